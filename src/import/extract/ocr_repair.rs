//! Misread words of a scanned text, and what was probably printed: "fgrste" → "første", "malgruppe" → "målgruppe".
//!
//! Only for texts that have lost their æ, ø and å. A word gets a proposal only if the result is a known word: each proposal must be
//! checked by a person, and a wrong one is worse than none.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A misread word and a proposal for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// In bytes of the text.
    pub range: Range<usize>,
    pub proposal: String,
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
/// Short words that are right, although another known word differs only in a letter that is often misread.
const RIGHT: [&str; 50] = [
    "at", "av", "all", "alle", "andre", "blir", "da", "den", "der", "det", "dag", "del", "eller",
    "en", "er", "et", "for", "fra", "gang", "ha", "har", "han", "hele", "her", "kan", "la", "lag",
    "lang", "man", "mange", "mer", "mot", "no", "nok", "om", "opp", "os", "skal", "var", "vare",
    "over", "ser", "se", "sett", "gode", "ga", "tar", "ta", "far", "bare",
];
/// Short words that are joined when the space between them is lost.
const RUN_TOGETHER: [&str; 44] = [
    "av", "alle", "at", "bra", "da", "de", "dem", "den", "det", "dette", "du", "en", "er", "et",
    "for", "fra", "har", "hva", "hvem", "hvor", "i", "ikke", "kan", "med", "men", "noe", "noen",
    "og", "om", "oss", "på", "skal", "som", "til", "ut", "var", "ved", "vi", "vil", "blir", "der",
    "her", "hvordan", "hvilke",
];

/// Known words, all with æ, ø or å.
struct Dictionary {
    /// Whole words; also all beginnings, parts and ends.
    whole: BTreeSet<String>,
    /// Beginnings of words.
    starts: Vec<String>,
    /// Parts in the middle of words.
    parts: Vec<String>,
    /// Ends of words.
    ends: Vec<String>,
}

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
        let mut dictionary = Dictionary {
            whole: BTreeSet::new(),
            starts: Vec::new(),
            parts: Vec::new(),
            ends: Vec::new(),
        };
        let list = include_str!("repair_words.txt").lines();
        for word in list.filter(|line| !line.starts_with('#') && !line.is_empty()) {
            let bare = word.trim_matches('-').to_owned();
            match (word.starts_with('-'), word.ends_with('-')) {
                (true, true) => dictionary.parts.push(bare.clone()),
                (true, false) => dictionary.ends.push(bare.clone()),
                (false, true) => dictionary.starts.push(bare.clone()),
                (false, false) => {}
            }
            dictionary.whole.insert(bare);
        }
        Repairer { dictionary }
    }

    /// Every word of the text that was probably misread, with a proposal.
    pub fn repairs(&self, text: &str) -> Vec<Repair> {
        let mut repairs = Vec::new();
        let mut proposals: BTreeMap<&str, Option<String>> = BTreeMap::new();
        for (at, word) in words_to_check(text) {
            let range = at..at + word.len();
            let proposal = proposals.entry(word).or_insert_with(|| self.proposal(word));
            if let Some(proposal) = proposal.clone() {
                repairs.push(Repair { range, proposal });
            }
        }
        repairs.extend(infinitives(text));
        repairs.sort_by_key(|repair| repair.range.start);
        repairs
    }

    fn proposal(&self, word: &str) -> Option<String> {
        let lower = word.to_lowercase();
        if lower.contains(['æ', 'ø', 'å'])
            || RIGHT.contains(&lower.as_str())
            || self.dictionary.whole.contains(&lower)
        {
            return None;
        }
        let found = self.candidates(&lower).or_else(|| run_together(&lower))?;
        Some(with_case_of(word, &found))
    }

    /// The known word with the fewest different letters.
    fn candidates(&self, word: &str) -> Option<String> {
        // Each candidate with the end of its last change in bytes, and whether a letter was changed that is usually right.
        let mut now: BTreeMap<String, (usize, bool)> =
            BTreeMap::from([(word.to_owned(), (0, false))]);
        for _ in 0..MOST_CHANGES {
            let mut next: BTreeMap<String, (usize, bool)> = BTreeMap::new();
            for (text, (from, was_bold)) in &now {
                for (index, (read, written)) in MISREAD.iter().enumerate() {
                    let is_bold = *was_bold || index >= OFTEN_RIGHT;
                    for (at, _) in text.match_indices(read) {
                        if at < *from {
                            continue;
                        }
                        let changed =
                            format!("{}{written}{}", &text[..at], &text[at + read.len()..]);
                        if self.knows(&changed, is_bold) {
                            return Some(changed);
                        }
                        next.entry(changed).or_insert((at + written.len(), is_bold));
                    }
                }
                // A long word with many such letters has too many candidates.
                if next.len() > 300 {
                    break;
                }
            }
            now = next;
        }
        None
    }

    /// Is it a known word? `is_bold`: a letter was changed that is usually right, so a short known part is not enough.
    fn knows(&self, word: &str, is_bold: bool) -> bool {
        let dictionary = &self.dictionary;
        let fewest = if is_bold { 5 } else { 3 };
        let tells = |part: &&String| part.chars().count() >= fewest;
        dictionary.whole.contains(word)
            || dictionary
                .starts
                .iter()
                .filter(tells)
                .any(|start| is_rest(word.strip_prefix(start.as_str())))
            || dictionary
                .ends
                .iter()
                .filter(tells)
                .any(|end| is_rest(word.strip_suffix(end.as_str())))
            || dictionary
                .parts
                .iter()
                .filter(tells)
                .any(|part| part.chars().count() >= 4 && word.contains(part.as_str()))
    }
}

