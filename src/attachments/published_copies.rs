//! The copies that are published in place of files that say something of people: made where they are not kept from before.

use super::cache::{Cache, CopyOutcome, CopyWriter, Key};
use super::content_index::Index;
use super::read_job::ReadJob;
use crate::diagnostics::{Diagnostics, catalogue};
use crate::documents::PageProblem;
use crate::documents::strip_metadata::can_be_bared;
use crate::documents::worker::{Task, Workers};
use std::io;
use std::path::Path;
use std::sync::Mutex;

/// Notes in the index what came of each file that was read; how many copies were made. Without `workers`, only what is kept is known.
pub fn copies(
    root: &Path,
    workers: Option<&Workers>,
    cache: &Cache,
    known: &Index,
    index: &mut Index,
    mistakes: &mut Diagnostics,
) -> usize {
    let mut wanted: Vec<ReadJob<'_>> = (index.seen.iter())
        .filter_map(|(file, seen)| {
            let kind = seen.kind.filter(|kind| can_be_bared(*kind))?;
            // One that cannot be read is told of already.
            let summary = index.summaries.get(&seen.key()?)?;
            let is_read = !summary.findings.iter().any(PageProblem::is_failure);
            is_read.then_some(())?;
            let key = seen.bare_key()?;
            Some(ReadJob { key, kind, file })
        })
        .collect();
    wanted.sort_by(|a, b| a.key.cmp(&b.key));
    wanted.dedup_by(|a, b| a.key == b.key);
    let mut copies: Vec<(Key, CopyOutcome)> = Vec::new();
    wanted.retain(|ReadJob { key, .. }| {
        let kept = known.copies.get(key).filter(|_| cache.holds(key)).cloned();
        let kept = kept.or_else(|| cache.find_copy(key));
        let is_missing = kept.is_none();
        copies.extend(kept.map(|copied| (key.clone(), copied)));
        is_missing
    });
    let mut made = 0;
    if let Some(workers) = workers.filter(|_| !wanted.is_empty()) {
        for (ReadJob { key, file, .. }, result) in
            wanted.iter().zip(make(root, workers, cache, &wanted))
        {
            match result {
                Ok(copied) => {
                    made += 1;
                    copies.push((key.clone(), copied));
                }
                Err(error) => mistakes.add(catalogue::not_read(file, &error.to_string())),
            }
        }
    }
    index.copies.extend(copies);
    made
}

/// In the order of `wanted`. A copy that cannot be kept is an error of the disk.
fn make(
    root: &Path,
    workers: &Workers,
    cache: &Cache,
    wanted: &[ReadJob<'_>],
) -> Vec<io::Result<CopyOutcome>> {
    let tasks: Vec<Task> = wanted
        .iter()
        .map(|wanted| Task {
            path: wanted.file.on_disk(root),
            kind: wanted.kind,
            thumbnails: false,
        })
        .collect();
    let results: Vec<Mutex<Option<io::Result<CopyOutcome>>>> =
        tasks.iter().map(|_| Mutex::new(None)).collect();
    let begin = || cache.draft();
    workers.bare_all(
        &tasks,
        &begin,
        &CopyWriter::add,
        &|index, draft, is_good| {
            let copied =
                is_good.and_then(|is_good| cache.keep_copy(&wanted[index].key, draft, is_good));
            if let Ok(mut result) = results[index].lock() {
                *result = Some(copied);
            }
        },
    );
    let results = results.into_iter().map(|result| {
        let result = result.into_inner().ok().flatten();
        result.unwrap_or_else(|| Err(io::Error::other("the reader stopped")))
    });
    results.collect()
}
