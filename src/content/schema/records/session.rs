//! A gathering's programme, post by post.

use crate::base::date::{ClockTime, Edtf};
use crate::content::schema::fields::names::title;
use crate::content::schema::fields::provenance::SpeakerRecord;
use crate::content::schema::fields::reference::Ref;
use crate::content::schema::kinds::PresentationKind;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionRecord {
    #[serde(with = "title")]
    pub title: String,
    #[serde(default, rename = "type")]
    pub session_type: SessionType,
    /// The day, of a gathering over several days.
    pub date: Option<Edtf>,
    pub start: Option<ClockTime>,
    pub end: Option<ClockTime>,
    pub room: Option<String>,
    /// Sessions of the same time with different tracks are parallel.
    pub track: Option<String>,
    pub summary: Option<String>,
    #[serde(default)]
    pub chairs: Vec<SpeakerRecord>,
    #[serde(default)]
    pub presentations: Vec<Ref<PresentationKind>>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionType {
    #[default]
    Talk,
    Panel,
    GroupWork,
    Break,
    Registration,
    Opening,
    Closing,
    Social,
}
