//! All attached files: the text of each, the images of its pages, and the file that is published in its place.
//!
//! Documents stay in the cache. Each is read when the page that shows it is composed, and dropped with that page.

use super::cache::{Cache, CopyOutcome, Key};
use super::content_index::{ContentIndex, KnownFile};
use super::gate::{
    FileFacts, WithholdingReason, hidden_content, is_hidden_content, withholding_reasons,
};
use super::load::PrivacySettings;
use super::page_images::{PageImageSource, own_images, pdf_images, pdf_name};
use super::report::AttachmentReport;
use super::summary::Summary;
use crate::base::digest::Digest;
use crate::base::file_stamp::FileStamp;
use crate::base::path::SourcePath;
use crate::base::text::WithdrawnNames;
use crate::documents::personal_data::Allowed;
use crate::documents::{Document, Format, PageProblem, Problem};
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

#[derive(Debug)]
pub struct Library {
    /// The site's folder.
    root: PathBuf,
    cache: Cache,
    index: ContentIndex,
    /// The files that are published as a copy, and the copies.
    copies: HashMap<SourcePath, PublishedCopy>,
    /// The files that are not published, and why.
    withheld: BTreeMap<SourcePath, Vec<WithholdingReason>>,
    /// Zip files with all that is published of several files, by what they belong to.
    pub packages: BTreeMap<String, PublishedCopy>,
    allowed: Allowed,
    /// The reports on the files for every build, in the order of the files.
    pub reports: Vec<AttachmentReport>,
    /// The number of files that workers have read in this build.
    pub read: usize,
    /// Was there a reader?
    can_read: bool,
    /// Something in the cache was damaged.
    is_damaged: AtomicBool,
}

/// A file that the program made, and that is published: the copy in place of a file, or a package of files.
#[derive(Clone, Debug)]
pub struct PublishedCopy {
    /// A path in the site's folder, inside the cache.
    pub source: SourcePath,
    /// In hexadecimal.
    pub sha256: String,
    pub xxh3: Digest,
    pub bytes: u64,
}

