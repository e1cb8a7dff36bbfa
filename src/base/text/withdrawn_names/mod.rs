//! The names of persons who have asked not to be named, and how they are removed from a text.

mod addresses;
mod fold;
mod pieces;
mod spellings;

pub use addresses::WithdrawnNameFinder;

use super::Language;
use super::slug::ascii_words;
use fold::fold;
use percent_encoding::percent_decode_str;
use serde::{Deserialize, Serialize};
use spellings::{PersonName, is_end_of_word, is_start_of_word};
use std::borrow::Cow;
use std::ops::Range;

/// The names, and the placeholder that replaces them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct WithdrawnNames {
    /// Names of one word, and spellings that stand for no others, in the form that `fold` gives; none is empty.
    words: Vec<String>,
    persons: Vec<PersonName>,
    placeholder: String,
}

/// The greatest distance from a name to the end of the file name that contains it, in bytes.
const LONGEST_FILE_NAME: usize = 80;

impl WithdrawnNames {
    /// `names`: every spelling. Each also matches in the spellings of [`PersonName`]. `placeholder`: must be a plain scalar in YAML, since
    /// it may be put into YAML text.
    pub fn new<'n>(names: impl IntoIterator<Item = &'n str>, placeholder: &str) -> WithdrawnNames {
        let mut withdrawn = WithdrawnNames {
            placeholder: placeholder.to_owned(),
            ..WithdrawnNames::default()
        };
        for name in names {
            let folded = fold(name.trim()).text;
            if !folded.chars().any(char::is_alphanumeric) {
                continue;
            }
            withdrawn.words.push(folded);
            withdrawn.persons.extend(PersonName::of(name));
        }
        withdrawn
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
        self.words.is_empty()
    }

    /// Does the text contain one of the names? Case and the kind of space are ignored.
    pub fn stand_in(&self, text: &str) -> bool {
        !self.is_empty() && !self.found(text).is_empty()
    }

    /// Does a file name or an address contain one of the names, with hyphens and similar signs for spaces?
    pub fn stand_in_file_name(&self, name: &str) -> bool {
        if self.is_empty() {
            return false;
        }
        let name = percent_decode_str(name).decode_utf8_lossy();
        self.stand_in(&name.replace(['-', '_', '.', '+'], " ")) || self.stand_in_ascii(&name)
    }

    /// Does it contain one in the letters of an address?
    fn stand_in_ascii(&self, name: &str) -> bool {
        let words = format!("-{}-", ascii_words(name));
        let is_word = |own: &String| {
            let own = ascii_words(own);
            !own.is_empty() && words.contains(&format!("-{own}-"))
        };
        let mut persons = self.persons.iter();
        self.words.iter().any(is_word)
            || persons.any(|person| person.stands_in_address(&words, ascii_words))
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
            replaced.push_str(structure_in(&text[range.clone()]));
            end = range.end;
        }
        match end {
            0 => Cow::Borrowed(text),
            _ => Cow::Owned(replaced + &text[end..]),
        }
    }

    /// The path with each name of a file or folder replaced that contains one of the names: the placeholder, and the file's ending. A path in
    /// which names were [`replaced`](WithdrawnNames::replaced) gives the same.
    pub fn without_names_in_path(&self, path: &str) -> String {
        let cover = |part: &str| {
            let has_name = self.stand_in_file_name(part) || part.contains(&self.placeholder);
            match part.rsplit_once('.') {
                _ if !has_name => part.to_owned(),
                Some((_, ending)) if !self.stand_in_file_name(ending) => {
                    format!("{}.{ending}", self.placeholder)
                }
                _ => self.placeholder.clone(),
            }
        };
        match self.is_empty() {
            true => path.to_owned(),
            false => path.split('/').map(cover).collect::<Vec<_>>().join("/"),
        }
    }

    /// The byte ranges of the names, in order and without overlaps.
    fn found(&self, text: &str) -> Vec<Range<usize>> {
        let folded = fold(text);
        // Whether the family name stands first, and where.
        let mut found: Vec<(bool, Range<usize>)> = Vec::new();
        for word in &self.words {
            // «eksempel, ola»
            let is_turned = word.contains(',');
            for (start, _) in folded.text.match_indices(word.as_str()) {
                let end = start + word.len();
                if is_start_of_word(&folded.text, start) && is_end_of_word(&folded.text, end) {
                    found.push((is_turned, start..end));
                }
            }
        }
        for person in &self.persons {
            person.find(&folded.text, &mut |range, is_turned| {
                found.push((is_turned, range))
            });
        }
        // In «Ola Eksempel, Ola Eksempel» the name stands twice, and not once more between. Then the longest first: "Ola Eksempel Dal" is
        // one name, although "Ola Eksempel" may be another.
        found.sort_by_key(|(is_turned, range)| {
            (*is_turned, std::cmp::Reverse(range.len()), range.start)
        });
        let mut apart: Vec<Range<usize>> = Vec::new();
        for (_, range) in found {
            let is_free =
                |other: &Range<usize>| other.end <= range.start || range.end <= other.start;
            if apart.iter().all(is_free) {
                apart.push(range);
            }
        }
        apart.sort_by_key(|range| range.start);
        let in_text = |range: Range<usize>| folded.offsets[range.start]..folded.ends[range.end - 1];
        apart.into_iter().map(in_text).collect()
    }
}

