//! Which documents speak of the same gathering.
//!
//! Mentions of the same day and county make one group. Then each document gets the group whose folder its file lies in.

use super::ImportedDocument;
use super::dating::dated_mentions;
use super::grouped_documents::place_document;
use crate::base::date::Edtf;
use crate::base::path::SourcePath;
use crate::import::ExistingSite;
use crate::import::analysis::Tense;
use crate::import::extract::dates::dates;

pub use super::dating::{DatedMention, YearSource};

/// One gathering: the mentions of it, and the documents that hold them. Documents are indices among the imported documents.
#[derive(Clone, Debug, Default)]
pub struct DocumentGroup {
    pub mentions: Vec<DatedMention>,
    pub date: Option<Edtf>,
    pub county: Option<String>,
    /// Documents whose files lie in the gathering's folder: they are about this gathering alone, or about this one before others.
    pub own: Vec<usize>,
    /// Documents about this gathering that lie in another gathering's folder.
    pub shared: Vec<usize>,
    /// Those of the own documents that say nothing of a gathering and are here because of their county.
    pub unsure: Vec<usize>,
    /// The folder of the gathering, when the site has it already.
    pub existing_folder: Option<SourcePath>,
}

pub struct Groups {
    /// By date; those without a date come last.
    pub groups: Vec<DocumentGroup>,
    /// Documents that belong to no gathering.
    pub ungrouped: Vec<usize>,
}

/// `only`: the id of the one gathering that all documents belong to.
pub fn groups(documents: &[ImportedDocument], site: &ExistingSite, only: Option<&str>) -> Groups {
    let mentions = dated_mentions(documents);
    let mut groups = match only {
        Some(id) => vec![only_group(documents, mentions, id)],
        None => groups_of_mentions(documents, mentions),
    };
    groups.sort_by_key(|group| {
        (
            group.date.is_none(),
            group.date.as_ref().map(Edtf::sort_key),
        )
    });
    for group in &mut groups {
        group.existing_folder = match only {
            Some(id) => site.gathering(id),
            None => site.same_gathering(group),
        }
        .map(|known| known.folder.clone());
    }
    let mut ungrouped = Vec::new();
    for document in 0..documents.len() {
        if only.is_some() {
            groups[0].own.push(document);
        } else if !place_document(document, documents, &mut groups) {
            ungrouped.push(document);
        }
    }
    Groups { groups, ungrouped }
}

/// Counties that are both known and differ are two places.
fn may_be_same_county(a: Option<&String>, b: Option<&String>) -> bool {
    a.is_none() || b.is_none() || a == b
}

fn groups_of_mentions(
    documents: &[ImportedDocument],
    mentions: Vec<DatedMention>,
) -> Vec<DocumentGroup> {
    let mut groups: Vec<DocumentGroup> = Vec::new();
    let (with_date, without_date): (Vec<_>, Vec<_>) =
        mentions.into_iter().partition(|dated| dated.date.is_some());
    let (weak, strong): (Vec<_>, Vec<_>) = with_date
        .into_iter()
        .partition(|dated| dated.mention.is_weak);
    for dated in strong {
        join_or_begin(&mut groups, dated);
    }
    let has_one_strong = groups.len() == 1;
    for dated in weak {
        let fits = groups.iter().any(|group| fits(group, &dated));
        let is_beside_only_one = has_one_strong && groups[0].came_with_mention(&dated, documents);
        if fits || !is_beside_only_one {
            join_or_begin(&mut groups, dated);
        } else {
            // A weak date beside the only gathering is another day of it: the mention is kept, and the gathering's date stays.
            groups[0].mentions.push(dated);
        }
    }
    for dated in without_date {
        match group_without_date(&groups, &dated, documents) {
            Some(at) => groups[at].mentions.push(dated),
            None => groups.push(DocumentGroup {
                county: dated.county.clone(),
                mentions: vec![dated],
                ..DocumentGroup::default()
            }),
        }
    }
    groups
}

/// The only group that a mention without a date can belong to: its documents came together with the mention's.
fn group_without_date(
    groups: &[DocumentGroup],
    dated: &DatedMention,
    documents: &[ImportedDocument],
) -> Option<usize> {
    let mut candidates = (0..groups.len()).filter(|at| {
        let group = &groups[*at];
        group.came_with_mention(dated, documents)
            && may_be_same_county(group.county.as_ref(), dated.county.as_ref())
            && (group.date.is_none() || groups.len() == 1)
    });
    let (Some(only), None) = (candidates.next(), candidates.next()) else {
        return None;
    };
    let group = &groups[only];
    let is_of_document = group
        .mentions
        .iter()
        .any(|other| other.document == dated.document);
    (is_of_document || group.date.is_some()).then_some(only)
}

