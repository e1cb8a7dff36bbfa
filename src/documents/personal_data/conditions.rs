//! What a person has or takes, said with a verb («Kari Nordmann har sosial angst», «… brukar Sobril»), and what child welfare does in somebody's
//! case («Barnevernet er inne i saka til Kari Nordmann»).

use super::health_notes::{is_had, is_note, name_before, note_end};
use super::person_names::name_at_start;
use std::ops::Range;

/// What somebody has or takes. Without the verb it is a subject.
#[rustfmt::skip]
pub const CONDITIONS: &[&str] = &[
    "ptsd", "tourette", "mutisme", "parese", "pacemaker", "blodtrykk", "slag", "hjertestans",
    "hjartestans", "covid", "korona", "angst", "depresjon", "psykose", "autismespekterforstyrrelse",
    "autismespekterforstyrring", "lærevanske", "konsentrasjonsvanske", "atferdsvanske",
    "åtferdsvanske", "sykefravær", "sjukefråvær", "funksjonsevne", "funksjonshemming",
    "funksjonsnedsettelse", "funksjonsnedsetting", "ryggplage", "ryggproblem", "tinnitus",
    "utmattelse", "lungebetennelse", "hjertefeil", "hjartefeil", "hjertesvikt", "hjartesvikt",
    "nyresvikt", "prolaps", "sobril", "valium", "vival", "ritalin", "concerta", "antabus", "litium",
    "cipralex", "zoloft", "morfin", "tramadol", "seroquel", "marevan", "antipsykotika",
    "sovemedisin", "smertestillende", "smertestillande", "blodfortynnende", "blodfortynnande",
];
/// Who acts in somebody's case.
pub const WELFARE: &[&str] = &[
    "barnevernet",
    "barnevernstjenesten",
    "barnevernstenesta",
    "barnevernstenesten",
];

/// Words between the verb and the condition.
#[rustfmt::skip]
const BETWEEN: &[&str] = &[
    "sosial", "generalisert", "alvorlig", "alvorleg", "mild", "lett", "lette", "stor", "store",
    "sterk", "sterke", "høyt", "høgt", "lavt", "lågt", "selektiv", "cerebral", "kronisk",
    "kroniske", "mye", "mykje", "ny", "nye", "nytt", "akutt", "akutte", "en", "ei", "ein", "et",
    "eit", "hatt", "nedsatt", "nedsett", "kraftig", "kraftige", "flere", "fleire", "litt", "%",
];
/// Verbs that say it of medicines.
#[rustfmt::skip]
const TAKES: &[&str] = &[
    "bruker", "brukar", "tar", "tek", "går på", "står på", "strever med", "strevar med",
];
/// Endings of those words.
const ENDINGS: &[&str] = &["", "er", "ar", "r", "en", "a", "et", "s", "ene", "ane"];
/// What somebody's case is called, before the name.
#[rustfmt::skip]
const CASES: &[&str] = &[
    "saka", "saken", "familien", "barnet", "barna", "borna", "sønnen", "sonen", "datteren",
    "datra", "dottera", "heimen", "hjemmet",
];
/// The greatest distance of the case from those who act in it, in bytes.
const REACH: usize = 60;

/// The name and what the person has.
pub fn condition(text: &str, word: Range<usize>) -> Option<Range<usize>> {
    let rest = &text[word.end..];
    let ending = rest.find(|letter: char| !letter.is_alphabetic());
    let (ending, after) = rest.split_at(ending.unwrap_or(rest.len()));
    let is_whole =
        !text[..word.start].ends_with(|letter: char| letter.is_alphanumeric() || letter == '-');
    // «har angst som tema», «har korona-beredskap»
    let is_subject =
        after.starts_with(" som ") || after.starts_with('-') && !after.starts_with("-diagnose");
    if !is_whole || is_subject || !ENDINGS.contains(&ending) {
        return None;
    }
    let verb = without_adjectives(text[..word.start].trim_end());
    let takes = TAKES
        .iter()
        .any(|takes| verb.ends_with(&format!(" {takes}")));
    if !takes && (!is_had(verb) || verb.ends_with(" for")) {
        return None;
    }
    let line = text[..word.start].rfind('\n').map_or(0, |at| at + 1);
    let (start, name_end) = name_before(text, line, word.start)?;
    let between = verb.get(name_end..)?.trim_start_matches(['*', '_']);
    is_note(between).then(|| start..note_end(text, word.end))
}

fn without_adjectives(mut before: &str) -> &str {
    for _ in 0..4 {
        let last = before.rsplit(char::is_whitespace).next();
        let last = last.unwrap_or_default();
        let is_number = !last.is_empty() && last.bytes().all(|byte| byte.is_ascii_digit());
        if !is_number && !BETWEEN.contains(&last) {
            break;
        }
        before = before[..before.len() - last.len()].trim_end();
    }
    before
}

/// «Barnevernet er kobla på i saka til Kari Nordmann»
pub fn case_of(text: &str, word: Range<usize>) -> Option<Range<usize>> {
    let end = text.floor_char_boundary((word.end + REACH).min(text.len()));
    let near = text[word.end..end].split(['.', '\n', ';']).next()?;
    if text[..word.start].ends_with(char::is_alphanumeric) {
        return None;
    }
    CASES.iter().find_map(|case| {
        let (_, after) = near.split_once(&format!(" {case} til "))?;
        let at = word.end + near.len() - after.len();
        let name = name_at_start(&text[at..])?;
        Some(word.start..at + name.len())
    })
}

#[cfg(test)]
mod tests;
