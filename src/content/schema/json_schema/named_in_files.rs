//! The first line of a file that an editor reads: which schema the file follows.

use super::{FileSchema, file_schemas};
use crate::base::path::SourcePath;
use crate::content::schema::file_role::{FileRole, role};

/// The folder of the schemas in a site's own folder.
pub const SCHEMA_FOLDER: &str = "schemas";

/// The schema of the file at this path. None: the file is no record.
pub fn named_in(path: &SourcePath) -> Option<FileSchema> {
    let name = match role(path)? {
        FileRole::Records { kind, .. } => kind.name,
        FileRole::Translation { .. } => "translation",
        _ => return None,
    };
    file_schemas()
        .into_iter()
        .find(|schema| schema.name == name)
}

/// The text of a file with the name of its schema before its fields, as the YAML language server reads it. A text that names one
/// stays as it is.
pub fn schema_line(path: &SourcePath, text: String) -> String {
    const COMMENT: &str = "# yaml-language-server: $schema=";
    let Some(schema) = named_in(path).filter(|_| !text.contains(COMMENT)) else {
        return text;
    };
    let up = "../".repeat(path.as_str().matches('/').count());
    let line = format!("{COMMENT}{up}{SCHEMA_FOLDER}/{}\n", schema.file_name());
    match text.strip_prefix("---\n") {
        Some(rest) if schema.is_front_matter() => format!("---\n{line}{rest}"),
        // Markdown without fields.
        _ if schema.is_front_matter() => text,
        _ => format!("{line}{text}"),
    }
}
