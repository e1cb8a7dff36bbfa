//! The key of a word: the same for bokmål and nynorsk, all inflections and all ways of typing æ, ø and å.
//!
//! The browser makes the same keys from the same lists (`key` in words.js); the manifest carries them.

use super::word_lists;
use aho_corasick::{AhoCorasick, AhoCorasickKind};
use icu_normalizer::properties::{CanonicalDecompositionBorrowed, Decomposed};
use std::sync::LazyLock;

struct StemRules {
    /// In the order in which they are applied: each rule works on the result of those before it.
    anywhere: Vec<(&'static str, &'static str)>,
    /// Finds all that `anywhere` rewrites in one pass: most words contain nothing of it.
    finder: Option<AhoCorasick>,
    at_end: Vec<(&'static str, &'static str)>,
    /// Longest first.
    endings: Vec<&'static str>,
}

static RULES: LazyLock<StemRules> = LazyLock::new(|| {
    let rewrites =
        || word_lists::lines(word_lists::REWRITES).filter_map(|line| line.split_once(' '));
    let mut endings: Vec<_> = word_lists::words(word_lists::ENDINGS).collect();
    endings.sort_by_key(|ending| std::cmp::Reverse(ending.len()));
    let anywhere: Vec<_> = rewrites().filter(|(old, _)| !old.ends_with('$')).collect();
    let finder = AhoCorasick::builder()
        .kind(Some(AhoCorasickKind::DFA))
        .build(anywhere.iter().map(|(old, _)| old));
    StemRules {
        // Err: not enough memory for the rules.
        finder: finder.ok(),
        anywhere,
        at_end: rewrites()
            .filter_map(|(old, new)| Some((old.strip_suffix('$')?, new)))
            .collect(),
        endings,
    }
});

/// As `ends_with`, but quicker when the last letter differs.
fn ends(word: &str, ending: &str) -> bool {
    word.as_bytes().last() == ending.as_bytes().last() && word.ends_with(ending)
}

/// The key of a word in lower case.
pub fn key(word: &str) -> String {
    if word.contains(|c: char| c.is_numeric()) {
        return fold(word);
    }
    let mut key = fold_but_aa(word);
    if key.chars().count() > 3 {
        key = rewritten(key);
    }
    // «å» is kept until here: without it «skoleår» would lose an ending that it does not have.
    stem(&key).replace('å', "a")
}

/// A word as it is typed without æ, ø, å and accents: «læring», «laering» and «laring» become the same.
pub fn fold(word: &str) -> String {
    fold_but_aa(word).replace('å', "a")
}

fn fold_but_aa(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        folded.push(match (letter, next) {
            ('a', Some('a')) => 'å',
            ('a', Some('e')) => 'a',
            ('o', Some('e')) => 'o',
            _ => {
                folded.push(plain_letter(letter));
                continue;
            }
        });
        letters.next();
    }
    folded
}

/// The letter without its accent; «å» is kept.
fn plain_letter(letter: char) -> char {
    match letter {
        'å' => letter,
        'æ' => 'a',
        'ø' => 'o',
        'đ' => 'd',
        'ŋ' => 'n',
        'ŧ' => 't',
        _ if letter.is_ascii() => letter,
        _ => match CanonicalDecompositionBorrowed::new().decompose(letter) {
            Decomposed::Default => letter,
            Decomposed::Singleton(other) | Decomposed::Expansion(other, _) => plain_letter(other),
        },
    }
}

fn rewritten(word: String) -> String {
    let mut word = anywhere_rewritten(word);
    // «lærar» is not «l» with an ending.
    let mut rules = RULES.at_end.iter();
    let at_end = rules.find(|(old, _)| ends(&word, old) && word.len() >= old.len() + 2);
    if let Some((old, new)) = at_end {
        word.truncate(word.len() - old.len());
        word.push_str(new);
    }
    word
}

fn anywhere_rewritten(mut word: String) -> String {
    let mut from = 0;
    while let Some(rule) = next_rule(&word, from) {
        let (old, new) = RULES.anywhere[rule];
        word = word.replace(old, new);
        from = rule + 1;
    }
    word
}

/// The first rule from `from` on that applies to the word.
fn next_rule(word: &str, from: usize) -> Option<usize> {
    let found = RULES.finder.as_ref()?.find_overlapping_iter(word);
    let rules = found.map(|place| place.pattern().as_usize());
    rules.filter(|rule| *rule >= from).min()
}

pub const VOWELS: &str = "aeiouyåæø";
/// Letters after which an -s is removed; also -k, unless a vowel is before it.
pub const S_AFTER: &str = "bcdfghjlmnoprtvyz";

