//! Words for gatherings: "samling", "nettverkssamlingen", "oppstartsseminar", "webinaret".

use crate::content::schema::records::GatheringType;

/// A word for a gathering, in the singular.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GatheringNoun {
    pub kind: GatheringType,
    /// Indefinite, in lower case: "nettverkssamling".
    pub word: String,
    /// Its offset in the text, in bytes.
    pub at: usize,
    /// "webinaret", not "webinar".
    pub definite: bool,
    /// Whether the word names a kind. "fagdag" and "seminar" do not, and count as `samling`.
    pub exact: bool,
}

/// The ending of a word, its definite forms, its kind, and whether the word names that kind.
const NOUNS: &[(&str, &[&str], GatheringType, bool)] = &[
    (
        "oppstartsseminar",
        &["et"],
        GatheringType::Oppstartsseminar,
        true,
    ),
    (
        "oppstartssamling",
        &["en", "a"],
        GatheringType::Oppstartsseminar,
        true,
    ),
    (
        "oppstartsmøte",
        &["t"],
        GatheringType::Oppstartsseminar,
        true,
    ),
    ("generalforsamling", &["en", "a"], GatheringType::Mote, true),
    ("samling", &["en", "a"], GatheringType::Samling, true),
    ("webinar", &["et"], GatheringType::Webinar, true),
    ("seminar", &["et"], GatheringType::Samling, false),
    ("workshop", &["en"], GatheringType::Workshop, true),
    ("arbeidsverksted", &["et"], GatheringType::Workshop, true),
    ("konferanse", &["n"], GatheringType::Konferanse, true),
    ("fagdag", &["en"], GatheringType::Samling, false),
    ("nettverksdag", &["en"], GatheringType::Samling, false),
    ("temadag", &["en"], GatheringType::Samling, false),
    ("temakveld", &["en"], GatheringType::Samling, false),
    ("foredragskveld", &["en"], GatheringType::Samling, false),
    ("fagkveld", &["en"], GatheringType::Samling, false),
    ("medlemskveld", &["en"], GatheringType::Samling, false),
    ("debattkveld", &["en"], GatheringType::Samling, false),
    ("informasjonskveld", &["en"], GatheringType::Samling, false),
    ("nettverkstreff", &["et"], GatheringType::Samling, false),
    ("fagtreff", &["et"], GatheringType::Samling, false),
    ("kunnskapsdag", &["en"], GatheringType::Samling, false),
    ("kurs", &["et"], GatheringType::Kurs, true),
    ("møte", &["t"], GatheringType::Mote, true),
    ("forum", &["et"], GatheringType::Samling, false),
    ("symposium", &["et"], GatheringType::Konferanse, false),
    ("gathering", &[], GatheringType::Samling, true),
    ("teleconference", &[], GatheringType::Mote, true),
    ("videoconference", &[], GatheringType::Mote, true),
    ("conference", &[], GatheringType::Konferanse, true),
    ("meeting", &[], GatheringType::Mote, true),
];
/// Words with one of these endings that do not mean gatherings.
const OTHERS: [&str; 12] = [
    "forsamling",
    "innsamling",
    "datasamling",
    "oppsamling",
    "ansamling",
    "kommuneforsamling",
    "konkurs",
    "diskurs",
    "ekskurs",
    "rekurs",
    "imøte",
    "telefonkonferanse",
];
const ORDINALS: &[(&str, u8)] = &[
    ("første", 1),
    ("fyrste", 1),
    ("andre", 2),
    ("tredje", 3),
    ("fjerde", 4),
    ("femte", 5),
    ("sjette", 6),
    ("1", 1),
    ("2", 2),
    ("3", 3),
    ("4", 4),
    ("5", 5),
    ("6", 6),
];

/// The words of a text, each with its byte offset.
pub fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// Every word for a gathering in the singular, in order.
pub fn nouns(text: &str) -> Vec<GatheringNoun> {
    let mut before = "";
    let mut found = Vec::new();
    for (at, word) in words(text) {
        found.extend(noun(word, at, before));
        before = word;
    }
    found
}

/// Words that a noun follows: "referat fra møte", "invitasjon til kurs".
const BEFORE_NOUNS: [&str; 7] = ["fra", "frå", "til", "et", "eit", "på", "for"];
/// Words for the papers of a meeting, which name the meeting too.
const PAPERS: [&str; 5] = [
    "møtereferat",
    "møteinnkalling",
    "møteprotokoll",
    "møtenotat",
    "møteagenda",
];

