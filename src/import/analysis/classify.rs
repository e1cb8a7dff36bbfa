//! What a document is: its form, and what it is for.

use super::DocumentForm;
use super::lines::{LineKind, TextLine};
use crate::content::schema::records::MaterialKind;
use crate::documents::{Block, Document, Format};
use crate::import::extract::names::is_name;
use crate::import::extract::people::people;

/// A deck of fewer pages may be a leaflet.
const FEWEST_SLIDES: usize = 3;
/// So many words a page at the median is a text, not slides.
const MOST_WORDS: usize = 90;
/// So many lines of names are a list of people.
const MANY_PEOPLE: usize = 8;

pub fn form(document: &Document, name: &str) -> DocumentForm {
    match document.format {
        Format::Pptx | Format::Odp => DocumentForm::Deck,
        Format::Eml | Format::Msg => DocumentForm::Mail,
        Format::Jpeg | Format::Png | Format::Webp | Format::Svg => DocumentForm::Picture,
        Format::Xlsx | Format::Csv => DocumentForm::Sheet,
        Format::Subtitles | Format::Calendar => DocumentForm::Other,
        Format::Text if document.pages.len() >= FEWEST_SLIDES => DocumentForm::Transcript,
        Format::Pdf if looks_like_slides(document, name) => DocumentForm::Deck,
        _ => DocumentForm::Text,
    }
}

/// Few words on each of several pages, most with a title.
fn looks_like_slides(document: &Document, name: &str) -> bool {
    let mut words: Vec<usize> = document
        .pages
        .iter()
        .map(|page| {
            let texts = page
                .blocks
                .iter()
                .filter(|block| !matches!(block, Block::Furniture { .. }));
            texts
                .flat_map(Block::texts)
                .map(|text| text.split_whitespace().count())
                .sum()
        })
        .collect();
    words.sort_unstable();
    let median = words.get(words.len() / 2).copied().unwrap_or(0);
    let is_named = has(
        name,
        &["presentasjon", "lysbilde", "lysark", "slides", "foredrag"],
    );
    document.pages.len() >= FEWEST_SLIDES && median <= MOST_WORDS
        || is_named && document.pages.len() > 1
}

fn has(text: &str, words: &[&str]) -> bool {
    let lower = text.to_lowercase();
    words.iter().any(|word| lower.contains(word))
}

/// A word of the text begins so: a "byggeprogram" is no timetable.
fn begins_word(text: &str, words: &[&str]) -> bool {
    text.split(|c: char| !c.is_alphanumeric())
        .any(|found| words.iter().any(|word| found.starts_with(word)))
}

const INVITATION: [&str; 6] = [
    "invitasjon",
    "innbydelse",
    "innbyding",
    "velkommen til",
    "velkomen til",
    "inviterer til",
];
const PROGRAMME: [&str; 5] = ["program", "agenda", "dagsorden", "timeplan", "kjøreplan"];
const SUMMARY: [&str; 5] = [
    "referat",
    "oppsummering",
    "oppsummert",
    "møtereferat",
    "samandrag",
];
const WORKSHOP: [&str; 3] = ["gruppearbeid", "gruppeoppg", "resultat fra grupp"];
const FORM: [&str; 4] = [
    "evalueringsskjema",
    "spørreskjema",
    "spørjeskjema",
    "påmeldingsskjema",
];
const REPORT: [&str; 2] = ["rapport", "veileder"];

/// What words in a name or a headline say that something is.
pub fn kind_of_words(text: &str) -> Option<MaterialKind> {
    let lower = text.to_lowercase();
    let lower = lower.as_str();
    // "Program for X" names the programme as often as a timetable, so the rarer words go first.
    if has(lower, &FORM) {
        Some(MaterialKind::Form)
    } else if has(lower, &SUMMARY) {
        Some(MaterialKind::Summary)
    } else if has(lower, &WORKSHOP) {
        Some(MaterialKind::WorkshopOutput)
    } else if has(lower, &INVITATION) {
        Some(MaterialKind::Invitation)
    } else if has(lower, &["presentasjon", "lysbilde", "lysark", "foredrag"]) {
        Some(MaterialKind::Slides)
    } else if has(lower, &["oppfølgingsbrev", "brev"]) {
        Some(MaterialKind::Letter)
    } else if begins_word(lower, &PROGRAMME) {
        Some(MaterialKind::Programme)
    } else if has(lower, &REPORT) {
        Some(MaterialKind::Report)
    } else {
        None
    }
}

