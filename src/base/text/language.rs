use icu_locale_core::LanguageIdentifier;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeSet;
use std::fmt;
use std::sync::{Mutex, OnceLock, PoisonError};

/// The language of a text, as a BCP 47 tag.
///
/// The theme's own words exist in bokmål, nynorsk and English; names, quotes and whole records may be in any language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    Nb,
    Nn,
    En,
    /// North Sámi
    Se,
    /// South Sámi
    Sma,
    /// Lule Sámi
    Smj,
    /// Kven
    Fkv,
    /// Any other language, by its canonical tag: `es`, `en-GB`, `zh-Hant`.
    Other(&'static str),
}

impl Language {
    /// The languages of the theme's own words.
    pub const INTERFACE: [Language; 3] = [Language::Nb, Language::Nn, Language::En];

    /// The languages of Norway, and English.
    pub const NAMED: [Language; 7] = [
        Language::Nb,
        Language::Nn,
        Language::En,
        Language::Se,
        Language::Sma,
        Language::Smj,
        Language::Fkv,
    ];

    /// The BCP 47 tag, as in `<html lang>`.
    pub fn tag(self) -> &'static str {
        match self {
            Language::Nb => "nb",
            Language::Nn => "nn",
            Language::En => "en",
            Language::Se => "se",
            Language::Sma => "sma",
            Language::Smj => "smj",
            Language::Fkv => "fkv",
            Language::Other(tag) => tag,
        }
    }

    /// "nb_NO", as the Open Graph protocol names it.
    pub fn locale(self) -> String {
        match self {
            Language::En => "en_GB".to_owned(),
            Language::Other(tag) => tag.replace('-', "_"),
            language => format!("{}_NO", language.tag()),
        }
    }

    /// A language of the theme's own words, a Sámi language or Kven. None: any other.
    pub fn from_tag(tag: &str) -> Option<Language> {
        let mut named = Language::NAMED.into_iter();
        named.find(|language| language.tag() == tag)
    }

    /// A tag in lower case, and what may follow it, as a regular expression (ECMA-262).
    pub fn pattern() -> String {
        let two_letters = TWO_LETTERS.replace(' ', "|");
        format!("^\\s*({two_letters}|[a-z]{{3}})([-_][A-Za-z0-9]+)*\\s*$")
    }

    /// Any language, by BCP 47 tag or by a three-letter code that has a two-letter one. None: not such a tag.
    pub fn parse(text: &str) -> Option<Language> {
        let identifier = LanguageIdentifier::try_from_str(text.trim()).ok()?;
        let language = identifier.language.as_str();
        let short = SHORT_CODES.iter().find(|(long, _)| *long == language);
        let language = short.map_or(language, |(_, short)| short);
        let is_known = match language.len() {
            2 => TWO_LETTERS.split(' ').any(|known| known == language),
            3 => true,
            // Words of five letters and more, such as "norsk", are well-formed tags, but none is registered.
            _ => false,
        };
        if !is_known {
            return None;
        }
        let tag = identifier.to_string();
        let rest = tag.split_once('-').map_or("", |(_, rest)| rest);
        // A region adds nothing to one of the two written Norwegian standards.
        Some(match (language, rest) {
            ("no" | "nb", "" | "NO") => Language::Nb,
            ("nn", "" | "NO") => Language::Nn,
            (language, "") => Language::from_tag(language)
                .unwrap_or_else(|| Language::Other(interned(language.to_owned()))),
            (language, rest) => Language::Other(interned(format!("{language}-{rest}"))),
        })
    }

    /// The language of the theme's words around a text in this language: bokmål for Sámi, Kven and most others.
    pub fn interface(self) -> Language {
        match self {
            Language::Nn => Language::Nn,
            Language::En => Language::En,
            Language::Other(tag) if tag.starts_with("en-") => Language::En,
            Language::Other(tag) if tag.starts_with("nn-") => Language::Nn,
            _ => Language::Nb,
        }
    }

    /// Whether pages can be in this language: one of the theme's, a Sámi language, Kven, or a variant such as `en-GB`.
    pub fn has_pages(self) -> bool {
        match self {
            Language::Other(tag) => ["en-", "nb-", "nn-"]
                .iter()
                .any(|start| tag.starts_with(start)),
            _ => true,
        }
    }
}

