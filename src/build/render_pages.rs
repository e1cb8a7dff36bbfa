//! Planned pages → files: composes, renders and writes them in batches; then adds the exports and completes the publication.

use super::cache::NoStore;
use super::destination::{Destination, Nowhere, OpenDestination};
use super::earlier_build::EarlierPages;
use super::finished_files::FinishedFiles;
use super::finished_links::FinishedLinks;
use super::incremental::BuildSnapshot;
use super::inputs::{Inputs, template_ids, theme_for};
use super::kept_pages::{AllPages, KeptPages, MadePage};
use super::outcome::{BuildOutcome, BuiltSite, MadeCounts};
use super::output_inspection::OutputInspection;
use super::report::Report;
use super::silent_changes::silent_changes;
use super::{BuildJob, CacheUse};
use crate::base::OutputFile;
use crate::base::date::Date;
use crate::base::digest::Digest;
use crate::base::path::OutputPath;
use crate::base::text::Language;
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
use std::collections::BTreeSet;
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
    inputs: &'d Inputs,
    /// Whether the links of the finished files are checked.
    checks_links: bool,
}

/// A site whose pages are rendered.
pub struct RenderedSite<'d> {
    input: ExportInput<'d>,
    pages: AllPages,
    composed: usize,
    rendered: usize,
    /// The report has the texts of changed sources only.
    is_partial: bool,
    styles: Vec<OutputPath>,
}

impl<'d> PlannedSite<'d> {
    /// Loads the theme. None: it has errors; the diagnostics of the pages are added to the report nevertheless.
    ///
    /// Diagnostics: also unknown names in templates.
    pub fn new(
        plan: &'d Plan<'d>,
        inputs: &'d Inputs,
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
            let of_pages = diagnostics_of_pages(plan, job.options, ids, &inputs.bodies);
            report.add_page_diagnostics(of_pages);
            return None;
        };
        let ids = theme.files.template_ids();
        let of_records = report.diagnostics.iter();
        let composing = Composing::all(plan, job.options, ids, &inputs.bodies, of_records);
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
            inputs,
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
    /// `sources`: None: nothing is stored for the next build. None: what is kept of the last build is not enough.
    pub fn render(
        self,
        destination: &dyn OpenDestination,
        (sources, earlier): (Option<&source::SourceSnapshot>, Option<EarlierPages>),
        report: &mut Report,
    ) -> Option<RenderedSite<'d>> {
        let (styles, links) = (self.styles(), self.finished_links());
        let made_with = self.made_with();
        let (input, theme, mut composing) = (self.input, self.theme, self.composing);
        let kept = KeptPages::new(&composing, made_with, sources, earlier);
        let finished = FinishedFiles::new(destination, self.inspection, links);
        self.files.into_par_iter().for_each(|file| {
            let is_kept = |made_of| finished.keep(&file.path, Some(made_of));
            if !file.made_of.is_some_and(is_kept) {
                finished.add(file);
            }
        });
        let rendered = AtomicUsize::new(0);
        let keep = |path: &OutputPath| kept.keep(path, |path| finished.keep(path, None));
        let make = |page| make_page(&page, &input, &theme, &finished, &rendered);
        let pages = composing.each(kept.earlier_metadata(), keep, make);
        let composed = pages.outputs.iter().flatten().count();
        let FinishedFiles {
            found,
            links,
            inspection,
            ..
        } = finished;
        let found = found.into_inner().unwrap_or_else(PoisonError::into_inner);
        let texts = (&report.texts, self.inputs.is_partial);
        let all = kept.complete(&composing, pages, found, texts)?;
        let mut of_pages = Diagnostics::new();
        of_pages.extend(all.metadata.diagnostics().cloned());
        of_pages.extend(all.metadata.dead_fragments(composing.plan)?);
        // Built-in templates only expect sound archives: of another, only errors with a place are told.
        let is_told = |error: &Diagnostic| !report.is_unsound || error.place.is_some();
        of_pages.extend(all.mistakes.iter().filter(|error| is_told(error)).cloned());
        let is_withdrawn = |name: &str| inspection.is_withdrawn_in_file_name(name);
        of_pages.extend(all.findings.unsaid(&report.diagnostics, is_withdrawn));
        let dead = links.map(|links| dead_links(links, &all.metadata, report));
        of_pages.extend(dead.into_iter().flatten());
        report.add_page_diagnostics(of_pages);
        Some(RenderedSite {
            input,
            pages: all,
            composed,
            rendered: rendered.into_inner(),
            is_partial: self.inputs.is_partial,
            styles,
        })
    }

    /// Of what pages are made with besides what their views are composed of.
    fn made_with(&self) -> Digest {
        let languages: BTreeSet<Language> = self.composing.plan.languages().collect();
        let languages = languages.into_iter();
        let themes = languages.map(|language| (language, self.theme.digest(language)));
        let withdrawn = &self.inputs.sources.withdrawn;
        let has_index = !matches!(self.input.index, IndexUse::Skip);
        Digest::of(&(themes.collect::<Vec<_>>(), has_index, withdrawn))
    }
}

