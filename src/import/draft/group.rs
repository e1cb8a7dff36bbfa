//! Which documents speak of the same gathering.

use super::Doc;
use crate::base::date::{Date, Edtf, Endpoint, Moment};
use crate::base::path::SourcePath;
use crate::import::ExistingSite;
use crate::import::analysis::{Occasion, Tense};
use crate::import::extract::dates::WrittenDate;
use std::collections::BTreeMap;

/// An occasion with the date that it comes to.
#[derive(Clone, Debug)]
pub struct Dated {
    /// The document's place among the documents.
    pub doc: usize,
    pub occasion: Occasion,
    pub date: Option<Edtf>,
    pub year: Year,
    pub county: Option<String>,
}

/// Where the year comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Year {
    Written,
    /// Another place of the sources writes the same day with its year.
    Elsewhere,
    /// It is the next such day after another date, as written.
    After(String),
    /// The year the file was made.
    File(i16),
    /// The programme has a headline for each of several days.
    Days,
    None,
}

/// One gathering: what is said of it, and the documents that say it.
#[derive(Clone, Debug, Default)]
pub struct DocumentGroup {
    pub said: Vec<Dated>,
    pub date: Option<Edtf>,
    pub county: Option<String>,
    /// Documents that are about this one and no other, or first of all this one: their files lie in its folder.
    pub own: Vec<usize>,
    /// Documents that are about it and another.
    pub shared: Vec<usize>,
    /// Documents that only came with the others.
    pub unsure: Vec<usize>,
    /// The site has it already: its folder.
    pub exists: Option<SourcePath>,
}

pub struct Groups {
    /// By date, the undated last.
    pub groups: Vec<DocumentGroup>,
    /// Documents that are about no gathering.
    pub homeless: Vec<usize>,
}

/// `only`: all documents belong to one gathering, and this is its id.
pub fn groups(docs: &[Doc], site: &ExistingSite, only: Option<&str>) -> Groups {
    let said = dated(docs);
    let mut groups = match only {
        Some(id) => vec![only_group(docs, said, id)],
        None => clustered(docs, said),
    };
    groups.sort_by_key(|group| {
        (
            group.date.is_none(),
            group.date.as_ref().map(Edtf::sort_key),
        )
    });
    for group in &mut groups {
        group.exists = match only {
            Some(id) => site.gathering(id).map(|known| known.folder.clone()),
            None => site.same(group).map(|known| known.folder.clone()),
        };
    }
    let mut homeless = Vec::new();
    for doc in 0..docs.len() {
        settle(doc, docs, &mut groups, only.is_some(), &mut homeless);
    }
    Groups { groups, homeless }
}

/// The year of each occasion, as far as the documents tell.
fn dated(docs: &[Doc]) -> Vec<Dated> {
    let mut found = Vec::new();
    for (doc, Doc { reading, .. }) in docs.iter().enumerate() {
        let only_county = match reading.counties.as_slice() {
            [county] => Some(county.clone()),
            _ => None,
        };
        for occasion in &reading.occasions {
            let county = occasion.county.clone().or_else(|| only_county.clone());
            let (date, year) = match &occasion.date {
                None => (None, Year::None),
                Some(written) => when(written, doc, docs),
            };
            found.push(Dated {
                doc,
                occasion: occasion.clone(),
                date,
                year,
                county,
            });
        }
    }
    join_days(&mut found);
    found
}

/// Days one after another, each a headline of its own in one document, are one gathering's.
fn join_days(found: &mut [Dated]) {
    let mut of_doc: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, one) in found.iter().enumerate() {
        let is_bare = one.occasion.noun.is_none() && one.year == Year::Written;
        if is_bare && one.date.as_ref().is_some_and(Edtf::is_single_day) {
            of_doc.entry(one.doc).or_default().push(at);
        }
    }
    for places in of_doc.into_values() {
        let mut days: Vec<Date> = places
            .iter()
            .filter_map(|at| found[*at].date.as_ref()?.earliest())
            .collect();
        days.sort_unstable();
        days.dedup();
        let follow = days
            .windows(2)
            .all(|pair| pair[0].tomorrow().is_ok_and(|next| next == pair[1]));
        let ends = days
            .first()
            .zip(days.last())
            .filter(|_| days.len() > 1 && follow);
        let interval = ends.and_then(|(first, last)| {
            let end = |day: &Date| Moment::try_from(*day).ok().map(Endpoint::Moment);
            Edtf::interval(end(first)?, end(last)?).ok()
        });
        let Some(interval) = interval else { continue };
        for at in places {
            found[at].date = Some(interval.clone());
            found[at].year = Year::Days;
        }
    }
}

