//! What the files say, each read in a process of its own.

use super::{ImportError, Imported, Incoming};
use crate::documents::Document;
use crate::documents::worker::{COMMAND, Limits, Task, Workers};
use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::Mutex;

/// One for each file, None for those that no reader knows; what went wrong is told in `imported`.
pub fn documents(
    files: &mut [Incoming],
    program: &Path,
    imported: &mut Imported,
) -> Result<Vec<Option<Document>>, ImportError> {
    let mut tasks = Vec::new();
    let mut of_file = Vec::new();
    for (index, file) in files.iter().enumerate() {
        if let Some(format) = file.kind {
            tasks.push(Task {
                path: file.path.clone(),
                format,
                thumbnails: false,
            });
            of_file.push(index);
        }
    }
    let workers = Workers {
        program: program.to_owned(),
        arguments: vec![COMMAND.to_owned()],
        limits: Limits::default(),
        count: std::thread::available_parallelism().map_or(1, usize::from),
    };
    let read: Mutex<BTreeMap<usize, io::Result<Document>>> = Mutex::new(BTreeMap::new());
    workers.read_all(&tasks, &|task, reading| {
        if let Ok(mut read) = read.lock() {
            read.insert(of_file[task], reading.map(|reading| reading.document));
        }
    });
    let mut documents: Vec<Option<Document>> = files.iter().map(|_| None).collect();
    for (index, document) in read.into_inner().unwrap_or_default() {
        let document = document.map_err(ImportError::Unreadable)?;
        let file = &mut files[index];
        for finding in document
            .findings
            .iter()
            .filter(|finding| finding.is_failure())
        {
            file.is_broken = true;
            imported
                .lost
                .push((file.name.clone(), finding.problem.clone()));
        }
        documents[index] = Some(document);
    }
    Ok(documents)
}
