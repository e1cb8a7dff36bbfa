//! The archive and everything else that pages are composed from, kept in memory by a preview between builds.

use super::inputs::{template_ids, theme_for};
use crate::attachments::Library;
use crate::base::options::Options;
use crate::base::path::{OutputPath, SourcePath};
use crate::base::text::Language;
use crate::content::model::Archive;
use crate::content::source::{BodyChange, BodyReader};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::site::accessibility::texts_with_findings;
use crate::site::pages::{Addresses, ComposeOutput, Page, PageMetadata, Plan, some_pages};
use crate::site::render::Theme;
use rustc_hash::FxHashSet;
use std::collections::BTreeMap;
use std::sync::Arc;

pub struct LoadedSite {
    pub archive: Archive,
    pub library: Library,
    pub bodies: BodyReader,
    pub theme_files: BTreeMap<SourcePath, Arc<str>>,
    /// None: not loaded yet.
    pub theme: Option<Arc<Theme>>,
}

/// Composed pages, and their broken links.
pub struct RecomposedPages {
    pub pages: Vec<Page>,
    /// Links to ids that do not exist, on all pages of the site.
    pub dead_fragments: Vec<Diagnostic>,
}

impl LoadedSite {
    /// Replaces the changed texts. None: a text does not belong to a record of the archive.
    pub fn with(mut self, changes: Vec<BodyChange>) -> Option<LoadedSite> {
        for change in changes {
            let mut bodies = self.archive.bodies_mut();
            let body = bodies.find(|body| body.file == change.file)?;
            change.put_into(body)?;
        }
        Some(self)
    }

    /// Composes the pages at these addresses and replaces their metadata. None: the ids of a page that they link to are not in memory,
    /// or they change the report on accessibility.
    pub fn pages(
        &self,
        options: &Options,
        addresses: &FxHashSet<OutputPath>,
        metadata: &mut PageMetadata,
    ) -> Option<RecomposedPages> {
        let addresses_of_all = Addresses::new(&self.archive);
        // The diagnostics of the plan were reported when the site was loaded.
        let mut ignored = Diagnostics::new();
        let plan = Plan::new(
            &self.archive,
            &self.library,
            &addresses_of_all,
            &mut ignored,
        );
        let ids = match &self.theme {
            Some(theme) => theme.files.template_ids(),
            None => template_ids(&self.archive, &self.theme_files),
        };
        // The report on accessibility shows what was found on all pages, and the tables of data have it too.
        let has_report = plan.accessibility_report().is_some();
        if has_report && addresses.contains(&addresses_of_all.accessibility_report()) {
            return None;
        }
        let before = has_report.then(|| texts_with_findings(metadata.diagnostics()));
        let composed = some_pages(&plan, options, ids, &self.bodies, addresses)?;
        let (pages, outputs): (Vec<Page>, Vec<ComposeOutput>) = composed.into_iter().unzip();
        let paths = pages.iter().map(|page| page.path.clone());
        metadata.replace(paths.zip(outputs));
        if before.is_some_and(|before| before != texts_with_findings(metadata.diagnostics())) {
            return None;
        }
        Some(RecomposedPages {
            dead_fragments: metadata.dead_fragments(&plan)?,
            pages,
        })
    }

    /// The theme, for pages in these languages. None: it has errors.
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
