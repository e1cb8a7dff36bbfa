//! The organisers of a gathering existed then, and no two actors have one name.

use super::{Check, CheckInput, CheckRun};
use crate::base::date::Edtf;
use crate::base::path::FieldPath;
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
        // "Vår kommune" and "Var kommune" are two.
        let earlier = named.entry(name.trim().to_lowercase()).or_default();
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
    Edtf::may_meet(one.record.valid.as_ref(), other.record.valid.as_ref())
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
            let warning = catalogue::actor_not_then(
                entry.place(FieldPath::root().key(field).index(index)),
                organiser.id(),
                &date.to_string(),
                actor.at("valid"),
                of_that_time(archive, actor, date),
            );
            diagnostics.add(warning.resting_on(entry.at("date")));
        }
    }
}

/// What the actor had become by then, or what it was before: the one of them that existed then.
fn of_that_time<'a>(
    archive: &'a ArchiveRecords,
    actor: &'a Entry<ActorRecord>,
    date: &Edtf,
) -> Option<&'a str> {
    let successor = |actor: &Entry<ActorRecord>| -> Option<&'a Entry<ActorRecord>> {
        archive.actors.find(actor.record.successor.as_ref()?.id())
    };
    let later = std::iter::successors(successor(actor), |actor| successor(actor));
    let is_earlier = |other: &&Entry<ActorRecord>| {
        (successor(other)).is_some_and(|successor| successor.id == actor.id)
    };
    let earlier = archive.actors.iter().filter(is_earlier);
    let mut existed = later.take(MOST_SUCCESSORS).chain(earlier).filter(|other| {
        other.id != actor.id && Edtf::may_meet(other.record.valid.as_ref(), Some(date))
    });
    existed.next().map(|other| other.id.as_str())
}

/// Those who follow each other in a ring are looked at no longer.
const MOST_SUCCESSORS: usize = 20;