/// The days overlap, and the counties may be the same.
fn fits(group: &DocumentGroup, dated: &DatedMention) -> bool {
    let overlaps = match (&group.date, &dated.date) {
        (Some(a), Some(b)) => a.overlaps(b),
        _ => false,
    };
    overlaps && may_be_same_county(group.county.as_ref(), dated.county.as_ref())
}

fn join_or_begin(groups: &mut Vec<DocumentGroup>, dated: DatedMention) {
    let Some(group) = groups.iter_mut().find(|group| fits(group, &dated)) else {
        groups.push(DocumentGroup {
            date: dated.date.clone(),
            county: dated.county.clone(),
            mentions: vec![dated],
            ..DocumentGroup::default()
        });
        return;
    };
    if let (Some(old), Some(new)) = (&group.date, &dated.date)
        && is_finer(old, new)
    {
        group.date = Some(new.clone());
    }
    group.county = group.county.take().or_else(|| dated.county.clone());
    group.mentions.push(dated);
}

/// Days say more than a month, and more days in a row say more than fewer.
fn is_finer(old: &Edtf, new: &Edtf) -> bool {
    let (old_days, new_days) = (old.days().len(), new.days().len());
    new_days > 0 && (old_days == 0 || new_days > old_days)
}

/// All documents belong to one gathering. Its date is the one in its id; else the first date that is not announced as the next one.
fn only_group(
    documents: &[ImportedDocument],
    mentions: Vec<DatedMention>,
    id: &str,
) -> DocumentGroup {
    let date_in_id = date_in_id(id);
    // The documents may write the date of the id more finely, as several days.
    let as_mentioned = mentions
        .iter()
        .filter_map(|dated| dated.date.as_ref())
        .find(|date| date_in_id.as_ref().is_some_and(|id| date.overlaps(id)))
        .cloned();
    let is_announced = |dated: &DatedMention| dated.mention.text.to_lowercase().contains("neste");
    let first = mentions
        .iter()
        .filter(|dated| !dated.mention.is_weak && !is_announced(dated))
        .filter_map(|dated| dated.date.clone())
        .min_by_key(Edtf::sort_key);
    let any = mentions.iter().find_map(|dated| dated.date.clone());
    let date = as_mentioned.or(date_in_id).or(first).or(any);
    let county = mentions
        .iter()
        .filter(|dated| dated.date.is_none() || dated.date == date)
        .find_map(|dated| dated.county.clone())
        .or_else(|| {
            documents
                .iter()
                .find_map(|document| document.facts.counties.first().cloned())
        });
    DocumentGroup {
        mentions,
        date,
        county,
        ..DocumentGroup::default()
    }
}

/// `telemark-2019-03-13` → 2019-03-13; `telemark-2019-03` → 2019-03.
fn date_in_id(id: &str) -> Option<Edtf> {
    let day = dates(&id.replace('-', " - "))
        .into_iter()
        .find_map(|date| date.whole());
    day.or_else(|| {
        // A month stands at the end of the id.
        let start = id.len().checked_sub("2018-10".len())?;
        let (before, month) = id.split_at_checked(start)?;
        let is_whole = before.is_empty() || before.ends_with('-');
        Edtf::parse(month).ok().filter(|_| is_whole)
    })
}

impl DocumentGroup {
    /// The mention that says most clearly which gathering this is.
    pub fn best_mention(&self) -> Option<&DatedMention> {
        self.mentions.iter().min_by_key(|dated| {
            (
                dated.date.is_none() || dated.date != self.date,
                dated.mention.is_weak,
                dated.year_source != YearSource::Written,
                dated.mention.tense == Tense::Unsaid,
                dated.mention.town.is_none(),
            )
        })
    }

    /// Did a document that speaks of this gathering come with `came_with`?
    pub fn has_document_from(&self, came_with: &str, documents: &[ImportedDocument]) -> bool {
        self.mentions
            .iter()
            .any(|dated| documents[dated.document].came_with == came_with)
    }

    fn came_with_mention(&self, dated: &DatedMention, documents: &[ImportedDocument]) -> bool {
        self.has_document_from(&documents[dated.document].came_with, documents)
    }
}
