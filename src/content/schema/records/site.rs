//! `samling.yaml`: what the site is called, where it will stand, who answers for it.

use crate::base::date::Edtf;
use crate::base::path::ADDRESS_PATTERN;
use crate::base::text::Language;
use crate::base::web_colour::WebColour;
use crate::content::schema::fields::file_ref::ImageFile;
use crate::content::schema::fields::map::ByName;
use crate::content::schema::fields::names::{Name, Title};
use crate::content::schema::fields::provenance::ContactRecord;
use crate::content::schema::fields::reference::Ref;
use crate::content::schema::fields::web_address::WebAddress;
use crate::content::schema::json_schema::with_other_names;
use crate::content::schema::kinds::ActorKind;
use crate::diagnostics::catalogue::WARNINGS;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SiteRecord {
    pub title: Title,
    /// The title where there is little room: at the top of every page.
    pub short_title: Option<Title>,
    /// One sentence: what the site is, for search engines and the home page.
    pub description: String,
    /// Where the site will stand, `https://…/`; canonical links and the sitemap need it.
    #[schemars(regex(pattern = WebAddress::site_pattern()))]
    pub base_url: Option<String>,
    /// The language of everything that says nothing else.
    #[serde(default = "bokmal")]
    pub language: Language,
    /// A folder under `themes/`; `standard` is also in the program itself.
    #[serde(default = "standard")]
    pub theme: String,
    /// Who publishes the site, and answers for it. It was called `owner` before.
    #[serde(alias = "owner")]
    #[schemars(extend("x-formerly" = "owner"))]
    pub publisher: Option<PublisherRecord>,
    pub contact: Option<ContactRecord>,
    /// The terms that the data of the site is given under: `https://creativecommons.org/licenses/by/4.0/`.
    pub licence: Option<WebAddress>,
    pub accessibility_statement: Option<StatementRecord>,
    /// Whether the site has a page with what the program found that may keep someone from reading it.
    #[serde(default)]
    pub accessibility_report: bool,
    #[serde(default)]
    pub home: HomeRecord,
    /// The site's own mark, colours and words at the foot of every page.
    #[serde(default)]
    pub look: LookRecord,
    /// Other words in the addresses: `gatherings: samlingar`.
    #[serde(default)]
    #[schemars(extend("additionalProperties" = { "type": "string", "pattern": ADDRESS_PATTERN }))]
    pub addresses: ByName<AddressKind, String>,
    /// Other words on the pages, by their keys in the theme: `counties: Regioner`.
    #[serde(default)]
    pub interface: ByName<String, String>,
    /// Pages about those who gave talks or wrote letters, on a site that wants them.
    #[serde(default)]
    pub people: PeoplePagesRecord,
    #[serde(default)]
    pub privacy: PrivacyRecord,
    /// Whether texts can be searched in. Without, the search page has its lists alone.
    #[serde(default = "on")]
    pub search: bool,
    /// Whether each gathering with talks or letters also has a page with all of it, for paper.
    #[serde(default)]
    pub whole_gatherings: bool,
    /// Whether each gathering with several files also has one zip file with all of them.
    #[serde(default = "on")]
    pub packages: bool,
    /// Severity levels by the code of a warning.
    #[serde(default)]
    #[schemars(extend("propertyNames" = { "enum": *WARNINGS }))]
    pub lints: ByName<String, Lint>,
    /// Warnings that the site accepts until a given day.
    #[serde(default)]
    pub waivers: Vec<WaiverRecord>,
}

/// A warning that is not given in one place, with who knows why and for how long.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WaiverRecord {
    /// Of a warning: `S217`.
    #[schemars(extend("enum" = *WARNINGS))]
    pub code: String,
    /// A file or folder from the site's own folder, where `*` is any name or part of one, and `**` any folders.
    pub place: Name,
    pub reason: Name,
    /// The last day.
    pub until: Edtf,
}

fn bokmal() -> Language {
    Language::Nb
}

fn on() -> bool {
    true
}

fn standard() -> String {
    "standard".to_owned()
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PublisherRecord {
    pub name: Name,
    pub actor: Option<Ref<ActorKind>>,
    pub url: Option<WebAddress>,
}

/// Texts for the home page, besides those that come from the records.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HomeRecord {
    /// The heading. The site's title when not given.
    pub heading: Option<Title>,
    /// Examples of what one may search for, each a question that has an answer here. Made of the topics when not given.
    #[serde(default)]
    pub questions: Vec<Name>,
}

/// What makes a site look like those who publish it. Without, it looks as its theme does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LookRecord {
    /// A picture in `content/files/`, before the site's name.
    pub logo: Option<ImageFile>,
    /// Of links and buttons, as `#0b5563`.
    #[schemars(regex(pattern = WebColour::PATTERN))]
    pub accent: Option<String>,
    /// Of the field at the top of every page.
    #[schemars(regex(pattern = WebColour::PATTERN))]
    pub band: Option<String>,
    /// Lines at the foot of every page: an address, a registration number.
    pub footer: Option<String>,
}

/// The accessibility statement that Norwegian public bodies keep at uustatus.no.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StatementRecord {
    pub url: WebAddress,
    pub updated: Option<Edtf>,
}

/// The first word of each family of addresses, which a site may choose itself.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum AddressKind {
    Programme,
    SubGoals,
    Efforts,
    Actors,
    Abbreviations,
    Counties,
    Municipalities,
    Gatherings,
    Projects,
    Resources,
    Topics,
    People,
    Calendar,
    Preserved,
    Data,
    Search,
}

impl AddressKind {
    /// Its name in `samling.yaml`.
    pub fn field(self) -> &'static str {
        match self {
            AddressKind::Programme => "programme",
            AddressKind::SubGoals => "sub_goals",
            AddressKind::Efforts => "efforts",
            AddressKind::Actors => "actors",
            AddressKind::Abbreviations => "abbreviations",
            AddressKind::Counties => "counties",
            AddressKind::Municipalities => "municipalities",
            AddressKind::Gatherings => "gatherings",
            AddressKind::Projects => "projects",
            AddressKind::Resources => "resources",
            AddressKind::Topics => "topics",
            AddressKind::People => "people",
            AddressKind::Calendar => "calendar",
            AddressKind::Preserved => "preserved",
            AddressKind::Data => "data",
            AddressKind::Search => "search",
        }
    }
}

/// What the site has of those who gave talks or wrote letters, beside their names where they did.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PeoplePagesRecord {
    /// Whether each of them has a page with all talks and letters. Never those who have asked not to be named.
    #[serde(default)]
    pub pages: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PrivacyRecord {
    /// For how many years after an event its contacts are shown. 2 when not given.
    pub contact_years: Option<u8>,
    /// What becomes of what attached files say of people beside their text.
    #[serde(default)]
    pub metadata: FileMetadata,
    /// What looks like personal data and may stand.
    #[serde(default)]
    pub allow: Vec<AllowedRecord>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FileMetadata {
    /// The published copy is without it, where the format allows.
    #[default]
    Strip,
    /// The file is published unchanged.
    Keep,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AllowedRecord {
    pub text: String,
    pub reason: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(transform = with_other_names::<Lint>)]
pub enum Lint {
    /// It is not given.
    #[serde(alias = "off")]
    Allow,
    #[serde(alias = "warning")]
    Warn,
    /// It counts as an error.
    #[serde(alias = "error")]
    Deny,
}
