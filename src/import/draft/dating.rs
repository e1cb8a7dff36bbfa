//! The date of each mentioned gathering; a missing year is worked out.

use super::ImportedDocument;
use crate::base::date::{Date, Edtf, Endpoint, Moment};
use crate::import::analysis::{DateRelation, GatheringMention, MentionBasis};
use crate::import::extract::dates::WrittenDate;
use crate::import::extract::dates_in_names::year_in_name;
use crate::import::extract::short_dates::other_reading;
use std::collections::BTreeMap;

/// A mention of a gathering, with its date worked out.
#[derive(Clone, Debug)]
pub struct DatedMention {
    /// The index of the document among the imported documents.
    pub document: usize,
    pub mention: GatheringMention,
    pub date: Option<Edtf>,
    pub year_source: YearSource,
    /// The county in the sentence or its headline; without one, the only one that the document names.
    pub county: Option<String>,
    /// The other day that six digits in the file's name may be. None: no source leaves it open.
    pub other_reading: Option<Edtf>,
    /// The day from which the same sentence says that the gathering was moved to this one.
    pub moved_from: Option<Edtf>,
}

/// Where the year of a date comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum YearSource {
    Written,
    /// Another sentence or document has the same day with its year.
    Elsewhere,
    /// It is the next such day after another date, which is written so.
    After(String),
    /// It is the last such day before another date, which is written so.
    Before(String),
    /// The year in which the file was made.
    File(i16),
    /// The name of its folder has the year.
    Folder(String),
    /// The name of its file has the year.
    Name(String),
    /// The document has a headline for each of several consecutive days.
    Days,
    None,
}

/// All mentions of all documents, in order.
pub fn dated_mentions(documents: &[ImportedDocument]) -> Vec<DatedMention> {
    let mut dated = Vec::new();
    for (at, document) in documents.iter().enumerate() {
        let only_county = match document.facts.counties.as_slice() {
            [county] => Some(county),
            _ => None,
        };
        for mention in &document.facts.gatherings {
            let (date, year_source) = match &mention.date {
                None => (None, YearSource::None),
                Some(written) if mention.relation == DateRelation::Previous => {
                    date_before(written, at, documents)
                }
                Some(written) => date_with_year(written, at, documents),
            };
            let stem = file_stem(&document.name);
            let is_name = mention.basis == MentionBasis::Name;
            dated.push(DatedMention {
                other_reading: is_name.then(|| other_reading(stem)).flatten(),
                moved_from: None,
                document: at,
                mention: mention.clone(),
                date,
                year_source,
                county: mention.county.as_ref().or(only_county).cloned(),
            });
        }
    }
    settle_readings(&mut dated);
    super::numbered::settle_numbers(&mut dated);
    super::moves::settle_moves(&mut dated);
    let intervals = intervals_of_days(&dated);
    dated
        .into_iter()
        .enumerate()
        .map(|(at, mention)| match intervals.get(&at) {
            Some(interval) => DatedMention {
                date: Some(interval.clone()),
                year_source: YearSource::Days,
                ..mention
            },
            None => mention,
        })
        .collect()
}

/// A day that another source states with its year settles which day the six digits of a file's name are.
fn settle_readings(dated: &mut [DatedMention]) {
    let stated: Vec<Edtf> = dated
        .iter()
        .filter(|one| one.other_reading.is_none() && one.year_source == YearSource::Written)
        .filter_map(|one| one.date.clone())
        .collect();
    let is_stated = |date: &Edtf| stated.iter().any(|other| other.overlaps(date));
    for one in dated {
        let (Some(date), Some(other)) = (one.date.clone(), one.other_reading.clone()) else {
            continue;
        };
        match (is_stated(&date), is_stated(&other)) {
            (true, false) => one.other_reading = None,
            (false, true) => {
                one.date = Some(other);
                one.other_reading = None;
            }
            _ => {}
        }
    }
}

/// The name of a file without its folders and its ending.
fn file_stem(name: &str) -> &str {
    let file = name.rsplit('/').next().unwrap_or(name);
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}

/// Consecutive days that are headlines of one document are days of one gathering: the index of each such mention → the interval.
fn intervals_of_days(dated: &[DatedMention]) -> BTreeMap<usize, Edtf> {
    let mut headlines: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, one) in dated.iter().enumerate() {
        let is_bare = one.mention.noun.is_none()
            && one.mention.basis == MentionBasis::Headline
            && !one.mention.is_weak
            && one.year_source == YearSource::Written;
        if is_bare && one.date.as_ref().is_some_and(Edtf::is_single_day) {
            headlines.entry(one.document).or_default().push(at);
        }
    }
    let mut intervals = BTreeMap::new();
    for mentions in headlines.into_values() {
        let mut days: Vec<Date> = mentions
            .iter()
            .filter_map(|at| dated[*at].date.as_ref()?.earliest())
            .collect();
        days.sort_unstable();
        days.dedup();
        if let Some(interval) = interval_of_row(&days) {
            intervals.extend(mentions.into_iter().map(|at| (at, interval.clone())));
        }
    }
    intervals
}

/// From the first day to the last. None: the days are not consecutive.
fn interval_of_row(days: &[Date]) -> Option<Edtf> {
    let [first, .., last] = days else {
        return None;
    };
    let is_row = days
        .windows(2)
        .all(|pair| pair[0].tomorrow().is_ok_and(|next| next == pair[1]));
    let end = |day: &Date| Moment::try_from(*day).ok().map(Endpoint::Moment);
    Edtf::interval(end(first)?, end(last)?)
        .ok()
        .filter(|_| is_row)
}

