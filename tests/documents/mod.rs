//! Reading documents: what is read from each format, from damaged files and from traps.
//!
//! `samples.py` writes the documents in samples/.

mod bombs;
mod damage;
mod decks;
mod formats;
pub mod readers;
mod shown;
mod single;
mod slide_images;
mod strip_metadata;
pub mod traps;
mod unshown;
