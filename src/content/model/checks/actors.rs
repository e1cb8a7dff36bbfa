//! The organisers of a gathering existed then, and no two actors have one name.

use super::{Check, CheckInput, CheckRun};
use crate::base::path::FieldPath;
use crate::base::text::ascii_words;
use crate::content::model::{ArchiveRecords, Gathering};
use crate::content::schema::records::ActorRecord;
use crate::content::source::Entry;
use crate::diagnostics::{Diagnostics, catalogue};
use rustc_hash::FxHashMap;

pub const CHECK: Check = Check {
    name: "actors",
    codes: &["S246", "S252"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, diagnostics: &mut Diagnostics) {
    for gathering in &input.archive.gatherings {
        organisers(input.archive, gathering, diagnostics);
    }
    let mut named: FxHashMap<String, Vec<&Entry<ActorRecord>>> = FxHashMap::default();
    for actor in &input.archive.actors {
        let name = &actor.record.name;
        let earlier = named.entry(ascii_words(name)).or_default();
        if let Some(first) = earlier.iter().find(|other| existed_together(other, actor)) {
            let warning = catalogue::name_of_two_actors(actor.at("name"), name, first.at("name"));
            // Two actors with one id have been reported as such.
            diagnostics.add(warning.resting_on(actor.at("id")));
        }
        earlier.push(actor);
    }
}

/// One that came into being after the other's end may have its name.
fn existed_together(one: &Entry<ActorRecord>, other: &Entry<ActorRecord>) -> bool {
    let times = one.record.valid.as_ref().zip(other.record.valid.as_ref());
    times.is_none_or(|(one, other)| one.overlaps(other))
}

fn organisers(archive: &ArchiveRecords, gathering: &Gathering, diagnostics: &mut Diagnostics) {
    let (record, entry) = (gathering.record(), &gathering.entry);
    let Some(date) = gathering.date() else { return };
    let lists = [
        ("organisers", &record.organisers),
        ("co_organisers", &record.co_organisers),
    ];
    for (field, list) in lists {
        for (index, organiser) in list.iter().enumerate() {
            let actor = archive.actors.find(organiser.id());
            let Some((actor, valid)) = actor.and_then(|of| Some((of, of.record.valid.as_ref()?)))
            else {
                continue;
            };
            if valid.overlaps(date) {
                continue;
            }
            let successor = actor.record.successor.as_ref();
            let warning = catalogue::actor_not_then(
                entry.place(FieldPath::root().key(field).index(index)),
                organiser.id(),
                &date.to_string(),
                actor.at("valid"),
                successor.map(|successor| successor.id()),
            );
            diagnostics.add(warning.resting_on(entry.at("date")));
        }
    }
}
