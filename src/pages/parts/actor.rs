use super::Link;
use crate::pages::Composer;
use crate::source::records::{ActorKind, AddressKind, Ref};
use serde::Serialize;

/// An organisation, by name and short form.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ActorLink {
    pub link: Link,
    /// The short form that the sources use, with which the name can be found again.
    pub abbr: Option<String>,
}

impl Composer<'_> {
    pub fn actor(&self, actor: &Ref<ActorKind>) -> ActorLink {
        let entry = &self.archive.actors[actor];
        let target = self.addresses.one(AddressKind::Actors, &entry.id);
        ActorLink {
            link: self.link(&target, &entry.record.name, entry.record.lang),
            abbr: self.abbreviation_of(actor.id()).map(str::to_owned),
        }
    }

    pub fn actors(&self, actors: &[Ref<ActorKind>]) -> Vec<ActorLink> {
        actors.iter().map(|actor| self.actor(actor)).collect()
    }

    /// The short form of an actor, when it differs from the name.
    pub fn abbreviation_of(&self, actor: &str) -> Option<&str> {
        self.archive
            .abbreviations
            .iter()
            .find(|entry| entry.record.actor.as_ref().is_some_and(|r| r.id() == actor))
            .map(|entry| entry.record.abbr.as_str())
            .filter(|abbr| {
                let name = self
                    .archive
                    .actors
                    .find(actor)
                    .map(|a| a.record.name.as_str());
                name != Some(abbr)
            })
    }
}
