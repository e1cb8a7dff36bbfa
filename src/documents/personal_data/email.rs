//! E-mail addresses, as machines write them (`kari@example.no`) and as people spell them («kari (at) example punktum no»).

use super::digit_runs::is_space;
use super::email_broken::broken_domain;
use super::email_ordinary::is_between_names;
use super::email_spaced::spaced_address;
use super::email_words::{COMMON_ENDS, ORDINARY, POINTS};
use std::ops::Range;

/// An address and its place in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenAddress {
    /// In bytes.
    pub range: Range<usize>,
    /// In the form that machines write, in lower case.
    pub address: String,
}

/// The address around the mark at this place. None: the mark is part of no address.
pub fn address_at(text: &str, mark: Range<usize>) -> Option<WrittenAddress> {
    if ORDINARY.contains(&&text[mark.clone()]) && !is_between_names(text, &mark) {
        return None;
    }
    // "@@" is one mark.
    if &text[mark.clone()] == "@" && text[mark.end..].starts_with('@') {
        return address_at_mark(text, mark.start..mark.end + 1);
    }
    spaced_address(text, &mark).or_else(|| address_at_mark(text, mark))
}

fn address_at_mark(text: &str, mark: Range<usize>) -> Option<WrittenAddress> {
    let is_plain = matches!(&text[mark.clone()], "@" | "@@" | "＠" | "%40");
    let mark = with_brackets(text, mark);
    let after = &text[mark.end..];
    let (skipped, after) = without_space(after);
    let may_be_spelled = !is_plain || skipped > 0 || text[..mark.start].ends_with(' ');
    let domain = domain(after, may_be_spelled)
        .or_else(|| domain_over_line_end(after))
        .or_else(|| numbered_domain(after))
        .or_else(|| broken_domain(after))
        .or_else(|| domain_within(after).filter(|_| is_plain && skipped == 0))
        .or_else(|| domain(after, true).filter(|found| is_plain && is_common(&found.name)))?;
    let is_broken = skipped > 0;
    let before = &text[..mark.start];
    let over_line_end = before.strip_suffix('\n').filter(|_| is_plain);
    let before = match (is_plain && !is_broken, over_line_end) {
        (_, Some(line)) => line,
        (true, None) => without_space_after_name(before),
        (false, None) => before.strip_suffix(is_space).unwrap_or(before),
    };
    let (start, name) = name_before(before)?;
    if over_line_end.is_some() && !is_namelike(&name) {
        return None;
    }
    let is_enclosed = !is_plain
        && !text[mark.clone()].contains(char::is_whitespace)
        && text[mark.clone()].ends_with([')', ']', '}', '»', '*', '"', '\'', '/', '|', '#', '>']);
    let is_believed = match is_plain {
        true => !is_broken || is_common(&domain.name),
        // «(at)» is no ordinary word, whatever the domain.
        false if is_enclosed && is_namelike(&name) => true,
        false => {
            is_common(&domain.name)
                && (domain.is_spelled
                    || !is_word(&text[mark])
                    || is_namelike(&name)
                    || is_announced(&text[..start]))
        }
    };
    is_believed.then(|| WrittenAddress {
        range: start..text.len() - after.len() + domain.length,
        address: format!("{name}@{}", domain.name).to_lowercase(),
    })
}

