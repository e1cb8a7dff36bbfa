//! Headlines of a part of a meeting's papers, which are no title of the whole: "Table of Contents", "Attendees".

use crate::import::extract::date_tokens::month;

/// Words of such headlines, in lower case, separated by white space.
const PARTS: &str = "contents content innhold innholdsfortegnelse innhaldsliste attendees attendance participants deltakere deltagere deltakarar administrivia present \
    introductions introduksjoner apologies regrets forfall";
/// Words that may stand beside them.
const BESIDE_PARTS: &str =
    "table of the and og list liste over meeting møte min mins minutes minutter minutt th st nd rd";

/// "Table of Contents", "January 6 Attendees:", "Administrivia (5 minutes)"
pub fn names_part(text: &str) -> bool {
    let is_of = |words: &str, word: &str| words.split_whitespace().any(|one| one == word);
    let lower = text.to_lowercase();
    let mut words = lower
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| !word.is_empty());
    words.clone().any(|word| is_of(PARTS, word))
        && words
            .all(|word| is_of(PARTS, word) || is_of(BESIDE_PARTS, word) || month(word).is_some())
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
