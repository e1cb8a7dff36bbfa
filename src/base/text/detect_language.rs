//! The language of a text, told by its small words: those that one language has and its neighbours have not. In doubt, none is told.
//!
//! A prototype with the same rules told the language of 1,247 of 1,983 pages of Norwegian public documents. As far as was read, three of
//! them were wrong: lists of titles, and a page in both written standards of Norwegian.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// A set of languages.
type Languages = u8;
const NB: Languages = 1;
const NN: Languages = 1 << 1;
const DA: Languages = 1 << 2;
const SV: Languages = 1 << 3;
const EN: Languages = 1 << 4;
/// The languages that are told apart, as BCP 47 tags.
const TOLD: [(Languages, &str); 5] = [(NB, "nb"), (NN, "nn"), (DA, "da"), (SV, "sv"), (EN, "en")];

/// Small words, in the languages that have them. A word may be in several rows.
const WORDS: [(Languages, &str); 11] = [
    (
        NB | NN | DA,
        "og i det som til på med har skal ved er for at den under alle skulle kan vil fordi eller også",
    ),
    (NB | NN, "av etter ut mellom enn slik får viser kunne"),
    (NB | NN | DA | SV, "om"),
    (
        NB | DA,
        "de en et ikke jeg hvor hvordan hvem hvorfor hvilke hvilken fra være disse dem flere sammen kommer selv hele ligger \
         findes bedre sted hun mine egne hver hvert enten frem mens deres andre følge siden gjort kommuner",
    ),
    (
        NB,
        "hva vært noen noe mer gjennom ble blitt gjøre gjør innen mye nå uten gjelder finnes fikk tar ga tatt deltakere økt \
         ulike kommunene oppgaver virksomhet virksomheten viktigste samtidig dere uke hvis ifølge",
    ),
    (NN | NB, "ulike"),
    (
        NN,
        "dei ein eit ikkje eg korleis kva kvar kven kvifor frå òg vere vera vore nokon nokre noko meir berre deira vart blei \
         desse fleire saman gjere gjer kjem innan sjølv mykje heile utan medan gjeld ligg finst fekk tek fram sjå stad ho auka \
         difor sidan mogleg kor dykk eigne betre kvart kvarandre skule veke vert gjekk teke seier kommunar kommunane fylka \
         fyrste samstundes verksemd oppgåver tilhøve høve folkehelsa tiltaka måla viktigaste andre gjennom",
    ),
    (
        DA,
        "af hvad været nogle noget nogen mere gennem blev blevet gøre gør inden meget nu uden gælder fik tager efter mellem \
         end sådan kun mod sig kunne igen havde kommunerne vores",
    ),
    (
        SV,
        "och i det som till på med har skall ska vid är för att den under alla andra skulle kan vill eftersom eller också av \
         efter ut mellan än får kunde",
    ),
    (
        SV,
        "en ett inte jag hur vad var vem vilka från vara varit några något mer bara deras genom blev detta dessa flera \
         tillsammans göra gör kommer inom själv mycket nu dem hela utan medan gäller ligger finns fick fram se hon sig",
    ),
    (
        EN,
        "the and of to in is that for with are this from which not have was be on how what by as at it their they we more been \
         has were can an you your our these",
    ),
];

/// Ends of long words. They add to the difference between two languages that small words have told already.
const ENDS: [(Languages, &str); 13] = [
    (NB | DA, "lig"),
    (NB | DA, "lige"),
    (NB | SV, "het"),
    (NB | SV, "heten"),
    (NB | SV, "heter"),
    (NN, "leg"),
    (NN, "ane"),
    (NN, "heit"),
    (NN, "heita"),
    (NN, "heiter"),
    (NN, "leik"),
    (DA, "hed"),
    (DA, "heden"),
];
/// The shortest word whose end is looked at, in bytes.
const SHORTEST_WITH_END: usize = 7;

