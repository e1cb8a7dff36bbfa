//! How an input is changed: its bytes, or one part of a package.

use crate::support::Dice;
use std::io::{Cursor, Read, Write};
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, ZipArchive};

/// A changed input.
pub type Mutate = fn(&[u8], &mut Dice) -> Vec<u8>;

/// The greatest size of a part that is changed, and of a stretch that is moved, in bytes.
const LARGEST_PART: u64 = 64 << 10;
const LONGEST_STRETCH: usize = 60;

/// What means something in one format or another.
const NASTY: &[&[u8]] = &[
    b"\0",
    b"\xFF",
    b"99999999999999999999",
    b"-1",
    b"0",
    b"2147483648",
    b"4294967295",
    b"65536",
    b"\n",
    b"\r\n",
    b" ",
    b"<",
    b">",
    b"\"",
    b"'",
    b"&",
    b"&#0;",
    b"\xC2\xA0",
    b"\xC3\xA6",
    b"\xE2\x80\x8B",
    b"/",
    b"[",
    b"]",
    b"(",
    b")",
    b";",
    b":",
    b"\\",
    b"1e999",
    b"NaN",
    b"hidden=\"1\"",
    b"<!--",
    b"-->",
    b"---",
    b"{",
    b"}",
    b"*",
    b"_",
    b"`",
    b"|",
    b"#",
    b"@",
    b"~",
    b"..",
    b"?",
    b"X",
    b"\xEF\xBB\xBF",
    b"AAAAAAAAAAAAAAAAAAAAAAAA1",
];

pub fn bytes(input: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut changed = input.to_vec();
    for _ in 0..=dice.below(4) {
        change(&mut changed, dice);
    }
    changed
}

fn nasty(dice: &mut Dice) -> Vec<u8> {
    let nasty: &&[u8] = dice.pick(NASTY);
    nasty.to_vec()
}

fn change(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let length = bytes.len();
    let at = dice.below(length);
    let end = (at + 1 + dice.below(LONGEST_STRETCH)).min(length);
    match dice.below(8) {
        _ if length == 0 => bytes.extend(nasty(dice)),
        0 => bytes[at] ^= 1 << dice.below(8),
        1 => bytes[at] = dice.below(256) as u8,
        2 => drop(bytes.drain(at..end)),
        3 | 4 => drop(bytes.splice(at..at, nasty(dice))),
        5 => {
            let stretch = bytes[at..end].to_vec();
            let to = dice.below(length);
            bytes.splice(to..to, stretch);
        }
        6 => {
            let digits = bytes.iter().skip(at).position(u8::is_ascii_digit);
            let at = digits.map_or(at, |after| at + after);
            bytes.splice(at..=at, nasty(dice));
        }
        _ if dice.below(8) == 0 => bytes.truncate(at),
        _ => bytes[at..end].reverse(),
    }
}

/// Changes the content of one part, and packs the parts again: of changed bytes of an archive, almost none pass its checksums.
pub fn zip_parts(package: &[u8], dice: &mut Dice) -> Vec<u8> {
    const ONE_IN: usize = 16;
    let of_part = (dice.below(ONE_IN) > 0).then(|| changed_package(package, dice));
    of_part.flatten().unwrap_or_else(|| bytes(package, dice))
}

fn changed_package(package: &[u8], dice: &mut Dice) -> Option<Vec<u8>> {
    let mut zip = ZipArchive::new(Cursor::new(package)).ok()?;
    let mut parts = Vec::new();
    for index in 0..zip.len() {
        let file = zip.by_index(index).ok()?;
        let name = file.name().ok()?.into_owned();
        let mut content = Vec::new();
        file.take(LARGEST_PART).read_to_end(&mut content).ok()?;
        parts.push((name, content));
    }
    let chosen = dice.below(parts.len());
    let (_, content) = parts.get_mut(chosen)?;
    *content = bytes(content, dice);
    packed(&parts).ok()
}

/// An archive of these parts.
pub fn packed(parts: &[(String, Vec<u8>)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, content) in parts {
        zip.start_file(name.as_str(), options)?;
        zip.write_all(content)?;
    }
    Ok(zip.finish()?.into_inner())
}
