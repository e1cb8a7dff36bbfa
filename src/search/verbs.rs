//! What verbs are made into, as far as the collection shows it: «gjennomføring» and «gjennomførte» are of «gjennomføre».

use super::lexicon::Lexicon;

/// For each key the number of the verb that it is made of, or its own.
pub fn verb_roots(lexicon: &Lexicon) -> Vec<u32> {
    let mut roots: Vec<u32> = (0..lexicon.key_words.len() as u32).collect();
    for (key, number) in &lexicon.keys {
        if let Some(verb) =
            verb_of_noun(lexicon, key).or_else(|| verb_of_past(lexicon, key, *number))
        {
            roots[*number as usize] = verb;
        }
    }
    roots
}

fn verb_of_noun(lexicon: &Lexicon, key: &str) -> Option<u32> {
    let verb = key.strip_suffix("ing").filter(|verb| verb.len() >= 4)?;
    // «håndtering» is of «håndtere», which has lost its -ere.
    let short = || verb.strip_suffix("er").filter(|short| short.len() >= 4);
    let found = lexicon.keys.get(verb);
    found.or_else(|| lexicon.keys.get(short()?)).copied()
}

/// Of a word with -te or -de, where the collection also has it with -e or -er in the place of that.
fn verb_of_past(lexicon: &Lexicon, key: &str, number: u32) -> Option<u32> {
    let verb = key
        .strip_suffix(['t', 'd'])
        .filter(|verb| verb.len() >= 4)?;
    let found = *lexicon.keys.get(verb)?;
    let text = |word: &u32| lexicon.words[*word as usize].text.as_str();
    let presents: Vec<&str> = lexicon.key_words[found as usize].iter().map(text).collect();
    let is_past = lexicon.key_words[number as usize]
        .iter()
        .map(text)
        .any(|past| {
            let stem = past.strip_suffix("te").or_else(|| past.strip_suffix("de"));
            stem.is_some_and(|stem| {
                let is_present = |word: &&str| {
                    word.strip_prefix(stem)
                        .is_some_and(|end| matches!(end, "e" | "er"))
                };
                presents.iter().any(is_present)
            })
        });
    is_past.then_some(found)
}
