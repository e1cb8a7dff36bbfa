//! The exports: files of the finished site that are not pages. One file for each export, and the list of them.
//!
//! An export gets the archive, the plan with every address, the attached files, and the view of a page or facts of the rendered
//! pages. It returns files. To add one: a file beside these with a value `EXPORT`, and a line in [`ALL`].

mod answer_sums;
mod calendars;
mod checksums;
mod citations;
mod data;
mod feeds;
mod hosting;
mod iiif;
mod named_sessions;
mod nojekyll;
mod page_facts;
mod robots;
mod schedule;
mod search;
mod share_pictures;
mod sitemap;

pub use calendars::changed_entries;
pub use page_facts::PageFacts;
pub use search::{IndexStore, PassageTexts, SearchIndex, index_digest, page_texts};

use crate::attachments::Library;
use crate::base::digest::{Digest, PROGRAM};
use crate::base::path::OutputPath;
use crate::base::{OutputContent, OutputFile};
use crate::content::model::Archive;
use crate::site::pages::{CopiedFile, Page, Plan};

/// Every export, in the order in which they are written.
pub const ALL: [Export; 15] = [
    robots::EXPORT,
    hosting::EXPORT,
    nojekyll::EXPORT,
    answer_sums::EXPORT,
    checksums::EXPORT,
    calendars::EXPORT,
    feeds::EXPORT,
    citations::EXPORT,
    iiif::EXPORT,
    share_pictures::EXPORT,
    data::EXPORT,
    data::ACCESSIBILITY_EXPORT,
    schedule::EXPORT,
    sitemap::EXPORT,
    search::EXPORT,
];

/// What an export may use.
pub struct ExportInput<'e> {
    pub archive: &'e Archive,
    pub plan: &'e Plan<'e>,
    pub library: &'e Library,
    /// The attached files that are published.
    pub attached: Vec<CopiedFile>,
    /// The files beside the pages that are for readers: attached files, those of exports, styles and scripts. Empty while exports are
    /// built before the pages.
    pub for_readers: Vec<OutputPath>,
    /// The address that the site will be published at, with a slash at its end. None: not known.
    pub base_url: Option<&'e str>,
    pub index: IndexUse<'e>,
    /// There are compressed copies of text files, `.gz` and `.br`.
    pub has_copies: bool,
}

impl ExportInput<'_> {
    /// The whole address on the web, when the site's is known.
    fn absolute(&self, path: &OutputPath) -> Option<String> {
        let base = self.base_url?;
        Some(format!("{}/{}", base.trim_end_matches('/'), path.address()))
    }
}

/// Whether the search index is built.
#[derive(Clone, Copy)]
pub enum IndexUse<'e> {
    /// The site has no search page, or its files are not needed.
    Skip,
    /// It is built for the search page at `page`. `store`: has the analyses of earlier builds.
    Make {
        page: &'e OutputPath,
        store: &'e dyn IndexStore,
    },
}

/// One export: when it can be built, and how.
pub enum Export {
    /// Built from the plan alone, and written before the pages that may link to it.
    BeforePages(fn(&ExportInput<'_>) -> Vec<OutputFile>),
    /// Built from the view of one page, and made again with it.
    WithPages {
        /// Of all its files. Called before any page is composed.
        paths: fn(&ExportInput<'_>) -> Vec<OutputPath>,
        of_page: for<'p> fn(&'p ExportInput<'_>, &'p Page) -> Vec<PageFile<'p>>,
    },
    /// Built from facts about the rendered pages.
    AfterPages {
        /// Called before any page is composed.
        paths: fn(&ExportInput<'_>) -> ExportPaths,
        files: fn(&ExportInput<'_>, &mut [PageFacts]) -> Vec<OutputFile>,
    },
}

/// A file that belongs to one page.
pub struct PageFile<'p> {
    pub path: OutputPath,
    /// What it is made of, where that is less than the whole page.
    pub made_of: Option<Digest>,
    /// Called where that is another than the file was made of.
    pub bytes: Box<dyn FnOnce() -> Vec<u8> + 'p>,
}

/// The files of a page.
pub fn files_of_page<'p>(
    input: &'p ExportInput<'_>,
    page: &'p Page,
) -> impl Iterator<Item = PageFile<'p>> {
    ALL.iter().flat_map(move |export| match export {
        Export::WithPages { of_page, .. } => of_page(input, page),
        Export::BeforePages(_) | Export::AfterPages { .. } => Vec::new(),
    })
}

/// The paths of all files that belong to pages.
pub fn paths_with_pages(input: &ExportInput<'_>) -> Vec<OutputPath> {
    let exports = ALL.iter().flat_map(|export| match export {
        Export::WithPages { paths, .. } => paths(input),
        Export::BeforePages(_) | Export::AfterPages { .. } => Vec::new(),
    });
    exports.collect()
}

/// The paths of the files of an export.
pub enum ExportPaths {
    Files(Vec<OutputPath>),
    /// Below a folder of its own (from the site's root, with a slash at its end); their names depend on the pages.
    Folder(String),
}

/// Whether readers are led to the file, and not only programs.
pub fn is_for_readers(path: &OutputPath) -> bool {
    let path = path.as_str();
    !hosting::NAMES.contains(&path) && path != robots::ROBOTS && path != nojekyll::NO_JEKYLL
}

/// A file that is neither inspected nor compared again while it is made of the same bytes by the same program.
fn file(path: &str, bytes: Vec<u8>) -> OutputFile {
    OutputFile {
        made_of: Some(Digest::of(&(PROGRAM, &bytes))),
        ..OutputFile::new(OutputPath::file(path), OutputContent::Bytes(bytes))
    }
}
