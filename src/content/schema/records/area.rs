//! `content/counties/<id>.md` with their networks, and `content/municipalities.yaml`.

use crate::base::date::Edtf;
use crate::base::text::Language;
use crate::content::schema::fields::map::ByName;
use crate::content::schema::fields::names::Name;
use crate::content::schema::fields::provenance::{Alias, ContactRecord, ProvenanceByField};
use crate::content::schema::fields::reference::Ref;
use crate::content::schema::fields::web_address::WebAddress;
use crate::content::schema::kinds::{ActorKind, CountyKind, EffortKind, SourceKind};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CountyRecord {
    /// "03": a text, never a number. SSB KLASS 104. Left out where the parts of the programme have no
    /// official numbers.
    pub number: Option<String>,
    /// Official names by language; the first is the name in lists.
    #[schemars(extend("minProperties" = 1))]
    pub names: ByName<Language, String>,
    pub lang: Option<Language>,
    pub summary: Option<String>,
    /// When the county existed: `2020-01-01/..`, `../2019-12-31`. Absent: all the time.
    pub valid: Option<Edtf>,
    /// The counties that became (a part of) this one.
    #[serde(default)]
    pub predecessors: Vec<Ref<CountyKind>>,
    pub border_note: Option<String>,
    /// Its place on the map of tiles, which is no map of the land: column and row, from 0.
    pub tile: Option<[u8; 2]>,
    /// How many municipalities it has, or had.
    pub municipality_count: Option<u16>,
    /// When it joined the programme.
    pub joined: Option<Edtf>,
    /// Its decision on written standard.
    pub language_decision: Option<Language>,
    #[serde(default)]
    pub networks: Vec<NetworkRecord>,
    #[serde(default)]
    pub contacts: Vec<ContactRecord>,
    /// Who governs it, and can be asked about it.
    pub authority: Option<Ref<ActorKind>>,
    pub url: Option<WebAddress>,
    #[serde(default)]
    pub sources: Vec<Ref<SourceKind>>,
    #[serde(default)]
    pub aliases: Vec<Alias>,
    pub updated: Option<Edtf>,
    #[serde(default)]
    pub provenance: ProvenanceByField,
}

/// A regional network for learning; it belongs to the county as it was when it began.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NetworkRecord {
    pub id: String,
    pub name: Name,
    #[serde(default)]
    pub also_called: Vec<Name>,
    pub owner: Ref<ActorKind>,
    #[serde(default)]
    pub partners: Vec<Ref<ActorKind>>,
    /// The effort of the programme that it is a part of.
    pub effort: Option<Ref<EffortKind>>,
    pub period: Option<Edtf>,
    pub summary: Option<String>,
    #[serde(default)]
    pub contacts: Vec<ContactRecord>,
    #[serde(default)]
    pub sources: Vec<Ref<SourceKind>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MunicipalityRecord {
    pub id: String,
    /// "1812": SSB KLASS 131. Names are not unique, numbers are, where there are any.
    pub number: Option<String>,
    #[schemars(extend("minProperties" = 1))]
    pub names: ByName<Language, String>,
    #[serde(default)]
    pub counties: Vec<CountyMembership>,
    pub url: Option<WebAddress>,
    #[serde(default)]
    pub sources: Vec<Ref<SourceKind>>,
    #[serde(default)]
    pub aliases: Vec<Alias>,
    pub updated: Option<Edtf>,
    #[serde(default)]
    pub provenance: ProvenanceByField,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CountyMembership {
    pub county: Ref<CountyKind>,
    pub valid: Option<Edtf>,
}
