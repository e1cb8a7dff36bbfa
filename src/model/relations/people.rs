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

/// The person's id where given or known by this spelling, else the name.
pub(super) fn person_key(
    known: &HashMap<String, String>,
    name: &str,
    person: Option<&Ref<PersonKind>>,
) -> String {
    if let Some(person) = person {
        return person.id().to_owned();
    }
    let name = folded(name);
    known.get(&name).cloned().unwrap_or(name)
}

/// Case, accents and punctuation do not make another person.
fn folded(name: &str) -> String {
    Slug::from_text(name).map_or_else(|| name.to_owned(), |slug| slug.to_string())
}

/// Every spelling that `people.yaml` knows, to the person's id.
pub(super) fn known_names(archive: &Archive) -> HashMap<String, String> {
    archive
        .people
        .iter()
        .flat_map(|person| {
            std::iter::once(&person.record.name)
                .chain(&person.record.variants)
                .map(|name| (folded(name), person.id.clone()))
        })
        .collect()
}

pub(super) fn appearances(archive: &Archive) -> HashMap<String, Vec<Appearance>> {
    let known = known_names(archive);
    let mut found: HashMap<String, Vec<Appearance>> = HashMap::new();
    let mut add = |name: &str, person: Option<&Ref<PersonKind>>, appearance: Appearance| {
        let appearances = found.entry(person_key(&known, name, person)).or_default();
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
