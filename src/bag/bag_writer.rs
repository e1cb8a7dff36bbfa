//! Writes a bag into a zip file, in one pass.

use super::manifest::{ChecksumList, manifest_text};
use super::zip_folder::ZipFolder;
use super::{DECLARATION, INFO, MANIFEST, PAYLOAD, TAG_MANIFEST};
use crate::base::date::Date;
use std::fs::File;
use std::io::{Error, Read};

/// A bag that is being written.
pub struct BagWriter {
    zip: ZipFolder,
    payload: ChecksumList,
    payload_octets: u64,
    tags: ChecksumList,
}

impl BagWriter {
    /// `name`: of the folder that the bag is unpacked to. `day`: of all its files.
    pub fn new(file: File, name: &str, day: Date) -> Result<BagWriter, Error> {
        let mut bag = BagWriter {
            zip: ZipFolder::new(file, name, Some(day)),
            payload: ChecksumList::new(),
            payload_octets: 0,
            tags: ChecksumList::new(),
        };
        let declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
        bag.add_tag_file(DECLARATION, declaration)?;
        Ok(bag)
    }

    /// Adds a file that the bag is made for. `path`: from the folder `data`. `size`: in bytes, as far as known.
    pub fn add(&mut self, path: &str, size: u64, content: impl Read) -> Result<(), Error> {
        let path = format!("{PAYLOAD}{path}");
        let (sha256, octets) = self.zip.add(&path, size, content)?;
        self.payload_octets += octets;
        self.payload.insert(path, sha256);
        Ok(())
    }

    /// Adds a file that tells of the bag. `path`: from the bag's folder.
    pub fn add_tag_file(&mut self, path: &str, text: &str) -> Result<(), Error> {
        let (sha256, _) = self.zip.add(path, text.len() as u64, text.as_bytes())?;
        self.tags.insert(path.to_owned(), sha256);
        Ok(())
    }

    /// The number of files in the folder `data`, and of their bytes.
    pub fn payload(&self) -> (usize, u64) {
        (self.payload.len(), self.payload_octets)
    }

    /// Adds the lists of checksums. `info`: what the bag is, as labels of RFC 8493 (2.2.2) and texts.
    pub fn finish(mut self, info: &[(&str, String)]) -> Result<File, Error> {
        let mut text = String::new();
        for (label, value) in info {
            // A value of several lines would begin another label.
            let value: Vec<&str> = value.split_whitespace().collect();
            text.push_str(&format!("{label}: {}\n", value.join(" ")));
        }
        let (files, octets) = self.payload();
        text.push_str(&format!("Payload-Oxum: {octets}.{files}\n"));
        self.add_tag_file(INFO, &text)?;
        let manifest = manifest_text(&self.payload);
        self.add_tag_file(MANIFEST, &manifest)?;
        let tag_manifest = manifest_text(&self.tags);
        self.zip.add(
            TAG_MANIFEST,
            tag_manifest.len() as u64,
            tag_manifest.as_bytes(),
        )?;
        self.zip.finish()
    }
}
