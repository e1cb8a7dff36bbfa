//! A lock at the destination: one publication at a time. A file that says who publishes and since when.
//!
//! It is created only where there is none, as far as the store can promise that; where it cannot, it is read again after a moment, and
//! the last one who wrote it has it. A lock whose run has died is taken over: at once when it is known to be dead (it was on this machine,
//! which a lock of the system tells), else when it has not been renewed for a while, or when the user says so.

use super::error::UploadError;
use super::store::Store;
use serde::{Deserialize, Serialize};
use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::{Mutex, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

pub const LOCK: &str = ".samling-publish-lock.json";

/// How often a run renews its lock.
const RENEWED_EVERY: Duration = Duration::from_secs(60);

/// A lock that has not been renewed for so many seconds is dead.
const DEAD_AFTER: u64 = 15 * 60;

/// How long two runs that wrote the lock at the same time wait for each other.
const SETTLED_AFTER: Duration = Duration::from_millis(1500);

/// Who publishes, for the lock.
#[derive(Clone, Debug)]
pub struct Publisher {
    /// The name of the machine.
    pub host: String,
    /// Tells the site's folder on this machine from others: two runs with the same one never run at the same time. Empty: that cannot be
    /// promised.
    pub origin: String,
}

/// What stands in the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LockRecord {
    /// Random.
    pub run: String,
    pub host: String,
    origin: String,
    /// Seconds since 1970, UTC.
    pub since: u64,
    renewed: u64,
}

pub struct StoreLock<'s> {
    store: &'s Store,
    record: LockRecord,
    renewed: Mutex<Instant>,
}

impl<'s> StoreLock<'s> {
    /// `take_over`: whoever has the lock, it is ours from now on.
    pub fn take(
        store: &'s Store,
        publisher: &Publisher,
        take_over: bool,
    ) -> Result<StoreLock<'s>, UploadError> {
        let now = now();
        let record = LockRecord {
            run: format!("{:016x}", RandomState::new().build_hasher().finish()),
            host: publisher.host.clone(),
            origin: publisher.origin.clone(),
            since: now,
            renewed: now,
        };
        let lock = StoreLock {
            store,
            record,
            renewed: Mutex::new(Instant::now()),
        };
        if store.create(LOCK, lock.bytes(now))? {
            if !store.creates_atomically() {
                sleep(SETTLED_AFTER);
            }
        } else if let Some(other) = lock.other()? {
            let is_own = !other.origin.is_empty() && other.origin == publisher.origin;
            let is_dead = is_own || now.saturating_sub(other.renewed) > DEAD_AFTER;
            if !take_over && !is_dead {
                return Err(UploadError::Locked(other));
            }
            store.put_small(LOCK, lock.bytes(now))?;
            if !is_own {
                sleep(SETTLED_AFTER);
            }
        } else {
            // It was removed just now, or its run died while writing it.
            store.put_small(LOCK, lock.bytes(now))?;
            sleep(SETTLED_AFTER);
        }
        match read(store)? {
            Some(found) if found.run == lock.record.run => Ok(lock),
            Some(other) => Err(UploadError::Locked(other)),
            None => Err(UploadError::TakenOver),
        }
    }

    pub fn run(&self) -> &str {
        &self.record.run
    }

    /// The lock of someone else. Looked at twice: it may be about to be written.
    fn other(&self) -> Result<Option<LockRecord>, UploadError> {
        if let Some(found) = read(self.store)? {
            return Ok(Some(found));
        }
        sleep(SETTLED_AFTER);
        read(self.store)
    }

    /// Renews the lock if it is time. Err: it is no longer ours.
    pub fn renew(&self) -> Result<(), UploadError> {
        let mut renewed = self.renewed.lock().unwrap_or_else(PoisonError::into_inner);
        if renewed.elapsed() < RENEWED_EVERY {
            return Ok(());
        }
        self.check()?;
        self.store.put_small(LOCK, self.bytes(now()))?;
        *renewed = Instant::now();
        Ok(())
    }

    /// Err: the lock is no longer ours.
    pub fn check(&self) -> Result<(), UploadError> {
        match read(self.store)? {
            Some(found) if found.run == self.record.run => Ok(()),
            _ => Err(UploadError::TakenOver),
        }
    }

    pub fn release(self) {
        // If it cannot be removed, the next run of this site takes it over.
        if self.check().is_ok() {
            let _ = self.store.delete(LOCK);
        }
    }

    fn bytes(&self, renewed: u64) -> Vec<u8> {
        let record = LockRecord {
            renewed,
            ..self.record.clone()
        };
        serde_json::to_vec(&record).unwrap_or_default()
    }
}

fn read(store: &Store) -> Result<Option<LockRecord>, UploadError> {
    let bytes = store.read(LOCK)?;
    Ok(bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()))
}

fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| since.as_secs())
}
