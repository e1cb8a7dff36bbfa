//! What changes the result besides the sources. Made at the program's edge, as one value.

use super::date::Date;
use std::path::PathBuf;

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Options {
    /// Decides what is upcoming and what is over. From the clock, or from `SOURCE_DATE_EPOCH`.
    pub today: Date,
    /// Where the site will be published, with a slash at its end; overrides `base_url` in samling.yaml.
    pub base_url: Option<String>,
    /// Unfinished records are shown as well.
    pub drafts: bool,
    /// This program's file, which is started as the sandboxed reader of documents. `None`: documents come from the cache only and
    /// no file is judged, so the site must not be published.
    pub program: Option<PathBuf>,
    /// Links name `index.html`, for a site that is opened from a disk or a memory stick.
    pub from_disk: bool,
    /// Somebody is writing and looks at what becomes of it: a change to an archived gathering is told, and shown.
    pub is_preview: bool,
    /// Text files get compressed copies beside them, for the server that will send them.
    pub precompress: bool,
}
