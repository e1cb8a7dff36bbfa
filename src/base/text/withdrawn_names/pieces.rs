//! Names that are written in pieces, with something between their letters that no reader sees as a border of words.

use super::WithdrawnNames;
use super::fold::fold;
use super::spellings::{PersonName, is_end_of_word, is_start_of_word};

impl WithdrawnNames {
    /// The given and the family name of a person that stand in a text in pieces, with spaces or ends of lines in the middle of them:
    /// «Torvald Brek⏎kemo», «T o r v a l d B r e k k e m o».
    pub fn name_in_pieces(&self, text: &str) -> Option<String> {
        let folded = fold(text).text;
        let places = folded.char_indices().filter(|(_, letter)| *letter != ' ');
        let mut letters = String::with_capacity(folded.len());
        // For each byte of the letters: where it stands in the folded text.
        let mut offsets = Vec::with_capacity(folded.len());
        for (at, letter) in places {
            letters.push(letter);
            offsets.extend(at..at + letter.len_utf8());
        }
        let stands = |name: &str| {
            letters.match_indices(name).any(|(start, _)| {
                is_start_of_word(&folded, offsets[start])
                    && is_end_of_word(&folded, offsets[start + name.len() - 1] + 1)
            })
        };
        let mut names = self.persons.iter().flat_map(PersonName::in_two_words);
        let found = names.find(|(given, family)| stands(&format!("{given}{family}")));
        found.map(|(given, family)| format!("{given} {family}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_may_stand_in_pieces() {
        let names = WithdrawnNames::new(["Torvald Ånund Brekkemo"], "(navn fjernet)");
        for text in [
            "Med T o r v a l d B r e k k e m o",
            "Torvald Brek\nkemo, Storvik",
            "Tor vald\tBrekkemos hus",
        ] {
            assert_eq!(
                names.name_in_pieces(text).as_deref(),
                Some("torvald brekkemo"),
                "{text}"
            );
        }
        for text in [
            "Torvald Brekkemoen",
            "Torvald. Brekkemo er et tettsted",
            "Viktorvald Brekkemo",
        ] {
            assert_eq!(names.name_in_pieces(text), None, "{text}");
        }
    }
}
