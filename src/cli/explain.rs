//! `samling explain`: what a code means, with a wrong and a right example.

use super::Exit;
use super::arguments::ExplainArguments;
use super::context::CommandContext;
use super::print::{print_data, print_diagnostics, print_sentence};
use crate::base::text::{escape_into, needs_escaping};
use crate::content::source::SourceTexts;
use crate::diagnostics::explanations::{Example, Explanation, explanations};
use crate::diagnostics::report::ReportFormat;
use crate::diagnostics::{Diagnostic, Sentence, Sentences, catalogue};
use std::path::Path;

/// Stands first in a page of ours, which may be written over.
const MARK: &str = "<!-- samling explain -->";

const STYLE: &str = "body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}\
    pre{background:#f3f3f0;color:#111;padding:.75rem;overflow-x:auto}\
    h2{margin-top:2.5rem;border-top:1px solid #999;padding-top:1rem}";

pub fn explain(context: &CommandContext, arguments: &ExplainArguments) -> Exit {
    let all = explanations();
    if let Some(folder) = &arguments.html {
        return match write_page(folder, &page(&all, &context.sentences)) {
            Ok(path) => {
                print_sentence(context, &Sentence::new("explained").text("path", path));
                Exit::Fine
            }
            Err(diagnostic) => refuse(context, *diagnostic, Exit::CouldNotRun),
        };
    }
    let Some(typed) = &arguments.code else {
        print_data(&list(&all, &context.sentences));
        return Exit::Fine;
    };
    let code = format!("S{}", typed.trim().trim_start_matches(['S', 's']));
    match all.iter().find(|explanation| explanation.code == code) {
        Some(explanation) => {
            print_data(&whole(explanation, &context.sentences));
            Exit::Fine
        }
        None => {
            let known: Vec<&str> = all.iter().map(|explanation| explanation.code).collect();
            let diagnostic = catalogue::unknown_code(typed, &known);
            refuse(context, diagnostic, Exit::Usage)
        }
    }
}

fn refuse(context: &CommandContext, diagnostic: Diagnostic, exit: Exit) -> Exit {
    let texts = SourceTexts::new();
    print_diagnostics(context, &[diagnostic], &texts, ReportFormat::Human);
    exit
}

/// A line for each code.
fn list(all: &[Explanation], sentences: &Sentences) -> String {
    let language = sentences.language();
    let line = |explanation: &Explanation| {
        let (code, title) = (explanation.code, explanation.title(language));
        format!("{code}  {:<9} {title}\n", severity(explanation, sentences))
    };
    all.iter().map(line).collect()
}

fn severity(explanation: &Explanation, sentences: &Sentences) -> String {
    match explanation.is_warning() {
        true => sentences.word("warning"),
        false => sentences.word("error"),
    }
}

/// One code, for a terminal.
fn whole(explanation: &Explanation, sentences: &Sentences) -> String {
    let mut text = format!(
        "{}[{}]: {}\n",
        severity(explanation, sentences),
        explanation.code,
        explanation.says(sentences.language())
    );
    for (heading, examples) in parts(explanation) {
        for example in examples {
            text.push_str(&format!("\n{}\n\n", head(heading, example, sentences)));
            for line in example.text.lines() {
                text.push_str(format!("    {line}").trim_end());
                text.push('\n');
            }
        }
    }
    text
}

fn parts(explanation: &Explanation) -> [(&'static str, &[Example]); 2] {
    [
        ("explain-wrong", &explanation.wrong),
        ("explain-right", &explanation.right),
    ]
}

/// The heading of an example: its kind and its file.
fn head(heading: &'static str, example: &Example, sentences: &Sentences) -> String {
    let word = sentences.word(heading);
    match example.path {
        Some(path) => format!("{word} ({path}):"),
        None => format!("{word}:"),
    }
}

/// All codes, as one page that needs nothing else.
fn page(all: &[Explanation], sentences: &Sentences) -> String {
    let language = sentences.language();
    let title = sentences.word("explain-title");
    let mut html = format!(
        "<!doctype html>\n{MARK}\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n<ul>\n",
        language.tag()
    );
    for explanation in all {
        let (code, title) = (explanation.code, escaped(explanation.title(language)));
        html.push_str(&format!(
            "<li><a href=\"#{code}\">{code}</a> {title}</li>\n"
        ));
    }
    html.push_str("</ul>\n");
    for explanation in all {
        let code = explanation.code;
        let severity = severity(explanation, sentences);
        let says = escaped(explanation.says(language));
        html.push_str(&format!(
            "<section aria-labelledby=\"{code}\">\n<h2 id=\"{code}\">{code} ({severity})</h2>\n<p>{says}</p>\n"
        ));
        for (heading, examples) in parts(explanation) {
            for example in examples {
                let head = escaped(&head(heading, example, sentences));
                let text = escaped(example.text);
                html.push_str(&format!(
                    "<p>{head}</p>\n<pre tabindex=\"0\"><code>{text}</code></pre>\n"
                ));
            }
        }
        html.push_str("</section>\n");
    }
    html.push_str("</main>\n</body>\n</html>\n");
    html
}

fn escaped(text: &str) -> String {
    let mut html = String::new();
    match needs_escaping(text) {
        true => escape_into(&mut html, text),
        false => html.push_str(text),
    }
    html
}

/// Writes the page and returns its path. Err: another file has its name, or it cannot be written.
fn write_page(folder: &Path, html: &str) -> Result<String, Box<Diagnostic>> {
    let path = folder.join("index.html");
    let shown = path.display().to_string();
    let cannot_write = |error: std::io::Error| Box::new(catalogue::cannot_write(&shown, &error));
    if path.exists() {
        let existing = std::fs::read_to_string(&path).map_err(cannot_write)?;
        if !existing.contains(MARK) {
            return Err(Box::new(catalogue::exists_already(&shown)));
        }
    }
    std::fs::create_dir_all(folder).map_err(cannot_write)?;
    std::fs::write(&path, html).map_err(cannot_write)?;
    Ok(shown)
}
