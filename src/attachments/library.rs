//! All attached files: what each says, the images of its pages, and what is published in its place.
//!
//! Documents stay in the cache. Each is opened when the page that shows it is made, and dropped with it.

use super::cache::{Cache, CopyOutcome, Key};
use super::content_index::{ContentIndex, KnownFile};
use super::load::PrivacySettings;
use super::page_images::{PageImageSource, own_images, pdf_images, pdf_name};
use super::report::AttachmentReport;
use super::summary::Summary;
use crate::base::file_stamp::FileStamp;
use crate::base::path::SourcePath;
use crate::documents::personal_data::Allowed;
use crate::documents::{Document, Format, PageProblem, Problem};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

#[derive(Debug)]
pub struct Library {
    /// The site's folder.
    root: PathBuf,
    cache: Cache,
    index: ContentIndex,
    /// The files that are published as a copy, and those copies.
    copies: HashMap<SourcePath, PublishedCopy>,
    allowed: Allowed,
    /// What is to be said of the files at every build, in their order.
    pub reports: Vec<AttachmentReport>,
    /// How many files a worker has read this time.
    pub read: usize,
}

/// What is published in a file's place.
#[derive(Clone, Debug)]
pub struct PublishedCopy {
    /// In the site's folder, below the cache.
    pub source: SourcePath,
    /// In hexadecimal.
    pub sha256: String,
    pub bytes: u64,
}

impl Library {
    /// `read`: how many of the files a worker has read.
    pub(super) fn new(
        root: &Path,
        files: &[(&SourcePath, FileStamp)],
        cache: Cache,
        index: ContentIndex,
        settings: &PrivacySettings,
        read: usize,
    ) -> Library {
        let mut library = Library {
            root: root.to_owned(),
            cache,
            index,
            copies: HashMap::new(),
            allowed: settings.allowed.clone(),
            reports: Vec::new(),
            read,
        };
        if !settings.keeps_metadata {
            let files = library.index.files.iter();
            let copies = files.filter_map(|(file, known)| {
                let copy = library.find_copy(known)?;
                Some((file.clone(), copy))
            });
            library.copies = copies.collect();
        }
        let files = files.iter();
        let reports = files.filter_map(|(file, _)| library.report(file, settings));
        library.reports = reports.filter(|report| !report.is_empty()).collect();
        library
    }

    fn find_copy(&self, known: &KnownFile) -> Option<PublishedCopy> {
        let key = known.copy_key()?;
        let CopyOutcome::Stripped { sha256, bytes } = self.index.copies.get(&key)? else {
            return None;
        };
        Some(PublishedCopy {
            source: self.source_path(&self.cache.copy(&key))?,
            sha256: sha256.clone(),
            bytes: *bytes,
        })
    }

    fn report(&self, file: &SourcePath, settings: &PrivacySettings) -> Option<AttachmentReport> {
        let summary = self.summary(file)?;
        let findings = summary.findings.iter();
        let findings = findings.filter(|finding| self.is_reported(file, finding, settings));
        let personal = summary.personal.iter();
        let personal = personal.filter(|mention| !settings.allowed.holds(&mention.text));
        Some(AttachmentReport {
            file: file.clone(),
            findings: findings.cloned().collect(),
            keeps_metadata: !settings.keeps_metadata && self.copy_is_impossible(file),
            personal: personal.cloned().collect(),
        })
    }

    /// A position or an author that the published copy no longer has, and an author whom the site allows, are not reported.
    fn is_reported(
        &self,
        file: &SourcePath,
        finding: &PageProblem,
        settings: &PrivacySettings,
    ) -> bool {
        match &finding.problem {
            Problem::Position => !self.copies.contains_key(file),
            Problem::Author { name } => {
                let is_out = self.copies.contains_key(file) || settings.keeps_metadata;
                !is_out && !settings.allowed.holds(name)
            }
            _ => true,
        }
    }

    /// Could the file be read, but its copy not be made?
    fn copy_is_impossible(&self, file: &SourcePath) -> bool {
        let key = self.index.files.get(file).and_then(KnownFile::copy_key);
        let outcome = key.and_then(|key| self.index.copies.get(&key));
        outcome == Some(&CopyOutcome::Impossible)
    }

    /// The checksum of a file, in hexadecimal.
    pub fn sha256(&self, file: &SourcePath) -> Option<&str> {
        Some(self.index.files.get(file)?.content.sha256())
    }

    /// What is published in the file's place. `None`: the file itself.
    pub fn copy(&self, file: &SourcePath) -> Option<&PublishedCopy> {
        self.copies.get(file)
    }

    /// Every copy and its checksum, in no order.
    pub fn copies(&self) -> impl Iterator<Item = (&SourcePath, &str)> {
        let copies = self.copies.values();
        copies.map(|copy| (&copy.source, copy.sha256.as_str()))
    }

    /// `None`: the file's format is kept, not read; or the file has not been read.
    pub fn summary(&self, file: &SourcePath) -> Option<&Summary> {
        self.index.summaries.get(&self.key(file)?)
    }

    /// The file's text, read from the cache now.
    pub fn document(&self, file: &SourcePath) -> Option<Document> {
        self.cache.find(&self.key(file)?)
    }

    /// The image of a page, as a file in the site's folder.
    pub fn page_image(&self, file: &SourcePath, page: u32) -> Option<SourcePath> {
        self.source_path(&self.cache.jpeg(&self.key(file)?, page))
    }

    /// Where the images of a file's pages are taken from. A PDF of the same pages is preferred: it shows all of a slide, while our own
    /// images leave out what cannot be painted.
    pub fn image_source(&self, file: &SourcePath) -> Option<PageImageSource> {
        let summary = self.summary(file)?;
        let of_pdf = self.pdf_of(file).and_then(|pdf| {
            let pages = pdf_images(summary, self.summary(&pdf)?, &self.allowed)?;
            Some(PageImageSource { file: pdf, pages })
        });
        Some(of_pdf.unwrap_or_else(|| PageImageSource {
            file: file.clone(),
            pages: own_images(summary, &self.allowed),
        }))
    }

    /// The PDF with the file's name beside it, if it has been read.
    pub fn pdf_of(&self, file: &SourcePath) -> Option<SourcePath> {
        let pdf = pdf_name(file)?;
        let is_pdf = self.summary(&pdf)?.format == Format::Pdf;
        is_pdf.then_some(pdf)
    }

    fn source_path(&self, path: &Path) -> Option<SourcePath> {
        SourcePath::from_relative(path.strip_prefix(&self.root).ok()?)
    }

    fn key(&self, file: &SourcePath) -> Option<Key> {
        self.index.files.get(file)?.document_key()
    }
}
