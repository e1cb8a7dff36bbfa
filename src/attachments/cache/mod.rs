//! What was read once is not read again: readings by their file's content, on disk.
//!
//! A reading is a folder: `document.json`, and a JPEG for each thumbnail. It is written beside its place and moved there whole, so that a
//! build that is stopped, or two that run at once, leave nothing half. Failures are kept as well. A file that is moved or renamed has the
//! same content, and is found. Nothing is lost when all of it is removed.

mod copies;

pub use copies::{CopyOutcome, CopyWriter};

use crate::documents::strip_metadata::BARE_VERSION;
use crate::documents::{Document, Format, ReadDocument, VERSION};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

#[derive(Debug)]
pub struct Cache {
    folder: PathBuf,
    /// Bytes.
    limit: u64,
    next: AtomicU64,
}

/// A file's content: the checksum that `sha256sum` writes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContentHash(String);

/// A file's content, the way it is read, and the version that reads it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Key(String);

const DOCUMENT: &str = "document.json";
const DAY: Duration = Duration::from_secs(24 * 3_600);
/// Folders still being written begin so.
const UNFINISHED: &str = "new-";

impl ContentHash {
    /// Reads the file through, a piece at a time.
    pub fn of(file: &mut impl Read) -> io::Result<ContentHash> {
        let mut sum = Sum::default();
        let mut piece = vec![0; 256 << 10];
        loop {
            match file.read(&mut piece)? {
                0 => break,
                length => sum.add(&piece[..length]),
            }
        }
        Ok(sum.content())
    }

    /// In hexadecimal.
    pub fn sha256(&self) -> &str {
        &self.0
    }

    /// The same content under a name of another kind is read in another way.
    pub fn read_as(&self, kind: Format, thumbnails: bool) -> Key {
        let pictures = if thumbnails { "" } else { "-text" };
        let kind = kind.label().to_lowercase();
        Key(format!("{}-{kind}{pictures}-{VERSION}", self.0))
    }

    /// The copy of it that says nothing of people.
    pub fn bared_as(&self, kind: Format) -> Key {
        let kind = kind.label().to_lowercase();
        Key(format!("{}-{kind}-bare-{BARE_VERSION}", self.0))
    }
}

/// A checksum in the making.
#[derive(Default)]
struct Sum(Sha256);

impl Sum {
    fn add(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    fn content(self) -> ContentHash {
        let bytes = self.0.finalize();
        ContentHash(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

fn name(page: u32) -> String {
    format!("{page:04}.jpg")
}

impl Cache {
    /// Nothing is made before something is kept.
    pub fn new(folder: PathBuf, limit: u64) -> Cache {
        Cache {
            folder,
            limit,
            next: AtomicU64::new(0),
        }
    }

    fn place(&self, key: &Key) -> PathBuf {
        let (first, rest) = key.0.split_at(2);
        self.folder.join(first).join(rest)
    }

    /// Is there a reading under the key? It is not looked into.
    pub fn holds(&self, key: &Key) -> bool {
        let file = File::open(self.place(key).join(DOCUMENT));
        file.is_ok_and(|file| {
            mark_used(&file);
            true
        })
    }

    /// The document under the key, if it is there and whole.
    pub fn find(&self, key: &Key) -> Option<Document> {
        let file = File::open(self.place(key).join(DOCUMENT)).ok()?;
        mark_used(&file);
        let document: Document = serde_json::from_reader(io::BufReader::new(file)).ok()?;
        let mut thumbnails = document.thumbnails.iter();
        let is_whole = thumbnails.all(|thumbnail| self.jpeg(key, thumbnail.page).is_file());
        is_whole.then_some(document)
    }

    /// The JPEG of the page with this number, if it has one.
    pub fn jpeg(&self, key: &Key, page: u32) -> PathBuf {
        self.place(key).join(name(page))
    }

    /// Keeps a reading. When another process has kept the same meanwhile, its stands, and is given back.
    pub fn keep(&self, key: &Key, reading: ReadDocument) -> io::Result<Document> {
        let beside = self.unfinished();
        fs::create_dir_all(&beside)?;
        let ReadDocument { document, jpegs } = reading;
        for (thumbnail, jpeg) in document.thumbnails.iter().zip(&jpegs) {
            fs::write(beside.join(name(thumbnail.page)), jpeg)?;
        }
        fs::write(beside.join(DOCUMENT), serde_json::to_vec(&document)?)?;
        self.settle(&beside, key, document, || self.find(key))
    }

    /// A folder of its own for what is being written.
    fn unfinished(&self) -> PathBuf {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let name = format!("{UNFINISHED}{}-{number}", std::process::id());
        self.folder.join(name)
    }

    /// Moves a finished folder to its place. `standing`: what stands there, if it is whole.
    fn settle<T>(
        &self,
        beside: &Path,
        key: &Key,
        made: T,
        standing: impl FnOnce() -> Option<T>,
    ) -> io::Result<T> {
        let place = self.place(key);
        if let Some(above) = place.parent() {
            fs::create_dir_all(above)?;
        }
        if fs::rename(beside, &place).is_err() {
            // Somebody was first; or what is there is not whole, for otherwise it would have been found.
            if let Some(standing) = standing() {
                fs::remove_dir_all(beside)?;
                return Ok(standing);
            }
            fs::remove_dir_all(&place)?;
            fs::rename(beside, &place)?;
        }
        Ok(made)
    }

    /// Removes what was used longest ago until the rest is within the limit, and what a stopped build has left.
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
            // First what makes it be believed, so that a kill leaves nothing half.
            fs::remove_file(folder.join(DOCUMENT))?;
            fs::remove_dir_all(&folder)?;
            total -= bytes;
        }
        Ok(())
    }
}

/// What was used last is removed last. Once a day is enough; a time that cannot be set only makes it go sooner.
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

/// One that is still being written is young.
fn remove_if_old(folder: &Path) -> io::Result<()> {
    let age = fs::metadata(folder)?.modified()?.elapsed();
    if age.is_ok_and(|age| age.as_secs() > 3_600) {
        fs::remove_dir_all(folder)?;
    }
    Ok(())
}

/// The folders in a folder; none when it is not there.
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

fn size(folder: &Path) -> io::Result<u64> {
    let mut size = 0;
    for entry in fs::read_dir(folder)? {
        size += entry?.metadata()?.len();
    }
    Ok(size)
}
