//! Placed glyphs → rows of text → paragraphs, tables and lists.

pub mod blocks;
pub mod letter_spacing;
mod prose_columns;
mod reading_order;
mod right_to_left;
pub mod rows;
mod tables;
