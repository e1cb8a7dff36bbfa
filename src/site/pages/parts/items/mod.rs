//! Entries of lists: gatherings, talks and texts.

pub mod gathering_item;
pub mod talk_item;
pub mod text_item;
