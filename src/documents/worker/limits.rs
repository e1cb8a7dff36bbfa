//! What a reader is asked for, and what it may take.

use crate::documents::format::Format;
use std::path::PathBuf;
use std::time::Duration;

#[derive(Clone, Debug)]
pub struct Limits {
    /// Address space of a reader, in bytes.
    pub memory: u64,
    /// For one file.
    pub time: Duration,
    /// A larger file is not read, in bytes.
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

#[derive(Clone, Debug)]
pub struct Task {
    pub path: PathBuf,
    pub kind: Format,
    pub thumbnails: bool,
}
