//! The gatherings that a document mentions, and what the same sentence says about each.

use super::cancelled_day::settle_cancelled_day;
use super::claims::{StatusChange, change_of_date};
use super::date_context::{DateInContext, DateStrength};
use super::dateline::dateline;
use super::hours::{Hours, hours, hours_after_date};
use super::labels::{LISTED_DATES, labelled};
use super::lines::{LineKind, TextLine};
use super::listed_gatherings::listed;
use super::organisers::organisers;
use super::own_mentions::{is_minutes, own_mentions};
use super::practicalities::Practicalities;
use super::relation::{DateRelation, looks_back, relation};
use super::tense::{Tense, tense_of};
use super::title_slide::beside_date;
use super::{AnalysisContext, DocumentForm};
use crate::content::schema::records::{GatheringType, MaterialKind};
use crate::import::extract::counties::{is_area, is_of_part_or_network, named};
use crate::import::extract::dates::{WrittenDate, dates};
use crate::import::extract::dates_in_names::dates_in_name;
use crate::import::extract::days_of_series::DayOfSeries;
use crate::import::extract::gathering_types::{GatheringNoun, nouns, ordinal_before};
use crate::import::extract::meeting_online::is_digital;
use crate::import::extract::people::people;
use crate::import::extract::places::{Venue, town_in, venue_in};
use crate::import::extract::sentences::sentences;

/// A sentence or line that mentions a gathering.
#[derive(Clone, Debug)]
pub struct GatheringMention {
    /// None: the document mentions it without a date.
    pub date: Option<WrittenDate>,
    /// The sentence or line as in the document.
    pub as_written: String,
    /// The same, with misread words repaired.
    pub text: String,
    pub noun: Option<GatheringNoun>,
    pub ordinal: Option<u8>,
    pub town: Option<String>,
    /// The county's name in the sentence; if it has none, in the headline above.
    pub county: Option<String>,
    /// Whether the words say that it is the gathering's county, and not one that people or an organisation come from.
    pub states_county: bool,
    pub tense: Tense,
    pub relation: DateRelation,
    pub is_digital: bool,
    /// "KS i samarbeid med …": the organisations that held it.
    pub organisers: Vec<String>,
    /// "kl. 10–15" in the same sentence.
    pub hours: Option<Hours>,
    /// The date may be only the day of a talk, or is only in the file's name.
    pub is_weak: bool,
    /// The index of its line.
    pub line: usize,
    /// Its title, if it is a calendar's event.
    pub title: Option<String>,
    /// Its title in a table or a list of gatherings.
    pub listed_title: Option<String>,
    /// A building and its town: from a calendar's event, or from the same sentence.
    pub venue: Option<Venue>,
    /// What the calendar's event or the sentence says became of it, such as cancelled.
    pub change: Option<StatusChange>,
    /// Whether a calendar says that the event is repeated on other days.
    pub repeats: bool,
    /// What a calendar with several events says of this one.
    pub practicalities: Option<Box<Practicalities>>,
    pub basis: MentionBasis,
}

/// Where the date of a gathering comes from, the most reliable first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MentionBasis {
    /// An event of a calendar.
    Event,
    /// A label: "Dato: …".
    Label,
    /// A headline, or a line of its own.
    Headline,
    /// A sentence.
    Sentence,
    /// The name of the file or its folder.
    Name,
}

/// Words before a gathering that is announced without a date.
const ANNOUNCEMENTS: [&str; 5] = [
    "påmelding til",
    "velkommen til",
    "inviterer til",
    "invitasjon til",
    "program for",
];
/// Every mention of a gathering, in order; one gathering may be mentioned several times.
pub fn gathering_mentions(
    lines: &[TextLine],
    form: DocumentForm,
    kind: Option<MaterialKind>,
    name: &str,
    context: &AnalysisContext<'_>,
) -> Vec<GatheringMention> {
    let (mut mentions, county) = dated_in_lines(lines, form, kind, context);
    settle_cancelled_day(&mut mentions, lines, context);
    if mentions.is_empty() {
        mentions.extend(mention_without_date(lines, kind, county, context));
    }
    let mut mentions = own_mentions(mentions, kind, is_minutes(lines, kind, name));
    // What is said in a recording may be about any day: "Velkommen til samlingen 14. mars".
    if is_subtitles(name) {
        mentions.retain(|mention| mention.date.is_none());
    }
    let in_name = mention_in_file_name(name, context).filter(|in_name| {
        let has_day = in_name.date.as_ref().is_some_and(|date| date.day.is_some());
        has_day || mentions.iter().all(|mention| mention.is_weak)
    });
    mentions.extend(in_name);
    mentions
}

