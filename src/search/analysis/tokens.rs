//! Splits text into lower-case words. The browser splits a query by the same rules (`tokens` in words.js).

use std::borrow::Cow;

/// The words of a text. "0–24" and "§ 5" are words, followed by the words they consist of.
pub fn tokens(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_token(&text.to_lowercase(), |word| words.push(word.into_owned()));
    words
}

/// The same for a text in lower case, one word at a time: most words need no copy.
pub fn each_token<'t>(text: &'t str, mut take: impl FnMut(Cow<'t, str>)) {
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| is_letter(c) || c == '§') {
        rest = &rest[start..];
        if let Some(after) = rest.strip_prefix('§') {
            let after_space = after.trim_start();
            let number = digits(after_space);
            if !number.is_empty() {
                take(Cow::Owned(format!("§{number}")));
            }
            rest = if number.is_empty() {
                after
            } else {
                after_space
            };
            continue;
        }
        let range = number_range(rest);
        if range.1 > 0 {
            take(Cow::Owned(range.0));
            let numbers = rest[..range.1].split(['-', '–']);
            numbers.for_each(|number| take(Cow::Borrowed(number)));
            rest = &rest[range.1..];
            continue;
        }
        let end = rest.find(|c: char| !is_letter(c)).unwrap_or(rest.len());
        let word = &rest[..end];
        take(Cow::Borrowed(word));
        // An e-mail address is also found by the parts before and after the @.
        if word.contains('@') {
            let sides = || word.split('@').filter(|side| side.chars().count() >= 3);
            if sides().nth(1).is_some() {
                sides().for_each(|side| take(Cow::Borrowed(side)));
            }
        }
        rest = &rest[end..];
    }
}

/// A letter, a digit, or `@`, which a poor scan has in place of «ø».
fn is_letter(c: char) -> bool {
    // Nearly all letters are one of these, and are recognised without a table.
    matches!(c, 'a'..='z' | '0'..='9' | '@' | 'æ' | 'ø' | 'å') || c.is_alphanumeric()
}

fn digits(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_digit());
    &text[..end.unwrap_or(text.len())]
}

/// A range such as "0–24" at the beginning of `text`: as it is written in the index, and its length in bytes; 0: there is none.
fn number_range(text: &str) -> (String, usize) {
    let mut length = digits(text).len();
    let mut range = text[..length].to_owned();
    let mut has_dash = false;
    while length > 0
        && let Some(after) = text[length..].strip_prefix(['-', '–'])
        && !digits(after).is_empty()
    {
        let number = digits(after);
        length = text.len() - after.len() + number.len();
        range = format!("{range}-{number}");
        has_dash = true;
    }
    let is_whole = !text[length..].starts_with(is_letter);
    (range, if has_dash && is_whole { length } else { 0 })
}

#[cfg(test)]
mod tests;
