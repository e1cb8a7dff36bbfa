//! Search that knows Norwegian: the analysis of words, and an index that a browser reads in small pieces.
//!
//! In: [`IndexRecord`]s (a page, a slide, a letter) and [`Synonym`]s. Out: [`IndexFile`]s, plain scripts that a page
//! loads one by one, also from a disk and under a policy that forbids `eval`, `fetch` and WebAssembly.
//!
//! [`IndexRecord`] → [`analyse`] → [`Analysed`] → [`index()`] → [`IndexFile`]
//!
//! [`Analysed`] depends on one record alone and may be kept between builds. All that depends on the whole
//! collection (parts of compounds, repaired letters, postings) is made anew. Knows nothing of pages or themes.

mod analysis;
mod encoding;
mod index;
mod record;

pub use analysis::analyse::{Analysed, analyse};
pub use index::{IndexFile, MANIFEST, index};
pub use record::{Facets, IndexRecord, IndexedPage, Synonym};
