//! `content/gatherings/<year>/<id>/index.md`: one gathering, from invitation to evaluation.

use super::presentation::PresentationRecord;
use super::session::SessionRecord;
use crate::base::date::{ClockTime, Duration, Edtf};
use crate::base::text::Language;
use crate::content::schema::fields::file_ref::{
    AnswersFile, CaptionsFile, MaterialFile, RecordingFile, TranscriptFile,
};
use crate::content::schema::fields::names::{Name, Title};
use crate::content::schema::fields::provenance::{
    Alias, ContactRecord, ImageRecord, ProvenanceByField, ValueOrUnknown,
};
use crate::content::schema::fields::reference::Ref;
use crate::content::schema::fields::web_address::WebAddress;
use crate::content::schema::json_schema::with_other_names;
use crate::content::schema::kinds::{
    ActorKind, CountyKind, MunicipalityKind, NetworkKind, ProjectKind, ResourceKind, SourceKind,
    SubGoalKind,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GatheringRecord {
    pub title: Title,
    pub lang: Option<Language>,
    #[serde(default)]
    pub also_called: Vec<Name>,
    pub kind: GatheringType,
    /// One day, several, a month, or `unknown`.
    pub date: ValueOrUnknown<Edtf>,
    pub starts: Option<ClockTime>,
    pub ends: Option<ClockTime>,
    pub status: GatheringStatus,
    /// The date that was announced first, of one that was postponed or moved.
    pub previous_date: Option<Edtf>,
    pub mode: ValueOrUnknown<AttendanceMode>,
    pub place: Option<PlaceRecord>,
    #[serde(default)]
    pub organisers: Vec<Ref<ActorKind>>,
    #[serde(default)]
    pub co_organisers: Vec<Ref<ActorKind>>,
    pub network: Option<Ref<NetworkKind>>,
    /// The county as it was on that day. Absent for a national gathering.
    pub county: Option<Ref<CountyKind>>,
    pub municipality: Option<Ref<MunicipalityKind>>,
    pub audience: Option<String>,
    #[serde(default)]
    pub open_for_all: bool,
    #[serde(default)]
    pub topics: Vec<Name>,
    #[serde(default)]
    pub sub_goals: Vec<Ref<SubGoalKind>>,
    #[serde(default)]
    pub projects: Vec<Ref<ProjectKind>>,
    #[serde(default)]
    pub resources: Vec<Ref<ResourceKind>>,
    pub summary: Option<String>,
    pub registration: Option<RegistrationRecord>,
    #[serde(default)]
    pub sessions: Vec<SessionRecord>,
    /// Talks; a talk with much text has a file of its own in `presentations/`.
    #[serde(default)]
    pub presentations: Vec<PresentationRecord>,
    #[serde(default)]
    pub materials: Vec<MaterialRecord>,
    #[serde(default)]
    pub recordings: Vec<RecordingRecord>,
    #[serde(default)]
    pub images: Vec<ImageRecord>,
    pub evaluation: Option<EvaluationRecord>,
    pub participants: Option<ParticipantsRecord>,
    /// Markdown: what happens after.
    pub follow_up: Option<String>,
    #[serde(default)]
    pub contacts: Vec<ContactRecord>,
    #[serde(default)]
    pub sources: Vec<Ref<SourceKind>>,
    #[serde(default)]
    pub aliases: Vec<Alias>,
    pub published: Option<Edtf>,
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
pub enum GatheringType {
    Samling,
    Oppstartsseminar,
    Workshop,
    Webinar,
    Konferanse,
    Kurs,
    Mote,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum GatheringStatus {
    Planned,
    Held,
    Cancelled,
    Postponed,
    /// Held online instead of in a room.
    MovedOnline,
    /// Moved to another place or day; `previous_date` tells from when.
    Moved,
}

impl GatheringStatus {
    /// It did not go as announced; those who mean to come must know.
    pub fn is_changed(self) -> bool {
        !matches!(self, GatheringStatus::Planned | GatheringStatus::Held)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AttendanceMode {
    Physical,
    Digital,
    Hybrid,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlaceRecord {
    /// The town: "Bergen".
    pub name: Name,
    pub venue: Option<String>,
    pub address: Option<String>,
    pub url: Option<WebAddress>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegistrationRecord {
    /// Left out when there was a registration, and its address is not known.
    pub url: Option<WebAddress>,
    pub deadline: Option<Edtf>,
    pub note: Option<String>,
}

/// A file of the gathering, or the memory of one.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MaterialRecord {
    pub title: Title,
    pub kind: MaterialKind,
    /// A file in the folder. Otherwise `url` or `missing`.
    pub file: Option<MaterialFile>,
    /// An address elsewhere, instead of a file.
    pub url: Option<WebAddress>,
    /// Why there is neither file nor address.
    pub missing: Option<MissingReason>,
    /// Whether the file goes out, whatever it looks like; `yes` asks for a reason.
    pub publish: Option<Publish>,
    /// Why the file may go out.
    pub reason: Option<String>,
    pub lang: Option<Language>,
    /// Decides which rules for accessible documents apply.
    pub published: Option<Edtf>,
    pub rights: Option<String>,
    pub note: Option<String>,
    pub as_written: Option<String>,
    pub source: Option<Ref<SourceKind>>,
}

#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum MaterialKind {
    Invitation,
    Programme,
    Slides,
    Summary,
    WorkshopOutput,
    Letter,
    Form,
    Report,
    Photos,
    Other,
}

/// A decision about a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(transform = with_other_names::<Publish>)]
pub enum Publish {
    #[serde(alias = "true")]
    Yes,
    #[serde(alias = "false")]
    No,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MissingReason {
    /// A source mentions it, and it is not to be found.
    NotPreserved,
    /// It exists and is not published, for the rights' or privacy's sake.
    Withheld,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordingRecord {
    pub title: Option<Title>,
    pub status: RecordingStatus,
    pub url: Option<WebAddress>,
    pub file: Option<RecordingFile>,
    pub provider: Option<String>,
    /// Minutes as "45 min", "1:30" or "PT1H30M".
    pub duration: Option<Duration>,
    /// A subtitle file in the folder, or `none`.
    pub captions: Option<CaptionsFile>,
    pub audio_description: Option<String>,
    /// A file in the folder, or an address.
    pub transcript: Option<TranscriptFile>,
    pub consent: Option<String>,
    pub removed_on: Option<Edtf>,
    pub note: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RecordingStatus {
    /// It was announced; whether it exists is not known.
    Announced,
    Available,
    Removed,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EvaluationRecord {
    pub introduction: Option<String>,
    pub method: Option<String>,
    #[serde(default)]
    pub groups: Vec<QuestionGroupRecord>,
    pub responses: Option<u32>,
    /// A CSV file or spreadsheet with a row for each person who answered. It is never published: pages show its sums.
    pub answers: Option<AnswersFile>,
    /// Markdown; sums only, never single answers.
    pub results: Option<String>,
    pub source: Option<Ref<SourceKind>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionGroupRecord {
    /// Whom the questions are for.
    pub audience: String,
    pub questions: Vec<QuestionRecord>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionRecord {
    pub text: String,
    #[serde(default, rename = "type")]
    pub answer: AnswerType,
    #[serde(default)]
    pub choices: Vec<String>,
    #[serde(default)]
    pub questions: Vec<QuestionRecord>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AnswerType {
    #[default]
    Text,
    Choice,
    Scale,
}

/// Who came: numbers and municipalities, never a list of people.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ParticipantsRecord {
    pub count: Option<u32>,
    pub note: Option<String>,
    #[serde(default)]
    pub municipalities: Vec<Ref<MunicipalityKind>>,
}
