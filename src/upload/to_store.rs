//! A publication to a store: the lock, the list, the rounds, the removals, and the list again.

use super::Uploaded;
use super::error::UploadError;
use super::existing::{forget_lost, without_foreign};
use super::list::{DoneFiles, LIST, ListedFile, PublishedList, WORK};
use super::local_site::LocalSite;
use super::lock::{Publisher, StoreLock};
use super::media_types::media_type;
use super::plan::{UploadPlan, folders_of};
use super::rounds::{UploadJournal, for_each, page_name};
use super::store::{SentAs, Store};
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

pub struct StoreJob<'j> {
    pub site: &'j LocalSite,
    pub publisher: &'j Publisher,
    /// Foreign files that stand where files of the site should are replaced.
    pub overwrite: bool,
    /// A lock of someone else is not respected.
    pub take_over: bool,
    /// Everything is sent, whatever the list says.
    pub again: bool,
    /// Set when the user wants the run to end.
    pub stop: &'j AtomicBool,
    /// Called with the number of files that were sent, after each.
    pub progress: &'j (dyn Fn(usize) + Sync),
}

/// What [`upload`] would do. Nothing is written.
pub fn planned(store: &Store, job: &StoreJob<'_>) -> Result<UploadPlan, UploadError> {
    let there = there(store, job, "")?;
    let mut plan = UploadPlan::new(&job.site.files, &there);
    without_foreign(store, job.site, &mut plan, job.overwrite)?;
    Ok(plan)
}

/// The plan for a destination with nothing in it.
pub fn planned_anew(site: &LocalSite) -> UploadPlan {
    UploadPlan::new(&site.files, &PublishedList::new(""))
}

/// Publishes the site. However it ends, the next run can go on from there.
pub fn upload(store: &Store, job: &StoreJob<'_>) -> Result<Uploaded, UploadError> {
    let lock = StoreLock::take(store, job.publisher, job.take_over)?;
    let uploaded = upload_locked(store, job, &lock);
    if !matches!(uploaded, Err(UploadError::TakenOver)) {
        lock.release();
    }
    uploaded
}

fn upload_locked(
    store: &Store,
    job: &StoreJob<'_>,
    lock: &StoreLock<'_>,
) -> Result<Uploaded, UploadError> {
    let mut list = there(store, job, lock.run())?;
    let was_cut_off = !list.pending.is_empty();
    let mut plan = UploadPlan::new(&job.site.files, &list);
    let same = without_foreign(store, job.site, &mut plan, job.overwrite)?;
    let uploaded = Uploaded {
        new: plan.new.len(),
        changed: plan.changed.len(),
        unchanged: plan.unchanged,
        removed: plan.removed.len(),
        bytes: plan.bytes,
    };
    for path in &same {
        list.files
            .extend(job.site.files.get_key_value(path).map(owned));
    }
    if plan.is_empty() && same.is_empty() && !was_cut_off {
        // A run may have been cut off after it had written the finished list.
        tidy(store, "")?;
        return Ok(uploaded);
    }
    announce(&mut list, &plan, job.site);
    store.put_small(LIST, list.to_bytes())?;
    tidy(store, &page_name(lock.run()))?;
    send_and_remove(store, job, lock, &plan)?;
    let mut finished = PublishedList::new(lock.run());
    finished.files = job.site.files.clone();
    store.put_small(LIST, finished.to_bytes())?;
    tidy(store, "")?;
    remove_empty_folders(store, &plan, job.site);
    Ok(uploaded)
}

