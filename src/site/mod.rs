//! The main path: from a folder to a finished site, page by page.

mod memory;

pub use memory::{Again, Facts, Memory};

use crate::diagnostics::{Diagnostics, Place, Severity, catalogue};
use crate::digest::Digest;
use crate::exports::{self, FoundAgain, SearchIndex, found_again, index_digest};
use crate::material::privacy::Allowed;
use crate::material::{Library, Note, Rules, library};
use crate::model::{Archive, archive, doubts};
use crate::options::Options;
use crate::pages::{Page, Pages, pages, site_view};
use crate::path::{FieldPath, OutputPath, SourcePath};
use crate::render::{OutputContent, OutputFile, Theme, made_of, render, theme, unknown_names_of};
use crate::source::records::{FileMetadata, Lint};
use crate::source::{Sources, Texts, read_and_remember};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// What comes of a folder: a site when it is sound, and in any case what there is to say.
pub struct Prepared {
    pub site: Option<Site>,
    pub mistakes: Diagnostics,
    /// For showing the mistakes in their lines.
    pub texts: Texts,
    /// What the next build can be told, and the records that belong to it. None where there are mistakes other than those that
    /// are noted of documents, for they must be told each time.
    pub memory: Option<Remembered>,
}

/// What is noted of a sound site.
pub struct Remembered {
    pub memory: Memory,
    pub records: String,
    /// None: the site has no search.
    pub search: Option<SearchIndex>,
}

/// A sound site: the view of every page and every other file, not yet rendered.
pub struct Site {
    pages: Vec<Page>,
    theme: Theme,
    /// Styles, scripts, attached files, lists for machines.
    files: Vec<OutputFile>,
    /// How many attached files had to be read.
    read: usize,
    search: Option<SearchIndex>,
    /// Of the search index.
    search_digest: Option<Digest>,
    /// What the records say they are not sure of: for the editor, never on a page.
    pub doubts: usize,
}

/// What samling.yaml has decided about warnings, by their codes.
type Lints = BTreeMap<String, Lint>;

/// What rendering came to.
#[derive(Debug, Default)]
pub struct Rendering {
    /// How many pages were rendered; the others were known to stand as they shall.
    pub rendered: usize,
    /// How many attached files a reader has read for them.
    pub read: usize,
    /// The theme's.
    pub mistakes: Diagnostics,
}

/// The index of an earlier build, whose texts need not be analysed again.
pub type SearchBefore<'a> = &'a dyn Fn() -> Option<SearchIndex>;

/// Reads the folder `root` and makes all views. Nothing is written. `search`: None where nobody wants to search in what comes of it.
pub fn prepare(root: &Path, options: &Options, search: Option<SearchBefore<'_>>) -> Prepared {
    let mut mistakes = Diagnostics::new();
    if !root.join("samling.yaml").is_file() {
        mistakes.add(catalogue::no_site(&root.display().to_string()));
        return Prepared {
            site: None,
            mistakes,
            texts: Texts::new(),
            memory: None,
        };
    }
    let (mut sources, found, read) = read_and_remember(root);
    mistakes.append(found);
    let lints = lints(&sources, &mut mistakes);
    let library = library_of(&sources, options, &mut mistakes);
    let site = views(&mut sources, &library, options, search, &mut mistakes);
    let notes = Notes {
        of_documents: library.notes,
        lints,
    };
    let mut memory = None;
    let mut site = site.map(|(mut site, pages)| {
        memory = read.map(|(sources, records)| Remembered {
            memory: Memory::new(options, sources, &records, &pages, &site, &notes),
            records,
            search: site.search.take(),
        });
        Site {
            pages: pages.pages,
            ..site
        }
    });
    if mistakes.has_errors()
        && let Some(site) = site.take()
    {
        // The theme has misspelt names; all its mistakes are to be told.
        mistakes.append(site.render(|_, _| false, drop).mistakes);
    }
    notes.weigh(&mut mistakes);
    let is_only_noted = mistakes.is_empty();
    mistakes.append(notes.told());
    if mistakes.has_errors() {
        site = None;
    }
    let memory = memory.filter(|_| is_only_noted && site.is_some());
    let mut texts = sources.texts;
    if is_only_noted {
        // Only the theme can have mistakes from now on; the other texts' memory serves the pages.
        texts.retain(|path, _| is_of_theme(path));
    }
    Prepared {
        site,
        memory,
        mistakes,
        texts,
    }
}

