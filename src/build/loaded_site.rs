//! The archive and all that its pages are made with, as a preview holds it in memory between builds.

use super::inputs::theme_for;
use crate::attachments::Library;
use crate::base::options::Options;
use crate::base::path::{OutputPath, SourcePath};
use crate::base::text::Language;
use crate::content::model::Archive;
use crate::content::source::BodyChange;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::site::pages::{Addresses, ComposeOutput, Page, PageMetadata, Plan, some_pages};
use crate::site::render::Theme;
use rustc_hash::FxHashSet;
use std::collections::BTreeMap;
use std::sync::Arc;

pub struct LoadedSite {
    pub archive: Archive,
    pub library: Library,
    pub theme_files: BTreeMap<SourcePath, Arc<str>>,
    /// As it was loaded for the pages of an earlier change.
    pub theme: Option<Arc<Theme>>,
}

/// Pages that are composed, with what is noted of them.
pub struct ComposedPages {
    pub pages: Vec<Page>,
    /// Links to places that are not there, on any page.
    pub dead_fragments: Vec<Diagnostic>,
}

impl LoadedSite {
    /// With the changed texts; nothing when a text is not one of the archive's.
    pub fn with(mut self, changes: Vec<BodyChange>) -> Option<LoadedSite> {
        for change in changes {
            let mut bodies = self.archive.bodies_mut();
            let body = bodies.find(|body| body.file == change.file)?;
            change.put_into(body)?;
        }
        Some(self)
    }

    /// The pages at these addresses, with their notes put among those of the others. Nothing when a text or the places on a page are
    /// needed that are not known.
    pub fn pages(
        &self,
        options: &Options,
        addresses: &FxHashSet<OutputPath>,
        metadata: &mut PageMetadata,
    ) -> Option<ComposedPages> {
        let addresses_of_all = Addresses::new(&self.archive);
        // What is wrong with the plan was told of when the site was loaded.
        let mut ignored = Diagnostics::new();
        let plan = Plan::new(
            &self.archive,
            &self.library,
            &addresses_of_all,
            &mut ignored,
        );
        let composed = some_pages(&plan, options, addresses)?;
        let (pages, outputs): (Vec<Page>, Vec<ComposeOutput>) = composed.into_iter().unzip();
        let paths = pages.iter().map(|page| page.path.clone());
        metadata.replace(paths.zip(outputs));
        Some(ComposedPages {
            dead_fragments: metadata.dead_fragments(&plan)?,
            pages,
        })
    }

    /// For pages in these languages. Nothing when the theme has errors.
    pub fn theme(
        &mut self,
        languages: impl Iterator<Item = Language> + Clone,
        options: &Options,
    ) -> Option<Arc<Theme>> {
        let speaks_all =
            |theme: &Arc<Theme>| languages.clone().all(|language| theme.speaks(language));
        if !self.theme.as_ref().is_some_and(speaks_all) {
            let (archive, files) = (&self.archive, &self.theme_files);
            let mut ignored = Diagnostics::new();
            let theme = theme_for(languages, archive, files, options, &mut ignored);
            self.theme = theme.map(Arc::new);
        }
        self.theme.clone()
    }
}
