//! The exports: files of the finished site that are not pages. One file for each export, and the list of them.
//!
//! An export gets the archive, the plan with every address, the attached files, and facts of the rendered pages. It returns
//! files. To add one: a file beside these with a value `EXPORT`, and a line in [`ALL`].

mod answer_sums;
mod checksums;
mod nojekyll;
mod page_facts;
mod robots;
mod search;
mod sitemap;

pub use page_facts::PageFacts;
pub use search::{IndexStore, PassageTexts, SearchIndex, index_digest, page_texts};

use crate::attachments::Library;
use crate::base::path::OutputPath;
use crate::base::{OutputContent, OutputFile};
use crate::content::model::Archive;
use crate::site::pages::{CopiedFile, Plan};

/// Every export, in the order in which they are written.
pub const ALL: [Export; 6] = [
    robots::EXPORT,
    nojekyll::EXPORT,
    answer_sums::EXPORT,
    checksums::EXPORT,
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
    /// The address that the site will be published at, with a slash at its end. None: not known.
    pub base_url: Option<&'e str>,
    pub index: IndexUse<'e>,
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
    /// Built from facts about the rendered pages.
    AfterPages {
        /// Called before any page is composed.
        paths: fn(&ExportInput<'_>) -> ExportPaths,
        files: fn(&ExportInput<'_>, &mut [PageFacts]) -> Vec<OutputFile>,
    },
}

/// The paths of the files of an export.
pub enum ExportPaths {
    Files(Vec<OutputPath>),
    /// Below a folder of its own (from the site's root, with a slash at its end); their names depend on the pages.
    Folder(String),
}

fn file(path: &str, bytes: Vec<u8>) -> OutputFile {
    OutputFile::new(OutputPath::file(path), OutputContent::Bytes(bytes))
}
