//! Misread words of a scanned text, and what was probably printed: "fgrste" → "første", "malgruppe" → "målgruppe".
//!
//! Only for texts that have lost their æ, ø and å. A word gets a proposal only if the result is a known word: each proposal must be
//! checked by a person, and a wrong one is worse than none.

mod dictionary;
mod short_words;

use crate::base::text::{Language, has_lost_letters};
use dictionary::Dictionary;
use short_words::{AMBIGUOUS, RIGHT, infinitives, is_foreign_verb, is_nynorsk, run_together};
use std::collections::BTreeMap;
use std::ops::Range;

/// A misread word and a proposal for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// In bytes of the text.
    pub range: Range<usize>,
    pub proposal: String,
    /// There is no other, and what was read is no word.
    pub is_certain: bool,
}

/// Letters as they are read, and as printed. The last ones are often read correctly.
const MISREAD: [(&str, &str); 17] = [
    ("veae", "væ"),
    ("eae", "æ"),
    ("aee", "æ"),
    ("ae", "æ"),
    ("ee", "æ"),
    ("ze", "æ"),
    ("2e", "æ"),
    ("@", "ø"),
    ("g", "ø"),
    ("0", "ø"),
    ("4", "å"),
    ("gi", "gj"),
    ("hu", "h"),
    ("e", "æ"),
    ("p", "ø"),
    ("o", "ø"),
    ("a", "å"),
];
/// An index into `MISREAD`: from here on the letters are usually right, so only a long known part proves that a word was misread.
const OFTEN_RIGHT: usize = 13;
/// The greatest number of misread letters in one word.
const MOST_CHANGES: usize = 2;

/// Finds misread words with a list of known words.
pub struct Repairer {
    dictionary: Dictionary,
}

impl Default for Repairer {
    fn default() -> Repairer {
        Repairer::new()
    }
}

impl Repairer {
    pub fn new() -> Repairer {
        Repairer {
            dictionary: Dictionary::new(),
        }
    }

    /// Every word of the text that was probably misread, with a proposal.
    pub fn repairs(&self, text: &str) -> Vec<Repair> {
        let mut repairs = Vec::new();
        let mut proposals: BTreeMap<&str, Option<(String, bool)>> = BTreeMap::new();
        for (at, word) in words_to_check(text) {
            let range = at..at + word.len();
            let proposal = proposals.entry(word).or_insert_with(|| self.proposal(word));
            if let Some((proposal, is_certain)) = proposal.clone() {
                repairs.push(Repair {
                    range,
                    proposal,
                    is_certain,
                });
            }
        }
        repairs.extend(infinitives(text));
        repairs.sort_by_key(|repair| repair.range.start);
        repairs
    }

    /// The proposal, and whether there is no other.
    fn proposal(&self, word: &str) -> Option<(String, bool)> {
        let lower = word.to_lowercase();
        let is_right = lower.contains(['æ', 'ø', 'å'])
            || RIGHT.contains(&lower.as_str())
            || self.dictionary.has(&lower)
            || is_foreign_verb(&lower);
        if is_right {
            return None;
        }
        let candidate = self.candidate(&lower);
        let joined = || Some((run_together(&lower)?, false));
        let (found, is_certain) = candidate.or_else(joined)?;
        Some((with_case_of(word, &found), is_certain))
    }

    /// The first known word with the fewest different letters, and whether it is certainly what was printed: no other known word
    /// has as few, enough of it is known, and what was read is no word itself.
    fn candidate(&self, word: &str) -> Option<(String, bool)> {
        // Each candidate with the end of its last change in bytes, and whether a letter was changed that is usually right.
        let mut now: BTreeMap<String, (usize, bool)> =
            BTreeMap::from([(word.to_owned(), (0, false))]);
        for _ in 0..MOST_CHANGES {
            let mut next: BTreeMap<String, (usize, bool)> = BTreeMap::new();
            let mut found: Option<(String, bool)> = None;
            for (text, (from, was_bold)) in &now {
                for (index, (read, written)) in MISREAD.iter().enumerate() {
                    let is_bold = *was_bold || index >= OFTEN_RIGHT;
                    let places = text.match_indices(read).filter(|(at, _)| at >= from);
                    for (at, _) in places {
                        let changed =
                            format!("{}{written}{}", &text[..at], &text[at + read.len()..]);
                        if let Some(letters) = self.dictionary.known(&changed, word, is_bold) {
                            let fewest = if is_bold { 5 } else { 4 };
                            let is_certain = letters >= fewest && !AMBIGUOUS.contains(&word);
                            found = Some(match found {
                                None => (changed.clone(), is_certain),
                                Some((first, certain)) => {
                                    let is_same = first == changed;
                                    (first, certain && is_same)
                                }
                            });
                        }
                        next.entry(changed).or_insert((at + written.len(), is_bold));
                    }
                }
                // A long word with many such letters has too many candidates.
                if next.len() > 300 {
                    break;
                }
            }
            if found.is_some() {
                return found;
            }
            now = next;
        }
        None
    }

