use crate::model::Archive;
use crate::source::records::{PersonKind, Ref, SpeakerRecord};
use crate::text::Slug;
use std::collections::HashMap;

/// One time that a person's name stands in the archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appearance {
    pub role: AppearanceRole,
    /// Index into the archive's gatherings.
    pub gathering: usize,
    /// The talk or letter, by its id within the gathering.
    pub within: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AppearanceRole {
    Speaker,
    Chair,
    Sender,
    Contact,
}

/// What two mentions of the same person have in common: the person's id where given, else the name.
pub fn person_key(name: &str, person: Option<&Ref<PersonKind>>) -> String {
    match person {
        Some(person) => person.id().to_owned(),
        None => Slug::from_text(name).map_or_else(|| name.to_owned(), |slug| slug.to_string()),
    }
}

pub(super) fn appearances(archive: &Archive) -> HashMap<String, Vec<Appearance>> {
    // A name that `people.yaml` knows, by any of its spellings, is that person.
    let known: HashMap<String, &str> = archive
        .people
        .iter()
        .flat_map(|person| {
            std::iter::once(&person.record.name)
                .chain(&person.record.variants)
                .map(|name| (person_key(name, None), person.id.as_str()))
        })
        .collect();
    let mut found: HashMap<String, Vec<Appearance>> = HashMap::new();
    let mut add = |name: &str, person: Option<&Ref<PersonKind>>, appearance: Appearance| {
        let key = person_key(name, person);
        let key = known.get(&key).map_or(key.clone(), |id| (*id).to_owned());
        let appearances = found.entry(key).or_default();
        if !appearances.contains(&appearance) {
            appearances.push(appearance);
        }
    };
    for (gathering, entry) in archive.gatherings.iter().enumerate() {
        let appearance = |role, within: Option<&str>| Appearance {
            role,
            gathering,
            within: within.map(str::to_owned),
        };
        for talk in &entry.presentations {
            for SpeakerRecord { name, person, .. } in &talk.record.speakers {
                let appearance = appearance(AppearanceRole::Speaker, Some(&talk.id));
                add(name, person.as_ref(), appearance);
            }
        }
        for chair in entry.record().sessions.iter().flat_map(|s| &s.chairs) {
            let appearance = appearance(AppearanceRole::Chair, None);
            add(&chair.name, chair.person.as_ref(), appearance);
        }
        for letter in &entry.letters {
            if let Some(from) = &letter.record.from {
                let appearance = appearance(AppearanceRole::Sender, Some(&letter.id));
                add(&from.name, from.person.as_ref(), appearance);
            }
        }
        for contact in &entry.record().contacts {
            let appearance = appearance(AppearanceRole::Contact, None);
            add(&contact.name, contact.person.as_ref(), appearance);
        }
    }
    found
}
