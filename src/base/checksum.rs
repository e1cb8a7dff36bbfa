//! SHA-256 of a file's content, as records keep it for years: unlike a [`Digest`](super::digest::Digest), which only one version of
//! the program compares.

use serde::de::{Error as _, Unexpected};
use serde::{Deserialize, Deserializer, Serialize};
use sha2::{Digest as _, Sha256};
use std::fmt;
use std::io::{Error, Read};

/// 64 hexadecimal digits, lower-case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Checksum(String);

/// How much is read at a time, in bytes.
const PIECE: usize = 64 << 10;

impl Checksum {
    /// As a regular expression (ECMA-262).
    pub const PATTERN: &'static str = "^[0-9A-Fa-f]{64}$";

    /// What a deserialiser expects where there is no checksum.
    pub const EXPECTED: &'static str = "a checksum of 64 hexadecimal digits";

    /// None: these are not 64 hexadecimal digits.
    pub fn parse(text: &str) -> Option<Checksum> {
        let is_one = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_one.then(|| Checksum(text.to_ascii_lowercase()))
    }

    pub fn of_bytes(bytes: &[u8]) -> Checksum {
        Checksum::of(Sha256::new().chain_update(bytes))
    }

    /// Reads to the end; the checksum, and the number of bytes.
    pub fn of_reader(mut reader: impl Read) -> Result<(Checksum, u64), Error> {
        let mut hasher = Sha256::new();
        let mut piece = vec![0; PIECE];
        let mut octets = 0;
        loop {
            match reader.read(&mut piece)? {
                0 => return Ok((Checksum::of(hasher), octets)),
                length => {
                    hasher.update(&piece[..length]);
                    octets += length as u64;
                }
            }
        }
    }

    fn of(hasher: Sha256) -> Checksum {
        let bytes = hasher.finalize();
        Checksum(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

impl fmt::Display for Checksum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Checksum {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Checksum, D::Error> {
        let text = String::deserialize(from)?;
        Checksum::parse(&text)
            .ok_or_else(|| D::Error::invalid_value(Unexpected::Str(&text), &Checksum::EXPECTED))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_what_is_known() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(Checksum::of_bytes(b"").to_string(), empty);
        let bytes = vec![7; PIECE + 1];
        let read = Checksum::of_reader(bytes.as_slice()).unwrap();
        assert_eq!(read, (Checksum::of_bytes(&bytes), bytes.len() as u64));
        let in_capitals = Checksum::parse(&empty.to_uppercase());
        assert_eq!(in_capitals, Some(Checksum::of_bytes(b"")));
        for wrong in ["", "abc", &empty[1..], &empty.replace('e', "g")] {
            assert_eq!(Checksum::parse(wrong), None, "{wrong}");
        }
    }
}
