//! Domains that are broken or spelled in ways that only a well-known provider, or a common ending, makes believable: «gmail .com»,
//! «gmail com», «example-dot-no».

use super::email::Domain;
use super::email_words::COMMON_ENDS;

/// Providers of personal mailboxes.
const PROVIDERS: &[&str] = &[
    "gmail",
    "googlemail",
    "hotmail",
    "outlook",
    "yahoo",
    "live",
    "icloud",
    "msn",
    "protonmail",
    "online",
    "broadpark",
];
/// Spelled dots without spaces around.
const DOTS: &[&str] = &["-dot-", "_dot_", "-punktum-", "_punktum_"];
/// The most letters of a part of a domain.
const LONGEST: usize = 40;

/// The longest gap between the parts of a domain, in bytes.
const LONGEST_GAP: usize = 4;

/// The domain at the start of the text.
pub fn broken_domain(text: &str) -> Option<Domain> {
    let (name, length) = of_provider(text).or_else(|| with_spelled_dot(text))?;
    Some(Domain {
        name,
        length,
        is_spelled: true,
    })
}

/// «gmail .com», «gmail com», «gmail . com»
fn of_provider(text: &str) -> Option<(String, usize)> {
    let end = text.find(|letter: char| !letter.is_alphanumeric())?;
    let name = text[..end].to_lowercase();
    let rest = text[end..].trim_start_matches([' ', '\u{a0}']);
    let after = rest.strip_prefix('.').unwrap_or(rest);
    let after = after.trim_start_matches([' ', '\u{a0}']);
    let gap = &text[end..text.len() - after.len()];
    let is_apart = gap.contains([' ', '\u{a0}']) && gap.len() <= LONGEST_GAP;
    let top = top(after)?;
    let is_known = PROVIDERS.contains(&name.as_str()) && is_apart;
    is_known.then(|| {
        (
            format!("{name}.{top}"),
            text.len() - after.len() + top.len(),
        )
    })
}

/// «example-dot-no»
fn with_spelled_dot(text: &str) -> Option<(String, usize)> {
    let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.');
    let end = text.find(|letter| !is_part(letter)).unwrap_or(text.len());
    let word = &text[..end];
    let lower = word.to_lowercase();
    let (at, dot) = DOTS.iter().find_map(|dot| Some((lower.find(dot)?, *dot)))?;
    let name = lower
        .get(..at)
        .filter(|name| (2..=LONGEST).contains(&name.len()))?;
    let top = top(text.get(at + dot.len()..)?)?;
    Some((format!("{name}.{top}"), at + dot.len() + top.len()))
}

/// The common top-level domain that the text begins with.
fn top(text: &str) -> Option<&str> {
    let end = text.find(|letter: char| !letter.is_alphanumeric());
    let top = &text[..end.unwrap_or(text.len())];
    COMMON_ENDS
        .contains(&top.to_lowercase().as_str())
        .then_some(top)
}

#[cfg(test)]
mod tests;
