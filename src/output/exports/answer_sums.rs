//! The sums of each evaluation's answers as a CSV file, as Norwegian Excel opens it: semicolons, and a mark of UTF-8 first.

use super::{Export, ExportInput};
use crate::base::text::Language;
use crate::base::{OutputContent, OutputFile};
use crate::content::model::Gathering;
use crate::documents::survey::{ChoiceSum, SurveySums};
use crate::site::pages::{evaluation_sums, sums_address};

pub const EXPORT: Export = Export::BeforePages(files);

fn files(input: &ExportInput<'_>) -> Vec<OutputFile> {
    let gatherings = input.archive.gatherings.iter();
    gatherings
        .filter_map(|gathering| file_of(input, gathering))
        .collect()
}

fn file_of(input: &ExportInput<'_>, gathering: &Gathering) -> Option<OutputFile> {
    let sums = evaluation_sums(gathering, input.library)?.ok()?;
    let path = sums_address(input.plan.addresses, gathering)?;
    let site = input.archive.site.record.language;
    let text = csv(&sums, gathering.record().lang.unwrap_or(site));
    Some(OutputFile::new(
        path,
        OutputContent::Bytes(text.into_bytes()),
    ))
}

/// The headings, and what answers are called that have no name.
fn words(language: Language) -> ([&'static str; 4], &'static str) {
    match language.interface() {
        Language::Nn => (["Spørsmål", "Svar", "Tal", "Av"], "Andre svar"),
        Language::En => (["Question", "Answer", "Count", "Of"], "Other answers"),
        _ => (["Spørsmål", "Svar", "Antall", "Av"], "Andre svar"),
    }
}

fn csv(sums: &SurveySums, language: Language) -> String {
    let (headings, others) = words(language);
    let mut text = format!("\u{feff}{}\r\n", headings.join(";"));
    for question in &sums.questions {
        for ChoiceSum { choices, count } in &question.sums {
            let choice = match choices.is_empty() {
                true => others.to_owned(),
                false => choices.join(" / "),
            };
            let (asked, choice) = (cell(&question.question), cell(&choice));
            text.push_str(&format!(
                "{asked};{choice};{count};{}\r\n",
                question.answered
            ));
        }
    }
    text
}

/// In quotation marks where it must; a text that a spreadsheet would take for a formula begins with an apostrophe.
fn cell(text: &str) -> String {
    let apostrophe = if text.starts_with(['=', '+', '-', '@', '\t']) {
        "'"
    } else {
        ""
    };
    let text = format!("{apostrophe}{text}");
    match text.contains([';', '"', '\n', '\r']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_are_no_formulas() {
        assert_eq!(cell("Svært nyttig"), "Svært nyttig");
        assert_eq!(cell("a;b"), "\"a;b\"");
        assert_eq!(cell("«så» \"bra\""), "\"«så» \"\"bra\"\"\"");
        assert_eq!(cell("=1+1"), "'=1+1");
    }
}
