//! The pages of the gatherings: theirs, those of their talks and letters, and the lists that lead to them.

pub mod calendar;
pub mod gathering;
pub mod gatherings;
pub mod letter;
pub mod presentation;
pub mod topic;
pub mod topics;

use crate::content::model::Gathering;
use crate::content::schema::records::AddressKind;
use crate::diagnostics::Diagnostics;
use crate::site::pages::plan::{PageKey, Plan};

impl<'a> Plan<'a> {
    pub fn gatherings(&mut self, mistakes: &mut Diagnostics) {
        let archive = self.archive;
        let any = !archive.gatherings.is_empty();
        self.list(AddressKind::Gatherings, PageKey::Gatherings, any);
        self.list(AddressKind::Calendar, PageKey::Calendar, any);
        self.list(AddressKind::Search, PageKey::Search, any);
        for (index, gathering) in archive.gatherings.iter().enumerate() {
            self.gathering(index, gathering, mistakes);
        }
    }

    fn gathering(&mut self, index: usize, gathering: &'a Gathering, mistakes: &mut Diagnostics) {
        let addresses = self.addresses;
        let id = gathering.id();
        let record = gathering.record();
        self.record(
            &gathering.entry,
            addresses.gathering(id),
            record.lang,
            PageKey::Gathering(index),
        );
        self.aliases(&gathering.entry, &record.aliases, mistakes);
        for (number, talk) in gathering.presentations.iter().enumerate() {
            let path = addresses.within_gathering(id, &talk.id);
            let key = PageKey::Presentation(index, number);
            self.record(talk, path, talk.record.lang, key);
            self.aliases(talk, &talk.record.aliases, mistakes);
        }
        for (number, letter) in gathering.letters.iter().enumerate() {
            let path = addresses.within_gathering(id, &letter.id);
            let key = PageKey::Letter(index, number);
            self.record(letter, path, letter.record.lang, key);
            self.aliases(letter, &letter.record.aliases, mistakes);
        }
        for attachment in &gathering.attachments {
            let path = addresses.gathering_file(gathering, &attachment.path);
            self.document(&path, attachment, Some(index));
            self.files.push((path, attachment));
        }
    }

    pub fn topics(&mut self) {
        let topics = &self.archive.relations.topics;
        self.list(AddressKind::Topics, PageKey::Topics, !topics.is_empty());
        for slug in topics.keys() {
            let path = self.addresses.one(AddressKind::Topics, slug);
            self.own(path, PageKey::Topic(slug.clone()));
        }
    }
}
