//! How a page reads the archive: through a few accessors and in no other way.
//!
//! Each accessor notes what it gives out. What a page depends on is then what it asked for here, and what all pages have in common.

use super::tables::{RecordRelation, Tabulated};
use crate::attachments::{Library, PublishedCopy};
use crate::base::date::Date;
use crate::base::path::{OutputPath, SourcePath};
use crate::content::model::{
    Appearance, Gathering, Identified, Lineage, Participation, PersonPage, Topic,
};
use crate::content::schema::fields::reference::Ref;
use crate::content::schema::records::*;
use crate::content::source::Entry;
use crate::documents::Document;
use crate::site::accessibility::AccessibilityReport;
use crate::site::data::{TableDescription, published_tables};
use crate::site::pages::links::targets::FileTarget;
use crate::site::pages::lists::{DividedList, ListId, ListLine, ListPart, lines};
use crate::site::pages::reads::{Read, Reads};
use crate::site::pages::site_context::SiteContext;
use std::borrow::Cow;

/// The only way from a page to the archive, the attached files and what is read in them.
#[derive(Clone, Copy)]
pub struct ArchiveReader<'a> {
    site: &'a SiteContext<'a>,
    reads: &'a Reads,
}

impl<'a> ArchiveReader<'a> {
    pub fn new(site: &'a SiteContext<'a>, reads: &'a Reads) -> ArchiveReader<'a> {
        ArchiveReader { site, reads }
    }

    /// Has the site a list page of this kind?
    pub fn has_entries(&self, kind: AddressKind) -> bool {
        kind.has_entries(self.site.archive)
    }

    /// The site's own settings, `samling.yaml`.
    pub fn site(&self) -> &'a SiteRecord {
        &self.site.archive.site.record
    }

    /// The tables of the site's data.
    pub fn data_tables(&self) -> impl Iterator<Item = &'static TableDescription> + use<'a> {
        published_tables(self.site.archive)
    }

    /// The day of the build: it decides what is coming and what is over.
    pub fn today(&self) -> Date {
        self.site.options.today
    }

