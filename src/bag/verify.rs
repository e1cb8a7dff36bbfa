//! Compares a bag with its lists of checksums.

use super::bag_reader::BagReader;
use super::checksums::sha256_of;
use super::manifest::{ChecksumList, manifest};
use super::{DECLARATION, INFO, MANIFEST, PAYLOAD, TAG_MANIFEST};
use std::fs::File;
use std::io::Error;
use std::path::{Path, PathBuf};

/// What was found of a bag.
#[derive(Debug, PartialEq, Eq)]
pub struct Verified {
    /// The number of files in the lists.
    pub files: usize,
    /// In the order of paths. Empty: the bag is as it was when it was made.
    pub findings: Vec<BagFinding>,
}

/// A file that is not as it was when the bag was made.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BagFinding {
    /// The whole zip file, by the list beside it.
    ZipChanged {
        expected: String,
        found: String,
    },
    Changed {
        path: String,
        expected: String,
        found: String,
    },
    Missing {
        path: String,
    },
    /// It is in no list.
    Extra {
        path: String,
    },
    Unreadable {
        path: String,
        reason: String,
    },
    /// The number of files and bytes that the bag is said to hold.
    WrongCount {
        expected: String,
        found: String,
    },
}

/// Why a bag could not be verified at all.
#[derive(Debug)]
pub enum NotVerified {
    Unreadable(Error),
    /// Neither a folder nor a zip file.
    NoZip(String),
    /// There is no declaration in it.
    NoBag,
    /// It has no list of SHA-256 checksums.
    NoManifest,
    /// A list has a line that is no checksum.
    BadManifest {
        file: String,
        line: usize,
    },
}

/// Verifies the bag in a folder or a zip file. Beside a zip file, a list with its own checksum (`FILE.sha256`) is used if it is there.
pub fn verify(path: &Path) -> Result<Verified, NotVerified> {
    let mut findings = Vec::new();
    findings.extend(zip_changed(path).map_err(NotVerified::Unreadable)?);
    let mut bag = match BagReader::open(path) {
        Ok(bag) => bag,
        // That it was changed says already why it cannot be opened.
        Err(NotVerified::NoZip(_) | NotVerified::NoBag) if !findings.is_empty() => {
            return Ok(Verified { files: 0, findings });
        }
        Err(error) => return Err(error),
    };
    if !bag.contains(MANIFEST) {
        return Err(NotVerified::NoManifest);
    }
    let payload = read_manifest(&mut bag, MANIFEST)?;
    let tags = match bag.contains(TAG_MANIFEST) {
        true => Some(read_manifest(&mut bag, TAG_MANIFEST)?),
        false => None,
    };
    if tags.is_none() && is_of_samling(&mut bag) {
        findings.push(BagFinding::Missing {
            path: TAG_MANIFEST.to_owned(),
        });
    }
    let mut octets = 0;
    let listed = payload.iter().chain(tags.iter().flatten());
    for (path, expected) in listed {
        match bag.with_file(path, |file| sha256_of(file)) {
            _ if !bag.contains(path) => findings.push(BagFinding::Missing { path: path.clone() }),
            Ok((found, size)) => {
                octets += if path.starts_with(PAYLOAD) { size } else { 0 };
                if found != *expected {
                    findings.push(BagFinding::Changed {
                        path: path.clone(),
                        expected: expected.clone(),
                        found,
                    });
                }
            }
            Err(error) => findings.push(BagFinding::Unreadable {
                path: path.clone(),
                reason: error.to_string(),
            }),
        }
    }
    findings.extend(extra_files(&bag, &payload, tags.as_ref()));
    // A file that is missing or was added changes the count, too.
    if findings.is_empty() {
        findings.extend(wrong_count(&mut bag, octets, payload.len()));
    }
    findings.sort();
    Ok(Verified {
        files: payload.len() + tags.map_or(0, |tags| tags.len()),
        findings,
    })
}

/// The path of the list with the checksum of a zip file, beside it.
pub fn list_beside(zip: &Path) -> PathBuf {
    let mut name = zip.as_os_str().to_owned();
    name.push(".sha256");
    PathBuf::from(name)
}

/// None: the file is as the list beside it says, or there is no list.
fn zip_changed(path: &Path) -> Result<Option<BagFinding>, Error> {
    let Ok(list) = std::fs::read_to_string(list_beside(path)) else {
        return Ok(None);
    };
    let Some(expected) = list.split_whitespace().next() else {
        return Ok(None);
    };
    let (found, _) = sha256_of(File::open(path)?)?;
    Ok(
        (found != expected.to_lowercase()).then(|| BagFinding::ZipChanged {
            expected: expected.to_owned(),
            found,
        }),
    )
}

fn read_manifest(bag: &mut BagReader, file: &str) -> Result<ChecksumList, NotVerified> {
    let bad = |line| NotVerified::BadManifest {
        file: file.to_owned(),
        line,
    };
    let text = bag.text(file).ok_or_else(|| bad(1))?;
    manifest(&text).map_err(bad)
}

/// Files in no list. Where there is no list of the files that tell of the bag, any may be among them.
fn extra_files(
    bag: &BagReader,
    payload: &ChecksumList,
    tags: Option<&ChecksumList>,
) -> Vec<BagFinding> {
    let own = [DECLARATION, INFO, MANIFEST, TAG_MANIFEST];
    let is_listed = |path: &str| match path.starts_with(PAYLOAD) {
        true => payload.contains_key(path),
        false => tags.is_none_or(|tags| tags.contains_key(path) || own.contains(&path)),
    };
    let extra = bag.paths().filter(|path| !is_listed(path));
    let extra = extra.map(|path| BagFinding::Extra {
        path: path.to_owned(),
    });
    extra.collect()
}

/// Was the bag made by this program, which always lists the files that tell of it? In other bags the list may be missing.
fn is_of_samling(bag: &mut BagReader) -> bool {
    let info = bag.text(INFO).unwrap_or_default();
    let mut lines = info.lines();
    lines.any(|line| line.starts_with("Bag-Software-Agent: samling"))
}

/// None: the bag holds as much as it says, or does not say it.
fn wrong_count(bag: &mut BagReader, octets: u64, files: usize) -> Option<BagFinding> {
    let info = bag.text(INFO)?;
    let mut counts = info
        .lines()
        .filter_map(|line| line.strip_prefix("Payload-Oxum:"));
    let expected = counts.next()?.trim().to_owned();
    let found = format!("{octets}.{files}");
    (found != expected).then_some(BagFinding::WrongCount { expected, found })
}
