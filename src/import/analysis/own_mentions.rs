//! Which of the days that a document names are those of its own gathering.

use super::gatherings::{GatheringMention, MentionBasis};
use super::lines::TextLine;
use super::tense::Tense;
use crate::content::schema::records::MaterialKind;
use crate::import::extract::dates::{WrittenDate, dates};
use crate::import::extract::gathering_types::nouns;

/// Lines after these do not contain the minutes' own date.
const TOP_OF_MINUTES: usize = 15;

/// Minutes have one date of their own: the most reliable one at the top. In a programme or an invitation with a date beside a label or in a
/// headline, other dates are gatherings only in sentences about them.
pub fn own_mentions(
    mentions: Vec<GatheringMention>,
    kind: Option<MaterialKind>,
    is_minutes: bool,
) -> Vec<GatheringMention> {
    if is_minutes {
        let at_top = mentions
            .into_iter()
            .filter(|mention| mention.date.is_none() || mention.line < TOP_OF_MINUTES);
        let own = at_top.min_by_key(|mention| (mention.basis, mention.line));
        return own.into_iter().collect();
    }
    let has_own = mentions
        .iter()
        .any(|mention| mention.basis < MentionBasis::Sentence);
    let is_agenda = matches!(
        kind,
        Some(MaterialKind::Programme | MaterialKind::Invitation)
    );
    if !(has_own && is_agenda) {
        return mentions;
    }
    let own: Vec<WrittenDate> = mentions
        .iter()
        .filter(|mention| mention.basis < MentionBasis::Sentence)
        .filter_map(|mention| mention.date.clone())
        .collect();
    let is_of_own_day = |mention: &GatheringMention| {
        let date = mention.date.as_ref();
        date.is_some_and(|date| {
            let mut own = own.iter();
            own.any(|own| (own.day, own.month, own.last) == (date.day, date.month, date.last))
        })
    };
    let is_kept = |mention: &GatheringMention| {
        mention.basis < MentionBasis::Sentence
            || mention.noun.is_some() && (mention.tense != Tense::Unsaid || is_of_own_day(mention))
    };
    mentions.into_iter().filter(is_kept).collect()
}

/// Does its name or its headline say that it is the minutes of a meeting?
pub fn is_minutes(lines: &[TextLine], kind: Option<MaterialKind>, name: &str) -> bool {
    let says_so = |text: &str| {
        let lower = text.to_lowercase();
        [
            "referat",
            "protokoll",
            "minutes",
            "meeting notes",
            "møtenotat",
        ]
        .iter()
        .any(|word| lower.contains(word))
    };
    let file = name.rsplit('/').next().unwrap_or(name);
    let top = lines.iter().take(3).filter(|line| line.is_headline());
    // "Oppsummering fra samling 3. juni 2021": other days in its text are no gatherings of their own.
    let is_summary_of_day = |text: &str| {
        let lower = text.to_lowercase();
        ["oppsummering", "samandrag", "summary"]
            .iter()
            .any(|word| lower.starts_with(word))
            && !nouns(text).is_empty()
            && dates(text).iter().any(|date| date.day.is_some())
    };
    let mut top = top.map(|line| line.text.as_str());
    kind == Some(MaterialKind::Summary)
        && (says_so(file) || top.any(|text| says_so(text) || is_summary_of_day(text)))
}
