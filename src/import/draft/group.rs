//! Groups documents that are about the same gathering.
//!
//! Mentions of the same day and county make a group. Each document is then assigned to the group whose folder its file is in.

use super::ImportedDocument;
use super::dating::dated_mentions;
use super::gathering_folders_by_date::{GatheringFolder, groups_of_folders};
use super::grouped_documents::{place_document, place_linked};
use super::near_dates::join_near_dates;
use crate::base::date::Edtf;
use crate::base::path::SourcePath;
use crate::import::ExistingSite;
use crate::import::analysis::{DateRelation, MentionBasis, Tense};
use crate::import::extract::dates::dates;
use crate::import::extract::gathering_types::nouns;
use crate::import::extract::telling_words::{NEXT, has_any};

pub use super::dating::{DatedMention, YearSource};

/// One gathering: its mentions and the documents with them. Documents are indexes into the imported documents.
#[derive(Clone, Debug, Default)]
pub struct DocumentGroup {
    pub mentions: Vec<DatedMention>,
    pub date: Option<Edtf>,
    pub county: Option<String>,
    /// Documents whose files are in the gathering's folder: they are about this gathering alone, or about this one before others.
    pub own: Vec<usize>,
    /// Documents about this gathering whose files are in another gathering's folder.
    pub shared: Vec<usize>,
    /// Those own documents that mention no gathering, and why they were assigned to this one.
    pub unsure: Vec<(usize, PlacedBy)>,
    /// The folder of the gathering, if the site already has it.
    pub existing_folder: Option<SourcePath>,
    /// Documents with the gathering's day in their names, one of a series: they are its own, whatever other days they name.
    pub papers: Vec<usize>,
    /// The imported folder of this gathering, recognised by the date in its name or by the agenda in it.
    pub folder: Option<GatheringFolder>,
}

/// What made a document that mentions no gathering a gathering's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlacedBy {
    /// It names the gathering's county.
    County,
    /// It was imported with the gathering's documents, though its name has another year.
    Company,
}

pub struct Groups {
    /// By date; groups without a date come last.
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
    if only.is_some() {
        groups[0].own.extend(0..documents.len());
        return Groups {
            groups,
            ungrouped: Vec::new(),
        };
    }
    let mut ungrouped = Vec::new();
    for document in 0..documents.len() {
        if !place_document(document, documents, &mut groups) {
            ungrouped.push(document);
        }
    }
    place_linked(&mut ungrouped, documents, &mut groups);
    let is_elsewhere: Vec<bool> = (0..documents.len())
        .map(|document| groups.iter().any(|group| group.own.contains(&document)))
        .collect();
    groups.retain(|group| {
        !group.own.is_empty() || group.has_own_sentence() && !group.is_echo(&is_elsewhere)
    });
    Groups { groups, ungrouped }
}

/// Two counties are different only if both are known and they differ.
fn may_be_same_county(a: Option<&String>, b: Option<&String>) -> bool {
    a.is_none() || b.is_none() || a == b
}

