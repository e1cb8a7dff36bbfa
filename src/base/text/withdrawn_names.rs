//! The names of persons who have asked not to be named, and how they are removed from a text.

use super::Language;
use super::html::is_inline;
use super::invisible::is_invisible;
use super::readable::without_entities;
use super::slug::ascii_words;
use icu_normalizer::properties::{CanonicalDecompositionBorrowed, Decomposed};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::ops::Range;

/// The names, and the placeholder that replaces them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WithdrawnNames {
    /// In the form that `fold` gives; none is empty.
    names: Vec<String>,
    placeholder: String,
}

/// The greatest distance from a name to the end of the file name that contains it, in bytes.
const LONGEST_FILE_NAME: usize = 80;

impl WithdrawnNames {
    /// `names`: every spelling. Each also matches with the family name first: "Eksempel, Ola", "Eksempel Ola". `placeholder`: must be a
    /// plain scalar in YAML, since it may be put into YAML text.
    pub fn new<'n>(names: impl IntoIterator<Item = &'n str>, placeholder: &str) -> WithdrawnNames {
        let mut folded: Vec<String> = Vec::new();
        for name in names {
            folded.push(fold(name).text);
            if let Some((first, family)) = name.trim().rsplit_once(char::is_whitespace) {
                folded.push(fold(&format!("{family}, {first}")).text);
                folded.push(fold(&format!("{family} {first}")).text);
            }
        }
        folded.retain(|name| name.chars().any(char::is_alphanumeric));
        // The longest first: "Ola Eksempel Dal" is one name, although "Ola Eksempel" may be another.
        folded.sort_by_key(|name| std::cmp::Reverse(name.len()));
        folded.dedup();
        WithdrawnNames {
            names: folded,
            placeholder: placeholder.to_owned(),
        }
    }

    /// Replaces a name on a site in this language. In round brackets, which have no meaning in YAML.
    pub fn placeholder(language: Language) -> &'static str {
        match language {
            Language::Nn => "(namn fjerna)",
            Language::En => "(name removed)",
            _ => "(navn fjernet)",
        }
    }

    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Does the text contain one of the names? Case and the kind of space are ignored.
    pub fn stand_in(&self, text: &str) -> bool {
        !self.is_empty() && !self.found(text).is_empty()
    }

    /// Does a file name or an address contain one of the names, with hyphens and similar signs for spaces?
    pub fn stand_in_file_name(&self, name: &str) -> bool {
        !self.is_empty()
            && (self.stand_in(&name.replace(['-', '_', '.', '+'], " "))
                || self.stand_in_ascii(name))
    }

    /// Does it contain one in the letters of an address, with or without a hyphen: "ase-dal", "aase-dal", "asedal"?
    fn stand_in_ascii(&self, name: &str) -> bool {
        let words = format!("-{}-", ascii_words(name));
        self.names.iter().any(|own| {
            let spelled = own.replace("a\u{30a}", "aa").replace('ø', "oe");
            [ascii_words(own), ascii_words(&spelled)].iter().any(|own| {
                words.contains(&format!("-{own}-"))
                    || words.contains(&format!("-{}-", own.replace('-', "")))
            })
        })
    }

    /// The text with each name replaced by the placeholder; names within file names stay, since links to the files must work.
    pub fn replaced<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.is_empty() {
            return Cow::Borrowed(text);
        }
        let mut replaced = String::new();
        let mut end = 0;
        for range in self.found(text) {
            if is_in_file_name(&text[range.end..]) || is_id(&text[range.clone()]) {
                continue;
            }
            replaced.push_str(&text[end..range.start]);
            replaced.push_str(&self.placeholder);
            end = range.end;
        }
        match end {
            0 => Cow::Borrowed(text),
            _ => Cow::Owned(replaced + &text[end..]),
        }
    }

    /// The byte ranges of the names, in order and without overlaps.
    fn found(&self, text: &str) -> Vec<Range<usize>> {
        let folded = fold(text);
        let mut found: Vec<Range<usize>> = Vec::new();
        for name in &self.names {
            let mut words = name.split(' ');
            let first = words.next().unwrap_or_default();
            for (start, _) in folded.text.match_indices(first) {
                let Some(end) = end_of_name(&folded.text, start + first.len(), words.clone())
                else {
                    continue;
                };
                let is_word = !ends_with_letter(&folded.text[..start])
                    && !begins_with_letter(&folded.text[end..]);
                let range = folded.offsets[start]..folded.ends[end - 1];
                let is_free =
                    |other: &Range<usize>| other.end <= range.start || range.end <= other.start;
                if is_word && found.iter().all(is_free) {
                    found.push(range);
                }
            }
        }
        found.sort_by_key(|range| range.start);
        found
    }
}

