//! Planned pages → files: composes, renders and writes them in batches; then adds the exports and completes the publication.

use super::cache::NoStore;
use super::destination::{Destination, Nowhere, OpenDestination};
use super::finished_files::FinishedFiles;
use super::finished_links::FinishedLinks;
use super::incremental::BuildSnapshot;
use super::inputs::{Inputs, template_ids, theme_for};
use super::inspection_findings::InspectionFindings;
use super::outcome::{BuildOutcome, BuiltSite, MadeCounts};
use super::output_inspection::OutputInspection;
use super::report::Report;
use super::silent_changes::silent_changes;
use super::{BuildJob, CacheUse};
use crate::base::OutputFile;
use crate::base::date::Date;
use crate::base::digest::Digest;
use crate::base::path::OutputPath;
use crate::content::model::doubts;
use crate::content::source;
use crate::diagnostics::{Diagnostic, Diagnostics, catalogue};
use crate::output::exports::{
    self, Export, ExportInput, ExportPaths, IndexUse, PageFacts, index_digest,
};
use crate::site::accessibility::AccessibilityReport;
use crate::site::pages::{Composing, Page, PageMetadata, Plan, base_url, diagnostics_of_pages};
use crate::site::render::{Theme, made_of, render, unknown_names_of};
use rayon::prelude::*;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// A site whose pages are planned and whose theme is loaded.
pub struct PlannedSite<'d> {
    composing: Composing<'d>,
    theme: Theme,
    input: ExportInput<'d>,
    /// Files that do not depend on pages: styles, scripts, attached files, some exports.
    files: Vec<OutputFile>,
    inspection: OutputInspection,
    /// Whether the links of the finished files are checked.
    checks_links: bool,
}

/// A site whose pages are rendered.
pub struct RenderedSite<'d> {
    input: ExportInput<'d>,
    pages: Vec<PageFacts>,
    rendered: usize,
    page_metadata: PageMetadata,
    findings: InspectionFindings,
    styles: Vec<OutputPath>,
}