/// Renders a page and the files beside it, unless they are in the destination already. `rendered`: how many pages were.
fn make_page(
    page: &Page,
    input: &ExportInput<'_>,
    theme: &Theme,
    finished: &FinishedFiles<'_>,
    rendered: &AtomicUsize,
) -> MadePage {
    let mut made = MadePage {
        facts: PageFacts::of(page, theme, &input.index),
        files: Vec::new(),
        mistake: None,
    };
    let made_of = made_of(page, theme);
    for file in exports::files_of_page(input, page) {
        made.files.push(file.path.clone());
        let made_of = file.made_of.unwrap_or(made_of);
        finished.keep_or_add(file.path, made_of, file.bytes);
    }
    if !finished.keep(&page.path, Some(made_of)) {
        rendered.fetch_add(1, Ordering::Relaxed);
        let file = file_of(page, theme, made_of);
        made.mistake = file.map(|file| finished.add(file)).err();
    }
    made
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
        let of_pages = self.pages.metadata.diagnostics_of_pages();
        AccessibilityReport::of(self.input.plan, of_records.chain(of_pages))
    }

    /// Writes the exports that depend on pages. Returns the files whose names depend on them, too.
    fn files_after_pages(&mut self, destination: &dyn OpenDestination) -> Vec<OutputFile> {
        let mut later = Vec::new();
        for export in &exports::ALL {
            if let Export::AfterPages { paths, files } = export {
                let made = files(&self.input, &mut self.pages.facts);
                match paths(&self.input) {
                    ExportPaths::Files(_) => {
                        made.into_iter().for_each(|file| destination.add(file))
                    }
                    ExportPaths::Folder(_) => later.extend(made),
                }
            }
        }
        later
    }

    /// Writes the exports that depend on pages, completes the destination, and stores the snapshot for the next build.
    pub fn publish(
        mut self,
        destination: Box<dyn OpenDestination>,
        snapshot: Option<(source::SourceSnapshot, source::RecordLines)>,
        report: Report,
        job: &BuildJob<'_>,
    ) -> BuildOutcome {
        // Before the index is stored anew, which belongs to it.
        if let CacheUse::Keep(cache) = job.cache {
            cache.forget();
        }
        let later = self.files_after_pages(&*destination);
        let index = index_digest(&later);
        let published = match destination.close(later) {
            Ok(published) => published,
            Err(of_disk) => return report.not_written(of_disk),
        };
        let made = MadeCounts {
            pages: self.pages.facts.len(),
            parsed: report.texts.len(),
            composed: self.composed,
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
        let stored = snapshot.zip(self.pages.read);
        if let (CacheUse::Keep(cache), Some(((sources, records), read))) = (job.cache, stored) {
            let snapshot = BuildSnapshot::new(
                job.options,
                (sources, &records),
                &report,
                (self.pages.metadata.pruned(), self.pages.findings, read.id()),
                (index, &site),
            );
            cache.store_pages_read(snapshot.pages, &read);
            cache.store_with_records(&snapshot, &records);
            if self.is_partial {
                return snapshot.with_texts(report, job.root).published(site);
            }
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
