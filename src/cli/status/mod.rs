//! `samling status`: what there is, what is missing and what is doubtful, in plain words.

mod gathering;
pub mod overview;
mod table;

use super::Exit;
use super::arguments::StatusArguments;
use super::context::CommandContext;
use super::print::{print_data, print_mistakes};
use crate::base::options::Options;
use crate::content::model::archive;
use crate::content::schema::fields::Certainty;
use crate::content::source::read;
use crate::diagnostics::report::ReportFormat;
use crate::diagnostics::{Diagnostics, Sentence};
use gathering::{GatheringOverview, Presence};
use overview::{DoubtStatus, StatusReport as SiteStatus, status as site_status};
use table::table;

pub fn status(setting: &CommandContext, options: &Options, arguments: &StatusArguments) -> Exit {
    let mut mistakes = Diagnostics::new();
    let (mut sources, found) = read(&setting.root);
    mistakes.append(found);
    let archive = archive(&mut sources, options.today, true, &mut mistakes);
    let Some(archive) = archive else {
        print_mistakes(
            setting,
            &mistakes.sorted(),
            &sources.texts,
            ReportFormat::Human,
        );
        return Exit::Mistakes;
    };
    let status = site_status(&archive, &sources.texts);
    if arguments.json {
        let json = serde_json::to_string(&status).unwrap_or_default();
        print_data(&format!("{json}\n"));
    } else {
        print_data(&in_words(setting, &status));
    }
    Exit::Fine
}

/// A table of all gatherings, then what each lacks, then the doubts with their places.
fn in_words(setting: &CommandContext, status: &SiteStatus) -> String {
    let mut text = String::new();
    if !status.gatherings.is_empty() {
        text.push_str(&overview(setting, &status.gatherings));
        text.push('\n');
    }
    for gathering in &status.gatherings {
        text.push_str(&lacks(setting, gathering));
        text.push('\n');
    }
    for doubt in &status.doubts {
        text.push_str(&in_a_line(setting, doubt));
    }
    let total = Sentence::new("status-total")
        .count("gatherings", status.gatherings.len())
        .count("doubts", status.doubts.len());
    text.push_str(&format!("\n{}\n", setting.sentences.say(&total)));
    text
}

fn overview(setting: &CommandContext, gatherings: &[GatheringOverview]) -> String {
    let word = |key: &'static str| setting.sentences.word(key);
    let head: Vec<String> = [
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
    .map(word)
    .collect();
    let presence = |presence: Presence| match presence {
        Presence::There => word("status-there"),
        Presence::Lost => word("status-lost"),
        Presence::Missing => "–".to_owned(),
    };
    let number = |number: usize| {
        if number == 0 {
            "–".to_owned()
        } else {
            number.to_string()
        }
    };
    let start = |date: &Option<String>| {
        let start = date.as_deref().and_then(|date| date.split('/').next());
        start.unwrap_or("–").to_owned()
    };
    let rows: Vec<Vec<String>> = gatherings
        .iter()
        .map(|gathering| {
            vec![
                gathering.id.clone(),
                start(&gathering.date),
                presence(gathering.invitation),
                presence(gathering.programme),
                number(gathering.talks),
                match gathering.recording {
                    Presence::Lost => word("status-announced"),
                    other => presence(other),
                },
                presence(gathering.evaluation),
                if gathering.next.is_some() {
                    word("status-there")
                } else {
                    "–".to_owned()
                },
                number(gathering.doubts),
            ]
        })
        .collect();
    table(&head, &rows)
}

fn lacks(setting: &CommandContext, gathering: &GatheringOverview) -> String {
    let mut text = format!("{}\n  {}\n", gathering.id, gathering.title);
    let mut point = |words: String| text.push_str(&format!("  – {words}\n"));
    for word in &gathering.missing {
        point(setting.sentences.word(word));
    }
    let lists = [
        ("status-lost-material", &gathering.lost_materials),
        ("status-unmentioned", &gathering.unmentioned),
        ("status-draft", &gathering.drafts),
    ];
    for (key, titles) in lists {
        for title in titles {
            point(
                setting
                    .sentences
                    .say(&Sentence::new(key).text("title", title.as_str())),
            );
        }
    }
    if gathering.doubts > 0 {
        let sentence = Sentence::new("status-doubts-here")
            .count("doubts", gathering.doubts)
            .text("file", gathering.file.as_str());
        point(setting.sentences.say(&sentence));
    }
    if !text.contains("  – ") {
        text.push_str(&format!(
            "  {}\n",
            setting.sentences.word("status-complete")
        ));
    }
    text
}

fn in_a_line(setting: &CommandContext, doubt: &DoubtStatus) -> String {
    let place = match doubt.line {
        Some(line) => format!("{}:{line}", doubt.file),
        None => doubt.file.clone(),
    };
    let word = match doubt.certainty {
        Certainty::Unknown => "status-unknown",
        Certainty::Inferred => "status-inferred",
        Certainty::Stated => "status-doubt",
    };
    let mut line = format!(
        "{place}: {} {} – {}",
        doubt.record,
        doubt.field,
        setting.sentences.word(word)
    );
    if let Some(text) = &doubt.text {
        line.push_str(&format!(": {text}"));
    }
    line.push('\n');
    line
}
