//! Folders with the agenda or the minutes of one meeting, "ietf100/agenda.md": all files in them are that meeting's.
//!
//! They are recognised only side by side, since a single folder may hold anything.

use super::gathering_folders_by_date::{GatheringFolder, dated_folder, label};
use super::{DatedMention, ImportedDocument};
use crate::base::date::{Date, Edtf, Endpoint, Moment};
use crate::content::schema::records::MaterialKind;
use crate::import::analysis::{
    DateRelation, DocumentForm, MentionBasis, is_about_gathering, kind_of_words,
};
use crate::import::draft::group::YearSource;
use crate::import::extract::dates_in_names::dates_in_name;
use std::collections::BTreeMap;

/// A folder of one meeting, and its date as far as its documents say it.
pub struct AgendaFolder {
    pub home: GatheringFolder,
    pub date: Option<Edtf>,
}

const FEWEST_FOLDERS: usize = 2;
/// In days. Agendas of one meeting are no further apart.
const LONGEST_MEETING: usize = 14;
/// In days, from one day of a meeting to the next: Monday and Thursday of one week.
const LONGEST_PAUSE: usize = 3;

/// The days of each meeting become the date of the mentions that name them.
pub fn agenda_folders(
    documents: &[ImportedDocument],
    mentions: &mut [DatedMention],
) -> Vec<AgendaFolder> {
    let mut agendas: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, document) in documents.iter().enumerate() {
        if let Some(folder) = folder_of_agenda(document) {
            agendas.entry(folder).or_default().push(at);
        }
    }
    let paths: Vec<&str> = agendas.keys().copied().collect();
    agendas.retain(|path, agendas| {
        let holds_others = paths.iter().any(|other| is_inside(other, path));
        !holds_others
            && are_of_one_meeting(agendas, documents, mentions)
            && !holds_other_meetings(path, documents, mentions)
    });
    if agendas.len() < FEWEST_FOLDERS {
        return Vec::new();
    }
    agendas
        .into_iter()
        .map(|(path, agendas)| AgendaFolder {
            date: meeting_date(path, &agendas, documents, mentions),
            home: GatheringFolder {
                path: path.to_owned(),
                date: None,
                label: label(path.rsplit('/').next().unwrap_or(path)),
            },
        })
        .collect()
}

/// Is the file in the folder, or in one below it?
pub fn is_inside(name: &str, folder: &str) -> bool {
    name.strip_prefix(folder)
        .is_some_and(|rest| rest.starts_with('/'))
}

/// The folder of an agenda or of minutes without a date in their name. None: it is another document, or the folder's name is that of a collection.
fn folder_of_agenda(document: &ImportedDocument) -> Option<&str> {
    let (folder, file) = document.name.rsplit_once('/')?;
    let own = folder.rsplit('/').next().unwrap_or(folder);
    let is_collection = kind_of_words(own).is_some()
        || own.chars().all(|letter| letter.is_ascii_digit())
        || own.ends_with(".eml")
        || own.ends_with(".msg");
    let (stem, _) = file.rsplit_once('.')?;
    let is_agenda = matches!(
        kind_of_words(&stem.replace(['_', '-'], " ")),
        Some(MaterialKind::Programme | MaterialKind::Summary)
    );
    let has_day = dates_in_name(stem).iter().any(|date| date.day.is_some());
    let is_text = document.facts.form == DocumentForm::Text;
    (is_agenda && is_text && !has_day && !is_collection && dated_folder(&document.name).is_none())
        .then_some(folder)
}

/// "Møte 2022" with "Referat 090222" and a programme of September: do its records, those with a day in their names too, have days far apart?
fn holds_other_meetings(
    folder: &str,
    documents: &[ImportedDocument],
    mentions: &[DatedMention],
) -> bool {
    let records = documents.iter().enumerate().filter(|(_, document)| {
        is_inside(&document.name, folder)
            && document.facts.form == DocumentForm::Text
            && is_about_gathering(document.facts.kind)
    });
    let days: Vec<Date> = records
        .filter_map(|(at, _)| {
            let best = &mentions[best_mention(&[at], documents, mentions)?];
            let is_own = best.mention.basis != MentionBasis::Sentence
                && best.mention.relation == DateRelation::Own;
            best.date.as_ref().filter(|_| is_own)?.earliest()
        })
        .collect();
    days.len() > 1 && span(&days).is_none_or(|days| days > LONGEST_MEETING)
}