/// The end of a name whose first word ends at `at` and whose other words follow: with spaces between them, marks of Markdown for bold or
/// italic text, a sign as in an address, or an initial: "**Ola** Eksempel", "ola.eksempel", "Ola-Eksempel", "Ola A. Eksempel".
fn end_of_name<'n>(text: &str, at: usize, others: impl Iterator<Item = &'n str>) -> Option<usize> {
    let mut at = at;
    for word in others {
        let rest = &text[at..];
        let unmarked = rest.trim_start_matches(['*', '_']);
        let after = unmarked.strip_prefix(' ');
        let after = after.map(|after| after.trim_start_matches(['*', '_']));
        let after = after.or_else(|| rest.strip_prefix("%20"));
        let after = after.or_else(|| rest.strip_prefix(['.', '+', '-', '_', '/']))?;
        let initial = after.char_indices().nth(1).and_then(|(second, _)| {
            let begins = after[..second].chars().all(char::is_alphabetic);
            after[second..].strip_prefix(". ").filter(|_| begins)
        });
        let after = [Some(after), initial]
            .into_iter()
            .flatten()
            .find(|after| after.starts_with(word))?;
        at = text.len() - after.len() + word.len();
    }
    Some(at)
}

fn ends_with_letter(text: &str) -> bool {
    text.chars().next_back().is_some_and(char::is_alphanumeric)
}

/// Does the word go on here? A genitive s belongs to the name; a combining mark makes its last letter another one.
fn begins_with_letter(text: &str) -> bool {
    let rest = text.strip_prefix('s').unwrap_or(text);
    let goes_on = |letter: char| letter.is_alphanumeric() || is_combining(letter);
    rest.chars().next().is_some_and(goes_on)
}

