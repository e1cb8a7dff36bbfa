//! `samling status`: what exists of each gathering, what is missing and what is doubtful.

mod doubt;
mod gathering;
mod overview;
mod table;
mod written_standard;

use super::Exit;
use super::arguments::StatusArguments;
use super::context::CommandContext;
use super::print::print_data;
use super::read_site::read_site;
use crate::base::options::Options;
use crate::build::{CleanedFile, WithheldFile};
use crate::content::model::Presence;
use crate::content::schema::fields::Certainty;
use crate::diagnostics::Sentence;
use doubt::DoubtStatus;
use gathering::GatheringOverview;
use overview::{StatusReport, status_report};
use table::table;
use written_standard::{LanguageCounts, TextCount, WrittenStandards};

/// The table's sign for a missing item.
const NONE: &str = "–";

pub fn status(context: &CommandContext, options: &Options, arguments: &StatusArguments) -> Exit {
    let site = match read_site(context, options) {
        Ok(site) => site,
        Err(exit) => return exit,
    };
    let report = status_report(&site.archive, &site.texts, &site.files);
    if arguments.json {
        let json = serde_json::to_string(&report).unwrap_or_default();
        print_data(&format!("{json}\n"));
    } else {
        print_data(&text(context, &report));
    }
    Exit::Fine
}

/// A table of all gatherings, then what each lacks, then the doubts with their places.
fn text(context: &CommandContext, report: &StatusReport) -> String {
    let mut text = String::new();
    if !report.gatherings.is_empty() {
        let headings = headings(context);
        let rows: Vec<Vec<String>> = report
            .gatherings
            .iter()
            .map(|gathering| row(context, gathering))
            .collect();
        text.push_str(&table(&headings, &rows));
        text.push('\n');
    }
    for gathering in &report.gatherings {
        text.push_str(&shortcomings(context, gathering));
        text.push('\n');
    }
    for doubt in &report.doubts {
        text.push_str(&doubt_line(context, doubt));
    }
    for withheld in &report.withheld {
        text.push_str(&withheld_line(context, withheld));
    }
    for cleaned in &report.cleaned {
        text.push_str(&cleaned_line(context, cleaned));
    }
    text.push_str(&languages(context, &report.texts));
    text.push_str(&frozen(context, report));
    let total = Sentence::new("status-total")
        .count("gatherings", report.gatherings.len())
        .count("doubts", report.doubts.len())
        .count("withheld", report.withheld.len());
    text.push_str(&format!("\n{}\n", context.sentences.say(&total)));
    text
}

/// How many gatherings are frozen, and how many of them were amended; nothing where none is frozen.
fn frozen(context: &CommandContext, report: &StatusReport) -> String {
    let frozen = report.gatherings.iter();
    let frozen: Vec<&GatheringOverview> = frozen
        .filter(|gathering| gathering.frozen.is_some())
        .collect();
    if frozen.is_empty() {
        return String::new();
    }
    let amended = frozen
        .iter()
        .filter(|gathering| !gathering.errata.is_empty());
    let sentence = Sentence::new("status-frozen").count("frozen", frozen.len());
    let sentence = sentence.count("amended", amended.count());
    format!("{}\n", context.sentences.say(&sentence))
}

/// A line for each year with texts, one for all, and one for each text that states another language than its own.
fn languages(context: &CommandContext, texts: &WrittenStandards) -> String {
    let mut lines = String::new();
    let mut say = |sentence: Sentence| {
        lines.push_str(&context.sentences.say(&sentence));
        lines.push('\n');
    };
    for year in &texts.years {
        let sentence = match year.year {
            Some(year) => Sentence::new("status-languages").text("year", year.to_string()),
            None => Sentence::new("status-languages-undated"),
        };
        say(counted(sentence, &year.counts));
    }
    if !texts.total.is_empty() {
        say(counted(
            Sentence::new("status-languages-total"),
            &texts.total,
        ));
    }
    for text in &texts.misstated {
        say(Sentence::new("status-misstated")
            .text("file", text.file.as_str())
            .text("stated", text.stated)
            .text("detected", text.detected));
    }
    lines
}

/// Texts and words in each language, and the share of nynorsk among the Norwegian words.
fn counted(sentence: Sentence, counts: &LanguageCounts) -> Sentence {
    let count = |count: TextCount| format!("{} ({})", count.texts, count.words);
    let share = match counts.nynorsk_percent() {
        Some(percent) => format!("{percent} %"),
        None => NONE.to_owned(),
    };
    sentence
        .text("bokmal", count(counts.bokmal))
        .text("nynorsk", count(counts.nynorsk))
        .text("others", count(counts.others))
        .text("unknown", count(counts.unknown))
        .text("share", share)
}

