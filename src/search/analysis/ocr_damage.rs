//! Which documents were read by a machine that did not know æ, ø and å.

use super::analyse::Analysed;
use crate::search::record::IndexRecord;

/// Norwegian text has two to three of a hundred letters from æ, ø and å; less than this is damage.
const FEWEST: f64 = 0.006;

/// In a text of fewer letters their number says nothing.
const SHORTEST: u32 = 60;

/// Of each record: is the document that it stands in damaged?
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
