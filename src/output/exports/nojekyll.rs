//! `.nojekyll`, which tells GitHub Pages to serve the files as they are.

use super::{Export, file};

pub const NO_JEKYLL: &str = ".nojekyll";

pub const EXPORT: Export = Export::BeforePages(|_| vec![file(NO_JEKYLL, Vec::new())]);
