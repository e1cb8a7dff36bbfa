//! Watches a site's folder: waits for a change and for the end of it, and returns what changed.
//!
//! Only what a build reads is watched: never `output/`, `.samling/` or `.git`. There is no polling: the
//! system reports changes.

use super::changed_paths::ChangedPaths;
use crate::base::path::SourcePath;
use crate::content::source::{PLACES, is_source};
use notify::event::{AccessKind, AccessMode, ModifyKind};
use notify::{Config, ErrorKind, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// A change is over when nothing has happened for this long.
const QUIET: Duration = Duration::from_millis(10);

/// The same for a change of many files, such as another git branch, so that no half-changed site is built.
const QUIET_AFTER_MANY: Duration = Duration::from_millis(100);
const MANY: usize = 20;

/// The longest wait for the end of a change.
const LONGEST: Duration = Duration::from_secs(3);

/// Linux watches single folders, so new ones must be added; elsewhere one watch covers all folders below.
const FOLDER_BY_FOLDER: bool = cfg!(any(target_os = "linux", target_os = "android"));

pub struct Watch {
    watcher: RecommendedWatcher,
    root: PathBuf,
    notes: Arc<WatchState>,
}

/// Written by the watcher's thread, read by the building thread.
struct WatchState {
    seen: Mutex<PendingChanges>,
    woken: Condvar,
}

/// What was seen since the last call of [`Watch::wait`].
struct PendingChanges {
    changes: ChangedPaths,
    last: Instant,
    /// Whether there may be new folders that are not watched yet.
    folders: bool,
    /// Why something can no longer be watched.
    trouble: Option<String>,
}

impl Watch {
    /// Err: the system's reason.
    pub fn new(root: &Path) -> Result<Watch, String> {
        let root = root.canonicalize().map_err(|error| error.to_string())?;
        let notes = Arc::new(WatchState {
            seen: Mutex::new(PendingChanges {
                changes: ChangedPaths::none(),
                last: Instant::now(),
                folders: false,
                trouble: None,
            }),
            woken: Condvar::new(),
        });
        let (writer, below) = (notes.clone(), root.clone());
        let record = move |event: notify::Result<Event>| writer.record(&below, event);
        // A build does not follow links, either.
        let config = Config::default().with_follow_symlinks(false);
        let watcher = RecommendedWatcher::new(record, config);
        let mut watcher = watcher.map_err(|error| error.to_string())?;
        // The root itself shows changes of samling.yaml, and folders in it that appear or disappear.
        let watched = watcher.watch(&root, RecursiveMode::NonRecursive);
        watched.map_err(|error| error.to_string())?;
        let mut watch = Watch {
            watcher,
            root,
            notes,
        };
        watch.watch_folders();
        Ok(watch)
    }

    /// Why something is not watched; returned once.
    pub fn trouble(&self) -> Option<String> {
        self.notes.seen().trouble.take()
    }

    /// Waits for a change and its end.
    pub fn wait(&mut self) -> ChangedPaths {
        self.notes.wait_for_quiet();
        if self.notes.seen().folders {
            // A file written before its new folder is watched is already on disk when the build reads it.
            self.watch_folders();
        }
        let mut seen = self.notes.seen();
        seen.folders = false;
        std::mem::replace(&mut seen.changes, ChangedPaths::none())
    }

    /// Watches every folder that exists; watching one again does no harm.
    fn watch_folders(&mut self) {
        for place in PLACES {
            let folder = self.root.join(place);
            if !folder.is_dir() {
                continue;
            }
            if let Err(error) = self.watcher.watch(&folder, RecursiveMode::Recursive) {
                // The root reports a folder that has gone meanwhile.
                if !matches!(error.kind, ErrorKind::PathNotFound) {
                    self.notes.seen().trouble = Some(error.to_string());
                }
            }
        }
    }
}

impl WatchState {
    fn seen(&self) -> MutexGuard<'_, PendingChanges> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn record(&self, root: &Path, event: notify::Result<Event>) {
        let mut seen = self.seen();
        let was_empty = seen.changes.is_empty();
        match event {
            Ok(event) if event.need_rescan() => {
                seen.changes = ChangedPaths::Everything;
                seen.folders = true;
            }
            Ok(event) => {
                for path in event.paths.iter().filter(|_| !is_reading(event.kind)) {
                    seen.record(root, path, event.kind);
                }
            }
            Err(error) => {
                seen.changes = ChangedPaths::Everything;
                seen.trouble = Some(error.to_string());
            }
        }
        if was_empty && !seen.changes.is_empty() {
            self.woken.notify_one();
        }
    }

    fn wait_for_quiet(&self) {
        let mut seen = self.seen();
        while seen.changes.is_empty() {
            seen = (self.woken.wait(seen)).unwrap_or_else(PoisonError::into_inner);
        }
        let latest = Instant::now() + LONGEST;
        loop {
            let many = seen.changes.count().is_none_or(|count| count > MANY);
            let quiet = if many { QUIET_AFTER_MANY } else { QUIET };
            let end = latest.min(seen.last + quiet);
            let rest = end.saturating_duration_since(Instant::now());
            if rest.is_zero() {
                return;
            }
            (seen, _) =
                (self.woken.wait_timeout(seen, rest)).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

impl PendingChanges {
    fn record(&mut self, root: &Path, path: &Path, kind: EventKind) {
        let Ok(relative) = path.strip_prefix(root) else {
            return;
        };
        let is_root_gone = relative.as_os_str().is_empty()
            && matches!(
                kind,
                EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_))
            );
        if is_root_gone {
            self.changes = ChangedPaths::Everything;
        } else if is_source(relative) {
            self.changes.add(SourcePath::from_relative(relative));
        } else {
            return;
        }
        self.last = Instant::now();
        let comes = matches!(
            kind,
            EventKind::Create(_) | EventKind::Modify(ModifyKind::Name(_))
        );
        let is_place = relative.components().count() == 1;
        if comes && (is_place || FOLDER_BY_FOLDER) && path.is_dir() {
            self.folders = true;
        }
    }
}

/// Is it only a read access? Builds read every file themselves.
fn is_reading(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => false,
        EventKind::Access(_) => true,
        _ => false,
    }
}
