//! Writes a zip file with one folder in it, in one pass: the same files give the same bytes.

use super::checksums::HashingReader;
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

/// A zip file that is being written.
pub struct ZipFolder {
    zip: ZipWriter<BufWriter<File>>,
    /// The one folder in the zip file, with a slash at its end.
    folder: String,
    /// Of all files in the zip file.
    time: DateTime,
}

impl ZipFolder {
    /// `name`: of the folder that the files are unpacked to. `day`: of all its files; without it, the first that a zip file can say.
    pub fn new(file: File, name: &str, day: Option<Date>) -> ZipFolder {
        let time = day.and_then(|day| {
            let [month, day_of_month] =
                [day.month(), day.day()].map(|number| number.unsigned_abs());
            let year = day.year().unsigned_abs();
            DateTime::from_date_and_time(year, month, day_of_month, 0, 0, 0).ok()
        });
        ZipFolder {
            zip: ZipWriter::new(BufWriter::with_capacity(256 * 1024, file)),
            folder: format!("{name}/"),
            time: time.unwrap_or_default(),
        }
    }

    /// Adds a file. `path`: from the folder; `size`: in bytes, as far as known. Returns its SHA-256 in hexadecimal, and its bytes.
    pub fn add(
        &mut self,
        path: &str,
        size: u64,
        content: impl Read,
    ) -> Result<(String, u64), Error> {
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
    pub fn finish(self) -> Result<File, Error> {
        let buffer = self.zip.finish()?;
        buffer.into_inner().map_err(|error| error.into_error())
    }
}
