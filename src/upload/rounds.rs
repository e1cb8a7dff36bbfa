//! Sends and removes files, several at a time, and writes down what is done.

use super::error::UploadError;
use super::list::{DoneFiles, ListedFile, WORK};
use super::lock::StoreLock;
use super::store::Store;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// The journal is written when so many files are done, or this time has passed.
const FILES_PER_PAGE: usize = 20;
const TIME_PER_PAGE: Duration = Duration::from_secs(5);

/// What a run has done and not yet written down.
pub struct UploadJournal<'s> {
    store: &'s Store,
    lock: &'s StoreLock<'s>,
    open: Mutex<OpenPage>,
}

struct OpenPage {
    done: DoneFiles,
    since: Instant,
    /// The number of the next page.
    number: usize,
}

impl<'s> UploadJournal<'s> {
    pub fn new(store: &'s Store, lock: &'s StoreLock<'s>) -> UploadJournal<'s> {
        let open = OpenPage {
            done: DoneFiles::default(),
            since: Instant::now(),
            number: 0,
        };
        UploadJournal {
            store,
            lock,
            open: Mutex::new(open),
        }
    }

    /// The file is in place.
    pub fn add(&self, path: &str, file: &ListedFile) -> Result<(), UploadError> {
        self.lock.renew()?;
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.done.files.insert(path.to_owned(), file.clone());
        match open.done.files.len() >= FILES_PER_PAGE || open.since.elapsed() >= TIME_PER_PAGE {
            true => self.write(&mut open),
            false => Ok(()),
        }
    }

    /// Writes down what is left.
    pub fn close(&self) -> Result<(), UploadError> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        match open.done.files.is_empty() {
            true => Ok(()),
            false => self.write(&mut open),
        }
    }

    fn write(&self, open: &mut OpenPage) -> Result<(), UploadError> {
        let page = std::mem::take(&mut open.done);
        let bytes = serde_json::to_vec(&page).unwrap_or_default();
        let name = format!("{}{}.json", page_name(self.lock.run()), open.number);
        self.store.put_small(&name, bytes)?;
        open.number += 1;
        open.since = Instant::now();
        Ok(())
    }
}

/// How the names of a run's pages begin.
pub fn page_name(run: &str) -> String {
    format!("{WORK}done-{run}-")
}

/// Does the work for each path, `at_a_time` together. After an error, or when `stop` is set, no more is begun.
pub fn for_each(
    paths: &[&str],
    at_a_time: usize,
    stop: &AtomicBool,
    work: &(dyn Fn(&str) -> Result<(), UploadError> + Sync),
) -> Result<(), UploadError> {
    let next = AtomicUsize::new(0);
    let failed: Mutex<Option<UploadError>> = Mutex::new(None);
    let fail = |error: UploadError| {
        let mut failed = failed.lock().unwrap_or_else(PoisonError::into_inner);
        failed.get_or_insert(error);
        next.store(paths.len(), Ordering::Relaxed);
    };
    std::thread::scope(|scope| {
        for _ in 0..at_a_time.min(paths.len()) {
            scope.spawn(|| {
                while let Some(path) = paths.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if stop.load(Ordering::Relaxed) {
                        return fail(UploadError::Interrupted);
                    }
                    if let Err(error) = work(path) {
                        return fail(error);
                    }
                }
            });
        }
    });
    let failed = failed.into_inner().unwrap_or_else(PoisonError::into_inner);
    failed.map_or(Ok(()), Err)
}
