//! Warns of different spellings of the same topic, which the archive treats as one.

use super::{Check, CheckInput, CheckRun};
use crate::base::path::FieldPath;
use crate::content::model::topic_key;
use crate::content::schema::fields::Name;
use crate::content::source::Entry;
use crate::diagnostics::{Diagnostics, Location, catalogue};
use rustc_hash::{FxHashMap, FxHashSet};

pub const CHECK: Check = Check {
    name: "topics",
    codes: &["S222"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, diagnostics: &mut Diagnostics) {
    let archive = input.archive;
    let mut spellings = TopicSpellings::default();
    for gathering in &archive.gatherings {
        spellings.add(&gathering.entry, &gathering.record().topics, diagnostics);
        for talk in &gathering.presentations {
            spellings.add(talk, &talk.record.topics, diagnostics);
        }
    }
    for project in &archive.projects {
        spellings.add(project, &project.record.topics, diagnostics);
    }
    for resource in &archive.resources {
        spellings.add(resource, &resource.record.topics, diagnostics);
    }
}

#[derive(Default)]
struct TopicSpellings<'a> {
    /// By topic: how it was written first, and where.
    first: FxHashMap<String, (&'a str, Location)>,
    /// Each other spelling, reported once.
    others: FxHashSet<&'a str>,
}

impl<'a> TopicSpellings<'a> {
    fn add<T>(&mut self, entry: &Entry<T>, topics: &'a [Name], diagnostics: &mut Diagnostics) {
        for (index, topic) in topics.iter().enumerate() {
            let place = entry.place(FieldPath::root().key("topics").index(index));
            let first = self.first.entry(topic_key(topic));
            let (written, there) = first.or_insert_with(|| (topic, place.clone()));
            if *written != topic.as_str() && self.others.insert(topic) {
                let there = there.clone();
                diagnostics.add(catalogue::topic_spelled_twice(place, topic, written, there));
            }
        }
    }
}
