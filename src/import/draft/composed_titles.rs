//! Titles composed of known facts, for when no document has one.

use super::titles::capital;
use crate::base::date::Edtf;
use crate::base::text::Language;
use crate::content::schema::records::GatheringType;

/// The parts of a composed title, for when no document has one.
pub struct TitleParts<'p> {
    /// "samling", "nettverkssamling", "webinar"
    pub word: &'p str,
    pub ordinal: Option<u8>,
    pub network: Option<&'p str>,
    pub county: Option<&'p str>,
    pub date: Option<&'p Edtf>,
    /// The site's language.
    pub language: Language,
}

const ORDINALS: [&str; 6] = ["Første", "Andre", "Tredje", "Fjerde", "Femte", "Sjette"];
const ENGLISH_ORDINALS: [&str; 6] = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth"];

/// "Andre samling – Fjordfylket", "Meeting 24 January 2017". `about`: the words of a headline "Om prosjektet i Øyvær".
pub fn put_together(parts: &TitleParts<'_>, about: Option<&str>) -> String {
    let ordinals = match parts.language {
        Language::En => ENGLISH_ORDINALS,
        _ => ORDINALS,
    };
    let word = match parts
        .ordinal
        .and_then(|ordinal| ordinals.get(usize::from(ordinal).checked_sub(1)?))
    {
        Some(ordinal) => format!("{ordinal} {}", parts.word),
        None => capital(parts.word),
    };
    match (parts.network, about, parts.county, parts.date) {
        (Some(network), ..) => format!("{word} – {network}"),
        (_, Some(about), ..) => format!("{word} {about}"),
        (_, _, Some(county), _) => format!("{word} – {county}"),
        (_, _, _, Some(date)) => format!("{word} {}", date.prose(parts.language)),
        _ => word,
    }
}

/// The word for a kind of gathering when no document has one.
pub fn word_of(kind: GatheringType, language: Language) -> &'static str {
    match (kind, language) {
        (GatheringType::Samling, Language::En) => "gathering",
        (GatheringType::Oppstartsseminar, Language::En) => "kick-off seminar",
        (GatheringType::Konferanse, Language::En) => "conference",
        (GatheringType::Kurs, Language::En) => "course",
        (GatheringType::Mote, Language::En) => "meeting",
        _ => norwegian_word_of(kind),
    }
}

fn norwegian_word_of(kind: GatheringType) -> &'static str {
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
