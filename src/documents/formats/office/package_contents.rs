//! What an Office package holds beside its pages: what it says of itself, and whole files.

use super::metadata;
use crate::documents::containers::zip_package::Package;
use crate::documents::document::Metadata;
use crate::documents::event::{ReadEvent, ReadSink};
use crate::documents::formats::attached_file::attached_words;
use crate::documents::problem::{PageProblem, Problem};

/// Files in one package that are looked into.
const MOST: usize = 200;

pub fn metadata(package: &mut Package) -> Result<Metadata, Problem> {
    metadata::metadata(package)
}

/// Tells which whole files lie in the package, and the words of those that can be read.
pub fn embedded(package: &mut Package, emit: ReadSink<'_>) -> Result<(), Problem> {
    let parts = package.names();
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|name| name.contains("/embeddings/") && !name.ends_with('/'))
        .take(MOST)
        .collect();
    let mut names = Vec::new();
    for part in parts {
        let name = part.rsplit('/').next().unwrap_or_default().to_owned();
        if let Ok(Some(bytes)) = package.part(&part) {
            attached_words(&name, bytes, emit);
        }
        names.push(name);
    }
    if !names.is_empty() {
        let what = Problem::Embedded { names };
        emit(ReadEvent::Finding(PageProblem::of(what)));
    }
    Ok(())
}
