use super::digest::Digest;
use super::path::{OutputPath, SourcePath};

/// One file of the finished site, ready to be written.
#[derive(Debug)]
pub struct OutputFile {
    pub path: OutputPath,
    pub content: OutputContent,
    /// The digest of a page's inputs: while it is the same, the page is the same. None: not a page.
    pub made_of: Option<Digest>,
}

#[derive(Debug)]
pub enum OutputContent {
    /// A page, a style sheet, a list: in memory.
    Bytes(Vec<u8>),
    /// A file of the site's folder, to be copied as it is and never held in memory.
    Copy(SourcePath),
}

impl OutputFile {
    pub fn new(path: OutputPath, content: OutputContent) -> OutputFile {
        OutputFile {
            path,
            content,
            made_of: None,
        }
    }
}
