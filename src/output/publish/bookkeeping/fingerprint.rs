//! Digest and size of a file's content.

use crate::base::digest::Digest;
use crate::base::{OutputContent, OutputFile};
use serde::{Deserialize, Serialize};
use std::io::{Error, Read};

/// Identifies the content of a file: files with the same fingerprint are taken to be equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fingerprint {
    pub xxh3: Digest,
    /// In bytes.
    pub size: u64,
}

impl Fingerprint {
    pub fn of_bytes(bytes: &[u8]) -> Fingerprint {
        Fingerprint {
            xxh3: Digest::of_bytes(bytes),
            size: bytes.len() as u64,
        }
    }

    /// Reads to the end of the file.
    pub fn of_reader(reader: &mut impl Read) -> Result<Fingerprint, Error> {
        Digest::of_reader(reader).map(|(xxh3, size)| Fingerprint { xxh3, size })
    }
}

impl OutputFile {
    /// The fingerprint of a file in memory. None: the file is a copy, whose source would have to be read.
    pub fn fingerprint(&self) -> Option<Fingerprint> {
        match &self.content {
            OutputContent::Bytes(bytes) => Some(Fingerprint::of_bytes(bytes)),
            OutputContent::Copy(_) => None,
        }
    }
}