/// `before`: the word before it.
fn noun(word: &str, at: usize, before: &str) -> Option<GatheringNoun> {
    let lower = word.to_lowercase();
    if OTHERS.contains(&lower.as_str()) {
        return None;
    }
    if PAPERS.iter().any(|paper| lower.starts_with(paper)) {
        return Some(GatheringNoun {
            kind: GatheringType::Mote,
            word: "møte".to_owned(),
            at,
            definite: false,
            exact: true,
        });
    }
    NOUNS.iter().find_map(|(ending, definite, kind, exact)| {
        let (stem, is_definite) = if lower.ends_with(ending) {
            (lower.as_str(), false)
        } else {
            let stem = definite
                .iter()
                .find_map(|form| lower.strip_suffix(form))
                .filter(|stem| stem.ends_with(ending))?;
            (stem, true)
        };
        // "møte" alone may be a verb, and "kurs" a direction; at the beginning of a title they are gatherings.
        let is_short = stem == *ending
            && matches!(*ending, "møte" | "kurs")
            && !word.starts_with(char::is_uppercase)
            && !BEFORE_NOUNS.contains(&before.to_lowercase().as_str());
        (!is_short || is_definite).then(|| GatheringNoun {
            kind: *kind,
            word: stem.to_owned(),
            at,
            definite: is_definite,
            exact: *exact,
        })
    })
}

/// The number before the word: 1 in "første samling" and "1. samling".
pub fn ordinal_before(text: &str, noun: &GatheringNoun) -> Option<u8> {
    let before = text.get(..noun.at)?;
    let last = before
        .split(|c: char| !c.is_alphanumeric())
        .rfind(|word| !word.is_empty())?
        .to_lowercase();
    let is_number = last.bytes().all(|b| b.is_ascii_digit());
    // A number is an ordinal only with a full stop.
    if is_number && !before.trim_end().ends_with('.') {
        return None;
    }
    ORDINALS
        .iter()
        .find(|(word, _)| *word == last)
        .map(|(_, number)| *number)
}

/// The name of a network in quotation marks.
pub fn quoted_network(text: &str) -> Option<String> {
    [('«', '»'), ('"', '"'), ('“', '”'), ('„', '“')]
        .into_iter()
        .find_map(|(open, close)| {
            let start = text.find(open)? + open.len_utf8();
            let inside = &text[start..];
            let inside = &inside[..inside.find(close)?];
            (inside.to_lowercase().contains("nettverk") && inside.chars().count() < 100)
                .then(|| inside.trim().to_owned())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_gatherings() {
        let check = |text: &str, expected: &[(&str, GatheringType, bool)]| {
            let found = nouns(text);
            let found: Vec<_> = found
                .iter()
                .map(|noun| (noun.word.as_str(), noun.kind, noun.definite))
                .collect();
            assert_eq!(found, expected, "{text}");
        };
        check(
            "Neste nettverkssamling, som vil være en workshop",
            &[
                ("nettverkssamling", GatheringType::Samling, false),
                ("workshop", GatheringType::Workshop, false),
            ],
        );
        check(
            "Webinaret er åpent",
            &[("webinar", GatheringType::Webinar, true)],
        );
        check(
            "oppstartsseminaret",
            &[("oppstartsseminar", GatheringType::Oppstartsseminar, true)],
        );
        check("Å møte utfordringer i samlinger", &[]);
        check(
            "nettverksmøte",
            &[("nettverksmøte", GatheringType::Mote, false)],
        );
        check("forsamling, konkurs, kurs, seminarer", &[]);
        check(
            "Referat fra møte 12. mars",
            &[("møte", GatheringType::Mote, false)],
        );
        check("Vi skal til å møte kommunene", &[]);
        check(
            "Regular Teleconference",
            &[("teleconference", GatheringType::Mote, false)],
        );
    }

    #[test]
    fn numbers_before_gatherings() {
        let check = |text: &str, expected| {
            let noun = nouns(text).remove(0);
            assert_eq!(ordinal_before(text, &noun), expected, "{text}");
        };
        check("Velkommen til første samling", Some(1));
        check("den andre nettverkssamlingen", Some(2));
        check("Program 1. samling", Some(1));
        check("Program 2018 samling", None);
        check("samling", None);
    }

    #[test]
    fn networks_in_quotation_marks() {
        let network = quoted_network("samlingen for «Læringsnettverk Fjordfylket» i Byen");
        assert_eq!(network.as_deref(), Some("Læringsnettverk Fjordfylket"));
        assert_eq!(quoted_network("«Nei» og \"Ja\""), None);
    }
}