fn headings(context: &CommandContext) -> Vec<String> {
    [
        "status-column-gathering",
        "status-column-date",
        "status-column-invitation",
        "status-column-programme",
        "status-column-talks",
        "status-column-recording",
        "status-column-evaluation",
        "status-column-next",
        "status-column-doubts",
    ]
    .into_iter()
    .map(|key| context.sentences.word(key))
    .collect()
}

fn row(context: &CommandContext, gathering: &GatheringOverview) -> Vec<String> {
    let word = |key: &'static str| context.sentences.word(key);
    let presence = |presence: Presence| match presence {
        Presence::There => word("status-there"),
        Presence::WithoutFile => word("status-without-file"),
        Presence::QuestionsOnly => word("status-questions-only"),
        Presence::Announced => word("status-announced"),
        Presence::Lost => word("status-lost"),
        Presence::Missing => NONE.to_owned(),
    };
    let number = |number: usize| match number {
        0 => NONE.to_owned(),
        number => number.to_string(),
    };
    let first_day = gathering
        .date
        .as_deref()
        .and_then(|date| date.split('/').next());
    let next = match gathering.next {
        Some(_) => word("status-there"),
        None => NONE.to_owned(),
    };
    vec![
        gathering.id.clone(),
        first_day.unwrap_or(NONE).to_owned(),
        presence(gathering.invitation),
        presence(gathering.programme),
        number(gathering.talks),
        presence(gathering.recording),
        presence(gathering.evaluation),
        next,
        number(gathering.doubts),
    ]
}

/// The gathering's id and title, and a line for each thing it lacks.
fn shortcomings(context: &CommandContext, gathering: &GatheringOverview) -> String {
    let sentences = &context.sentences;
    let mut points: Vec<String> = gathering
        .missing
        .iter()
        .map(|key| sentences.word(key))
        .collect();
    let lists = [
        ("status-lost-material", &gathering.lost_materials),
        ("status-unmentioned", &gathering.unmentioned),
        ("status-draft", &gathering.drafts),
    ];
    for (key, titles) in lists {
        let named = titles
            .iter()
            .map(|title| Sentence::new(key).text("title", title.as_str()));
        points.extend(named.map(|sentence| sentences.say(&sentence)));
    }
    if gathering.doubts > 0 {
        let sentence = Sentence::new("status-doubts-here")
            .count("doubts", gathering.doubts)
            .text("file", gathering.file.as_str());
        points.push(sentences.say(&sentence));
    }
    let lines: String = if points.is_empty() {
        format!("  {}\n", sentences.word("status-complete"))
    } else {
        points
            .iter()
            .map(|point| format!("  – {point}\n"))
            .collect()
    };
    format!("{}\n  {}\n{lines}", gathering.id, gathering.title)
}

/// `content/…/deltakere.xlsx: ikke lagt ut – det står et fødselsnummer i den`
fn withheld_line(context: &CommandContext, withheld: &WithheldFile) -> String {
    let reasons = withheld.reasons.iter();
    let reasons = reasons.map(|reason| context.sentences.word(reason));
    let reasons: Vec<String> = reasons.collect();
    let word = context.sentences.word("status-withheld");
    format!("{}: {word} – {}\n", withheld.file, reasons.join("; "))
}

fn cleaned_line(context: &CommandContext, cleaned: &CleanedFile) -> String {
    let left_out = cleaned.left_out.iter();
    let left_out: Vec<String> = left_out.map(|key| context.sentences.word(key)).collect();
    let word = context.sentences.word("status-cleaned");
    format!("{}: {word} {}\n", cleaned.file, left_out.join(", "))
}

/// `content/…/index.md:12: telemark-2019-03-13 place – ikke kjent: …`
fn doubt_line(context: &CommandContext, doubt: &DoubtStatus) -> String {
    let place = match doubt.line {
        Some(line) => format!("{}:{line}", doubt.file),
        None => doubt.file.clone(),
    };
    let certainty = context.sentences.word(match doubt.certainty {
        Certainty::Unknown => "status-unknown",
        Certainty::Inferred => "status-inferred",
        Certainty::Stated => "status-doubt",
    });
    let text = match &doubt.text {
        Some(text) => format!(": {text}"),
        None => String::new(),
    };
    format!(
        "{place}: {} {} – {certainty}{text}\n",
        doubt.record, doubt.field
    )
}