    /// The misread words of a text in Norwegian that may be sound: of one that has its æ, ø and å only those that were certainly
    /// misread.
    pub fn repairs_in(&self, text: &str, language: Language) -> Vec<Repair> {
        let mut repairs = self.repairs(text);
        if language == Language::Nn {
            repairs.retain(|repair| !is_nynorsk(&text[repair.range.clone()]));
        }
        if !has_lost_letters(std::iter::once(text)) {
            repairs.retain(|repair| repair.is_certain);
        }
        repairs
    }
}

/// The words of a text, each with its byte offset. `@` may be a misread letter; web and e-mail addresses are left out.
fn words_to_check(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let place = move |part: &str| part.as_ptr() as usize - text.as_ptr() as usize;
    text.split(char::is_whitespace)
        .filter(|piece| !is_address(piece))
        .flat_map(|piece| piece.split(|c: char| !(c.is_alphanumeric() || c == '@')))
        .filter(|word| word.chars().any(char::is_alphabetic) && word.chars().count() > 1)
        .map(move |word| (place(word), word))
}

fn is_address(piece: &str) -> bool {
    piece.contains("://")
        || piece.starts_with("www.")
        || piece
            .split_once('@')
            .is_some_and(|(_, after)| after.contains('.') && !after.ends_with('.'))
}

/// The proposal with the capitals of the word: all, the first, or none.
fn with_case_of(word: &str, proposal: &str) -> String {
    let is_upper = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    if word.chars().count() > 1 && word.chars().all(char::is_uppercase) {
        return proposal.to_uppercase();
    }
    if !is_upper(word) {
        return proposal.to_owned();
    }
    let mut letters = proposal.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The text with the proposals in place.
pub fn mended(text: &str, repairs: &[Repair]) -> String {
    let mut mended = String::with_capacity(text.len());
    let mut at = 0;
    for repair in repairs {
        if repair.range.start < at {
            continue;
        }
        mended.push_str(&text[at..repair.range.start]);
        mended.push_str(&repair.proposal);
        at = repair.range.end;
    }
    mended.push_str(&text[at..]);
    mended
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misread_words_get_a_proposal() {
        let repairer = Repairer::new();
        let check = |text: &str, expected: &str| {
            let repairs = repairer.repairs(text);
            assert_eq!(mended(text, &repairs), expected);
        };
        check("den fgrste samlingen", "den første samlingen");
        check("den f@rste", "den første");
        check("en prioritert malgruppe", "en prioritert målgruppe");
        check(
            "Laeringsnettverk og leeringsnettverk",
            "Læringsnettverk og læringsnettverk",
        );
        check("gnsker a samarbeide", "ønsker å samarbeide");
        check("gatt sammen om 3 etablere", "gått sammen om å etablere");
        check("Spgrsmal om miljget", "Spørsmål om miljøet");
        check("Hvavar bra? Erdet noe?", "Hva var bra? Er det noe?");
    }

    #[test]
    fn right_words_and_addresses_are_left_alone() {
        let repairer = Repairer::new();
        for text in [
            "Alle kommunene i fylket deltok på samlingen, og programmet var godt",
            "Kari.Nordmann@example.no",
            "https://example.no/fgrste/",
            "Program for dagen er vedlagt derfor hvorfor uten",
            "a b c",
            "Kari Nordmann, Byen og Sandvika kommune",
        ] {
            let repairs = repairer.repairs(text);
            assert_eq!(mended(text, &repairs), text);
        }
    }

    #[test]
    fn of_a_sound_text_only_what_is_certain() {
        let repairer = Repairer::new();
        let check = |text: &str, language, expected: &str| {
            let repairs = repairer.repairs_in(text, language);
            assert_eq!(mended(text, &repairs), expected);
        };
        let nb = Language::Nb;
        check(
            "Språket i den fgrste malgruppen",
            nb,
            "Språket i den første målgruppen",
        );
        // Each of these is a word.
        for text in [
            "Vi sa at alle som bor her, mener noe om etablering og regulering utenfor byen.",
            "Dersom varene er enda billigere, er maten og moter for alle grader av kamerader.",
            "Gjennomgang og gjennomslag i etaten, og promoter for varen.",
        ] {
            check(text, nb, text);
        }
        for text in [
            "Å vere med på berekraftig handtering av krisehandteringa",
            "Det vart og vert slik",
        ] {
            check(text, Language::Nn, text);
        }
    }
}
