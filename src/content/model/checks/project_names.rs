//! A gathering calls a project by the name that it had then.

use super::{Check, CheckInput, CheckRun};
use crate::base::path::FieldPath;
use crate::content::model::Gathering;
use crate::content::schema::fields::FormerName;
use crate::content::schema::records::ProjectRecord;
use crate::content::source::Entry;
use crate::diagnostics::{Diagnostics, Location, catalogue};

pub const CHECK: Check = Check {
    name: "project_names",
    codes: &["S245"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, diagnostics: &mut Diagnostics) {
    let archive = input.archive;
    for project in &archive.projects {
        for (index, former) in project.record.former_names.iter().enumerate() {
            let Some(last) = former.valid.as_ref().and_then(|valid| valid.latest()) else {
                continue;
            };
            let gatherings = archive.gatherings.iter();
            let later = gatherings.filter(|gathering| {
                let date = gathering.date();
                date.is_some_and(|date| date.is_after(last))
            });
            for gathering in later {
                used(gathering, project, (index, former), diagnostics);
            }
        }
    }
}

fn used(
    gathering: &Gathering,
    project: &Entry<ProjectRecord>,
    (index, former): (usize, &FormerName),
    diagnostics: &mut Diagnostics,
) {
    let name = project.record.name.as_str();
    let list = FieldPath::root().key("former_names").index(index);
    let valid = former.valid.as_ref().map(ToString::to_string);
    for (text, place) in texts(gathering) {
        // "Nytt navn (tidligere gammelt navn)" is right.
        if has_words(text, &former.name) && !has_words(text, name) {
            let warning = catalogue::former_name_used(
                place,
                &former.name,
                valid.as_deref().unwrap_or_default(),
                project.place(list.key("valid")),
                name,
            );
            diagnostics.add(warning.resting_on(gathering.entry.at("date")));
        }
    }
}

/// The words in the fields of a gathering and its talks.
fn texts(gathering: &Gathering) -> Vec<(&str, Location)> {
    let (record, entry) = (gathering.record(), &gathering.entry);
    let mut texts = vec![(record.title.as_str(), entry.at("title"))];
    let fields = [
        ("summary", &record.summary),
        ("follow_up", &record.follow_up),
    ];
    for (field, text) in fields {
        texts.extend(text.as_deref().map(|text| (text, entry.at(field))));
    }
    for (index, session) in record.sessions.iter().enumerate() {
        let item = FieldPath::root().key("sessions").index(index);
        texts.push((session.title.as_str(), entry.place(item.key("title"))));
    }
    for talk in &gathering.presentations {
        texts.push((talk.record.title.as_str(), talk.at("title")));
        let summary = talk.record.summary.as_deref();
        texts.extend(summary.map(|text| (text, talk.at("summary"))));
    }
    texts
}

/// Whether the words stand in the text, and are not parts of longer ones.
fn has_words(text: &str, words: &str) -> bool {
    let joins = |letter: char| letter.is_alphanumeric() || letter == '-';
    text.match_indices(words)
        .any(|(at, _)| !text[..at].ends_with(joins) && !text[at + words.len()..].starts_with(joins))
}
