//! `content/resources.yaml` and `content/sources.yaml`.

use crate::base::date::Edtf;
use crate::base::text::Language;
use crate::content::schema::fields::names::{Name, Title};
use crate::content::schema::fields::provenance::{Alias, ProvenanceByField};
use crate::content::schema::fields::reference::Ref;
use crate::content::schema::fields::web_address::WebAddress;
use crate::content::schema::kinds::{ActorKind, EffortKind, SourceKind};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A guide, tool, report or course that the programme points to.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ResourceRecord {
    pub id: String,
    pub title: Title,
    pub lang: Option<Language>,
    pub kind: ResourceType,
    pub publisher: Option<Ref<ActorKind>>,
    pub summary: Option<String>,
    pub url: Option<WebAddress>,
    /// A copy in a web archive.
    pub archived_url: Option<WebAddress>,
    pub checked_on: Option<Edtf>,
    #[serde(default)]
    pub topics: Vec<Name>,
    /// The efforts that it belongs to or helps with.
    #[serde(default)]
    pub efforts: Vec<Ref<EffortKind>>,
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
pub enum ResourceType {
    Guide,
    Tool,
    Report,
    Course,
    Database,
    Article,
}

/// A document or page that facts of the site were taken from.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourceRecord {
    pub id: String,
    /// As it is shown: "Oppfølgingsbrev fra KS etter første samling i Hordaland".
    pub title: Title,
    pub lang: Option<Language>,
    pub publisher: Option<Ref<ActorKind>>,
    pub date: Option<crate::content::schema::fields::provenance::ValueOrUnknown<Edtf>>,
    pub url: Option<WebAddress>,
    pub archived_url: Option<WebAddress>,
    /// What has become of it: "skannet og tekstgjenkjent", "lagret fra docplayer.me".
    pub condition: Option<String>,
    pub note: Option<String>,
}

/// `content/redirects.yaml`: an old address that belongs to no record.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RedirectRecord {
    pub from: Alias,
    /// A page of this site, from its root.
    pub to: String,
    pub since: Option<Edtf>,
}
