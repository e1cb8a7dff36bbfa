//! A name may belong to two people. Everything with the same name is shown as one person's; this warns where that may be wrong.
//! The field `person` says who is meant.

use super::organisations::is_same;
use super::{Check, CheckInput, CheckRun};
use crate::base::path::FieldPath;
use crate::base::text::{ascii_words, composed};
use crate::content::model::ArchiveRecords;
use crate::content::schema::fields::SpeakerRecord;
use crate::content::source::Entry;
use crate::diagnostics::{Diagnostics, Location, catalogue};
use rustc_hash::{FxHashMap, FxHashSet};

pub const CHECK: Check = Check {
    name: "people",
    codes: &["S227", "S228"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, diagnostics: &mut Diagnostics) {
    let mut names = SpeakerNames::new(input.archive);
    for gathering in &input.archive.gatherings {
        for talk in &gathering.presentations {
            for (index, speaker) in talk.record.speakers.iter().enumerate() {
                let field = FieldPath::root().key("speakers").index(index);
                names.add(talk, field, speaker, diagnostics);
            }
        }
        for letter in &gathering.letters {
            if let Some(sender) = &letter.record.from {
                names.add(letter, FieldPath::root().key("from"), sender, diagnostics);
            }
        }
    }
}

struct SpeakerNames<'a> {
    /// The ids of the people that `people.yaml` knows under a name.
    known: FxHashMap<String, Vec<&'a str>>,
    /// By name: who was named so first, and where.
    first: FxHashMap<String, (&'a SpeakerRecord, Location)>,
    /// Each name is reported once.
    reported: FxHashSet<String>,
}

impl<'a> SpeakerNames<'a> {
    fn new(archive: &'a ArchiveRecords) -> SpeakerNames<'a> {
        let mut known: FxHashMap<String, Vec<&str>> = FxHashMap::default();
        for person in &archive.people {
            let names = std::iter::once(&person.record.name).chain(&person.record.variants);
            for name in names {
                let ids = known.entry(ascii_words(name)).or_default();
                if !ids.contains(&person.id.as_str()) {
                    ids.push(&person.id);
                }
            }
        }
        SpeakerNames {
            known,
            first: FxHashMap::default(),
            reported: FxHashSet::default(),
        }
    }

    fn add<T>(
        &mut self,
        entry: &Entry<T>,
        field: FieldPath,
        speaker: &'a SpeakerRecord,
        diagnostics: &mut Diagnostics,
    ) {
        let name = ascii_words(&speaker.name);
        if speaker.person.is_some() || name.is_empty() {
            return;
        }
        let place = entry.place(field.key("name"));
        match self.known.get(&name).map(Vec::as_slice) {
            Some([_]) => return,
            Some(ids) => {
                diagnostics.add(catalogue::name_of_several(place, &speaker.name, ids));
                return;
            }
            None => {}
        }
        let first = self.first.entry(name.clone());
        let (other, there) = first.or_insert_with(|| (speaker, place.clone()));
        if may_be_two(other, speaker) && self.reported.insert(name) {
            let there = there.clone();
            diagnostics.add(catalogue::maybe_two_people(place, &speaker.name, there));
        }
    }
}

/// Two mentions under one name that may be of two people: they work at different places, or their names differ in a letter.
fn may_be_two(one: &SpeakerRecord, other: &SpeakerRecord) -> bool {
    let letters = |speaker: &SpeakerRecord| -> String {
        let name = composed(&speaker.name).to_lowercase();
        name.chars().filter(|sign| sign.is_alphanumeric()).collect()
    };
    let differ = |one: Option<&str>, other: Option<&str>| {
        one.zip(other)
            .is_some_and(|(one, other)| !is_same(one, other))
    };
    let actor = |named: &'_ SpeakerRecord| Some(named.actor.as_ref()?.id().to_owned());
    letters(one) != letters(other)
        || differ(actor(one).as_deref(), actor(other).as_deref())
        || differ(one.affiliation.as_deref(), other.affiliation.as_deref())
}