/// The tag with the lifetime of the program. A site uses few languages, and each tag is stored once.
fn interned(tag: String) -> &'static str {
    static TAGS: OnceLock<Mutex<BTreeSet<&'static str>>> = OnceLock::new();
    let tags = TAGS.get_or_init(Mutex::default);
    let mut tags = tags.lock().unwrap_or_else(PoisonError::into_inner);
    match tags.get(tag.as_str()) {
        Some(known) => known,
        None => {
            let tag: &'static str = Box::leak(tag.into_boxed_str());
            tags.insert(tag);
            tag
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.tag())
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Language, D::Error> {
        const EXAMPLES: &[&str] = &["nb", "nn", "en", "se", "sma", "smj", "fkv", "sv", "da"];
        let text = String::deserialize(deserializer)?;
        Language::parse(&text).ok_or_else(|| D::Error::unknown_variant(&text, EXAMPLES))
    }
}

/// ISO 639-1.
const TWO_LETTERS: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da \
    de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it \
    iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne \
    ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw \
    ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// Three-letter codes (ISO 639-2) of languages that have a two-letter code, which BCP 47 requires.
const SHORT_CODES: &[(&str, &str)] = &[
    ("ara", "ar"),
    ("bel", "be"),
    ("ben", "bn"),
    ("bul", "bg"),
    ("cat", "ca"),
    ("ces", "cs"),
    ("cze", "cs"),
    ("chi", "zh"),
    ("zho", "zh"),
    ("dan", "da"),
    ("deu", "de"),
    ("ger", "de"),
    ("ell", "el"),
    ("gre", "el"),
    ("eng", "en"),
    ("est", "et"),
    ("eus", "eu"),
    ("fas", "fa"),
    ("per", "fa"),
    ("fao", "fo"),
    ("fin", "fi"),
    ("fra", "fr"),
    ("fre", "fr"),
    ("glg", "gl"),
    ("heb", "he"),
    ("hin", "hi"),
    ("hrv", "hr"),
    ("hun", "hu"),
    ("ice", "is"),
    ("isl", "is"),
    ("ind", "id"),
    ("ita", "it"),
    ("jpn", "ja"),
    ("kal", "kl"),
    ("kor", "ko"),
    ("kur", "ku"),
    ("lav", "lv"),
    ("lit", "lt"),
    ("nld", "nl"),
    ("dut", "nl"),
    ("nno", "nn"),
    ("nob", "nb"),
    ("nor", "no"),
    ("pol", "pl"),
    ("por", "pt"),
    ("ron", "ro"),
    ("rum", "ro"),
    ("rus", "ru"),
    ("slk", "sk"),
    ("slv", "sl"),
    ("sme", "se"),
    ("som", "so"),
    ("spa", "es"),
    ("sqi", "sq"),
    ("srp", "sr"),
    ("swe", "sv"),
    ("tam", "ta"),
    ("tha", "th"),
    ("tir", "ti"),
    ("tur", "tr"),
    ("ukr", "uk"),
    ("urd", "ur"),
    ("vie", "vi"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_pattern_of_languages(text in "[a-z]{1,5}(-[A-Za-z]{2,4})?") {
            let pattern = regex::Regex::new(&Language::pattern()).expect("a pattern");
            let is_language = Language::parse(&text).is_some();
            prop_assert!(pattern.is_match(&text) || !is_language);
            // What follows the language is checked by the reader alone.
            if !text.contains('-') {
                prop_assert_eq!(pattern.is_match(&text), is_language);
            }
        }
    }

    #[test]
    fn tags_of_any_language() {
        let check = |text: &str, tag: Option<&str>| {
            let language = Language::parse(text);
            assert_eq!(language.map(Language::tag), tag, "{text}");
        };
        check("nb", Some("nb"));
        check("no", Some("nb"));
        check("nb-NO", Some("nb"));
        check("sma", Some("sma"));
        check("spa", Some("es"));
        check("pt-br", Some("pt-BR"));
        check("zh-hant", Some("zh-Hant"));
        check("en-GB", Some("en-GB"));
        check("norsk", None);
        check("xx", None);
        check("", None);
        check("å", None);
    }

    #[test]
    fn pages_have_words_in_three_languages() {
        let check = |tag, words, has_pages| {
            let language = Language::parse(tag).expect("a language");
            assert_eq!(
                (language.interface(), language.has_pages()),
                (words, has_pages),
                "{tag}"
            );
        };
        check("en-GB", Language::En, true);
        check("nn-NO", Language::Nn, true);
        check("se", Language::Nb, true);
        check("es", Language::Nb, false);
    }
}