fn is_of_theme(path: &SourcePath) -> bool {
    let path = path.as_str();
    path.starts_with("themes/") || path.starts_with("templates/")
}

fn lints(sources: &Sources, mistakes: &mut Diagnostics) -> Lints {
    let Some(site) = &sources.records.site else {
        return Lints::new();
    };
    for code in site.record.lints.keys() {
        if !catalogue::WARNINGS.contains(&code.as_str()) {
            let field = FieldPath::root().key("lints").key(code.as_str());
            let place = Place::key(&site.file, field);
            mistakes.add(catalogue::unknown_setting(
                place,
                code,
                &catalogue::WARNINGS,
            ));
        }
    }
    site.record
        .lints
        .iter()
        .map(|(code, lint)| (code.clone(), *lint))
        .collect()
}

/// The site, still without its pages, and those.
fn views(
    sources: &mut Sources,
    library: &Library,
    options: &Options,
    search: Option<SearchBefore<'_>>,
    mistakes: &mut Diagnostics,
) -> Option<(Site, Pages)> {
    let archive = archive(sources, options.today, options.drafts, mistakes)?;
    let mut pages = pages(&archive, library, options, mistakes)?;
    let mut theme = theme_for(
        &pages.pages,
        &archive,
        &sources.theme_files,
        options,
        mistakes,
    )?;
    mistakes.extend(unknown_names_of(&pages.pages, &theme));
    let mut files = exports::site_files(&archive, &pages, library, options);
    let search = search.and_then(|before| SearchIndex::new(&archive, &pages, before));
    let index = search.as_ref().map_or_else(Vec::new, SearchIndex::files);
    let search_digest = index_digest(&index);
    files.extend(index);
    files.append(&mut theme.assets);
    let copies = std::mem::take(&mut pages.files).into_iter();
    files.extend(copies.map(|(path, from)| OutputFile::new(path, OutputContent::Copy(from))));
    let site = Site {
        pages: Vec::new(),
        theme,
        files,
        read: library.read,
        search,
        search_digest,
        doubts: doubts(&archive).len(),
    };
    Some((site, pages))
}

/// What there is to say of documents at every build, and what the site has decided about that.
#[derive(Debug, Serialize, Deserialize)]
struct Notes {
    of_documents: Vec<Note>,
    lints: Lints,
}

impl Notes {
    fn told(&self) -> Diagnostics {
        let notes = self.of_documents.iter();
        let mut told: Diagnostics = notes.flat_map(Note::told).collect();
        self.weigh(&mut told);
        told
    }

    fn weigh(&self, mistakes: &mut Diagnostics) {
        mistakes.weigh(|code, severity| match self.lints.get(code) {
            Some(Lint::Off) => None,
            Some(Lint::Warning) => Some(Severity::Warning),
            Some(Lint::Error) => Some(Severity::Error),
            None => Some(severity),
        });
    }
}

/// What the attached files say.
fn library_of(sources: &Sources, options: &Options, mistakes: &mut Diagnostics) -> Library {
    let files = sources.attachments.iter();
    let files: Vec<_> = files.map(|file| (&file.path, file.look)).collect();
    let site = sources.records.site.iter();
    let allow = site.clone().flat_map(|site| &site.record.privacy.allow);
    // A file may be made by the site itself, and by the actors it knows: they are no persons.
    let owners = site.clone().flat_map(|site| &site.record.owner);
    let own = site.clone().map(|site| &site.record.title);
    let actors = sources.records.actors.iter().map(|actor| &actor.record);
    let actors = actors.flat_map(|actor| std::iter::once(&actor.name).chain(&actor.variants));
    let own = own.chain(owners.map(|owner| &owner.name)).chain(actors);
    let names = allow.map(|allowed| &allowed.text).chain(own);
    let mut keeps = site.map(|site| site.record.privacy.metadata);
    let rules = Rules {
        allowed: Allowed::new(names.map(String::as_str)),
        keeps_metadata: keeps.any(|metadata| metadata == FileMetadata::Keep),
    };
    let program = options.program.as_deref();
    library(&sources.root, &files, program, &rules, mistakes)
}