/// What samling knows to be there: the list, and the journal of the run that wrote it if it was cut off.
fn there(store: &Store, job: &StoreJob<'_>, run: &str) -> Result<PublishedList, UploadError> {
    let Some(bytes) = store.read(LIST)? else {
        return Ok(PublishedList::new(run));
    };
    let mut list = PublishedList::parse(&bytes).ok_or(UploadError::BadList)?;
    if !list.pending.is_empty() {
        let of_run = page_name(&list.run);
        for entry in store.list(WORK)? {
            if entry.path.starts_with(&of_run)
                && let Some(bytes) = store.read(&entry.path)?
            {
                let done: DoneFiles = serde_json::from_slice(&bytes).unwrap_or_default();
                list.take_in(done);
            }
        }
    }
    forget_lost(store, &mut list)?;
    if job.again {
        let files = std::mem::take(&mut list.files).into_iter();
        list.pending
            .extend(files.map(|(path, file)| (path, Some(file))));
    }
    list.run = run.to_owned();
    Ok(list)
}

/// Everything that will be touched becomes pending.
fn announce(list: &mut PublishedList, plan: &UploadPlan, site: &LocalSite) {
    for path in plan.new.iter().chain(&plan.changed) {
        list.files.remove(path);
        let due = site.files.get(path).cloned();
        list.pending.insert(path.clone(), due);
    }
    for path in &plan.removed {
        list.files.remove(path);
        list.pending.insert(path.clone(), None);
    }
}

fn send_and_remove(
    store: &Store,
    job: &StoreJob<'_>,
    lock: &StoreLock<'_>,
    plan: &UploadPlan,
) -> Result<(), UploadError> {
    let journal = UploadJournal::new(store, lock);
    let sent = AtomicUsize::new(0);
    let send = |path: &str| {
        let bytes = job.site.bytes(path)?;
        let number = 1 + sent.fetch_add(1, Ordering::Relaxed);
        let sent_as = SentAs {
            media_type: media_type(path),
            lifetime: job.site.lifetimes.of(path),
            beside: &format!("{WORK}{}-{number}.part", lock.run()),
        };
        store.put(path, bytes, &sent_as)?;
        (job.progress)(number);
        match job.site.files.get(path) {
            Some(file) => journal.add(path, file),
            None => Ok(()),
        }
    };
    let remove = |path: &str| {
        lock.renew()?;
        store.delete(path)
    };
    let at_a_time = store.at_a_time();
    for_each(&plan.in_the_way(), at_a_time, job.stop, &remove)?;
    let all_sent = plan
        .rounds()
        .iter()
        .try_for_each(|round| for_each(round, at_a_time, job.stop, &send));
    // Also after an error: what was sent need not be sent again.
    let written = journal.close();
    all_sent.and(written)?;
    // Whoever has taken the lock over may have published another site by now.
    lock.check()?;
    for round in plan.removals() {
        let paths: Vec<&str> = round.iter().map(String::as_str).collect();
        for_each(&paths, at_a_time, job.stop, &remove)?;
    }
    Ok(())
}

/// Removes what earlier runs have left in the folder for it, and all but what begins with `kept`.
fn tidy(store: &Store, kept: &str) -> Result<(), UploadError> {
    for entry in store.list(WORK)? {
        let is_kept = !kept.is_empty() && entry.path.starts_with(kept);
        if !is_kept && !entry.path.ends_with('/') {
            store.delete(&entry.path)?;
        }
    }
    if kept.is_empty() {
        store.remove_empty_folder(WORK);
    }
    Ok(())
}

/// Folders that had only removed files in them, the innermost first.
fn remove_empty_folders(store: &Store, plan: &UploadPlan, site: &LocalSite) {
    let removed = plan.removed.iter();
    let folders: BTreeSet<&str> = removed.flat_map(|path| folders_of(path)).collect();
    let used: BTreeSet<&str> = site
        .files
        .keys()
        .flat_map(|path| folders_of(path))
        .collect();
    let unused: Vec<&&str> = folders.difference(&used).collect();
    for folder in unused.into_iter().rev() {
        store.remove_empty_folder(&format!("{folder}/"));
    }
}

fn owned((path, file): (&String, &ListedFile)) -> (String, ListedFile) {
    (path.clone(), file.clone())
}
