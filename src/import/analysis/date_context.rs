//! Decides from its context whether a date in a text is the date of a gathering.

use super::DocumentForm;
use super::gatherings::MentionBasis;
use super::labels;
use super::lines::{LineKind, TextLine};
use super::relation::new_deadline;
use super::tense::{Tense, tense_of};
use crate::import::extract::buildings::names_building;
use crate::import::extract::clauses::is_said_of_deadline;
use crate::import::extract::date_tokens::weekday;
use crate::import::extract::dates::WrittenDate;
use crate::import::extract::gathering_types::nouns;
use crate::import::extract::places::venue_beside_date;
use crate::import::extract::telling_words::{NEW_DATE, has_any, is_deadline, places};
use crate::import::extract::times::time_line;

/// In letters. A line with more letters beside the date does not consist of the date alone.
const MOST_LETTERS_BESIDE: usize = 25;
/// A date on a line of its own must be among this number of first lines, unless a timetable follows.
const FIRST_LINES: usize = 8;
/// Kinds of papers that are about one gathering, in lower case.
const KINDS: [&str; 9] = [
    "agenda",
    "program",
    "programme",
    "saksliste",
    "innkalling",
    "invitasjon",
    "innbyding",
    "invitation",
    "minutes",
];
/// "Kari fortalte om konferansen 4. juni": a day that somebody told of is not that of the gathering where it was told.
const TOLD_OF: [&str; 9] = [
    "fortalte om",
    "fortalde om",
    "orienterte om",
    "snakket om",
    "snakka om",
    "rapporterte fra",
    "told us about",
    "reported on",
    "reported from",
];
/// In characters. A longer line is no headline.
const LONGEST_HEADLINE: usize = 110;
/// A date beside a label is the gathering's, in any document, when it is among this number of first lines.
const FIRST_LABELS: usize = 20;

/// How certain it is that a date is a gathering's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateStrength {
    Strong,
    /// It may be only the date of a talk.
    Weak,
}

/// A date with its context.
pub struct DateInContext<'d> {
    pub lines: &'d [TextLine],
    /// The index of the date's line.
    pub index: usize,
    /// The sentence with the date.
    pub text: &'d str,
    pub date: &'d WrittenDate,
    pub form: DocumentForm,
    /// Whether the whole document is about one gathering.
    pub is_about_one: bool,
}