fn when(written: &WrittenDate, doc: usize, docs: &[Doc]) -> (Option<Edtf>, Year) {
    if let Some(whole) = written.whole() {
        return (Some(whole), Year::Written);
    }
    let same_day = |other: &WrittenDate| {
        other.year.is_some() && (other.day, other.month) == (written.day, written.month)
    };
    // The document's own dates first, then those of the others about the same county.
    let near = |other: usize| {
        other == doc
            || docs[other]
                .reading
                .counties
                .iter()
                .any(|county| docs[doc].reading.counties.contains(county))
    };
    let mut order: Vec<usize> = (0..docs.len()).filter(|other| near(*other)).collect();
    order.sort_by_key(|other| *other != doc);
    for other in &order {
        let occasions = &docs[*other].reading.occasions;
        let mentions = &docs[*other].reading.mentions;
        let dates = occasions
            .iter()
            .filter_map(|occasion| occasion.date.as_ref())
            .chain(mentions.iter().filter_map(|mention| mention.date.as_ref()));
        if let Some(same) = dates
            .filter(|date| same_day(date))
            .find_map(|date| date.year)
        {
            return (written.edtf(same), Year::Elsewhere);
        }
    }
    // The next such day after the first date of the document.
    let occasions = &docs[doc].reading.occasions;
    let first = occasions
        .iter()
        .filter_map(|occasion| Some((occasion.date.as_ref()?.whole()?, occasion)))
        .min_by_key(|(date, _)| date.sort_key());
    if let Some((first, occasion)) = first
        && let Some(year) = first.year()
    {
        let after = [year, year.saturating_add(1)]
            .into_iter()
            .filter_map(|year| written.edtf(year))
            .find(|date| date.sort_key() >= first.sort_key());
        if after.is_some() {
            let from = occasion
                .date
                .as_ref()
                .and_then(|date| occasion.text.get(date.range.clone()));
            return (after, Year::After(from.unwrap_or_default().to_owned()));
        }
    }
    if let Some(year) = docs[doc].reading.year {
        let date = written.edtf(year);
        // A day of the week that does not fit says that it was another year.
        if let Some(date) = date.filter(|date| written.fits_weekday(date)) {
            return (Some(date), Year::File(year));
        }
    }
    (None, Year::None)
}

/// Counties that are both known and differ are two places.
fn may_be_same(a: Option<&String>, b: Option<&String>) -> bool {
    a.is_none() || b.is_none() || a == b
}

fn clustered(docs: &[Doc], said: Vec<Dated>) -> Vec<DocumentGroup> {
    let mut groups: Vec<DocumentGroup> = Vec::new();
    let (dated, undated): (Vec<Dated>, Vec<Dated>) =
        said.into_iter().partition(|one| one.date.is_some());
    let (weak, strong): (Vec<Dated>, Vec<Dated>) =
        dated.into_iter().partition(|one| one.occasion.is_weak);
    for one in strong {
        join_or_begin(&mut groups, one);
    }
    let strong_groups = groups.len();
    for one in weak {
        let fits = groups.iter().any(|group| {
            overlaps(group, &one) && may_be_same(group.county.as_ref(), one.county.as_ref())
        });
        let is_lone = strong_groups == 1
            && families(docs, &groups[0]).contains(&docs[one.doc].family.as_str());
        if fits || !is_lone {
            join_or_begin(&mut groups, one);
        } else if let Some(group) = groups.first_mut() {
            // Another day than the gathering's: told, and not believed.
            group.said.push(one);
        }
    }
    for one in undated {
        // What came with one gathering's documents, and says no date, is about that one.
        let of_family: Vec<usize> = (0..groups.len())
            .filter(|at| {
                families(docs, &groups[*at]).contains(&docs[one.doc].family.as_str())
                    && may_be_same(groups[*at].county.as_ref(), one.county.as_ref())
                    && (groups[*at].date.is_none() || groups.len() == 1)
            })
            .collect();
        match of_family.as_slice() {
            [at] if groups[*at].said.iter().any(|other| other.doc == one.doc)
                || groups[*at].date.is_some() =>
            {
                groups[*at].said.push(one);
            }
            _ => {
                let county = one.county.clone();
                groups.push(DocumentGroup {
                    said: vec![one],
                    county,
                    ..DocumentGroup::default()
                });
            }
        }
    }
    groups
}

fn families<'d>(docs: &'d [Doc], group: &DocumentGroup) -> Vec<&'d str> {
    group
        .said
        .iter()
        .map(|one| docs[one.doc].family.as_str())
        .collect()
}

fn overlaps(group: &DocumentGroup, one: &Dated) -> bool {
    match (&group.date, &one.date) {
        (Some(a), Some(b)) => a.overlaps(b),
        _ => false,
    }
}

