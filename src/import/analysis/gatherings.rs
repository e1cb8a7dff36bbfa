//! The gatherings that a document speaks of, and what the same sentence says of each.

use super::date_context::{DateInContext, DateStrength};
use super::lines::TextLine;
use super::organisers::organisers;
use super::practicalities::{Hours, Quoted, hours};
use super::tense::{Tense, tense_of};
use super::{AnalysisContext, DocumentForm};
use crate::content::schema::records::{GatheringType, MaterialKind};
use crate::import::extract::counties::named;
use crate::import::extract::dates::{WrittenDate, dates};
use crate::import::extract::gathering_types::{
    GatheringNoun, nouns, ordinal_before, quoted_network,
};
use crate::import::extract::places::{is_digital, town_in};
use crate::import::extract::sentences::sentences;

/// A sentence or line that speaks of a gathering.
#[derive(Clone, Debug)]
pub struct GatheringMention {
    /// None: the document speaks of it without a date.
    pub date: Option<WrittenDate>,
    /// The sentence or line as it stands.
    pub as_written: String,
    /// The same, with misread words mended.
    pub text: String,
    pub noun: Option<GatheringNoun>,
    pub ordinal: Option<u8>,
    pub town: Option<String>,
    /// Name of the county in the sentence, or else in the headline above it.
    pub county: Option<String>,
    pub tense: Tense,
    pub is_digital: bool,
    /// "KS i samarbeid med …": the organisations that hold it.
    pub organisers: Vec<String>,
    /// "kl. 10–15" in the same sentence.
    pub hours: Option<Hours>,
    /// The date may be only the day of a talk, or stands in the file's name.
    pub is_weak: bool,
    /// Index of the line that it stands on.
    pub line: usize,
}

/// Words before a gathering that is announced without a date.
const ANNOUNCEMENTS: [&str; 5] = [
    "påmelding til",
    "velkommen til",
    "inviterer til",
    "invitasjon til",
    "program for",
];
/// Of a headline that is the name of a network.
const MOST_WORDS_OF_NAME: usize = 8;

/// Every mention of a gathering, in order; one gathering may be mentioned several times.
pub fn gathering_mentions(
    lines: &[TextLine],
    form: DocumentForm,
    kind: Option<MaterialKind>,
    name: &str,
    context: &AnalysisContext<'_>,
) -> Vec<GatheringMention> {
    let mut mentions = Vec::new();
    // The county of the headline above.
    let mut county: Option<&str> = None;
    let is_about_one = is_about_one(lines, kind);
    for (index, line) in lines.iter().enumerate() {
        if line.is_headline()
            && dates(&line.text).is_empty()
            && let [(_, only)] = named(&line.text, context.counties).as_slice()
        {
            county = Some(*only);
        }
        for (text, as_written) in sentence_pairs(line) {
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
                mentions.push(GatheringMention {
                    is_weak: strength == DateStrength::Weak,
                    date: Some(date),
                    ..mention(text, as_written, index, county, context)
                });
            }
        }
    }
    if mentions.is_empty() {
        mentions.extend(mention_without_date(lines, kind, county, context));
    }
    if mentions.iter().all(|mention| mention.is_weak) {
        mentions.extend(mention_in_file_name(name, context));
    }
    mentions
}

/// The sentences of a line, each with its own words when the mended text has as many sentences, otherwise with those of the whole line.
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

/// What the sentence says of its gathering, without the date.
fn mention(
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
    let own_county = named(text, context.counties).first().map(|(_, name)| *name);
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
        county: own_county.or(county_above).map(str::to_owned),
        tense: tense_of(text),
        is_digital: is_digital(text),
        organisers: organisers(text),
        hours: hours(text),
        is_weak: false,
        line,
    }
}

/// A programme, an invitation, a summary, or a text with a gathering in its headline: a date on a line of its own is that gathering's.
fn is_about_one(lines: &[TextLine], kind: Option<MaterialKind>) -> bool {
    is_about_gathering(kind)
        || lines
            .iter()
            .take(5)
            .any(|line| line.is_headline() && !nouns(&line.text).is_empty())
}

fn is_about_gathering(kind: Option<MaterialKind>) -> bool {
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

/// "Program 2018-01-16.pdf"
fn mention_in_file_name(name: &str, context: &AnalysisContext<'_>) -> Option<GatheringMention> {
    let name = name.rsplit('/').next().unwrap_or(name);
    let stem = name
        .rsplit_once('.')
        .map_or(name, |(stem, _)| stem)
        .replace('_', " ");
    let date = dates(&stem).into_iter().find(|date| date.year.is_some())?;
    Some(GatheringMention {
        date: Some(date),
        is_weak: true,
        ..mention(&stem, name, 0, None, context)
    })
}

/// The network that the document names in quotation marks.
pub fn quoted_network_name(lines: &[TextLine]) -> Option<Quoted> {
    lines.iter().find_map(|line| {
        Some(Quoted {
            value: quoted_network(&line.text)?,
            as_written: quoted_network(&line.written).unwrap_or_else(|| line.written.clone()),
        })
    })
}

/// Short headlines that name a network.
pub fn networks_in_headlines(lines: &[TextLine]) -> Vec<Quoted> {
    lines
        .iter()
        .filter(|line| {
            line.is_headline()
                && line.text.to_lowercase().contains("nettverk")
                && line.text.split_whitespace().count() <= MOST_WORDS_OF_NAME
                && nouns(&line.text).is_empty()
                && !line.text.to_lowercase().contains("program")
                && !line.text.contains(" - ")
        })
        .map(|line| Quoted {
            value: line.text.trim().to_owned(),
            as_written: line.written.trim().to_owned(),
        })
        .collect()
}
