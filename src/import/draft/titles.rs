//! What a gathering is called: the title of one of its documents, or a title put together of what is known.

use super::{DocumentGroup, FieldEvidence, ImportedDocument, doubts};
use crate::base::date::Edtf;
use crate::base::text::Language;
use crate::content::schema::records::{GatheringType, MaterialKind};
use crate::import::analysis::{DocumentFacts, DocumentForm, TitleSlide};
use crate::import::extract::dates::dates;
use crate::import::extract::gathering_types::nouns;

pub struct DraftTitle {
    pub text: String,
    pub evidence: FieldEvidence,
}

/// What a title is put together of when no document has one.
pub struct TitleParts<'p> {
    /// "samling", "nettverkssamling", "webinar"
    pub word: &'p str,
    pub ordinal: Option<u8>,
    pub network: Option<&'p str>,
    pub county: Option<&'p str>,
    pub date: Option<&'p Edtf>,
}

const BEGINNINGS: [&str; 10] = [
    "velkommen til ",
    "velkomen til ",
    "invitasjon til ",
    "innbydelse til ",
    "innbyding til ",
    "program for ",
    "program ",
    "invitasjon: ",
    "program: ",
    "referat fra ",
];
const ENDINGS: [&str; 4] = [" - invitasjon", " – invitasjon", " - program", " – program"];
const ORDINALS: [&str; 6] = ["Første", "Andre", "Tredje", "Fjerde", "Femte", "Sjette"];
/// In characters.
const LONGEST: usize = 110;

/// The shortest title among the group's documents that says enough, or else one that is put together. `documents_of_others`: indices of documents
/// that are about other gatherings too; their titles do not count.
pub fn title(
    group: &DocumentGroup,
    documents: &[ImportedDocument],
    documents_of_others: &[usize],
    parts: &TitleParts<'_>,
) -> DraftTitle {
    let of_documents = group
        .own
        .iter()
        .filter(|at| !documents_of_others.contains(*at))
        .filter_map(|at| {
            let document = &documents[*at];
            let title = own_title(&document.facts)?;
            let bare = bare(title);
            says_enough(&bare).then_some((bare, title, document))
        });
    if let Some((bare, title, document)) =
        of_documents.min_by_key(|(bare, ..)| bare.chars().count())
    {
        let named = capital(&bare);
        let text = match parts.county {
            Some(county) if !named.contains(county) => format!("{named} – {county}"),
            _ => named,
        };
        let evidence = if text == title {
            FieldEvidence::stated("title", title)
        } else {
            let doubt = doubts::title_from_document(&document.name);
            FieldEvidence::inferred("title", Some(title), doubt)
        };
        return DraftTitle { text, evidence };
    }
    let words = group
        .best_mention()
        .map(|best| best.mention.as_written.as_str());
    let text = put_together(parts, about_line(group, documents));
    let evidence = FieldEvidence::inferred("title", words, doubts::title_put_together());
    DraftTitle { text, evidence }
}

/// The title of a document that is about a gathering as a whole.
fn own_title(facts: &DocumentFacts) -> Option<&str> {
    let is_about_gathering = matches!(
        facts.kind,
        Some(MaterialKind::Invitation | MaterialKind::Programme | MaterialKind::Summary)
    ) || facts.form == DocumentForm::Transcript
        || facts.title_slide.as_ref().is_some_and(is_welcome);
    match &facts.title_slide {
        Some(slide) => Some(slide.title.as_str()),
        None => facts.title.as_deref(),
    }
    .filter(|_| is_about_gathering)
}

fn is_welcome(slide: &TitleSlide) -> bool {
    slide.title.to_lowercase().starts_with("velkommen til") && !nouns(&slide.title).is_empty()
}

/// The title without "Velkommen til" before it and without a date after it.
fn bare(title: &str) -> String {
    let mut title = title.trim();
    for beginning in BEGINNINGS {
        // A lower-case letter may take another number of bytes, so the beginning is cut from the text itself.
        if let Some(start) = title.get(..beginning.len())
            && start.to_lowercase() == beginning
        {
            title = title[beginning.len()..].trim();
            break;
        }
    }
    for ending in ENDINGS {
        if let Some(at) = title.len().checked_sub(ending.len())
            && title
                .get(at..)
                .is_some_and(|end| end.to_lowercase() == ending)
        {
            title = title[..at].trim();
        }
    }
    if let Some(date) = dates(title).last()
        && title[date.range.end..]
            .trim_matches([' ', '.', ',', ')'])
            .is_empty()
    {
        title = &title[..date.range.start];
    }
    let title = title.trim_matches([' ', ',', '-', '–', '(', ':', '.', '“', '”', '"']);
    title.to_owned()
}

/// A word for a gathering and at least two other words: "samling" alone says nothing.
fn says_enough(title: &str) -> bool {
    let words = title.split_whitespace().count();
    !nouns(title).is_empty() && (3..=14).contains(&words) && title.chars().count() <= LONGEST
}

/// The words of a headline "Om prosjektet i Øyvær" in the first document.
fn about_line<'d>(group: &DocumentGroup, documents: &'d [ImportedDocument]) -> Option<&'d str> {
    let first = group.own.first()?;
    documents[*first].facts.practicalities.about.as_deref()
}

fn put_together(parts: &TitleParts<'_>, about: Option<&str>) -> String {
    let word = match parts
        .ordinal
        .and_then(|ordinal| ORDINALS.get(usize::from(ordinal).checked_sub(1)?))
    {
        Some(ordinal) => format!("{ordinal} {}", parts.word),
        None => capital(parts.word),
    };
    match (parts.network, about, parts.county, parts.date) {
        (Some(network), ..) => format!("{word} – {network}"),
        (_, Some(about), ..) => format!("{word} {about}"),
        (_, _, Some(county), _) => format!("{word} – {county}"),
        (_, _, _, Some(date)) => format!("{word} {}", date.prose(Language::Nb)),
        _ => word,
    }
}

pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The word for a kind of gathering when no document has one.
pub fn word_of(kind: GatheringType) -> &'static str {
    match kind {
        GatheringType::Samling => "samling",
        GatheringType::Oppstartsseminar => "oppstartsseminar",
        GatheringType::Workshop => "workshop",
        GatheringType::Webinar => "webinar",
        GatheringType::Konferanse => "konferanse",
        GatheringType::Kurs => "kurs",
        GatheringType::Mote => "møte",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn greetings_and_dates_are_no_part_of_a_title() {
        let check = |title, expected| assert_eq!(bare(title), expected);
        check(
            "Velkommen til regional samling om folkehelse",
            "regional samling om folkehelse",
        );
        check("Program for samling 16. januar 2018", "samling");
        check(
            "Invitasjon: Samling i Fjordfylket, 18.–19. april 2018",
            "Samling i Fjordfylket",
        );
        check("Første samling - invitasjon", "Første samling");
        check("", "");
    }
}
