//! A catalogue of the components of the site's theme, in a folder of its own.
//!
//! Reads the site's texts, for its theme, title, colours and words, but no attached file. What is wrong in the content alone is told by a
//! build of the site, and is nothing to the catalogue.

use super::builder::Builder;
use super::inputs::theme_for;
use super::outcome::{BuildCounts, BuildOutcome, BuiltSite};
use super::report::Report;
use crate::base::OutputFile;
use crate::content::model::checked_archive;
use crate::content::source::{no_site, read};
use crate::diagnostics::{Diagnostic, Diagnostics, catalogue};
use crate::output::publish::publish;
use crate::site::render::{CATALOGUE_MARK, CatalogueJob, catalogue_files};

impl Builder {
    /// Writes the catalogue into the output folder, which must not hold a site.
    pub fn catalogue(&self) -> BuildOutcome {
        let mut report = Report::default();
        let files = self.catalogue_files(&mut report);
        if report.refuses(self.strict) {
            return report.refused();
        }
        if let Some(other) = self.other_index() {
            return report.not_written(Diagnostics::from_iter([other]));
        }
        let is_page = |file: &&OutputFile| file.path.as_str().ends_with(".html");
        let pages = files.iter().filter(is_page).count();
        match publish(files, &self.output, &self.root) {
            Ok(published) => report.published(BuiltSite {
                counts: BuildCounts {
                    pages,
                    rendered: pages,
                    written: published.written,
                    unchanged: published.unchanged,
                    removed: published.removed,
                    ..BuildCounts::default()
                },
                ..BuiltSite::default()
            }),
            Err(of_disk) => report.not_written(of_disk),
        }
    }

    /// Empty where the site or its theme cannot be read; the report then refuses it.
    fn catalogue_files(&self, report: &mut Report) -> Vec<OutputFile> {
        if !self.root.join("samling.yaml").is_file() {
            report.diagnostics.add(no_site(&self.root));
            report.is_unsound = true;
            return Vec::new();
        }
        let (mut sources, mut of_content) = read(&self.root);
        report.texts = std::mem::take(&mut sources.texts);
        let (today, drafts) = (self.options.today, self.options.drafts);
        let checked = checked_archive(&mut sources, today, drafts, &mut of_content);
        let Some(archive) = checked.map(|checked| checked.archive) else {
            report.diagnostics = of_content;
            report.is_unsound = true;
            return Vec::new();
        };
        let site = &archive.site.record;
        let files = &sources.theme_files;
        let language = site.language;
        let diagnostics = &mut report.diagnostics;
        let languages = std::iter::once(language);
        let theme = theme_for(languages, &archive, files, &self.options, diagnostics);
        let Some(theme) = theme else {
            return Vec::new();
        };
        let job = CatalogueJob {
            name: &site.theme,
            theme: &theme,
            of_site: files,
            title: &site.title,
            language,
        };
        catalogue_files(&job, diagnostics)
    }

    /// The mistake when the output folder has an `index.html` that is none of a catalogue: a site, say.
    fn other_index(&self) -> Option<Diagnostic> {
        let index = self.output.join("index.html");
        let text = std::fs::read_to_string(&index).ok()?;
        let path = index.display().to_string();
        (!text.contains(CATALOGUE_MARK)).then(|| catalogue::exists_already(&path))
    }
}
