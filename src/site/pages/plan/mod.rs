//! The plan: every page and file of the site and its address, before any of them is made.

mod attached_files;
mod collisions;
pub mod planned;

use super::kinds::document::{has_manifest, page_images};
use super::kinds::redirect::redirects;
use super::kinds::view::{PageKey, planned_pages};
use super::links::addresses::Addresses;
use super::lists::{DividedLists, address_key};
use crate::attachments::Library;
use crate::base::digest::Digest;
use crate::base::path::{OutputPath, SourcePath};
use crate::base::text::Language;
use crate::content::model::{Archive, Gathering};
use crate::diagnostics::Diagnostics;
use attached_files::{AttachedFile, attached_files};
use collisions::collisions;

use planned::{Planned, Planning};
use rustc_hash::{FxHashMap, FxHashSet};

/// Every page and file that the site will have.
pub struct Plan<'a> {
    pub archive: &'a Archive,
    pub library: &'a Library,
    pub addresses: &'a Addresses,
    /// Sorted by path.
    pub(super) pages: Vec<Planned<'a, PageKey>>,
    pub(super) files: Vec<AttachedFile<'a>>,
    /// The page of each attached file that has been read.
    pub(super) documents: FxHashMap<SourcePath, OutputPath>,
    /// The lists that are too long for their pages.
    pub(super) lists: DividedLists,
    /// The images of their pages.
    images: Vec<CopiedFile>,
}

/// A file that is published as it is.
#[derive(Clone, Debug)]
pub struct CopiedFile {
    /// Where it will stand.
    pub path: OutputPath,
    /// Where it is.
    pub source: SourcePath,
    /// Of its bytes; none of a file that cannot be read.
    pub xxh3: Option<Digest>,
}

