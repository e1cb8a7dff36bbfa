//! `samling read`: the text of a document, as samling reads it.

use super::Exit;
use super::arguments::ReadArguments;
use super::context::CommandContext;
use super::print::{print_data, print_sentence};
use crate::diagnostics::Sentence;
use crate::documents::worker::{self, Limits, Task};
use crate::documents::{Document, Format, ReadDocument};
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

/// Prints the text, or with `--json` the whole document. The command fails if the file could not be read whole.
pub fn read(context: &CommandContext, arguments: &ReadArguments) -> Exit {
    let file = arguments.file.display().to_string();
    match document(&arguments.file) {
        Ok(Some(document)) => {
            print_data(&text(&document, arguments.json));
            if document.findings.iter().any(|finding| finding.is_failure()) {
                print_sentence(context, &Sentence::new("read-in-part").text("file", file));
                Exit::Mistakes
            } else {
                Exit::Fine
            }
        }
        Ok(None) => {
            print_sentence(context, &Sentence::new("read-no-kind").text("file", file));
            Exit::Mistakes
        }
        Err(error) => {
            let sentence = Sentence::new("read-failed").text("file", file);
            print_sentence(context, &sentence.text("reason", error.to_string()));
            Exit::CouldNotRun
        }
    }
}

/// None: there is no reader for the format.
fn document(path: &Path) -> io::Result<Option<Document>> {
    let mut start = Vec::new();
    File::open(path)?.take(1024).read_to_end(&mut start)?;
    let Some(format) = Format::of(&path.to_string_lossy(), &start) else {
        return Ok(None);
    };
    let task = Task {
        path: path.to_owned(),
        format,
        thumbnails: false,
    };
    Ok(Some(reading(task)?.document))
}

#[cfg(unix)]
fn reading(task: Task) -> io::Result<ReadDocument> {
    worker::read_once(&task, &Limits::default())
}

/// Reads in another process of this program, on systems without `fork`.
#[cfg(not(unix))]
fn reading(task: Task) -> io::Result<ReadDocument> {
    let workers = worker::Workers::new(&std::env::current_exe()?);
    let result = std::sync::Mutex::new(Err(io::ErrorKind::Other.into()));
    workers.read_all(&[task], &|_, reading| {
        if let Ok(mut result) = result.lock() {
            *result = reading;
        }
    });
    result
        .into_inner()
        .unwrap_or_else(|_| Err(io::ErrorKind::Other.into()))
}

/// The text, with pages separated by form feeds; or the document as JSON.
fn text(document: &Document, json: bool) -> String {
    if json {
        let json = serde_json::to_string_pretty(document).unwrap_or_default();
        return format!("{json}\n");
    }
    let pages = document.pages.iter().map(|page| page.text());
    pages.collect::<Vec<_>>().join("\x0c\n")
}