/// What stands within a name and must stay, since it divides a text into cells, values or lines: the text between the first word and the last
/// one. Empty where there is no such thing.
fn structure_in(name: &str) -> &str {
    let is_letter = |letter: char| letter.is_alphanumeric();
    let begin = name.find(|letter| !is_letter(letter));
    let end = name.trim_end_matches(is_letter).len();
    let Some(between) = begin.and_then(|begin| name.get(begin..end)) else {
        return "";
    };
    let is_open = |mark: char| between.matches(mark).count() % 2 == 1;
    let divides_lines = between
        .split('\n')
        .skip(1)
        .any(|line| line.trim_start().starts_with(['-', '*', '>', '#']) || line.contains(':'));
    let divides = between.contains(['|', '{', '}', '[', ']', '`']) || divides_lines;
    match divides || is_open('"') || is_open('\'') {
        true => between,
        false => "",
    }
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
    fn a_name_is_found_in_the_spellings_that_people_use() {
        let names = WithdrawnNames::new(["Torvald Ånund Brekkemo"], "(navn fjernet)");
        for text in [
            "T. Brekkemo",
            "T. Å. Brekkemo",
            "Brekkemo, T.",
            "Torvald Å. Brekkemo",
            "Torvald Brekkemo",
            "Brekkemo,Torvald",
            "Torvald,Brekkemo",
            "Brekkemo; Torvald",
            "Torvald | Brekkemo",
            "Torvald (Brekkemo)",
            "Torvald «Tor» Brekkemo",
            "Torvald og Kari Brekkemo",
            "Fornavn: Torvald Etternavn: Brekkemo",
            "Torvald Aanund Brekkemo",
            "Torvald Anund Brekkemo",
            "TorvaldBrekkemo",
            "#TorvaldBrekkemo",
            "Torvald\u{2011}Brekkemo",
            "Ｔｏｒｖａｌｄ Ｂｒｅｋｋｅｍｏ",
            "𝐓𝐨𝐫𝐯𝐚𝐥𝐝 𝐁𝐫𝐞𝐤𝐤𝐞𝐦𝐨",
            "Med Torvald Ånund Brekkemos hus",
        ] {
            assert!(names.stand_in(text), "{text}");
        }
        for text in [
            "Torvald Hansen og Kari Brekkemo",
            "Torvald kom. Brekkemo gikk.",
            "T. Brekkemoen",
            "Brekkemo og Torvaldsen",
            "Kari Brekkemo, Tor Dal",
            "Torvald innledet: Brekkemo er et tettsted",
            "BlåTorvald Brekkemo",
            "kl. 12. Brekkemo ligger i Dal",
        ] {
            assert!(!names.stand_in(text), "{text}");
        }
        assert!(names.stand_in_file_name("tbrekkemo.txt"));
        assert!(names.stand_in_file_name("https://example.no/?n=Torvald%20Brekkemo"));
        assert!(names.stand_in_file_name("https://example.no/?n=%54orvald%2B%42rekkemo"));
        assert!(!names.stand_in_file_name("brekkemo.txt"));
        let without_latin_letters = WithdrawnNames::new(["王 小明"], "(navn fjernet)");
        assert!(!without_latin_letters.stand_in_file_name("報告.pdf"));
    }

    #[test]
    fn a_name_that_stands_twice_leaves_nothing() {
        let check = |text: &str, expected: &str| {
            for names in [
                vec!["Ola Eksempel"],
                vec!["Ola Eksempel", "Eksempel, Ola", "OE-navnet"],
            ] {
                let names = WithdrawnNames::new(names, "(navn fjernet)");
                assert_eq!(names.replaced(text), expected, "{text}");
            }
        };
        check(
            "| 10 | Ola Eksempel | Ola Eksempel |",
            "| 10 | (navn fjernet) | (navn fjernet) |",
        );
        check(
            "Ola Eksempel og Ola Eksempel",
            "(navn fjernet) og (navn fjernet)",
        );
        check(
            "- Ola Eksempel\n- Ola Eksempel\n- Kari",
            "- (navn fjernet)\n- (navn fjernet)\n- Kari",
        );
        check(
            "- name: \"Ola Eksempel\"\n- name: \"Ola Eksempel\"",
            "- name: \"(navn fjernet)\"\n- name: \"(navn fjernet)\"",
        );
        check(
            "Ola\nEksempel, Ola  Eksempel, Eksempel, Ola.",
            "(navn fjernet), (navn fjernet), (navn fjernet).",
        );
        check("Ola **Eksempel** kom.", "(navn fjernet)** kom.");
        check("| Eksempel | Ola |", "| (navn fjernet) |  |");
        check(
            "{given: Ola, family: Eksempel}",
            "{given: Ola, family: Eksempel}",
        );
        check(
            "Kari Eksempel og Ola Dal møtte Ola Eksempel",
            "Kari Eksempel og Ola Dal møtte (navn fjernet)",
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
