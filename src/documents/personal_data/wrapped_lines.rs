//! Personal data that goes on over the end of a line, where the text was wrapped: «Kari Nordmann er født⏎12.03.1961», «allergisk⏎mot nøtter»,
//! also when each line is quoted («> »).

use super::PersonalSpan;
use super::person_names::is_given_name;
use std::ops::Range;

/// The longest paragraph that is put together, in bytes: what goes on is near.
const LONGEST: usize = 2000;

/// The personal data in the paragraphs of several lines, with each paragraph as one line. `spans`: those of one text.
pub fn over_line_ends(text: &str, spans: fn(&str) -> Vec<PersonalSpan>) -> Vec<PersonalSpan> {
    let mut found = Vec::new();
    for paragraph in wrapped_paragraphs(text) {
        let (whole, places) = one_line(&text[paragraph.clone()]);
        found.extend(spans(&whole).into_iter().filter_map(|span| {
            let last = places.get(span.range.end.checked_sub(1)?)?;
            let first = places.get(span.range.start)?;
            let range = first + paragraph.start..last + 1 + paragraph.start;
            Some(PersonalSpan { range, ..span })
        }));
    }
    found
}

/// The lines with a space for each end of a line, and the place in the lines of each byte of it.
fn one_line(lines: &str) -> (String, Vec<usize>) {
    let (mut whole, mut places) = (String::new(), Vec::new());
    let mut at = 0;
    for line in lines.split('\n') {
        let words = match at {
            0 => line,
            _ => line.strip_prefix("> ").unwrap_or(line),
        };
        let quoted = line.len() - words.len();
        if at > 0 {
            whole.push(' ');
            places.push(at - 1);
        }
        let words = words.trim_end();
        whole.push_str(words);
        places.extend((0..words.len()).map(|byte| at + quoted + byte));
        at += line.len() + 1;
    }
    (whole, places)
}

/// Lines of which each seems to go on in the next.
fn wrapped_paragraphs(text: &str) -> Vec<Range<usize>> {
    let mut paragraphs: Vec<Range<usize>> = Vec::new();
    let mut lines = text.split('\n');
    let mut line = lines.next().unwrap_or_default();
    let mut at = line.len();
    for next in lines {
        let before = std::mem::replace(&mut line, next);
        let end_of_line = at;
        at += 1 + next.len();
        if !goes_on(before, next) {
            continue;
        }
        match paragraphs.last_mut() {
            Some(last) if last.end == end_of_line && at - last.start <= LONGEST => last.end = at,
            _ if before.len() + next.len() <= LONGEST => {
                paragraphs.push(end_of_line - before.len()..at);
            }
            _ => {}
        }
    }
    paragraphs
}

/// Does the sentence of the line go on in the next line? A line of one or two words may be a heading, but a given name at its end has its
/// family name below. What begins with a time of day or the number of an item is another row.
fn goes_on(line: &str, next: &str) -> bool {
    let line = line.trim_end();
    if !line.ends_with(|letter: char| letter.is_alphanumeric() || matches!(letter, ',' | ')')) {
        return false;
    }
    let next = next.strip_prefix("> ").unwrap_or(next);
    let last = line.rsplit(' ').next().unwrap_or_default();
    let first = next.split([' ', '\t']).next().unwrap_or_default();
    let is_address = [last, first].iter().any(|word| word.contains("://"));
    let is_lower = last.starts_with(char::is_lowercase);
    let begins = |is: fn(char) -> bool| next.starts_with(is);
    !is_address
        && (begins(|letter| letter.is_lowercase() || letter == '(')
            || begins(|letter| letter.is_ascii_digit()) && (is_lower || !is_begin_of_row(first))
            || begins(char::is_alphabetic) && (is_lower || is_given_name(last)))
}

/// `09.15`, `10:00–10:30`, `2.`, `2)`
fn is_begin_of_row(word: &str) -> bool {
    let hour = word.split(['–', '-']).next().unwrap_or_default();
    let rest = hour.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let is_minute =
        |minute: &str| minute.len() == 2 && minute.bytes().all(|byte| byte.is_ascii_digit());
    let is_time = rest.get(1..).is_some_and(is_minute);
    hour.len() - rest.len() <= 2
        && (matches!(rest, "." | ")") || is_time && rest.starts_with(['.', ':']))
}

#[cfg(test)]
mod tests;
