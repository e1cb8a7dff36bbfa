//! The main path: from a folder to a finished site, page by page.

pub mod builder;
mod incremental;
mod lints;
mod outcome;
mod render_pages;

pub use incremental::{Again, Facts, Memory};
pub use outcome::{Built, Counts};
pub use render_pages::{Draft, Rendering};

use crate::attachments::{Library, PrivacySettings, library};
use crate::base::OutputFile;
use crate::base::digest::Digest;
use crate::base::options::Options;
use crate::base::path::{FieldPath, OutputPath, SourcePath};
use crate::base::text::Language;
use crate::content::model::{Archive, archive, doubts};
use crate::content::schema::records::FileMetadata;
use crate::content::source::{self, SourceTexts, Sources, read_and_remember};
use crate::diagnostics::{Diagnostics, Location, catalogue};
use crate::documents::personal_data::Allowed;
use crate::output::exports::{FoundAgain, SearchIndex, found_again, index_digest};
use crate::site::pages::{Addresses, Composing, Outline, Page, Plan, site_view};
use crate::site::render::{Theme, made_of, theme};
use lints::Notes;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

/// What comes of a folder, and in any case what there is to say.
pub struct Making {
    /// None: there is so much wrong that nobody knows the pages, or nobody wanted them.
    pub made: Option<Made>,
    pub mistakes: Diagnostics,
    /// For showing the mistakes in their lines.
    pub texts: SourceTexts,
}

/// A site that has been made. Of one with mistakes only the counts are of use.
pub struct Made {
    /// How many there are.
    pub pages: usize,
    /// How many of them were rendered; the others were known to stand as they shall.
    pub rendered: usize,
    /// How many attached files a reader has read for them.
    pub read: usize,
    /// What the records say they are not sure of: for the editor, never on a page.
    pub doubts: usize,
    /// Where the style sheets stand.
    pub styles: Vec<OutputPath>,
    /// The files of the search index: they are known only when all pages are.
    pub index: Vec<OutputFile>,
    /// What the next build can be told. None where there are mistakes other than those that are noted of documents, for
    /// they must be told each time.
    pub remembered: Option<Remembered>,
}

/// What is noted of a sound site.
pub struct Remembered {
    pub memory: Memory,
    /// The records that belong to it.
    pub records: source::Lines,
    /// None: the site has no search.
    pub search: Option<SearchIndex>,
}

/// The index of an earlier build, whose texts need not be analysed again.
pub type SearchBefore<'a> = &'a dyn Fn() -> Option<SearchIndex>;

/// Reads the folder `root` and makes its site. Itself writes nothing: `write` gets every file as it is made, once the
/// pages are planned, and may find that it wants none (None).
///
/// `search`: None where nobody wants to search in what comes of it.
pub fn make(
    root: &Path,
    options: &Options,
    search: Option<SearchBefore<'_>>,
    write: impl FnOnce(Draft<'_>) -> Option<Rendering>,
) -> Making {
    let mut mistakes = Diagnostics::new();
    if !root.join("samling.yaml").is_file() {
        mistakes.add(catalogue::no_site(&root.display().to_string()));
        return Making {
            made: None,
            mistakes,
            texts: SourceTexts::new(),
        };
    }
    let (mut sources, found, read) = read_and_remember(root);
    mistakes.append(found);
    let mut notes = Notes::new(&sources, &mut mistakes);
    let mut library = library_of(&sources, options, &mut mistakes);
    notes.of_documents = std::mem::take(&mut library.notes);
    let noted = notes.told();
    let ground = Ground {
        library: &library,
        options,
        search,
        notes: &notes,
        noted: &noted,
        read,
    };
    let made = ground.made(&mut sources, write, &mut mistakes);
    notes.weigh(&mut mistakes);
    mistakes.append(noted);
    Making {
        made,
        mistakes,
        texts: sources.texts,
    }
}

/// What a site is made on.
struct Ground<'g> {
    library: &'g Library,
    options: &'g Options,
    search: Option<SearchBefore<'g>>,
    notes: &'g Notes,
    /// What is told of documents at every build.
    noted: &'g Diagnostics,
    read: Option<(source::Memory, source::Lines)>,
}

