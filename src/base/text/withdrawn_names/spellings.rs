//! One person's name in the spellings that people use: with other words between given and family name, with initials, the family name
//! first, or as one word.

use super::fold::fold;
use std::ops::Range;

/// A name with at least two words, in the form that `fold` gives.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct PersonName {
    /// The first given name, in each spelling of its letters.
    given: Vec<String>,
    /// Further names between the first and the last.
    middle: Vec<String>,
    family: Vec<String>,
}

/// The greatest distance between given and family name, in bytes of folded text.
const LONGEST_GAP: usize = 48;
/// Labels before a family name.
const FAMILY_LABELS: [&str; 5] = [
    "etternavn",
    "etternamn",
    "slektsnavn",
    "slektsnamn",
    "surname",
];
/// Between a family name and the given name after it.
const TURNED_SEPARATORS: [char; 6] = [' ', ',', ';', '|', '/', '\t'];

impl PersonName {
    /// None: the name is a single word.
    pub fn of(name: &str) -> Option<PersonName> {
        let folded = fold(name.trim()).text;
        // «Brekkestad, Torfinn»
        let folded = match folded.split_once(',') {
            Some((family, given)) => format!("{given} {family}"),
            None => folded,
        };
        let mut words = folded.split([' ', ',']).filter(|word| !word.is_empty());
        let given = words.next()?;
        let mut rest: Vec<&str> = words.collect();
        let family = rest.pop()?;
        // An initial alone is no name to look for: it is found by the family name.
        let is_name = |word: &str| {
            word.chars()
                .filter(|letter| letter.is_alphanumeric())
                .count()
                > 1
        };
        (is_name(given) && is_name(family)).then(|| PersonName {
            given: with_double_letters(given),
            middle: rest
                .iter()
                .flat_map(|word| with_plain_letters(word))
                .collect(),
            family: with_double_letters(family),
        })
    }

    /// The family name in each spelling of its letters.
    pub fn family_spellings(&self) -> impl Iterator<Item = &str> {
        self.family.iter().map(String::as_str)
    }

    /// Given and family name in each spelling of their letters.
    pub fn in_two_words(&self) -> impl Iterator<Item = (&str, &str)> {
        let given = self.given.iter();
        given.flat_map(|given| self.family_spellings().map(|family| (&**given, family)))
    }

    /// The byte ranges of the name in a folded text, and whether the family name stands first. They may overlap.
    pub fn find(&self, text: &str, take: &mut dyn FnMut(Range<usize>, bool)) {
        for given in &self.given {
            for (start, _) in text.match_indices(given.as_str()) {
                if !is_start_of_word(text, start) {
                    continue;
                }
                if let Some(end) = self.family_after(text, start + given.len()) {
                    take(start..end, false);
                }
            }
        }
        for family in &self.family {
            for (start, _) in text.match_indices(family.as_str()) {
                let end = start + family.len();
                if !is_start_of_word(text, start) || !is_end_of_word(text, end) {
                    continue;
                }
                if let Some(end) = self.given_after(text, end) {
                    take(start..end, true);
                } else if let Some(before) = self.initials_before(&text[..start]) {
                    take(before..end, false);
                }
            }
        }
    }

    /// The end of the family name that follows the given name which ends at `at`: at once ("TorfinnBrekkestad"), or after what may stand
    /// between them.
    fn family_after(&self, text: &str, at: usize) -> Option<usize> {
        let window = window(text, at);
        let ends = self.family.iter().flat_map(|family| {
            window
                .match_indices(family.as_str())
                .filter_map(|(from, _)| {
                    let end = at + from + family.len();
                    let begins = from == 0 || is_start_of_word(text, at + from);
                    let is_name = begins && is_end_of_word(text, end);
                    (is_name && self.may_stand_between(&window[..from])).then_some(end)
                })
        });
        ends.min()
    }

    /// May this stand between given and family name? Signs, initials, other names of the person, a nickname in quotation marks, a
    /// label («etternavn:»), or a person of the same family («og kari»).
    fn may_stand_between(&self, between: &str) -> bool {
        let mut rest = between;
        let mut had_and = false;
        let mut had_initial = false;
        loop {
            // A sentence ends here.
            if rest.starts_with(". ") && !had_initial {
                return false;
            }
            rest = rest.trim_start_matches([
                ' ', ',', ';', '|', '(', '/', '-', '_', '*', '+', '.', '<', '\t',
            ]);
            if let Some(quoted) = without_quoted(rest) {
                rest = quoted;
                continue;
            }
            if let Some(encoded) = rest.strip_prefix("%20") {
                rest = encoded;
                continue;
            }
            let length = rest
                .find(|letter: char| !letter.is_alphanumeric() && !is_combining(letter))
                .unwrap_or(rest.len());
            let (word, after) = rest.split_at(length);
            if word.is_empty() {
                // «Brekkestad og Torfinn»: two persons.
                return !had_and && (rest.is_empty() || rest == "#");
            }
            let letters = word
                .chars()
                .filter(|letter| letter.is_alphanumeric())
                .count();
            let is_and = matches!(word, "og" | "and" | "und");
            let is_label = after.starts_with(':') && FAMILY_LABELS.contains(&word);
            let is_own = self.middle.iter().any(|middle| middle == word);
            let is_relative = had_and && after.starts_with(' ');
            if !(letters == 1 || is_and || is_label || is_own || is_relative) {
                return false;
            }
            had_and = is_and;
            had_initial = letters == 1;
            rest = after.strip_prefix(':').unwrap_or(after);
        }
    }