/// The mentions with a date, and the county of the last headline that names one.
fn dated_in_lines<'c>(
    lines: &[TextLine],
    form: DocumentForm,
    kind: Option<MaterialKind>,
    context: &AnalysisContext<'c>,
) -> (Vec<GatheringMention>, Option<&'c str>) {
    let mut mentions = Vec::new();
    // The county of the headline above.
    let mut county: Option<&'c str> = None;
    let is_about_one = is_about_one(lines, kind);
    let dateline = dateline(lines, form).map(|(index, _)| index);
    // The first row of the table that the line is in.
    let mut header: Option<&[String]> = None;
    let body = lines.iter().enumerate();
    for (index, line) in body.filter(|(index, _)| dateline != Some(*index)) {
        header = match &line.kind {
            LineKind::Row(cells) => header.or(Some(cells)),
            _ => None,
        };
        county = county_of_headline(line, context).or(county);
        let mut before = "";
        for (text, as_written) in sentence_pairs(line) {
            let looks_back = looks_back(before, text);
            before = text;
            for date in dates(text) {
                let in_context = DateInContext {
                    lines,
                    index,
                    text,
                    date: &date,
                    form,
                    is_about_one,
                };
                let Some(strength) = in_context.strength() else {
                    continue;
                };
                let said = mention(text, as_written, index, county, context);
                let said = with_noun_of_title(said, line, lines);
                let basis = in_context.basis();
                let mut said = dated_mention(said, line, date, header);
                if said.relation == DateRelation::Own && looks_back {
                    said.relation = DateRelation::Previous;
                }
                mentions.push(GatheringMention {
                    is_weak: strength == DateStrength::Weak,
                    basis,
                    ..said
                });
            }
        }
    }
    (mentions, county)
}

/// "Datoer: 12. februar, 9. april og 4. juni 2025": the title says what is on those days.
fn with_noun_of_title(
    said: GatheringMention,
    line: &TextLine,
    lines: &[TextLine],
) -> GatheringMention {
    let is_list = labelled(line).is_some_and(|(label, _)| LISTED_DATES.contains(&label.as_str()))
        && dates(&line.text).len() > 1;
    let title = || lines.iter().take(3).flat_map(|line| nouns(&line.text));
    GatheringMention {
        noun: said.noun.or_else(|| title().next().filter(|_| is_list)),
        ..said
    }
}

/// What a sentence says about the gathering of one of its dates. `header`: the first row of the table that the line is in.
fn dated_mention(
    said: GatheringMention,
    line: &TextLine,
    date: WrittenDate,
    header: Option<&[String]>,
) -> GatheringMention {
    let listed = listed(line, &said.text, &date, header);
    GatheringMention {
        listed_title: listed.title,
        venue: listed.venue.or(said.venue),
        is_digital: listed.is_digital || said.is_digital,
        relation: relation(&said.text, &date),
        change: change_of_date(&said.text, &date),
        date: Some(date),
        ..said
    }
}

/// The only county that a headline without a date names as an area.
fn county_of_headline<'c>(line: &TextLine, context: &AnalysisContext<'c>) -> Option<&'c str> {
    let is_headline =
        line.is_headline() && dates(&line.text).is_empty() && people(&line.text).is_none();
    match named(&line.text, context.counties).as_slice() {
        [(at, only)]
            if is_headline
                && is_area(&line.text, *at, only)
                && !is_of_part_or_network(&line.text, *at) =>
        {
            Some(*only)
        }
        _ => None,
    }
}

fn is_subtitles(name: &str) -> bool {
    let lower = name.to_lowercase();
    [".vtt", ".srt"]
        .iter()
        .any(|ending| lower.ends_with(ending))
}

/// The sentences of a line, repaired and as written. If their numbers differ, each sentence has the whole line as its written form.
fn sentence_pairs(line: &TextLine) -> Vec<(&str, &str)> {
    let texts = sentences(&line.text);
    let written = sentences(&line.written);
    if written.len() == texts.len() {
        texts.into_iter().zip(written).collect()
    } else {
        let whole = line.written.as_str();
        texts.into_iter().map(|text| (text, whole)).collect()
    }
}

