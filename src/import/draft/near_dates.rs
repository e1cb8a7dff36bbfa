//! Sources that give one gathering different days: the first slide says 13 May, the file's name 14 May, the invitation 15 May.

use super::{DatedMention, DocumentGroup, ImportedDocument};
use crate::base::date::{Date, Edtf};
use crate::import::analysis::{DateRelation, DocumentForm, MentionBasis};

/// Sources of one gathering do not differ by more days.
const MOST_DAYS: i32 = 3;
/// So many days before a meeting slides for it may be dated, where one meeting after another has papers of its own.
const MOST_DAYS_BEFORE: i32 = 7;
/// The fewest meetings of one folder that make such a series.
const FEWEST_OF_SERIES: usize = 3;

/// A group that only slides, names of files or drafts give a day joins the one group of a better day close to it: its documents came with that group's, and
/// no word tells the two apart. Its mentions become a doubt about the date.
pub fn join_near_dates(groups: &mut Vec<DocumentGroup>, documents: &[ImportedDocument]) {
    let loose: Vec<usize> = (0..groups.len())
        .filter(|at| is_loose(&groups[*at], documents))
        .collect();
    let better: Vec<usize> = (0..groups.len())
        .filter(|at| !loose.contains(at) && groups[*at].folder.is_none())
        .collect();
    let mut joined: Vec<usize> = Vec::new();
    for at in loose {
        let near = |most_before: i32| -> Vec<usize> {
            let better = better.iter().copied();
            let is_near =
                |other: &usize| is_near(&groups[at], &groups[*other], documents, most_before);
            better.filter(is_near).collect()
        };
        let mut found = near(MOST_DAYS);
        if found.is_empty() && is_deck_of_series(&groups[at], groups, &better, documents) {
            found = near(MOST_DAYS_BEFORE);
        }
        if let [only] = *found {
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

/// Are these slides with a day of their own in a folder of one meeting after another, each with its own papers?
fn is_deck_of_series(
    loose: &DocumentGroup,
    groups: &[DocumentGroup],
    better: &[usize],
    documents: &[ImportedDocument],
) -> bool {
    let is_of_deck = |dated: &DatedMention| {
        is_of_slides(dated, documents) && dated.mention.basis != MentionBasis::Name
    };
    let meetings = better.iter().filter(|at| {
        let meeting = &groups[**at];
        meeting
            .date
            .as_ref()
            .is_some_and(|date| !date.days().is_empty())
            && came_together(loose, meeting, documents)
    });
    loose.mentions.iter().all(is_of_deck) && meetings.count() >= FEWEST_OF_SERIES
}

/// Does the day come only from slides, from names of files or from drafts?
fn is_loose(group: &DocumentGroup, documents: &[ImportedDocument]) -> bool {
    let mut mentions = group.mentions.iter();
    group.existing_folder.is_none()
        && group.folder.is_none()
        && group.papers.is_empty()
        && mentions.all(|dated| {
            dated.mention.relation == DateRelation::Own
                && (dated.mention.is_weak
                    || is_of_slides(dated, documents)
                    || documents[dated.document].is_draft())
        })
}

fn is_of_slides(dated: &DatedMention, documents: &[ImportedDocument]) -> bool {
    let form = documents[dated.document].facts.form;
    matches!(form, DocumentForm::Deck | DocumentForm::Transcript)
}

/// `most_before`: so many days before the better day the loose one may be.
fn is_near(
    loose: &DocumentGroup,
    better: &DocumentGroup,
    documents: &[ImportedDocument],
    most_before: i32,
) -> bool {
    let days = |group: &DocumentGroup| group.date.as_ref().map(Edtf::days).unwrap_or_default();
    let (loose_days, better_days) = (days(loose), days(better));
    let ([day], Some(first), Some(last)) = (&*loose_days, better_days.first(), better_days.last())
    else {
        return false;
    };
    let is_own = |dated: &DatedMention| dated.mention.relation == DateRelation::Own;
    // A document that gives both days tells of two gatherings.
    let is_in_one = |dated: &DatedMention| {
        let mut others = better.mentions.iter();
        others.any(|other| other.document == dated.document)
    };
    days_between(*day, *first) <= most_before
        && days_between(*last, *day) <= MOST_DAYS
        && came_together(loose, better, documents)
        && better.mentions.iter().any(is_own)
        && !loose.mentions.iter().any(is_in_one)
        && (loose.county.is_none() || better.county.is_none() || loose.county == better.county)
        && have_same_word(loose, better)
}

/// Negative: `to` comes first.
fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(i32::MAX, |span| span.get_days())
}

/// Did each document of the loose group come with one of the better?
fn came_together(
    loose: &DocumentGroup,
    better: &DocumentGroup,
    documents: &[ImportedDocument],
) -> bool {
    let place = |dated: &DatedMention| place_of(&documents[dated.document]);
    loose.mentions.iter().all(|dated| {
        let mut others = better.mentions.iter();
        others.any(|other| place(other) == place(dated))
    })
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
