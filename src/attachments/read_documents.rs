//! Has workers read the contents whose documents are not cached: attached files, and the copies that are published in their
//! place.

use super::cache::{Cache, Key};
use super::content_index::{ContentIndex, KnownFile};
use super::read_job::{ReadJob, Results, unique};
use super::summary::Summary;
use crate::base::path::SourcePath;
use crate::diagnostics::{Diagnostics, catalogue};
use crate::documents::ReadDocument;
use crate::documents::worker::{Task, Workers};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

/// Adds a summary to the index for each content that can be read. Returns how many were read by a worker; without `workers`, only
/// cached documents are used.
pub fn read_documents(
    root: &Path,
    workers: Option<&Workers>,
    cache: &Cache,
    previous: &ContentIndex,
    index: &mut ContentIndex,
    diagnostics: &mut Diagnostics,
) -> usize {
    // The jobs borrow the files while the rest of the index is filled.
    let files = std::mem::take(&mut index.files);
    let jobs = jobs(&files, |file, known| {
        let key = known.document_key()?;
        (!index.naming.contains(&key)).then(|| (key, file.on_disk(root)))
    });
    let read = read_jobs(jobs, true, workers, cache, previous, index, diagnostics);
    index.files = files;
    read
}

/// The same for copies: the published bytes are checked themselves, whatever was found in the original.
pub fn read_copies(
    workers: Option<&Workers>,
    cache: &Cache,
    previous: &ContentIndex,
    index: &mut ContentIndex,
    diagnostics: &mut Diagnostics,
) -> usize {
    let files = std::mem::take(&mut index.files);
    let jobs = jobs(&files, |_, known| {
        let key = index.published_key(known)?;
        let is_copy = Some(&key) != known.document_key().as_ref();
        is_copy.then(|| Some((key, cache.copy(&known.copy_key()?))))?
    });
    let read = read_jobs(jobs, false, workers, cache, previous, index, diagnostics);
    index.files = files;
    read
}

/// `source`: returns the key of a file's document, and the path of its bytes. None: nothing to read.
fn jobs<'f>(
    files: &'f BTreeMap<SourcePath, KnownFile>,
    source: impl Fn(&SourcePath, &KnownFile) -> Option<(Key, PathBuf)>,
) -> Vec<ReadJob<'f>> {
    let jobs = files.iter().filter_map(|(file, known)| {
        let (format, (key, path)) = (known.format?, source(file, known)?);
        Some(ReadJob {
            key,
            format,
            file,
            path,
        })
    });
    unique(jobs.collect())
}

/// `thumbnails`: whether images of the pages are needed.
fn read_jobs(
    jobs: Vec<ReadJob<'_>>,
    thumbnails: bool,
    workers: Option<&Workers>,
    cache: &Cache,
    previous: &ContentIndex,
    index: &mut ContentIndex,
    diagnostics: &mut Diagnostics,
) -> usize {
    // What was read for other withdrawn names says nothing of these.
    let is_fresh = previous.withdrawn == index.withdrawn || workers.is_none();
    // Where names are looked for, the document itself is needed: one that is damaged is read again, and not taken for one without names.
    let is_kept = |key: &Key| match previous.withdrawn {
        Some(_) => cache.find(key).is_some(),
        None => cache.contains(key),
    };
    let cached: Vec<Option<Summary>> = jobs
        .par_iter()
        .map(|ReadJob { key, .. }| match previous.summaries.get(key) {
            _ if !is_fresh => None,
            Some(summary) if is_kept(key) => Some(summary.clone()),
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
    if !is_fresh {
        missing.iter().for_each(|job| cache.forget(&job.key));
    }
    let mut read = 0;
    let results = read_all(workers, cache, thumbnails, &missing);
    for (ReadJob { key, file, .. }, result) in missing.into_iter().zip(results.into_iter()) {
        match result {
            Ok(summary) => {
                read += 1;
                index.summaries.insert(key, summary);
            }
            Err(error) => diagnostics.add(catalogue::not_read(file, &error)),
        }
    }
    read
}

/// Errors are those of the file system and of starting workers, not of what the files hold.
fn read_all(
    workers: &Workers,
    cache: &Cache,
    thumbnails: bool,
    jobs: &[ReadJob<'_>],
) -> Results<Summary> {
    let tasks: Vec<Task> = jobs.iter().map(|job| job.task(thumbnails)).collect();
    let results = Results::new(jobs.len());
    workers.read_all(&tasks, &|index, read: io::Result<ReadDocument>| {
        let kept = read.and_then(|document| cache.store(&jobs[index].key, document));
        results.set(index, kept.map(|document| Summary::of(&document)));
    });
    results
}
