//! The seal of a cached file: a digest of the file's name and content, appended to the content. A file that was truncated,
//! changed or renamed has no valid seal, and counts as missing.

use crate::base::digest::{Digest, DigestWriter};
use std::io::{Error, Write};

/// In bytes.
const LENGTH: usize = size_of::<u128>();

/// Writes the content of a file, and then its seal.
pub struct SealedWriter<W>(DigestWriter<W>);

impl<W: Write> SealedWriter<W> {
    pub fn new(name: &str, file: W) -> SealedWriter<W> {
        SealedWriter(DigestWriter::beginning_with(&beginning(name), file))
    }

    pub fn finish(self) -> Result<W, Error> {
        let (digest, mut file) = self.0.finish();
        file.write_all(&digest.to_bytes())?;
        Ok(file)
    }
}

impl<W: Write> Write for SealedWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> Result<usize, Error> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> Result<(), Error> {
        self.0.flush()
    }
}

/// The content of the file with this name. None: its seal is invalid.
pub fn opened(name: &str, mut bytes: Vec<u8>) -> Option<Vec<u8>> {
    let length = bytes.len().checked_sub(LENGTH)?;
    let (content, seal) = bytes.split_at(length);
    let beginning = beginning(name);
    let digest = Digest::of_pieces([beginning.as_slice(), content].into_iter());
    let is_right = seal == digest.to_bytes();
    bytes.truncate(length);
    is_right.then_some(bytes)
}

/// The digest's first bytes: the name and a zero byte, which no name contains, so that name and content cannot be confused.
fn beginning(name: &str) -> Vec<u8> {
    [name.as_bytes(), &[0]].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed(name: &str, content: &[u8]) -> Vec<u8> {
        let mut writer = SealedWriter::new(name, Vec::new());
        writer.write_all(content).unwrap();
        writer.finish().unwrap()
    }

    #[test]
    fn only_what_was_sealed_under_the_name_is_opened() {
        let bytes = sealed("a", b"samling");
        assert_eq!(opened("a", bytes.clone()).as_deref(), Some(&b"samling"[..]));
        assert_eq!(opened("b", bytes.clone()), None, "another file's");
        for length in 0..bytes.len() {
            assert_eq!(opened("a", bytes[..length].to_vec()), None, "{length}");
        }
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 1;
            assert_eq!(opened("a", changed), None, "{at}");
        }
        assert_eq!(opened("a", sealed("a", b"")).as_deref(), Some(&b""[..]));
    }
}
