//! Reading documents: what comes of each format, of broken files and of traps, and that nothing is read twice.
//!
//! `samples.py` writes the documents in samples/.

mod bare;
mod bombs;
mod cache;
mod damage;
mod decks;
mod formats;
mod painted;
mod readers;
mod shown;
mod single;
pub mod traps;
