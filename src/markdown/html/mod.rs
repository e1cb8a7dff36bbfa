//! HTML inside Markdown: its tokens, what of it is kept, and the sanitiser for texts that had any.

pub mod fragments;
pub mod sanitise;
mod tokens;