impl<'d> PlannedSite<'d> {
    /// Loads the theme. None: it has errors; the diagnostics of the pages are added to the report nevertheless.
    ///
    /// Diagnostics: also unknown names in templates.
    pub fn new(
        plan: &'d Plan<'d>,
        inputs: &Inputs,
        job: &BuildJob<'d>,
        report: &mut Report,
    ) -> Option<PlannedSite<'d>> {
        let theme_files = &inputs.sources.theme_files;
        let mut of_theme = Diagnostics::new();
        let theme = theme_for(
            plan.languages(),
            plan.archive,
            theme_files,
            job.options,
            &mut of_theme,
        );
        report.add(of_theme);
        let Some(mut theme) = theme else {
            let ids = template_ids(plan.archive, theme_files);
            report.add_page_diagnostics(diagnostics_of_pages(plan, job.options, ids));
            return None;
        };
        let ids = theme.files.template_ids();
        let composing = Composing::all(plan, job.options, ids, report.diagnostics.iter());
        // The program's own templates are tested with the program.
        if theme.files.has_own("templates/") {
            let unknown_names = unknown_names_of(composing.kinds(), &theme);
            report.add(unknown_names.into_iter().collect());
        }
        let mut input = ExportInput {
            archive: plan.archive,
            plan,
            library: plan.library,
            attached: plan.files(),
            for_readers: Vec::new(),
            base_url: base_url(plan.archive, job.options),
            index: index_use(plan, job.cache),
            has_copies: job.options.precompress,
        };
        let mut files: Vec<OutputFile> = (exports::ALL.iter())
            .flat_map(|export| match export {
                Export::BeforePages(files) => files(&input),
                Export::WithPages { .. } | Export::AfterPages { .. } => Vec::new(),
            })
            .collect();
        files.append(&mut theme.assets);
        input.for_readers = for_readers(&input, &files);
        let attached = input.attached.iter().cloned();
        files.extend(attached.map(|file| OutputFile::copy_of(file.source, file.xxh3, file.path)));
        Some(PlannedSite {
            composing,
            theme,
            input,
            files,
            inspection: OutputInspection::new(plan.archive, &inputs.sources.withdrawn),
            checks_links: matches!(job.cache, CacheUse::CheckOnly),
        })
    }

    /// What was changed without `updated` since the site that the destination has.
    pub fn silent_changes(&self, destination: &dyn Destination, today: Date) -> Diagnostics {
        let plan = self.composing.plan;
        let records = (plan.archive, plan.addresses);
        silent_changes(records, &self.files, destination, today)
    }

    /// Opens the destination. The pages of a refused site are rendered, too, so that their diagnostics are reported, but go
    /// nowhere.
    pub fn open(
        &self,
        destination: &dyn Destination,
        is_refused: bool,
    ) -> Result<Box<dyn OpenDestination>, Diagnostics> {
        if is_refused {
            return Nowhere.open(Vec::new(), None);
        }
        let (paths, later) = self.paths();
        destination.open(paths, later.as_deref())
    }

    /// The path of every file, and the folder of the files whose names depend on the pages.
    fn paths(&self) -> (Vec<OutputPath>, Option<String>) {
        let files = self.files.iter().map(|file| &file.path);
        let pages = self.composing.plan.paths();
        let mut paths: Vec<OutputPath> = pages.chain(files).cloned().collect();
        let mut later = None;
        for export in &exports::ALL {
            match export {
                Export::BeforePages(_) => {}
                Export::WithPages { paths: of, .. } => paths.extend(of(&self.input)),
                Export::AfterPages { paths: of, .. } => match of(&self.input) {
                    ExportPaths::Files(files) => paths.extend(files),
                    ExportPaths::Folder(folder) => later = Some(folder),
                },
            }
        }
        (paths, later)
    }

    fn styles(&self) -> Vec<OutputPath> {
        let paths = self.files.iter().map(|file| &file.path);
        let styles = paths.filter(|path| path.as_str().ends_with(".css"));
        styles.cloned().collect()
    }

    fn finished_links(&self) -> Option<FinishedLinks<'d>> {
        let (known, later) = self.checks_links.then(|| self.paths())?;
        Some(FinishedLinks {
            known: known.into_iter().collect(),
            later,
            base_url: self.input.base_url,
            found: Mutex::default(),
        })
    }

    /// Writes every file as soon as it is rendered, from several threads: first the files that pages refer to, then the pages.
    /// Pages are composed and dropped in batches, so memory use does not grow with their number.
    ///
    /// Adds the diagnostics of the pages' texts and of templates to the report.
    pub fn render(
        self,
        destination: &dyn OpenDestination,
        report: &mut Report,
    ) -> RenderedSite<'d> {
        let (styles, links) = (self.styles(), self.finished_links());
        let (input, theme) = (self.input, self.theme);
        let finished = FinishedFiles::new(destination, self.inspection, links);
        self.files.into_par_iter().for_each(|file| {
            let is_kept = |made_of| finished.keep(&file.path, made_of);
            if !file.made_of.is_some_and(is_kept) {
                finished.add(file);
            }
        });
        let rendered = AtomicUsize::new(0);
        let plan = self.composing.plan;
        let (made, page_metadata) = self.composing.each(|page| {
            let facts = PageFacts::of(&page, &theme, &input.index);
            let made_of = made_of(&page, &theme);
            for file in exports::files_of_page(&input, &page) {
                let made_of = file.made_of.unwrap_or(made_of);
                finished.keep_or_add(file.path, made_of, file.bytes);
            }
            if finished.keep(&page.path, made_of) {
                return (facts, None);
            }
            rendered.fetch_add(1, Ordering::Relaxed);
            let file = file_of(&page, &theme, made_of);
            let mistake = file.map(|file| finished.add(file)).err();
            (facts, mistake)
        });
        let FinishedFiles {
            found,
            links,
            inspection,
            ..
        } = finished;
        let (pages, mistakes): (Vec<PageFacts>, Vec<Option<Box<Diagnostic>>>) =
            made.into_iter().unzip();
        let found = found.into_inner().unwrap_or_else(PoisonError::into_inner);
        let findings = InspectionFindings::new(found, &report.texts);
        let mut of_pages = Diagnostics::new();
        of_pages.extend(page_metadata.diagnostics().cloned());
        of_pages.extend(page_metadata.dead_fragments(plan).into_iter().flatten());
        of_pages.extend(template_errors(mistakes, report.is_unsound));
        let is_withdrawn = |name: &str| inspection.is_withdrawn_in_file_name(name);
        of_pages.extend(findings.unsaid(&report.diagnostics, is_withdrawn));
        let dead = links.map(|links| dead_links(links, &page_metadata, report));
        of_pages.extend(dead.into_iter().flatten());
        report.add_page_diagnostics(of_pages);
        RenderedSite {
            input,
            pages,
            rendered: rendered.into_inner(),
            page_metadata,
            findings,
            styles,
        }
    }
}

