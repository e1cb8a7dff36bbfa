//! A presentation (in the gathering's list, or a file in its `presentations/`) and a letter (a file in `letters/`).

use super::gathering::{MaterialRecord, RecordingRecord};
use crate::base::date::Edtf;
use crate::base::text::Language;
use crate::content::schema::fields::names::{Name, Title};
use crate::content::schema::fields::provenance::{
    Alias, ImageRecord, ProvenanceByField, SpeakerRecord, ValueOrUnknown,
};
use crate::content::schema::fields::reference::Ref;
use crate::content::schema::kinds::{ActorKind, SourceKind};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PresentationRecord {
    /// Needed in a list; in a file of its own the file's name is the id.
    pub id: Option<String>,
    pub title: Title,
    pub lang: Option<Language>,
    #[serde(default)]
    pub speakers: Vec<SpeakerRecord>,
    pub date: Option<Edtf>,
    pub summary: Option<String>,
    #[serde(default)]
    pub topics: Vec<Name>,
    #[serde(default)]
    pub materials: Vec<MaterialRecord>,
    /// The number of pages or slides that the file had, where the file itself is not preserved.
    pub pages: Option<u32>,
    #[serde(default)]
    pub slides: Vec<SlideRecord>,
    #[serde(default)]
    pub recordings: Vec<RecordingRecord>,
    #[serde(default)]
    pub images: Vec<ImageRecord>,
    pub licence: Option<String>,
    /// The speaker did not want a recording.
    #[serde(default)]
    pub record_optout: bool,
    #[serde(default)]
    pub sources: Vec<Ref<SourceKind>>,
    #[serde(default)]
    pub aliases: Vec<Alias>,
    pub updated: Option<Edtf>,
    #[serde(default)]
    pub draft: bool,
    /// Search engines are asked to leave its page out, and the sitemap does not name it.
    #[serde(default)]
    pub noindex: bool,
    #[serde(default)]
    pub provenance: ProvenanceByField,
}

/// One slide in words. Its number is its place in the list, from 1.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SlideRecord {
    pub title: Option<String>,
    /// Markdown. Empty for a slide without text.
    pub text: Option<String>,
    /// Photographers of the pictures on the slide.
    #[serde(default)]
    pub photo: Vec<String>,
    /// What was on the slide and is lost.
    pub lost: Option<String>,
    /// Whose words the text is in. Left out when that is not known.
    pub wording: Option<Wording>,
}

/// Whose words a text is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Wording {
    /// As it stood on the slide.
    Verbatim,
    /// What it said, in the archive's words.
    OwnWords,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LetterRecord {
    pub title: Title,
    pub lang: Option<Language>,
    pub date: ValueOrUnknown<Edtf>,
    pub from: Option<SpeakerRecord>,
    pub sender: Option<Ref<ActorKind>>,
    /// A group, never a list of names.
    pub to: Option<String>,
    pub summary: Option<String>,
    #[serde(default)]
    pub sources: Vec<Ref<SourceKind>>,
    #[serde(default)]
    pub aliases: Vec<Alias>,
    pub updated: Option<Edtf>,
    #[serde(default)]
    pub draft: bool,
    #[serde(default)]
    pub provenance: ProvenanceByField,
}
