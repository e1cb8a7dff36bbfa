//! Headlines of a part of a meeting's papers, which are no title of the whole: "Table of Contents", "Attendees".

use crate::import::extract::date_tokens::month;
use crate::import::extract::word_sets::{consists_of, has_word};

/// Words of such headlines, in lower case, separated by white space.
const PARTS: &str = "contents content innhold innholdsfortegnelse innhaldsliste attendees attendance participants deltakere deltagere deltakarar administrivia present \
    introductions introduksjoner apologies regrets forfall";
/// Words that may stand beside them.
const BESIDE_PARTS: &str =
    "table of the and og list liste over meeting møte min mins minutes minutter minutt th st nd rd";

/// "Table of Contents", "January 6 Attendees:", "Administrivia (5 minutes)"
pub fn names_part(text: &str) -> bool {
    // "January 6"
    let letters: String = text
        .to_lowercase()
        .chars()
        .map(|letter| if letter.is_alphabetic() { letter } else { ' ' })
        .collect();
    consists_of(&letters, PARTS, |word| {
        has_word(BESIDE_PARTS, word) || month(word).is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::names_part;

    #[test]
    fn a_headline_of_a_part_has_no_other_words() {
        for part in [
            "Table of Contents",
            "January 6 Attendees:",
            "Administrivia (5 minutes)",
            "Deltakere",
        ] {
            assert!(names_part(part), "{part}");
        }
        for title in [
            "Minutes of the January call",
            "Deltakere i arbeidslivet",
            "",
        ] {
            assert!(!names_part(title), "{title}");
        }
    }
}
