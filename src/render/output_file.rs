use crate::path::{OutputPath, SourcePath};

/// One file of the finished site, ready to be written.
#[derive(Debug)]
pub struct OutputFile {
    pub path: OutputPath,
    pub content: OutputContent,
}

#[derive(Debug)]
pub enum OutputContent {
    /// A page, a style, a list: in memory.
    Bytes(Vec<u8>),
    /// A file of the site's folder, to be copied as it is and never held in memory.
    Copy(SourcePath),
}
