//! The texts of data files as their readers see them: JSON without its escapes, a calendar without its folds and its dates.

use std::borrow::Cow;

/// The JSON with its escaped letters as they are.
pub fn readable_json(json: &str) -> Cow<'_, str> {
    if !json.contains('\\') {
        return json.into();
    }
    let mut text = String::with_capacity(json.len());
    let mut rest = json;
    while let Some(at) = rest.find('\\') {
        text.push_str(&rest[..at]);
        let escape = &rest[at + 1..];
        let (letter, length) = escaped_letter(escape);
        text.push(letter);
        rest = &escape[length..];
    }
    text.push_str(rest);
    text.into()
}

/// The letter that is meant by what follows a backslash, and how many bytes of it are read.
fn escaped_letter(escape: &str) -> (char, usize) {
    let code = escape.strip_prefix('u').and_then(|code| code.get(..4));
    let code = code.and_then(|code| u32::from_str_radix(code, 16).ok());
    match (code.and_then(char::from_u32), escape.chars().next()) {
        (Some(letter), _) => (letter, 5),
        (None, Some('n' | 'r' | 't' | 'b' | 'f')) => ('\n', 1),
        (None, Some(letter)) => (letter, letter.len_utf8()),
        (None, None) => ('\\', 0),
    }
}

/// What a calendar (RFC 5545) says in words: its lines put together again, without escapes. Dates, times and numbers, which no
/// person reads as such and which look like telephone numbers, are left out.
pub fn readable_calendar(calendar: &str) -> String {
    let whole = calendar.replace("\r\n", "\n").replace("\n ", "");
    let mut text = String::with_capacity(whole.len());
    for line in whole.lines() {
        let end = line.find([':', ';']).unwrap_or(line.len());
        let name = &line[..end];
        let is_data = name.starts_with("DT")
            || name.starts_with("TZOFFSET")
            || matches!(name, "LAST-MODIFIED" | "CREATED" | "SEQUENCE" | "RRULE");
        if !is_data {
            text.push_str(&readable_json(&line[end..]));
            text.push('\n');
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_hide_nothing() {
        let check = |json: &str, text: &str| assert_eq!(readable_json(json), text, "{json}");
        check(r#""tlf.\n22 33 44 55""#, "\"tlf.\n22 33 44 55\"");
        check(r#""\u003c22334455>""#, "\"<22334455>\"");
        check(r#""a\\b \"c\" \/""#, "\"a\\b \"c\" /\"");
        check("\\", "\\");
        check("\\u00", "u00");
    }

    #[test]
    fn folds_hide_nothing_and_dates_are_no_numbers() {
        let calendar =
            "DTSTART;VALUE=DATE:20241016\r\nDESCRIPTION:Ring 22 3\r\n 3 44 55\\, eller\\nskriv\r\n";
        assert_eq!(
            readable_calendar(calendar),
            ":Ring 22 33 44 55, eller\nskriv\n"
        );
    }
}