/// The date of an earlier gathering, "Forrige samling var 6. mars": the last such day before the first date that the document states. None of the
/// years that the file or its folder tells of is meant.
fn date_before(
    written: &WrittenDate,
    document: usize,
    documents: &[ImportedDocument],
) -> (Option<Edtf>, YearSource) {
    if let Some(whole) = written.whole() {
        return (Some(whole), YearSource::Written);
    }
    let mentions = &documents[document].facts.gatherings;
    let Some((first, words)) = first_date(mentions) else {
        return (None, YearSource::None);
    };
    let year = first.year().unwrap_or_default();
    let before = [year, year.saturating_sub(1)]
        .into_iter()
        .filter_map(|year| written.edtf(year))
        .find(|date| date.sort_key() < first.sort_key());
    match before {
        Some(date) => (Some(date), YearSource::Before(words)),
        None => (None, YearSource::None),
    }
}

fn date_with_year(
    written: &WrittenDate,
    document: usize,
    documents: &[ImportedDocument],
) -> (Option<Edtf>, YearSource) {
    if let Some(whole) = written.whole() {
        return (Some(whole), YearSource::Written);
    }
    if let Some(year) = year_written_in(written, &documents[document]) {
        return (written.edtf(year), YearSource::Elsewhere);
    }
    let facts = &documents[document].facts;
    let stem = file_stem(&documents[document].name);
    if let Some(date) = year_in_name(stem).and_then(|year| written.edtf(year))
        && written.fits_weekday(&date)
    {
        return (Some(date), YearSource::Name(stem.to_owned()));
    }
    if let Some(year) = year_written_elsewhere(written, document, documents) {
        return (written.edtf(year), YearSource::Elsewhere);
    }
    if let Some((year, folder)) = year_of_folder(written, &documents[document].name) {
        let date = written.edtf(year).filter(|date| written.fits_weekday(date));
        if date.is_some() {
            return (date, YearSource::Folder(folder.to_owned()));
        }
    }
    if let Some((date, words)) = next_day_after_first_date(written, &facts.gatherings) {
        return (Some(date), YearSource::After(words));
    }
    if let Some(year) = facts.created_year {
        // A weekday that does not match shows that it was another year.
        let date = written.edtf(year).filter(|date| written.fits_weekday(date));
        if date.is_some() {
            return (date, YearSource::File(year));
        }
    }
    (None, YearSource::None)
}

/// The year in the name of the innermost folder that has one: "arkiv-2017", or "interim-17-01" for a day in January.
fn year_of_folder<'n>(written: &WrittenDate, name: &'n str) -> Option<(i16, &'n str)> {
    let (folders, _) = name.rsplit_once('/')?;
    folders.rsplit('/').find_map(|folder| {
        let numbers: Vec<&str> = folder
            .split(|letter: char| !letter.is_ascii_digit())
            .filter(|number| !number.is_empty())
            .collect();
        let whole = numbers.iter().find_map(|number| {
            let year = number.parse::<i16>().ok()?;
            (number.len() == 4 && (1900..2100).contains(&year)).then_some(year)
        });
        let short = || {
            numbers.windows(2).find_map(|pair| {
                let are_short = pair.iter().all(|number| number.len() == 2);
                let month = pair[1].parse::<i8>().ok()?;
                let year = pair[0].parse::<i16>().ok()?;
                (are_short && month == written.month).then_some(2000 + year)
            })
        };
        Some((whole.or_else(short)?, folder))
    })
}

/// The year of the same day in another document about the same county.
fn year_written_elsewhere(
    written: &WrittenDate,
    document: usize,
    documents: &[ImportedDocument],
) -> Option<i16> {
    let counties = &documents[document].facts.counties;
    let mut others = documents.iter().enumerate().filter(|(at, other)| {
        let mut theirs = other.facts.counties.iter();
        *at != document && theirs.any(|county| counties.contains(county))
    });
    others.find_map(|(_, other)| year_written_in(written, other))
}

/// The year of the same day in the document.
fn year_written_in(written: &WrittenDate, document: &ImportedDocument) -> Option<i16> {
    let facts = &document.facts;
    let of_gatherings = facts.gatherings.iter().map(|mention| &mention.date);
    let of_documents = facts.mentioned_documents.iter().map(|other| &other.date);
    of_gatherings
        .chain(of_documents)
        .flatten()
        .filter(|date| (date.day, date.month) == (written.day, written.month))
        .find_map(|date| date.year)
}

/// The next such day after the first date of the document, with the words of that first date.
fn next_day_after_first_date(
    written: &WrittenDate,
    mentions: &[GatheringMention],
) -> Option<(Edtf, String)> {
    let (first, words) = first_date(mentions)?;
    let year = first.year()?;
    let after = [year, year.saturating_add(1)]
        .into_iter()
        .filter_map(|year| written.edtf(year))
        .find(|date| date.sort_key() >= first.sort_key())?;
    Some((after, words))
}

/// The earliest date with its year that the document states of a gathering, and its words.
fn first_date(mentions: &[GatheringMention]) -> Option<(Edtf, String)> {
    let (first, mention) = mentions
        .iter()
        .filter_map(|mention| Some((mention.date.as_ref()?.whole()?, mention)))
        .min_by_key(|(date, _)| date.sort_key())?;
    let words = mention
        .date
        .as_ref()
        .and_then(|date| mention.text.get(date.range.clone()));
    Some((first, words.unwrap_or_default().to_owned()))
}
