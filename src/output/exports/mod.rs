//! What the site says to machines: the list of its addresses, the checksums of its files, what robots may read, and what search may find.

mod checksums;
mod robots;
mod search;
mod sitemap;

pub use search::{FoundAgain, IndexablePage, SearchIndex, found_again, index_digest};
pub use sitemap::{Listed, SITEMAP, sitemap};

use crate::attachments::Library;
use crate::base::path::{OutputPath, SourcePath};
use crate::base::{OutputContent, OutputFile};

/// The files that every site has beside its pages. `attached`: where files will stand that are published as they are, and
/// where they are; `base_url`: None where the site's address is not known.
pub fn site_files(
    attached: &[(OutputPath, SourcePath)],
    library: &Library,
    base_url: Option<&str>,
) -> Vec<OutputFile> {
    let mut files = vec![
        file("robots.txt", robots::robots(base_url).into_bytes()),
        // Tells GitHub Pages to leave the files as they are.
        file(".nojekyll", Vec::new()),
    ];
    let manifest = checksums::manifest(attached, library);
    if !manifest.is_empty() {
        files.push(file("manifest-sha256.txt", manifest.into_bytes()));
    }
    files
}

fn file(path: &str, bytes: Vec<u8>) -> OutputFile {
    OutputFile::new(OutputPath::file(path), OutputContent::Bytes(bytes))
}