/// Several agendas are of one meeting if their days are close, and so are several minutes; without days, if only numbers differ in their names.
fn are_of_one_meeting(
    agendas: &[usize],
    documents: &[ImportedDocument],
    mentions: &[DatedMention],
) -> bool {
    [MaterialKind::Programme, MaterialKind::Summary]
        .into_iter()
        .all(|kind| {
            let of_kind: Vec<usize> = agendas
                .iter()
                .copied()
                .filter(|at| documents[*at].facts.kind == Some(kind))
                .collect();
            let days: Vec<Date> = of_kind
                .iter()
                .filter_map(|at| best_mention(&[*at], documents, mentions))
                .filter_map(|at| mentions[at].date.as_ref()?.earliest())
                .collect();
            let stems = of_kind.iter().map(|at| {
                let name = documents[*at]
                    .name
                    .trim_matches(|letter: char| !letter.is_alphabetic());
                name.replace(|letter: char| letter.is_ascii_digit(), "")
            });
            let mut stems: Vec<String> = stems.collect();
            stems.dedup();
            of_kind.len() < 2
                || days.len() > 1 && span(&days).is_some_and(|days| days <= LONGEST_MEETING)
                || days.len() < 2 && stems.len() == 1
        })
}

/// From the first day to the last, counted in days. None: there is no day, or they are years apart.
fn span(days: &[Date]) -> Option<usize> {
    let (first, last) = (days.iter().min()?, days.iter().max()?);
    let mut day = *first;
    for count in 0..=LONGEST_MEETING {
        if day >= *last {
            return Some(count);
        }
        day = day.tomorrow().ok()?;
    }
    None
}

/// The mention that gives the meeting its date: of the agenda before the minutes, and the most reliable in it.
fn best_mention(
    among: &[usize],
    documents: &[ImportedDocument],
    mentions: &[DatedMention],
) -> Option<usize> {
    (0..mentions.len())
        .filter(|at| {
            let dated = &mentions[*at];
            among.contains(&dated.document)
                && dated
                    .date
                    .as_ref()
                    .is_some_and(|date| !date.days().is_empty())
        })
        .min_by_key(|at| {
            let dated = &mentions[*at];
            (
                dated.mention.is_weak,
                documents[dated.document].facts.kind != Some(MaterialKind::Programme),
                dated.mention.basis,
                dated.mention.line,
            )
        })
}

/// The days that the headlines of the agenda name, from the first to the last.
fn meeting_date(
    folder: &str,
    agendas: &[usize],
    documents: &[ImportedDocument],
    mentions: &mut [DatedMention],
) -> Option<Edtf> {
    let all: Vec<usize> = (0..documents.len())
        .filter(|at| is_inside(&documents[*at].name, folder))
        .collect();
    let best = best_mention(agendas, documents, mentions)
        .or_else(|| best_mention(&all, documents, mentions))?;
    let date = mentions[best].date.clone()?;
    let document = mentions[best].document;
    if mentions[best].mention.basis != MentionBasis::Headline {
        return Some(date);
    }
    let near: Vec<usize> = (0..mentions.len())
        .filter(|at| {
            let dated = &mentions[*at];
            dated.document == document && dated.mention.basis == MentionBasis::Headline
        })
        .collect();
    let named: Vec<&DatedMention> = near.iter().map(|at| &mentions[*at]).collect();
    let days = days_of_meeting(&named);
    let Some((first, last)) = days.first().zip(days.last()) else {
        return Some(date);
    };
    let whole = if first == last {
        Moment::try_from(*first).ok().map(Edtf::from)
    } else {
        interval(first, last)
    };
    let whole = whole.filter(|whole| *whole != date);
    let Some(whole) = whole else {
        return Some(date);
    };
    for at in near {
        let is_part = mentions[at]
            .date
            .as_ref()
            .is_some_and(|day| day.overlaps(&whole));
        if is_part && first != last {
            mentions[at].date = Some(whole.clone());
            mentions[at].year_source = YearSource::Days;
        }
    }
    Some(whole)
}

/// The single days of an agenda's headlines, and the several days that a headline names beside these: "Hackathon 14–15 July" above "18 July" is
/// something else. Days far apart are not joined.
fn days_of_meeting(named: &[&DatedMention]) -> Vec<Date> {
    // Headlines with one day each may already be joined to an interval.
    let is_single = |dated: &DatedMention, date: &Edtf| {
        date.is_single_day() || dated.year_source == YearSource::Days
    };
    let days = |of_single: bool| {
        named.iter().filter_map(move |dated| {
            let date = dated.date.as_ref()?;
            (is_single(dated, date) == of_single).then(|| date.days())
        })
    };
    let mut single: Vec<Date> = days(true).flatten().collect();
    let several = days(false);
    for days in several {
        let is_beside = days.iter().any(|day| {
            single.contains(day)
                || single.iter().any(|other| {
                    other.tomorrow().is_ok_and(|next| next == *day)
                        || day.tomorrow().is_ok_and(|next| next == *other)
                })
        });
        if is_beside || single.is_empty() {
            single.extend(days);
        }
    }
    single.sort_unstable();
    single.dedup();
    let are_close = single
        .windows(2)
        .all(|pair| span(pair).is_some_and(|days| days <= LONGEST_PAUSE));
    if are_close { single } else { Vec::new() }
}

fn interval(first: &Date, last: &Date) -> Option<Edtf> {
    let end = |day: &Date| Moment::try_from(*day).ok().map(Endpoint::Moment);
    Edtf::interval(end(first)?, end(last)?).ok()
}