impl Library {
    /// `read`: the number of files that workers have read.
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
            withheld: BTreeMap::new(),
            packages: BTreeMap::new(),
            allowed: settings.allowed.clone(),
            reports: Vec::new(),
            read,
            can_read: settings.judges,
            is_damaged: AtomicBool::new(false),
        };
        if !settings.keeps_metadata {
            let files = library.index.files.iter();
            let copies = files.filter_map(|(file, known)| {
                let copy = library.find_copy(known)?;
                Some((file.clone(), copy))
            });
            library.copies = copies.collect();
        }
        let judged = files.iter().filter(|_| settings.judges);
        let withheld = judged.filter_map(|(file, _)| {
            let reasons = library.withholding_reasons(file, settings);
            (!reasons.is_empty()).then(|| ((*file).clone(), reasons))
        });
        library.withheld = withheld.collect();
        let files = files.iter();
        let reports = files.filter_map(|(file, _)| library.report(file, settings));
        library.reports = reports.filter(|report| !report.is_empty()).collect();
        library
    }

    /// The digest of all that pages may be told of the files.
    pub fn state(&self) -> Digest {
        let files = self.index.files.iter().map(|(file, known)| {
            let personal = self.summary(file).into_iter().flat_map(|of| &of.personal);
            let allowed = personal.map(|mention| self.allowed.contains(&mention.text));
            let copy = self.copy(file).map(|copy| (&copy.sha256, copy.bytes));
            (file, known, allowed.collect::<Vec<_>>(), copy)
        });
        let packages = self.packages.iter();
        let packages = packages.map(|(of, package)| (of, &package.sha256, package.bytes));
        let of_files = (files.collect::<Vec<_>>(), &self.withheld);
        Digest::of(&(of_files, packages.collect::<Vec<_>>()))
    }

    fn find_copy(&self, known: &KnownFile) -> Option<PublishedCopy> {
        let key = known.copy_key()?;
        let outcome = self.index.copies.get(&key)?;
        let CopyOutcome::Stripped {
            sha256,
            xxh3,
            bytes,
        } = outcome
        else {
            return None;
        };
        Some(PublishedCopy {
            source: self.source_path(&self.cache.copy(&key))?,
            sha256: sha256.clone(),
            xxh3: *xxh3,
            bytes: *bytes,
        })
    }

    fn withholding_reasons(
        &self,
        file: &SourcePath,
        settings: &PrivacySettings,
    ) -> Vec<WithholdingReason> {
        let index = &self.index;
        let known = index.files.get(file);
        let summary = |key: Option<Key>| index.summaries.get(&key?);
        let facts = FileFacts {
            file,
            known,
            names_withdrawn: self.names_withdrawn(file, known, &settings.decisions.withdrawn),
            original: summary(known.and_then(KnownFile::document_key)),
            needs_copy: !settings.keeps_metadata
                && known
                    .and_then(|known| known.format?.strip_metadata())
                    .is_some(),
            copy: known
                .and_then(KnownFile::copy_key)
                .and_then(|key| index.copies.get(&key)),
            published: summary(known.and_then(|known| index.published_key(known))),
        };
        withholding_reasons(&facts, &settings.decisions, &settings.allowed)
    }

    /// Does the document or the name of the file contain a withdrawn name?
    fn names_withdrawn(
        &self,
        file: &SourcePath,
        known: Option<&KnownFile>,
        names: &WithdrawnNames,
    ) -> bool {
        let key = known.and_then(KnownFile::document_key);
        names.stand_in_file_name(file.name())
            || key.is_some_and(|key| self.index.naming.contains(&key))
    }

    fn report(&self, file: &SourcePath, settings: &PrivacySettings) -> Option<AttachmentReport> {
        if let Some(reasons) = self.withheld.get(file) {
            return Some(self.report_of_withheld(file, reasons));
        }
        let summary = self.summary(file)?;
        let known = self.index.files.get(file)?;
        let published = self
            .index
            .summaries
            .get(&self.index.published_key(known)?)?;
        // Hidden content of the original matters only if the published copy has it too.
        let seen = summary.findings.iter();
        let seen = seen.filter(|finding| !is_hidden_content(finding));
        let hidden = hidden_content(published);
        let findings = seen.chain(hidden);
        let findings = findings.filter(|finding| self.is_reported(file, finding, settings));
        let personal = published.personal.iter();
        let personal = personal.filter(|mention| !settings.allowed.contains(&mention.text));
        Some(AttachmentReport {
            file: file.clone(),
            withheld: Vec::new(),
            findings: findings.cloned().collect(),
            personal: personal.cloned().collect(),
        })
    }

    /// For a withheld file, only the reasons are reported, with the findings they rest on.
    fn report_of_withheld(
        &self,
        file: &SourcePath,
        reasons: &[WithholdingReason],
    ) -> AttachmentReport {
        let index = &self.index;
        let known = index.files.get(file);
        let summary = |key: Option<Key>| index.summaries.get(&key?);
        let original = summary(known.and_then(KnownFile::document_key));
        let published = summary(known.and_then(|known| index.published_key(known)));
        let failures = original.into_iter().flat_map(|summary| &summary.findings);
        let is_why =
            |finding: &&PageProblem| finding.is_failure() || finding.problem == Problem::Active;
        let failures = failures.filter(is_why);
        let hidden = published.into_iter().flat_map(hidden_content);
        AttachmentReport {
            file: file.clone(),
            withheld: reasons.to_vec(),
            findings: failures.chain(hidden).cloned().collect(),
            personal: Vec::new(),
        }
    }

    /// Not reported: a position or an author that the published copy no longer has, and an author whom the site allows.
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
                !is_out && !settings.allowed.contains(name)
            }
            _ => true,
        }
    }

    /// Why the file is not published; `None`: it is. No page shows a withheld file's text or name.
    pub fn withheld(&self, file: &SourcePath) -> Option<&[WithholdingReason]> {
        self.withheld.get(file).map(Vec::as_slice)
    }

    /// The document of a file with answers to an evaluation, of which only sums may be shown. `None`: the file is not such a
    /// file, has not been read, or names a person who has asked not to be named.
    pub fn answers(&self, file: &SourcePath) -> Option<Document> {
        let key = self.index.files.get(file)?.document_key()?;
        self.holds_answers(file).then(|| self.find(&key))?
    }

    /// Is the file withheld since it has answers to an evaluation, and for no other reason?
    pub fn holds_answers(&self, file: &SourcePath) -> bool {
        self.withheld(file) == Some(&[WithholdingReason::Answers])
    }

    /// The digest of a file, which a published copy is compared with.
    pub fn digest(&self, file: &SourcePath) -> Option<Digest> {
        Some(self.index.files.get(file)?.xxh3)
    }

    /// The published files whose copies are without something hidden that the originals have, and what that is; sorted by path.
    pub fn left_out(&self) -> Vec<(&SourcePath, Vec<&PageProblem>)> {
        let mut files: Vec<_> = (self.copies.keys())
            .filter_map(|file| {
                let of_original = self.summary(file)?.findings.iter();
                let of_copy: Vec<&PageProblem> =
                    hidden_content(self.published_summary(file)?).collect();
                let left_out = of_original
                    .filter(|finding| is_hidden_content(finding) && !of_copy.contains(finding));
                Some((file, left_out.collect()))
            })
            .filter(|(_, left_out): &(_, Vec<_>)| !left_out.is_empty())
            .collect();
        files.sort_by_key(|(file, _)| *file);
        files
    }

    /// How many files are not published.
    pub fn withheld_count(&self) -> usize {
        self.withheld.len()
    }

    /// The checksum of a file, in hexadecimal.
    pub fn sha256(&self, file: &SourcePath) -> Option<&str> {
        Some(self.index.files.get(file)?.content.sha256())
    }

    /// The copy that is published in the file's place. `None`: the file itself is published.
    pub fn copy(&self, file: &SourcePath) -> Option<&PublishedCopy> {
        self.copies.get(file)
    }

    /// Every copy and package and its checksum, in no order.
    pub fn copies(&self) -> impl Iterator<Item = (&SourcePath, &str)> {
        let copies = self.copies.values().chain(self.packages.values());
        copies.map(|copy| (&copy.source, copy.sha256.as_str()))
    }

    /// `None`: the file has not been read, or is withheld.
    pub fn summary(&self, file: &SourcePath) -> Option<&Summary> {
        self.index.summaries.get(&self.key(file)?)
    }

    /// The same of what is published in the file's place: the copy, if there is one.
    pub fn published_summary(&self, file: &SourcePath) -> Option<&Summary> {
        self.key(file)?;
        let known = self.index.files.get(file)?;
        self.index.summaries.get(&self.index.published_key(known)?)
    }

    /// The file's document, read from the cache. `None`: it has not been read, or is withheld.
    pub fn document(&self, file: &SourcePath) -> Option<Document> {
        self.find(&self.key(file)?)
    }

    /// A document that was in the cache when the library was made, unless it is damaged.
    fn find(&self, key: &Key) -> Option<Document> {
        let document = self.cache.find(key);
        if document.is_none() && self.index.summaries.contains_key(key) {
            self.note_damage();
        }
        document
    }

    /// Something in the cache cannot be read, or is not what it was.
    pub fn note_damage(&self) {
        self.is_damaged.store(true, Ordering::Relaxed);
    }

    /// Whether something in the cache was damaged. A site that was built with it must not be published.
    pub fn found_damage(&self) -> bool {
        self.is_damaged.load(Ordering::Relaxed)
    }

    /// Checks the whole cache, removes damaged entries and the index of the files, so that a new library reads the files again.
    /// False: a new library could not read them, since there is no program to start as a worker.
    pub fn repair(&self) -> bool {
        ContentIndex::forget(&self.root);
        let documents: Vec<&Key> = self.index.summaries.keys().collect();
        let copies: Vec<&Key> = self.index.copies.keys().collect();
        documents.par_iter().for_each(|key| {
            self.cache.remove_damaged(key);
        });
        copies.par_iter().for_each(|key| {
            self.cache.remove_damaged_copy(key);
        });
        self.can_read
    }

    /// The image of a page, as a file in the site's folder, and its digest.
    pub fn page_image(&self, file: &SourcePath, page: u32) -> Option<(SourcePath, Digest)> {
        let key = self.key(file)?;
        let xxh3 = self.index.summaries.get(&key)?.images.get(&page)?;
        Some((self.source_path(&self.cache.jpeg(&key, page))?, *xxh3))
    }

    /// Where the images of a file's pages are taken from. A PDF of the same pages is preferred, since it shows a slide
    /// completely; our own images leave out what cannot be painted.
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

    /// The PDF of the same name beside the file, if it has been read.
    pub fn pdf_of(&self, file: &SourcePath) -> Option<SourcePath> {
        let pdf = pdf_name(file)?;
        let is_pdf = self.summary(&pdf)?.format == Format::Pdf;
        is_pdf.then_some(pdf)
    }

    fn source_path(&self, path: &Path) -> Option<SourcePath> {
        SourcePath::from_relative(path.strip_prefix(&self.root).ok()?)
    }

    /// The gate applies here too: a withheld file has neither text nor images.
    fn key(&self, file: &SourcePath) -> Option<Key> {
        if self.withheld.contains_key(file) {
            return None;
        }
        self.index.files.get(file)?.document_key()
    }
}
