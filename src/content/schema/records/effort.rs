//! `content/programme/efforts.yaml`: what the national actors do, row by row, with the raw cells.

use crate::base::date::Edtf;
use crate::content::schema::fields::names::Title;
use crate::content::schema::fields::provenance::{Alias, ProvenanceByField};
use crate::content::schema::fields::reference::Ref;
use crate::content::schema::kinds::{ActorKind, SourceKind, SubGoalKind};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A whole table of efforts, with the document that contains it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EffortsRecord {
    pub title: Option<Title>,
    /// Markdown before the table.
    pub introduction: Option<String>,
    /// The actors that the document as such applies to.
    #[serde(default)]
    pub applies_to: Vec<Ref<ActorKind>>,
    pub date: Option<crate::content::schema::fields::provenance::ValueOrUnknown<Edtf>>,
    #[serde(default)]
    pub sources: Vec<Ref<SourceKind>>,
    #[serde(default)]
    pub aliases: Vec<Alias>,
    pub updated: Option<Edtf>,
    #[serde(default)]
    pub efforts: Vec<EffortRecord>,
    #[serde(default)]
    pub provenance: ProvenanceByField,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EffortRecord {
    /// "4.5"; a text, never a number.
    pub id: String,
    pub sub_goal: Ref<SubGoalKind>,
    pub title: Title,
    pub second_line: Option<String>,
    /// Who has a part in the effort as such, where the source does not say which activity.
    #[serde(default)]
    pub performers: Vec<Ref<ActorKind>>,
    #[serde(default)]
    pub responsible: Vec<Ref<ActorKind>>,
    #[serde(default)]
    pub contributors: Vec<Ref<ActorKind>>,
    /// The actor cells of the row to the letter.
    pub raw: Option<RawCells>,
    pub confidence: Option<Confidence>,
    /// For the editor only.
    pub doubt: Option<String>,
    #[serde(default)]
    pub activities: Vec<ActivityRecord>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ActivityRecord {
    /// "4.5.1"
    pub id: String,
    pub text: String,
    #[serde(default)]
    pub items: Vec<String>,
    #[serde(default)]
    pub performers: Vec<Ref<ActorKind>>,
    #[serde(default)]
    pub responsible: Vec<Ref<ActorKind>>,
    #[serde(default)]
    pub contributors: Vec<Ref<ActorKind>>,
    #[serde(default)]
    pub target_groups: Vec<String>,
    pub period: Option<Edtf>,
    pub recurrence: Option<Recurrence>,
    /// The source's own words for the period.
    pub period_as_written: Option<String>,
    #[serde(default)]
    pub status: ActivityStatus,
    pub raw: Option<RawCells>,
    pub confidence: Option<Confidence>,
    pub doubt: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawCells {
    #[serde(default)]
    pub performers: String,
    #[serde(default)]
    pub responsible: String,
    #[serde(default)]
    pub contributors: String,
    /// Text that is alone in rows below and may belong here.
    #[serde(default)]
    pub orphans: Vec<String>,
}

/// How sure the reading of the cells is. For the editor only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    High,
    Medium,
    Low,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Recurrence {
    Yearly,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ActivityStatus {
    Planned,
    Ongoing,
    Done,
    Stopped,
    #[default]
    Unknown,
}