static LANGUAGES_OF: LazyLock<FxHashMap<&'static str, Languages>> = LazyLock::new(|| {
    let mut languages_of = FxHashMap::default();
    for (languages, words) in WORDS {
        for word in words.split_whitespace() {
            *languages_of.entry(word).or_default() |= languages;
        }
    }
    languages_of
});

/// Texts with fewer words are too short to decide.
const FEWEST_WORDS: usize = 20;
/// Of so many words one must be a small word of the language.
const WORDS_TO_A_SMALL_ONE: usize = 8;
/// So many small words must be the language's and not another's, and so many words in all with those told by their ends.
const FEWEST_SMALL: usize = 3;
const FEWEST: usize = 4;
/// How many times as often the language's own words must occur as another's.
const TIMES: usize = 4;

/// How often words of each set of languages occur in a text.
struct WordCounts {
    words: usize,
    small: [usize; 1 << TOLD.len()],
    ends: [usize; 1 << TOLD.len()],
}

impl WordCounts {
    fn of<'a>(texts: impl Iterator<Item = &'a str>) -> WordCounts {
        let mut counts = WordCounts {
            words: 0,
            small: [0; 1 << TOLD.len()],
            ends: [0; 1 << TOLD.len()],
        };
        let mut lower = String::new();
        for word in texts.flat_map(words) {
            counts.words += 1;
            lower_case(word, &mut lower);
            match LANGUAGES_OF.get(lower.as_str()) {
                Some(languages) => counts.small[usize::from(*languages)] += 1,
                None => counts.ends[usize::from(told_by_end(&lower))] += 1,
            }
        }
        counts
    }

    fn small(&self, is_such: impl Fn(Languages) -> bool) -> usize {
        sum(&self.small, is_such)
    }

    /// Small words and ends.
    fn all(&self, is_such: impl Fn(Languages) -> bool) -> usize {
        sum(&self.small, &is_such) + sum(&self.ends, &is_such)
    }

    /// Does the text have enough words that `one` has and `other` has not?
    fn tells_apart(&self, one: Languages, other: Languages) -> bool {
        let own = |languages| languages & one != 0 && languages & other == 0;
        let others = |languages| languages & other != 0 && languages & one == 0;
        let of_own = self.all(own);
        self.small(own) >= FEWEST_SMALL && of_own >= FEWEST && of_own >= TIMES * self.all(others)
    }
}

fn sum(counts: &[usize], is_such: impl Fn(Languages) -> bool) -> usize {
    let counts = (0..).zip(counts);
    let such = counts.filter(|(languages, _)| is_such(*languages));
    such.map(|(_, count)| count).sum()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|letter: char| !letter.is_alphabetic());
    words.filter(|word| !word.is_empty())
}

fn lower_case(word: &str, lower: &mut String) {
    lower.clear();
    match word.is_ascii() {
        true => {
            lower.push_str(word);
            lower.make_ascii_lowercase();
        }
        false => lower.extend(word.chars().flat_map(char::to_lowercase)),
    }
}

/// No language: its end tells nothing.
fn told_by_end(word: &str) -> Languages {
    if word.len() < SHORTEST_WITH_END {
        return 0;
    }
    let end = ENDS.iter().find(|(_, end)| word.ends_with(end));
    end.map_or(0, |(languages, _)| *languages)
}

/// The language of the texts as a BCP 47 tag: `nb`, `nn`, `da`, `sv` or `en`. None: there is doubt.
pub fn language_of_texts<'a>(texts: impl Iterator<Item = &'a str>) -> Option<&'static str> {
    let counts = WordCounts::of(texts);
    if counts.words < FEWEST_WORDS {
        return None;
    }
    let hits = |language: Languages| counts.small(|languages| languages & language != 0);
    let (language, tag) = TOLD
        .into_iter()
        .max_by_key(|(language, _)| hits(*language))?;
    let others = TOLD.into_iter().filter(|(other, _)| *other != language);
    let is_clear = hits(language) * WORDS_TO_A_SMALL_ONE >= counts.words
        && others
            .into_iter()
            .all(|(other, _)| counts.tells_apart(language, other));
    is_clear.then_some(tag)
}

