//! `content/programme/actors.yaml`, `abbreviations.yaml` and `people.yaml`.

use crate::base::date::Edtf;
use crate::base::text::Language;
use crate::content::schema::fields::names::Name;
use crate::content::schema::fields::provenance::{Alias, FormerName, ProvenanceByField};
use crate::content::schema::fields::reference::Ref;
use crate::content::schema::fields::web_address::WebAddress;
use crate::content::schema::kinds::{ActorKind, SourceKind};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ActorRecord {
    pub id: String,
    pub name: Name,
    pub lang: Option<Language>,
    #[serde(rename = "type")]
    pub actor_type: ActorType,
    /// Other spellings that mean the same actor.
    #[serde(default)]
    pub variants: Vec<Name>,
    pub org_number: Option<String>,
    /// What a class or group consists of.
    #[serde(default)]
    pub members: Vec<Ref<ActorKind>>,
    #[serde(default)]
    pub former_names: Vec<FormerName>,
    pub successor: Option<Ref<ActorKind>>,
    /// When the actor existed, if it does no longer or is new.
    pub valid: Option<Edtf>,
    pub note: Option<String>,
    pub url: Option<WebAddress>,
    /// Its own web and e-mail domains, with when they were in use.
    #[serde(default)]
    pub domains: Vec<DomainRecord>,
    #[serde(default)]
    pub sources: Vec<Ref<SourceKind>>,
    #[serde(default)]
    pub aliases: Vec<Alias>,
    pub updated: Option<Edtf>,
    #[serde(default)]
    pub provenance: ProvenanceByField,
}

#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum ActorType {
    Ministry,
    Directorate,
    Agency,
    StateRegional,
    CountyAuthority,
    Municipality,
    MembershipOrganisation,
    CompetenceCentre,
    University,
    ResearchInstitute,
    Ngo,
    ProfessionalAssociation,
    Network,
    Initiative,
    Body,
    ActorClass,
}

impl ActorType {
    /// The key of its name among the theme's words: `actor-state_regional`.
    pub fn word(self) -> String {
        let name = serde_json::to_value(self).unwrap_or_default();
        format!("actor-{}", name.as_str().unwrap_or_default())
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DomainRecord {
    pub domain: String,
    pub valid: Option<Edtf>,
}

/// An abbreviation and its meaning: an actor of the site, or words.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AbbreviationRecord {
    pub abbr: Name,
    pub actor: Option<Ref<ActorKind>>,
    /// The long form; when absent, the actor's name.
    pub name: Option<Name>,
    /// Other ways of writing the short form.
    #[serde(default)]
    pub variants: Vec<Name>,
    /// The source that explains it. Without: the sources use it and explain it nowhere.
    pub explained_in: Option<Ref<SourceKind>>,
    /// The explanation to the letter, where it differs from the long form.
    pub as_written: Option<String>,
    #[serde(default)]
    pub used_in: Vec<Ref<SourceKind>>,
    pub note: Option<String>,
}

/// A person, only where a name alone is not enough.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonRecord {
    pub id: String,
    pub name: Name,
    #[serde(default)]
    pub variants: Vec<Name>,
    /// The name is replaced everywhere, as the person has asked.
    #[serde(default)]
    pub removed: bool,
}
