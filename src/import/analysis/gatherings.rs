//! Which gatherings a document speaks of, and what the same words say of each.

use super::lines::TextLine;
use super::practicalities::{Hours, Quoted, hours};
use super::{AnalysisContext, DocumentForm};
use crate::content::schema::records::{GatheringType, MaterialKind};
use crate::import::extract::counties::named;
use crate::import::extract::dates::{WrittenDate, dates};
use crate::import::extract::gathering_types::{
    GatheringNoun, nouns, ordinal_before, quoted_network,
};
use crate::import::extract::names::is_organisation;
use crate::import::extract::places::{is_digital, town_in};
use crate::import::extract::sentences::sentences;
use crate::import::extract::times::time_line;

/// A gathering that a document speaks of.
#[derive(Clone, Debug)]
pub struct GatheringMention {
    /// None: the document speaks of it without a date.
    pub date: Option<WrittenDate>,
    /// The sentence or line it was read out of.
    pub as_written: String,
    /// The same, mended.
    pub text: String,
    pub noun: Option<GatheringNoun>,
    pub ordinal: Option<u8>,
    pub town: Option<String>,
    /// The county that the sentence, or the headline above it, names.
    pub county: Option<String>,
    pub tense: Tense,
    pub is_digital: bool,
    /// "KS i samarbeid med …": who holds it, as the sentence says.
    pub organisers: Vec<String>,
    /// "kl. 10–15" in the same sentence.
    pub hours: Option<Hours>,
    /// The date is only the day of a talk, or stands in the file's name.
    pub is_weak: bool,
    /// Where it stands, in lines.
    pub line: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    Held,
    Planned,
    Unsaid,
}

const HELD: [&str; 16] = [
    "arrangerte",
    "ble arrangert",
    "vart arrangert",
    "blei arrangert",
    "ble holdt",
    "vart halden",
    "blei halden",
    "ble avholdt",
    "ble gjennomført",
    "gjennomførte",
    "takk for",
    "deltok",
    "var samlet",
    "møttes",
    "møtte opp",
    "holdt",
];
const PLANNED: [&str; 16] = [
    "inviterer",
    "velkommen",
    "arrangeres",
    "arrangerer",
    "avholdes",
    "holdes",
    "blir arrangert",
    "blir holdt",
    "vert arrangert",
    "vert halden",
    "er tenkt",
    "planlagt",
    "finner sted",
    "skal",
    "vil bli",
    "er lagt til",
];
/// Dates beside these are not the gathering's.
const DEADLINES: [&str; 9] = [
    "frist",
    "innen ",
    "innan ",
    "senest",
    "seinast",
    "svar innen",
    "før den",
    "sist oppdatert",
    "publisert",
];
const DATE_LABELS: [&str; 7] = [
    "dato",
    "tid",
    "tidspunkt",
    "når",
    "dato og tid",
    "tid og sted",
    "tid og stad",
];

/// Every gathering that the document speaks of, in order; the same one may come several times.
pub fn gathering_mentions(
    lines: &[TextLine],
    sort: DocumentForm,
    kind: Option<MaterialKind>,
    name: &str,
    context: &AnalysisContext<'_>,
) -> Vec<GatheringMention> {
    let mut found = Vec::new();
    let mut section: Option<String> = None;
    let speaks_of_one = speaks_of_one(lines, kind);
    for (index, line) in lines.iter().enumerate() {
        if line.is_headline()
            && dates(&line.text).is_empty()
            && let [(_, county)] = named(&line.text, context.counties).as_slice()
        {
            section = Some((*county).to_owned());
        }
        let written = sentences(&line.written);
        let texts = sentences(&line.text);
        let aligned = written.len() == texts.len();
        for (at, text) in texts.iter().enumerate() {
            let as_written = if aligned { written[at] } else { &line.written };
            for date in dates(text) {
                let stands = DateInContext {
                    lines,
                    index,
                    text,
                    date: &date,
                    sort,
                    speaks_of_one,
                };
                let Some(is_weak) = stands.as_gathering() else {
                    continue;
                };
                found.push(GatheringMention {
                    is_weak,
                    date: Some(date),
                    ..occasion(text, as_written, index, section.as_deref(), context)
                });
            }
        }
    }
    if found.is_empty() {
        found.extend(undated(lines, kind, section.as_deref(), context));
    }
    if found.is_empty() || found.iter().all(|occasion| occasion.is_weak) {
        found.extend(in_name(name, context));
    }
    found
}