/// Can this be the rest of a longer word?
fn is_rest(rest: Option<&str>) -> bool {
    rest.is_some_and(|rest| rest.chars().all(|c| c.is_alphabetic()) && rest.chars().count() <= 20)
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

/// "om 3 etablere", "til & integrere", "for a styrke": a misread "å" before a verb.
fn infinitives(text: &str) -> Vec<Repair> {
    let list: Vec<&str> = text.split(' ').collect();
    let mut at = 0;
    let mut found = Vec::new();
    for (index, word) in list.iter().enumerate() {
        let start = at;
        at += word.len() + 1;
        let before = index.checked_sub(1).and_then(|index| list.get(index));
        let after = list
            .get(index + 1)
            .map(|next| next.trim_end_matches([',', '.', ';', ':']));
        let is_verb = after.is_some_and(|next| {
            next.chars().all(char::is_lowercase)
                && (next.ends_with('e')
                    || matches!(
                        next,
                        "gi" | "fa" | "ha" | "bli" | "ga" | "se" | "sta" | "na"
                    ))
        });
        let is_after_word =
            before.is_some_and(|before| before.ends_with(|c: char| c.is_alphabetic() || c == ','));
        if matches!(*word, "a" | "&" | "3" | "4") && is_verb && is_after_word {
            found.push(Repair {
                range: start..start + word.len(),
                proposal: "å".to_owned(),
            });
        }
    }
    found
}

/// "hvavar" → "hva var": two or three joined short words.
fn run_together(word: &str) -> Option<String> {
    fn split(word: &str, depth: usize) -> Option<String> {
        if RUN_TOGETHER.contains(&word) {
            return Some(word.to_owned());
        }
        if depth == 0 {
            return None;
        }
        RUN_TOGETHER.iter().rev().find_map(|first| {
            let rest = word
                .strip_prefix(first)
                .filter(|rest| rest.len() > 1 && first.len() > 1)?;
            Some(format!("{first} {}", split(rest, depth - 1)?))
        })
    }
    let parts = split(word, 2)?;
    // "derfor" and similar words consist of short words but are words themselves.
    (parts.contains(' ')
        && !matches!(
            word,
            "derfor"
                | "derfra"
                | "dermed"
                | "derom"
                | "derav"
                | "derved"
                | "herved"
                | "hvorfor"
                | "hvorav"
                | "hvorom"
                | "enden"
                | "innom"
                | "utfra"
                | "fordel"
                | "ensom"
                | "fordem"
                | "derpå"
                | "uten"
                | "ender"
                | "utfor"
                | "derut"
        ))
    .then_some(parts)
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
}
