//! Has workers read the contents whose documents are not cached.

use super::cache::Cache;
use super::content_index::ContentIndex;
use super::read_job::{ReadJob, Results, unique};
use super::summary::Summary;
use crate::diagnostics::{Diagnostics, catalogue};
use crate::documents::ReadDocument;
use crate::documents::worker::{Task, Workers};
use rayon::prelude::*;
use std::io;
use std::path::Path;

/// Adds a summary to the index for each content that can be read. Returns how many were read by a worker; without `workers`, only cached
/// documents are used.
pub fn read_documents(
    root: &Path,
    workers: Option<&Workers>,
    cache: &Cache,
    previous: &ContentIndex,
    index: &mut ContentIndex,
    diagnostics: &mut Diagnostics,
) -> usize {
    let jobs = index.files.iter().filter_map(|(file, known)| {
        let (key, format) = (known.document_key()?, known.format?);
        Some(ReadJob { key, format, file })
    });
    let jobs = unique(jobs.collect());
    let cached: Vec<Option<Summary>> = jobs
        .par_iter()
        .map(|ReadJob { key, .. }| match previous.summaries.get(key) {
            Some(summary) if cache.holds(key) => Some(summary.clone()),
            _ => cache.find(key).as_ref().map(Summary::of),
        })
        .collect();
    let mut missing = Vec::new();
    for (job, cached) in jobs.into_iter().zip(cached) {
        match cached {
            Some(summary) => drop(index.summaries.insert(job.key, summary)),
            None => missing.push(job),
        }
    }
    let Some(workers) = workers.filter(|_| !missing.is_empty()) else {
        return 0;
    };
    let mut read = 0;
    let results = read_all(root, workers, cache, &missing);
    for (ReadJob { key, file, .. }, result) in missing.into_iter().zip(results.into_iter()) {
        match result {
            Ok(summary) => {
                read += 1;
                index.summaries.insert(key, summary);
            }
            Err(error) => diagnostics.add(catalogue::not_read(file, &error.to_string())),
        }
    }
    read
}

/// Errors are those of the file system and of starting workers, not of what the files hold.
fn read_all(
    root: &Path,
    workers: &Workers,
    cache: &Cache,
    jobs: &[ReadJob<'_>],
) -> Results<Summary> {
    let tasks: Vec<Task> = jobs.iter().map(|job| job.task(root, true)).collect();
    let results = Results::new(jobs.len());
    workers.read_all(&tasks, &|index, read: io::Result<ReadDocument>| {
        let kept = read.and_then(|document| cache.keep(&jobs[index].key, document));
        results.set(index, kept.map(|document| Summary::of(&document)));
    });
    results
}