fn occasion(
    text: &str,
    as_written: &str,
    line: usize,
    section: Option<&str>,
    context: &AnalysisContext<'_>,
) -> GatheringMention {
    let nouns = nouns(text);
    let lower = text.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    // "Neste nettverkssamling, som vil være en workshop": the kind is said last.
    let noun = nouns
        .iter()
        .rev()
        .find(|noun| noun.exact && noun.kind != GatheringType::Samling)
        .or(nouns.first());
    let counties = named(text, context.counties);
    let county = counties.first().map(|(_, name)| (*name).to_owned());
    let names: Vec<&str> = context
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
        town: town_in(text, &names),
        county: county.or_else(|| section.map(str::to_owned)),
        tense: if has(&HELD) {
            Tense::Held
        } else if has(&PLANNED) {
            Tense::Planned
        } else {
            Tense::Unsaid
        },
        is_digital: is_digital(text),
        organisers: organisers(text),
        hours: hours(text),
        is_weak: false,
        line,
    }
}

/// A programme or an invitation speaks of one gathering, so that a date on a line of its own is that gathering's.
fn speaks_of_one(lines: &[TextLine], kind: Option<MaterialKind>) -> bool {
    matches!(
        kind,
        Some(MaterialKind::Programme | MaterialKind::Invitation | MaterialKind::Summary)
    ) || lines
        .iter()
        .take(5)
        .any(|line| line.is_headline() && !nouns(&line.text).is_empty())
}

/// A date where it stands.
struct DateInContext<'d> {
    lines: &'d [TextLine],
    index: usize,
    text: &'d str,
    date: &'d WrittenDate,
    sort: DocumentForm,
    speaks_of_one: bool,
}

impl DateInContext<'_> {
    /// `None`: it is the date of something else. Some(true): only weakly.
    fn as_gathering(&self) -> Option<bool> {
        let lower = self.text.to_lowercase();
        let before = self.text[..self.date.range.start].to_lowercase();
        let clause = before.rsplit([',', ';', '(']).next().unwrap_or_default();
        if DEADLINES.iter().any(|word| clause.contains(word))
            || lower.starts_with("påmeldingsfrist")
        {
            return None;
        }
        let line = &self.lines[self.index];
        let names_one = !nouns(self.text).is_empty();
        let is_deck = matches!(self.sort, DocumentForm::Deck | DocumentForm::Transcript);
        if is_deck {
            // In slides, only the first says what the day was.
            return (line.page == 1).then_some(!names_one);
        }
        let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
        if names_one && (line.is_headline() || self.date.day.is_some()) {
            return Some(false);
        }
        if self.date.day.is_some() && (has(&HELD) || has(&PLANNED)) && self.speaks_of_one {
            return Some(false);
        }
        let label = before.trim().trim_end_matches(':').trim();
        if self.speaks_of_one && DATE_LABELS.contains(&label) {
            return Some(false);
        }
        // The line is the date, above a timetable or near the top.
        let rest = format!(
            "{}{}",
            &self.text[..self.date.range.start],
            &self.text[self.date.range.end..]
        );
        let is_alone =
            rest.chars().filter(|c| c.is_alphabetic()).count() <= 25 && line.is_headline();
        let above_times = self
            .lines
            .iter()
            .skip(self.index + 1)
            .take(4)
            .any(|line| time_line(&line.text).is_some());
        if is_alone
            && self.speaks_of_one
            && (above_times || self.index < 8)
            && !is_letterhead(self.lines, self.index)
        {
            return Some(false);
        }
        None
    }
}

