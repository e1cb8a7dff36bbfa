//! Words of a text → the stems it is found by: tokens, compounds, misread letters, and the word lists behind them.

pub mod analyse;
mod bound_parts;
pub mod compound_splitter;
pub mod ocr_damage;
pub mod ocr_repair;
pub mod stem;
pub mod tokens;
pub mod verb_nouns;
pub mod word_lists;
