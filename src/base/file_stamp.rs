//! Whether a file is unchanged, judged without reading it.

use serde::{Deserialize, Serialize};
use std::fs::Metadata;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Size and modification time of a file.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct FileStamp {
    /// In bytes.
    pub size: u64,
    /// Nanoseconds since 1970. None: not known, or so recent that a later change could have the same time.
    modified: Option<u64>,
}

/// The coarsest clock of a file system: two changes within this time may have the same modification time.
const TICK: Duration = Duration::from_millis(20);

impl FileStamp {
    pub fn of(metadata: &Metadata) -> FileStamp {
        let modified = metadata.modified().ok().filter(|modified| {
            let age = SystemTime::now().duration_since(*modified);
            age.is_ok_and(|age| age > TICK)
        });
        FileStamp {
            size: metadata.len(),
            modified: modified.and_then(nanoseconds),
        }
    }

    /// None: there is no such file, or it is not a plain file.
    pub fn of_file(path: &Path) -> Option<FileStamp> {
        let metadata = path.symlink_metadata().ok()?;
        metadata.is_file().then(|| FileStamp::of(&metadata))
    }

    /// When an entry was last added to or removed from a folder; 0: not known. None: there is no such folder.
    pub fn of_folder(path: &Path) -> Option<u64> {
        let metadata = path.symlink_metadata().ok()?;
        (metadata.is_dir()).then(|| FileStamp::of(&metadata).modified.unwrap_or_default())
    }

    pub fn is_surely(&self, other: &FileStamp) -> bool {
        self.modified.is_some() && self == other
    }
}

fn nanoseconds(time: SystemTime) -> Option<u64> {
    let since = time.duration_since(UNIX_EPOCH).ok()?;
    since.as_nanos().try_into().ok()
}
