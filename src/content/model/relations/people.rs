use crate::base::text::ascii_words;
use crate::content::model::ArchiveRecords;
use crate::content::schema::fields::{Ref, SpeakerRecord};
use crate::content::schema::records::PersonKind;
use rustc_hash::{FxHashMap, FxHashSet};

/// A talk or letter by a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Appearance {
    /// Index into the archive's gatherings.
    pub gathering: usize,
    pub of: Contribution,
}

/// An index into the gathering's presentations or letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contribution {
    Talk(usize),
    Letter(usize),
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
    let mut add = |speaker: &SpeakerRecord, appearance: Appearance| {
        let key = person_key(&known, &speaker.name, speaker.person.as_ref());
        let appearances = found.entry(key).or_default();
        // A list may contain the same name twice.
        if appearances.last() != Some(&appearance) {
            appearances.push(appearance);
        }
    };
    for (gathering, entry) in archive.gatherings.iter().enumerate() {
        let talks = entry.presentations.iter().enumerate();
        let talks = talks.flat_map(|(number, talk)| {
            let speakers = talk.record.speakers.iter();
            speakers.map(move |speaker| (speaker, Contribution::Talk(number)))
        });
        let letters = entry.letters.iter().enumerate();
        let letters = letters.filter_map(|(number, letter)| {
            Some((letter.record.from.as_ref()?, Contribution::Letter(number)))
        });
        for (speaker, of) in talks.chain(letters) {
            add(speaker, Appearance { gathering, of });
        }
    }
    found
}
