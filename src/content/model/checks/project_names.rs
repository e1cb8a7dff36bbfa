//! A gathering calls a project by the name that it had then.

use super::{Check, CheckInput, CheckRun};
use crate::base::date::Edtf;
use crate::base::path::FieldPath;
use crate::base::text::whole_words;
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
            // A name of one word may be a word of the language ("Sammen"): it is the project's where a gathering names the project.
            let is_single = !former.name.trim().contains(char::is_whitespace);
            let meant = later.filter(|gathering| {
                let mut projects = gathering.record().projects.iter();
                !is_single || projects.any(|named| named.id() == project.id)
            });
            for gathering in meant {
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
    let name = name_then(&project.record, gathering.date());
    let list = FieldPath::root().key("former_names").index(index);
    let last = former.valid.as_ref().and_then(|valid| valid.latest());
    let last = last.map(|last| last.to_string()).unwrap_or_default();
    for (text, place) in texts(gathering) {
        let has = |name: &str| whole_words(text, name, &['-']).next().is_some();
        // "Nytt navn (tidligere gammelt navn)" is right.
        let names = [name, project.record.name.as_str()];
        if has(&former.name) && !names.into_iter().any(has) {
            let warning = catalogue::former_name_used(
                place,
                &former.name,
                &last,
                project.place(list.key("valid")),
                name,
            );
            diagnostics.add(warning.resting_on(gathering.entry.at("date")));
        }
    }
}

/// What the project was called then.
fn name_then<'a>(project: &'a ProjectRecord, date: Option<&Edtf>) -> &'a str {
    let mut names = project.former_names.iter().chain(&project.later_names);
    let was_then = |former: &&FormerName| {
        let times = former.valid.as_ref().zip(date);
        times.is_some_and(|(valid, date)| valid.overlaps(date))
    };
    let then = names.find(was_then).map(|former| former.name.as_str());
    then.unwrap_or(project.name.as_str())
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
