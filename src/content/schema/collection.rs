use super::records::*;
use crate::content::source::{Entry, Unparsed};
use crate::diagnostics::Location;

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

impl Records {
    /// Only those in which nothing was unread: for one who needs facts, and tells of no mistakes.
    pub fn whole(mut self, unread: &Unparsed) -> Records {
        fn is_whole<T>(entry: &Entry<T>, unread: &Unparsed) -> bool {
            !unread.touches(&Location::field(&entry.file, entry.base.clone()))
        }
        self.site = self.site.filter(|entry| is_whole(entry, unread));
        self.programme = self.programme.filter(|entry| is_whole(entry, unread));
        self.goals = self.goals.filter(|entry| is_whole(entry, unread));
        self.efforts = self.efforts.filter(|entry| is_whole(entry, unread));
        self.actors.retain(|entry| is_whole(entry, unread));
        self.abbreviations.retain(|entry| is_whole(entry, unread));
        self.people.retain(|entry| is_whole(entry, unread));
        self.municipalities.retain(|entry| is_whole(entry, unread));
        self.resources.retain(|entry| is_whole(entry, unread));
        self.sources.retain(|entry| is_whole(entry, unread));
        self.redirects.retain(|entry| is_whole(entry, unread));
        self.counties.retain(|entry| is_whole(entry, unread));
        self.gatherings.retain(|entry| is_whole(entry, unread));
        self.presentations
            .retain(|(_, entry)| is_whole(entry, unread));
        self.letters.retain(|(_, entry)| is_whole(entry, unread));
        self.projects.retain(|entry| is_whole(entry, unread));
        self.pages.retain(|entry| is_whole(entry, unread));
        self
    }
}
