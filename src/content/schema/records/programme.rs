//! `content/programme/index.md`, and the lists that hang on the programme.

use crate::base::date::Edtf;
use crate::base::text::Language;
use crate::content::schema::fields::names::Name;
use crate::content::schema::fields::provenance::{Alias, ProvenanceByField};
use crate::content::schema::fields::reference::Ref;
use crate::content::schema::fields::web_address::WebAddress;
use crate::content::schema::kinds::{ActorKind, SourceKind};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeRecord {
    pub name: Name,
    pub short_name: Option<Name>,
    pub lang: Option<Language>,
    pub summary: Option<String>,
    pub period: Edtf,
    /// The parts of that time, in their order.
    #[serde(default)]
    pub phases: Vec<ProgrammePhaseRecord>,
    /// Who established it and owns it.
    #[serde(default)]
    pub owners: Vec<Ref<ActorKind>>,
    /// Who carries it out.
    #[serde(default)]
    pub operators: Vec<Ref<ActorKind>>,
    /// Who follows it with research or evaluates it.
    #[serde(default)]
    pub evaluators: Vec<EvaluatorRecord>,
    #[serde(default)]
    pub target_groups: Vec<String>,
    #[serde(default)]
    pub themes: Vec<String>,
    #[serde(default)]
    pub elements: Vec<String>,
    /// What a measure must be to belong to the programme.
    #[serde(default)]
    pub criteria: Vec<String>,
    /// What the municipalities need to know and be able to do.
    #[serde(default)]
    pub competence_needs: Vec<String>,
    #[serde(default)]
    pub legal_basis: Vec<String>,
    #[serde(default)]
    pub related: Vec<RelatedInitiative>,
    #[serde(default)]
    pub funding: Vec<FundingSchemeRecord>,
    pub url: Option<WebAddress>,
    #[serde(default)]
    pub sources: Vec<Ref<SourceKind>>,
    #[serde(default)]
    pub aliases: Vec<Alias>,
    pub updated: Option<Edtf>,
    #[serde(default)]
    pub provenance: ProvenanceByField,
}

/// A part of the programme's time: "Utprøving", `2019/2022`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProgrammePhaseRecord {
    pub name: Name,
    pub period: Edtf,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EvaluatorRecord {
    pub actor: Ref<ActorKind>,
    pub role: String,
    pub url: Option<WebAddress>,
}

/// A strategy, plan or collaboration beside the programme.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RelatedInitiative {
    pub name: Name,
    pub period: Option<Edtf>,
    pub note: Option<String>,
    pub url: Option<WebAddress>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FundingSchemeRecord {
    pub name: Name,
    /// What a county calls it.
    pub local_name: Option<Name>,
    pub grantor: Option<Ref<ActorKind>>,
    pub amount: Option<String>,
    #[serde(default)]
    pub deadlines: Vec<Edtf>,
    #[serde(default)]
    pub criteria: Vec<String>,
    pub note: Option<String>,
    pub url: Option<WebAddress>,
}
