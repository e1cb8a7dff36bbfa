//! The rows of a page, and which of them begin with a person's name.

use super::joined_rows::joined_names;
use super::{MANY, is_label_of_people};
use crate::documents::personal_data::health_notes::mentions_health;
use crate::documents::personal_data::person_names::{has_shape_of_name, is_given_name, titled};
use crate::documents::personal_data::{Allowed, PersonalDataKind, personal_data};
use crate::documents::{Block, DocumentPage};

/// A row of a table, or a line of text as a single cell.
pub struct PageRow {
    /// Without empty cells.
    pub cells: Vec<String>,
}

/// All rows of a page, in order.
pub fn rows(page: &DocumentPage) -> Vec<PageRow> {
    let mut rows = Vec::new();
    for block in &page.blocks {
        match block {
            Block::Table(table) => rows.extend(table.rows.iter().map(|cells| {
                PageRow {
                    cells: cells
                        .iter()
                        .map(|cell| cell.trim().to_owned())
                        .filter(|cell| !cell.is_empty())
                        .collect(),
                }
            })),
            Block::Furniture { .. } => {}
            block => {
                let lines = block
                    .texts()
                    .into_iter()
                    .flat_map(str::lines)
                    .map(str::trim)
                    .filter(|line| !line.is_empty());
                rows.extend(lines.map(|line| PageRow {
                    cells: vec![line.to_owned()],
                }));
            }
        }
    }
    rows.retain(|row| !row.cells.is_empty());
    rows
}

/// Words for offices and roles: rows with them belong to a list of office holders or a programme.
const OFFICES: &[&str] = &[
    "leder",
    "leiar",
    "nestleder",
    "nestleiar",
    "medlem",
    "varamedlem",
    "vara",
    "styreleder",
    "styreleiar",
    "styremedlem",
    "ordfører",
    "ordførar",
    "varaordfører",
    "rådmann",
    "kommunedirektør",
    "direktør",
    "sekretær",
    "observatør",
    "observatørar",
    "koordinator",
    "rådgiver",
    "rådgivar",
    "seniorrådgiver",
    "seniorrådgivar",
    "spesialrådgiver",
    "fagsjef",
    "professor",
    "forsker",
    "forskar",
    "avdelingsdirektør",
    "statssekretær",
    "statsråd",
    "møteleder",
    "møteleiar",
    "innleder",
    "innleiar",
    "foredragsholder",
    "prosjektleder",
    "prosjektleiar",
    "redaktør",
    "fagleder",
    "seksjonsleder",
    "kommunelege",
    "kommuneoverlege",
    "fylkesdirektør",
    "fylkesordfører",
    "member",
    "chair",
    "director",
    "adviser",
    "speaker",
];

/// How many in a hundred names contain a given name that is common in Norway, where nothing says that they are persons' names.
pub const USUAL_GIVEN_NAMES: usize = 40;

/// The number of rows that begin with a person's name, or of names in one line separated by commas, whichever is greater; 0 for rows
/// about offices, and when fewer than `given` in a hundred of the names contain a common given name.
pub fn names_in(rows: &[PageRow], given: usize) -> usize {
    let named: Vec<(&PageRow, &str)> = rows
        .iter()
        .filter_map(|row| Some((row, name_of(row)?)))
        .collect();
    let offices = named.iter().filter(|(row, _)| has_office(row)).count();
    let below: Vec<&str> = match offices * 2 >= named.len() {
        true => Vec::new(),
        false => named.iter().map(|(_, name)| *name).collect(),
    };
    let inline = rows
        .iter()
        .filter(|row| row.cells.len() == 1)
        .map(|row| (row, names_between_commas(&row.cells[0])))
        // «Til stede: Kari Nordmann (leder), Ola Nordmann» tells who holds an office.
        .filter(|(row, names)| names.len() >= MANY || !has_office(row))
        .map(|(_, names)| names)
        .max_by_key(Vec::len)
        .unwrap_or_default();
    let cells = rows.iter().flat_map(|row| &row.cells);
    let joined: Vec<&str> = cells.flat_map(|cell| joined_names(cell)).collect();
    let across = names_across(rows);
    let labelled = rows.iter().filter(|row| row.cells.len() == 1);
    let labelled: Vec<&str> = labelled
        .flat_map(|row| names_of_place(&row.cells[0]))
        .collect();
    [below, inline, joined, across, labelled]
        .iter()
        .filter(|names| are_persons(names, given))
        .map(Vec::len)
        .max()
        .unwrap_or(0)
}

fn are_persons(names: &[&str], percent: usize) -> bool {
    let given = names.iter().filter(|name| has_given_name(name)).count();
    given * 100 >= names.len() * percent
}

