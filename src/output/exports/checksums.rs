//! `manifest-sha256.txt`, as `sha256sum -c` reads it in the site's folder: every attached file that is published.

use super::{Export, ExportInput, file};
use crate::base::OutputFile;
use crate::base::path::SourcePath;
use crate::site::pages::CopiedFile;
use rustc_hash::FxHashMap;

pub const EXPORT: Export = Export::BeforePages(manifest);

fn manifest(input: &ExportInput<'_>) -> Vec<OutputFile> {
    let mut text = String::new();
    let copies: FxHashMap<&SourcePath, &str> = input.library.copies().collect();
    for CopiedFile { path, source, .. } in &input.attached {
        let copy = copies.get(source).copied();
        if let Some(sha256) = copy.or_else(|| input.library.sha256(source)) {
            text.push_str(&format!("{sha256}  {}\n", path.as_str()));
        }
    }
    match text.is_empty() {
        true => Vec::new(),
        false => vec![file("manifest-sha256.txt", text.into_bytes())],
    }
}
