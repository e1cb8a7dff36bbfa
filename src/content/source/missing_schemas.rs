//! The schemas that new files name in their first line, and that the site's folder does not have.

use crate::base::path::SourcePath;
use crate::content::schema::json_schema::{FileSchema, SCHEMA_FOLDER, named_in};
use crate::diagnostics::Sentences;
use std::path::Path;

/// The files of the schemas, once each, with their text. A schema that is there stays as it is.
pub fn missing_schemas<'p>(
    root: &Path,
    new_files: impl IntoIterator<Item = &'p SourcePath>,
    sentences: &Sentences,
) -> Vec<(SourcePath, String)> {
    let mut missing: Vec<(SourcePath, String)> = Vec::new();
    for schema in new_files.into_iter().filter_map(named_in) {
        let path = schema_path(&schema);
        let is_known = missing.iter().any(|(known, _)| *known == path);
        if !is_known && path.on_disk(root).symlink_metadata().is_err() {
            missing.push((path, schema.text(sentences)));
        }
    }
    missing
}

/// The path of a schema's file from the site's root.
pub fn schema_path(schema: &FileSchema) -> SourcePath {
    SourcePath::new(&format!("{SCHEMA_FOLDER}/{}", schema.file_name()))
}
