//! HTML inside Markdown: its tokens, what of it is kept, and the sanitiser that every printed text passes.

pub mod fragments;
pub mod sanitise;
mod tokens;
