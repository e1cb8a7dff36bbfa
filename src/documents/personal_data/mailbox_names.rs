//! Private mailboxes of which only the service and the name are said: «Gmail: kari.nordmann», «kari.nordmann på gmail», «Skype: live:kari.nordmann».

use std::ops::Range;

/// Before the name.
pub const LABELS: &[&str] = &[
    "gmail: ",
    "gmail – ",
    "hotmail: ",
    "outlook: ",
    "icloud: ",
    "live:",
];
/// After the name.
pub const AFTER: &[&str] = &[
    " på gmail",
    " hos gmail",
    " på hotmail",
    " hos hotmail",
    " på icloud",
];

/// The name after the service.
pub fn name_after(text: &str, label: Range<usize>) -> Option<Range<usize>> {
    let is_whole = !text[..label.start].ends_with(char::is_alphanumeric);
    let rest = &text[label.end..];
    let end = rest.find(|letter: char| !is_in_name(letter));
    let (name, after) = rest.split_at(end.unwrap_or(rest.len()));
    let name = name.trim_end_matches('.');
    (is_whole && !after.starts_with(['@', '/']) && is_name(name))
        .then(|| label.end..label.end + name.len())
}

/// The name before the service.
pub fn name_before(text: &str, service: Range<usize>) -> Option<Range<usize>> {
    let after = &text[service.end..];
    let goes_on = after.starts_with(|letter: char| letter.is_alphanumeric())
        || after
            .strip_prefix('.')
            .is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    let before = &text[..service.start];
    let letters = before.char_indices().rev();
    let name = letters.take_while(|(_, letter)| is_in_name(*letter));
    let start = name.last().map(|(at, _)| at)?;
    (!goes_on && is_name(&before[start..])).then_some(start..service.start)
}

fn is_in_name(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '.' | '_' | '-')
}

/// Two words with a point or a low line between them, in small letters.
fn is_name(name: &str) -> bool {
    let parts: Vec<&str> = name.split(['.', '_']).collect();
    let is_word = |part: &&str| part.chars().count() > 1 && part.starts_with(char::is_lowercase);
    parts.len() >= 2 && parts.iter().all(is_word) && !name.starts_with("www")
}

#[cfg(test)]
mod tests;
