//! Pages to bytes.

mod output_file;

pub use output_file::{OutputContent, OutputFile};
