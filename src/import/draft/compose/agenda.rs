//! The timetables of the documents about this gathering → its sessions and talks.

use super::GroupSources;
use crate::base::date::Edtf;
use crate::content::schema::records::MaterialKind;
use crate::import::analysis::{AgendaItem, DateRelation, DocumentFacts, Timetable};
use crate::import::draft::agenda::sessions;
use crate::import::draft::evidence::DraftPart;
use crate::import::draft::file_names::TakenNames;
use crate::import::draft::{DraftAgenda, DraftTalk};
use std::collections::BTreeSet;

/// `decks`: the talks known from their slides.
pub fn agenda(
    sources: &GroupSources<'_>,
    date: Option<&Edtf>,
    decks: &[DraftTalk],
    names: &mut TakenNames,
) -> DraftPart<DraftAgenda> {
    let mut timetables: Vec<&Timetable> = Vec::new();
    // In a meeting's own folder the agenda counts, and not what the chairs' slides or the minutes repeat of it.
    let is_agenda = |facts: &DocumentFacts| {
        facts.kind == Some(MaterialKind::Programme) && !facts.timetables.is_empty()
    };
    let has_agenda = sources.group().has_agenda_folder() && sources.own_facts().any(is_agenda);
    let has_final = sources
        .own_documents()
        .any(|document| !document.is_draft() && !document.facts.timetables.is_empty());
    for (at, facts) in sources.all_facts() {
        let is_overtaken = has_final && sources.inputs.documents[at].is_draft();
        if has_agenda && !is_agenda(facts) || is_overtaken {
            continue;
        }
        let own = facts
            .timetables
            .iter()
            .filter(|timetable| is_of_gathering(timetable, at, facts, sources));
        timetables.extend(own);
    }
    sessions(&items(&timetables), date, decks, names)
}

/// Is the timetable this gathering's? In a document about several gatherings it belongs to the last one mentioned before it.
fn is_of_gathering(
    timetable: &Timetable,
    document: usize,
    facts: &DocumentFacts,
    sources: &GroupSources<'_>,
) -> bool {
    let group = sources.group();
    if !group.shared.contains(&document) && facts.gatherings.len() <= 1 {
        return true;
    }
    let named_above = facts
        .gatherings
        .iter()
        .filter(|mention| mention.line <= timetable.first_line)
        .max_by_key(|mention| mention.line);
    match named_above {
        // The programme is of the day instead of the one that was given up.
        Some(above) => group.mentions.iter().any(|dated| {
            dated.document == document
                && dated.mention.line == above.line
                && dated.mention.relation != DateRelation::GivenUp
        }),
        None => group.own.contains(&document),
    }
}

/// The items of all timetables if each is of another day; otherwise those of the longest, since an invitation and a programme may contain
/// the same timetable.
fn items(timetables: &[&Timetable]) -> Vec<AgendaItem> {
    let all = || timetables.iter().flat_map(|timetable| &timetable.items);
    let days: BTreeSet<String> = all().map(|item| format!("{:?}", item.day)).collect();
    if days.len() > 1 && timetables.len() <= days.len() {
        return all().cloned().collect();
    }
    let longest = timetables
        .iter()
        .rev()
        .max_by_key(|timetable| timetable.items.len());
    longest.map_or_else(Vec::new, |timetable| timetable.items.clone())
}
