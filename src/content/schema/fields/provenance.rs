//! What may be said of any fact: where it comes from, how it was written, how sure we are; and the small
//! records that several kinds share.

use super::file_ref::ImageFile;
use super::map::ByName;
use super::names::Name;
use super::reference::Ref;
use crate::base::date::Edtf;
use crate::content::schema::kinds::{ActorKind, PersonKind, SourceKind};
use schemars::JsonSchema;
use serde::de::Deserializer;
use serde::{Deserialize, Serialize, Serializer};

/// What may be written where a value is not known.
pub const UNKNOWN_WORDS: [&str; 3] = ["unknown", "ukjent", "ukjend"];

/// A value that must be given, or said to be unknown with the word `unknown` (or `ukjent`, `ukjend`).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ValueOrUnknown<T> {
    Value(T),
    Unknown,
}

impl<T> ValueOrUnknown<T> {
    pub fn value(&self) -> Option<&T> {
        match self {
            ValueOrUnknown::Value(value) => Some(value),
            ValueOrUnknown::Unknown => None,
        }
    }
}

/// Types that are written as one word or string, so that `unknown` can stand in their place.
pub trait FromWord: Sized {
    /// Err: what a deserialiser should say.
    fn from_word<E: serde::de::Error>(word: &str) -> Result<Self, E>;
}

impl<T: for<'x> Deserialize<'x>> FromWord for T {
    fn from_word<E: serde::de::Error>(word: &str) -> Result<Self, E> {
        let from = serde::de::value::StrDeserializer::<E>::new(word);
        T::deserialize(from)
    }
}

impl<'de, T: FromWord> Deserialize<'de> for ValueOrUnknown<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = String::deserialize(deserializer)?;
        if UNKNOWN_WORDS.contains(&word.trim()) {
            return Ok(ValueOrUnknown::Unknown);
        }
        T::from_word::<D::Error>(&word)
            .map(ValueOrUnknown::Value)
            .map_err(with_unknown)
    }
}

/// To the choices that there are, adds the one that this type adds.
fn with_unknown<E: serde::de::Error>(error: E) -> E {
    let message = error.to_string();
    if message.starts_with("unknown variant") {
        E::custom(format!("{message}, `unknown`"))
    } else {
        error
    }
}

impl<T: Serialize> Serialize for ValueOrUnknown<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            ValueOrUnknown::Value(value) => value.serialize(serializer),
            ValueOrUnknown::Unknown => serializer.serialize_str("unknown"),
        }
    }
}

/// How sure a statement is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// The source says so.
    #[default]
    Stated,
    /// Worked out from what the sources say; pages say that it was.
    Inferred,
    /// Asked for, and not found.
    Unknown,
}

/// The provenance of one field of a record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Provenance {
    pub source: Option<Ref<SourceKind>>,
    /// The source's own words, to the letter.
    pub as_written: Option<String>,
    #[serde(default)]
    pub certainty: Certainty,
    /// Shown on the page beside the value: "ifølge nettsiden til kommunen".
    pub remark: Option<String>,
    /// A doubt or an explanation for the editor; never on the page.
    pub doubt: Option<String>,
    pub checked_on: Option<Edtf>,
}

/// Field paths (`place`, `presentations[0].title`) → their provenance.
pub type ProvenanceByField = ByName<String, Provenance>;

/// An earlier address of a page, from the site's root: `/laringsnettverk/hordaland/`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Alias(pub String);

impl AsRef<str> for Alias {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

/// A name that was used for a time.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FormerName {
    pub name: Name,
    /// When it was used; an interval may be open: `../2019-12-31`.
    pub valid: Option<Edtf>,
}

/// Somebody with a part in something, with the role and affiliation of that day.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SpeakerRecord {
    pub name: Name,
    /// Only when two people share a name, or one person has had several.
    pub person: Option<Ref<PersonKind>>,
    pub role: Option<String>,
    /// The organisation, when it is an actor of the site. Otherwise `affiliation`.
    pub actor: Option<Ref<ActorKind>>,
    /// The organisation in words, when it is no actor of the site.
    pub affiliation: Option<String>,
}

/// Whom to ask. Shown until `valid_to`, by default two years after the event.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContactRecord {
    pub name: Name,
    pub person: Option<Ref<PersonKind>>,
    pub role: Option<String>,
    pub actor: Option<Ref<ActorKind>>,
    pub affiliation: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    /// E-mail and telephone are shown only when somebody has said so.
    #[serde(default)]
    pub show_email: bool,
    #[serde(default)]
    pub show_phone: bool,
    pub valid_to: Option<Edtf>,
}

/// A picture in the record's own folder.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImageRecord {
    pub file: ImageFile,
    /// What the picture shows, for those who do not see it.
    pub alt: Option<String>,
    /// A picture that says nothing needs no text.
    #[serde(default)]
    pub decorative: bool,
    pub caption: Option<String>,
    /// The photographer: shown as "Foto: …".
    pub creator: Option<String>,
    pub licence: Option<String>,
    #[serde(default)]
    pub people: PeopleInPicture,
    /// Where the consent is kept; needed for portraits and for children.
    pub consent: Option<String>,
    pub source: Option<Ref<SourceKind>>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PeopleInPicture {
    #[default]
    None,
    Situation,
    Portrait,
}
