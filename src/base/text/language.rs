use serde::{Deserialize, Serialize};
use std::fmt;

/// What a text is written in, as a BCP 47 tag.
///
/// The pages' own words exist in bokmål, nynorsk and English; names and quotes may also be in the Sámi
/// languages and Kven.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
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
}

impl Language {
    /// The languages that the pages' own words exist in.
    pub const INTERFACE: [Language; 3] = [Language::Nb, Language::Nn, Language::En];

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
        }
    }

    pub fn from_tag(tag: &str) -> Option<Language> {
        use Language::*;
        [Nb, Nn, En, Se, Sma, Smj, Fkv]
            .into_iter()
            .find(|language| language.tag() == tag)
    }

    /// The language of the page's own words around a text in this language: Sámi and Kven texts stand in
    /// bokmål surroundings.
    pub fn interface(self) -> Language {
        match self {
            Language::Nn => Language::Nn,
            Language::En => Language::En,
            _ => Language::Nb,
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}
