//! What a gathering is called: as a document says, or put together of what is known.

use super::{Doc, DocumentGroup, FieldEvidence, doubts};
use crate::base::date::Edtf;
use crate::base::text::Language;
use crate::content::schema::records::{GatheringType, MaterialKind};
use crate::import::analysis::{DocumentForm, Talk};
use crate::import::extract::dates::dates;
use crate::import::extract::gathering_types::nouns;

pub struct Title {
    pub text: String,
    pub note: FieldEvidence,
}

/// What a title is made of, where no document has one.
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
const LONGEST: usize = 110;

/// The title that the group's own documents have, if one says enough; else one that is put together.
pub fn title(
    group: &DocumentGroup,
    docs: &[Doc],
    shared: &[usize],
    parts: &TitleParts<'_>,
) -> Title {
    let alone = group
        .own
        .iter()
        .filter(|doc| !shared.contains(*doc))
        .map(|doc| &docs[*doc]);
    let of_documents = alone.filter_map(|doc| {
        let reading = &doc.reading;
        let is_about = matches!(
            reading.kind,
            Some(MaterialKind::Invitation | MaterialKind::Programme | MaterialKind::Summary)
        ) || reading.sort == DocumentForm::Transcript
            || reading.talk.as_ref().is_some_and(is_welcome);
        let title = match &reading.talk {
            Some(talk) => talk.title.as_str(),
            None => reading.title.as_deref()?,
        };
        let bare = bare(title);
        (is_about && says_enough(&bare)).then_some((bare, title.to_owned(), doc))
    });
    if let Some((bare, title, doc)) = of_documents.min_by_key(|(bare, ..)| bare.chars().count()) {
        let mut text = capital(&bare);
        if let Some(county) = parts.county
            && !text.contains(county)
        {
            text = format!("{text} – {county}");
        }
        let note = if text == title {
            FieldEvidence::stated("title", &title)
        } else {
            FieldEvidence::inferred(
                "title",
                Some(&title),
                doubts::title_from_document(&doc.name),
            )
        };
        return Title { text, note };
    }
    let as_written = group.best().map(|best| best.occasion.as_written.as_str());
    Title {
        text: put_together(parts, about_line(group, docs).as_deref()),
        note: FieldEvidence::inferred("title", as_written, doubts::title_put_together()),
    }
}

fn is_welcome(talk: &Talk) -> bool {
    talk.title.to_lowercase().starts_with("velkommen til") && !nouns(&talk.title).is_empty()
}

/// Without "Velkommen til" before it and a date after it.
fn bare(title: &str) -> String {
    let mut title = title.trim();
    for beginning in BEGINNINGS {
        // Lower-casing may change how long a text is.
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

/// A gathering's word and two more: "samling" alone says nothing.
fn says_enough(title: &str) -> bool {
    let words = title.split_whitespace().count();
    !nouns(title).is_empty() && (3..=14).contains(&words) && title.chars().count() <= LONGEST
}

/// "Om prosjektet i Øyvær": a headline that says what it is about.
fn about_line(group: &DocumentGroup, docs: &[Doc]) -> Option<String> {
    let doc = group.own.first()?;
    let about = docs[*doc].reading.notes.about.as_ref()?;
    Some(about.clone())
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

/// The word for a kind, where no document has one.
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
    fn titles_without_what_is_no_part_of_them() {
        let check = |title, wanted| assert_eq!(bare(title), wanted);
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
