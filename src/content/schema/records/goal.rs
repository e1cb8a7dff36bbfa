//! `content/programme/goals.yaml`: the main goal, the sub-goals, and the goals a county had at a time.

use crate::base::date::Edtf;
use crate::content::schema::fields::names::Title;
use crate::content::schema::fields::provenance::{Alias, ProvenanceByField};
use crate::content::schema::fields::reference::Ref;
use crate::content::schema::kinds::{CountyKind, SourceKind};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GoalsRecord {
    pub main: Option<MainGoalRecord>,
    #[serde(default)]
    pub sub_goals: Vec<SubGoalRecord>,
    #[serde(default)]
    pub county_goals: Vec<CountyGoalsRecord>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MainGoalRecord {
    pub text: String,
    #[serde(default)]
    pub sources: Vec<Ref<SourceKind>>,
    #[serde(default)]
    pub provenance: ProvenanceByField,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SubGoalRecord {
    /// "1", "2" …: also its id and the end of its address.
    pub number: String,
    pub text: Title,
    /// A short heading, where the full text would be too long.
    pub heading: Option<Title>,
    /// The phase of the work that it belongs to.
    pub phase: Option<String>,
    #[serde(default)]
    pub sources: Vec<Ref<SourceKind>>,
    #[serde(default)]
    pub aliases: Vec<Alias>,
    pub updated: Option<Edtf>,
    #[serde(default)]
    pub provenance: ProvenanceByField,
}

/// What one county, as it was then, set itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CountyGoalsRecord {
    pub county: Ref<CountyKind>,
    pub title: Title,
    pub subtitle: Option<Title>,
    pub valid: Option<Edtf>,
    /// The effect goal, or `unknown` when there was one and its text is lost.
    pub effect_goal: Option<crate::content::schema::fields::provenance::ValueOrUnknown<String>>,
    #[serde(default)]
    pub result_goals: Vec<ResultGoalRecord>,
    #[serde(default)]
    pub sources: Vec<Ref<SourceKind>>,
    #[serde(default)]
    pub provenance: ProvenanceByField,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ResultGoalRecord {
    pub number: String,
    pub heading: Title,
    pub text: String,
}
