//! HTML inside Markdown: tokens, the parts that are kept, and the sanitiser for texts with HTML.

pub mod fragments;
pub mod sanitise;
mod tokens;
