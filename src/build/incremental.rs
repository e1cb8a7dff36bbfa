//! What is remembered of a sound build, so that the next one makes only what a changed text changes.
//!
//! A page shows texts (bodies of Markdown files) and facts. Facts stand on many pages, so when one changes all views
//! are made again and their digests tell what to render. A text stands only on the pages that say so; when nothing but
//! texts has changed, only those pages' views are made.

use super::lints::Notes;
use super::{SomePages, library_of, theme_for};
use crate::attachments::Library;
use crate::base::digest::{Digest, PROGRAM};
use crate::base::options::Options;
use crate::base::path::{OutputPath, SourcePath};
use crate::base::text::Language;
use crate::content::model::{Archive, archive};
use crate::content::source::{self, Change};
use crate::diagnostics::Diagnostics;
use crate::site::pages::{Addresses, Plan, some_pages};
use crate::site::render::Theme;
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

#[derive(Debug, Serialize, Deserialize)]
pub struct Memory {
    /// Of the program and what was asked of it.
    pub(super) made_with: Digest,
    /// Of the records, which are kept beside.
    pub(super) records: Digest,
    pub(super) sources: source::Memory,
    /// The pages that show texts, and the files those stand in.
    pub(super) bodies: Vec<(OutputPath, Vec<SourcePath>)>,
    /// The pages to whose headings other pages link.
    pub(super) linked: Vec<OutputPath>,
    /// As JSON.
    pub(super) notes: String,
    /// Of the search index, which is kept beside. None: there is none.
    pub search: Option<Digest>,
    pub pages: usize,
    pub styles: Vec<OutputPath>,
}

/// All that the texts stand in, for the next change.
pub struct Facts {
    archive: Archive,
    library: Library,
    theme_files: BTreeMap<SourcePath, Arc<str>>,
    /// As it was loaded for the pages of an earlier change.
    theme: Option<Arc<Theme>>,
}

/// What has changed since.
pub struct Again {
    pub memory: Memory,
    /// None: nobody needed them.
    pub facts: Option<Facts>,
    /// Only the pages that must be made again. None: there are none.
    pub pages: Option<SomePages>,
    /// What is to be said of documents, as at every build.
    pub mistakes: Diagnostics,
    /// The memory is another than it was.
    pub looks_new: bool,
}

impl Memory {
    /// Looks what has changed in the folder `root`. `facts`: those of the last change, if they are at hand; else
    /// `records` reads those that belong to this memory.
    ///
    /// None: more than texts, or so that more than the pages that show them may change, or a mistake: then everything
    /// must be made as if nothing were known.
    pub fn again(
        mut self,
        root: &Path,
        options: &Options,
        facts: Option<Facts>,
        records: impl FnOnce() -> Option<String>,
    ) -> Option<Again> {
        if self.made_with != made_with(options) {
            return None;
        }
        let notes: Notes = serde_json::from_str(&self.notes).ok()?;
        let source::Changes {
            bodies: changes,
            looks_new,
        } = self.sources.changes(root)?;
        if changes.is_empty() {
            return Some(Again {
                memory: self,
                facts,
                pages: None,
                mistakes: notes.told(),
                looks_new,
            });
        }
        let changed: FxHashSet<&SourcePath> = changes.iter().map(|change| &change.file).collect();
        let shows = |files: &[SourcePath]| files.iter().any(|file| changed.contains(file));
        let pages: FxHashSet<OutputPath> = (self.bodies.iter())
            .filter(|(_, files)| shows(files))
            .map(|(page, _)| page.clone())
            .collect();
        if self.linked.iter().any(|page| pages.contains(page)) {
            return None;
        }
        let mut mistakes = Diagnostics::new();
        let is_at_hand = facts.is_some();
        let mut facts = match facts {
            Some(facts) => facts.with(changes)?,
            None => self.facts(root, options, &records()?, changes, &mut mistakes)?,
        };
        let pages = {
            let addresses = Addresses::new(&facts.archive);
            let plan = Plan::new(&facts.archive, &facts.library, &addresses, &mut mistakes);
            some_pages(&plan, options, &pages)?
        };
        let languages = pages.iter().map(|page| page.language);
        let theme = facts.theme(languages, options, &mut mistakes)?;
        // What lies at hand was read for an earlier build.
        let read = if is_at_hand { 0 } else { facts.library.read };
        mistakes.is_empty().then_some(Again {
            memory: self,
            facts: Some(facts),
            mistakes: notes.told(),
            looks_new: true,
            pages: Some(SomePages { pages, theme, read }),
        })
    }

    fn facts(
        &self,
        root: &Path,
        options: &Options,
        records: &str,
        changes: Vec<Change>,
        mistakes: &mut Diagnostics,
    ) -> Option<Facts> {
        if Digest::of_bytes(records.as_bytes()) != self.records {
            return None;
        }
        let mut sources = self.sources.sources(root, records, changes)?;
        let library = library_of(&sources, options, mistakes);
        let archive = archive(&mut sources, options.today, options.drafts, mistakes)?;
        Some(Facts {
            archive,
            library,
            theme_files: sources.theme_files,
            theme: None,
        })
    }
}

impl Facts {
    /// None: a text that nobody knows.
    fn with(mut self, changes: Vec<Change>) -> Option<Facts> {
        for change in changes {
            let mut bodies = self.archive.bodies_mut();
            let body = bodies.find(|body| body.file == change.file)?;
            change.put_into(body)?;
        }
        Some(self)
    }

    /// For pages in these languages. None: it has a mistake.
    fn theme(
        &mut self,
        languages: impl Iterator<Item = Language> + Clone,
        options: &Options,
        mistakes: &mut Diagnostics,
    ) -> Option<Arc<Theme>> {
        let speaks_all =
            |theme: &Arc<Theme>| languages.clone().all(|language| theme.speaks(language));
        if !self.theme.as_ref().is_some_and(speaks_all) {
            let (archive, files) = (&self.archive, &self.theme_files);
            let theme = theme_for(languages, archive, files, options, mistakes);
            self.theme = theme.map(Arc::new);
        }
        self.theme.clone()
    }
}

/// The program, and what was asked of it.
pub(super) fn made_with(options: &Options) -> Digest {
    Digest::of(&(PROGRAM, options))
}