fn has_given_name(name: &str) -> bool {
    name.split([' ', ',', '-', '\u{a0}'])
        .any(|word| is_given_name(&titled(word)))
}

/// Is it only a person's name, with a common given name, in letters of any size?
pub fn is_persons_name(text: &str) -> bool {
    has_shape_of_name(&titled(text)) && has_given_name(text)
}

/// The names in a row of which every cell is one.
fn names_across(rows: &[PageRow]) -> Vec<&str> {
    let all = rows.iter().filter(|row| {
        row.cells.len() >= MANY && row.cells.iter().all(|cell| is_persons_name(cell))
    });
    all.flat_map(|row| &row.cells).map(String::as_str).collect()
}

/// Where people are placed: «Rom 101: Kari Nordmann og Ola Nordmann».
const PLACES: &[&str] = &[
    "rom",
    "bil",
    "bord",
    "gruppe",
    "lag",
    "hytte",
    "lugar",
    "leilighet",
    "leilegheit",
    "buss",
    "båt",
    "klasse",
];

/// The number of common names in a line after such a label: «Svar ja: Kari Nordmann, Ola Nordmann».
pub fn labelled_names(rows: &[PageRow]) -> usize {
    let counts = lines_without_office(rows).filter_map(|line| {
        let (label, _) = line.split_once(':')?;
        is_label_of_people(&label.trim().to_lowercase()).then_some(())?;
        let names = names_between_commas(line).into_iter();
        Some(names.filter(|name| has_given_name(name)).count())
    });
    counts.max().unwrap_or(0)
}

/// The number of common names after such places.
pub fn placed_names(rows: &[PageRow]) -> usize {
    let names = lines_without_office(rows).flat_map(names_of_place);
    names.filter(|name| has_given_name(name)).count()
}

/// The rows of one cell that name no office.
fn lines_without_office(rows: &[PageRow]) -> impl Iterator<Item = &str> {
    let lines = rows.iter().filter(|row| !has_office(row));
    lines.filter_map(|row| match row.cells.as_slice() {
        [only] => Some(only.as_str()),
        _ => None,
    })
}

/// The names after such a place and its number.
fn names_of_place(line: &str) -> Vec<&str> {
    let lower = line.to_lowercase();
    let mut words = lower.split_whitespace();
    let is_place = words.next().is_some_and(|word| PLACES.contains(&word))
        && words
            .next()
            .is_some_and(|word| word.starts_with(|letter: char| letter.is_ascii_digit()));
    match is_place {
        true => names_between_commas(line),
        false => Vec::new(),
    }
}

fn names_between_commas(line: &str) -> Vec<&str> {
    let list = line.split_once(':').map_or(line, |(_, list)| list);
    let parts = list
        .split([',', ';'])
        .flat_map(|part| part.split(" og "))
        .map(str::trim);
    parts
        .filter(|part| has_shape_of_name(part.trim_end_matches('.')))
        .collect()
}

fn has_office(row: &PageRow) -> bool {
    row.cells.iter().any(|cell| says_office(cell))
}

pub fn says_office(text: &str) -> bool {
    let lower = text.to_lowercase();
    let mut words = lower.split(|letter: char| !letter.is_alphabetic());
    words.any(|word| OFFICES.contains(&word))
}

/// The fewest rows with a name and a word about health that make a list of such.
const NOTES: usize = 2;

/// Do rows have a note on the health of the person they name? One is enough where no word is left to doubt.
pub fn has_notes_on_health(rows: &[PageRow]) -> bool {
    let mut count = 0;
    for row in rows.iter().filter(|row| !has_office(row)) {
        let Some(name) = name_of(row).filter(|name| has_given_name(name)) else {
            continue;
        };
        if row.cells.len() > 1 {
            let line = row.cells.join(": ");
            let spans = personal_data(&line, &Allowed::default());
            if spans
                .iter()
                .any(|span| span.kind == PersonalDataKind::Health)
            {
                return true;
            }
        }
        let line = row.cells.join(" ");
        let note = line
            .split_once(name)
            .map_or("", |(_, note)| note)
            .trim_start_matches(|letter: char| !letter.is_alphabetic());
        // What begins with a capital is a title, unless it is only a word or two.
        let is_title = note.starts_with(char::is_uppercase) && note.split(' ').count() > 2;
        count += usize::from(!is_title && mentions_health(note));
    }
    count >= NOTES
}

