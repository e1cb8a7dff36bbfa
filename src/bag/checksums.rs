//! SHA-256 of what is read.

use sha2::{Digest as _, Sha256};
use std::io::{Error, ErrorKind, Read};

/// Computes the checksum of all bytes that are read through it.
pub struct HashingReader<R> {
    inner: R,
    hasher: Sha256,
    octets: u64,
}

impl<R: Read> HashingReader<R> {
    pub fn new(inner: R) -> HashingReader<R> {
        HashingReader {
            inner,
            hasher: Sha256::new(),
            octets: 0,
        }
    }

    /// The checksum in hexadecimal, and the number of bytes.
    pub fn finish(self) -> (String, u64) {
        let digest = self.hasher.finalize();
        let hex = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        (hex, self.octets)
    }
}

impl<R: Read> Read for HashingReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize, Error> {
        let length = self.inner.read(buffer)?;
        self.hasher.update(&buffer[..length]);
        self.octets += length as u64;
        Ok(length)
    }
}

/// The checksum of everything that the reader gives, in hexadecimal, and the number of bytes.
pub fn sha256_of(reader: impl Read) -> Result<(String, u64), Error> {
    let mut reader = HashingReader::new(reader);
    let mut piece = vec![0; 64 * 1024];
    loop {
        match reader.read(&mut piece) {
            Ok(0) => return Ok(reader.finish()),
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}
