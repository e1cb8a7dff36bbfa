//! Web addresses in plain text: `https://ks.no`, `www.ks.no`.

use memchr::memmem;
use std::ops::Range;

/// A quick test: false if no address can begin in the text.
pub(super) fn may_have_address(text: &str) -> bool {
    let has = |mark| memmem::find(text.as_bytes(), mark).is_some();
    has(b"://") || has(b"www.")
}

/// The ranges of the addresses in the text, from left to right, without punctuation after them.
pub(super) fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut starts: Vec<usize> = text
        .match_indices("://")
        .filter_map(|(at, _)| start_of_scheme(text, at))
        .chain(text.match_indices("www.").map(|(at, _)| at))
        .collect();
    starts.sort_unstable();
    let mut addresses: Vec<Range<usize>> = Vec::new();
    for start in starts {
        if start >= addresses.last().map_or(0, |last| last.end) && begins_a_word(text, start) {
            addresses.extend(address_at(text, start));
        }
    }
    addresses
}

/// The link target for a written address.
pub(super) fn target(written: &str) -> String {
    match written.starts_with("www.") {
        true => format!("https://{written}"),
        false => written.to_owned(),
    }
}

/// The start of the scheme before `://`; `colon` is the place of `://`. None: the scheme is not `https` or `http`.
fn start_of_scheme(text: &str, colon: usize) -> Option<usize> {
    ["https", "http"].into_iter().find_map(|scheme| {
        let start = colon.checked_sub(scheme.len())?;
        let written = text.get(start..colon)?;
        written.eq_ignore_ascii_case(scheme).then_some(start)
    })
}

fn begins_a_word(text: &str, start: usize) -> bool {
    let joins = |letter: char| letter.is_alphanumeric() || "/@.-_:=&%".contains(letter);
    !text[..start].ends_with(joins)
}

fn address_at(text: &str, start: usize) -> Option<Range<usize>> {
    let rest = &text[start..];
    let ends = |letter: char| letter.is_whitespace() || "<>\"«»“”„\u{fffd}".contains(letter);
    let written = &rest[..rest.find(ends).unwrap_or(rest.len())];
    let host = match written.starts_with("www.") {
        true => 0,
        false => written.find("://")? + "://".len(),
    };
    let end = host + host_length(&written[host..])?;
    let written = match written[end..].starts_with(['/', '?', '#']) {
        true => without_trailing_punctuation(written),
        false => &written[..end],
    };
    Some(start..start + written.len())
}

/// The length in bytes of the host name with its port: `ks.no`, `localhost:1717`. None: not a host name, such as `www.ks`.
fn host_length(text: &str) -> Option<usize> {
    // Latin letters, including those of Norwegian and the Sámi languages.
    let in_name = |letter: char| letter.is_alphanumeric() && letter <= '\u{24f}';
    let ends = |letter: char| !in_name(letter) && letter != '-' && letter != '.';
    let host = text[..text.find(ends).unwrap_or(text.len())].trim_end_matches(['.', '-']);
    if !host.starts_with(in_name) || host == "www" || host.contains("..") {
        return None;
    }
    if host
        .strip_prefix("www.")
        .is_some_and(|name| !name.contains('.'))
    {
        return None;
    }
    let port = text[host.len()..].strip_prefix(':').unwrap_or_default();
    let digits = port.len()
        - port
            .trim_start_matches(|digit: char| digit.is_ascii_digit())
            .len();
    let port = port[..digits].parse::<u16>().map_or(0, |_| 1 + digits);
    Some(host.len() + port)
}

/// The address without punctuation at its end. A closing bracket is kept only if it was opened in the address.
fn without_trailing_punctuation(address: &str) -> &str {
    let count = |bracket: char| address.matches(bracket).count();
    let mut surplus = [('(', ')'), ('[', ']'), ('{', '}')]
        .map(|(opening, closing)| (closing, count(closing).saturating_sub(count(opening))));
    address.trim_end_matches(|letter: char| {
        match surplus.iter_mut().find(|(closing, _)| *closing == letter) {
            Some((_, 0)) => false,
            Some((_, left)) => {
                *left -= 1;
                true
            }
            None => "?!.,:;*_~'’…|".contains(letter),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let addresses: Vec<&str> = addresses(text).into_iter().map(|at| &text[at]).collect();
        assert_eq!(addresses, expected, "{text:?}");
    }

    #[test]
    fn bare_addresses() {
        check(
            "Se https://ks.no/a?b=1&c=2#d, og www.fhi.no.",
            &["https://ks.no/a?b=1&c=2#d", "www.fhi.no"],
        );
        check(
            "(https://ks.no/a_(b)) «https://ks.no»",
            &["https://ks.no/a_(b)", "https://ks.no"],
        );
        check(
            "https://ks.no/ærlig… Http://ks.no!",
            &["https://ks.no/ærlig", "Http://ks.no"],
        );
        check("https://ks.no/)))", &["https://ks.no/"]);
        check(
            "www.ks.no![x https://ks.no:80a http://a:99999",
            &["www.ks.no", "https://ks.no:80", "http://a"],
        );
        check(
            "https://a.no/?u=https://b.no/ https://c.no",
            &["https://a.no/?u=https://b.no/", "https://c.no"],
        );
    }

    #[test]
    fn what_is_no_address() {
        check(
            "https:// http://. www. www.. www.ks xhttps://ks.no a@www.ks.no ftp://ks.no",
            &[],
        );
        check("://æ://", &[]);
    }
}