fn groups_of_mentions(
    documents: &[ImportedDocument],
    mut mentions: Vec<DatedMention>,
) -> Vec<DocumentGroup> {
    let (mut groups, homes) = groups_of_folders(documents, &mut mentions);
    let (with_date, without_date): (Vec<_>, Vec<_>) =
        mentions.into_iter().partition(|dated| dated.date.is_some());
    let (weak, strong): (Vec<_>, Vec<_>) = with_date
        .into_iter()
        .partition(|dated| dated.mention.is_weak);
    for dated in strong {
        match homes[dated.document] {
            Some(at) if is_of_home(&groups[at], &dated, documents) => groups[at].join(dated),
            // A sentence in a meeting's papers about another day is a deadline or a plan: the other meeting has papers of its own.
            Some(at) if groups[at].has_agenda_folder() => {}
            // A day without a year in the papers of one meeting of many is a plan or a memory.
            Some(at)
                if !groups[at].papers.is_empty() && dated.year_source != YearSource::Written => {}
            _ => join_or_begin(&mut groups, dated, documents),
        }
    }
    let strong_groups = groups.len();
    for dated in weak {
        let fits = groups.iter().any(|group| fits(group, &dated, documents));
        let beside = homes[dated.document]
            .or_else(|| group_of_weak(&groups[..strong_groups], &dated, documents, fits));
        match beside {
            // A weak date beside a gathering is another day of it: the mention is added, and the gathering's date is kept.
            Some(at) => groups[at].mentions.push(dated),
            None => join_or_begin(&mut groups, dated, documents),
        }
    }
    join_near_dates(&mut groups, documents);
    for dated in without_date {
        let home = homes[dated.document].filter(|at| groups[*at].has_agenda_folder());
        match home.or_else(|| group_without_date(&groups, &dated, documents)) {
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

/// Is the mention in a document of the folder about the folder's own gathering? A sentence may be about another one, and a calendar about several.
fn is_of_home(group: &DocumentGroup, dated: &DatedMention, documents: &[ImportedDocument]) -> bool {
    let events = &documents[dated.document].facts.gatherings;
    let is_one_of_several = dated.mention.basis == MentionBasis::Event && events.len() > 1;
    let overlaps = match (&group.date, &dated.date) {
        (Some(a), Some(b)) => a.overlaps(b),
        _ => false,
    };
    overlaps || dated.mention.basis != MentionBasis::Sentence && !is_one_of_several
}

/// The group that a weak mention joins: that of a better date in the same document, or else the only one with a document from the same place.
fn group_of_weak(
    strong: &[DocumentGroup],
    dated: &DatedMention,
    documents: &[ImportedDocument],
    fits_another: bool,
) -> Option<usize> {
    // If the first slide and the file's name agree, their date is not weak.
    let weak_days = documents[dated.document]
        .facts
        .gatherings
        .iter()
        .filter_map(|mention| mention.date.as_ref()?.whole());
    let agree = weak_days
        .filter(|day| Some(day) == dated.date.as_ref())
        .count()
        > 1;
    if fits_another || agree {
        return None;
    }
    let of_document = strong.iter().position(|group| {
        group
            .mentions
            .iter()
            .any(|other| other.document == dated.document)
    });
    let mut beside = (0..strong.len()).filter(|at| strong[*at].came_with_mention(dated, documents));
    of_document.or_else(|| match (beside.next(), beside.next()) {
        (Some(only), None)
            if strong.len() == 1 || !documents[dated.document].came_with.is_empty() =>
        {
            Some(only)
        }
        _ => None,
    })
}

/// The only group that a mention without a date can belong to: its documents were imported from the same place.
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

/// Do the days overlap, may the counties be the same, and do the words not name two gatherings?
fn fits(group: &DocumentGroup, dated: &DatedMention, documents: &[ImportedDocument]) -> bool {
    let overlaps = match (&group.date, &dated.date) {
        (Some(a), Some(b)) => a.overlaps(b),
        _ => false,
    };
    overlaps
        && may_be_same_county(group.county.as_ref(), dated.county.as_ref())
        && !is_unlike(group, dated, documents)
}

/// Do documents from two folders give the gathering different names, such as "styremøte" and "fagdag"?
fn is_unlike(group: &DocumentGroup, dated: &DatedMention, documents: &[ImportedDocument]) -> bool {
    let came_with = documents[dated.document].came_with.as_str();
    if came_with.is_empty() || group.mentions.is_empty() {
        return false;
    }
    let are_apart = group.mentions.iter().all(|other| {
        let other = documents[other.document].came_with.as_str();
        !other.is_empty() && other != came_with
    });
    let word = |dated: &DatedMention| {
        let named = dated.mention.noun.as_ref().map(|noun| noun.word.clone());
        named.or_else(|| {
            let title = documents[dated.document].facts.title.as_deref()?;
            nouns(title).into_iter().next().map(|noun| noun.word)
        })
    };
    let Some(own) = word(dated).filter(|_| are_apart) else {
        return false;
    };
    let mut others = group.mentions.iter().filter_map(word).peekable();
    others.peek().is_some() && others.all(|other| !other.ends_with(&own) && !own.ends_with(&other))
}

fn join_or_begin(
    groups: &mut Vec<DocumentGroup>,
    dated: DatedMention,
    documents: &[ImportedDocument],
) {
    let Some(group) = groups
        .iter_mut()
        .find(|group| fits(group, &dated, documents))
    else {
        groups.push(DocumentGroup {
            date: dated.date.clone(),
            county: dated.county.clone(),
            mentions: vec![dated],
            ..DocumentGroup::default()
        });
        return;
    };
    group.join(dated);
}

/// Is the new date more exact? Days are more exact than a month, and more consecutive days more than fewer.
fn is_finer(old: &Edtf, new: &Edtf) -> bool {
    let (old_days, new_days) = (old.days().len(), new.days().len());
    new_days > 0 && (old_days == 0 || new_days > old_days)
}

/// The group of all documents. Its date is that of the id; without one, the first date that is not announced as the next gathering's.
fn only_group(
    documents: &[ImportedDocument],
    mentions: Vec<DatedMention>,
    id: &str,
) -> DocumentGroup {
    let date_in_id = date_in_id(id);
    // The documents may have the date of the id more exactly, as several days.
    let as_mentioned = mentions
        .iter()
        .filter_map(|dated| dated.date.as_ref())
        .find(|date| date_in_id.as_ref().is_some_and(|id| date.overlaps(id)))
        .cloned();
    let is_announced = |dated: &DatedMention| has_any(&dated.mention.text.to_lowercase(), &NEXT);
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
        // A month is at the end of the id.
        let start = id.len().checked_sub("2018-10".len())?;
        let (before, month) = id.split_at_checked(start)?;
        let is_whole = before.is_empty() || before.ends_with('-');
        Edtf::parse(month).ok().filter(|_| is_whole)
    })
}

impl DocumentGroup {
    /// Adds a mention; a more exact date of the same days becomes the gathering's.
    fn join(&mut self, dated: DatedMention) {
        if let (Some(old), Some(new)) = (&self.date, &dated.date)
            && old.overlaps(new)
            && is_finer(old, new)
        {
            self.date = Some(new.clone());
        }
        self.county = self.county.take().or_else(|| dated.county.clone());
        self.mentions.push(dated);
    }

    /// Is the gathering mentioned in a sentence or a calendar event? A date beside a word is not enough if no file belongs to the gathering.
    fn has_own_sentence(&self) -> bool {
        self.mentions.iter().any(|dated| {
            let mention = &dated.mention;
            mention.basis == MentionBasis::Event
                || mention.noun.is_some()
                    && mention.basis <= MentionBasis::Sentence
                    && !mention.is_weak
        })
    }

    /// Is it only named, without a day, in documents whose files are another gathering's? `is_elsewhere`: for each document, whether its file is.
    fn is_echo(&self, is_elsewhere: &[bool]) -> bool {
        let is_other = |dated: &DatedMention| dated.mention.relation != DateRelation::Own;
        self.date.is_none()
            && !self.mentions.iter().any(is_other)
            && self
                .mentions
                .iter()
                .all(|dated| is_elsewhere[dated.document])
    }

    /// The mention that identifies the gathering best.
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

    /// The closest relation of the document to the gathering. None: it does not mention the gathering.
    pub fn relation_to(&self, document: usize) -> Option<DateRelation> {
        let mentions = self.mentions.iter();
        let own = mentions.filter(|dated| dated.document == document);
        own.map(|dated| dated.mention.relation).min()
    }

    /// Has one of the group's documents the same `came_with`?
    pub fn has_document_from(&self, came_with: &str, documents: &[ImportedDocument]) -> bool {
        self.mentions
            .iter()
            .any(|dated| documents[dated.document].came_with == came_with)
    }

    fn came_with_mention(&self, dated: &DatedMention, documents: &[ImportedDocument]) -> bool {
        self.has_document_from(&documents[dated.document].came_with, documents)
    }
}
