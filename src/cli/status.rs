//! `samling status`: what is missing or doubtful, record by record, in plain words.

use super::Exit;
use super::arguments::Status;
use super::run::Setting;
use super::say::{print_data, print_mistakes};
use crate::diagnostics::report::{Format, Lookup};
use crate::diagnostics::{Diagnostics, Sentence};
use crate::model::{Archive, Doubt, Gathering, archive, doubts};
use crate::options::Options;
use crate::source::records::{Certainty, GatheringStatus, RecordingStatus};
use crate::source::{Texts, read};
use serde::Serialize;

/// What a gathering lacks. Each is the key of its word among the sentences.
#[derive(Clone, Debug, Serialize)]
struct GatheringStatusView {
    id: String,
    title: String,
    missing: Vec<&'static str>,
    lost_materials: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
struct DoubtView {
    record: String,
    field: String,
    certainty: Certainty,
    text: Option<String>,
    as_written: Option<String>,
    file: String,
    line: Option<usize>,
}

pub fn status(setting: &Setting, options: &Options, arguments: &Status) -> Exit {
    let mut mistakes = Diagnostics::new();
    let (mut sources, found) = read(&setting.root);
    mistakes.append(found);
    let archive = archive(&mut sources, options.today, true, &mut mistakes);
    let Some(archive) = archive else {
        print_mistakes(setting, &mistakes.sorted(), &sources.texts, Format::Human);
        return Exit::Mistakes;
    };
    let gatherings: Vec<GatheringStatusView> = archive.gatherings.iter().map(missing).collect();
    let doubts: Vec<DoubtView> = doubts(&archive)
        .into_iter()
        .map(|doubt| doubt_view(doubt, &sources.texts))
        .collect();
    if arguments.json {
        let status = serde_json::json!({ "gatherings": gatherings, "doubts": doubts });
        print_data(&format!("{status}\n"));
    } else {
        print_data(&in_words(setting, &archive, &gatherings, &doubts));
    }
    Exit::Fine
}

fn missing(gathering: &Gathering) -> GatheringStatusView {
    let record = gathering.record();
    let has_invitation = record
        .materials
        .iter()
        .any(|m| m.kind == crate::source::records::MaterialKind::Invitation);
    let announced = record
        .recordings
        .iter()
        .any(|recording| recording.status == RecordingStatus::Announced);
    let status_unknown = record
        .provenance
        .get("status")
        .is_some_and(|provenance| provenance.certainty == Certainty::Unknown);
    let checks = [
        (gathering.date().is_none(), "status-no-date"),
        (
            record.place.is_none() && record.mode.value().is_none(),
            "status-no-place",
        ),
        (!has_invitation, "status-no-invitation"),
        (record.sessions.is_empty(), "status-no-programme"),
        (gathering.presentations.is_empty(), "status-no-talks"),
        (announced, "status-recording-announced"),
        (
            record.status == GatheringStatus::Held && record.evaluation.is_none(),
            "status-no-evaluation",
        ),
        (status_unknown, "status-held-unknown"),
    ];
    let lost = record
        .materials
        .iter()
        .filter(|material| material.missing.is_some())
        .map(|material| material.title.clone());
    GatheringStatusView {
        id: gathering.id().to_owned(),
        title: record.title.clone(),
        missing: checks
            .into_iter()
            .filter_map(|(lacks, word)| lacks.then_some(word))
            .collect(),
        lost_materials: lost.collect(),
    }
}

fn doubt_view(doubt: Doubt, texts: &Texts) -> DoubtView {
    let line = texts.span(&doubt.place).and_then(|span| {
        let text = texts.text(&doubt.place.file)?;
        Some(1 + text[..span.start].matches('\n').count())
    });
    DoubtView {
        record: doubt.record,
        field: doubt.field,
        certainty: doubt.certainty,
        text: doubt.text,
        as_written: doubt.as_written,
        file: doubt.place.file.to_string(),
        line,
    }
}

fn in_words(
    setting: &Setting,
    archive: &Archive,
    gatherings: &[GatheringStatusView],
    doubts: &[DoubtView],
) -> String {
    let say = |sentence: &Sentence| setting.sentences.say(sentence);
    let mut text = String::new();
    for gathering in gatherings {
        text.push_str(&format!("{}\n  {}\n", gathering.id, gathering.title));
        for word in &gathering.missing {
            text.push_str(&format!("  – {}\n", setting.sentences.word(word)));
        }
        for title in &gathering.lost_materials {
            let sentence = Sentence::new("status-lost-material").text("title", title.clone());
            text.push_str(&format!("  – {}\n", say(&sentence)));
        }
        if gathering.missing.is_empty() && gathering.lost_materials.is_empty() {
            text.push_str(&format!(
                "  {}\n",
                setting.sentences.word("status-complete")
            ));
        }
        text.push('\n');
    }
    for doubt in doubts {
        let place = match doubt.line {
            Some(line) => format!("{}:{line}", doubt.file),
            None => doubt.file.clone(),
        };
        let word = match doubt.certainty {
            Certainty::Unknown => "status-unknown",
            Certainty::Inferred => "status-inferred",
            Certainty::Stated => "status-doubt",
        };
        text.push_str(&format!(
            "{place}: {} {} – {}",
            doubt.record,
            doubt.field,
            setting.sentences.word(word)
        ));
        if let Some(doubt) = &doubt.text {
            text.push_str(&format!(": {doubt}"));
        }
        text.push('\n');
    }
    let total = Sentence::new("status-total")
        .count("gatherings", archive.gatherings.len())
        .count("doubts", doubts.len());
    text.push_str(&format!("\n{}\n", say(&total)));
    text
}
