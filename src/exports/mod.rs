//! What the site says to machines: the list of its addresses, the checksums of its files, and what robots may read.

mod manifest;
mod robots;
mod sitemap;

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
        file("robots.txt", robots::robots(base)),
        // Tells GitHub Pages to leave the files as they are.
        file(".nojekyll", String::new()),
    ];
    let manifest = manifest::manifest(pages, library);
    if !manifest.is_empty() {
        files.push(file("manifest-sha256.txt", manifest));
    }
    // A sitemap's addresses must be whole, so without a base there is none to make.
    if let Some(base) = base {
        files.push(file("sitemap.xml", sitemap::sitemap(pages, base)));
    }
    files
}

fn file(path: &str, text: String) -> OutputFile {
    OutputFile::new(
        OutputPath::file(path),
        OutputContent::Bytes(text.into_bytes()),
    )
}
