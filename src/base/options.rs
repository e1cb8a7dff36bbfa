//! What is not a source and still changes the result. Comes in at the edge, as one value.

use super::date::Date;
use std::path::PathBuf;

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Options {
    /// Decides what is coming and what is over. From the clock, or from `SOURCE_DATE_EPOCH`.
    pub today: Date,
    /// Where the site will stand, with a slash at its end; overrides `base_url` in samling.yaml.
    pub base_url: Option<String>,
    /// Unfinished records are shown as well.
    pub drafts: bool,
    /// This program, to be started as a reader of documents. `None`: only what was read before is known, and no file is judged, so the
    /// site is not one to publish.
    pub program: Option<PathBuf>,
    /// Links name `index.html`, for a site that is read from a disk or a memory stick.
    pub from_disk: bool,
}