/// The first words, at most `most`, that `language` has and `other` has not: what tells a reader that the text is in the first.
/// Both are BCP 47 tags; for `other`, any.
pub fn telling_words<'a>(text: &'a str, language: &str, other: &str, most: usize) -> Vec<&'a str> {
    let set = |tag: &str| {
        let row = TOLD.iter().find(|(_, told)| *told == tag);
        row.map_or(0, |(language, _)| *language)
    };
    let (language, other) = (set(language), set(other));
    let mut told: Vec<String> = Vec::new();
    let mut lower = String::new();
    let telling = words(text).filter(|word| {
        lower_case(word, &mut lower);
        let languages = LANGUAGES_OF.get(lower.as_str()).copied().unwrap_or(0);
        let tells = languages & language != 0 && languages & other == 0 && !told.contains(&lower);
        if tells {
            told.push(lower.clone());
        }
        tells
    });
    telling.take(most).collect()
}

/// Whether text recognition has lost the letters æ, ø and å, of which Norwegian has one in every one or two hundred letters.
pub fn has_lost_letters<'a>(texts: impl Iterator<Item = &'a str> + Clone) -> bool {
    let (mut letters, mut ours) = (0_usize, 0_usize);
    for letter in texts.clone().flat_map(str::chars) {
        letters += usize::from(letter.is_alphabetic());
        ours += usize::from(matches!(letter, 'æ' | 'ø' | 'å' | 'Æ' | 'Ø' | 'Å'));
    }
    if letters < 500 || ours * 500 >= letters {
        return false;
    }
    let counts = WordCounts::of(texts);
    let norwegian = counts.small(|languages| languages & (NB | NN) != 0 && languages & EN == 0);
    let english = counts.small(|languages| languages & EN != 0 && languages & (NB | NN) == 0);
    norwegian * 12 >= counts.words && norwegian > 2 * english
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_tell_the_language() {
        let check = |text: &str, expected| {
            assert_eq!(language_of_texts([text].into_iter()), expected, "{text}")
        };
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

    #[test]
    fn a_text_in_two_languages_is_not_told() {
        let text = "Vi har lært hva som virker, og hvordan kommunene kan bruke det. Nokre ville ikkje vere med frå starten, \
                    dei er òg her no, og korleis kva kven.";
        assert_eq!(language_of_texts([text].into_iter()), None);
        // Titles in bokmål in a list of a page in nynorsk.
        let list = "Fornying av offentlig sektor, Bustad og eigedom, Sjukehus og helse, Fiskeri og fangst, Bolig og hjem, \
                    Likestilling og mangfold, Kirke og kultur, Barn og familie, Vern og forvaltning";
        assert_eq!(language_of_texts([list].into_iter()), None);
    }

    #[test]
    fn danish_and_swedish_are_neighbours() {
        let da = "Vi har lært af hvad der virker, og efter mødet blev nogle af kommunerne enige om at gøre mere. Uden det kan man kun vente.";
        let sv = "Vi har lärt oss vad som fungerar och hur kommunerna kan använda det. Några ville inte vara med från början, men nu är alla här.";
        assert_eq!(language_of_texts([da].into_iter()), Some("da"));
        assert_eq!(language_of_texts([sv].into_iter()), Some("sv"));
    }

    #[test]
    fn words_that_tell_the_language() {
        let text = "Ikkje alle veit korleis det er å vere ny, og ikkje kva ein skal seie.";
        assert_eq!(
            telling_words(text, "nn", "nb", 3),
            ["Ikkje", "korleis", "vere"]
        );
        assert_eq!(telling_words(text, "nn", "se", 2), ["Ikkje", "alle"]);
    }
}
