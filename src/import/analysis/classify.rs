//! What a document is: its form and its purpose.

use super::DocumentForm;
use super::dateline::has_reference;
use super::labels;
use super::lines::{LineKind, TextLine};
use super::part_headlines::names_part;
use super::times_without_signs::TimesWithoutSigns;
use crate::content::schema::records::MaterialKind;
use crate::documents::{Block, Document, Format};
use crate::import::extract::dates::dates;
use crate::import::extract::gathering_types::nouns;
use crate::import::extract::names::is_organisation_word;
use crate::import::extract::people::people;
use crate::import::extract::times::time_line;

/// A PDF with fewer pages may be a leaflet.
const FEWEST_SLIDES: usize = 3;
/// The greatest number of words on the median page of slides. More words are a text.
const MOST_WORDS: usize = 90;

pub fn form(document: &Document, name: &str) -> DocumentForm {
    match document.format {
        Format::Pptx | Format::Odp => DocumentForm::Deck,
        Format::Eml | Format::Msg => DocumentForm::Mail,
        Format::Jpeg | Format::Png | Format::Webp | Format::Svg => DocumentForm::Picture,
        Format::Xlsx | Format::Ods | Format::Csv => DocumentForm::Sheet,
        Format::Subtitles | Format::Calendar => DocumentForm::Other,
        Format::Text if document.pages.len() >= FEWEST_SLIDES => DocumentForm::Transcript,
        Format::Pdf if looks_like_slides(document, name) => DocumentForm::Deck,
        _ => DocumentForm::Text,
    }
}

/// Few words on each of several pages, most of them with a title.
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

pub(super) fn has(text: &str, words: &[&str]) -> bool {
    let lower = text.to_lowercase();
    words.iter().any(|word| lower.contains(word))
}

/// "VS: Invitasjon" → "Invitasjon": the subject without marks of replies and forwarded mail.
pub fn without_reply_marks(title: &str) -> &str {
    let mut title = title.trim();
    while let Some((mark, rest)) = title.split_once(':') {
        let mark = mark.trim().to_lowercase();
        let mark = mark.split(['[', '(']).next().unwrap_or_default().trim();
        if !matches!(
            mark,
            "vs" | "sv"
                | "fw"
                | "fwd"
                | "re"
                | "aw"
                | "wg"
                | "svar"
                | "videresendt"
                | "vidaresendt"
                | "påminnelse"
                | "påminning"
                | "purring"
                | "reminder"
        ) {
            break;
        }
        title = rest.trim();
    }
    title
}

/// Does a word of the text begin with one of these? "byggeprogram" does not begin with "program".
fn begins_word(text: &str, words: &[&str]) -> bool {
    text.split(|c: char| !c.is_alphanumeric())
        .any(|found| words.iter().any(|word| found.starts_with(word)))
}

const INVITATION: [&str; 9] = [
    "invitasjon",
    "innbydelse",
    "innbyding",
    "velkommen til",
    "velkomen til",
    "inviterer til",
    "invitation",
    "welcome to",
    "you are invited",
];
const PROGRAMME: [&str; 9] = [
    "program",
    "agenda",
    "dagsorden",
    "timeplan",
    "kjøreplan",
    "innkalling",
    "saksliste",
    "sakliste",
    "schedule",
];
const SUMMARY: [&str; 9] = [
    "referat",
    "oppsummering",
    "oppsummert",
    "møtereferat",
    "samandrag",
    "protokoll",
    "møtenotat",
    "meeting notes",
    "minutes",
];
const WORKSHOP: [&str; 3] = ["gruppearbeid", "gruppeoppg", "resultat fra grupp"];
const FORM: [&str; 4] = [
    "evalueringsskjema",
    "spørreskjema",
    "spørjeskjema",
    "påmeldingsskjema",
];
/// Words in the text of an invitation whose name or headline does not say that it is one.
const INVITING: [&str; 6] = [
    "påmelding",
    "inviterer",
    "er åpent for alle",
    "er åpen for alle",
    "meld deg på",
    "hjertelig velkommen",
];
const REPORT: [&str; 2] = ["rapport", "veileder"];