/// "Byen, 3. januar 2018" above "Hei": when the letter was written.
fn is_letterhead(lines: &[TextLine], index: usize) -> bool {
    lines.iter().skip(index + 1).take(6).any(|line| {
        let lower = line.text.to_lowercase();
        lower.chars().count() < 40
            && (lower.starts_with("hei") || lower.starts_with("kjære") || lower.starts_with("til "))
    })
}

/// A gathering that a text is about without saying when: "Webinaret er åpent for alle", "Påmelding til webinar".
fn undated(
    lines: &[TextLine],
    kind: Option<MaterialKind>,
    section: Option<&str>,
    context: &AnalysisContext<'_>,
) -> Option<GatheringMention> {
    if !matches!(
        kind,
        Some(MaterialKind::Invitation | MaterialKind::Programme | MaterialKind::Summary)
    ) {
        return None;
    }
    let (index, text, as_written) = lines.iter().enumerate().find_map(|(index, line)| {
        let written = sentences(&line.written);
        sentences(&line.text)
            .into_iter()
            .enumerate()
            .find_map(|(at, text)| {
                let lower = text.to_lowercase();
                let noun = nouns(text).into_iter().next()?;
                let is_said = noun.definite && noun.at == 0
                    || [
                        "påmelding til",
                        "velkommen til",
                        "inviterer til",
                        "invitasjon til",
                        "program for",
                    ]
                    .iter()
                    .any(|words| lower.contains(words));
                let as_written = written.get(at).copied().unwrap_or(&line.written);
                is_said.then(|| (index, text.to_owned(), as_written.to_owned()))
            })
    })?;
    Some(occasion(&text, &as_written, index, section, context))
}

/// "Program 2018-01-16.pdf"
fn in_name(name: &str, context: &AnalysisContext<'_>) -> Option<GatheringMention> {
    let name = name.rsplit('/').next().unwrap_or(name);
    let stem = name
        .rsplit_once('.')
        .map_or(name, |(stem, _)| stem)
        .replace('_', " ");
    let date = dates(&stem).into_iter().find(|date| date.year.is_some())?;
    Some(GatheringMention {
        date: Some(date),
        is_weak: true,
        ..occasion(&stem, name, 0, None, context)
    })
}

/// "KS i samarbeid med Fjordfylket fylkeskommune", "KS og Øyvær kommune inviterer til": the organisations.
fn organisers(text: &str) -> Vec<String> {
    match text.split_once(" i samarbeid med ") {
        Some((before, after)) => together(before, after),
        None => hosts(text),
    }
}

fn together(before: &str, after: &str) -> Vec<String> {
    let is_part = |word: &&str| word.starts_with(char::is_uppercase) || word.ends_with("kommune");
    let mut first: Vec<&str> = before
        .split_whitespace()
        .rev()
        .take_while(is_part)
        .collect();
    first.reverse();
    let words: Vec<&str> = after.split_whitespace().take(5).collect();
    let second = (1..=words.len()).find_map(|length| {
        let name = words[..length].join(" ");
        let name = name.trim_end_matches(['.', ',', ';']);
        is_organisation(name).then(|| name.to_owned())
    });
    let first = Some(first.join(" ")).filter(|name| is_organisation(name));
    [first, second].into_iter().flatten().collect()
}

/// Who stands first in the sentence, before what they do.
fn hosts(text: &str) -> Vec<String> {
    let verbs = [
        " inviterer",
        " arrangerer",
        " arrangerte",
        " ønsker velkommen",
        " ønskjer velkomen",
    ];
    let Some(at) = verbs.iter().find_map(|verb| text.find(verb)) else {
        return Vec::new();
    };
    let names: Vec<&str> = text[..at].split(" og ").map(str::trim).collect();
    let are_hosts = names.iter().all(|name| {
        name.starts_with(char::is_uppercase)
            && name.split_whitespace().count() <= 4
            && is_organisation(name)
    });
    if are_hosts {
        names.into_iter().map(str::to_owned).collect()
    } else {
        Vec::new()
    }
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
                && line.text.split_whitespace().count() <= 8
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
