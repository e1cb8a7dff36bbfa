//! What a worker reads, and its limits.

use crate::documents::format::Format;
use std::path::PathBuf;
use std::time::Duration;

#[derive(Clone, Debug)]
pub struct Limits {
    /// The address space of a worker, in bytes.
    pub memory: u64,
    /// The time for one file.
    pub time: Duration,
    /// The greatest size of a file, in bytes; larger files are not read.
    pub file: u64,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            memory: 1 << 30,
            time: Duration::from_secs(20),
            file: 256 << 20,
        }
    }
}

/// A file to read.
#[derive(Clone, Debug)]
pub struct Task {
    pub path: PathBuf,
    pub format: Format,
    /// Whether images of its pages are needed.
    pub thumbnails: bool,
}
