//! Reading documents: the result for each format, for damaged files and for traps.
//!
//! `samples.py` writes the documents in samples/.

mod accessibility;
mod bombs;
mod damage;
mod decks;
mod formats;
mod orphans;
pub mod readers;
#[cfg(target_os = "linux")]
mod sandbox;
mod shown;
mod single;
mod slide_images;
mod strip_metadata;
pub mod traps;
mod unshown;
