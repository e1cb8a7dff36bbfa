//! Tables whose columns are about persons: name and e-mail, given name and family name, birth date, allergies.

use super::rows::{PageRow, is_persons_name};
use crate::documents::personal_data::person_names::is_given_name;

pub const NAMES: &[&str] = &[
    "navn",
    "namn",
    "name",
    "full name",
    "fullt navn",
    "deltaker",
    "deltakar",
    "deltager",
    "deltakernavn",
    "participant",
    "attendee",
    "fullt namn",
];
pub const GIVEN: &[&str] = &[
    "fornavn",
    "førenamn",
    "first name",
    "given name",
    "firstname",
];
const FAMILY: &[&str] = &[
    "etternavn",
    "etternamn",
    "last name",
    "surname",
    "family name",
    "lastname",
];
/// Column headings that occur only in lists of persons.
const PERSONAL: &[&str] = &[
    "allergi",
    "allergier",
    "allergiar",
    "matallergi",
    "matallergier",
    "diett",
    "fødselsdato",
    "fødselsnummer",
    "personnummer",
    "adresse",
    "privatadresse",
    "hjemmeadresse",
    "telefon",
    "telefonnummer",
    "telefonnr",
    "tlf",
    "tlfnr",
    "mobil",
    "mobilnummer",
    "mobiltelefon",
    "phone",
    "mobile",
    "e-post",
    "epost",
    "e-postadresse",
    "epostadresse",
    "email",
    "e-mail",
    "mail",
    "email address",
    "påmeldt",
    "påmeldingsdato",
    "allergies",
    "overnatting",
    "diagnose",
    "helseopplysninger",
    "helseopplysningar",
    "kosthold",
    "kostbehov",
    "matbehov",
    "spesielle behov",
    "særlige behov",
    "medisiner",
    "medisinar",
    "pårørende",
    "pårørande",
    "upn",
];
/// Column headings beside names that persons' lists have, and lists of other things too: the rows must be about persons.
const BESIDE_NAMES: &[&str] = &[
    "kommune",
    "fylke",
    "organisasjon",
    "arbeidsplass",
    "arbeidsgiver",
    "arbeidsgivar",
    "arbeidssted",
    "virksomhet",
    "verksemd",
    "avdeling",
    "stilling",
    "mat",
    "matønske",
    "matønsker",
    "signatur",
    "underskrift",
    "rom",
    "romnr",
    "ankomst",
    "avreise",
    "bord",
    "gruppe",
    "født",
    "fødd",
    "alder",
    "kjønn",
    "klasse",
    "oppmøte",
    "møtt",
    "til stede",
    "status",
    "betalt",
    "merknad",
    "merknader",
    "kommentar",
    "transport",
];
/// Beginnings of headings of columns that hold persons' names: «Gjest 1», «Passasjer 2».
const PERSONS: &[&str] = &[
    "gjest",
    "passasjer",
    "sjåfør",
    "beboer",
    "bebuar",
    "romkamerat",
];
/// Column headings of programmes.
const PROGRAMME: &[&str] = &[
    "tid",
    "tema",
    "tittel",
    "innlegg",
    "foredrag",
    "klokkeslett",
    "kl",
    "program",
    "sesjon",
    "økt",
    "time",
    "topic",
    "title",
];
/// Column headings that lists of offices have, too: beside a column of places they do not mean a list of persons.
const OFFICES: &[&str] = &["rolle", "verv", "funksjon", "role"];

/// Does a row have such column headings, and do at least `fewest` rows follow?
pub fn has_columns_of_persons(rows: &[PageRow], fewest: usize) -> bool {
    rows.iter().take(30).enumerate().any(|(at, row)| {
        let heads: Vec<String> = heads(row);
        let has = |words: &[&str]| heads.iter().any(|head| words.contains(&head.as_str()));
        let has_name = has(NAMES) || has(GIVEN) || has(FAMILY);
        let are_persons = has_name && has(PERSONAL)
            || has(GIVEN) && has(FAMILY)
            || has(FAMILY) && has(&["initialer", "initialar", "initials"]);
        let following = &rows[at + 1..];
        let count = following
            .iter()
            .filter(|row| row.cells.len() >= 2 || parts(row).count() >= 2)
            .count();
        let is_office = has(OFFICES) && !has(PERSONAL);
        let begins = |head: &String| PERSONS.iter().any(|person| head.starts_with(person));
        let may_be = has_name && has(BESIDE_NAMES) || heads.iter().any(begins);
        let are_named = || persons(following, has(GIVEN)) >= fewest;
        heads.len() >= 2
            && !is_office
            && (are_persons && count >= fewest || may_be && !has(PROGRAMME) && are_named())
    }) || is_transposed(rows, fewest)
}

/// The number of cells that are persons' names, with given names that are common in Norway. `given`: a given name alone counts.
fn persons(rows: &[PageRow], given: bool) -> usize {
    let is_person = |cell: &str| is_persons_name(cell) || given && is_given_name(cell);
    let cells = rows.iter().flat_map(parts);
    cells.filter(|cell| is_person(cell)).count()
}

/// Is each row a column: «Navn», and after it the names?
fn is_transposed(rows: &[PageRow], fewest: usize) -> bool {
    rows.iter().take(3).any(|row| {
        let first = row.cells.first().map(|cell| cell.to_lowercase());
        let is_head = first.is_some_and(|first| NAMES.contains(&first.as_str()));
        is_head && row.cells.len() > fewest && persons(std::slice::from_ref(row), false) >= fewest
    })
}

/// The cells; a line whose columns were not recognised is split at the marks that separate them.
fn parts(row: &PageRow) -> impl Iterator<Item = &str> {
    let cells = row.cells.iter();
    let parts = cells.flat_map(|cell| cell.split(['\t', ';', '|', '^', '~', '¦', ':']));
    let parts = parts.flat_map(|part| part.split("  ")).map(str::trim);
    parts.filter(|part| !part.is_empty())
}

/// The texts of the cells, in lower case.
fn heads(row: &PageRow) -> Vec<String> {
    let heads = parts(row).map(|part| part.trim_matches(['"', ':', '*', '.']).to_lowercase());
    heads
        .filter(|head| !head.is_empty() && head.chars().count() <= 40)
        .collect()
}
