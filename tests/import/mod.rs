//! Importing what people have lying about: what comes of letters, programmes, decks and lists; that nothing is lost, written over or
//! let out; and that what comes of it is always a site that can be built.
//!
//! `samples.py` writes the Office documents in samples/; inputs/ holds texts of the shapes that are found on the web and in old folders.

mod archives;
mod documents;
mod folder;
mod gatherings;
mod laws;
mod programmes;
mod repeated;
mod status;
