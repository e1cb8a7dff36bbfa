//! Names of files that say something about a person: "Permisjon Kari Nordmann", "Notat - Ola Nordmann - barnevern".

use super::person_names::{is_given_name, is_name_of_person, titled};
use super::stem;
use crate::base::date::is_month_name;
use crate::base::text::Language;

/// Words that are said of a person when a name stands beside them.
const OF_PERSONS: [&str; 33] = [
    "sykmeldt",
    "sykemeldt",
    "sykmelding",
    "sykemelding",
    "sjukmeld",
    "sjukmelding",
    "sjukemelding",
    "egenmelding",
    "eigenmelding",
    "legeerklæring",
    "legeerklering",
    "legeattest",
    "epikrise",
    "permisjon",
    "permisjonssøknad",
    "fraværsmelding",
    "oppsigelse",
    "oppseiing",
    "advarsel",
    "personalsak",
    "personalmappe",
    "medarbeidersamtale",
    "medarbeidarsamtale",
    "lønnssamtale",
    "oppfølgingssamtale",
    "bekymringsmelding",
    "omsorgsovertakelse",
    "fødselsnummer",
    "personnummer",
    "fødselsdato",
    "politiattest",
    "dødsattest",
    "arbeidsavtale",
];
/// Subjects that are also those of talks: they are said of a person only in papers about one.
const SUBJECTS: [&str; 16] = [
    "barnevern",
    "barnevernet",
    "barneverntjenesten",
    "sykdom",
    "sjukdom",
    "sykefravær",
    "sjukefråvær",
    "fravær",
    "fråvær",
    "diagnose",
    "psykiatri",
    "rus",
    "gjeld",
    "skilsmisse",
    "uføretrygd",
    "kreft",
];
/// Papers about a person or a case.
const PAPERS: [&str; 13] = [
    "notat",
    "sak",
    "vedtak",
    "melding",
    "journal",
    "samtale",
    "søknad",
    "klage",
    "oppfølging",
    "referat",
    "evaluering",
    "vurdering",
    "brev",
];
/// Words before a date of birth.
const BORN: [&str; 5] = ["f", "født", "fødd", "fodt", "born"];

/// Does the name of a file or folder name a person, and say something about the person: of health, absence, birth, or a case?
pub fn tells_of_person(name: &str) -> bool {
    let titled = titled(&stem(name).replace(|letter: char| !letter.is_alphanumeric(), " "));
    let words: Vec<&str> = titled.split_whitespace().collect();
    let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let has = |known: &[&str]| lower.iter().any(|word| known.contains(&word.as_str()));
    if !names_person(&words, &lower) {
        return false;
    }
    has(&OF_PERSONS) || has(&SUBJECTS) && has(&PAPERS) || says_birth(&lower)
}

/// A common given name, and after it a word that can be a surname.
fn names_person(words: &[&str], lower: &[String]) -> bool {
    (1..words.len()).any(|at| {
        let surname = lower[at].as_str();
        let mut known = [&OF_PERSONS[..], &SUBJECTS, &PAPERS, &BORN, NO_SURNAMES].into_iter();
        is_given_name(words[at - 1])
            && is_name_of_person(&format!("{} {}", words[at - 1], words[at]))
            && !is_month(surname)
            && !known.any(|known| known.contains(&surname))
    })
}

fn is_month(word: &str) -> bool {
    is_month_name(word, Language::Nb) || is_month_name(word, Language::En)
}

/// "Liv i skolen", "Jan 2024", "sykefravær per avdeling": words after what is no given name, or is none there.
const NO_SURNAMES: &[&str] = &[
    "i",
    "og",
    "på",
    "for",
    "med",
    "til",
    "av",
    "om",
    "er",
    "fra",
    "frå",
    "in",
    "and",
    "of",
    "to",
    "tre",
    "år",
    "halvår",
    "kvartal",
    "måned",
    "månad",
    "uke",
    "veke",
    "dag",
    "avdeling",
    "innbygger",
    "innbyggar",
    "ansatt",
    "ansatte",
    "tilsett",
    "tilsette",
    "årsverk",
    "person",
    "elev",
    "bruker",
    "brukar",
    "lærer",
    "lærar",
    "deltaker",
    "deltakar",
    "enhet",
    "eining",
    "region",
    "bydel",
    "post",
    "epost",
    "sms",
    "telefon",
    "tlf",
    "definisjon",
    "dato",
];

/// "f. 12.03.1975", "født 12. mars 1975", "født 1975", but not "vedlegg F 1"
fn says_birth(lower: &[String]) -> bool {
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let mut born = (1..lower.len()).filter(|at| BORN.contains(&lower[at - 1].as_str()));
    born.any(|at| {
        let next = lower.get(at + 1);
        let goes_on = next.is_some_and(|next| is_number(next) || is_month(next));
        // "vedlegg F 1" is something else, "født 75" is not.
        let is_said = lower[at - 1] != "f" || lower[at].len() >= YEAR;
        is_number(&lower[at]) && (is_said || goes_on)
    })
}

/// The digits of a year.
const YEAR: usize = 4;

#[cfg(test)]
mod tests {
    use super::tells_of_person;

    #[test]
    fn names_that_say_something_about_a_person() {
        for name in [
            "Permisjon Per Olsen.txt",
            "permisjon-per-olsen.txt",
            "Notat - Ola Hansen - barnevern.txt",
            "referat-ola-hansen-sykmeldt.docx",
            "evaluering-kari-nordmann-f-12-03-1975.txt",
            "Kari_Nordmann_oppsigelse.pdf",
            "Kari Nordmann født 12. mars 1975.pdf",
            "Kari Nordmann f 120375.pdf",
        ] {
            assert!(tells_of_person(name), "{name}");
        }
        for name in [
            "Barnevern - Mona Lien.pptx",
            "Kari Nordmann - psykisk helse og sykefravær.pdf",
            "Permisjonsreglement 2024.pdf",
            "Notat om barnevern.docx",
            "Program samling 12. mars 2025.pdf",
            "Liv og rus, notat.pdf",
            "Referat Kari Nordmann.docx",
            "Notat sykefravær per kommune.pdf",
            "Notat sykefravær per avdeling 2024.pdf",
            "Permisjon mai juni.pdf",
            "Advarsel per sms.pdf",
            "Ola Hansen, vedlegg F 1.pdf",
        ] {
            assert!(!tells_of_person(name), "{name}");
        }
    }
}
