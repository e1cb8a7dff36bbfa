//! `samling check --accessibility`: what was found, by requirement, on standard output.

use super::argument_values::FormatArgument;
use super::context::CommandContext;
use super::print::{print_data, print_sentence};
use crate::build::{AccessibilityFinding, AccessibilityReport};
use crate::content::source::SourceTexts;
use crate::diagnostics::report::Lookup;
use crate::diagnostics::{Location, Sentence};
use serde::Serialize;
use std::collections::BTreeSet;

/// What was found in one file, for another program.
#[derive(Serialize)]
struct FoundInFile<'f> {
    criterion: &'static str,
    criterion_title: &'static str,
    level: &'static str,
    also: &'f [&'static str],
    check: &'static str,
    /// False: a person must look whether it is a shortcoming.
    is_certain: bool,
    what: &'static str,
    to_do: &'static str,
    file: &'f str,
    /// Of a document.
    pages: &'f [u32],
    /// Of a text or a record, from 1.
    lines: Vec<usize>,
    /// In the finished site.
    address: Option<&'f str>,
}

/// `report`: None: the pages could not be checked.
pub fn print_accessibility(
    context: &CommandContext,
    report: Option<&AccessibilityReport>,
    texts: &SourceTexts,
    format: FormatArgument,
) {
    let found = report.map_or(&[][..], |report| report.found.as_slice());
    let told: Vec<FoundInFile<'_>> = found
        .iter()
        .filter_map(|found| found_in_file(context, found, texts))
        .collect();
    if let FormatArgument::Human = format {
        print_data(&text(context, &told));
    } else {
        for one in &told {
            let line = serde_json::to_string(one).unwrap_or_default();
            print_data(&format!("{line}\n"));
        }
    }
    let files: BTreeSet<&str> = told.iter().map(|found| found.file).collect();
    let sentence = Sentence::new("accessibility-checked").count("found", told.len());
    print_sentence(context, &sentence.count("files", files.len()));
    print_sentence(context, &Sentence::new("accessibility-undecided"));
}

fn found_in_file<'f>(
    context: &CommandContext,
    found: &'f AccessibilityFinding,
    texts: &SourceTexts,
) -> Option<FoundInFile<'f>> {
    let language = context.sentences.language();
    let check = found.check();
    let criterion = check.criterion()?;
    let places = found.places.iter();
    let lines: BTreeSet<usize> = places.filter_map(|place| line(place, texts)).collect();
    Some(FoundInFile {
        criterion: criterion.number,
        criterion_title: criterion.name.in_language(language),
        level: criterion.level,
        also: check.criteria.get(1..).unwrap_or_default(),
        check: check.key,
        is_certain: check.is_certain,
        what: check.what.in_language(language),
        to_do: check.to_do.in_language(language),
        file: found.file.as_str(),
        pages: &found.pages,
        lines: lines.into_iter().collect(),
        address: found.address.as_ref().map(|path| path.address()),
    })
}

/// From 1.
fn line(place: &Location, texts: &SourceTexts) -> Option<usize> {
    let start = texts.span(place)?.start;
    let before = texts.text(&place.file)?.get(..start)?;
    Some(1 + before.matches('\n').count())
}

/// Each requirement, what goes against it, where, and what to do.
fn text(context: &CommandContext, all: &[FoundInFile<'_>]) -> String {
    let mut order: Vec<&FoundInFile<'_>> = all.iter().collect();
    order.sort_by_key(|found| {
        let parts = found.criterion.split('.');
        parts
            .map(|part| part.parse().unwrap_or(0))
            .collect::<Vec<u32>>()
    });
    let mut text = String::new();
    let (mut criterion, mut check) = ("", "");
    for (at, found) in order.iter().enumerate() {
        if criterion != found.criterion {
            criterion = found.criterion;
            let (title, level) = (found.criterion_title, found.level);
            let gap = if at == 0 { "" } else { "\n" };
            text.push_str(&format!("{gap}{criterion} {title} ({level})\n"));
        }
        if check != found.check {
            check = found.check;
            let doubt = match found.is_certain {
                true => String::new(),
                false => format!(" ({})", context.sentences.word("accessibility-look")),
            };
            text.push_str(&format!("  {}{doubt}\n  → {}\n", found.what, found.to_do));
        }
        text.push_str(&format!("    {}{}\n", found.file, numbers(context, found)));
    }
    text
}

/// ":12, 30" of a text; ": side 2, 3" of a document.
fn numbers(context: &CommandContext, found: &FoundInFile<'_>) -> String {
    let list = |numbers: &[String]| numbers.join(", ");
    let lines: Vec<String> = found.lines.iter().map(usize::to_string).collect();
    let pages: Vec<String> = found.pages.iter().map(u32::to_string).collect();
    match (lines.is_empty(), pages.is_empty()) {
        (false, _) => format!(":{}", list(&lines)),
        (true, false) => {
            let pages = Sentence::new("accessibility-pages").text("pages", list(&pages));
            format!(": {}", context.sentences.say(&pages))
        }
        (true, true) => String::new(),
    }
}
