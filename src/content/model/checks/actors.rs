//! The organisers of a gathering existed then, and no two actors have one name.

use super::{Check, CheckInput, CheckRun};
use crate::base::path::FieldPath;
use crate::base::text::ascii_words;
use crate::content::model::{ArchiveRecords, Gathering};
use crate::diagnostics::{Diagnostics, Location, catalogue};
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
    let mut names: FxHashMap<String, Location> = FxHashMap::default();
    for actor in &input.archive.actors {
        let (name, place) = (&actor.record.name, actor.at("name"));
        match names.get(&ascii_words(name)) {
            Some(first) => {
                let warning = catalogue::name_of_two_actors(place, name, first.clone());
                // Two actors with one id have been reported as such.
                diagnostics.add(warning.resting_on(actor.at("id")));
            }
            None => {
                names.insert(ascii_words(name), place);
            }
        }
    }
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
