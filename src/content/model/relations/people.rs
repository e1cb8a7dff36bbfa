use super::Relations;
use super::slugs::slugs;
use crate::base::text::{Slug, ascii_words};
use crate::content::model::ArchiveRecords;
use crate::content::schema::fields::{Ref, SpeakerRecord};
use crate::content::schema::records::PersonKind;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;

/// The beginning of the slug of a name without Latin letters.
const OTHERWISE: &str = "person";

/// A talk or letter by a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Appearance {
    /// Index into the archive's gatherings.
    pub gathering: usize,
    pub of: Contribution,
}

impl Appearance {
    /// The places of a talk's gathering, and of the talk in it. None: it is a letter.
    pub fn talk(&self) -> Option<(usize, usize)> {
        match self.of {
            Contribution::Talk(number) => Some((self.gathering, number)),
            Contribution::Letter(_) => None,
        }
    }
}

/// An index into the gathering's presentations or letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Contribution {
    Talk(usize),
    Letter(usize),
}

/// A person who spoke or wrote, and may be named.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PersonPage {
    /// As `people.yaml` writes it, else as at the first talk or letter.
    pub name: String,
    /// See [`Relations::person`].
    pub key: String,
}

/// The people who have a page of their own, by slug.
#[derive(Debug, Default)]
pub struct PersonPages {
    by_slug: BTreeMap<String, PersonPage>,
    /// By the person's key.
    slugs: FxHashMap<String, String>,
}

impl PersonPages {
    pub(super) fn new(archive: &ArchiveRecords, relations: &Relations) -> PersonPages {
        let mut names: FxHashMap<String, &str> = FxHashMap::default();
        for (speaker, _) in speakers(archive) {
            let person = speaker.person.as_ref();
            if !relations.is_removed(&speaker.name, person) {
                let key = relations.person(&speaker.name, person);
                names.entry(key).or_insert(&speaker.name);
            }
        }
        for person in archive.people.iter() {
            if let Some(name) = names.get_mut(&person.id) {
                *name = &person.record.name;
            }
        }
        let words = |key: &str| key.trim_start_matches(':').to_owned();
        // Ids first: they have the addresses that they are.
        let mut keys: Vec<&String> = names.keys().collect();
        keys.sort_by_key(|key| (key.starts_with(':'), key.as_str()));
        let of_words: Vec<String> = keys.iter().map(|key| words(key)).collect();
        let slug_of = slugs(of_words.iter().map(String::as_str), OTHERWISE);
        let mut pages = PersonPages::default();
        for (key, words) in keys.into_iter().zip(&of_words) {
            let mut slug = slug_of[words].clone();
            // The name of somebody without an id may be the id of another.
            if pages.by_slug.contains_key(&slug) {
                slug = Slug::unlike_others(key, OTHERWISE, Slug::LONGEST).to_string();
            }
            let page = PersonPage {
                name: names[key].to_owned(),
                key: key.clone(),
            };
            pages.by_slug.insert(slug.clone(), page);
            pages.slugs.insert(key.clone(), slug);
        }
        pages
    }

    pub fn is_empty(&self) -> bool {
        self.by_slug.is_empty()
    }

    pub fn get(&self, slug: &str) -> Option<&PersonPage> {
        self.by_slug.get(slug)
    }

    /// By slug.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &PersonPage)> {
        let pages = self.by_slug.iter();
        pages.map(|(slug, page)| (slug.as_str(), page))
    }

    /// The slug of the person with this key. None: that person has no page.
    pub fn slug(&self, key: &str) -> Option<&str> {
        self.slugs.get(key).map(String::as_str)
    }
}

impl std::ops::Index<&str> for PersonPages {
    type Output = PersonPage;

    /// `slug`: of a person who has a page.
    fn index(&self, slug: &str) -> &PersonPage {
        &self.by_slug[slug]
    }
}

/// The ids of the people that `people.yaml` knows by a spelling.
pub(super) type KnownNames = FxHashMap<String, Vec<String>>;

/// The person's id where given, or known by this spelling as one person's; else the name.
pub(super) fn person_key(
    known: &KnownNames,
    name: &str,
    person: Option<&Ref<PersonKind>>,
) -> String {
    if let Some(person) = person {
        return person.id().to_owned();
    }
    let name = folded(name);
    match known.get(&name).map(Vec::as_slice) {
        Some([id]) => id.clone(),
        // No id begins with a colon.
        _ => format!(":{name}"),
    }
}

/// The name without differences in case, accents and punctuation.
fn folded(name: &str) -> String {
    match ascii_words(name) {
        words if words.is_empty() => name.to_owned(),
        words => words,
    }
}

/// Whether the name may mean a person who has asked not to be named.
pub(super) fn is_removed(
    removed: &FxHashSet<String>,
    known: &KnownNames,
    name: &str,
    person: Option<&Ref<PersonKind>>,
) -> bool {
    match person {
        Some(person) => removed.contains(person.id()),
        None => {
            let ids = known.get(&folded(name));
            ids.is_some_and(|ids| ids.iter().any(|id| removed.contains(id)))
        }
    }
}

/// Every spelling that `people.yaml` knows.
pub(super) fn known_names(archive: &ArchiveRecords) -> KnownNames {
    let mut known = KnownNames::default();
    for person in &archive.people {
        let names = std::iter::once(&person.record.name).chain(&person.record.variants);
        for name in names {
            let ids = known.entry(folded(name)).or_default();
            if !ids.contains(&person.id) {
                ids.push(person.id.clone());
            }
        }
    }
    known
}

/// The ids of people who have asked not to be named.
pub(super) fn removed(archive: &ArchiveRecords) -> FxHashSet<String> {
    let people = archive.people.iter();
    let removed = people.filter(|person| person.record.removed);
    removed.map(|person| person.id.clone()).collect()
}

pub(super) fn appearances(archive: &ArchiveRecords) -> FxHashMap<String, Vec<Appearance>> {
    let known = known_names(archive);
    let mut found: FxHashMap<String, Vec<Appearance>> = FxHashMap::default();
    for (speaker, appearance) in speakers(archive) {
        let key = person_key(&known, &speaker.name, speaker.person.as_ref());
        let appearances = found.entry(key).or_default();
        // A list may contain the same name twice.
        if appearances.last() != Some(&appearance) {
            appearances.push(appearance);
        }
    }
    found
}

/// Every speaker and sender, in the gatherings' order.
fn speakers(archive: &ArchiveRecords) -> impl Iterator<Item = (&SpeakerRecord, Appearance)> {
    let gatherings = archive.gatherings.iter().enumerate();
    gatherings.flat_map(|(gathering, entry)| {
        let talks = entry.presentations.iter().enumerate();
        let talks = talks.flat_map(|(number, talk)| {
            let speakers = talk.record.speakers.iter();
            speakers.map(move |speaker| (speaker, Contribution::Talk(number)))
        });
        let letters = entry.letters.iter().enumerate();
        let letters = letters.filter_map(|(number, letter)| {
            Some((letter.record.from.as_ref()?, Contribution::Letter(number)))
        });
        let of_gathering = talks.chain(letters);
        of_gathering.map(move |(speaker, of)| (speaker, Appearance { gathering, of }))
    })
}
