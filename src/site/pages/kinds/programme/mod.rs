//! The pages of the programme: its goals, efforts, actors and abbreviations.

pub mod abbreviations;
pub mod actor;
pub mod actors;
pub mod effort;
pub mod efforts;
pub mod programme;
pub mod sub_goal;
pub mod sub_goals;

use crate::content::schema::records::AddressKind;
use crate::diagnostics::Diagnostics;
use crate::site::pages::plan::{PageKey, Plan};

impl<'a> Plan<'a> {
    /// The programme, its goals and efforts, who takes part, and the abbreviations they are known by.
    pub fn programme_and_goals(&mut self, mistakes: &mut Diagnostics) {
        use AddressKind::*;
        let (archive, addresses) = (self.archive, self.addresses);
        if let Some(entry) = &archive.programme {
            let key = PageKey::Programme(entry);
            self.record(entry, addresses.list(Programme), entry.record.lang, key);
            self.aliases(entry, &entry.record.aliases, mistakes);
        }
        self.list(SubGoals, PageKey::SubGoals, !archive.sub_goals.is_empty());
        for (index, entry) in archive.sub_goals.iter().enumerate() {
            let path = addresses.one(SubGoals, &entry.id);
            self.record(entry, path, None, PageKey::SubGoal(index));
            self.aliases(entry, &entry.record.aliases, mistakes);
        }
        if let Some(entry) = &archive.effort_document {
            let path = addresses.list(Efforts);
            self.record(entry, path, None, PageKey::Efforts(entry));
            self.aliases(entry, &entry.record.aliases, mistakes);
        }
        self.list(Actors, PageKey::Actors, !archive.actors.is_empty());
        for entry in &archive.actors {
            let path = addresses.one(Actors, &entry.id);
            self.record(entry, path, entry.record.lang, PageKey::Actor(entry));
            self.aliases(entry, &entry.record.aliases, mistakes);
        }
        let any = !archive.abbreviations.is_empty();
        self.list(Abbreviations, PageKey::Abbreviations, any);
    }
}
