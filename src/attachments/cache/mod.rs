//! Documents that have been read, on disk, by the content of their file: a moved or renamed file is not read again.
//!
//! An entry is a folder with `document.json` and a JPEG for each thumbnail. It is written beside its place and then moved there,
//! so that neither a build that is stopped nor two builds at once leave an incomplete entry. A file that could not be read has an
//! entry too. The cache may be deleted; the files are then read again. So is the file of a damaged entry: `document.json` ends
//! with a seal that depends on its key, and thumbnails and copies are compared with their digests.

mod copies;

pub use copies::{CopyOutcome, CopyWriter};

use crate::base::cache_dir;
use crate::base::digest::{Digest, DigestWriter};
use crate::documents::strip_metadata::STRIP_VERSION;
use crate::documents::{Document, Format, ReadDocument, VERSION};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

#[derive(Debug)]
pub struct Cache {
    folder: PathBuf,
    /// In bytes.
    limit: u64,
    /// The number of the next unfinished folder of this process.
    next: AtomicU64,
}

/// The SHA-256 of a file's content, in hexadecimal as `sha256sum` writes it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ContentHash(String);

/// All that a document depends on: the content of a file, the format it is read in, and the version of the reader.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Key(String);

const DOCUMENT: &str = "document.json";
const DAY: Duration = Duration::from_secs(24 * 3_600);
/// The names of folders that are still being written begin with this.
const UNFINISHED: &str = "new-";

impl ContentHash {
    /// Reads the whole file, a piece at a time.
    pub fn of(file: &mut impl Read) -> io::Result<ContentHash> {
        ContentHash::with_digest(file).map(|(content, _)| content)
    }

    /// The same, and the digest that the finished site is compared with.
    pub fn with_digest(file: &mut impl Read) -> io::Result<(ContentHash, Digest)> {
        let mut hasher = ContentHasher::default();
        let mut piece = vec![0; 256 << 10];
        loop {
            match file.read(&mut piece)? {
                0 => break,
                length => hasher.update(&piece[..length])?,
            }
        }
        Ok(hasher.finish())
    }

    /// A hash that is already known: 64 hexadecimal digits.
    pub fn known(sha256: &str) -> ContentHash {
        ContentHash(sha256.to_owned())
    }

    /// The hash in hexadecimal.
    pub fn sha256(&self) -> &str {
        &self.0
    }

    /// The key of the document: the same content may be read in several formats, with or without images of the pages.
    pub fn document_key(&self, format: Format, thumbnails: bool) -> Key {
        let images = if thumbnails { "" } else { "-text" };
        let format = format.label().to_lowercase();
        Key(format!("{}-{format}{images}-{VERSION}", self.0))
    }

    /// The key of the copy without metadata.
    pub fn copy_key(&self, format: Format) -> Key {
        let format = format.label().to_lowercase();
        Key(format!("{}-{format}-bare-{STRIP_VERSION}", self.0))
    }
}

/// SHA-256 and digest of the bytes so far.
struct ContentHasher {
    sha256: Sha256,
    xxh3: DigestWriter<io::Sink>,
}

impl Default for ContentHasher {
    fn default() -> ContentHasher {
        ContentHasher {
            sha256: Sha256::new(),
            xxh3: DigestWriter::beginning_with(&[], io::sink()),
        }
    }
}

impl ContentHasher {
    fn update(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.sha256.update(bytes);
        self.xxh3.write_all(bytes)
    }

    fn finish(self) -> (ContentHash, Digest) {
        let bytes = self.sha256.finalize();
        let sha256 = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let (xxh3, _) = self.xxh3.finish();
        (ContentHash(sha256), xxh3)
    }
}

/// Whether the file has this digest. Reads the whole file.
fn has_digest(file: &Path, xxh3: Digest) -> bool {
    let digest = cache_dir::opened_file(file).map(|mut file| Digest::of_reader(&mut file));
    digest.is_some_and(|digest| digest.is_ok_and(|(digest, _)| digest == xxh3))
}

/// The bytes are on the disk before the entry has its name.
fn write_synced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn jpeg_name(page: u32) -> String {
    format!("{page:04}.jpg")
}

impl Cache {
    /// The folder is created when the first document is kept. `limit`: for the whole cache, in bytes.
    pub fn new(folder: PathBuf, limit: u64) -> Cache {
        Cache {
            folder,
            limit,
            next: AtomicU64::new(0),
        }
    }

    /// The folder of an entry.
    fn entry(&self, key: &Key) -> PathBuf {
        let (first, rest) = key.0.split_at(2);
        self.folder.join(first).join(rest)
    }

    /// Is there an entry under the key? It is not opened, so it may be incomplete.
    pub fn contains(&self, key: &Key) -> bool {
        let file = cache_dir::opened_file(&self.entry(key).join(DOCUMENT));
        file.is_some_and(|file| {
            mark_used(&file);
            true
        })
    }

    /// The document under the key, if there is one and its images are complete. They are not read.
    pub fn find(&self, key: &Key) -> Option<Document> {
        let document: Document = self.read_value(key)?;
        let mut thumbnails = document.thumbnails.iter();
        let is_complete = thumbnails.all(|thumbnail| self.jpeg(key, thumbnail.page).is_file());
        is_complete.then_some(document)
    }

    /// Removes the entry of a document if it is damaged. True: it was removed, or missing.
    pub fn remove_damaged(&self, key: &Key) -> bool {
        let is_whole = |document: Document| {
            let mut thumbnails = document.thumbnails.iter();
            thumbnails.all(|of| has_digest(&self.jpeg(key, of.page), of.xxh3))
        };
        let is_damaged = !self.find(key).is_some_and(is_whole);
        is_damaged && cache_dir::remove(&self.entry(key)).is_ok()
    }

