//! Every id is a slug, and stands for one thing. Where one does not, nobody knows what a reference may have meant.

use crate::base::text::Slug;
use crate::content::model::Archive;
use crate::content::schema::records::*;
use crate::content::source::{Entry, Unparsed};
use crate::diagnostics::{Diagnostics, Location, catalogue};
use rustc_hash::FxHashMap;

pub fn check(archive: &Archive, unread: &mut Unparsed, mistakes: &mut Diagnostics) {
    let mut ids = Ids { unread, mistakes };
    // Ids that become words of an address.
    ids.slugs(ActorKind::NAME, archive.actors.iter().map(in_field));
    ids.slugs(CountyKind::NAME, archive.counties.iter().map(in_name));
    ids.slugs(
        MunicipalityKind::NAME,
        archive.municipalities.iter().map(in_field),
    );
    ids.slugs(ResourceKind::NAME, archive.resources.iter().map(in_field));
    ids.slugs(SourceKind::NAME, archive.sources.iter().map(in_field));
    ids.slugs(PersonKind::NAME, archive.people.iter().map(in_field));
    ids.slugs(ProjectKind::NAME, archive.projects.iter().map(in_name));
    ids.slugs("kind-page", archive.pages.iter().map(in_name));
    ids.slugs(
        GatheringKind::NAME,
        archive.gatherings.iter().map(|g| in_name(&g.entry)),
    );
    ids.slugs(
        NetworkKind::NAME,
        archive
            .networks
            .iter()
            .map(|n| (n.record.id.as_str(), n.entry_place.clone())),
    );
    ids.slugs(
        SubGoalKind::NAME,
        archive
            .sub_goals
            .iter()
            .map(|goal| (goal.id.as_str(), goal.at("number"))),
    );
    for gathering in &archive.gatherings {
        let talks = gathering.presentations.iter().map(|talk| {
            let place = if talk.base.steps().is_empty() {
                talk.start()
            } else {
                talk.at("id")
            };
            (talk.id.as_str(), place)
        });
        // Talks and letters share the gathering's addresses.
        let letters = gathering.letters.iter().map(in_name);
        ids.slugs(
            PresentationKind::NAME,
            talks.chain(letters).filter(|(id, _)| !id.is_empty()),
        );
        if gathering
            .presentations
            .iter()
            .any(|talk| talk.id.is_empty())
        {
            ids.unread
                .add_id(PresentationKind::NAME, &gathering.entry.file);
        }
    }
    // Ids that are numbers with dots, as the source document has them.
    ids.unique(EffortKind::NAME, archive.efforts.iter().map(in_field));
    let activities = archive.efforts.iter().flat_map(|effort| {
        effort
            .record
            .activities
            .iter()
            .enumerate()
            .map(|(index, activity)| {
                let list = crate::base::path::FieldPath::root().key("activities");
                let place = effort.place(list.index(index).key("id"));
                (activity.id.as_str(), place)
            })
    });
    ids.unique("kind-activity", activities);
    ids.unique(
        "kind-abbreviation",
        archive
            .abbreviations
            .iter()
            .map(|a| (a.record.abbr.as_str(), a.at("abbr"))),
    );
}

/// The id stands in the record's field `id`.
fn in_field<T>(entry: &Entry<T>) -> (&str, Location) {
    (&entry.id, entry.at("id"))
}

/// The id is the name of the file or folder.
fn in_name<T>(entry: &Entry<T>) -> (&str, Location) {
    (&entry.id, entry.start())
}

struct Ids<'d> {
    unread: &'d mut Unparsed,
    mistakes: &'d mut Diagnostics,
}

impl Ids<'_> {
    fn slugs<'i>(&mut self, kind: &'static str, ids: impl Iterator<Item = (&'i str, Location)>) {
        let ids: Vec<(&str, Location)> = ids.collect();
        for (id, place) in &ids {
            if Slug::parse(id).is_none() {
                let slug = Slug::from_text(id);
                self.unread.add_id(kind, &place.file);
                self.mistakes.add(catalogue::bad_id(
                    place.clone(),
                    id,
                    slug.as_ref().map(Slug::as_str),
                ));
            }
        }
        self.unique(kind, ids.into_iter());
    }

    fn unique<'i>(&mut self, kind: &'static str, ids: impl Iterator<Item = (&'i str, Location)>) {
        let mut seen: FxHashMap<&str, Location> = FxHashMap::default();
        for (id, place) in ids {
            match seen.get(id) {
                Some(first) => {
                    self.unread.add_id(kind, &place.file);
                    self.mistakes
                        .add(catalogue::duplicate_id(place, kind, id, first.clone()))
                }
                None => {
                    seen.insert(id, place);
                }
            }
        }
    }
}
