//! Writes a bag into a zip file, in one pass.

use super::checksums::HashingReader;
use super::manifest::{ChecksumList, manifest_text};
use super::{DECLARATION, INFO, MANIFEST, PAYLOAD, TAG_MANIFEST};
use crate::base::date::Date;
use std::fs::File;
use std::io::{BufWriter, Error, Read};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

/// Files of this size or larger need the 64-bit fields of their own in a zip file. A little below the limit of 2³² − 1 bytes, since
/// compressing a file can make it larger.
const LARGE: u64 = 0xf000_0000;

/// The endings of files that are compressed already: compressing them again costs time and saves nothing.
const COMPRESSED: [&str; 24] = [
    "7z", "avif", "br", "docx", "gif", "gz", "jpeg", "jpg", "m4a", "mp3", "mp4", "odp", "ods",
    "odt", "pdf", "png", "pptx", "webm", "webp", "woff", "woff2", "xlsx", "zip", "zst",
];

/// A bag that is being written.
pub struct BagWriter {
    zip: ZipWriter<BufWriter<File>>,
    /// The one folder in the zip file, with a slash at its end.
    folder: String,
    /// Of all files in the zip file.
    time: DateTime,
    payload: ChecksumList,
    payload_octets: u64,
    tags: ChecksumList,
}

impl BagWriter {
    /// `name`: of the folder that the bag is unpacked to. `day`: of all its files.
    pub fn new(file: File, name: &str, day: Date) -> Result<BagWriter, Error> {
        let [month, day_of_month] = [day.month(), day.day()].map(|number| number.unsigned_abs());
        let time =
            DateTime::from_date_and_time(day.year().unsigned_abs(), month, day_of_month, 0, 0, 0);
        let mut bag = BagWriter {
            zip: ZipWriter::new(BufWriter::with_capacity(256 * 1024, file)),
            folder: format!("{name}/"),
            time: time.unwrap_or_default(),
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
        let (sha256, octets) = self.write(&path, size, content)?;
        self.payload_octets += octets;
        self.payload.insert(path, sha256);
        Ok(())
    }

    /// Adds a file that tells of the bag. `path`: from the bag's folder.
    pub fn add_tag_file(&mut self, path: &str, text: &str) -> Result<(), Error> {
        let (sha256, _) = self.write(path, text.len() as u64, text.as_bytes())?;
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
        self.write(
            TAG_MANIFEST,
            tag_manifest.len() as u64,
            tag_manifest.as_bytes(),
        )?;
        let buffer = self.zip.finish()?;
        buffer.into_inner().map_err(|error| error.into_error())
    }

    fn write(&mut self, path: &str, size: u64, content: impl Read) -> Result<(String, u64), Error> {
        let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
        let ending = ending.to_ascii_lowercase();
        let method = match COMPRESSED.contains(&ending.as_str()) {
            true => CompressionMethod::Stored,
            false => CompressionMethod::Deflated,
        };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .large_file(size >= LARGE)
            .last_modified_time(self.time)
            .unix_permissions(0o644)
            .system(System::Unix);
        let name = format!("{}{path}", self.folder);
        self.zip.start_file(name, options)?;
        let mut content = HashingReader::new(content);
        std::io::copy(&mut content, &mut self.zip)?;
        Ok(content.finish())
    }
}
