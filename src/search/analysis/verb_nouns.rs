//! Words derived from verbs, as far as the collection has the verb: «gjennomføring» and «gjennomførte» belong to «gjennomføre».

use crate::search::index::lexicon::Lexicon;

/// For each key, the number of the key of its verb, or its own number.
pub fn verb_roots(lexicon: &Lexicon) -> Vec<u32> {
    let root = |number| {
        let verb = verb_of_noun(lexicon, lexicon.key_text(number));
        verb.or_else(|| verb_of_past(lexicon, number))
            .unwrap_or(number)
    };
    lexicon.key_numbers().map(root).collect()
}

fn verb_of_noun(lexicon: &Lexicon, key: &str) -> Option<u32> {
    let verb = key.strip_suffix("ing").filter(|verb| verb.len() >= 4)?;
    // «håndtering» belongs to «håndtere», which ends in -ere.
    let short = || verb.strip_suffix("er").filter(|short| short.len() >= 4);
    let found = lexicon.key_number(verb);
    found.or_else(|| lexicon.key_number(short()?))
}

/// For a word ending in -te or -de: the verb, if the collection has it with -e or -er in place of that ending.
fn verb_of_past(lexicon: &Lexicon, number: u32) -> Option<u32> {
    let key = lexicon.key_text(number);
    let verb = key
        .strip_suffix(['t', 'd'])
        .filter(|verb| verb.len() >= 4)?;
    let found = lexicon.key_number(verb)?;
    let texts = |key| {
        let words = lexicon.key_words(key).iter();
        words.map(|word| lexicon.text(*word))
    };
    let is_past = texts(number).any(|past| {
        let stem = past.strip_suffix("te").or_else(|| past.strip_suffix("de"));
        stem.is_some_and(|stem| {
            let mut ends = texts(found).filter_map(|word| word.strip_prefix(stem));
            ends.any(|end| matches!(end, "e" | "er"))
        })
    });
    is_past.then_some(found)
}