    /// What `document.json` under the key holds.
    fn read_value<T: DeserializeOwned>(&self, key: &Key) -> Option<T> {
        let place = self.entry(key).join(DOCUMENT);
        mark_used(&cache_dir::opened_file(&place)?);
        serde_json::from_slice(&cache_dir::read_sealed(&place, &key.0)?).ok()
    }

    /// `folder`: of an entry that is being written.
    fn write_value(folder: &Path, key: &Key, value: &impl Serialize) -> io::Result<()> {
        let sealed = cache_dir::sealed(&key.0, &serde_json::to_vec(value)?)?;
        write_synced(&folder.join(DOCUMENT), &sealed)
    }

    /// The path of the JPEG of a page, whether there is one or not.
    pub fn jpeg(&self, key: &Key, page: u32) -> PathBuf {
        self.entry(key).join(jpeg_name(page))
    }

    /// Keeps a document and returns it; or returns the document that another process has kept under the key in the meantime.
    pub fn store(&self, key: &Key, read: ReadDocument) -> io::Result<Document> {
        let beside = self.unfinished_folder();
        cache_dir::make_folder(&beside)?;
        let ReadDocument { document, jpegs } = read;
        for (thumbnail, jpeg) in document.thumbnails.iter().zip(&jpegs) {
            write_synced(&beside.join(jpeg_name(thumbnail.page)), jpeg)?;
        }
        Cache::write_value(&beside, key, &document)?;
        self.move_into_place(&beside, key, document, || self.find(key))
    }

    /// Forgets an entry, which is to be made anew. One that cannot be removed stays.
    pub fn forget(&self, key: &Key) {
        drop(cache_dir::remove(&self.entry(key)));
    }

    /// The path of a new folder for an entry that is being written.
    fn unfinished_folder(&self) -> PathBuf {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let name = format!("{UNFINISHED}{}-{number}", std::process::id());
        self.folder.join(name)
    }

    /// Moves a finished folder to its place, and returns `value`; or returns `existing()`, if there is a complete entry already.
    fn move_into_place<T>(
        &self,
        beside: &Path,
        key: &Key,
        value: T,
        existing: impl FnOnce() -> Option<T>,
    ) -> io::Result<T> {
        let place = self.entry(key);
        if let Some(above) = place.parent() {
            cache_dir::make_folder(above)?;
        }
        if fs::rename(beside, &place).is_err() {
            // Another process was first, or the entry there is incomplete.
            if let Some(existing) = existing() {
                fs::remove_dir_all(beside)?;
                return Ok(existing);
            }
            cache_dir::remove(&place)?;
            fs::rename(beside, &place)?;
        }
        Ok(value)
    }

    /// Removes all other entries than these.
    pub fn remove_others(&self, keys: &HashSet<Key>) -> io::Result<()> {
        let kept: HashSet<PathBuf> = keys.iter().map(|key| self.entry(key)).collect();
        for above in folders(&self.folder)? {
            if is_unfinished(&above) {
                continue;
            }
            for folder in folders(&above)? {
                if !kept.contains(&folder) {
                    cache_dir::remove(&folder)?;
                }
            }
        }
        Ok(())
    }

    /// Removes what interrupted builds have left, and the least recently used entries until the rest is within the limit.
    pub fn sweep(&self) -> io::Result<()> {
        let mut all = Vec::new();
        let mut total = 0;
        for above in folders(&self.folder)? {
            if is_unfinished(&above) {
                remove_if_old(&above)?;
                continue;
            }
            for folder in folders(&above)? {
                let used = fs::metadata(folder.join(DOCUMENT)).and_then(|file| file.modified());
                let bytes = size(&folder)?;
                total += bytes;
                all.push((used.unwrap_or(SystemTime::UNIX_EPOCH), bytes, folder));
            }
        }
        all.sort();
        for (_, bytes, folder) in all {
            if total <= self.limit {
                break;
            }
            // Without this file it is no entry any more, should the rest not be removed.
            cache_dir::remove(&folder.join(DOCUMENT))?;
            fs::remove_dir_all(&folder)?;
            total -= bytes;
        }
        Ok(())
    }
}

/// Sets the file's modification time, which is the time of last use, exact to a day. If that fails, the entry is only removed
/// sooner.
fn mark_used(file: &File) {
    let age = file
        .metadata()
        .and_then(|file| file.modified())
        .map(|used| used.elapsed().unwrap_or_default());
    if age.is_ok_and(|age| age > DAY) {
        drop(file.set_modified(SystemTime::now()));
    }
}

fn is_unfinished(folder: &Path) -> bool {
    let name = folder.file_name().map(|name| name.to_string_lossy());
    name.is_some_and(|name| name.starts_with(UNFINISHED))
}

/// Removes an unfinished folder unless it may still be in use.
fn remove_if_old(folder: &Path) -> io::Result<()> {
    let age = fs::metadata(folder)?.modified()?.elapsed();
    if age.is_ok_and(|age| age.as_secs() > 3_600) {
        fs::remove_dir_all(folder)?;
    }
    Ok(())
}

/// The folders in a folder; empty when it does not exist.
fn folders(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut folders = Vec::new();
    for entry in entries {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            folders.push(entry.path());
        }
    }
    Ok(folders)
}

/// The size of all files in the folder, in bytes.
fn size(folder: &Path) -> io::Result<u64> {
    let mut size = 0;
    for entry in fs::read_dir(folder)? {
        size += entry?.metadata()?.len();
    }
    Ok(size)
}
