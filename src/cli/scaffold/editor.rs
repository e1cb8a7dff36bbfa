//! What an editor needs to complete and check the fields of a new site: the schemas, and for Visual Studio Code which files they
//! belong to and the extension that reads them.

use super::ScaffoldFile;
use crate::base::path::SourcePath;
use crate::content::schema::json_schema::{FileSchema, file_schemas};
use crate::content::source::schema_path;
use crate::diagnostics::Sentences;
use serde_json::{Map, Value, json};

/// The extension that reads YAML with schemas.
const YAML_EXTENSION: &str = "redhat.vscode-yaml";

/// By path.
pub fn editor_files(sentences: &Sentences) -> Vec<ScaffoldFile> {
    let schemas = file_schemas();
    let recommended = json!({ "recommendations": [YAML_EXTENSION] });
    // All schemas that are needed are here: the extension need not fetch a list of others from the web.
    let settings = json!({
        "yaml.schemaStore.enable": false,
        "yaml.schemas": schemas_of_yaml(&schemas),
    });
    let mut files = vec![
        file(SourcePath::new(".vscode/extensions.json"), &recommended),
        file(SourcePath::new(".vscode/settings.json"), &settings),
    ];
    for schema in &schemas {
        files.push(ScaffoldFile {
            path: schema_path(schema),
            content: schema.text(sentences).into_bytes(),
        });
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// For YAML files that do not name their schema themselves. The extension reads no front matter.
fn schemas_of_yaml(schemas: &[FileSchema]) -> Map<String, Value> {
    let of_yaml = schemas.iter().filter(|schema| !schema.is_front_matter());
    of_yaml
        .map(|schema| (schema_path(schema).to_string(), json!(schema.path)))
        .collect()
}

fn file(path: SourcePath, value: &Value) -> ScaffoldFile {
    ScaffoldFile {
        path,
        content: format!("{value:#}\n").into_bytes(),
    }
}
