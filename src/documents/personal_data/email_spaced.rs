//! E-mail addresses that are written with a space after each letter: «k a r i @ e x a m p l e . n o».

use super::email::{WrittenAddress, is_common};
use std::ops::Range;

/// An address whose letters all have a space between them.
pub fn spaced_address(text: &str, mark: &Range<usize>) -> Option<WrittenAddress> {
    let is_single = |part: &&str| {
        let is_number = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        is_number
            || part.chars().count() == 1
            || part.chars().count() == 2 && part.ends_with(['.', ',', '\n'])
    };
    let name: Vec<&str> = text[..mark.start]
        .trim_end_matches(' ')
        .rsplit(' ')
        .take_while(is_single)
        .collect();
    let domain: Vec<&str> = text[mark.end..]
        .trim_start_matches(' ')
        .split(' ')
        .take_while(is_single)
        .collect();
    if name.len() < FEWEST_SPACED || domain.len() < FEWEST_SPACED {
        return None;
    }
    let whole = domain.concat();
    let domain_name = whole.trim_end_matches(['.', ',', '\n']);
    let length = |parts: &[&str]| parts.iter().map(|part| part.len() + 1).sum::<usize>() - 1;
    let start = text[..mark.start].trim_end_matches(' ').len() - length(&name);
    let after = text[mark.end..].len() - text[mark.end..].trim_start_matches(' ').len();
    let name: String = name.into_iter().rev().collect();
    is_common(domain_name).then(|| WrittenAddress {
        range: start..mark.end + after + length(&domain) - (whole.len() - domain_name.len()),
        address: format!("{name}@{domain_name}").to_lowercase(),
    })
}

/// The fewest letters of each half of such an address.
const FEWEST_SPACED: usize = 3;