fn is_combining(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

/// Is it an id or a part of an address, which must stay as they are: "ola-eksempel", "Ola%20Eksempel"?
fn is_id(name: &str) -> bool {
    let is_slug = name.starts_with(char::is_lowercase) && name.contains(['-', '_', '/']);
    !name.contains(char::is_whitespace) && (is_slug || name.contains('+') || name.contains("%20"))
}

/// Is the name part of a file name? `rest`: the text after the name, such as " 2024.pdf".
fn is_in_file_name(rest: &str) -> bool {
    let line = rest.find(['\n', '"', '\'', ',', '(', ')', '[', ']', '{', '}', '<', '>']);
    let line = &rest[..line.unwrap_or(rest.len())];
    // "ola.eksempel@example.no" is an address, not a file.
    if line.starts_with('@') {
        return false;
    }
    let Some((stem, ending)) = line.trim_end().rsplit_once('.') else {
        return false;
    };
    stem.len() <= LONGEST_FILE_NAME
        && !stem.contains(". ")
        && (2..=5).contains(&ending.len())
        && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

struct Folded {
    text: String,
    /// For each byte of the folded text: where its letter begins and ends in the original.
    offsets: Vec<usize>,
    ends: Vec<usize>,
}

/// In lower case and decomposed, with one space for each run of spaces and line ends; without signs of no width, tags and comments of HTML,
/// and a hyphen at the end of a line.
fn fold(text: &str) -> Folded {
    let decomposition = CanonicalDecompositionBorrowed::new();
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
        } else {
            for lower in letter.to_lowercase() {
                match decomposition.decompose(lower) {
                    Decomposed::Expansion(base, mark) => folded.text.extend([base, mark]),
                    Decomposed::Singleton(other) => folded.text.push(other),
                    Decomposed::Default => folded.text.push(lower),
                }
            }
        }
        folded.offsets.resize(folded.text.len(), at);
        folded.ends.resize(folded.text.len(), at + length);
    }
    folded
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

/// The letter that an entity of HTML stands for, and the entity's length.
fn entity(text: &str) -> Option<(char, usize)> {
    const LONGEST: usize = 10;
    let end = text.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let entity = text.get(..=end)?;
    let number = entity[1..end].strip_prefix('#');
    let code = number.map(|number| match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => number.parse(),
    });
    let letter = match code {
        Some(code) => char::from_u32(code.ok()?)?,
        None => {
            let decoded = without_entities(entity.to_owned());
            let mut letters = decoded.chars();
            letters.next().filter(|_| letters.next().is_none())?
        }
    };
    Some((letter, entity.len()))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> WithdrawnNames {
        WithdrawnNames::new(["Ola Eksempel", "Øla Eks"], "(navn fjernet)")
    }

    #[test]
    fn names_are_replaced_wherever_they_stand() {
        let check = |text: &str, expected: &str| assert_eq!(names().replaced(text), expected);
        check("Ola Eksempel fortalte.", "(navn fjernet) fortalte.");
        check("dr. OLA\u{a0}EKSEMPEL (lege)", "dr. (navn fjernet) (lege)");
        check("Eksempel, Ola og Kari", "(navn fjernet) og Kari");
        check(
            "Ola  Eksempel og\nØla Eks",
            "(navn fjernet) og\n(navn fjernet)",
        );
        check("Ola\nEksempels hus", "(navn fjernet)s hus");
        check(
            "Viola Eksempel og Ola Eksempelsen",
            "Viola Eksempel og Ola Eksempelsen",
        );
        check("name: Ola Eksempel", "name: (navn fjernet)");
        check("Eksempel Ola, Storvik", "(navn fjernet), Storvik");
        check("Ola A. Eksempel", "(navn fjernet)");
        check("**Ola** Eksempel", "**(navn fjernet)");
        check("Ol\u{ad}a\u{200b} Ek-\nsempel", "(navn fjernet)");
        check(
            "Ola&nbsp;Eksempel og A\u{30a}sa",
            "(navn fjernet) og A\u{30a}sa",
        );
        check("Innleder-\nOla Eksempel", "Innleder-\n(navn fjernet)");
        check("ola.eksempel@example.no", "(navn fjernet)@example.no");
        check("Ola &#69;ksempel", "(navn fjernet)");
        check(
            "<b>Ola</b> <i>Eksempel</i> kom",
            "<b>(navn fjernet)</i> kom",
        );
        check("Ola<!-- x --> Eksempel.", "(navn fjernet).");
        check(
            "Ola-Eksempel og Ola/Eksempel",
            "(navn fjernet) og (navn fjernet)",
        );
        check("id: ola-eksempel", "id: ola-eksempel");
        check(
            "(https://example.no/?q=Ola%20Eksempel)",
            "(https://example.no/?q=Ola%20Eksempel)",
        );
        check("<img alt=\"Ola Eksempel\">", "<img alt=\"(navn fjernet)\">");
        check(
            "Kola Eksempel. Ola. Eksempel",
            "Kola Eksempel. Ola. Eksempel",
        );
    }

    #[test]
    fn composed_and_decomposed_letters_are_the_same() {
        let names = WithdrawnNames::new(["Åse Dal"], "(navn fjernet)");
        assert_eq!(
            names.replaced("Både A\u{30a}se Dal og ÅSE DAL"),
            "Både (navn fjernet) og (navn fjernet)"
        );
        assert!(!names.stand_in("Ase Dal"));
    }

    #[test]
    fn the_name_of_a_file_goes_on_leading_to_it() {
        let text = "file: Ola Eksempel 2024.pdf\n[x](Ola Eksempel.docx)";
        assert_eq!(names().replaced(text), text);
        assert!(names().stand_in_file_name("ola-eksempel_2024.pdf"));
        assert!(!names().stand_in_file_name("viola-eksempel.pdf"));
        assert!(names().stand_in_file_name("innlegg-olaeksempel.pdf"));
        let others = WithdrawnNames::new(["Åse Lønne"], "(navn fjernet)");
        for name in ["ase-lonne.txt", "Aase_Loenne.txt", "aselonne.txt"] {
            assert!(others.stand_in_file_name(name), "{name}");
        }
        assert!(!others.stand_in_file_name("base-lonne.txt"));
    }

    #[test]
    fn without_names_nothing_is_found() {
        let none = WithdrawnNames::default();
        assert!(none.is_empty() && !none.stand_in("Ola Eksempel"));
        assert_eq!(none.replaced("Ola"), "Ola");
    }
}
