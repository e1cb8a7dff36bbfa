//! 128-bit digests of content: what has the same digest as before need not be made again.
//!
//! XXH3: quick, and good enough where nothing can be gained by two things with one digest. What must hold against others
//! is a checksum (SHA-256).

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::hash::{Hash, Hasher};
use std::io::{Error, ErrorKind, Read, Write};
use twox_hash::XxHash3_128;

/// The digest of this program: differs with every change of its sources and of the crates it is built from.
pub const PROGRAM: &str = env!("SAMLING_PROGRAM");

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Digest(u128);

impl Digest {
    pub fn of_bytes(bytes: &[u8]) -> Digest {
        Digest(XxHash3_128::oneshot(bytes))
    }

    /// The digest of all pieces, one after the other.
    pub fn of_pieces<'p>(pieces: impl Iterator<Item = &'p [u8]>) -> Digest {
        let mut hasher = XxHash3_128::new();
        pieces.for_each(|piece| hasher.write(piece));
        Digest(hasher.finish_128())
    }

    /// The digest of any value. Only comparable within this version of the program on this kind of machine.
    pub fn of(value: &impl Hash) -> Digest {
        let mut bytes = HashedBytes(Vec::with_capacity(16 * 1024));
        value.hash(&mut bytes);
        Digest::of_bytes(&bytes.0)
    }

    pub fn to_bytes(self) -> [u8; 16] {
        self.0.to_le_bytes()
    }

    /// The digest of all bytes of the reader, and their number. Reads in chunks.
    pub fn of_reader(reader: &mut impl Read) -> Result<(Digest, u64), Error> {
        let mut hasher = XxHash3_128::new();
        let mut piece = vec![0; 64 * 1024];
        let mut size = 0;
        loop {
            match reader.read(&mut piece) {
                Ok(0) => break,
                Ok(length) => {
                    hasher.write(&piece[..length]);
                    size += length as u64;
                }
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok((Digest(hasher.finish_128()), size))
    }
}

/// Writes on what it is given, and digests it on the way.
pub struct DigestWriter<W> {
    hasher: XxHash3_128,
    inner: W,
}

impl<W: Write> DigestWriter<W> {
    /// The digest is of these bytes, which are not written, and of all that is.
    pub fn beginning_with(bytes: &[u8], inner: W) -> DigestWriter<W> {
        let mut hasher = XxHash3_128::new();
        hasher.write(bytes);
        DigestWriter { hasher, inner }
    }

    pub fn finish(self) -> (Digest, W) {
        (Digest(self.hasher.finish_128()), self.inner)
    }
}

impl<W: Write> Write for DigestWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> Result<usize, Error> {
        let written = self.inner.write(bytes)?;
        self.hasher.write(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> Result<(), Error> {
        self.inner.flush()
    }
}

/// Collects the bytes of a value first: XXH3 is quicker with one large buffer than with many small ones.
struct HashedBytes(Vec<u8>);

impl Hasher for HashedBytes {
    fn write(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    /// The lower half of the digest: `Hasher` returns 64 bits.
    fn finish(&self) -> u64 {
        XxHash3_128::oneshot(&self.0) as u64
    }
}

/// 32 hexadecimal digits.
impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(self)
        } else {
            self.0.serialize(serializer)
        }
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Digest, D::Error> {
        if !deserializer.is_human_readable() {
            return u128::deserialize(deserializer).map(Digest);
        }
        let hex = String::deserialize(deserializer)?;
        u128::from_str_radix(&hex, 16)
            .map(Digest)
            .map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_however_it_is_read() {
        for length in [0, 1, 200, 64 * 1024, 200_000] {
            let bytes: Vec<u8> = (0..length).map(|at: usize| at as u8).collect();
            let read = Digest::of_reader(&mut bytes.as_slice()).unwrap();
            assert_eq!(read, (Digest::of_bytes(&bytes), length as u64));
        }
    }

    #[test]
    fn values_that_differ_differ() {
        assert_eq!(Digest::of(&("a", 1)), Digest::of(&("a", 1)));
        assert_ne!(Digest::of(&("a", 1)), Digest::of(&("a", 2)));
        assert_ne!(Digest::of(&["ab", "c"]), Digest::of(&["a", "bc"]));
    }

    #[test]
    fn written_and_read() {
        let digest = Digest::of_bytes(b"samling");
        let text = serde_json::to_string(&digest).unwrap();
        assert_eq!(serde_json::from_str::<Digest>(&text).unwrap(), digest);
    }
}
