//! An ordinary word in place of the @: «kari.nordmann på example.no».

use super::email_words::COMMON_ENDS;
use std::ops::Range;

/// Does an ordinary word stand between `kari.nordmann` and a domain?
pub fn is_between_names(text: &str, mark: &Range<usize>) -> bool {
    let after = &text[mark.end..];
    let mut words = after.split(char::is_whitespace);
    let is_domain = words.next().is_some_and(|domain| domain.contains('.'));
    if !is_domain && !is_spelled_domain(after) {
        return false;
    }
    let is_end = |letter: char| letter.is_whitespace() || matches!(letter, '(' | '<' | ':' | ',');
    let name = text[..mark.start].rsplit(is_end).next().unwrap_or_default();
    let parts: Vec<&str> = name.split(['.', '_']).collect();
    let is_word = |part: &&str| part.starts_with(char::is_alphabetic) && part.chars().count() > 1;
    // «rapport.pdf på example.no», «example.no på example.com»
    let is_file_or_site = parts
        .last()
        .is_some_and(|last| COMMON_ENDS.contains(last) || FILES.contains(last));
    parts.len() >= 2 && !is_file_or_site && parts.iter().all(is_word) && !name.starts_with("www")
}

/// «gmail punktum com»
fn is_spelled_domain(text: &str) -> bool {
    let mut words = text.split(char::is_whitespace).skip(1);
    let is_point = words
        .next()
        .is_some_and(|word| ["punktum", "prikk", "dot"].contains(&word));
    is_point && words.next().is_some_and(is_common_end)
}

fn is_common_end(word: &str) -> bool {
    COMMON_ENDS.contains(&word.trim_end_matches(['.', ',', ')']))
}

/// Endings of files' names.
const FILES: &[&str] = &["pdf", "docx", "doc", "xlsx", "pptx", "html", "csv", "txt"];
