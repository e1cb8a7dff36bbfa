//! The cache of documents: no content is read twice, and damaged entries are not used.

use crate::documents::readers::{reading, sample, sample_bytes};
use samling::attachments::cache::{Cache, ContentHash, Key};
use samling::documents::Format;
use std::fs;
use std::time::{Duration, SystemTime};

fn key(bytes: &[u8]) -> Key {
    let content = ContentHash::of(&mut &*bytes).expect("in memory");
    content.document_key(Format::Pdf, true)
}

#[test]
fn a_reading_is_found_by_its_content() {
    let folder = tempfile::tempdir().unwrap();
    let cache = Cache::new(folder.path().join("cache"), 1 << 30);
    let bytes = sample_bytes("tagged.pdf");
    let key = key(&bytes);
    assert!(cache.find(&key).is_none());
    let reading = reading("tagged.pdf", &bytes);
    let kept = cache.store(&key, reading.clone()).unwrap();
    assert_eq!(kept, reading.document);
    // The same content has the same hash when it is read from a file.
    let mut file = fs::File::open(sample("tagged.pdf")).unwrap();
    let content = ContentHash::of(&mut file).unwrap();
    let again = content.document_key(Format::Pdf, true);
    let found = cache.find(&again).unwrap();
    assert_eq!(found, reading.document);
    assert_eq!(fs::read(cache.jpeg(&again, 2)).unwrap(), reading.jpegs[1]);
    assert!(
        cache
            .find(&content.document_key(Format::Text, true))
            .is_none()
    );
    assert!(
        cache
            .find(&content.document_key(Format::Pdf, false))
            .is_none()
    );
    let empty = ContentHash::of(&mut [].as_slice()).unwrap();
    assert_eq!(
        empty.sha256(),
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    );
}

#[test]
fn a_failure_is_kept_too() {
    let folder = tempfile::tempdir().unwrap();
    let cache = Cache::new(folder.path().to_owned(), 1 << 30);
    let bytes = sample_bytes("locked.pdf");
    let reading = reading("locked.pdf", &bytes);
    assert_eq!(reading.document.findings.len(), 1);
    cache.store(&key(&bytes), reading.clone()).unwrap();
    let found = cache.find(&key(&bytes)).unwrap();
    assert_eq!(found, reading.document);
}

#[test]
fn what_a_stopped_build_left_is_not_believed() {
    let folder = tempfile::tempdir().unwrap();
    let cache = Cache::new(folder.path().to_owned(), 1 << 30);
    let bytes = sample_bytes("tagged.pdf");
    let reading = reading("tagged.pdf", &bytes);
    let key = key(&bytes);
    cache.store(&key, reading.clone()).unwrap();
    fs::remove_file(cache.jpeg(&key, 2)).unwrap();
    assert!(cache.find(&key).is_none(), "a picture is gone");
    cache.store(&key, reading.clone()).unwrap();
    let document = cache.jpeg(&key, 1).with_file_name("document.json");
    let whole = fs::read(&document).unwrap();
    fs::write(&document, &whole[..whole.len() / 2]).unwrap();
    assert!(cache.find(&key).is_none(), "half a document");
    cache.store(&key, reading.clone()).unwrap();
    assert!(cache.find(&key).is_some());
    // Keeping the same document again keeps the first entry, and leaves no temporary file.
    cache.store(&key, reading).unwrap();
    let names: Vec<String> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    assert!(names.iter().all(|name| name.len() == 2), "{names:?}");
}

#[test]
fn what_was_used_longest_ago_goes_first() {
    let folder = tempfile::tempdir().unwrap();
    let keys: Vec<Key> = (0..4_u8).map(|number| key(&[number])).collect();
    let reading = reading("a.txt", "ord ".repeat(200).as_bytes());
    let bytes = serde_json::to_vec(&reading.document).unwrap().len() as u64;
    let cache = Cache::new(folder.path().to_owned(), bytes * 5 / 2);
    let two_days = Duration::from_secs(48 * 3_600);
    for (number, key) in (0..).zip(&keys) {
        cache.store(key, reading.clone()).unwrap();
        let file = fs::File::open(cache.jpeg(key, 1).with_file_name("document.json")).unwrap();
        let used = SystemTime::now() - two_days + Duration::from_secs(number);
        file.set_modified(used).unwrap();
    }
    assert!(cache.find(&keys[0]).is_some(), "used just now");
    cache.sweep().unwrap();
    let there: Vec<bool> = keys.iter().map(|key| cache.find(key).is_some()).collect();
    assert_eq!(there, [true, false, false, true]);
    let nowhere = Cache::new(folder.path().join("nowhere"), 0);
    nowhere.sweep().unwrap();
}