/// What the sentence says about its gathering, except the date.
pub fn mention(
    text: &str,
    as_written: &str,
    line: usize,
    county_above: Option<&str>,
    context: &AnalysisContext<'_>,
) -> GatheringMention {
    let nouns = nouns(text);
    // "Neste nettverkssamling, som vil være en workshop": the exact word comes last.
    let noun = nouns
        .iter()
        .rev()
        .find(|noun| noun.exact && noun.kind != GatheringType::Samling)
        .or(nouns.first());
    // "Kari Moe, Fjordfylket fylkeskommune": the county is where a person works.
    let is_of_people = people(beside_date(text)).is_some();
    let own_county = named(text, context.counties).first().copied();
    let own_county = own_county.filter(|_| !is_of_people);
    let states_county = own_county
        .is_none_or(|(at, name)| is_area(text, at, name) && !is_of_part_or_network(text, at));
    let county_names: Vec<&str> = context
        .counties
        .iter()
        .map(|county| county.name.as_str())
        .collect();
    GatheringMention {
        date: None,
        as_written: as_written.to_owned(),
        text: text.to_owned(),
        ordinal: nouns.iter().find_map(|noun| ordinal_before(text, noun)),
        noun: noun.cloned(),
        town: town_in(text, &county_names),
        county: own_county
            .map(|(_, name)| name)
            .or(county_above)
            .map(str::to_owned),
        states_county,
        tense: tense_of(text),
        relation: DateRelation::Own,
        is_digital: is_digital(text),
        organisers: organisers(text),
        hours: hours(text).or_else(|| hours_after_date(text)),
        is_weak: false,
        line,
        title: None,
        listed_title: None,
        venue: venue_in(text),
        change: None,
        repeats: false,
        practicalities: None,
        basis: MentionBasis::Sentence,
    }
}

/// Is it a programme, an invitation, a summary, or a text with a gathering in its headline? Then a date on a line of its own is that gathering's.
fn is_about_one(lines: &[TextLine], kind: Option<MaterialKind>) -> bool {
    is_about_gathering(kind)
        || lines
            .iter()
            .take(5)
            .any(|line| line.is_headline() && !nouns(&line.text).is_empty())
}

/// Is a document of this kind about a gathering as a whole?
pub fn is_about_gathering(kind: Option<MaterialKind>) -> bool {
    matches!(
        kind,
        Some(MaterialKind::Programme | MaterialKind::Invitation | MaterialKind::Summary)
    )
}

/// "Webinaret er åpent for alle", "Påmelding til webinar": the gathering of a document that has no date.
fn mention_without_date(
    lines: &[TextLine],
    kind: Option<MaterialKind>,
    county: Option<&str>,
    context: &AnalysisContext<'_>,
) -> Option<GatheringMention> {
    if !is_about_gathering(kind) {
        return None;
    }
    lines.iter().enumerate().find_map(|(index, line)| {
        let written = sentences(&line.written);
        let (at, text) = sentences(&line.text)
            .into_iter()
            .enumerate()
            .find(|(_, text)| announces_gathering(text))?;
        let as_written = written.get(at).copied().unwrap_or(&line.written);
        Some(mention(text, as_written, index, county, context))
    })
}

fn announces_gathering(text: &str) -> bool {
    let lower = text.to_lowercase();
    nouns(text).first().is_some_and(|noun| {
        noun.definite && noun.at == 0 || ANNOUNCEMENTS.iter().any(|words| lower.contains(words))
    })
}

fn written_day(day: &DayOfSeries, length: usize) -> WrittenDate {
    WrittenDate {
        range: 0..length,
        day: Some(day.day),
        month: day.month,
        year: Some(day.year),
        last: None,
        last_month: None,
        weekday: None,
    }
}

/// "Program 2018-01-16.pdf"
fn mention_in_file_name(name: &str, context: &AnalysisContext<'_>) -> Option<GatheringMention> {
    let of_series = context.days_of_series.get(name);
    let name = name.rsplit('/').next().unwrap_or(name);
    let stem = name
        .rsplit_once('.')
        .map_or(name, |(stem, _)| stem)
        .replace('_', " ");
    let date = match of_series {
        Some(of_series) => written_day(of_series, stem.len()),
        None => dates_in_name(&stem)
            .into_iter()
            .find(|date| date.year.is_some())?,
    };
    Some(GatheringMention {
        // The name may have the date in another form.
        date: Some(WrittenDate {
            range: 0..stem.len(),
            ..date
        }),
        is_weak: true,
        basis: MentionBasis::Name,
        ..mention(&stem, name, 0, None, context)
    })
}
