//! Lists of those who hold an office together, or speak: a steering group, a programme committee, the speakers of a gathering.

use super::rows::PageRow;

/// Groups whose members hold an office.
pub const GROUPS: &[&str] = &[
    "styringsgruppe",
    "styringsgruppa",
    "styringsgruppen",
    "arbeidsgruppe",
    "arbeidsgruppa",
    "arbeidsgruppen",
    "prosjektgruppe",
    "prosjektgruppa",
    "prosjektgruppen",
    "referansegruppe",
    "referansegruppa",
    "referansegruppen",
    "programkomité",
    "programkomite",
    "programråd",
    "programrådet",
    "fagråd",
    "fagrådet",
    "styret",
    "redaksjonen",
    "kontakt",
    "kontaktperson",
    "kontaktpersoner",
    "kontaktpersonar",
    "innledere",
    "innleiarar",
    "foredragsholdere",
    "foredragshaldarar",
    "medvirkende",
    "medverkande",
    "bidragsytere",
    "bidragsytarar",
    "panel",
    "paneldeltakere",
    "ansatte",
    "tilsette",
    "medarbeidere",
    "medlemmer",
    "medlemer",
    "speakers",
    "program",
    "programme",
    "agenda",
    "dagsorden",
    "saksliste",
    "forfattere",
    "forfattarar",
];
/// The most members of such a group.
const LARGEST_GROUP: usize = 16;

/// Is it a list of the members of such a group? `count`: of the names.
pub fn is_group(rows: &[PageRow], count: usize) -> bool {
    count <= LARGEST_GROUP && rows.iter().take(3).any(names_group)
}

/// Does the row name such a group, as a heading?
fn names_group(row: &PageRow) -> bool {
    let [only] = row.cells.as_slice() else {
        return false;
    };
    let lower = only.to_lowercase();
    let mut words = lower.split_whitespace().take(3);
    words.any(|word| GROUPS.contains(&word.trim_matches([':', ',', '.'])))
}
