//! Has workers make the copies without metadata that are published in place of attached files, where they are not cached.

use super::cache::{Cache, ContentHash, CopyOutcome, CopyWriter, Key};
use super::content_index::{ContentIndex, KnownFile};
use super::read_job::{ReadJob, Results, unique};
use super::summary::Summary;
use crate::base::path::SourcePath;
use crate::diagnostics::{Diagnostics, catalogue};
use crate::documents::PageProblem;
use crate::documents::worker::{Task, Workers};
use std::collections::{BTreeMap, HashMap};
use std::path::Path;

/// Adds the outcome of copying each content to the index. Returns how many copies were made; without `workers`, only cached copies are
/// used.
pub fn make_copies(
    root: &Path,
    workers: Option<&Workers>,
    cache: &Cache,
    previous: &ContentIndex,
    index: &mut ContentIndex,
    diagnostics: &mut Diagnostics,
) -> usize {
    let mut missing = Vec::new();
    for job in unique(jobs(root, &index.files, &index.summaries)) {
        let cached = previous.copies.get(&job.key);
        let cached = cached.filter(|outcome| is_usable(cache, &job, outcome));
        let cached = cached.cloned();
        match cached.or_else(|| cache.find_copy(&job.key)) {
            Some(outcome) => drop(index.copies.insert(job.key, outcome)),
            None => missing.push(job),
        }
    }
    let Some(workers) = workers.filter(|_| !missing.is_empty()) else {
        return 0;
    };
    let mut made = 0;
    let results = make_all(workers, cache, &missing);
    for (ReadJob { key, file, .. }, result) in missing.into_iter().zip(results.into_iter()) {
        match result {
            Ok(outcome) => {
                made += 1;
                index.copies.insert(key, outcome);
            }
            Err(error) => diagnostics.add(catalogue::not_read(file, &error)),
        }
    }
    made
}

/// A copy whose text is to be read now must be whole now. Another is looked at when it is published.
fn is_usable(cache: &Cache, job: &ReadJob<'_>, outcome: &CopyOutcome) -> bool {
    let is_read = match outcome {
        CopyOutcome::Stripped { sha256, .. } => {
            let text = ContentHash::known(sha256).document_key(job.format, false);
            cache.contains(&text)
        }
        CopyOutcome::Same | CopyOutcome::Impossible => true,
    };
    cache.contains(&job.key) && (is_read || cache.is_whole(&job.key, outcome))
}

/// The contents whose format can be stripped of metadata. Files that cannot be read are left out; they have been reported already.
fn jobs<'a>(
    root: &Path,
    files: &'a BTreeMap<SourcePath, KnownFile>,
    summaries: &HashMap<Key, Summary>,
) -> Vec<ReadJob<'a>> {
    let jobs = files.iter().filter_map(|(file, known)| {
        let format = known.format?;
        format.strip_metadata()?;
        let summary = summaries.get(&known.document_key()?)?;
        if summary.findings.iter().any(PageProblem::is_failure) {
            return None;
        }
        let key = known.copy_key()?;
        let path = file.on_disk(root);
        Some(ReadJob {
            key,
            format,
            file,
            path,
        })
    });
    jobs.collect()
}

/// Errors are those of the file system and of starting workers.
fn make_all(workers: &Workers, cache: &Cache, jobs: &[ReadJob<'_>]) -> Results<CopyOutcome> {
    let tasks: Vec<Task> = jobs.iter().map(|job| job.task(false)).collect();
    let results = Results::new(jobs.len());
    workers.strip_metadata_of_all(
        &tasks,
        &|| cache.new_copy(),
        &CopyWriter::add,
        &|index, copy, is_complete| {
            let outcome = is_complete
                .and_then(|is_complete| cache.store_copy(&jobs[index].key, copy, is_complete));
            results.set(index, outcome);
        },
    );
    results
}
