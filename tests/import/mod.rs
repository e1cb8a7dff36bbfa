//! Importing letters, programmes, decks and lists: the results; that nothing is lost, overwritten or published by mistake; and
//! that the result is always a site that can be built.
//!
//! `samples.py` writes the Office documents in samples/; inputs/ has texts as found on web sites and in old folders.

mod agenda_lines;
mod archives;
mod claims;
mod dated_folders;
mod days;
mod documents;
mod folder;
mod forms;
mod gatherings;
mod laws;
mod mails;
mod own_gathering;
mod programmes;
mod relatives;
mod relatives_of_days;
mod relatives_of_programmes;
mod repeated;
mod rooms;
mod series;
mod sources;
mod status;
mod unbelieved;
