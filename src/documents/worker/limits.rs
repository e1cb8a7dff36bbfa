//! What a worker is asked to read, and how much it may use.

use crate::documents::format::Format;
use std::path::PathBuf;
use std::time::Duration;

#[derive(Clone, Debug)]
pub struct Limits {
    /// Address space of a worker, in bytes.
    pub memory: u64,
    /// For one file.
    pub time: Duration,
    /// Size of a file, in bytes: a larger one is not read.
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

/// A file to be read.
#[derive(Clone, Debug)]
pub struct Task {
    pub path: PathBuf,
    pub format: Format,
    /// Are images of its pages wanted?
    pub thumbnails: bool,
}