impl Ground<'_> {
    fn made(
        self,
        sources: &mut Sources,
        write: impl FnOnce(Draft<'_>) -> Option<Rendering>,
        mistakes: &mut Diagnostics,
    ) -> Option<Made> {
        let Ground {
            library,
            options,
            notes,
            noted,
            ..
        } = self;
        let archive = archive(sources, options.today, options.drafts, mistakes)?;
        let addresses = Addresses::new(&archive);
        let plan = Plan::new(&archive, library, &addresses, mistakes);
        let searched = plan.search_page().filter(|_| self.search.is_some());
        let searched = searched.filter(|_| archive.site.record.search);
        let theme = theme_for(
            plan.languages(),
            &archive,
            &sources.theme_files,
            options,
            mistakes,
        );
        let Some(theme) = theme else {
            // The pages' own mistakes are to be told all the same.
            let (_, outline) = Composing::all(&plan, options).each(drop);
            mistakes.append(outline.diagnostics);
            return None;
        };
        let mut draft = Draft::new(&plan, library, theme, options, searched, mistakes);
        notes.weigh(mistakes);
        draft.tell(mistakes);
        draft.tell(noted);
        let (pages, styles) = (plan.paths().count(), draft.styles());
        let Rendering {
            rendered,
            mut outline,
            found,
        } = write(draft)?;
        mistakes.append(std::mem::take(&mut outline.diagnostics));
        notes.weigh(mistakes);
        let mut made = Made {
            pages,
            rendered,
            read: library.read,
            doubts: doubts(&archive).len(),
            styles,
            index: Vec::new(),
            remembered: None,
        };
        if mistakes.has_errors() || noted.has_errors() {
            return Some(made);
        }
        let search = searched.map(|page| {
            let before = self.search.and_then(|before| before());
            SearchIndex::new(&archive, page, found, before)
        });
        made.index = search.as_ref().map_or_else(Vec::new, SearchIndex::files);
        if mistakes.is_empty() {
            made.remembered = self.remembered(&made, outline, search);
        }
        Some(made)
    }

    /// What is noted of the sound site that was made.
    fn remembered(
        self,
        made: &Made,
        outline: Outline,
        search: Option<SearchIndex>,
    ) -> Option<Remembered> {
        let (sources, records) = self.read?;
        Some(Remembered {
            memory: Memory {
                made_with: incremental::made_with(self.options),
                records: Digest::of_pieces(records.iter()),
                sources,
                bodies: outline.bodies,
                linked: outline.linked,
                notes: self.notes.to_json(),
                search: index_digest(&made.index),
                pages: made.pages,
                styles: made.styles.clone(),
            },
            records,
            search,
        })
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
    let rules = PrivacySettings {
        allowed: Allowed::new(names.map(String::as_str)),
        keeps_metadata: keeps.any(|metadata| metadata == FileMetadata::Keep),
    };
    let program = options.program.as_deref();
    library(&sources.root, &files, program, &rules, mistakes)
}

/// The theme, for pages in these languages.
fn theme_for(
    languages: impl Iterator<Item = Language>,
    archive: &Archive,
    files: &BTreeMap<SourcePath, Arc<str>>,
    options: &Options,
    mistakes: &mut Diagnostics,
) -> Option<Theme> {
    let site = site_view(archive, options.from_disk);
    let place = Location::field(&archive.site.file, FieldPath::root().key("theme"));
    let name = &archive.site.record.theme;
    let languages = languages.map(Language::interface).collect();
    theme(name, place, files, &site, &languages, mistakes)
}

/// Some pages of a site, not yet rendered.
pub struct SomePages {
    pages: Vec<Page>,
    theme: Arc<Theme>,
    /// How many attached files had to be read.
    pub read: usize,
}

impl SomePages {
    pub fn count(&self) -> usize {
        self.pages.len()
    }

    /// What search may find on these pages.
    pub fn found_again(&self) -> Vec<FoundAgain> {
        found_again(&self.pages)
    }

    /// None: the theme has a mistake.
    pub fn rendered(self) -> Option<Vec<OutputFile>> {
        let rendered = |page: &Page| {
            let made_of = made_of(page, &self.theme);
            render_pages::file_of(page, &self.theme, made_of).ok()
        };
        self.pages.par_iter().map(rendered).collect()
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
    pub texts: SourceTexts,
}

/// Makes the whole site of the folder `root` in memory: for a small one, to look at.
pub fn site(root: &Path, options: &Options) -> Outcome {
    let files = Mutex::new(Vec::new());
    let take = |file| {
        let mut files = files.lock().unwrap_or_else(PoisonError::into_inner);
        files.push(file);
    };
    let Making {
        made,
        mistakes,
        texts,
    } = make(root, options, Some(&|| None), |draft| {
        Some(draft.render(|_, _| false, take))
    });
    let mut files = files.into_inner().unwrap_or_else(PoisonError::into_inner);
    let made = made.filter(|_| !mistakes.has_errors());
    let rendered = made.map(|made| {
        files.extend(made.index);
        files.sort_by(|a: &OutputFile, b| a.path.cmp(&b.path));
        Rendered {
            files,
            pages: made.pages,
        }
    });
    Outcome {
        rendered,
        mistakes,
        texts,
    }
}
