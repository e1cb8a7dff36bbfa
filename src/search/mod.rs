//! Norwegian full-text search: the analysis of words, and an index that a browser reads in small pieces.
//!
//! In: [`IndexRecord`]s (a page, a slide, a letter) and [`Synonym`]s. Out: [`IndexFile`]s, plain scripts that a page
//! loads one by one, also from a disk and under a policy that forbids `eval`, `fetch` and WebAssembly.
//!
//! [`IndexRecord`] → [`analyse`] → [`Analysed`] → [`Collection`] → [`index()`] → [`IndexFile`]
//!
//! [`Analysed`] depends on one record only and may be stored between builds. What depends on the whole
//! collection (parts of compounds, repairs, postings) is computed at every build. This module knows nothing of pages or themes.

mod analysis;
mod encoding;
mod index;
mod record;

pub use analysis::analyse::{Analysed, analyse};
pub use index::{FINGERPRINTED_FILES, FINGERPRINTED_FOLDERS, IndexFile, MANIFEST, index};
pub use record::{
    AboutHit, Collection, Facets, IndexRecord, IndexedPage, LAST_LEVEL, Synonym, page_of,
};