impl DateInContext<'_> {
    /// None: it is the date of something else.
    pub fn strength(&self) -> Option<DateStrength> {
        let lower = self.text.to_lowercase();
        let before = self.text[..self.date.range.start].to_lowercase();
        let clause = before.rsplit([',', ';', '(']).next().unwrap_or_default();
        if is_deadline(clause)
            || lower.starts_with("påmeldingsfrist")
            || new_deadline(self.text).as_ref() == Some(self.date)
            || labels::is_day_of_text(self.lines, self.index)
            || self.is_of_body()
            || is_of_other_papers(&before)
            || has_any(clause, &TOLD_OF)
        {
            return None;
        }
        let line = &self.lines[self.index];
        let names_gathering = !nouns(self.text).is_empty();
        if matches!(self.form, DocumentForm::Deck | DocumentForm::Transcript) {
            // Of slides, only the first states the day of the talk.
            let strength = if names_gathering {
                DateStrength::Strong
            } else {
                DateStrength::Weak
            };
            return (line.page == 1).then_some(strength);
        }
        let has_day = self.date.day.is_some();
        let is_strong = names_gathering && (line.is_headline() || has_day)
            || has_day && is_new_date(&before)
            || has_day && self.is_labelled() && self.index < FIRST_LABELS
            || self.is_about_one
                && (has_day && tense_of(self.text) != Tense::Unsaid
                    || self.is_labelled()
                    || has_day && (self.is_in_title() || self.is_day_heading())
                    || has_day && (self.is_after_kind() || self.begins_headline())
                    || self.is_alone_above_programme());
        is_strong.then_some(DateStrength::Strong)
    }

    /// "Forumet fikk støtte 1. juli 2018": a forum in the definite form may be those who meet, and not their meeting.
    fn is_of_body(&self) -> bool {
        let nouns = nouns(self.text);
        !nouns.is_empty()
            && nouns
                .iter()
                .all(|noun| noun.definite && noun.word.ends_with("forum"))
            && tense_of(self.text) == Tense::Unsaid
            && !self.lines[self.index].is_headline()
    }

    /// What shows that the date is the gathering's.
    pub fn basis(&self) -> MentionBasis {
        let is_headline = self.lines[self.index].is_headline() && self.index < FIRST_LINES;
        match () {
            () if self.is_labelled() => MentionBasis::Label,
            () if self.is_in_title()
                || is_headline
                || self.is_day_heading()
                || self.is_alone_above_programme() =>
            {
                MentionBasis::Headline
            }
            () => MentionBasis::Sentence,
        }
    }

    /// "Dato: …"
    fn is_labelled(&self) -> bool {
        let before = self.text[..self.date.range.start].to_lowercase();
        let is_mark = |letter: char| !letter.is_alphanumeric();
        // "Datoer: 12. februar, 9. april og 4. juni" is the label of each.
        let label = match before.split_once(':') {
            Some((label, _)) if self.is_listed() => label,
            _ => before.as_str(),
        };
        labels::DATE.contains(&label.trim_matches(is_mark))
    }

    /// Is it one of several days that a label lists?
    fn is_listed(&self) -> bool {
        labels::labelled(&self.lines[self.index])
            .is_some_and(|(label, _)| labels::LISTED_DATES.contains(&label.as_str()))
    }

    /// The first heading of the document.
    fn is_in_title(&self) -> bool {
        matches!(self.lines[self.index].kind, LineKind::Heading(_)) && self.index < 3
    }

    /// "16–17 September 2019, hosted by the city": a line below the title that begins with the day.
    fn begins_headline(&self) -> bool {
        self.date.range.start == 0
            && (1..=3).contains(&self.index)
            && self.date.whole().is_some()
            && self.lines[self.index].is_headline()
            && !is_letterhead(self.lines, self.index)
    }

    /// "Agenda for the interop call on 12 March 2019", "Program for kulturdagen 12. mars": a line near the top that begins with the kind of paper.
    fn is_after_kind(&self) -> bool {
        let first = self.text.split_whitespace().next().unwrap_or_default();
        let is_kind = KINDS.contains(&first.to_lowercase().as_str());
        is_kind
            && self.index < FIRST_LINES
            && self.text.chars().count() <= LONGEST_HEADLINE
            && !self.text.ends_with('.')
    }

    /// "## Monday, 25 March 2019, Afternoon Session": a heading that begins with a date.
    fn is_day_heading(&self) -> bool {
        let before = self.text[..self.date.range.start].to_lowercase();
        let before = before.trim_matches(|letter: char| !letter.is_alphabetic());
        matches!(self.lines[self.index].kind, LineKind::Heading(_))
            && (before.is_empty() || weekday(before).is_some())
    }

    /// Is the line only a date, above a timetable or near the top, and not the date of a letter?
    fn is_alone_above_programme(&self) -> bool {
        let range = &self.date.range;
        let after = &self.text[range.end..];
        // "13. mars 2019, Quality Hotel Residence, Byen"
        let is_place = names_building(after) && venue_beside_date(after).is_some();
        let after = if is_place { "" } else { after };
        let beside = [&self.text[..range.start], after].concat();
        let letters = beside.chars().filter(|c| c.is_alphabetic()).count();
        let is_alone = letters <= MOST_LETTERS_BESIDE && self.lines[self.index].is_headline();
        let is_above_times = self
            .lines
            .iter()
            .skip(self.index + 1)
            .take(4)
            .any(|line| time_line(&line.text).is_some());
        is_alone
            && (is_above_times || self.index < FIRST_LINES)
            && !is_letterhead(self.lines, self.index)
    }
}

/// "Approve minutes of 6 October", "Godkjenning av referat fra 6. oktober": the day of an earlier meeting, whose papers these are not.
fn is_of_other_papers(before: &str) -> bool {
    let approves = [
        "approv",
        "godkjenn",
        "review of",
        "referatet f",
        "gjennomgang av referat",
    ];
    let papers = ["minutes", "referat", "protokoll"];
    let lower = before.trim_start_matches(|letter: char| !letter.is_alphabetic());
    approves.iter().any(|word| lower.starts_with(word))
        && papers.iter().any(|word| lower.contains(word))
}

/// "Ny dato er 5. mars": but not "Ny dato for påmelding er 5. mars".
fn is_new_date(before: &str) -> bool {
    let mut found = NEW_DATE.iter().flat_map(|words| places(before, words));
    found
        .next()
        .is_some_and(|at| !is_said_of_deadline(before, at))
}

/// "Byen, 3. januar 2018" above "Hei": is it the date on which a letter was written?
fn is_letterhead(lines: &[TextLine], index: usize) -> bool {
    lines.iter().skip(index + 1).take(6).any(|line| {
        let lower = line.text.to_lowercase();
        lower.chars().count() < 40
            && !lower.starts_with("til stede")
            && (lower.starts_with("hei") || lower.starts_with("kjære") || lower.starts_with("til "))
    })
}
