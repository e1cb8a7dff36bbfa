use crate::base::digest::Digest;
use icu_normalizer::properties::CanonicalDecompositionBorrowed;
use icu_normalizer::properties::Decomposed;
use serde::Serialize;
use std::fmt;

/// A word that can be part of an address and name a file on any disk: lower-case ASCII letters, digits and single hyphens,
/// at most [`Slug::LONGEST`] bytes, and not a device name of Windows.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Slug(String);

/// The number of digest characters that distinguish texts with the same words.
const MARK_LENGTH: usize = 8;

impl Slug {
    /// In bytes.
    pub const LONGEST: usize = 120;

    /// As a regular expression (ECMA-262). Names of devices and texts that are too long match, too.
    pub const PATTERN: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";

    /// The slug of any text: its [`ascii_words`]. A text without a letter or digit gives `None`.
    pub fn from_text(text: &str) -> Option<Slug> {
        Slug::within(text, Slug::LONGEST)
    }

    /// As [`from_text`](Slug::from_text), but at most `longest` bytes. A longer one is cut, and ends with a digest of the
    /// whole text.
    pub fn within(text: &str, longest: usize) -> Option<Slug> {
        let words = ascii_words(text);
        if words.len() > longest {
            return Some(Slug::marked(&words, &words, longest));
        }
        match words.as_str() {
            "" => None,
            name if is_device(name) => Some(Slug(format!("{name}-1"))),
            _ => Some(Slug(words)),
        }
    }

    /// The slug of a name in any script. A name with letters that an address cannot have ends with a digest of
    /// the name. `otherwise`: the word for a name that has no letter an address can have.
    pub fn of_name(name: &str, otherwise: &str, longest: usize) -> Option<Slug> {
        let is_lost = |letter: char| {
            let mut of_letter = [0; 4];
            letter.is_alphanumeric() && ascii_words(letter.encode_utf8(&mut of_letter)).is_empty()
        };
        match name.contains(is_lost) {
            true => Some(Slug::unlike_others(name, otherwise, longest)),
            false => Slug::within(name, longest),
        }
    }

    /// The words of a text (or the word `otherwise`) and a digest of the text, so that texts with the same words have
    /// different slugs.
    pub fn unlike_others(text: &str, otherwise: &str, longest: usize) -> Slug {
        let words = ascii_words(text);
        let words = if words.is_empty() { otherwise } else { &words };
        Slug::marked(words, text, longest)
    }

    fn marked(words: &str, of: &str, longest: usize) -> Slug {
        let mark = Digest::of_bytes(of.as_bytes()).to_string();
        let room = longest.saturating_sub(MARK_LENGTH + 1).min(words.len());
        let words = words[..room].trim_end_matches('-');
        Slug(format!("{words}-{}", &mark[..MARK_LENGTH]))
    }