    /// "Brekkestad, Torfinn", "Brekkestad;Torfinn", "Brekkestad, T."
    fn given_after(&self, text: &str, at: usize) -> Option<usize> {
        let rest = &text[at..];
        let separators = rest.len() - rest.trim_start_matches(TURNED_SEPARATORS).len();
        if separators == 0 || separators > 3 {
            return None;
        }
        let from = at + separators;
        let whole = self.given.iter().find(|given| {
            text[from..].starts_with(given.as_str()) && is_end_of_word(text, from + given.len())
        });
        if let Some(given) = whole {
            return Some(from + given.len());
        }
        let initial = self.given[0].chars().next()?;
        let end = from + initial.len_utf8();
        let is_initial = text[from..].starts_with(initial) && rest.starts_with(',');
        (is_initial && text[from..].chars().nth(1) == Some('.')).then_some(end + 1)
    }

    /// The start of initials that end a text: "t. ", "t. å. ".
    fn initials_before(&self, text: &str) -> Option<usize> {
        let initial = self.given[0].chars().next()?;
        let mut start = None;
        let mut rest = text;
        while let Some(before) = rest.trim_end_matches([' ', '-']).strip_suffix('.') {
            let letter = before.trim_end_matches(is_combining);
            let Some(last) = letter.chars().next_back() else {
                break;
            };
            let at = letter.len() - last.len_utf8();
            if !last.is_alphabetic() || !is_start_of_word(text, at) {
                break;
            }
            if last == initial {
                start = Some(at);
            }
            rest = &text[..at];
        }
        start
    }

    /// Do the words of a file name or an address, joined by hyphens, have the name: "torfinn-brekkestad", "torfinnbrekkestad",
    /// "tbrekkestad"? In the letters of an address.
    pub fn stands_in_address(&self, words: &str, ascii: impl Fn(&str) -> String) -> bool {
        let mut pairs = self.given.iter().flat_map(|given| {
            let given = ascii(given);
            self.family
                .iter()
                .map(move |family| (given.clone(), family.clone()))
        });
        pairs.any(|(given, family)| {
            let family = ascii(&family);
            // Letters that no address has leave nothing to look for.
            if given.is_empty() || family.is_empty() {
                return false;
            }
            let initial = given.chars().next().unwrap_or_default();
            [
                format!("-{given}-{family}-"),
                format!("-{given}{family}-"),
                format!("-{family}-{given}-"),
                format!("-{family}{given}-"),
                format!("-{initial}{family}-"),
                format!("-{initial}-{family}-"),
            ]
            .iter()
            .any(|name| words.contains(name.as_str()))
        })
    }
}

/// The text after a place, as far as a family name may begin.
fn window(text: &str, at: usize) -> &str {
    let mut end = text.len().min(at + LONGEST_GAP);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[at..end]
}

/// The rest after a nickname of at most twenty bytes: «toffen», "toffen".
fn without_quoted(text: &str) -> Option<&str> {
    const LONGEST: usize = 20;
    let close = match text.chars().next()? {
        '«' => '»',
        '"' => '"',
        '“' | '”' => '”',
        '\'' => '\'',
        _ => return None,
    };
    let mut letters = text.char_indices().skip(1);
    let (end, close) = letters.find(|(_, letter)| *letter == close)?;
    (end <= LONGEST).then(|| &text[end + close.len_utf8()..])
}

/// The word, and as it is written with å as aa, ø as oe and æ as ae, or the other way round.
fn with_double_letters(word: &str) -> Vec<String> {
    let mut spellings = vec![word.to_owned()];
    if word.contains("a\u{30a}") || word.contains(['ø', 'æ']) {
        let double = word.replace("a\u{30a}", "aa").replace('ø', "oe");
        spellings.push(double.replace('æ', "ae"));
    } else if word.contains("aa") {
        spellings.push(word.replace("aa", "a\u{30a}"));
    }
    spellings
}

/// The same, and with å as a and ø as o: a middle name is only looked for between the others.
fn with_plain_letters(word: &str) -> Vec<String> {
    let mut spellings = with_double_letters(word);
    let single = word.replace("a\u{30a}", "a").replace('ø', "o");
    spellings.push(single.replace('æ', "ae"));
    spellings
}

pub fn is_start_of_word(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    !before.is_some_and(|letter| letter.is_alphanumeric() || is_combining(letter))
}

/// Does the word end here? A genitive s belongs to the name; a combining mark makes its last letter another one.
pub fn is_end_of_word(text: &str, at: usize) -> bool {
    let rest = &text[at..];
    let rest = rest.strip_prefix('s').unwrap_or(rest);
    let goes_on = |letter: char| letter.is_alphanumeric() || is_combining(letter);
    !rest.chars().next().is_some_and(goes_on)
}

fn is_combining(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}
