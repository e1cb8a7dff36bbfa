//! The files of a theme: those in the program itself, with the site's own laid over them one by one.

use super::prepare::definition;
use super::template_tokens::pieces;
use crate::base::digest::Digest;
use crate::base::path::SourcePath;
use include_dir::{Dir, File, include_dir};
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
    /// The standard theme, then `themes/<name>/…`, then `templates/…` of the site; the later wins, file by file. Examples of
    /// components are not among them: see [`example_files`].
    pub fn new(name: &str, of_site: &BTreeMap<SourcePath, Arc<str>>) -> ThemeFiles {
        let own = own_files(name, of_site);
        ThemeFiles::laid_over(own.filter(|(path, _)| !is_example(path)).collect())
    }

    /// The program's files with a site's own laid over them. A file of the program's that defines one component gives way, too, to
    /// any file of the site's that defines a component of that name: Tera knows each component once.
    fn laid_over(own: BTreeMap<String, ThemeFile>) -> ThemeFiles {
        let mut files = BTreeMap::new();
        add_embedded(&STANDARD, &mut files);
        let templates = own.iter().filter(|(path, _)| is_template(path));
        let defined: Vec<&str> = templates
            .filter(|(_, file)| file.text.contains("component"))
            .flat_map(|(_, file)| pieces(&file.text))
            .filter_map(|piece| definition(&piece))
            .collect();
        files.retain(|path, _| !component_of(path).is_some_and(|name| defined.contains(&name)));
        files.extend(own);
        ThemeFiles(files)
    }

    /// True if a file below the folder of the theme is the site's own.
    pub fn has_own(&self, folder: &str) -> bool {
        self.below(folder).any(|(_, file)| file.origin.is_some())
    }

    /// Puts what the program has in the place of one of the site's files. False: there is no such file of the site's.
    pub fn leave_out(&mut self, origin: &SourcePath) -> bool {
        let own = self.0.iter().filter(|(_, file)| file.origin.is_some());
        let mut own: BTreeMap<String, ThemeFile> = own
            .map(|(path, file)| (path.clone(), file.clone()))
            .collect();
        let before = own.len();
        own.retain(|_, file| file.origin.as_ref() != Some(origin));
        let is_found = own.len() < before;
        if is_found {
            *self = ThemeFiles::laid_over(own);
        }
        is_found
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

/// The site's own files of the theme, by path within it.
fn own_files(
    name: &str,
    of_site: &BTreeMap<SourcePath, Arc<str>>,
) -> impl Iterator<Item = (String, ThemeFile)> {
    let theme = format!("themes/{name}/");
    let of_theme = of_site.iter().filter_map(move |(path, text)| {
        let within = path.as_str().strip_prefix(&theme)?.to_owned();
        Some((within, path, text))
    });
    let of_templates = of_site.iter().filter_map(|(path, text)| {
        let is_template = path.as_str().starts_with("templates/");
        is_template.then(|| (path.as_str().to_owned(), path, text))
    });
    of_theme.chain(of_templates).map(|(within, path, text)| {
        let file = ThemeFile {
            text: text.clone(),
            origin: Some(path.clone()),
        };
        (within, file)
    })
}

/// The text of a file that is in the program itself.
pub(super) fn embedded(path: &str) -> Option<&'static str> {
    STANDARD.get_file(path)?.contents_utf8()
}

/// The examples of components, by path within the theme: the program's, and after them the site's own.
pub(super) fn example_files(
    name: &str,
    of_site: &BTreeMap<SourcePath, Arc<str>>,
) -> Vec<(String, ThemeFile)> {
    let mut files = Vec::new();
    let mut folders: Vec<&Dir<'_>> = STANDARD.get_dir(COMPONENTS).into_iter().collect();
    while let Some(folder) = folders.pop() {
        folders.extend(folder.dirs());
        let examples = folder.files().filter_map(embedded_file);
        files.extend(examples.filter(|(path, _)| is_example(path)));
    }
    files.extend(own_files(name, of_site).filter(|(path, _)| is_example(path)));
    files
}

/// Where each component has a file of its own, named as it is.
const COMPONENTS: &str = "templates/components";

fn is_example(path: &str) -> bool {
    path.starts_with(COMPONENTS) && path.ends_with(".yaml")
}

fn is_template(path: &str) -> bool {
    path.starts_with("templates/") && path.ends_with(".html")
}

/// The component that a file of the program's defines, and nothing else.
fn component_of(path: &str) -> Option<&str> {
    let (_, name) = path.strip_prefix(COMPONENTS)?.rsplit_once('/')?;
    name.strip_suffix(".html")
}

fn embedded_file(file: &File<'_>) -> Option<(String, ThemeFile)> {
    let path = file.path().to_str()?.replace('\\', "/");
    let text = file.contents_utf8()?.into();
    Some((path, ThemeFile { text, origin: None }))
}

fn add_embedded(folder: &Dir<'_>, files: &mut BTreeMap<String, ThemeFile>) {
    let embedded = folder.files().filter_map(embedded_file);
    files.extend(embedded.filter(|(path, _)| !is_example(path)));
    for folder in folder.dirs() {
        add_embedded(folder, files);
    }
}
