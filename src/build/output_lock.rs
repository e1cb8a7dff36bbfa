//! A lock, so that only one build at a time writes to an output folder.

use crate::base::cache_dir;
use crate::output::publish::cache_name_of;
use std::fs::{File, TryLockError};
use std::path::Path;

/// Held while a build writes to the folder, and let go when the process ends, however it ends. A build that can have no lock (its
/// cache cannot be written) has nothing to wait for.
pub struct OutputLock {
    _file: Option<File>,
}

impl OutputLock {
    /// Waits until no other build of the site in `root` writes to `output`. `waiting` is called when there is one.
    pub fn of(root: &Path, output: &Path, waiting: impl FnOnce()) -> OutputLock {
        let file = cache_name_of(output, root, "lock")
            .and_then(|name| cache_dir::lock_file(&cache_dir::place(root, &name)).ok());
        if let Some(file) = &file
            && let Err(TryLockError::WouldBlock) = file.try_lock()
        {
            waiting();
            // On a file system without locks, the build goes on without one.
            drop(file.lock());
        }
        OutputLock { _file: file }
    }
}
