//! Every reference leads somewhere, and no address does harm.

use crate::content::model::Archive;
use crate::content::schema::fields::references_in;
use crate::content::schema::fields::web_address::WebAddress;
use crate::content::schema::records::*;
use crate::content::source::{Entry, Unparsed};
use crate::diagnostics::{Diagnostics, catalogue};
use serde::Serialize;

/// What is `unread` may be what a reference leads to.
pub fn check(archive: &Archive, unread: &Unparsed, mistakes: &mut Diagnostics) {
    let mut check = ReferenceCheck {
        archive,
        unread,
        mistakes,
    };
    check.entry(&archive.site);
    check.entries(&archive.programme);
    check.entries(archive.sub_goals.iter());
    check.entries(&archive.county_goals);
    check.entries(&archive.effort_document);
    check.entries(archive.efforts.iter());
    check.entries(archive.actors.iter());
    check.entries(&archive.abbreviations);
    check.entries(archive.counties.iter());
    check.entries(archive.municipalities.iter());
    check.entries(archive.projects.iter());
    check.entries(archive.resources.iter());
    check.entries(archive.sources.iter());
    check.entries(archive.pages.iter());
    for gathering in &archive.gatherings {
        let talks: Vec<&str> = gathering
            .presentations
            .iter()
            .map(|talk| talk.id.as_str())
            .collect();
        check.with_talks(&gathering.entry, &talks);
        check.entries(&gathering.presentations);
        check.entries(&gathering.letters);
    }
}

struct ReferenceCheck<'a> {
    archive: &'a Archive,
    unread: &'a Unparsed,
    mistakes: &'a mut Diagnostics,
}

impl ReferenceCheck<'_> {
    fn entries<'e, T: Serialize + 'e>(&mut self, entries: impl IntoIterator<Item = &'e Entry<T>>) {
        for entry in entries {
            self.entry(entry);
        }
    }

    fn entry<T: Serialize>(&mut self, entry: &Entry<T>) {
        self.with_talks(entry, &[]);
    }

    /// `talks`: the presentations that the record may refer to, those of its own gathering.
    fn with_talks<T: Serialize>(&mut self, entry: &Entry<T>, talks: &[&str]) {
        for found in references_in(&entry.record) {
            if found.kind == WebAddress::NAME {
                if !WebAddress::is_safe(&found.id) {
                    let place = entry.place(found.field);
                    self.mistakes.add(catalogue::unsafe_link(place, &found.id));
                }
                continue;
            }
            let known = known(self.archive, found.kind, talks);
            let is_known = known.contains(&found.id)
                || (self.unread).may_hold(found.kind, &found.id, &entry.file);
            if !is_known {
                self.mistakes.add(catalogue::unknown_reference(
                    entry.place(found.field),
                    found.kind,
                    &found.id,
                    known.ids(),
                ));
            }
        }
    }
}

/// `talks`: the ids that a reference to a presentation may name.
fn known<'k>(a: &'k Archive, kind: &str, talks: &'k [&'k str]) -> KnownIds<'k> {
    match kind {
        ActorKind::NAME => KnownIds::new(&a.actors),
        CountyKind::NAME => KnownIds::new(&a.counties),
        MunicipalityKind::NAME => KnownIds::new(&a.municipalities),
        NetworkKind::NAME => KnownIds::new(&a.networks),
        GatheringKind::NAME => KnownIds::new(&a.gatherings),
        ProjectKind::NAME => KnownIds::new(&a.projects),
        ResourceKind::NAME => KnownIds::new(&a.resources),
        SubGoalKind::NAME => KnownIds::new(&a.sub_goals),
        EffortKind::NAME => KnownIds::new(&a.efforts),
        SourceKind::NAME => KnownIds::new(&a.sources),
        PersonKind::NAME => KnownIds::new(&a.people),
        _ => KnownIds {
            contains: Box::new(|id| talks.contains(&id)),
            ids: Box::new(|| talks.to_vec()),
        },
    }
}

/// The ids that a reference of one kind may name.
struct KnownIds<'k> {
    contains: Box<dyn Fn(&str) -> bool + 'k>,
    ids: Box<dyn Fn() -> Vec<&'k str> + 'k>,
}

impl<'k> KnownIds<'k> {
    fn new<T: crate::content::model::table::Identified>(
        table: &'k crate::content::model::RecordTable<T>,
    ) -> KnownIds<'k> {
        KnownIds {
            contains: Box::new(|id| table.contains(id)),
            ids: Box::new(|| table.ids().collect()),
        }
    }

    fn contains(&self, id: &str) -> bool {
        (self.contains)(id)
    }

    fn ids(&self) -> Vec<&'k str> {
        (self.ids)()
    }
}
