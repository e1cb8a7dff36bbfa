//! Search that knows Norwegian: the analysis of words, and an index that a browser reads in small pieces.
//!
//! In: [`Record`]s (a page, a slide, a letter) and [`Synonym`]s. Out: [`IndexFile`]s, plain scripts that a page
//! loads one by one, also from a disk and under a policy that forbids `eval`, `fetch` and WebAssembly.
//!
//! [`Record`] → [`analyse`] → [`Analysed`] → [`index`] → [`IndexFile`]
//!
//! [`Analysed`] depends on one record alone and may be kept between builds. All that depends on the whole
//! collection (parts of compounds, repaired letters, postings) is made anew. Knows nothing of pages or themes.

mod analysed;
mod bound_parts;
mod close_words;
mod compound_words;
mod compounds;
mod damage;
mod encode;
mod facts;
mod files;
mod grouped;
mod keys;
mod lexicon;
mod lists;
mod numbered;
mod pieces;
mod postings;
mod record;
mod repair;
mod script;
mod shards;
mod synonyms;
mod texts;
mod tokens;
mod verbs;
mod vocabulary;

pub use analysed::{Analysed, analyse};
pub use files::{IndexFile, MANIFEST, index};
pub use record::{Document, Facts, Record, Synonym};
