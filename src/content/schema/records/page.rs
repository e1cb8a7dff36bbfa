//! `content/pages/<id>.md`: about, accessibility, privacy, and whatever else a site wants to say.

use crate::base::date::Edtf;
use crate::base::path::ADDRESS_PATTERN;
use crate::base::text::Language;
use crate::content::schema::fields::names::Title;
use crate::content::schema::fields::provenance::{Alias, ProvenanceByField};
use crate::content::schema::fields::reference::Ref;
use crate::content::schema::kinds::SourceKind;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PageRecord {
    pub title: Title,
    pub lang: Option<Language>,
    pub summary: Option<String>,
    /// The page's address from the root, when it is not its id.
    #[schemars(regex(pattern = ADDRESS_PATTERN))]
    pub address: Option<String>,
    /// Where every page has a link to it.
    #[serde(default)]
    pub menu: MenuPlace,
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

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MenuPlace {
    Header,
    #[default]
    Footer,
    None,
}

/// The front matter of a twin in another language (`index.nn.md`): only words, never facts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TwinRecord {
    pub title: Option<Title>,
    pub summary: Option<String>,
    pub updated: Option<Edtf>,
}
