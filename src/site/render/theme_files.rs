//! The files of a theme: those in the program itself, with the site's own laid over them one by one.

use crate::base::digest::Digest;
use crate::base::path::SourcePath;
use include_dir::{Dir, include_dir};
use std::collections::BTreeMap;
use std::sync::Arc;

static STANDARD: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/standard");

/// The name of the theme that is in the program.
pub const STANDARD_NAME: &str = "standard";

/// A theme's text files, by path within the theme: `templates/home.html`.
#[derive(Debug, Default)]
pub struct ThemeFiles(BTreeMap<String, ThemeFile>);

#[derive(Clone, Debug)]
pub struct ThemeFile {
    pub text: Arc<str>,
    /// The site's own file; None: from the program.
    pub origin: Option<SourcePath>,
}

impl ThemeFiles {
    /// The standard theme, then `themes/<name>/…`, then `templates/…` of the site; the later wins, file by file.
    pub fn new(name: &str, of_site: &BTreeMap<SourcePath, Arc<str>>) -> ThemeFiles {
        let mut files = BTreeMap::new();
        add_embedded(&STANDARD, &mut files);
        let themes = format!("themes/{name}/");
        for prefix in [themes.as_str(), "templates/"] {
            for (path, text) in of_site {
                let Some(rest) = path.as_str().strip_prefix(prefix) else {
                    continue;
                };
                let within = if prefix == "templates/" {
                    format!("templates/{rest}")
                } else {
                    rest.to_owned()
                };
                let file = ThemeFile {
                    text: text.clone(),
                    origin: Some(path.clone()),
                };
                files.insert(within, file);
            }
        }
        ThemeFiles(files)
    }

    /// True if a file below the folder of the theme is the site's own.
    pub fn has_own(&self, folder: &str) -> bool {
        self.below(folder).any(|(_, file)| file.origin.is_some())
    }

    /// Puts the program's own file in the place of one of the site's, or none where the program has none. False: there is no such
    /// file of the site's.
    pub fn leave_out(&mut self, origin: &SourcePath) -> bool {
        let mut files = self.0.iter();
        let found = files.find(|(_, file)| file.origin.as_ref() == Some(origin));
        let Some(path) = found.map(|(path, _)| path.clone()) else {
            return false;
        };
        self.0.remove(&path);
        if let Some(text) = STANDARD
            .get_file(&path)
            .and_then(|file| file.contents_utf8())
        {
            let file = ThemeFile {
                text: text.into(),
                origin: None,
            };
            self.0.insert(path, file);
        }
        true
    }

    /// Every `id="…"` that stands in a template, sorted; not one that is printed from a value.
    pub fn template_ids(&self) -> Vec<String> {
        const MARK: &str = " id=\"";
        let mut ids = Vec::new();
        for (_, file) in self.below("templates/") {
            for at in memchr::memmem::find_iter(file.text.as_bytes(), MARK) {
                let rest = &file.text[at + MARK.len()..];
                let id = rest.split(['"', '{']).next().unwrap_or_default();
                if !id.is_empty() && rest[id.len()..].starts_with('"') {
                    ids.push(id.to_owned());
                }
            }
        }
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// Changes with every file.
    pub fn digest(&self) -> Digest {
        let texts: Vec<(&String, &Arc<str>)> = (self.0.iter())
            .map(|(path, file)| (path, &file.text))
            .collect();
        Digest::of(&texts)
    }

    pub fn get(&self, path: &str) -> Option<&ThemeFile> {
        self.0.get(path)
    }

    /// The files below a folder of the theme, by path without the folder.
    pub fn below<'f>(&'f self, folder: &'f str) -> impl Iterator<Item = (&'f str, &'f ThemeFile)> {
        self.0
            .iter()
            .filter_map(move |(path, file)| Some((path.strip_prefix(folder)?, file)))
    }

    /// The names of the themes there are: the program's own, and the site's folders.
    pub fn names(of_site: &BTreeMap<SourcePath, Arc<str>>) -> Vec<&str> {
        let mut names: Vec<&str> = of_site
            .keys()
            .filter_map(|path| path.as_str().strip_prefix("themes/")?.split('/').next())
            .chain([STANDARD_NAME])
            .collect();
        names.sort_unstable();
        names.dedup();
        names
    }
}

fn add_embedded(folder: &Dir<'_>, files: &mut BTreeMap<String, ThemeFile>) {
    for file in folder.files() {
        if let (Some(path), Some(text)) = (file.path().to_str(), file.contents_utf8()) {
            let file = ThemeFile {
                text: text.into(),
                origin: None,
            };
            files.insert(path.replace('\\', "/"), file);
        }
    }
    for folder in folder.dirs() {
        add_embedded(folder, files);
    }
}