/// The pages' template errors. For an archive with errors, those without a place are left out: the built-in templates only
/// expect sound archives.
fn template_errors(
    of_pages: Vec<Option<Box<Diagnostic>>>,
    is_unsound: bool,
) -> impl Iterator<Item = Diagnostic> {
    let errors = of_pages.into_iter().flatten().map(|error| *error);
    errors.filter(move |error| !is_unsound || error.place.is_some())
}

/// The broken links of the finished site that are not told already.
fn dead_links(
    links: FinishedLinks<'_>,
    page_metadata: &PageMetadata,
    report: &Report,
) -> Vec<Diagnostic> {
    let told = page_metadata.fragment_links().collect();
    let all = report.diagnostics.iter();
    let unsafe_links = all.filter(|found| catalogue::is_unsafe_link(found));
    let addresses = unsafe_links.flat_map(|found| found.sentence.texts());
    links.diagnostics(&report.texts, &told, &addresses.collect())
}

impl RenderedSite<'_> {
    /// What was found on the pages and in the files that may keep someone from reading them.
    pub fn accessibility(&self, report: &Report) -> AccessibilityReport {
        let of_records = report.diagnostics.iter().map(|of_record| (None, of_record));
        let of_pages = self.page_metadata.diagnostics_of_pages();
        AccessibilityReport::of(self.input.plan, of_records.chain(of_pages))
    }

    /// Writes the exports that depend on pages, completes the destination, and stores the snapshot for the next build.
    pub fn publish(
        mut self,
        destination: Box<dyn OpenDestination>,
        snapshot: Option<(source::SourceSnapshot, source::RecordLines)>,
        report: Report,
        job: &BuildJob<'_>,
    ) -> BuildOutcome {
        let mut later = Vec::new();
        for export in &exports::ALL {
            if let Export::AfterPages { paths, files } = export {
                let made = files(&self.input, &mut self.pages);
                match paths(&self.input) {
                    ExportPaths::Files(_) => {
                        made.into_iter().for_each(|file| destination.add(file))
                    }
                    ExportPaths::Folder(_) => later.extend(made),
                }
            }
        }
        let index = index_digest(&later);
        if let CacheUse::Keep(cache) = job.cache {
            cache.forget();
        }
        let published = match destination.close(later) {
            Ok(published) => published,
            Err(of_disk) => return report.not_written(of_disk),
        };
        let made = MadeCounts {
            pages: self.pages.len(),
            parsed: report.texts.len(),
            composed: self.pages.len(),
            rendered: self.rendered,
            read: self.input.library.read,
        };
        let site = BuiltSite {
            counts: made.published(published),
            styles: self.styles,
            doubts: doubts(self.input.archive).len(),
            withheld: self.input.library.withheld_count(),
            cleaned: self.input.library.left_out().len(),
            needs_address: base_url(self.input.archive, job.options).is_none()
                && !job.options.from_disk,
        };
        if let (CacheUse::Keep(cache), Some((sources, records))) = (job.cache, snapshot) {
            let snapshot = BuildSnapshot::new(
                job.options,
                (sources, &records),
                &report,
                (self.page_metadata.pruned(), self.findings),
                (index, &site),
            );
            cache.store_with_records(&snapshot, &records);
        }
        report.published(site)
    }
}

/// `files`: those that do not depend on pages.
fn for_readers(input: &ExportInput<'_>, files: &[OutputFile]) -> Vec<OutputPath> {
    let before_pages = files.iter().map(|file| file.path.clone());
    let attached = input.attached.iter().map(|file| file.path.clone());
    let with_pages = exports::paths_with_pages(input);
    let all = before_pages.chain(with_pages).chain(attached);
    all.filter(exports::is_for_readers).collect()
}

fn index_use<'d>(plan: &'d Plan<'d>, cache: CacheUse<'d>) -> IndexUse<'d> {
    let has_search = plan.archive.site.record.search;
    let Some(page) = plan.search_page().filter(|_| has_search) else {
        return IndexUse::Skip;
    };
    match cache {
        CacheUse::CheckOnly => IndexUse::Skip,
        CacheUse::Nothing => IndexUse::Make {
            page,
            store: &NoStore,
        },
        CacheUse::Keep(store) => IndexUse::Make { page, store },
    }
}

/// Renders a page. Err: an error in the theme.
pub fn file_of(page: &Page, theme: &Theme, made_of: Digest) -> Result<OutputFile, Box<Diagnostic>> {
    let file = render(page, theme)?;
    Ok(OutputFile {
        made_of: Some(made_of),
        ..file
    })
}

#[cfg(test)]
mod tests;
