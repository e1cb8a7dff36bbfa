//! Compressed copies of text files beside them, `.gz` and `.br`, for servers that send those to browsers that take them.
//!
//! Only files that are text: pages, styles, scripts, data. Pictures and documents are compressed already, and attached files are sent as
//! they are. A copy that would be no smaller than its file is not kept. The same text always gives the same bytes.

use super::destination::{Destination, OpenDestination};
use crate::base::digest::Digest;
use crate::base::path::OutputPath;
use crate::base::{OutputContent, OutputFile};
use crate::diagnostics::Diagnostics;
use crate::output::publish::Published;
use flate2::Compression;
use flate2::write::GzEncoder;
use rustc_hash::FxHashSet;
use std::io::Write;

/// The endings of the files that get compressed copies.
const ENDINGS: [&str; 11] = [
    "atom", "css", "csv", "html", "ics", "js", "json", "jsonld", "svg", "txt", "xml",
];

/// The highest is 11, which takes ten times as long and saves a few per cent.
const BROTLI_QUALITY: i32 = 9;
/// The window of 2²² bytes that browsers expect at the most.
const BROTLI_WINDOW: i32 = 22;

/// A destination that gets compressed copies too.
pub struct Precompressed<'d>(pub &'d dyn Destination);

struct OpenPrecompressed {
    inner: Box<dyn OpenDestination>,
    /// The paths of the copies.
    copies: FxHashSet<OutputPath>,
}

impl Destination for Precompressed<'_> {
    fn open(
        &self,
        mut paths: Vec<OutputPath>,
        later: Option<&str>,
    ) -> Result<Box<dyn OpenDestination>, Diagnostics> {
        let planned: FxHashSet<&OutputPath> = paths.iter().collect();
        let copies = paths
            .iter()
            .filter(|path| is_text(path))
            .flat_map(copy_paths);
        // An attached file may have such a name.
        let copies: FxHashSet<OutputPath> = copies.filter(|path| !planned.contains(path)).collect();
        paths.extend(copies.iter().cloned());
        Ok(Box::new(OpenPrecompressed {
            inner: self.0.open(paths, later)?,
            copies,
        }))
    }

    fn published(&self, path: &OutputPath) -> Option<Vec<u8>> {
        self.0.published(path)
    }
}

impl OpenDestination for OpenPrecompressed {
    fn reuse_if_unchanged(&self, path: &OutputPath, made_of: Option<Digest>) -> Option<String> {
        if is_text(path) {
            for copy in copy_paths(path) {
                if self.copies.contains(&copy) {
                    self.inner.reuse_if_unchanged(&copy, made_of)?;
                }
            }
        }
        self.inner.reuse_if_unchanged(path, made_of)
    }

    fn add(&self, file: OutputFile) {
        for copy in compressed_copies(&file) {
            if self.copies.contains(&copy.path) {
                self.inner.add(copy);
            }
        }
        self.inner.add(file);
    }

    fn abandon(self: Box<Self>) {
        self.inner.abandon();
    }

    fn close(self: Box<Self>, later: Vec<OutputFile>) -> Result<Published, Diagnostics> {
        self.inner.close(with_copies(later))
    }
}

/// The files, and the compressed copies of those that are text.
pub fn with_copies(files: Vec<OutputFile>) -> Vec<OutputFile> {
    let with_copies = files.into_iter().flat_map(|file| {
        let mut all = compressed_copies(&file);
        all.push(file);
        all
    });
    with_copies.collect()
}

fn is_text(path: &OutputPath) -> bool {
    let ending = path.as_str().rsplit_once('.').map(|(_, ending)| ending);
    // What a program asks for once, and in a few bytes.
    ending.is_some_and(|ending| ENDINGS.contains(&ending)) && path.as_str() != "robots.txt"
}

fn copy_paths(path: &OutputPath) -> [OutputPath; 2] {
    ["gz", "br"].map(|ending| OutputPath::file(&format!("{path}.{ending}")))
}

/// None for files that are no text, or are copied.
fn compressed_copies(file: &OutputFile) -> Vec<OutputFile> {
    let OutputContent::Bytes(bytes) = &file.content else {
        return Vec::new();
    };
    if !is_text(&file.path) {
        return Vec::new();
    }
    let paths = copy_paths(&file.path).into_iter();
    let copies = paths.zip([gzip(bytes), brotli(bytes)]);
    // A copy that is no smaller would only cost the reader time.
    let copies = copies.filter(|(_, copy)| copy.len() < bytes.len());
    let copies = copies.map(|(path, bytes)| OutputFile {
        made_of: file.made_of,
        ..OutputFile::new(path, OutputContent::Bytes(bytes))
    });
    copies.collect()
}

/// Without a name and a time, which would differ.
fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(bytes.len() / 3), Compression::best());
    // Writing into memory does not fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut compressed = Vec::with_capacity(bytes.len() / 4);
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: BROTLI_QUALITY,
        lgwin: BROTLI_WINDOW,
        mode: brotli::enc::backward_references::BrotliEncoderMode::BROTLI_MODE_TEXT,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let _ = brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters);
    compressed
}
