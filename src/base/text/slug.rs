use serde::Serialize;
use std::fmt;

/// A word that may stand in an address: lower-case ASCII letters, digits and single hyphens.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Slug(String);

impl Slug {
    /// The slug of any text: æ→ae, ø→o, å→a, other accents dropped, everything else a hyphen.
    /// A text without a letter or digit gives `None`.
    pub fn from_text(text: &str) -> Option<Slug> {
        let mut slug = String::with_capacity(text.len());
        let mut add = |letter: char| {
            match ascii(letter) {
                Some(letters) => slug.push_str(letters),
                None if letter.is_ascii_alphanumeric() => slug.push(letter),
                // A combining accent belongs to the letter before it.
                None if ('\u{300}'..='\u{36f}').contains(&letter) => {}
                None if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
                None => {}
            }
        };
        for letter in text.chars() {
            if letter.is_ascii() {
                add(letter.to_ascii_lowercase());
            } else {
                letter.to_lowercase().for_each(&mut add);
            }
        }
        slug.truncate(slug.trim_end_matches('-').len());
        (!slug.is_empty()).then_some(Slug(slug))
    }

    /// `text` itself, when it is a slug already.
    pub fn parse(text: &str) -> Option<Slug> {
        Slug::from_text(text).filter(|slug| slug.0 == text)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
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
        'ŧ' => "t",
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
    }

    proptest! {
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