    /// `text` itself, when it is a slug already.
    pub fn parse(text: &str) -> Option<Slug> {
        Slug::from_text(text).filter(|slug| slug.0 == text)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A text as words of lower-case ASCII letters and digits with hyphens between: æ→ae, ø→o, å→a, other accents dropped,
/// everything else a hyphen. Empty for a text without a letter or digit.
pub fn ascii_words(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut add = |letter: char| {
        match ascii(letter) {
            Some(letters) => words.push_str(letters),
            None if letter.is_ascii_alphanumeric() => words.push(letter),
            // A combining accent belongs to the letter before it.
            None if ('\u{300}'..='\u{36f}').contains(&letter) => {}
            None => match base_letter(letter) {
                Some(base) => words.push(base),
                None if !words.is_empty() && !words.ends_with('-') => words.push('-'),
                None => {}
            },
        }
    };
    for letter in text.chars() {
        if letter.is_ascii() {
            add(letter.to_ascii_lowercase());
        } else {
            letter.to_lowercase().for_each(&mut add);
        }
    }
    words.truncate(words.trim_end_matches('-').len());
    words
}

/// Whether Windows reserves this file name for a device, whatever its extension.
pub fn is_device(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let numbered = |word| {
        let number = name.strip_prefix(word).map(str::as_bytes);
        matches!(number, Some([digit]) if digit.is_ascii_digit())
    };
    matches!(name.as_str(), "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

/// The ASCII letter without its accents. None: it has none.
fn base_letter(letter: char) -> Option<char> {
    if letter.is_ascii() {
        return None;
    }
    let decomposition = CanonicalDecompositionBorrowed::new();
    let mut base = letter;
    while let Decomposed::Expansion(first, _) = decomposition.decompose(base) {
        base = first;
    }
    base.is_ascii_alphanumeric().then_some(base)
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn ascii(letter: char) -> Option<&'static str> {
    if letter.is_ascii() {
        return None;
    }
    Some(match letter {
        'æ' | 'ä' => "ae",
        'ø' | 'ö' | 'ó' | 'ò' | 'ô' => "o",
        'å' | 'á' | 'à' | 'â' => "a",
        'é' | 'è' | 'ê' | 'ë' => "e",
        'í' | 'ì' | 'î' | 'ï' => "i",
        'ú' | 'ù' | 'û' | 'ü' => "u",
        'č' | 'ç' => "c",
        'đ' | 'ð' => "d",
        'ŋ' | 'ñ' => "n",
        'š' => "s",
        'ŧ' | 'þ' => "t",
        'ł' => "l",
        'œ' => "oe",
        'ž' => "z",
        'ý' => "y",
        'ß' => "ss",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, slug: &str) {
        let made = Slug::from_text(text).map(|slug| slug.to_string());
        assert_eq!(made.as_deref().unwrap_or(""), slug, "{text:?}");
    }

    #[test]
    fn norwegian_letters() {
        check("Læringsnettverk folkehelse", "laeringsnettverk-folkehelse");
        check("Møre og Romsdal", "more-og-romsdal");
        check("Sømna", "somna");
        check("Hábmer/Hamarøy", "habmer-hamaroy");
        check("0–24-samarbeidet", "0-24-samarbeidet");
        check("A\u{30a}s", "as");
        check("—?!", "");
        check("Łódź", "lodz");
        check("Тема", "");
    }

    #[test]
    fn names_that_any_disk_can_hold() {
        check("CON", "con-1");
        check("lpt9", "lpt9-1");
        check("com10", "com10");
        check("Konferanse", "konferanse");
        let long = ["frivillighet"; 40].join(" ");
        let slug = Slug::from_text(&long).map(|slug| slug.to_string());
        let slug = slug.unwrap_or_default();
        assert_eq!(slug.len(), Slug::LONGEST);
        let other = Slug::from_text(&format!("{long} og mer"));
        assert_ne!(other.as_ref().map(Slug::as_str), Some(slug.as_str()));
        assert!(Slug::parse(&slug).is_some());
    }

    #[test]
    fn names_in_other_scripts() {
        let of = |name| Slug::of_name(name, "tema", 40).map(|slug| slug.to_string());
        let cyrillic = of("Тема").unwrap_or_default();
        assert!(cyrillic.starts_with("tema-"), "{cyrillic}");
        assert_ne!(of("Тема"), of("Встреча"));
        assert_ne!(of("План 1"), of("Отчёт 1"));
        assert_eq!(of("Årsmøte").as_deref(), Some("arsmote"));
        assert_eq!(of("«»"), None);
    }

    proptest! {
        #[test]
        fn the_pattern_of_slugs(text in "[a-b1ø -]{0,5}") {
            let matches = regex::Regex::new(Slug::PATTERN).expect("a pattern").is_match(&text);
            prop_assert_eq!(matches, Slug::parse(&text).is_some());
        }

        #[test]
        fn any_text_gives_a_slug_that_is_its_own_slug(text in any::<String>()) {
            if let Some(slug) = Slug::from_text(&text) {
                prop_assert!(slug.as_str().bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
                prop_assert_eq!(Slug::parse(slug.as_str()), Some(slug.clone()));
                prop_assert!(!slug.as_str().starts_with('-') && !slug.as_str().ends_with('-') && !slug.as_str().contains("--"));
            }
        }
    }
}
