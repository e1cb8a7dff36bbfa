//! The sums of each evaluation's answers as a CSV file.

use super::{Export, ExportInput};
use crate::base::text::Language;
use crate::base::{OutputContent, OutputFile};
use crate::content::model::Gathering;
use crate::documents::survey::{ChoiceSum, SurveySums};
use crate::output::csv_table::CsvTable;
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
    let table = csv(&sums, gathering.record().lang.unwrap_or(site));
    Some(OutputFile::new(path, OutputContent::Bytes(table)))
}

/// The headings, and what answers are called that have no name.
fn words(language: Language) -> ([&'static str; 4], &'static str) {
    match language.interface() {
        Language::Nn => (["Spørsmål", "Svar", "Tal", "Av"], "Andre svar"),
        Language::En => (["Question", "Answer", "Count", "Of"], "Other answers"),
        _ => (["Spørsmål", "Svar", "Antall", "Av"], "Andre svar"),
    }
}

fn csv(sums: &SurveySums, language: Language) -> Vec<u8> {
    let (headings, others) = words(language);
    let mut table = CsvTable::new(&headings);
    for question in &sums.questions {
        for ChoiceSum { choices, count } in &question.sums {
            let choice = match choices.is_empty() {
                true => others.to_owned(),
                false => choices.join(" / "),
            };
            let (count, of) = (count.to_string(), question.answered.to_string());
            table.add([&question.question, &choice, &count, &of]);
        }
    }
    table.finish()
}
