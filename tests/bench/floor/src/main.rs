//! A lower bound for any generator: reads the Markdown of a site, runs pulldown-cmark, and writes as many bytes to as many
//! files as samling did. The difference to samling's time is what samling does with the content.
//!
//! usage: floor CONTENT LIKE DEST     LIKE: a site that samling built from CONTENT; DEST: a folder that does not exist yet

use pulldown_cmark::{Options, Parser, html};
use rayon::prelude::*;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

fn main() -> Result<()> {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [content, like, dest] = arguments.as_slice() else {
        return Err("usage: floor CONTENT LIKE DEST".into());
    };
    let read = read_and_parse(content)?;
    let written = write_the_same(like, dest)?;
    println!("{read} bytes of HTML from Markdown, {written} bytes written");
    Ok(())
}

/// The number of bytes of HTML made from all Markdown below `content`.
fn read_and_parse(content: &Path) -> Result<usize> {
    let mut files = Vec::new();
    for entry in WalkDir::new(content) {
        let path = entry?.into_path();
        if path.extension().is_some_and(|extension| extension == "md") {
            files.push(path);
        }
    }
    files
        .par_iter()
        .map(|path| Ok(html_of(body(&fs::read_to_string(path)?)).len()))
        .sum()
}

/// The text below the front matter.
fn body(text: &str) -> &str {
    text.strip_prefix("---\n")
        .and_then(|rest| rest.split_once("\n---\n"))
        .map_or(text, |(_, body)| body)
}

fn html_of(markdown: &str) -> String {
    let mut text = String::with_capacity(markdown.len() * 3 / 2);
    html::push_html(&mut text, Parser::new_ext(markdown, Options::ENABLE_TABLES));
    text
}

/// The number of bytes of all files below `like`, each written below `dest` with the same name and size but other content.
fn write_the_same(like: &Path, dest: &Path) -> Result<u64> {
    let mut files = Vec::new();
    for entry in WalkDir::new(like) {
        let entry = entry?;
        let place = dest.join(entry.path().strip_prefix(like)?);
        if entry.file_type().is_dir() {
            fs::create_dir(&place)?;
        } else {
            files.push((place, entry.metadata()?.len()));
        }
    }
    let largest = files.iter().map(|(_, size)| *size).max().unwrap_or(0);
    let bytes = vec![b'x'; usize::try_from(largest)?];
    files
        .par_iter()
        .map(|(place, size)| {
            fs::write(place, &bytes[..usize::try_from(*size)?])?;
            Ok(*size)
        })
        .sum()
}