/// What the document is for, and whether words say so.
pub fn kind(
    document: &Document,
    name: &str,
    sort: DocumentForm,
    lines: &[TextLine],
    has_timetable: bool,
    is_letter: bool,
) -> (Option<MaterialKind>, bool) {
    match sort {
        DocumentForm::Picture => return (Some(MaterialKind::Photos), true),
        DocumentForm::Deck | DocumentForm::Transcript => return (Some(MaterialKind::Slides), true),
        DocumentForm::Other => return (Some(MaterialKind::Other), true),
        DocumentForm::Text | DocumentForm::Mail | DocumentForm::Sheet => {}
    }
    let by_name = kind_of_words(&name.replace(['_', '-'], " "));
    if let Some(kind) = by_name {
        return (Some(kind), true);
    }
    if has_timetable {
        return (Some(MaterialKind::Programme), true);
    }
    let first: Vec<&TextLine> = lines
        .iter()
        .take(3)
        .filter(|line| !matches!(line.sort, LineKind::Item(_)))
        .collect();
    let by_headline = document
        .metadata
        .title
        .as_deref()
        .and_then(kind_of_words)
        // Without a timetable a "program" is the programme that all of it is about.
        .filter(|kind| *kind != MaterialKind::Programme)
        .or_else(|| {
            first
                .iter()
                .filter(|line| line.is_headline())
                .find_map(|line| kind_of_words(&line.text))
                .filter(|kind| *kind != MaterialKind::Programme)
        });
    if let Some(kind) = by_headline {
        return (Some(kind), true);
    }
    if is_letter || sort == DocumentForm::Mail {
        return (Some(MaterialKind::Letter), true);
    }
    let invites = |line: &TextLine| {
        has(
            &line.text,
            &[
                "påmelding",
                "inviterer",
                "er åpent for alle",
                "er åpen for alle",
                "meld deg på",
                "hjertelig velkommen",
            ],
        )
    };
    if sort == DocumentForm::Text && lines.iter().any(invites) {
        return (Some(MaterialKind::Invitation), false);
    }
    (None, false)
}

/// The first line that is a headline, near the top.
pub fn headline(lines: &[TextLine]) -> Option<String> {
    let first = lines.iter().take(3).find(|line| {
        line.is_headline()
            && line.text.split_whitespace().count() >= 2
            && line.text.chars().any(char::is_alphabetic)
            && people(&line.text).is_none()
    })?;
    Some(first.text.clone())
}

/// Many lines that begin with a name: a list of who came, which is nobody's to publish.
pub fn lists_people(lines: &[TextLine], name: &str) -> bool {
    let says_so = |text: &str| {
        has(
            text,
            &[
                "deltakerliste",
                "deltakarliste",
                "deltagerliste",
                "påmeldte",
                "deltakere.",
            ],
        )
    };
    if says_so(name) || lines.iter().take(5).any(|line| says_so(&line.text)) {
        return true;
    }
    // In a timetable names are those of speakers.
    let named = lines.iter().filter(|line| match &line.sort {
        LineKind::Row(cells) => {
            cells.iter().any(|cell| is_name(cell.trim()))
                && !cells
                    .iter()
                    .any(|cell| crate::import::extract::times::time_line(cell).is_some())
        }
        _ => is_name(
            line.text
                .split([',', ';', '\t'])
                .next()
                .unwrap_or_default()
                .trim(),
        ),
    });
    let count = named.count();
    count >= MANY_PEOPLE && count * 2 > lines.len()
}
