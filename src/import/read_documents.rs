//! The text of each imported file, read in a separate process.

use super::{ImportError, Incoming};
use crate::documents::worker::{Task, Workers};
use crate::documents::{Document, Problem};
use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::Mutex;

/// One document for each file, in the order of the files; None: there is no reader for the format.
pub fn read_documents(
    files: &[Incoming],
    program: &Path,
) -> Result<Vec<Option<Document>>, ImportError> {
    let readable: Vec<(usize, Task)> = files
        .iter()
        .enumerate()
        .filter_map(|(at, file)| {
            let task = Task {
                path: file.original.as_ref().unwrap_or(&file.path).clone(),
                format: file.kind?,
                thumbnails: false,
            };
            Some((at, task))
        })
        .collect();
    let (indices, tasks): (Vec<usize>, Vec<Task>) = readable.into_iter().unzip();
    let workers = Workers::new(program);
    let results: Mutex<BTreeMap<usize, io::Result<Document>>> = Mutex::new(BTreeMap::new());
    workers.read_all(&tasks, &|task, result| {
        if let Ok(mut results) = results.lock() {
            results.insert(indices[task], result.map(|read| read.document));
        }
    });
    let mut results = results.into_inner().unwrap_or_default();
    (0..files.len())
        .map(|at| {
            let result = results.remove(&at).transpose();
            result.map_err(ImportError::Unreadable)
        })
        .collect()
}

/// The files that could not be read whole: the name and the problem of each.
pub fn failures(files: &[Incoming], documents: &[Option<Document>]) -> Vec<(String, Problem)> {
    let mut failures = Vec::new();
    for (file, document) in files.iter().zip(documents) {
        let problems = document.iter().flat_map(|document| &document.findings);
        failures.extend(
            problems
                .filter(|finding| finding.is_failure())
                .map(|finding| (file.name.clone(), finding.problem.clone())),
        );
    }
    failures
}
