//! What the site says to machines: the list of its addresses, the checksums of its files, what robots may read, and what search may find.

mod manifest;
mod robots;
mod search_index;
mod sitemap;

pub use search_index::{FoundAgain, SearchIndex, found_again, index_digest};

use crate::material::Library;
use crate::model::Archive;
use crate::options::Options;
use crate::pages::Pages;
use crate::path::OutputPath;
use crate::render::{OutputContent, OutputFile};

/// The files that every site has beside its pages.
pub fn site_files(
    archive: &Archive,
    pages: &Pages,
    library: &Library,
    options: &Options,
) -> Vec<OutputFile> {
    let base = options.base_url.as_deref();
    let base = base.or(archive.site.record.base_url.as_deref());
    let mut files = vec![
        file("robots.txt", robots::robots(base).into_bytes()),
        // Tells GitHub Pages to leave the files as they are.
        file(".nojekyll", Vec::new()),
    ];
    let manifest = manifest::manifest(pages, library);
    if !manifest.is_empty() {
        files.push(file("manifest-sha256.txt", manifest.into_bytes()));
    }
    // A sitemap's addresses must be whole, so without a base there is none to make.
    if let Some(base) = base {
        files.push(file(
            "sitemap.xml",
            sitemap::sitemap(pages, base).into_bytes(),
        ));
    }
    files
}

fn file(path: &str, bytes: Vec<u8>) -> OutputFile {
    OutputFile::new(OutputPath::file(path), OutputContent::Bytes(bytes))
}