/// «kari.nordmann @example.no»: only after what looks like a local part; `@example.no` alone is a name in a social network.
fn without_space_after_name(before: &str) -> &str {
    let name = before.strip_suffix(' ');
    let word = |name: &str| {
        name.rsplit(char::is_whitespace)
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    let is_local = |word: &str| {
        word.split(['.', '_'])
            .filter(|part| !part.is_empty())
            .count()
            > 1
    };
    name.filter(|name| is_local(&word(name))).unwrap_or(before)
}

/// The range of the mark with its brackets: "[snabel-a]".
fn with_brackets(text: &str, mark: Range<usize>) -> Range<usize> {
    let is_enclosed = text[..mark.start].ends_with(['(', '[', '{', '<'])
        && text[mark.end..].starts_with([')', ']', '}', '>']);
    match is_enclosed {
        true => mark.start - 1..mark.end + 1,
        false => mark,
    }
}

/// Is the mark the word «at», which may be an ordinary word?
fn is_word(mark: &str) -> bool {
    mark.trim_matches([' ', '-', '_']) == "at"
}

pub fn is_common(domain: &str) -> bool {
    domain
        .rsplit_once('.')
        .is_some_and(|(_, top)| COMMON_ENDS.contains(&top.to_lowercase().as_str()))
}

/// Can it be the local part of an address: `kari.nordmann`, `post`?
fn is_namelike(name: &str) -> bool {
    name.contains(['.', '_'])
        || name.chars().any(|letter| letter.is_ascii_digit())
        || ["post", "postmottak", "kontakt"].contains(&name)
}

/// Is the address announced by a label such as «e-post: »?
fn is_announced(before: &str) -> bool {
    let before = before.trim_end_matches([' ', ':', '\u{a0}']).to_lowercase();
    [
        "post",
        "mail",
        "epostadresse",
        "postadresse",
        "adresse",
        "til",
    ]
    .iter()
    .any(|word| before.ends_with(word))
}

/// Skips one white space at the start, or a whole line end; returns the number of bytes skipped, and the rest.
fn without_space(text: &str) -> (usize, &str) {
    let rest = text
        .strip_prefix("\r\n")
        .or_else(|| text.strip_prefix(char::is_whitespace));
    let rest = rest.unwrap_or(text);
    (text.len() - rest.len(), rest)
}

/// A domain that is broken by a hyphen at the end of a line: "exam-\nple.no".
fn domain_over_line_end(text: &str) -> Option<Domain> {
    let line = text.find(|letter: char| !letter.is_alphanumeric())?;
    if !text[line..].starts_with("-\n") {
        return None;
    }
    let whole = format!("{}{}", &text[..line], &text[line + 2..]);
    let found =
        domain(&whole, false).filter(|found| found.length > line && is_common(&found.name))?;
    Some(Domain {
        length: found.length + 2,
        ..found
    })
}

/// "[192.0.2.1]"
fn numbered_domain(text: &str) -> Option<Domain> {
    let (inner, _) = text.strip_prefix('[')?.split_once(']')?;
    let numbers = inner.split('.').filter(|part| part.parse::<u8>().is_ok());
    (numbers.count() == 4 && inner.len() <= 15).then(|| Domain {
        name: inner.to_owned(),
        length: inner.len() + 2,
        is_spelled: false,
    })
}

/// `192.0.2.1`, `intern`, `localhost`, and a comma for the point: `example,no`.
fn domain_within(text: &str) -> Option<Domain> {
    let is_end = |letter: char| !(letter.is_alphanumeric() || matches!(letter, '.' | '-'));
    let name = text
        .split(is_end)
        .next()
        .unwrap_or_default()
        .trim_end_matches('.');
    let plain = |name: &str, length: usize| {
        Some(Domain {
            name: name.to_owned(),
            length,
            is_spelled: false,
        })
    };
    if let Some(after) = text[name.len()..].strip_prefix(',') {
        let top = after
            .split(is_end)
            .next()
            .unwrap_or_default()
            .trim_end_matches('.');
        if COMMON_ENDS.contains(&top) && name.len() > 1 {
            return plain(&format!("{name}.{top}"), name.len() + 1 + top.len());
        }
    }
    let numbers = name
        .split('.')
        .filter(|part| part.parse::<u8>().is_ok())
        .count();
    let is_number = numbers == 4 && name.split('.').count() == 4;
    let is_local = ["intern", "internt", "localhost", "local", "lokal"].contains(&name);
    (is_number || is_local)
        .then(|| plain(name, name.len()))
        .flatten()
}

/// A local part in quotation marks, or several in braces: `"kari nordmann"@example.no`, `{kari,ola}@example.no`.
fn enclosed_name(text: &str) -> Option<(usize, String)> {
    let opening = match text.chars().next_back()? {
        '"' => '"',
        '}' => '{',
        _ => return None,
    };
    let inner = &text[..text.len() - 1];
    let start = inner.rfind(opening)?;
    let name = &inner[start + 1..];
    let is_name = (1..=64).contains(&name.len()) && !name.contains(['\n', '<', '>', '=']);
    is_name.then(|| (start, name.to_owned()))
}

/// The local part before the mark, and where it begins.
fn name_before(text: &str) -> Option<(usize, String)> {
    if let Some(found) = enclosed_name(text) {
        return Some(found);
    }
    let mut parts: Vec<&str> = Vec::new();
    let mut rest = text;
    loop {
        let start = rest
            .char_indices()
            .rev()
            .take_while(|(_, letter)| is_in_name(*letter))
            .last()
            .map(|(start, _)| start)?;
        let part = &rest[start..];
        let part = part.trim_start_matches(['.', '-']);
        if part.is_empty() {
            return None;
        }
        parts.push(part);
        rest = &rest[..rest.len() - part.len()];
        match before_point(rest) {
            Some(before) => rest = before,
            None => break,
        }
    }
    let mut start = rest.len();
    // A local part that is broken at the end of a line: "kari.nord-\nmann@example.no".
    if let Some(line) = rest.strip_suffix("-\n") {
        let broken = line
            .char_indices()
            .rev()
            .take_while(|(_, letter)| is_in_name(*letter))
            .last();
        start = broken.map_or(start, |(at, _)| at);
    }
    parts.reverse();
    Some((start, parts.join(".")))
}

/// The text before a spelled-out dot.
fn before_point(text: &str) -> Option<&str> {
    let trimmed = text.trim_end_matches(is_space);
    let lower = |text: &str, length: usize| {
        text.get(text.len().checked_sub(length)?..)
            .map(str::to_lowercase)
    };
    let point = POINTS
        .iter()
        .find(|point| lower(trimmed, point.len()).as_deref() == Some(**point))?;
    let before = &trimmed[..trimmed.len() - point.len()];
    let is_bracket = !point.ends_with(char::is_alphabetic) && *point != ".";
    let name = before.trim_end_matches(is_space);
    (is_bracket || before.len() > name.len() && trimmed.len() < text.len()).then_some(name)
}

pub struct Domain {
    /// With dots, as machines write it.
    pub name: String,
    /// In bytes of the text.
    pub length: usize,
    /// One of its dots is spelled out.
    pub is_spelled: bool,
}

/// The domain at the start of the text: labels, the last of letters only. `may_be_spelled`: dots may be spelled out.
fn domain(text: &str, may_be_spelled: bool) -> Option<Domain> {
    // Each label, its end, and whether the dot before it is spelled out.
    let mut labels: Vec<(&str, usize, bool)> = Vec::new();
    let mut at = 0;
    let mut is_spelled = false;
    loop {
        let rest = &text[at..];
        let end = rest
            .find(|letter: char| !(letter.is_alphanumeric() || letter == '-' || letter == '_'))
            .unwrap_or(rest.len());
        let label = rest[..end].trim_end_matches(['-', '_']);
        if label.is_empty() || label.starts_with('-') {
            break;
        }
        at += label.len();
        labels.push((label, at, is_spelled));
        let rest = &text[at..];
        if let Some(after) = rest.strip_prefix('.') {
            at += 1;
            // Broken after the dot: only a common top-level domain is accepted.
            let (skipped, after) = without_space(after);
            let next = after
                .find(|letter: char| !letter.is_alphanumeric())
                .map_or(after, |end| &after[..end]);
            if skipped > 0 {
                if labels.len() > 1 || !COMMON_ENDS.contains(&next) {
                    break;
                }
                at += skipped;
            }
        } else if let Some(length) = spelled_point(rest).filter(|length| {
            may_be_spelled || !rest[..*length].trim().ends_with(char::is_alphabetic)
        }) {
            at += length;
            is_spelled = true;
        } else {
            break;
        }
    }
    while labels.len() > 1 && !is_top(&labels) {
        labels.pop();
    }
    let (_, length, _) = labels.last().filter(|_| labels.len() > 1)?;
    let name: Vec<&str> = labels.iter().map(|(label, ..)| *label).collect();
    Some(Domain {
        name: name.join("."),
        length: *length,
        is_spelled: labels.iter().any(|(.., is_spelled)| *is_spelled),
    })
}

/// Is the last label a top-level domain? `rste.Og` is two sentences whose first word was misread.
fn is_top(labels: &[(&str, usize, bool)]) -> bool {
    let is_capitalised = |label: &str| {
        label.starts_with(char::is_uppercase) && label.chars().skip(1).any(char::is_lowercase)
    };
    let Some((top, ..)) = labels.last() else {
        return false;
    };
    let others = || labels[..labels.len() - 1].iter().map(|(label, ..)| *label);
    top.len() >= 2
        && top.bytes().all(|byte| byte.is_ascii_alphabetic())
        && (!is_capitalised(top) || others().all(is_capitalised))
}

/// The length of a spelled-out dot at the start of the text: " (dot) ", " punktum ".
fn spelled_point(text: &str) -> Option<usize> {
    let start = text.trim_start_matches(is_space);
    let skipped = text.len() - start.len();
    let begins = |point: &&&str| {
        start
            .get(..point.len())
            .is_some_and(|begin| begin.to_lowercase() == **point)
    };
    let point = POINTS.iter().find(begins)?;
    let rest = &start[point.len()..];
    let after = rest.trim_start_matches(is_space);
    let is_bracket = !point.ends_with(char::is_alphabetic) && *point != ".";
    let is_apart = is_bracket || skipped > 0 && after.len() < rest.len();
    is_apart.then_some(text.len() - after.len())
}

/// Letters of any language: addresses may contain them.
fn is_in_name(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '.' | '_' | '%' | '+' | '-' | '\'')
}
