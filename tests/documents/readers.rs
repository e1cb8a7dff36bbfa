//! Reader processes of the program, and the samples to read.

use samling::documents::worker::{Limits, Task, Workers};
use samling::documents::{Format, ReadDocument};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;

pub fn workers(seconds: u64) -> Workers {
    Workers {
        limits: Limits {
            time: Duration::from_secs(seconds),
            ..Limits::default()
        },
        count: 2,
        ..Workers::new(Path::new(env!("CARGO_BIN_EXE_samling")))
    }
}

pub fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/documents/samples")
        .join(name)
}

pub fn sample_bytes(name: &str) -> Vec<u8> {
    fs::read(sample(name)).expect("a sample")
}

/// The result for each file, in the given order.
pub fn readings(workers: &Workers, files: &[(String, Vec<u8>)]) -> Vec<ReadDocument> {
    let folder = tempfile::tempdir().expect("a folder");
    let tasks: Vec<Task> = files
        .iter()
        .enumerate()
        .map(|(index, (name, bytes))| {
            let path = folder.path().join(format!("{index}-{name}"));
            fs::write(&path, bytes).expect("a file");
            Task {
                format: Format::of(name, bytes).unwrap_or(Format::Text),
                path,
                thumbnails: true,
            }
        })
        .collect();
    let readings = Mutex::new(vec![None; files.len()]);
    workers.read_all(&tasks, &|index, reading| {
        readings.lock().expect("nobody panics")[index] = Some(reading.expect("a readable file"));
    });
    let readings = readings.into_inner().expect("nobody panics");
    readings
        .into_iter()
        .map(|reading| reading.expect("each is told"))
        .collect()
}

pub fn reading(name: &str, bytes: &[u8]) -> ReadDocument {
    readings(&workers(60), &[(name.to_owned(), bytes.to_vec())]).remove(0)
}
