//! Sources that give one gathering different days: the first slide says 13 May, the file's name 14 May, the invitation 15 May.

use super::{DatedMention, DocumentGroup, ImportedDocument};
use crate::base::date::Date;
use crate::import::analysis::{DateRelation, DocumentForm};

/// Sources of one gathering do not differ by more days.
const MOST_DAYS: usize = 3;

/// A group that only slides, names of files or drafts give a day joins the one group of a better day close to it: its documents came with that group's, and
/// no word tells the two apart. Its mentions become a doubt about the date.
pub fn join_near_dates(groups: &mut Vec<DocumentGroup>, documents: &[ImportedDocument]) {
    let loose: Vec<usize> = (0..groups.len())
        .filter(|at| is_loose(&groups[*at], documents))
        .collect();
    let mut joined: Vec<usize> = Vec::new();
    for at in loose.iter().copied() {
        let mut near = (0..groups.len()).filter(|other| {
            !loose.contains(other)
                && groups[*other].folder.is_none()
                && is_near(&groups[at], &groups[*other], documents)
        });
        if let (Some(only), None) = (near.next(), near.next()) {
            let mentions = std::mem::take(&mut groups[at].mentions);
            groups[only].mentions.extend(mentions);
            joined.push(at);
        }
    }
    let mut at = 0;
    groups.retain(|_| {
        at += 1;
        !joined.contains(&(at - 1))
    });
}

/// Does the day come only from slides, from names of files or from drafts?
fn is_loose(group: &DocumentGroup, documents: &[ImportedDocument]) -> bool {
    let is_of_deck = |dated: &DatedMention| {
        let form = documents[dated.document].facts.form;
        matches!(form, DocumentForm::Deck | DocumentForm::Transcript)
            || documents[dated.document].is_draft()
    };
    let mut mentions = group.mentions.iter();
    group.existing_folder.is_none()
        && group.folder.is_none()
        && group.papers.is_empty()
        && mentions.all(|dated| {
            dated.mention.relation == DateRelation::Own
                && (dated.mention.is_weak || is_of_deck(dated))
        })
}

fn is_near(loose: &DocumentGroup, better: &DocumentGroup, documents: &[ImportedDocument]) -> bool {
    let day = |group: &DocumentGroup| {
        group
            .date
            .as_ref()
            .filter(|date| date.is_single_day())?
            .earliest()
    };
    let (Some(a), Some(b)) = (day(loose), day(better)) else {
        return false;
    };
    let place = |dated: &DatedMention| place_of(&documents[dated.document]);
    let came_together = loose.mentions.iter().all(|dated| {
        let mut others = better.mentions.iter();
        others.any(|other| place(other) == place(dated))
    });
    let is_own = |dated: &DatedMention| dated.mention.relation == DateRelation::Own;
    // A document that gives both days tells of two gatherings.
    let is_in_one = |dated: &DatedMention| {
        let mut others = better.mentions.iter();
        others.any(|other| other.document == dated.document)
    };
    is_within(a, b)
        && came_together
        && better.mentions.iter().any(is_own)
        && !loose.mentions.iter().any(is_in_one)
        && (loose.county.is_none() || better.county.is_none() || loose.county == better.county)
        && have_same_word(loose, better)
}

/// What the document came with; for an e-mail, its folder.
fn place_of(document: &ImportedDocument) -> &str {
    if document.came_with != document.name {
        return &document.came_with;
    }
    document
        .name
        .rsplit_once('/')
        .map_or("", |(folder, _)| folder)
}

fn is_within(a: Date, b: Date) -> bool {
    let (first, last) = (a.min(b), a.max(b));
    let mut days = std::iter::successors(Some(first), |day| day.tomorrow().ok());
    days.by_ref().take(MOST_DAYS + 1).any(|day| day == last)
}

/// Both name the gathering with the same word, or the loose group names none.
fn have_same_word(loose: &DocumentGroup, better: &DocumentGroup) -> bool {
    let words = |group: &DocumentGroup| -> Vec<String> {
        let nouns = group
            .mentions
            .iter()
            .filter_map(|dated| dated.mention.noun.as_ref());
        nouns.map(|noun| noun.word.clone()).collect()
    };
    let known = words(better);
    words(loose).iter().all(|word| known.contains(word))
}
