//! Detects the language of words by function words that differ between the languages.

/// Function words, each used in few of the languages.
const WORDS: [(&str, &[&str]); 5] = [
    (
        "nb",
        &[
            "ikke", "jeg", "hvordan", "hva", "fra", "også", "være", "hvor", "noen", "mer", "bare",
            "deres", "gjennom", "blir", "og", "som", "til", "på", "med", "av", "har", "hvem",
            "hvilke", "dette", "skal", "ved",
        ],
    ),
    (
        "nn",
        &[
            "ikkje", "eg", "korleis", "kva", "frå", "vere", "kvar", "nokon", "nokre", "meir",
            "berre", "deira", "gjennom", "blir", "og", "som", "til", "på", "med", "av", "har",
            "kven", "kva", "dei", "ein", "eit", "skal", "òg", "ved",
        ],
    ),
    (
        "da",
        &[
            "ikke", "jeg", "hvordan", "hvad", "fra", "også", "være", "hvor", "nogle", "mere",
            "bare", "deres", "gennem", "bliver", "og", "som", "til", "på", "med", "af", "har",
            "efter", "ud", "skal", "ved",
        ],
    ),
    (
        "sv",
        &[
            "inte", "jag", "hur", "vad", "från", "också", "vara", "var", "några", "mer", "bara",
            "deras", "genom", "blir", "och", "som", "till", "på", "med", "av", "har", "är", "ett",
            "för", "att", "skall",
        ],
    ),
    (
        "en",
        &[
            "the", "and", "of", "to", "in", "is", "that", "for", "with", "are", "this", "from",
            "which", "not", "have", "was", "be", "on", "how", "what",
        ],
    ),
];

/// Texts with fewer words are too short to decide.
const FEWEST_WORDS: usize = 20;
const FEWEST_HITS: usize = 5;
/// The longest function word, in bytes: longer words are skipped.
const LONGEST: usize = 7;

/// The language of the texts as a BCP 47 tag: `nb`, `nn`, `da`, `sv` or `en`. None: there is doubt.
pub fn detected<'a>(texts: impl Iterator<Item = &'a str>) -> Option<&'static str> {
    let mut hits = [0_usize; WORDS.len()];
    let mut words = 0;
    let mut lower = String::new();
    for text in texts {
        for word in text.split(|c: char| !c.is_alphabetic()) {
            if word.is_empty() {
                continue;
            }
            words += 1;
            if word.len() > LONGEST {
                continue;
            }
            lower.clear();
            lower.extend(word.chars().flat_map(char::to_lowercase));
            for (hits, (_, known)) in hits.iter_mut().zip(WORDS) {
                *hits += usize::from(known.contains(&lower.as_str()));
            }
        }
    }
    let mut order: Vec<usize> = (0..WORDS.len()).collect();
    order.sort_by_key(|index| std::cmp::Reverse(hits[*index]));
    let (first, second) = (hits[order[0]], hits[order[1]]);
    let is_clear = first >= FEWEST_HITS && first * 10 >= second * 11 && first > second + 1;
    (words >= FEWEST_WORDS && first * 25 >= words && is_clear).then(|| WORDS[order[0]].0)
}

/// Whether text recognition has lost the letters æ, ø and å, of which Norwegian has one in every one or two hundred letters.
pub fn has_lost_letters<'a>(texts: impl Iterator<Item = &'a str>) -> bool {
    let (mut letters, mut ours) = (0_usize, 0_usize);
    let (mut words, mut norwegian, mut english) = (0_usize, 0_usize, 0_usize);
    let known = |language: &str| WORDS.iter().find(|(tag, _)| *tag == language);
    for text in texts {
        for letter in text.chars() {
            letters += usize::from(letter.is_alphabetic());
            ours += usize::from(matches!(letter, 'æ' | 'ø' | 'å' | 'Æ' | 'Ø' | 'Å'));
        }
        for word in text.split(|c: char| !c.is_alphabetic()) {
            let is_one_of =
                |language| known(language).is_some_and(|(_, list)| list.contains(&word));
            words += usize::from(!word.is_empty());
            norwegian += usize::from(is_one_of("nb"));
            english += usize::from(is_one_of("en"));
        }
    }
    let is_norwegian = norwegian * 12 >= words && norwegian > 2 * english;
    letters >= 500 && is_norwegian && ours * 500 < letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_small_word_is_longer_than_the_longest() {
        let mut words = WORDS.iter().flat_map(|(_, list)| *list);
        assert!(words.all(|word| word.len() <= LONGEST));
    }

    #[test]
    fn small_words_tell_the_language() {
        let check =
            |text: &str, expected| assert_eq!(detected([text].into_iter()), expected, "{text}");
        let nb = "Vi har lært hva som virker, og hvordan kommunene kan bruke det. Noen ville ikke være med fra starten, også de er her nå.";
        let nn = "Vi har lært kva som verkar, og korleis kommunane kan bruke det. Nokre ville ikkje vere med frå starten, dei er òg her no.";
        let en = "We have learned what works and how the municipalities can use it. This is not a list of the talks that we have had.";
        check(nb, Some("nb"));
        check(nn, Some("nn"));
        check(en, Some("en"));
        check("Velkommen", None);
        check("Bergen Oslo Bodø ".repeat(20).as_str(), None);
    }

    #[test]
    fn norwegian_without_its_letters_is_misread() {
        let bad =
            "Tirsdag var det den fgrste samlingen til leringsnettverk folkehelse, og de som har vaert med fra starten. ".repeat(12);
        assert!(has_lost_letters([bad.as_str()].into_iter()));
        let good = bad.replace("fgrste", "første");
        assert!(!has_lost_letters([good.as_str()].into_iter()));
        let english = "We have learned what works and how the towns can use it. ".repeat(20);
        assert!(!has_lost_letters([english.as_str()].into_iter()));
    }
}
