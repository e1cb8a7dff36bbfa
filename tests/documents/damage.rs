//! Thousands of files that are cut off or have wrong bytes: no reader dies, hangs or exceeds its limits.

use super::formats::WRITTEN;
use super::readers::{readings, sample_bytes, workers};
use crate::support::Dice;
use samling::documents::Problem;

const VARIANTS: usize = 2_100;

/// `count` damaged variants of the files in turn: a third of them cut off, the others with wrong bytes.
pub fn damaged(whole: &[(String, Vec<u8>)], count: usize) -> Vec<(String, Vec<u8>)> {
    let mut dice = Dice(0x5A11_1A6E);
    let variants = (0..count).map(|index| {
        let (name, bytes) = &whole[index % whole.len()];
        let mut bytes = bytes.clone();
        if (index / whole.len()).is_multiple_of(3) {
            bytes.truncate(dice.below(bytes.len()));
        } else {
            for _ in 0..=dice.below(12) {
                let at = dice.below(bytes.len());
                bytes[at] = dice.below(256) as u8;
            }
        }
        (name.clone(), bytes)
    });
    variants.collect()
}

#[test]
fn broken_files_end_in_findings() {
    let mut whole: Vec<(String, Vec<u8>)> = [
        "deck.pptx",
        "letter.docx",
        "sheet.xlsx",
        "tagged.pdf",
        "untagged.pdf",
        "photo.jpg",
        "letter.odt",
        "deck.odp",
    ]
    .map(|name| (name.to_owned(), sample_bytes(name)))
    .into();
    whole.extend(WRITTEN.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())));
    let variants = damaged(&whole, VARIANTS);
    let readings = readings(&workers(60), &variants);
    let died: Vec<(usize, &str, &Problem)> = readings
        .iter()
        .enumerate()
        .flat_map(|(index, reading)| {
            let name = variants[index].0.as_str();
            let findings = reading.document.findings.iter();
            findings.map(move |finding| (index, name, &finding.problem))
        })
        .filter(|(_, _, what)| matches!(what, Problem::Crashed | Problem::TimedOut { .. }))
        .collect();
    assert!(died.is_empty(), "{died:?}");
    let empty = readings
        .iter()
        .filter(|reading| reading.document.pages.is_empty())
        .filter(|reading| reading.document.findings.is_empty())
        .count();
    assert_eq!(empty, 0, "what could not be read is told");
}
