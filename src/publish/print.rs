//! The content of a file, as far as telling it from another goes.
//!
//! XXH3 of 128 bits: a site's own pages are compared with what it wrote itself, so nobody gains by two files with
//! one print; and each page is read for it in every build. What must hold against others is a checksum (SHA-256).

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::io::{Error, ErrorKind, Read};
use twox_hash::XxHash3_128;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Print {
    #[serde(serialize_with = "to_hex", deserialize_with = "from_hex")]
    pub xxh3: u128,
    /// In bytes.
    pub size: u64,
}

impl Print {
    pub fn of_bytes(bytes: &[u8]) -> Print {
        Print {
            xxh3: XxHash3_128::oneshot(bytes),
            size: bytes.len() as u64,
        }
    }

    /// Reads to the end, a piece at a time.
    pub fn of_reader(reader: &mut impl Read) -> Result<Print, Error> {
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
        Ok(Print {
            xxh3: hasher.finish_128(),
            size,
        })
    }
}

fn to_hex<S: Serializer>(print: &u128, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&format!("{print:032x}"))
}

fn from_hex<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u128, D::Error> {
    let hex = String::deserialize(deserializer)?;
    u128::from_str_radix(&hex, 16).map_err(serde::de::Error::custom)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_however_it_is_read() {
        for length in [0, 1, 200, 64 * 1024, 200_000] {
            let bytes: Vec<u8> = (0..length).map(|at: usize| at as u8).collect();
            let read = Print::of_reader(&mut bytes.as_slice()).unwrap();
            assert_eq!(read, Print::of_bytes(&bytes));
        }
    }
}
