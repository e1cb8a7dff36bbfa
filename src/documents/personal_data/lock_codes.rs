//! Codes of locks, and names and passwords that let somebody in: «Nøkkelboks: 4417», «admin / Vår9regn», `https://kurs:vår9regn@example.no`.

use super::meeting_access::whole_address;
use super::number_words::is_amount;
use std::ops::{Range, RangeInclusive};

/// What a code of digits opens. A hyphen is that of a longer word: «SIM-PIN».
pub const LOCKS: &[&str] = &[
    "nøkkelboks",
    "nøkkelboksen",
    "nøkkelskap",
    "nøkkelskapet",
    "kodelås",
    "kodelåsen",
    "hengelås",
    "hengelåsen",
    "alarm",
    "alarmen",
    "porttelefon",
    "-pin",
];
/// Words before a name and its password.
pub const LOGINS: &[&str] = &[
    "admin",
    "administrator",
    "innlogging",
    "pålogging",
    "login",
    "logg inn",
    "brukernavn",
    "brukarnamn",
    "ssid",
    "wlan",
    "gjestenett",
    "gjestenettet",
];
/// Beginnings of keys that services give to programs.
pub const KEYS: &[&str] = &["ghp_", "gho_", "github_pat_", "glpat-", "xoxb-", "xoxp-"];
/// Words before the password of a file.
pub const LOCKED: &[&str] = &[
    "låst med",
    "låst opp med",
    "låses opp med",
    "låsast opp med",
];
/// What stands before the name and the password in an address.
pub const ADDRESS: &[&str] = &["://"];

/// The digits of the code of a lock.
const DIGITS: RangeInclusive<usize> = 4..=8;
/// The fewest letters of a key.
const SHORTEST_KEY: usize = 16;
/// The most bytes of a name before its password.
const LONGEST_NAME: usize = 24;

/// The digits that open the lock at this place.
pub fn lock_code(text: &str, word: Range<usize>) -> Option<Range<usize>> {
    let known = text[word.clone()].to_lowercase();
    let before = text[..word.start].chars().next_back();
    let is_whole = match known.starts_with('-') {
        true => before.is_some_and(char::is_alphabetic),
        false => before.is_none_or(|letter| !letter.is_alphanumeric() && letter != '-'),
    };
    let rest = &text[word.end..];
    let line = rest.split('\n').next().unwrap_or_default();
    let value = [" har kode", " har koden", " kode", ", kode", " er"]
        .iter()
        .find_map(|link| line.strip_prefix(link))
        .unwrap_or(line);
    let is_said = value.len() < line.len() || value.starts_with([':', '=']);
    let code = value.trim_start_matches([':', '=', ' ', '–']);
    let is_apart = code.len() < value.len();
    let count = code.bytes().take_while(u8::is_ascii_digit).count();
    let after = &code[count..];
    let goes_on = after
        .starts_with(|letter: char| letter.is_alphanumeric() || "%-–/:".contains(letter))
        || after
            .strip_prefix(['.', ',', ' '])
            .is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()));
    // A key box has a number only where it is said; a door telephone and a PIN have nothing else.
    let is_known = is_said || matches!(known.as_str(), "-pin" | "porttelefon");
    let start = word.end + line.len() - code.len();
    let is_code = is_apart && !goes_on && DIGITS.contains(&count) && !is_amount(after);
    (is_whole && is_known && is_code).then(|| start..start + count)
}

/// The password after the name: «Innlogging kurs / Sommer6427», «login gjest:Fjell5375».
pub fn login(text: &str, word: Range<usize>) -> Option<Range<usize>> {
    let token = text[..word.start]
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    let is_whole = token
        .trim_start_matches(['(', '*', '-', '|', '"', '«'])
        .is_empty();
    let line = text[word.end..].split('\n').next()?;
    let line = line.trim_start_matches([':', ' ']);
    let at = line.find(['/', ':']).filter(|at| *at <= LONGEST_NAME)?;
    let name = line[..at].trim();
    let is_admin = text[word.clone()].to_lowercase().starts_with("admin");
    let is_name = name.split(' ').count() <= 2
        && (!name.is_empty() || is_admin)
        && name
            .chars()
            .all(|letter| letter.is_alphanumeric() || " -_@".contains(letter));
    let value = line[at + 1..].split_whitespace().next()?;
    let value = value.trim_end_matches(['.', ',', ')', '»', '"']);
    let start = word.end + text[word.end..].find(value)?;
    (is_whole && is_name && is_password(value)).then(|| start..start + value.len())
}

/// Has it digits, small letters, and capitals or marks, as no ordinary word has? It is no part of an address.
fn is_password(value: &str) -> bool {
    let has = |is: fn(char) -> bool| value.contains(is);
    (6..=40).contains(&value.chars().count())
        && has(|letter| letter.is_ascii_digit())
        && has(char::is_lowercase)
        && has(|letter| letter.is_uppercase() || "!?#$%*_".contains(letter))
        && !has(|letter| "/.@:".contains(letter))
}

/// «PDF-en er låst med Høst7301!»
pub fn file_password(text: &str, words: Range<usize>) -> Option<Range<usize>> {
    let rest = &text[words.end..];
    let value = rest.trim_start_matches([':', ' ', '«', '"']);
    let value = value
        .split(|letter: char| letter.is_whitespace() || "»\"".contains(letter))
        .next()?;
    let value = value.trim_end_matches(['.', ',', ')']);
    let start = words.end + rest.find(value)?;
    is_password(value).then(|| start..start + value.len())
}

/// The whole key that begins so.
pub fn key(text: &str, begin: Range<usize>) -> Option<Range<usize>> {
    let rest = &text[begin.end..];
    let is_in_key = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '-';
    let end = rest.find(|letter| !is_in_key(letter)).unwrap_or(rest.len());
    (end >= SHORTEST_KEY).then(|| begin.start..begin.end + end)
}

/// The whole address, if a name and a password stand before its host.
pub fn address_with_password(text: &str, mark: Range<usize>) -> Option<Range<usize>> {
    let address = whole_address(text, &mark);
    let host = text.get(mark.end..address.end)?.split('/').next()?;
    let (user, _) = host.rsplit_once('@')?;
    let (name, password) = user.split_once(':')?;
    (!name.is_empty() && password.chars().count() >= 3).then_some(address)
}

#[cfg(test)]
mod tests;
