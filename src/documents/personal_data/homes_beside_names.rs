//! Home addresses that end like no street, told by the post code after them or the words before their number, and by the name right
//! before them: «Kari Nordmann, Haugan 12, 6823 Sandane», «Kari Nordmann, gnr. 12 bnr. 3», «Kari Nordmann, Postboks 12».

use super::person_names::name_at_end;
use std::ops::Range;

/// The beginnings of post codes after an address, on its line or the next.
pub const POST_CODES: &[&str] = &[
    ", 0", ", 1", ", 2", ", 3", ", 4", ", 5", ", 6", ", 7", ", 8", ", 9", "\n0", "\n1", "\n2",
    "\n3", "\n4", "\n5", "\n6", "\n7", "\n8", "\n9",
];
/// Words before the number of a post office box or a property.
pub const NUMBERED: &[&str] = &[
    "postboks ",
    "pb. ",
    "gnr. ",
    "gnr ",
    "gnr./bnr. ",
    "gbnr. ",
    "gbnr ",
    "gårdsnr. ",
    "gardsnr. ",
];
/// Between a name and its address.
const MARKS: [char; 8] = [',', ' ', ':', ';', '(', '–', '-', '|'];
/// The most words of an address.
const MOST_WORDS: usize = 4;

/// The address before the post code at this place, with its place.
pub fn home_before_post_code(text: &str, code: Range<usize>) -> Option<Range<usize>> {
    let rest = &text[code.end - 1..];
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let place = rest.get(digits..)?.strip_prefix(' ')?;
    if digits != 4 || !place.starts_with(char::is_uppercase) {
        return None;
    }
    let is_of_place = |letter: char| letter.is_alphabetic() || letter == '-';
    let end = place.find(|letter| !is_of_place(letter));
    let end = text.len() - place.len() + end.unwrap_or(place.len());
    let line = text[..code.start].rfind('\n').map_or(0, |at| at + 1);
    let start = street_start(text, line, code.start)?;
    is_beside_name(text, start).then_some(start..end)
}

/// Where «Haugan 12», «12 Bjørkelia» or «Nedre Åsen 4 B» begins.
fn street_start(text: &str, line: usize, end: usize) -> Option<usize> {
    let mut start = end;
    let mut has_number = false;
    let mut has_name = false;
    for _ in 0..MOST_WORDS {
        let before = &text[line..start];
        let before = before.trim_end_matches(' ');
        let at = before.rfind([' ', ',', '\t', '|', ':', '(']);
        let at = at.map_or(0, |at| at + 1);
        let word = &before[at..];
        let is_number = is_house_number(word) && !has_number;
        let is_entrance = word.len() == 1 && !has_number && word.starts_with(char::is_uppercase);
        let is_name = word.chars().count() > 2
            && word.chars().all(char::is_alphabetic)
            && word.starts_with(char::is_uppercase);
        if !is_number && !is_entrance && !is_name {
            break;
        }
        has_number |= is_number;
        has_name |= is_name;
        start = line + at;
        // A mark ends the address; so does a number before its street.
        let is_first = !before[..at].ends_with(' ') || before[..at].ends_with(", ");
        if is_first || is_number && has_name {
            break;
        }
    }
    (has_number && has_name).then_some(start)
}

/// `12`, `12B`
fn is_house_number(word: &str) -> bool {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let letters = &word[digits..];
    (1..=3).contains(&digits) && letters.len() <= 1 && letters.chars().all(char::is_alphabetic)
}

/// The box or the property at this place: «Postboks 12, 6001 Vik», «gnr. 12 bnr. 3».
pub fn numbered_home(text: &str, word: Range<usize>) -> Option<Range<usize>> {
    let is_whole = !text[..word.start].ends_with(char::is_alphanumeric);
    let rest = &text[word.end..];
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if !is_whole || !(1..=5).contains(&digits) || !is_beside_name(text, word.start) {
        return None;
    }
    let mut end = word.end + digits;
    let after = text[end..].trim_start_matches([',', ' ', '/']);
    let after = ["bnr. ", "bnr ", "bruksnr. "]
        .iter()
        .fold(after, |after, label| {
            after.strip_prefix(label).unwrap_or(after)
        });
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        end = text.len() - after.len() + digits;
        let place = text[end..].strip_prefix(' ').filter(|_| digits == 4);
        let place = place.filter(|place| place.starts_with(char::is_uppercase));
        let length = place.map(|place| {
            let end = place.find(|letter: char| !letter.is_alphabetic());
            1 + end.unwrap_or(place.len())
        });
        end += length.unwrap_or(0);
    }
    Some(word.start..end)
}

/// Does a person's name stand right before the place, on its line or at the end of the line before?
fn is_beside_name(text: &str, start: usize) -> bool {
    let before = text[..start].trim_end_matches(MARKS);
    let before = before.strip_suffix(" har adresse").unwrap_or(before);
    let before = match before.strip_suffix('\n') {
        Some(above) => above.trim_end_matches(['\r', ' ', ',']),
        None if before.len() == start => return false,
        None => before,
    };
    name_at_end(before).is_some()
}

#[cfg(test)]
mod tests;
