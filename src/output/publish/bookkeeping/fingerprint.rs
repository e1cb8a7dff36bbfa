use crate::base::digest::Digest;
use crate::base::{OutputContent, OutputFile};
use serde::{Deserialize, Serialize};
use std::io::{Error, Read};

/// The content of a file, as far as telling it from another goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Print {
    pub xxh3: Digest,
    /// In bytes.
    pub size: u64,
}

impl Print {
    pub fn of_bytes(bytes: &[u8]) -> Print {
        Print {
            xxh3: Digest::of_bytes(bytes),
            size: bytes.len() as u64,
        }
    }

    /// Reads to the end.
    pub fn of_reader(reader: &mut impl Read) -> Result<Print, Error> {
        Digest::of_reader(reader).map(|(xxh3, size)| Print { xxh3, size })
    }
}

impl OutputFile {
    /// Of a file in memory. None: of a copy, which must be read for it.
    pub fn print(&self) -> Option<Print> {
        match &self.content {
            OutputContent::Bytes(bytes) => Some(Print::of_bytes(bytes)),
            OutputContent::Copy(_) => None,
        }
    }
}
