//! Tables whose columns are about persons: name and e-mail, given name and family name, birth date, allergies.

use super::rows::PageRow;

const NAMES: &[&str] = &[
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
const GIVEN: &[&str] = &[
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
/// Column headings that lists of offices have, too: beside a column of places they do not mean a list of persons.
const OFFICES: &[&str] = &["rolle", "verv", "funksjon", "role"];

/// Does a row have such column headings, and do at least `fewest` rows follow?
pub fn has_columns_of_persons(rows: &[PageRow], fewest: usize) -> bool {
    rows.iter().take(30).enumerate().any(|(at, row)| {
        let heads: Vec<String> = heads(row);
        let has = |words: &[&str]| heads.iter().any(|head| words.contains(&head.as_str()));
        let has_name = has(NAMES) || has(GIVEN) || has(FAMILY);
        let are_persons = has_name && has(PERSONAL) || has(GIVEN) && has(FAMILY);
        let following = rows[at + 1..]
            .iter()
            .filter(|row| row.cells.len() >= 2 || row.cells[0].contains(['\t', ';']))
            .count();
        are_persons && heads.len() >= 2 && following >= fewest && (!has(OFFICES) || has(PERSONAL))
    })
}

/// The texts of the cells, in lower case. A line whose columns were not recognised is split at tabs and semicolons.
fn heads(row: &PageRow) -> Vec<String> {
    let parts = row
        .cells
        .iter()
        .flat_map(|cell| cell.split(['\t', ';', '|']));
    let heads = parts.map(|part| part.trim().trim_end_matches([':', '*', '.']).to_lowercase());
    heads
        .filter(|head| !head.is_empty() && head.chars().count() <= 40)
        .collect()
}
