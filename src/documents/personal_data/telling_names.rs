//! Names of files that say something about a person: "Permisjon Kari Nordmann", "Notat - Ola Nordmann - barnevern".

use super::person_names::{is_given_name, titled};

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
/// A surname has at least this number of letters.
const SHORTEST_SURNAME: usize = 2;

/// Does the name of a file or folder name a person, and say something about the person: of health, absence, birth, or a case?
pub fn tells_of_person(name: &str) -> bool {
    let stem = match name.rsplit_once('.') {
        Some((stem, ending)) if ending.len() <= 5 => stem,
        _ => name,
    };
    let titled = titled(&stem.replace(|letter: char| !letter.is_alphanumeric(), " "));
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
        is_given_name(words[at - 1])
            && surname.chars().count() >= SHORTEST_SURNAME
            && surname.chars().all(char::is_alphabetic)
            && !NO_SURNAMES.contains(&surname)
            && ![&OF_PERSONS[..], &SUBJECTS, &PAPERS, &BORN]
                .concat()
                .contains(&surname)
    })
}

/// "Liv i skolen", "Jan 2024": words after what is no given name.
const NO_SURNAMES: [&str; 14] = [
    "i", "og", "på", "for", "med", "til", "av", "om", "er", "fra", "frå", "in", "and", "of",
];

/// "f. 12.03.1975", "født 1975"
fn says_birth(lower: &[String]) -> bool {
    lower.windows(2).any(|pair| {
        BORN.contains(&pair[0].as_str()) && pair[1].bytes().all(|byte| byte.is_ascii_digit())
    })
}

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
        ] {
            assert!(!tells_of_person(name), "{name}");
        }
    }
}