/// The stem of a word, folded or not: Snowball's Norwegian rules, without the endings that make another word.
pub fn stem(word: &str) -> &str {
    let Some(region) = region(word) else {
        return word;
    };
    let mut stem = word;
    let has = |stem: &str, ending: &str| ends(stem, ending) && stem.len() - ending.len() >= region;
    if let Some(ending) = RULES.endings.iter().find(|ending| has(stem, ending)) {
        stem = &stem[..stem.len() - ending.len()];
    } else if has(stem, "s") && ends_in_s(&stem[..stem.len() - 1]) {
        stem = &stem[..stem.len() - 1];
    }
    // A second time: «lærere» and «lærer» have one stem.
    if has(stem, "er") {
        stem = &stem[..stem.len() - 2];
    }
    // «hjemmet» becomes «hjem», «medlemmer» becomes «medlem».
    if has(stem, "dt") || has(stem, "vt") || has(stem, "mm") {
        stem = &stem[..stem.len() - 1];
    }
    stem
}

/// The byte offset where endings may begin: after the first consonant that follows a vowel, and after at least three letters.
fn region(word: &str) -> Option<usize> {
    let mut letters = word.char_indices().enumerate();
    letters.find(|(_, (_, letter))| VOWELS.contains(*letter))?;
    letters.find(|(_, (_, letter))| !VOWELS.contains(*letter))?;
    let after_pair = letters.next()?;
    match after_pair.0 {
        0..3 => letters
            .find(|(count, _)| *count == 3)
            .map(|found| found.1.0),
        _ => Some(after_pair.1.0),
    }
}

/// May an -s be removed after this text?
fn ends_in_s(before: &str) -> bool {
    let mut letters = before.chars().rev();
    match letters.next() {
        Some('k') => letters
            .next()
            .is_some_and(|letter| !VOWELS.contains(letter)),
        Some(letter) => S_AFTER.contains(letter),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn same(words: &[&str]) {
        for word in words {
            assert_eq!(key(word), key(words[0]), "{word} as {}", words[0]);
        }
    }

    fn differ(a: &str, b: &str) {
        assert_ne!(key(a), key(b), "{a}, {b}");
    }

    #[test]
    fn inflections_have_one_key() {
        same(&[
            "nettverk",
            "nettverket",
            "nettverkene",
            "nettverka",
            "nettverks",
        ]);
        same(&[
            "lærer",
            "lærere",
            "læreren",
            "lærerne",
            "lærernes",
            "lærar",
            "lærarar",
            "lærarane",
            "læraren",
        ]);
        same(&["medlem", "medlemmer", "medlemmene", "medlemmenes"]);
        same(&[
            "kommune",
            "kommunen",
            "kommuner",
            "kommunene",
            "kommunar",
            "kommunane",
        ]);
    }

    #[test]
    fn nynorsk_and_bokmaal_have_one_key() {
        same(&["selvmord", "sjølvmord"]);
        same(&["videregående", "vidaregåande"]);
        same(&["forskning", "forsking", "forskningen", "forskinga"]);
        same(&["tjenester", "tenester", "tenestene", "tjenestene"]);
        same(&[
            "undersøkelse",
            "undersøking",
            "undersøkelser",
            "undersøkingar",
        ]);
        same(&["trygghet", "tryggleik", "tryggheten", "tryggleiken"]);
        same(&["virksomhet", "verksemd", "virksomheter", "verksemder"]);
        same(&["sykehus", "sjukehus"]);
        same(&["sykepleieren", "sjukepleiar", "sjukepleiarane"]);
        same(&["veiledning", "rettleiing", "veiledningen", "rettleiinga"]);
        same(&["mulighet", "moglegheit"]);
        same(&["arbeidsgiver", "arbeidsgjevar"]);
    }

    #[test]
    fn letters_may_be_typed_in_any_way() {
        same(&["læringsnettverk", "laeringsnettverk", "laringsnettverk"]);
        same(&["sømna", "soemna", "somna"]);
        same(&["målgruppe", "maalgruppe", "målgrupper"]);
    }

    proptest! {
        /// Applying only the rules that the finder reports gives the same as applying all of them in order.
        #[test]
        fn rules_hold_in_their_order(pieces in prop::collection::vec(0..RULES.anywhere.len(), 1..4), ends in "[a-zå]{0,4}") {
            let word: String = pieces.iter().map(|rule| RULES.anywhere[*rule].0).collect();
            let word = word + &ends;
            let one_by_one = |word: String, (old, new): &(&str, &str)| word.replace(old, new);
            let expected = RULES.anywhere.iter().fold(word.clone(), one_by_one);
            prop_assert_eq!(anywhere_rewritten(word), expected);
        }
    }

    #[test]
    fn other_words_keep_other_keys() {
        differ("språk", "språklig");
        differ("helse", "hel");
        differ("skoleår", "skole");
        differ("2018", "2019");
    }
}
