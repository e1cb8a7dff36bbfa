//! `samling schema`: the shapes of files as JSON Schema, for editors and other programs.

use super::Exit;
use super::context::CommandContext;
use super::print::{print_data, print_diagnostics, print_sentence};
use super::usage_error::BadArgument;
use crate::content::schema::json_schema::{FileSchema, SCHEMA_ID, file_schemas, together};
use crate::content::source::SourceTexts;
use crate::diagnostics::report::ReportFormat;
use crate::diagnostics::{Diagnostic, Sentence, Sentences, catalogue};
use clap::Args;
use std::path::{Path, PathBuf};

// The comments here are the English text of `--help`.
#[derive(Debug, Args)]
pub struct SchemaArguments {
    /// site, programme, gathering … or a Norwegian word for it; by default all, in one
    #[arg(value_name = "KIND", value_parser = file_schema)]
    pub kind: Option<FileSchema>,
    /// Write one file a kind into this folder, over those of another version
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<PathBuf>,
}

fn file_schema(name: &str) -> Result<FileSchema, BadArgument> {
    FileSchema::named(name).ok_or_else(|| {
        let schemas = file_schemas();
        let names: Vec<&str> = schemas.iter().map(|schema| schema.name).collect();
        BadArgument(Sentence::new("usage-one-of").text("values", names.join(", ")))
    })
}

pub fn schema(context: &CommandContext, arguments: &SchemaArguments) -> Exit {
    let sentences = &context.sentences;
    let Some(folder) = &arguments.output else {
        print_data(&match &arguments.kind {
            Some(schema) => schema.text(sentences),
            None => format!("{:#}\n", together(sentences)),
        });
        return Exit::Fine;
    };
    let schemas = arguments.kind.map_or_else(file_schemas, |kind| vec![kind]);
    match write_schemas(folder, &schemas, sentences) {
        Ok(()) => {
            let sentence = Sentence::new("schemas-written")
                .count("schemas", schemas.len())
                .text("folder", folder.display().to_string());
            print_sentence(context, &sentence);
            Exit::Fine
        }
        Err(diagnostic) => {
            let texts = SourceTexts::new();
            print_diagnostics(context, &[*diagnostic], &texts, ReportFormat::Human);
            Exit::CouldNotRun
        }
    }
}

/// Writes over schemas of ours, of this version or an earlier one. Err: another file has the name of one, and none is written; or
/// one cannot be written.
fn write_schemas(
    folder: &Path,
    schemas: &[FileSchema],
    sentences: &Sentences,
) -> Result<(), Box<Diagnostic>> {
    for schema in schemas {
        let path = folder.join(schema.file_name());
        let is_ours = |text: &str| text.contains(SCHEMA_ID);
        if path.exists() && !std::fs::read_to_string(&path).is_ok_and(|text| is_ours(&text)) {
            return Err(Box::new(catalogue::exists_already(
                &path.display().to_string(),
            )));
        }
    }
    let cannot_write = |path: &Path, error: std::io::Error| {
        Box::new(catalogue::cannot_write(&path.display().to_string(), &error))
    };
    std::fs::create_dir_all(folder).map_err(|error| cannot_write(folder, error))?;
    for schema in schemas {
        let path = folder.join(schema.file_name());
        std::fs::write(&path, schema.text(sentences))
            .map_err(|error| cannot_write(&path, error))?;
    }
    Ok(())
}
