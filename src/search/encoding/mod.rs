//! Numbers and texts → the characters of the index files.

pub mod chunks;
pub mod grouped_lists;
pub mod interner;
pub mod script;
pub mod varint;