    /// The record that a reference leads to.
    pub fn record<K: Tabulated>(&self, reference: &Ref<K>) -> &'a K::Entry {
        self.note_one::<K>(&K::table(self.site.archive)[reference])
    }

    fn note_one<K: Tabulated>(&self, entry: &'a K::Entry) -> &'a K::Entry {
        self.reads.note(Read::One(K::TABLE, entry.id().into()));
        entry
    }

    /// The records that references lead to, in the references' order.
    pub fn records<K: Tabulated>(
        &self,
        references: &'a [Ref<K>],
    ) -> impl ExactSizeIterator<Item = &'a K::Entry> + use<'a, K> {
        let reader = *self;
        references
            .iter()
            .map(move |reference| reader.record(reference))
    }

    /// All records of a kind, in the archive's order: gatherings by date, sub-goals by number.
    pub fn list<K: Tabulated>(&self) -> &'a [K::Entry] {
        self.reads.note(Read::All(K::TABLE));
        K::table(self.site.archive).as_slice()
    }

    /// The record at a place in the list of its kind, as a [`Topic`] or an [`Appearance`] gives it.
    pub fn at<K: Tabulated>(&self, index: usize) -> &'a K::Entry {
        self.note_one::<K>(&K::table(self.site.archive).as_slice()[index])
    }

    /// The records of one kind that name the record `id` of another, in the list's order.
    pub fn related<K: Tabulated>(
        &self,
        relation: RecordRelation<K>,
        id: &str,
    ) -> impl ExactSizeIterator<Item = &'a K::Entry> + DoubleEndedIterator + Clone + use<'a, K>
    {
        self.reads.note(Read::Related(relation.relation, id.into()));
        let list = K::table(self.site.archive).as_slice();
        let (_, indexes) = relation.relation.indexes(&self.site.archive.relations);
        let indexes = indexes.get(id).map_or(&[][..], Vec::as_slice);
        indexes.iter().map(move |index| &list[*index])
    }

    /// The lines of a list, in the archive's order, by their places in the list of their kind.
    pub fn places_in(&self, list: &ListId) -> impl DoubleEndedIterator<Item = usize> + use<> {
        self.reads.note(Read::Lines(Cow::Borrowed(list)));
        let lines = lines(self.site.archive, list).into_iter();
        lines.filter_map(|line| line.record())
    }

    /// A list that is too long for its page. None: it stands whole on its page.
    pub fn divided_list(&self, list: &ListId) -> Option<&'a DividedList> {
        self.reads.note(Read::Divided(Cow::Borrowed(list)));
        self.site.lists.get(list)
    }

    /// The list and the part of it that a page shows, by their places.
    pub fn list_part(&self, key: (usize, usize)) -> (&'a DividedList, &'a ListPart) {
        let (list, part) = self.site.lists.at(key);
        self.reads.note(Read::Part(part.path.as_str().into()));
        (list, part)
    }

    /// The lines of a part of a list that is too long for its page.
    pub fn lines_of_part(&self, list: &'a DividedList, part: &ListPart) -> &'a [ListLine] {
        list.lines_of(self.site.archive, part)
    }

    pub fn programme(&self) -> Option<&'a Entry<ProgrammeRecord>> {
        self.site.archive.programme.as_ref()
    }

    /// The programme, for its own page: that is planned only where there is a programme.
    pub fn planned_programme(&self) -> &'a Entry<ProgrammeRecord> {
        &self.site.archive.programme.as_slice()[0]
    }

    /// The document of efforts, for its own page: that is planned only where there is such a document.
    pub fn planned_efforts(&self) -> &'a Entry<EffortsRecord> {
        &self.site.archive.effort_document.as_slice()[0]
    }

    /// A page of the site's own words, by its place in the archive's table.
    pub fn text_page(&self, index: usize) -> &'a Entry<PageRecord> {
        self.at::<PageKind>(index)
    }

    pub fn main_goal(&self) -> Option<&'a MainGoalRecord> {
        let goal = self.site.archive.main_goal.as_ref()?;
        Some(&goal.record)
    }

    /// The goals that counties have set themselves, in the order they are written.
    pub fn county_goals(&self) -> &'a [Entry<CountyGoalsRecord>] {
        &self.site.archive.county_goals
    }

    pub fn abbreviations(&self) -> &'a [Entry<AbbreviationRecord>] {
        &self.site.archive.abbreviations
    }

    /// The short form of an actor, where it is another than the name.
    pub fn short_name(&self, actor: &str) -> Option<&'a str> {
        self.site.short_names.get(actor).copied()
    }

    /// Where a county came from and what became of it. None: it has always been what it is.
    pub fn lineage(&self, county: &str) -> Option<&'a Lineage> {
        self.reads.note(Read::Lineage(county.into()));
        self.site.archive.relations.lineages.get(county)
    }

    /// The gatherings before and after one in its network.
    pub fn neighbours(&self, gathering: &str) -> (Option<&'a Gathering>, Option<&'a Gathering>) {
        self.reads.note(Read::Neighbours(gathering.into()));
        let neighbours = self.site.archive.relations.neighbours.get(gathering);
        let neighbours = neighbours.copied().unwrap_or_default();
        let gathering = |index| self.at::<GatheringKind>(index);
        (
            neighbours.previous.map(gathering),
            neighbours.next.map(gathering),
        )
    }

    /// An actor's parts in efforts and activities, in the efforts' order.
    pub fn effort_parts(&self, actor: &str) -> &'a [Participation] {
        self.reads.note(Read::EffortParts(actor.into()));
        let parts = self.site.archive.relations.parts.get(actor);
        parts.map_or(&[], Vec::as_slice)
    }

    /// The classes and groups that an actor is a member of.
    pub fn memberships(&self, actor: &str) -> impl Iterator<Item = &'a Entry<ActorRecord>> {
        self.reads.note(Read::Memberships(actor.into()));
        self.actors(self.site.archive.relations.memberships.get(actor))
    }

    /// The actors that an actor took over from.
    pub fn predecessors(&self, actor: &str) -> impl Iterator<Item = &'a Entry<ActorRecord>> {
        self.reads.note(Read::Predecessors(actor.into()));
        let predecessors = &self.site.archive.relations.predecessors_of_actor;
        self.actors(predecessors.get(actor))
    }

    fn actors(
        &self,
        ids: Option<&'a Vec<String>>,
    ) -> impl Iterator<Item = &'a Entry<ActorRecord>> + use<'a> {
        let reader = *self;
        let actors = &self.site.archive.actors;
        let found = ids.into_iter().flatten().filter_map(|id| actors.find(id));
        found.map(move |actor| reader.note_one::<ActorKind>(actor))
    }

    /// Every topic by its slug, in the slugs' order.
    pub fn topics(&self) -> impl Iterator<Item = (&'a str, &'a Topic)> {
        self.reads.note(Read::Topics);
        let topics = &self.site.archive.relations.topics.by_slug;
        topics.iter().map(|(slug, topic)| (slug.as_str(), topic))
    }

    /// The topic with the slug.
    pub fn topic(&self, slug: &str) -> &'a Topic {
        self.reads.note(Read::Topic(slug.into()));
        &self.site.archive.relations.topics.by_slug[slug]
    }

    /// The slug of the topic with this name, however it is spelled.
    pub fn topic_slug(&self, name: &str) -> Option<&'a str> {
        self.reads.note(Read::TopicSlug(name.into()));
        self.site.archive.relations.topics.slug(name)
    }

    /// Everyone who has a page of their own, by slug.
    pub fn people(&self) -> impl Iterator<Item = (&'a str, &'a PersonPage)> {
        self.reads.note(Read::People);
        self.site.archive.relations.person_pages.iter()
    }

    /// The person with the slug.
    pub fn person(&self, slug: &str) -> &'a PersonPage {
        self.reads.note(Read::Person(slug.into()));
        &self.site.archive.relations.person_pages[slug]
    }

    /// The slug of a person. None: that person has no page.
    pub fn person_slug(&self, name: &str, person: Option<&Ref<PersonKind>>) -> Option<&'a str> {
        let relations = &self.site.archive.relations;
        // Whether people have pages is for the site to say.
        if !self.site().people.pages {
            return None;
        }
        let key = relations.person(name, person);
        let slug = relations.person_pages.slug(&key);
        self.reads.note(Read::PersonSlug(key.into()));
        slug
    }

    /// True when a person has asked not to be named.
    pub fn is_removed(&self, name: &str, person: Option<&Ref<PersonKind>>) -> bool {
        self.site.archive.relations.is_removed(name, person)
    }

    /// The talks and letters of the person with this key, oldest first.
    pub fn appearances_of(&self, key: &str) -> &'a [Appearance] {
        self.reads.note(Read::Appearances(key.into()));
        let appearances = self.site.archive.relations.appearances.get(key);
        appearances.map_or(&[], Vec::as_slice)
    }

    /// A person's talks and letters, oldest first.
    pub fn appearances(&self, name: &str, person: Option<&Ref<PersonKind>>) -> &'a [Appearance] {
        self.appearances_of(&self.site.archive.relations.person(name, person))
    }

    /// The attached file that a record in the file `base` calls `name`.
    pub fn file(&self, base: &SourcePath, name: &str) -> Option<&'a FileTarget> {
        self.attached_file(&base.sibling(name)?)
    }

    /// Where a file stands follows from the gathering that it belongs to, which may be another than that of the page.
    pub fn attached_file(&self, file: &SourcePath) -> Option<&'a FileTarget> {
        let target = self.site.targets.files.get(file)?;
        self.reads.note(Read::PageOf(Cow::Borrowed(file)));
        Some(target)
    }

    /// Whether a file is published that belongs to no gathering.
    pub fn has_other_files(&self) -> bool {
        let mut others = self.site.archive.attachments.iter();
        others.any(|file| !self.is_withheld(&file.path))
    }

    /// The zip file with all published files of a gathering. None: there is none.
    pub fn package(&self, gathering: &str) -> Option<&'a PublishedCopy> {
        self.site.library.packages.get(gathering)
    }

    /// Does the file stay in the house? Then no page says more of it than that.
    pub fn is_withheld(&self, file: &SourcePath) -> bool {
        self.site.library.withheld(file).is_some()
    }

    /// The page that shows what an attached file says. None: the file has not been read.
    pub fn document_page(&self, file: &SourcePath) -> Option<&'a OutputPath> {
        let page = self.site.targets.documents.get(file)?;
        self.reads.note(Read::PageOf(Cow::Borrowed(file)));
        Some(page)
    }

    /// What an attached file says, from the cache.
    pub fn document(&self, file: &SourcePath) -> Option<Document> {
        self.site.library.document(file)
    }

    /// What was found that may keep someone from reading the site.
    pub fn accessibility(&self) -> &'a AccessibilityReport {
        self.reads.note(Read::Anew);
        &self.site.accessibility
    }

    /// The page of the site's own words at an address.
    pub fn text_page_at(&self, path: &OutputPath) -> Option<&'a Entry<PageRecord>> {
        let mut pages = self.list::<PageKind>().iter();
        pages.find(|page| self.site.addresses.text_page(page) == *path)
    }

    /// The attached files: checksums, copies without metadata, whose images show which pages.
    pub fn library(&self) -> &'a Library {
        self.site.library
    }
}
