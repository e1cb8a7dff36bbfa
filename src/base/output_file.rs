use super::digest::Digest;
use super::path::{OutputPath, SourcePath};

/// One file of the finished site, ready to be written.
#[derive(Debug)]
pub struct OutputFile {
    pub path: OutputPath,
    pub content: OutputContent,
    /// The digest of its inputs: while it is the same, the file is the same. None: it is compared by what is in it.
    pub made_of: Option<Digest>,
    /// What a copied file must hold, if that is known: a source that holds something else when it is copied is damaged, or was
    /// changed after it was looked into.
    pub expected: Option<Digest>,
    /// What its maker notes of it, to be handed back as long as the file stays; empty for nothing.
    pub remarks: String,
}

#[derive(Debug)]
pub enum OutputContent {
    /// A page, a style sheet, a list: in memory.
    Bytes(Vec<u8>),
    /// A file in the site's folder, copied without being read into memory.
    Copy(SourcePath),
}

impl OutputFile {
    pub fn new(path: OutputPath, content: OutputContent) -> OutputFile {
        OutputFile {
            path,
            content,
            made_of: None,
            expected: None,
            remarks: String::new(),
        }
    }

    /// A file of the site's folder. `xxh3`: of its bytes, if they have been read.
    pub fn copy_of(source: SourcePath, xxh3: Option<Digest>, path: OutputPath) -> OutputFile {
        OutputFile {
            expected: xxh3,
            ..OutputFile::new(path, OutputContent::Copy(source))
        }
    }
}