/// The kind of material that a file name or a headline states.
pub fn kind_of_words(text: &str) -> Option<MaterialKind> {
    let lower = text.to_lowercase();
    let lower = lower.as_str();
    // "Program" may also mean a programme of several years, so rarer words are tried first.
    if has(lower, &FORM) {
        Some(MaterialKind::Form)
    } else if has(lower, &SUMMARY) {
        Some(MaterialKind::Summary)
    } else if has(lower, &WORKSHOP) {
        Some(MaterialKind::WorkshopOutput)
    } else if has(lower, &INVITATION) {
        Some(MaterialKind::Invitation)
    } else if has(
        lower,
        &[
            "presentasjon",
            "lysbilde",
            "lysark",
            "slides",
            "presentation",
        ],
    ) || has(lower, &["foredrag"]) && !is_evening_of_talks(lower)
    {
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

/// "Foredragskveld" is a gathering, and not slides.
fn is_evening_of_talks(text: &str) -> bool {
    let mut nouns = nouns(text).into_iter();
    nouns.any(|noun| noun.word.starts_with("foredrag"))
}

/// The purpose of the document, and whether its words or its form state it.
pub fn kind(
    document: &Document,
    name: &str,
    form: DocumentForm,
    lines: &[TextLine],
    has_timetable: bool,
    is_letter: bool,
) -> (Option<MaterialKind>, bool) {
    let by_form = match form {
        DocumentForm::Picture => Some(MaterialKind::Photos),
        DocumentForm::Deck | DocumentForm::Transcript => Some(MaterialKind::Slides),
        DocumentForm::Other => Some(MaterialKind::Other),
        DocumentForm::Text | DocumentForm::Mail | DocumentForm::Sheet => None,
    };
    let stated = by_form
        .or_else(|| kind_of_words(&name.replace(['_', '-'], " ")))
        .or(has_timetable.then_some(MaterialKind::Programme))
        .or_else(|| kind_of_headline(document, lines))
        .or((is_letter || form == DocumentForm::Mail).then_some(MaterialKind::Letter));
    let is_text_that_invites =
        form == DocumentForm::Text && lines.iter().any(|line| has(&line.text, &INVITING));
    match stated {
        None if is_text_that_invites => (Some(MaterialKind::Invitation), false),
        kind => (kind, kind.is_some()),
    }
}

/// The kind that the title or a headline at the top states. A "program" without a timetable is a programme of several years, not an agenda.
fn kind_of_headline(document: &Document, lines: &[TextLine]) -> Option<MaterialKind> {
    let is_no_programme = |kind: &MaterialKind| *kind != MaterialKind::Programme;
    let title = document.metadata.title.as_deref();
    title
        .and_then(kind_of_words)
        .filter(is_no_programme)
        .or_else(|| {
            lines
                .iter()
                .take(3)
                .filter(|line| !matches!(line.kind, LineKind::Item(_)) && line.is_headline())
                .find_map(|line| kind_of_words(&line.text))
                .filter(is_no_programme)
        })
}

/// A letter's subject is among this number of first lines, below its head.
const LAST_LINE_OF_HEAD: usize = 12;

/// The first headline among the first three lines; without one, the first below a letter's head that states what it is: "Invitasjon til …".
pub fn headline(lines: &[TextLine]) -> Option<String> {
    let signless = TimesWithoutSigns::of(lines);
    let is_headline = |line: &&TextLine| {
        line.is_headline()
            && line.text.split_whitespace().count() >= 2
            && line.text.chars().any(char::is_alphabetic)
            && people(&line.text).is_none()
            && !names_roles(&line.text)
            && !names_part(&line.text)
            && !greets(&line.text)
            && !is_labelled_fact(line)
            // "10.00 Åpning v/ Kari Nordmann" is a line of a programme.
            && time_line(&line.text).is_none()
            && signless.time(&line.text).is_none()
    };
    let top = || {
        let mut top = lines.iter().take(3).filter(is_headline);
        top.find(|line| !is_of_letterhead(line))
    };
    let begins_with_kind = |line: &&TextLine| {
        let first = line.text.split_whitespace().next().unwrap_or_default();
        kind_of_words(first).is_some()
    };
    let below = || {
        let head = lines.iter().take(LAST_LINE_OF_HEAD);
        head.filter(is_headline).find(begins_with_kind)
    };
    let first = top().or_else(below)?;
    Some(heading_below(lines, &first.text).unwrap_or_else(|| first.text.clone()))
}

/// The heading below the one with this text, if that one is at the top and the lower one says what the gathering is.
pub fn heading_below(lines: &[TextLine], text: &str) -> Option<String> {
    let mut pairs = lines.windows(2).take(3);
    let pair = pairs.find(|pair| pair[0].text == text)?;
    is_title_below(&pair[0], &pair[1]).then(|| pair[1].text.clone())
}

/// "Velkommen til regional samling!" above "Regional samling om aktive eldre", "Kompetanseprogram for skoleledere" above "Samling 1: Å lede læring": is
/// the lower of two headings the one that says what the gathering is?
fn is_title_below(first: &TextLine, next: &TextLine) -> bool {
    let is_heading = |line: &TextLine| matches!(line.kind, LineKind::Heading(_));
    let nouns_below = nouns(&next.text);
    let names_gathering = nouns_below.iter().any(|noun| !noun.definite);
    let lower = first.text.to_lowercase();
    let greets = lower.starts_with("velkommen ")
        || lower.starts_with("velkomen ")
        || lower.starts_with("welcome ");
    is_heading(first)
        && is_heading(next)
        && names_gathering
        && next.text.split_whitespace().count() >= 3
        && kind_of_words(&next.text).is_none()
        && (greets
            || nouns(&first.text).is_empty()
                && kind_of_words(&first.text).is_none_or(|kind| kind == MaterialKind::Programme))
}

/// "Hvor: Litteraturhuset, Byen"
fn is_labelled_fact(line: &TextLine) -> bool {
    let facts = [
        labels::PLACE,
        labels::DATE,
        labels::HOURS,
        labels::REGISTRATION,
        labels::ORGANISER,
    ];
    facts
        .iter()
        .any(|labels| labels::value_of(line, labels).is_some())
}

/// "Kjære nettverk", "Hei alle sammen"
fn greets(text: &str) -> bool {
    let first = text
        .split(|letter: char| !letter.is_alphanumeric())
        .next()
        .unwrap_or_default();
    matches!(
        first.to_lowercase().as_str(),
        "hei" | "hallo" | "kjære" | "heisann" | "dear" | "hi" | "hello"
    )
}

/// The sender, the addressee or the dateline of a letter: "Fylkesmannen i Fjordfylket", "Til kommunene i Fjordfylket", "Byen, 4. mai 2018".
fn is_of_letterhead(line: &TextLine) -> bool {
    let text = line.text.trim();
    let words: Vec<&str> = text.split_whitespace().collect();
    if matches!(line.kind, LineKind::Heading(_))
        || !nouns(text).is_empty()
        || kind_of_words(text).is_some()
    {
        return false;
    }
    let is_dateline = dates(text).first().is_some_and(|date| {
        let before = text[..date.range.start].split_whitespace().count();
        date.day.is_some() && before <= 2 && text[date.range.end..].trim_matches('.').is_empty()
    });
    let begins_with_body = words.first().is_some_and(|word| is_organisation_word(word));
    let is_body = words.len() <= 3
        && words.last().is_some_and(|word| is_organisation_word(word))
        && text.starts_with(char::is_uppercase);
    let addresses = ["Til", "Kommunene", "Kommunane"];
    let is_addressee = words.first().is_some_and(|word| addresses.contains(word));
    is_dateline || begins_with_body || is_body || is_addressee || has_reference(text)
}

/// "Til stede: …", "Referent: …": the people of a meeting, not its title.
fn names_roles(text: &str) -> bool {
    let lower = text.to_lowercase();
    let label = lower.split_once(':').map(|(label, _)| label.trim());
    label.is_some_and(|label| ROLE_LABELS.contains(&label))
}

/// In lower case.
const ROLE_LABELS: [&str; 25] = [
    "til stede",
    "tilstede",
    "tilstades",
    "til stades",
    "frammøte",
    "fremmøte",
    "frammøtte",
    "forfall",
    "meldt forfall",
    "fravær",
    "referent",
    "møteleder",
    "møteleiar",
    "ordstyrer",
    "ordstyrar",
    "deltakere",
    "deltagere",
    "deltakarar",
    "present",
    "attendees",
    "participants",
    "apologies",
    "chair",
    "scribe",
    "note taker",
];
