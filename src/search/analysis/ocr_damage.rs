//! Which documents were scanned by an OCR program that did not know æ, ø and å.

use super::analyse::Analysed;
use crate::search::record::IndexRecord;

/// The least share of æ, ø and å among the letters of undamaged Norwegian text, where it is two to three per cent.
const FEWEST: f64 = 0.006;

/// Texts with fewer letters are not judged.
const SHORTEST: u32 = 60;

/// For each record: is its document damaged?
pub fn damaged(records: &[IndexRecord], analysed: &[Analysed]) -> Vec<bool> {
    let mut damaged = Vec::with_capacity(records.len());
    for document in records.chunk_by(|a, b| a.document == b.document) {
        let analysed = &analysed[damaged.len()..damaged.len() + document.len()];
        let letters: u32 = analysed.iter().map(|record| record.letters).sum();
        let norwegian: u32 = analysed.iter().map(|record| record.norwegian_letters).sum();
        let is_damaged = letters >= SHORTEST && f64::from(norwegian) < f64::from(letters) * FEWEST;
        damaged.extend(document.iter().map(|_| is_damaged));
    }
    damaged
}