/// The person's name at the start of the row, after a number or bullet.
pub fn name_of(row: &PageRow) -> Option<&str> {
    let mut cells = row
        .cells
        .iter()
        .map(|cell| past_number(cell))
        .skip_while(|cell| cell.is_empty());
    let first = cells.next()?;
    // The given name has a cell of its own, before or after the family name.
    let is_family = |cell: &str| cell.starts_with(char::is_uppercase) && !cell.contains(' ');
    if is_given_name(first) && cells.next().is_some_and(is_family) {
        return Some(first);
    }
    let mut pairs = row.cells.windows(2);
    let reversed = pairs.find(|pair| is_family(&pair[0]) && is_given_name(&pair[1]));
    reversed
        .map(|pair| pair[1].as_str())
        .or_else(|| name_at_start(first))
}

/// The text without "1.", "12)", "-", "•" or `[x]` at its start.
fn past_number(text: &str) -> &str {
    let boxes = ["[x]", "[X]", "[ ]", "(x)", "☐", "☑", "☒", "✓", "✔"];
    let past = boxes.iter().find_map(|mark| text.strip_prefix(mark));
    let text = past.unwrap_or(text);
    text.trim_start_matches(|letter: char| {
        letter.is_ascii_digit()
            || letter.is_whitespace()
            || matches!(letter, '.' | ')' | '-' | '–' | '•' | '*' | '#')
    })
}

/// Are all its letters capitals, or none?
fn is_of_one_size(text: &str) -> bool {
    let mut letters = text.chars().filter(|letter| letter.is_alphabetic());
    let is_upper = letters.next().is_some_and(char::is_uppercase);
    letters.all(|letter| letter.is_uppercase() == is_upper)
}

fn name_at_start(line: &str) -> Option<&str> {
    let end = line
        .find([
            ',', ';', '(', '|', '<', ':', '–', '/', '\t', '_', '^', '~', '¦', '…',
        ])
        .or_else(|| line.find(" - "))
        .unwrap_or(line.len());
    let end = line.find("  ").map_or(end, |gap| end.min(gap));
    let end = line
        .find(|letter: char| letter.is_ascii_digit())
        .map_or(end, |digit| end.min(digit));
    let begin = line[..end].trim();
    // A sentence is not a name; an address may follow without punctuation.
    let begin = begin
        .split(' ')
        .position(|word| word.contains('@'))
        .map_or(begin, |at| {
            let length: usize = begin.split(' ').take(at).map(|word| word.len() + 1).sum();
            begin[..length.saturating_sub(1)].trim()
        });
    // Columns that became one line: «Kari Nordmann Vik kommune».
    let begin = ["kommune", "fylkeskommune"]
        .iter()
        .find_map(|place| begin.strip_suffix(place)?.trim_end().rsplit_once(' '))
        .map_or(begin, |(name, _)| name.trim_end());
    if has_shape_of_name(begin) {
        return Some(begin);
    }
    // «KARI NORDMANN», «kari nordmann»: only with a common given name first.
    let first = begin.split([' ', '-']).next().unwrap_or_default();
    if is_of_one_size(begin) && is_given_name(&titled(first)) && has_shape_of_name(&titled(begin)) {
        return Some(begin);
    }
    // "Nordmann, Kari"
    let rest = line
        .get(end..)
        .and_then(|rest| rest.strip_prefix(", "))
        .unwrap_or_default();
    let given_end = rest.find([' ', ',', ';']).unwrap_or(rest.len());
    let is_reversed = !begin.contains(' ')
        && begin.starts_with(char::is_uppercase)
        && is_given_name(&rest[..given_end]);
    is_reversed.then(|| &line[..end + 2 + given_end])
}

/// Words that occur only in reports of meeting services.
const REPORT: &[&str] = &[
    "first join",
    "last leave",
    "in-meeting duration",
    "participant id (upn)",
    "join time",
    "leave time",
    "name (original name)",
    "total duration (minutes)",
    "duration (minutes)",
    "attended participants",
    "meeting duration",
    "første gang deltok",
    "sist forlot",
    "varighet i møtet",
    "deltok første gang",
    "forlot sist",
    "tidspunkt for deltakelse",
    "varighet (minutter)",
    "deltakelsesvarighet",
    "antall deltakere som deltok",
    "first join time",
    "user email",
    "full name\tjoin",
    "user action",
    "brukerhandling",
];

/// Contains it two such words, or one of them and a name?
pub fn is_attendance_report(rows: &[PageRow]) -> bool {
    let head = rows.iter().take(40);
    let text: String = head
        .flat_map(|row| &row.cells)
        .map(|cell| cell.to_lowercase() + "\n")
        .collect();
    let count = REPORT.iter().filter(|word| text.contains(**word)).count();
    count >= 2
        || count == 1
            && rows
                .iter()
                .any(|row| name_of(row).is_some_and(has_given_name))
}
