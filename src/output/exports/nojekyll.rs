//! `.nojekyll`, which tells GitHub Pages to serve the files as they are.

use super::{Export, file};

pub const EXPORT: Export = Export::BeforePages(|_| vec![file(".nojekyll", Vec::new())]);
