//! Numbers and texts → the characters of the index files.

pub mod chunks;
pub mod grouped;
pub mod interner;
pub mod script;
pub mod text_codes;
