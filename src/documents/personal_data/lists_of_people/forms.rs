//! Forms and records of one person: a field with the name, and one with what is private beside it.

use super::PeopleListKind;
use super::columns::NAMES;
use super::rows::PageRow;
use crate::documents::personal_data::labelled_notes::tells_something;
use crate::documents::personal_data::person_names::{is_name_of_person, name_at_start};

/// Fields that name the person, besides [`NAMES`].
const PERSONS: &[&str] = &[
    "elev",
    "elevens navn",
    "namnet til eleven",
    "barnets navn",
    "namnet til barnet",
    "pasient",
    "pasientens navn",
    "bruker",
    "brukar",
    "søker",
    "søkar",
    "navn på deltaker",
    "namn på deltakar",
    "deltakers navn",
];
/// Fields about what the person eats.
const FOOD: &[&str] = &[
    "allergi",
    "allergier",
    "allergiar",
    "matallergi",
    "matallergier",
    "matallergiar",
    "allergi/diett",
    "allergies",
    "diett",
    "kosthold",
    "kosthald",
    "spesialkost",
    "matbehov",
    "dietary requirements",
];
/// Fields about the person's health.
const HEALTH: &[&str] = &[
    "diagnose",
    "diagnosen",
    "diagnoser",
    "diagnosar",
    "helse",
    "helseopplysninger",
    "helseopplysningar",
    "medisin",
    "medisiner",
    "medisinar",
    "sykdom",
    "sjukdom",
    "særlige behov",
    "spesielle behov",
];
/// Fields that only a person has; their values have a digit, or are a name.
const PRIVATE: &[&str] = &[
    "fødselsnummer",
    "fødselsnr",
    "fnr",
    "personnummer",
    "personnr",
    "fødselsdato",
    "født",
    "fødd",
    "adresse",
    "privatadresse",
    "hjemmeadresse",
    "heimeadresse",
    "bostedsadresse",
    "pårørende",
    "pårørande",
    "nærmeste pårørende",
    "næraste pårørande",
    "foresatt",
    "foresatte",
    "føresett",
    "føresette",
];

/// The kind of list that the form is like. None: it is none, or nobody has filled it in.
pub fn filled_form(rows: &[PageRow]) -> Option<PeopleListKind> {
    let fields: Vec<(String, &str)> = fields(rows).collect();
    let names_person = fields
        .iter()
        .any(|(label, value)| is_of_person(label) && name_at_start(value).is_some());
    if names_person && let Some(kind) = kind_of(&fields) {
        return Some(kind);
    }
    let mut pairs = rows.windows(2);
    pairs.find_map(|pair| kind_of_row(&pair[0], &pair[1]))
}

fn is_of_person(label: &str) -> bool {
    NAMES.contains(&label) || PERSONS.contains(&label)
}

/// What the fields beside the name tell.
fn kind_of(fields: &[(String, &str)]) -> Option<PeopleListKind> {
    let tells = |labels: &[&str]| {
        fields
            .iter()
            .any(|(label, value)| labels.contains(&label.as_str()) && tells_something(value))
    };
    let is_private = fields.iter().any(|(label, value)| {
        PRIVATE.contains(&label.as_str())
            && (value.contains(|letter: char| letter.is_ascii_digit())
                || name_at_start(value).is_some())
    });
    match () {
        () if tells(HEALTH) => Some(PeopleListKind::Health),
        () if tells(FOOD) => Some(PeopleListKind::Allergies),
        () if is_private => Some(PeopleListKind::Participants),
        () => None,
    }
}

/// The labels, in lower case, and the values: «Navn: Kari Nordmann» on a line or in a sentence, and two cells beside each other.
fn fields(rows: &[PageRow]) -> impl Iterator<Item = (String, &str)> {
    let cells = rows.iter().flat_map(|row| &row.cells);
    let parts = cells.flat_map(|cell| cell.split(['\n', '\t', ';', '|']));
    let parts = parts
        .flat_map(|part| part.split(". "))
        .flat_map(|part| part.split("  "));
    let of_lines = parts.filter_map(|part| part.split_once(':'));
    let pairs = rows.iter().flat_map(|row| row.cells.windows(2));
    let of_cells = pairs.map(|pair| (pair[0].as_str(), pair[1].as_str()));
    of_lines
        .chain(of_cells)
        .map(|(label, value)| (label_of(label), value.trim().trim_end_matches('.')))
}

fn label_of(text: &str) -> String {
    let is_mark = |letter: char| letter.is_whitespace() || matches!(letter, '*' | ':' | '-' | '•');
    text.trim_matches(is_mark).to_lowercase()
}

/// A row below its headings, as many as its cells: «Navn | Kommune | Allergi» and «Kari Nordmann | Vik | nøtter».
fn kind_of_row(heads: &PageRow, row: &PageRow) -> Option<PeopleListKind> {
    let heads: Vec<String> = parts(heads).map(label_of).collect();
    let values: Vec<&str> = parts(row).collect();
    if heads.len() < 2 || heads.len() != values.len() {
        return None;
    }
    let fields: Vec<(String, &str)> = heads.into_iter().zip(values).collect();
    let names_person = fields
        .iter()
        .any(|(label, value)| is_of_person(label) && is_name_of_person(value));
    names_person.then(|| kind_of(&fields))?
}

/// The cells, or what marks separate where the columns were not recognised.
fn parts(row: &PageRow) -> impl Iterator<Item = &str> {
    let is_line = row.cells.len() == 1;
    let parts = row.cells.iter().flat_map(move |cell| {
        cell.split(move |letter| is_line && matches!(letter, ';' | '\t' | '|'))
    });
    parts.map(str::trim).filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests;
