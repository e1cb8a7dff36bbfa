//! `content/projects/<id>.md`: a municipality's measure, from need to evaluation.

use super::gathering::MaterialRecord;
use crate::base::date::Edtf;
use crate::base::text::Language;
use crate::content::schema::fields::names::{Name, Title};
use crate::content::schema::fields::provenance::{
    Alias, ContactRecord, FormerName, ImageRecord, ProvenanceByField, ValueOrUnknown,
};
use crate::content::schema::fields::reference::Ref;
use crate::content::schema::fields::web_address::WebAddress;
use crate::content::schema::kinds::{
    ActorKind, CountyKind, MunicipalityKind, SourceKind, SubGoalKind,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProjectRecord {
    pub name: Name,
    pub lang: Option<Language>,
    #[serde(default)]
    pub former_names: Vec<FormerName>,
    /// What it was called after the archive's own name for it.
    #[serde(default)]
    pub later_names: Vec<FormerName>,
    pub summary: Option<String>,
    #[serde(default)]
    pub municipalities: Vec<Ref<MunicipalityKind>>,
    /// The county as it was when the project began. Left out where the programme has no counties, or the
    /// project is everyone's.
    pub county: Option<Ref<CountyKind>>,
    pub period: ValueOrUnknown<Edtf>,
    pub status: ProjectStatus,
    pub target_group: Option<String>,
    /// Markdown: what made it necessary.
    pub need: Option<String>,
    pub system_goal: Option<String>,
    pub individual_goal: Option<String>,
    #[serde(default)]
    pub measures: Vec<String>,
    /// What happened when: the project's life.
    #[serde(default)]
    pub milestones: Vec<MilestoneRecord>,
    /// What it takes to succeed, in the project's own experience.
    #[serde(default)]
    pub success_factors: Vec<String>,
    #[serde(default)]
    pub partners: Vec<Ref<ActorKind>>,
    pub evaluation: Option<String>,
    pub funding: Option<String>,
    #[serde(default)]
    pub sub_goals: Vec<Ref<SubGoalKind>>,
    #[serde(default)]
    pub topics: Vec<Name>,
    #[serde(default)]
    pub links: Vec<LinkRecord>,
    #[serde(default)]
    pub materials: Vec<MaterialRecord>,
    #[serde(default)]
    pub images: Vec<ImageRecord>,
    #[serde(default)]
    pub contacts: Vec<ContactRecord>,
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

#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum ProjectStatus {
    Applied,
    Planned,
    Ongoing,
    Completed,
    Continued,
    Stopped,
    Unknown,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MilestoneRecord {
    pub date: ValueOrUnknown<Edtf>,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LinkRecord {
    pub title: Title,
    pub url: WebAddress,
}
