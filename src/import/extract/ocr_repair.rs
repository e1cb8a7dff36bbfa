//! Words that a machine has misread, and what was likely meant: "fgrste" → "første", "malgruppe" → "målgruppe".
//!
//! Only for texts that have lost their æ, ø and å. A word that is not known for certain is left alone: what comes of it is a proposal that
//! somebody must look at, and a wrong one is worse than none.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A word as it was read, and as it was likely written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// In bytes of the text.
    pub range: Range<usize>,
    pub proposal: String,
}

/// What a machine makes of the letters: as it reads them, as they are written. The last ones are letters that are often right.
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
/// From here on a letter is right more often than not, and only a long known part tells.
const OFTEN_RIGHT: usize = 13;
/// At most so many of them in one word.
const MOST_CHANGES: usize = 2;
/// Short words that are right as they stand, although another has them with its own letter.
const RIGHT: [&str; 50] = [
    "at", "av", "all", "alle", "andre", "blir", "da", "den", "der", "det", "dag", "del", "eller",
    "en", "er", "et", "for", "fra", "gang", "ha", "har", "han", "hele", "her", "kan", "la", "lag",
    "lang", "man", "mange", "mer", "mot", "no", "nok", "om", "opp", "os", "skal", "var", "vare",
    "over", "ser", "se", "sett", "gode", "ga", "tar", "ta", "far", "bare",
];
/// Words that are run together when the space between them is lost.
const RUN_TOGETHER: [&str; 44] = [
    "av", "alle", "at", "bra", "da", "de", "dem", "den", "det", "dette", "du", "en", "er", "et",
    "for", "fra", "har", "hva", "hvem", "hvor", "i", "ikke", "kan", "med", "men", "noe", "noen",
    "og", "om", "oss", "på", "skal", "som", "til", "ut", "var", "ved", "vi", "vil", "blir", "der",
    "her", "hvordan", "hvilke",
];

struct Dictionary {
    whole: BTreeSet<String>,
    /// Beginnings of words.
    starts: Vec<String>,
    /// Ends of words, and parts of them.
    parts: Vec<String>,
    ends: Vec<String>,
}

/// What the words of a text are checked against.
pub struct Repairer {
    lexicon: Dictionary,
}

impl Default for Repairer {
    fn default() -> Repairer {
        Repairer::new()
    }
}

impl Repairer {
    pub fn new() -> Repairer {
        let mut lexicon = Dictionary {
            whole: BTreeSet::new(),
            starts: Vec::new(),
            parts: Vec::new(),
            ends: Vec::new(),
        };
        let list = include_str!("repair_words.txt").lines();
        for word in list.filter(|line| !line.starts_with('#') && !line.is_empty()) {
            let bare = word.trim_matches('-').to_owned();
            match (word.starts_with('-'), word.ends_with('-')) {
                (true, true) => lexicon.parts.push(bare.clone()),
                (true, false) => lexicon.ends.push(bare.clone()),
                (false, true) => lexicon.starts.push(bare.clone()),
                (false, false) => {}
            }
            lexicon.whole.insert(bare);
        }
        Repairer { lexicon }
    }

    /// Every word of the text that was likely misread, with what was meant.
    pub fn repairs(&self, text: &str) -> Vec<Repair> {
        let mut found = Vec::new();
        let mut seen: BTreeMap<&str, Option<String>> = BTreeMap::new();
        for (at, word) in pieces(text) {
            let range = at..at + word.len();
            let proposal = seen.entry(word).or_insert_with(|| self.proposal(word));
            if let Some(proposal) = proposal.clone() {
                found.push(Repair { range, proposal });
            }
        }
        found.extend(infinitives(text));
        found.sort_by_key(|repair| repair.range.start);
        found
    }

    fn proposal(&self, word: &str) -> Option<String> {
        let lower = word.to_lowercase();
        if lower.contains(['æ', 'ø', 'å'])
            || RIGHT.contains(&lower.as_str())
            || self.lexicon.whole.contains(&lower)
        {
            return None;
        }
        let found = self.candidates(&lower).or_else(|| run_together(&lower))?;
        Some(with_case_of(word, &found))
    }

    /// The known word with the fewest changes.
    fn candidates(&self, word: &str) -> Option<String> {
        // Each with where its last change ends, and whether a letter was changed that is often right.
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
                // A long word of many such letters has no end of readings.
                if next.len() > 300 {
                    break;
                }
            }
            now = next;
        }
        None
    }

    /// `is_bold`: short parts do not tell.
    fn knows(&self, word: &str, is_bold: bool) -> bool {
        let lexicon = &self.lexicon;
        let fewest = if is_bold { 5 } else { 3 };
        let tells = |part: &&String| part.chars().count() >= fewest;
        lexicon.whole.contains(word)
            || lexicon
                .starts
                .iter()
                .filter(tells)
                .any(|start| is_rest(word.strip_prefix(start.as_str())))
            || lexicon
                .ends
                .iter()
                .filter(tells)
                .any(|end| is_rest(word.strip_suffix(end.as_str())))
            || lexicon
                .parts
                .iter()
                .filter(tells)
                .any(|part| part.chars().count() >= 4 && word.contains(part.as_str()))
    }
}

/// The rest of a longer word is Norwegian letters that need no mending themselves.
fn is_rest(rest: Option<&str>) -> bool {
    rest.is_some_and(|rest| rest.chars().all(|c| c.is_alphabetic()) && rest.chars().count() <= 20)
}

/// Words, with the signs that a machine takes letters for. What is an address is no word.
fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
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

/// "om 3 etablere", "til & integrere", "for a styrke": an "å" alone, before a verb.
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

/// "hvavar" → "hva var": all of its parts are small words.
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
    // "dette", "derfor" and the like are words of their own.
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

/// The word with its first letter as it stands in the text.
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
        let check = |text: &str, wanted: &str| {
            let repairs = repairer.repairs(text);
            assert_eq!(mended(text, &repairs), wanted);
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
    fn right_words_and_addresses_stand() {
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
