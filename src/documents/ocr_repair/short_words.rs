//! Short words, which are easily taken for others: those that are right, and those that have run together.

use super::Repair;

/// Short words that are right, although another known word differs only in a letter that is often misread.
pub(super) const RIGHT: [&str; 50] = [
    "at", "av", "all", "alle", "andre", "blir", "da", "den", "der", "det", "dag", "del", "eller",
    "en", "er", "et", "for", "fra", "gang", "ha", "har", "han", "hele", "her", "kan", "la", "lag",
    "lang", "man", "mange", "mer", "mot", "no", "nok", "om", "opp", "os", "skal", "var", "vare",
    "over", "ser", "se", "sett", "gode", "ga", "tar", "ta", "far", "bare",
];
/// Longer words that are right, although only a letter that is often misread tells them from another.
pub(super) const AMBIGUOUS: [&str; 29] = [
    "apen",
    "foring",
    "garden",
    "grader",
    "hand",
    "handa",
    "horer",
    "hosten",
    "kamerader",
    "malet",
    "malene",
    "maten",
    "matte",
    "mandag",
    "moter",
    "parader",
    "promoter",
    "raden",
    "rader",
    "sporer",
    "utover",
    "varen",
    "vart",
    "vere",
    "vert",
    "bladet",
    "traden",
    "mater",
    "foringer",
];
/// Short words that are joined when the space between them is lost.
const RUN_TOGETHER: [&str; 44] = [
    "av", "alle", "at", "bra", "da", "de", "dem", "den", "det", "dette", "du", "en", "er", "et",
    "for", "fra", "har", "hva", "hvem", "hvor", "i", "ikke", "kan", "med", "men", "noe", "noen",
    "og", "om", "oss", "på", "skal", "som", "til", "ut", "var", "ved", "vi", "vil", "blir", "der",
    "her", "hvordan", "hvilke",
];
/// Words that are made of such short ones: "derfor", "utenfor".
const WORDS_OF_SHORT_ONES: [&str; 48] = [
    "derfor", "derfra", "dermed", "derom", "derav", "derved", "herved", "hvorfor", "hvorav",
    "hvorom", "hvorved", "enden", "innom", "utfra", "fordel", "ensom", "fordem", "derpå", "uten",
    "ender", "utfor", "derut", "dersom", "mener", "utenfor", "utenfra", "utenom", "enda", "etat",
    "etaten", "etater", "varer", "utvide", "utvidet", "utvider", "utvida", "foruten", "forut",
    "herfra", "hermed", "vilde", "harde", "forde", "forener", "atomer", "eni", "dei", "herav",
];

/// "hvavar" → "hva var": two or three joined short words.
pub(super) fn run_together(word: &str) -> Option<String> {
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
    (parts.contains(' ') && !WORDS_OF_SHORT_ONES.contains(&word)).then_some(parts)
}

/// "om 3 etablere", "til & integrere", "for a styrke": a misread "å" before a verb.
pub(super) fn infinitives(text: &str) -> Vec<Repair> {
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
                is_certain: false,
            });
        }
    }
    found
}

/// "etablering", "regulering": their "lering" is no "læring".
pub(super) fn is_foreign_verb(word: &str) -> bool {
    let Some((before, _)) = word.split_once("lering") else {
        return false;
    };
    !before.is_empty() && !before.ends_with("opp")
}

/// Nynorsk words that are written as a machine reads bokmål: "vere", "berekraft", "handtere".
pub(super) fn is_nynorsk(word: &str) -> bool {
    let word = word.to_lowercase();
    let starts = ["bere", "hand", "ser"];
    matches!(
        word.as_str(),
        "vere" | "vera" | "vart" | "vert" | "no" | "maten" | "ver" | "ner"
    ) || word.contains("handter")
        || starts.iter().any(|start| word.starts_with(start))
}