fn join_or_begin(groups: &mut Vec<DocumentGroup>, one: Dated) {
    let fitting = groups.iter_mut().find(|group| {
        overlaps(group, &one) && may_be_same(group.county.as_ref(), one.county.as_ref())
    });
    match fitting {
        Some(group) => {
            // The longer stretch of days, and the day rather than the month.
            let is_finer = |old: &Edtf, new: &Edtf| {
                let (old_days, new_days) = (old.days().len(), new.days().len());
                new_days > 0 && (old_days == 0 || new_days > old_days)
            };
            if let (Some(old), Some(new)) = (&group.date, &one.date)
                && is_finer(old, new)
            {
                group.date = Some(new.clone());
            }
            group.county = group.county.take().or_else(|| one.county.clone());
            group.said.push(one);
        }
        None => groups.push(DocumentGroup {
            date: one.date.clone(),
            county: one.county.clone(),
            said: vec![one],
            ..DocumentGroup::default()
        }),
    }
}

/// Everything is one gathering's. The date is the one in its id, when the documents name it; else the first that is no "next".
fn only_group(docs: &[Doc], said: Vec<Dated>, id: &str) -> DocumentGroup {
    let in_id = crate::import::extract::dates::dates(&id.replace('-', " - "))
        .into_iter()
        .find_map(|date| date.whole())
        .or_else(|| {
            (0..id.len())
                .filter(|at| id.is_char_boundary(*at))
                .find_map(|at| {
                    let rest = &id[at..];
                    let begins = at == 0 || id[..at].ends_with('-');
                    (begins && rest.len() == "2018-10".len())
                        .then(|| Edtf::parse(rest).ok())
                        .flatten()
                })
        });
    let is_next = |one: &&Dated| one.occasion.text.to_lowercase().contains("neste");
    let of_id = said
        .iter()
        .filter(|one| matches!((&one.date, &in_id), (Some(date), Some(id)) if date.overlaps(id)))
        .find_map(|one| one.date.clone());
    let strong = said
        .iter()
        .filter(|one| !one.occasion.is_weak && !is_next(one));
    let first = strong
        .filter_map(|one| one.date.clone())
        .min_by_key(Edtf::sort_key);
    let any = said.iter().find_map(|one| one.date.clone());
    let date = of_id.or(in_id).or(first).or(any);
    let county = said
        .iter()
        .filter(|one| one.date.is_none() || one.date == date)
        .find_map(|one| one.county.clone())
        .or_else(|| {
            docs.iter()
                .find_map(|doc| doc.reading.counties.first().cloned())
        });
    DocumentGroup {
        said,
        date,
        county,
        ..DocumentGroup::default()
    }
}

/// Finds the folder that a document's file shall lie in.
fn settle(
    doc: usize,
    docs: &[Doc],
    groups: &mut [DocumentGroup],
    is_only: bool,
    homeless: &mut Vec<usize>,
) {
    if is_only {
        if let Some(group) = groups.first_mut() {
            group.own.push(doc);
        }
        return;
    }
    let about: Vec<usize> = (0..groups.len())
        .filter(|at| groups[*at].said.iter().any(|one| one.doc == doc))
        .collect();
    // A gathering that is new, and was held, rather than one that is announced.
    let first = about.iter().copied().min_by_key(|at| {
        (
            groups[*at].exists.is_some()
                && about.iter().any(|other| groups[*other].exists.is_none()),
            *at,
        )
    });
    if let Some(first) = first {
        for at in about {
            if at == first {
                groups[at].own.push(doc);
            } else {
                groups[at].shared.push(doc);
            }
        }
        return;
    }
    let family = docs[doc].family.as_str();
    let of_family: Vec<usize> = (0..groups.len())
        .filter(|at| !family.is_empty() && families(docs, &groups[*at]).contains(&family))
        .collect();
    let of_county: Vec<usize> = (0..groups.len())
        .filter(|at| {
            let county = groups[*at].county.as_ref();
            county.is_some()
                && docs[doc].reading.counties.as_slice()
                    == county.map(std::slice::from_ref).unwrap_or_default()
        })
        .collect();
    match (groups.len(), of_family.as_slice(), of_county.as_slice()) {
        (1, ..) => groups[0].own.push(doc),
        (_, [at], _) => groups[*at].own.push(doc),
        (_, _, [at]) => {
            groups[*at].own.push(doc);
            groups[*at].unsure.push(doc);
        }
        _ => homeless.push(doc),
    }
}

impl DocumentGroup {
    /// The first that is said with these words.
    pub fn best(&self) -> Option<&Dated> {
        let strength = |one: &&Dated| {
            (
                one.date.is_none() || one.date != self.date,
                one.occasion.is_weak,
                one.year != Year::Written,
                one.occasion.tense == Tense::Unsaid,
                one.occasion.town.is_none(),
            )
        };
        self.said.iter().min_by_key(strength)
    }
}
