//! `samling amend`: says why an archived gathering was changed, and writes down the checksums that its files have now.

use super::Exit;
use super::arguments::AmendArguments;
use super::checked_site::{CheckedSite, checked_site, refuse, refuse_with};
use super::context::CommandContext;
use super::freeze::{day, write_frozen};
use super::print::{print_data, print_sentence};
use crate::base::options::Options;
use crate::base::path::SourcePath;
use crate::base::text::WithdrawnNames;
use crate::content::model::frozen_changes;
use crate::content::schema::records::{
    ErratumRecord, FrozenChangeRecord, FrozenFileRecord, FrozenRecord,
};
use crate::content::source::{Entry, gathering_files};
use crate::diagnostics::{Sentence, catalogue};
use crate::documents::personal_data::{Allowed, personal_data};

pub fn amend(context: &CommandContext, options: &Options, arguments: &AmendArguments) -> Exit {
    let words: Vec<&str> = arguments.reason.split_whitespace().collect();
    let reason = words.join(" ");
    let id = arguments.id.as_str();
    if !reason.contains(char::is_alphanumeric) {
        let sentence = Sentence::new("amend-no-reason").text("id", id);
        return refuse_with(context, &sentence);
    }
    let site = match checked_site(context, options, "amend-mistakes") {
        Ok(site) => site,
        Err(exit) => return exit,
    };
    if let Some(sentence) = not_to_be_said(&site, &reason) {
        return refuse_with(context, &sentence);
    }
    if site.drafts.iter().any(|draft| draft == id) {
        return refuse_with(context, &Sentence::new("freeze-draft").text("id", id));
    }
    let Some(gathering) = site.archive.gatherings.find(id) else {
        return site.unknown(context, id);
    };
    let Some(frozen) = &gathering.frozen else {
        return refuse_with(context, &Sentence::new("amend-not-frozen").text("id", id));
    };
    let now = match gathering_files(&context.root, &gathering.entry.file, |_| None) {
        Ok(now) => now,
        Err((file, error)) => {
            let mistake = catalogue::unreadable(file.as_str(), &error);
            return refuse(context, mistake, Exit::CouldNotRun);
        }
    };
    let changes = frozen_changes(&frozen.record.files, &now, &site.withdrawn);
    if changes.is_empty() {
        print_sentence(context, &Sentence::new("amend-nothing").text("id", id));
        return Exit::Fine;
    }
    let Some(date) = day(options.today) else {
        return Exit::Usage;
    };
    let erratum = ErratumRecord {
        amended_on: date,
        reason,
        changes,
    };
    let record = amended(frozen, erratum, now, &site.withdrawn);
    write(context, id, &frozen.file, &record)
}

/// What keeps a reason from being published: names of those who have asked not to be named, numbers and addresses of persons.
fn not_to_be_said(site: &CheckedSite, reason: &str) -> Option<Sentence> {
    if site.withdrawn.stand_in(reason) {
        return Some(Sentence::new("amend-withdrawn"));
    }
    let allowed = site.archive.site.record.privacy.allow.iter();
    let allowed = Allowed::new(allowed.map(|allowed| allowed.text.as_str()));
    let found = personal_data(reason, &allowed).into_iter().next()?;
    Some(Sentence::new("amend-personal").word("sort", found.kind.message_key()))
}

/// The record with one erratum more, and in no path a name that has been withdrawn since.
fn amended(
    frozen: &Entry<FrozenRecord>,
    erratum: ErratumRecord,
    now: Vec<FrozenFileRecord>,
    withdrawn: &WithdrawnNames,
) -> FrozenRecord {
    let without_names = |path: &mut String| *path = withdrawn.without_names_in_path(path);
    let mut record = FrozenRecord {
        files: now,
        ..frozen.record.clone()
    };
    record.errata.push(erratum);
    for file in &mut record.files {
        without_names(&mut file.path);
    }
    for change in record
        .errata
        .iter_mut()
        .flat_map(|erratum| &mut erratum.changes)
    {
        without_names(&mut change.path);
    }
    record.files.sort();
    record
}

/// Writes the record, and says what its last erratum is about.
fn write(context: &CommandContext, id: &str, file: &SourcePath, record: &FrozenRecord) -> Exit {
    if let Err(error) = write_frozen(&context.root, file, record) {
        let mistake = catalogue::cannot_write(file.as_str(), &error);
        return refuse(context, mistake, Exit::CouldNotRun);
    }
    let last = record.errata.last();
    let changes = last.map_or(&[][..], |erratum| &erratum.changes);
    let mut lines = String::new();
    for change in changes {
        let word = context.sentences.word(change_word(change));
        lines.push_str(&format!("{word}: {}\n", change.path));
    }
    print_data(&lines);
    let sentence = Sentence::new("amended").text("id", id);
    let sentence = sentence.text("file", file.as_str());
    print_sentence(context, &sentence.count("files", changes.len()));
    Exit::Fine
}

fn change_word(change: &FrozenChangeRecord) -> &'static str {
    match (&change.before, &change.after) {
        (Some(_), Some(_)) => "amend-changed",
        (None, _) => "amend-added",
        (_, None) => "amend-removed",
    }
}