/// The theme, in the languages of these pages.
fn theme_for(
    pages: &[Page],
    archive: &Archive,
    files: &BTreeMap<SourcePath, Arc<str>>,
    options: &Options,
    mistakes: &mut Diagnostics,
) -> Option<Theme> {
    let site = site_view(archive, options.from_disk);
    let place = Place::field(&archive.site.file, FieldPath::root().key("theme"));
    let name = &archive.site.record.theme;
    let languages = pages.iter().map(|page| page.language.interface());
    let languages = languages.collect();
    theme(name, place, files, &site, &languages, mistakes)
}

impl Site {
    pub fn page_count(&self) -> usize {
        self.pages.len()
    }

    /// What search may find on these pages.
    pub fn found_again(&self) -> Vec<FoundAgain> {
        found_again(&self.pages)
    }

    /// Where the style sheets stand.
    pub fn styles(&self) -> Vec<OutputPath> {
        let paths = self.files.iter().map(|file| &file.path);
        paths
            .filter(|path| path.as_str().ends_with(".css"))
            .cloned()
            .collect()
    }

    /// Every file of the finished site.
    pub fn paths(&self) -> Vec<OutputPath> {
        let pages = self.pages.iter().map(|page| &page.path);
        let files = self.files.iter().map(|file| &file.path);
        pages.chain(files).cloned().collect()
    }

    /// Hands on every file as soon as it is made, from several threads: what pages refer to first, then the pages.
    /// A page that `kept` knows to stand as it shall is not rendered.
    ///
    /// Neither all views nor all pages need be in memory at the end: each goes when it has served.
    pub fn render(
        self,
        kept: impl Fn(&OutputPath, Digest) -> bool + Sync,
        take: impl Fn(OutputFile) + Sync,
    ) -> Rendering {
        self.files.into_par_iter().for_each(&take);
        let rendered = AtomicUsize::new(0);
        let theme = &self.theme;
        let failed: Vec<_> = self
            .pages
            .into_par_iter()
            .filter_map(|page| {
                let made_of = made_of(&page, theme);
                if kept(&page.path, made_of) {
                    return None;
                }
                rendered.fetch_add(1, Ordering::Relaxed);
                match render(&page, theme) {
                    Ok(file) => {
                        take(OutputFile {
                            made_of: Some(made_of),
                            ..file
                        });
                        None
                    }
                    Err(mistake) => Some(Box::new(mistake)),
                }
            })
            .collect();
        let mut mistakes = Diagnostics::new();
        for mistake in failed {
            mistakes.add(*mistake);
        }
        Rendering {
            rendered: rendered.into_inner(),
            read: self.read,
            mistakes,
        }
    }
}

/// A finished site, in memory whole.
#[derive(Debug)]
pub struct Rendered {
    /// By path.
    pub files: Vec<OutputFile>,
    pub pages: usize,
}

pub struct Outcome {
    pub rendered: Option<Rendered>,
    pub mistakes: Diagnostics,
    pub texts: Texts,
}

/// Makes the whole site of the folder `root` in memory: for a small one, to look at.
pub fn site(root: &Path, options: &Options) -> Outcome {
    let Prepared {
        site,
        mut mistakes,
        texts,
        ..
    } = prepare(root, options, Some(&|| None));
    let rendered = site.map(|site| {
        let pages = site.page_count();
        let files = Mutex::new(Vec::new());
        let take = |file| {
            files
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(file)
        };
        mistakes.append(site.render(|_, _| false, take).mistakes);
        let mut files = files.into_inner().unwrap_or_else(PoisonError::into_inner);
        files.sort_by(|a: &OutputFile, b| a.path.cmp(&b.path));
        Rendered { files, pages }
    });
    Outcome {
        rendered: rendered.filter(|_| !mistakes.has_errors()),
        mistakes,
        texts,
    }
}
