//! Bags as archives keep them: BagIt 1.0 (RFC 8493) with SHA-256, in one zip file or a folder.
//!
//! [`BagWriter`] writes a bag, file by file, into a zip file: the same files give the same bytes. [`verify()`] reads a bag, from a zip
//! file or a folder, and names every file that was changed, is missing or does not belong to it. [`ZipFolder`] writes a folder of files
//! that is no bag. What they hold is decided elsewhere.

mod bag_reader;
mod bag_writer;
mod checksums;
mod manifest;
mod verify;
mod zip_folder;

pub use bag_writer::BagWriter;
pub use checksums::sha256_of;
pub use verify::{BagFinding, NotVerified, Verified, list_beside, verify};
pub use zip_folder::ZipFolder;

/// The folder of the files that a bag is made for.
const PAYLOAD: &str = "data/";
const DECLARATION: &str = "bagit.txt";
const INFO: &str = "bag-info.txt";
const MANIFEST: &str = "manifest-sha256.txt";
const TAG_MANIFEST: &str = "tagmanifest-sha256.txt";
