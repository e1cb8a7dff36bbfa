//! Reads the texts that a build from a snapshot has not read, where a page shows them.

use super::decode::text_of;
use super::snapshot::start_of_body;
use crate::base::path::SourcePath;
use crate::base::text::WithdrawnNames;
use crate::content::schema::MarkdownBody;
use crate::content::schema::file_role::role;
use std::path::PathBuf;

#[derive(Debug)]
pub struct BodyReader {
    /// The site's folder.
    pub root: PathBuf,
    pub withdrawn: WithdrawnNames,
}

impl BodyReader {
    /// The text of a Markdown file. None: it cannot be read any more.
    pub fn body(&self, file: &SourcePath) -> Option<MarkdownBody> {
        let size = file.on_disk(&self.root).metadata().ok()?.len();
        let text = text_of(&self.root, file, &role(file)?, size, &self.withdrawn).ok()?;
        let start = start_of_body(file, &text)?;
        Some(MarkdownBody::new(file, &text, start..text.len()))
    }
}
