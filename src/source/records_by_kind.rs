use super::Entry;
use super::records::*;

/// Every record that was read, by kind, in the order of files and of places in them.
#[derive(Debug, Default)]
pub struct Records {
    pub site: Option<Entry<SiteRecord>>,
    pub programme: Option<Entry<ProgrammeRecord>>,
    pub goals: Option<Entry<GoalsRecord>>,
    pub efforts: Option<Entry<EffortsRecord>>,
    pub actors: Vec<Entry<ActorRecord>>,
    pub abbreviations: Vec<Entry<AbbreviationRecord>>,
    pub people: Vec<Entry<PersonRecord>>,
    pub municipalities: Vec<Entry<MunicipalityRecord>>,
    pub resources: Vec<Entry<ResourceRecord>>,
    pub sources: Vec<Entry<SourceRecord>>,
    pub redirects: Vec<Entry<RedirectRecord>>,
    pub counties: Vec<Entry<CountyRecord>>,
    pub gatherings: Vec<Entry<GatheringRecord>>,
    /// Presentations with a file of their own, and the id of the gathering whose folder it stands in.
    pub presentations: Vec<(String, Box<Entry<PresentationRecord>>)>,
    pub letters: Vec<(String, Entry<LetterRecord>)>,
    pub projects: Vec<Entry<ProjectRecord>>,
    pub pages: Vec<Entry<PageRecord>>,
}
