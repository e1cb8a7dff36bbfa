//! A text as names are compared in it, and where each letter stands in the original.

use crate::base::text::html::is_inline;
use crate::base::text::invisible::is_invisible;
use crate::base::text::readable::entity;
use icu_normalizer::DecomposingNormalizerBorrowed;

pub struct Folded {
    pub text: String,
    /// For each byte of the folded text: where its letter begins and ends in the original.
    pub offsets: Vec<usize>,
    pub ends: Vec<usize>,
}

/// In lower case and decomposed, full-width and mathematical letters as plain ones, with one space for each run of spaces and line ends;
/// without signs of no width, tags and comments of HTML, and a hyphen at the end of a line.
pub fn fold(text: &str) -> Folded {
    let decomposition = DecomposingNormalizerBorrowed::new_nfkd();
    let mut folded = Folded {
        text: String::with_capacity(text.len()),
        offsets: Vec::with_capacity(text.len()),
        ends: Vec::with_capacity(text.len()),
    };
    let mut skipped = 0;
    for (at, letter) in text.char_indices() {
        if at < skipped || is_invisible(letter) {
            continue;
        }
        let (letter, length) = match unit(text, at, letter) {
            Unit::Letter(letter, length) => (letter, length),
            Unit::Nothing(length) => {
                skipped = at + length;
                continue;
            }
        };
        skipped = at + length;
        if letter.is_whitespace() {
            if !folded.text.ends_with(' ') {
                folded.text.push(' ');
            }
        } else if letter.is_ascii() {
            folded.text.push(letter.to_ascii_lowercase());
        } else if is_hyphen(letter) {
            folded.text.push('-');
        } else {
            let plain = decomposition
                .normalize(letter.encode_utf8(&mut [0; 4]))
                .into_owned();
            folded
                .text
                .extend(plain.chars().flat_map(char::to_lowercase));
        }
        folded.offsets.resize(folded.text.len(), at);
        folded.ends.resize(folded.text.len(), at + length);
    }
    folded
}

/// Hyphens and dashes that may stand in a name or an address: U+2010 to U+2015, and the minus sign.
fn is_hyphen(letter: char) -> bool {
    matches!(letter, '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// What stands at a place in a text, with its length in bytes.
enum Unit {
    Letter(char, usize),
    /// A hyphen at the end of a line, a tag or a comment.
    Nothing(usize),
}

fn unit(text: &str, at: usize, letter: char) -> Unit {
    let rest = &text[at..];
    match letter {
        '-' => {
            let hyphen = ["-\n", "-\r\n"].iter().find(|end| rest.starts_with(**end));
            // The word goes on in lower case: "Ek-⏎sempel", but not "Innleder-⏎Ola".
            let goes_on = |hyphen: &&&str| rest[hyphen.len()..].starts_with(char::is_lowercase);
            match hyphen.filter(goes_on) {
                Some(hyphen) => Unit::Nothing(hyphen.len()),
                None => Unit::Letter('-', 1),
            }
        }
        '&' => entity(rest).map_or(Unit::Letter('&', 1), |(letter, length)| {
            Unit::Letter(letter, length)
        }),
        '<' => bare_tag(rest),
        letter => Unit::Letter(letter, letter.len_utf8()),
    }
}

/// A comment or a tag without attributes, which may stand within a name; one that breaks a line is a space.
fn bare_tag(text: &str) -> Unit {
    if let Some(comment) = text.strip_prefix("<!--")
        && let Some(end) = comment.find("-->")
    {
        return Unit::Nothing("<!--".len() + end + "-->".len());
    }
    let name = text[1..].strip_prefix('/').unwrap_or(&text[1..]);
    let letters = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let rest = name[letters..].trim_start_matches([' ', '/']);
    if letters == 0 || !rest.starts_with('>') {
        return Unit::Letter('<', 1);
    }
    let length = text.len() - rest.len() + 1;
    match is_inline(&text[1..length - 1]) {
        true => Unit::Nothing(length),
        false => Unit::Letter(' ', length),
    }
}
