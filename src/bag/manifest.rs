//! The lists of checksums in a bag: a line for each file, as `sha256sum` writes it.

use std::borrow::Cow;
use std::collections::BTreeMap;

/// The checksum of each file, by its path in the bag.
pub type ChecksumList = BTreeMap<String, String>;

/// Line ends and per cent signs in a path are written as in an address (RFC 8493, section 2.1.3).
const ENCODED: [(char, &str); 3] = [('%', "%25"), ('\n', "%0A"), ('\r', "%0D")];

pub fn manifest_text(manifest: &ChecksumList) -> String {
    let lines = manifest
        .iter()
        .map(|(path, sha256)| format!("{sha256}  {}\n", encoded(path)));
    lines.collect()
}

fn encoded(path: &str) -> Cow<'_, str> {
    let mut path = Cow::Borrowed(path);
    for (letter, code) in ENCODED {
        if path.contains(letter) {
            path = path.replace(letter, code).into();
        }
    }
    path
}

/// Reads a list. Err: the number of a line that is none, from 1.
pub fn manifest(text: &str) -> Result<ChecksumList, usize> {
    let mut manifest = ChecksumList::new();
    for (index, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        let (sha256, path) = line
            .split_once([' ', '\t'])
            .filter(|(sha256, _)| is_checksum(sha256))
            .ok_or(index + 1)?;
        let path = path.trim_start_matches([' ', '\t']);
        let path = decoded(path.strip_prefix('*').unwrap_or(path));
        if path.is_empty() || manifest.insert(path, sha256.to_lowercase()).is_some() {
            return Err(index + 1);
        }
    }
    Ok(manifest)
}

fn is_checksum(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn decoded(path: &str) -> String {
    let mut decoded = String::with_capacity(path.len());
    let mut rest = path;
    while let Some(at) = rest.find('%') {
        decoded.push_str(&rest[..at]);
        let code = rest.get(at..at + 3).unwrap_or_default();
        let known = ENCODED
            .iter()
            .find(|(_, known)| known.eq_ignore_ascii_case(code));
        match known {
            Some((letter, _)) => decoded.push(*letter),
            // Written by a program that does not encode the sign.
            None => decoded.push('%'),
        }
        rest = &rest[at + known.map_or(1, |(_, known)| known.len())..];
    }
    decoded + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    const SUM: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    #[test]
    fn every_path_is_read_as_it_was_written() {
        for path in ["data/a b.txt", "data/100 %.pdf", "data/a\nb\r%0A", "data/ø"] {
            let written = manifest_text(&ChecksumList::from([(path.to_owned(), SUM.to_owned())]));
            assert_eq!(written.lines().count(), 1);
            let read = manifest(&written).unwrap();
            assert_eq!(read.into_keys().collect::<Vec<_>>(), [path]);
        }
    }

    #[test]
    fn lists_of_other_programs() {
        let check = |line: &str, path: &str| {
            let read = manifest(line).unwrap();
            assert_eq!(read.into_keys().collect::<Vec<_>>(), [path], "{line}");
        };
        check(&format!("{SUM} *data/a"), "data/a");
        check(
            &format!("{}\tdata/50% av alle\r\n", SUM.to_uppercase()),
            "data/50% av alle",
        );
        assert_eq!(manifest("# ikke en sum\n"), Err(1));
        assert_eq!(manifest(&format!("{SUM}  a\n\n{SUM}  a\n")), Err(3));
        assert_eq!(manifest(&format!("{}  a", &SUM[1..])), Err(1));
    }
}
