//! What a page has read: it is composed again only where one of these things has changed.
//!
//! What all pages have in common is in [`common_digest`](super::pages_read), and not noted for each.

use super::context::tables::{RelationName, Table};
use super::lists::{ListGroup, ListId, ListLine, lines};
use super::site_context::SiteContext;
use crate::base::digest::Digest;
use crate::base::path::{OutputPath, SourcePath};
use crate::content::model::{Archive, RecordTable};
use crate::content::source::SourceSnapshot;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::cell::RefCell;
use std::hash::Hash;

/// Something that a page has read, by its name.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Read<'r> {
    /// A record, by its id.
    One(Table, Cow<'r, str>),
    /// All records of a kind, in order.
    All(Table),
    /// The records that name another, by the id of that.
    Related(RelationName, Cow<'r, str>),
    /// Of a county.
    Lineage(Cow<'r, str>),
    /// Of a gathering.
    Neighbours(Cow<'r, str>),
    /// Of an actor.
    EffortParts(Cow<'r, str>),
    Memberships(Cow<'r, str>),
    Predecessors(Cow<'r, str>),
    /// All of them, by slug.
    Topics,
    /// By slug.
    Topic(Cow<'r, str>),
    /// By name.
    TopicSlug(Cow<'r, str>),
    /// All of them, by slug.
    People,
    /// By slug.
    Person(Cow<'r, str>),
    /// By the person's key.
    PersonSlug(Cow<'r, str>),
    Appearances(Cow<'r, str>),
    /// Which lines a list has.
    Lines(Cow<'r, ListId>),
    /// The parts of a list, if it is too long for its page, and how long they are.
    Divided(Cow<'r, ListId>),
    /// The part of a list on the page at an address, with its lines and its neighbours.
    Part(Cow<'r, str>),
    /// The text in a file.
    Body(Cow<'r, SourcePath>),
    /// Where the page of a file stands, or the file itself.
    PageOf(Cow<'r, SourcePath>),
    /// Whether there is something at an address.
    Address(Cow<'r, str>),
    /// Whether an abbreviation needs no explaining.
    Explained(Cow<'r, str>),
    /// Something that may be different in each build.
    Anew,
}

/// What one page has read so far.
#[derive(Default)]
pub struct Reads(RefCell<FxHashSet<Read<'static>>>);

impl Reads {
    pub fn note(&self, read: Read<'_>) {
        fn is_among<'r>(noted: &FxHashSet<Read<'r>>, read: &Read<'r>) -> bool {
            noted.contains(read)
        }
        let mut noted = self.0.borrow_mut();
        if !is_among(&noted, &read) {
            noted.insert(read.into_owned());
        }
    }

    pub fn into_set(self) -> FxHashSet<Read<'static>> {
        self.0.into_inner()
    }
}

impl Read<'_> {
    fn into_owned(self) -> Read<'static> {
        fn text(text: Cow<'_, str>) -> Cow<'static, str> {
            Cow::Owned(text.into_owned())
        }
        match self {
            Read::One(table, id) => Read::One(table, text(id)),
            Read::All(table) => Read::All(table),
            Read::Related(relation, id) => Read::Related(relation, text(id)),
            Read::Lineage(id) => Read::Lineage(text(id)),
            Read::Neighbours(id) => Read::Neighbours(text(id)),
            Read::EffortParts(id) => Read::EffortParts(text(id)),
            Read::Memberships(id) => Read::Memberships(text(id)),
            Read::Predecessors(id) => Read::Predecessors(text(id)),
            Read::Topics => Read::Topics,
            Read::Topic(slug) => Read::Topic(text(slug)),
            Read::TopicSlug(name) => Read::TopicSlug(text(name)),
            Read::People => Read::People,
            Read::Person(slug) => Read::Person(text(slug)),
            Read::PersonSlug(key) => Read::PersonSlug(text(key)),
            Read::Appearances(key) => Read::Appearances(text(key)),
            Read::Lines(list) => Read::Lines(Cow::Owned(list.into_owned())),
            Read::Divided(list) => Read::Divided(Cow::Owned(list.into_owned())),
            Read::Part(address) => Read::Part(text(address)),
            Read::Body(file) => Read::Body(Cow::Owned(file.into_owned())),
            Read::PageOf(file) => Read::PageOf(Cow::Owned(file.into_owned())),
            Read::Address(address) => Read::Address(text(address)),
            Read::Explained(word) => Read::Explained(text(word)),
            Read::Anew => Read::Anew,
        }
    }
}

/// The digests of the records of one kind, in the archive's order.
pub struct TableDigests {
    entries: Vec<Digest>,
    all: Digest,
}

impl TableDigests {
    pub fn new<T: Hash + Sync>(table: &RecordTable<T>) -> TableDigests {
        let entries: Vec<Digest> = table.as_slice().par_iter().map(Digest::of).collect();
        TableDigests {
            all: Digest::of(&entries),
            entries,
        }
    }
}

/// What everything that pages read is like in this build.
pub struct CurrentState<'a> {
    pub site: &'a SiteContext<'a>,
    pub digests: &'a SourceDigests<'a>,
}

/// The digests of records and texts.
pub struct SourceDigests<'a> {
    tables: Vec<TableDigests>,
    /// Of the text of each Markdown file, with its place in the file.
    bodies: FxHashMap<&'a SourcePath, Digest>,
}

impl<'a> SourceDigests<'a> {
    pub fn new(archive: &Archive, sources: &'a SourceSnapshot) -> SourceDigests<'a> {
        SourceDigests {
            tables: Table::digests(archive),
            bodies: sources.bodies().collect(),
        }
    }
}

impl CurrentState<'_> {
    /// The digest of what a page gets that reads it now. None: it is not there, or is different in each build.
    pub fn digest(&self, read: &Read<'_>) -> Option<Digest> {
        let archive: &Archive = self.site.archive;
        Some(match read {
            Read::One(table, id) => self.one(*table, id)?,
            Read::All(table) => self.digests.tables[*table as usize].all,
            Read::Lines(list) => self.lines(list, &lines(archive, list)),
            Read::Divided(list) => {
                let divided = self.site.lists.get(list);
                Digest::of(&divided.map(|divided| {
                    let groups = divided.groups.iter();
                    let groups = groups.map(|of| (of.group, of.lines.len()));
                    (groups.collect::<Vec<_>>(), parts(&divided.parts))
                }))
            }
            Read::Part(address) => {
                let (list, part) = self.site.lists.on_page(address)?;
                let lines = self.lines(&list.id, list.lines_of(archive, part));
                Digest::of(&(&list.id, lines, parts(&list.parts)))
            }
            Read::Body(file) => *self.digests.bodies.get(file.as_ref())?,
            Read::PageOf(file) => {
                let targets = &self.site.targets;
                let attached = targets.files.get(file.as_ref()).map(|file| &file.path);
                Digest::of(&targets.pages.get(file.as_ref()).or(attached)?)
            }
            Read::Address(address) => {
                let (page, file) = (OutputPath::page(address), OutputPath::file(address));
                let all = &self.site.targets.all;
                Digest::of(&all.get(&page).or_else(|| all.get(&file))?)
            }
            Read::Explained(word) => {
                let words = self.site.explained_words.as_ref();
                Digest::of(&words.map(|words| words.contains(word.as_ref())))
            }
            Read::Anew => return None,
            related => self.related(related)?,
        })
    }

    /// Of what the relations between records say.
    fn related(&self, read: &Read<'_>) -> Option<Digest> {
        let archive: &Archive = self.site.archive;
        let relations = &archive.relations;
        Some(match read {
            Read::Related(relation, id) => {
                let (table, indexes) = relation.indexes(relations);
                let indexes = indexes.get(id.as_ref()).map_or(&[][..], Vec::as_slice);
                let entries = &self.digests.tables[table as usize].entries;
                Digest::of(&indexes.iter().map(|at| entries[*at]).collect::<Vec<_>>())
            }
            Read::Lineage(id) => Digest::of(&relations.lineages.get(id.as_ref())),
            Read::Neighbours(id) => {
                let of = relations.neighbours.get(id.as_ref());
                let of = of.copied().unwrap_or_default();
                Digest::of(&[of.previous, of.next].map(|at| at.map(|at| self.gathering(at))))
            }
            Read::EffortParts(id) => {
                let efforts = archive.efforts.as_slice();
                let parts = relations.parts.get(id.as_ref()).into_iter().flatten();
                let parts = parts.map(|part| (part.role, &efforts[part.effort].id, part.activity));
                Digest::of(&parts.collect::<Vec<_>>())
            }
            Read::Memberships(id) => Digest::of(&relations.memberships.get(id.as_ref())),
            Read::Predecessors(id) => Digest::of(&relations.predecessors_of_actor.get(id.as_ref())),
            Read::Topics => {
                let slugs = relations.topics.by_slug.keys();
                Digest::of(&slugs.map(|slug| self.topic(slug)).collect::<Vec<_>>())
            }
            Read::Topic(slug) => self.topic(slug),
            Read::TopicSlug(name) => Digest::of(&relations.topics.slug(name)),
            Read::People => Digest::of(&relations.person_pages.iter().collect::<Vec<_>>()),
            Read::Person(slug) => Digest::of(&relations.person_pages.get(slug)),
            Read::PersonSlug(key) => Digest::of(&relations.person_pages.slug(key)),
            Read::Appearances(key) => {
                let all = relations.appearances.get(key.as_ref());
                let all = all.into_iter().flatten();
                let all = all.map(|one| (self.gathering(one.gathering), one.of));
                Digest::of(&all.collect::<Vec<_>>())
            }
            _ => return None,
        })
    }

    fn one(&self, table: Table, id: &str) -> Option<Digest> {
        let place = table.place(self.site.archive, id)?;
        Some(self.digests.tables[table as usize].entries[place])
    }

    /// Its name, and the names of what it is about.
    fn topic(&self, slug: &str) -> Digest {
        let archive: &Archive = self.site.archive;
        let topic = archive.relations.topics.by_slug.get(slug);
        Digest::of(&topic.map(|topic| {
            let talks = topic.presentations.iter();
            let projects = topic.projects.iter();
            let resources = topic.resources.iter();
            (
                (slug, &topic.name),
                (topic.gatherings.iter().map(|at| self.gathering(*at))).collect::<Vec<_>>(),
                (talks.map(|(at, talk)| (self.gathering(*at), *talk))).collect::<Vec<_>>(),
                (projects.map(|at| &archive.projects.as_slice()[*at].id)).collect::<Vec<_>>(),
                (resources.map(|at| &archive.resources.as_slice()[*at].id)).collect::<Vec<_>>(),
            )
        }))
    }

    fn gathering(&self, place: usize) -> &str {
        self.site.archive.gatherings.as_slice()[place].id()
    }

    /// Which lines they are, without what is said of each.
    fn lines(&self, list: &ListId, lines: &[ListLine]) -> Digest {
        let table = list.content().table();
        let id = |place: usize| table.map_or("", |table| table.id(self.site.archive, place));
        let lines = lines.iter().map(|line| match line {
            ListLine::Record(place) => (id(*place), 0),
            ListLine::Talk(gathering, talk) => (self.gathering(*gathering), *talk),
            ListLine::Topic(slug) | ListLine::Person(slug) => (slug.as_str(), 0),
        });
        Digest::of(&lines.collect::<Vec<_>>())
    }
}

fn parts(parts: &[super::lists::ListPart]) -> Vec<(ListGroup, usize, &OutputPath)> {
    let parts = parts.iter();
    let parts = parts.map(|part| (part.group, part.number, &part.path));
    parts.collect()
}