impl<'a> Plan<'a> {
    /// Diagnostics: two things at one address, an address that cannot be.
    pub fn new(
        archive: &'a Archive,
        library: &'a Library,
        addresses: &'a Addresses,
        diagnostics: &mut Diagnostics,
    ) -> Plan<'a> {
        let planning = Planning {
            archive,
            addresses,
            library,
            files: attached_files(archive, library, addresses),
        };
        let mut pages = planned_pages(&planning);
        let lists = DividedLists::new(archive, addresses, taken(&planning, &pages));
        let parts = lists.pages();
        pages.extend(parts.map(|(path, key)| planning.own(path.clone(), PageKey::ListPart(key))));
        let redirects = redirects(&planning, &pages, diagnostics).into_iter();
        pages.extend(redirects.map(|page| page.with_key(PageKey::Redirect)));
        collisions(&pages, &planning, diagnostics);
        pages.sort_by(|a, b| a.path.cmp(&b.path));
        let mut documents = FxHashMap::default();
        let mut images = Vec::new();
        for page in &pages {
            if let PageKey::Document(document) = &page.key {
                let file = &document.file;
                images.extend(page_images(&planning, file, &page.path));
                documents.insert(file.clone(), page.path.clone());
            }
        }
        Plan {
            archive,
            library,
            addresses,
            pages,
            files: planning.files,
            documents,
            lists,
            images,
        }
    }

    /// Where the pages will stand, in order.
    pub fn paths(&self) -> impl Iterator<Item = &OutputPath> {
        self.pages.iter().map(|page| &page.path)
    }

    /// The pages of talks.
    pub fn talks(&self) -> impl Iterator<Item = &OutputPath> {
        let pages = self.pages.iter();
        let talks = pages.filter(|page| matches!(page.key, PageKey::Presentation(_)));
        talks.map(|page| &page.path)
    }

    /// The pages of decks that a IIIF manifest can be made of.
    pub fn decks(&self) -> impl Iterator<Item = &OutputPath> {
        let gatherings = self.archive.gatherings.as_slice();
        let decks = self.pages.iter().filter(|page| match &page.key {
            PageKey::Document(of) => {
                let gathering = of.gathering.map(|index| &gatherings[index]);
                has_manifest(self.library, gathering, &of.file)
            }
            _ => false,
        });
        decks.map(|page| &page.path)
    }

    /// The pages that a picture is drawn for, to be shown where they are shared.
    pub fn shared_pages(&self) -> impl Iterator<Item = &OutputPath> {
        let pages = self.pages.iter();
        let shared = pages.filter(|page| match &page.key {
            PageKey::Home(()) | PageKey::County(_) => true,
            PageKey::Gathering((_, is_whole)) => !is_whole,
            _ => false,
        });
        shared.map(|page| &page.path)
    }

    /// The page at each earlier address, and the page that it leads to.
    pub fn redirects(&self) -> impl Iterator<Item = (&OutputPath, &OutputPath)> {
        self.pages.iter().filter_map(|page| match &page.key {
            PageKey::Redirect(to) => Some((&page.path, to)),
            _ => None,
        })
    }

    /// The language of each page.
    pub fn languages(&self) -> impl Iterator<Item = Language> {
        self.pages.iter().map(|page| page.language)
    }

    /// The page where a reader can search. None: the site has no such page.
    pub fn search_page(&self) -> Option<&OutputPath> {
        let mut pages = self.pages.iter();
        let search = pages.find(|page| matches!(page.key, PageKey::Search(())))?;
        Some(&search.path)
    }

    /// The page that explains the site's data. None: the site has none.
    pub fn data_page(&self) -> Option<&OutputPath> {
        let mut pages = self.pages.iter();
        let data = pages.find(|page| matches!(page.key, PageKey::Data(())))?;
        Some(&data.path)
    }

    /// The place among the pages of the report on accessibility. None: the site does not publish it.
    pub fn accessibility_report(&self) -> Option<usize> {
        let mut pages = self.pages.iter();
        pages.position(|page| matches!(page.key, PageKey::AccessibilityReport(())))
    }

    /// The page that is made of a file, or begins with it. None: there is none.
    pub fn page_of(&self, file: &SourcePath) -> Option<&OutputPath> {
        let pages = self.pages.iter().filter(|page| {
            let is_redirect = matches!(page.key, PageKey::Redirect(_));
            let place = page.place.as_ref();
            !is_redirect && place.is_some_and(|place| place.file == *file)
        });
        let paths = pages.map(|page| &page.path);
        paths.min_by_key(|path| path.as_str().len())
    }

    /// The page of an attached file that has been read.
    pub fn document_page(&self, file: &SourcePath) -> Option<&OutputPath> {
        self.documents.get(file)
    }

    /// The attached files whose pages are shown, each with its gathering's place in the archive's table, and where it stands.
    pub fn documents(&self) -> impl Iterator<Item = (&SourcePath, Option<usize>, &OutputPath)> {
        let files = self.files.iter();
        let files = files.filter(|file| self.documents.contains_key(&file.attachment.path));
        files.map(|file| (&file.attachment.path, file.gathering, &file.path))
    }

    /// Where the page of a gathering stands.
    pub fn gathering_page(&self, gathering: &Gathering) -> OutputPath {
        self.addresses.gathering(gathering.id())
    }

    /// Where the page of a talk stands.
    pub fn talk_page(&self, gathering: &Gathering, talk: &str) -> OutputPath {
        self.addresses.within_gathering(gathering.id(), talk)
    }

    /// Files that are published as they are.
    pub fn files(&self) -> Vec<CopiedFile> {
        let attached = self.files.iter().map(|attached| {
            let file = &attached.attachment.path;
            let copy = self.library.copy(file);
            CopiedFile {
                path: attached.path.clone(),
                source: copy.map_or(file, |copy| &copy.source).clone(),
                xxh3: copy.map_or_else(|| self.library.digest(file), |copy| Some(copy.xxh3)),
            }
        });
        let packages = self.archive.gatherings.iter().filter_map(|gathering| {
            let package = self.library.packages.get(gathering.id())?;
            Some(CopiedFile {
                path: self.addresses.gathering_package(gathering),
                source: package.source.clone(),
                xxh3: Some(package.xxh3),
            })
        });
        let images = self.images.iter().cloned();
        attached.chain(packages).chain(images).collect()
    }
}

/// The addresses that belong to someone, now or earlier.
fn taken<K>(planning: &Planning<'_>, pages: &[Planned<'_, K>]) -> FxHashSet<String> {
    let earlier = pages.iter().flat_map(|page| &page.aliases);
    let earlier = earlier.map(|(alias, _)| alias.0.as_str());
    let redirects = planning.archive.redirects.iter();
    let redirects = redirects.map(|redirect| redirect.record.from.0.as_str());
    let files = planning.files.iter().map(|file| file.path.address());
    let pages = pages.iter().map(|page| page.path.address());
    let all = pages.chain(files).chain(earlier).chain(redirects);
    all.map(address_key).collect()
}
