//! Counties: a date in a county must be within the time that the county existed, no county is its own predecessor, and each tile
//! of the map belongs to one county at a time.

use super::{Check, CheckInput, CheckRun};
use crate::base::date::Edtf;
use crate::content::model::ArchiveRecords;
use crate::content::schema::fields::reference::Ref;
use crate::content::schema::records::*;
use crate::content::source::Entry;
use crate::diagnostics::{Diagnostics, Location, catalogue};

pub const CHECK: Check = Check {
    name: "counties",
    codes: &["S207", "S213", "S780"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, mistakes: &mut Diagnostics) {
    let archive = input.archive;
    for county in &archive.counties {
        let of_itself = county
            .record
            .predecessors
            .iter()
            .any(|before| ancestors(archive, before.id()).contains(&county.id.as_str()));
        if of_itself {
            mistakes.add(catalogue::county_of_itself(
                county.at("predecessors"),
                &county.id,
            ));
        }
    }
    tiles(archive, mistakes);
    for gathering in &archive.gatherings {
        let record = gathering.record();
        if let (Some(county), Some(date)) = (&record.county, gathering.date()) {
            exists(
                archive,
                county,
                (date, gathering.entry.at("date")),
                gathering.entry.at("county"),
                mistakes,
            );
        }
    }
    for project in &archive.projects {
        let county = project.record.county.as_ref();
        if let Some((county, period)) = county.zip(project.record.period.value()) {
            exists(
                archive,
                county,
                (period, project.at("period")),
                project.at("county"),
                mistakes,
            );
        }
    }
    for goals in &archive.county_goals {
        if let Some(valid) = &goals.record.valid {
            exists(
                archive,
                &goals.record.county,
                (valid, goals.at("valid")),
                goals.at("county"),
                mistakes,
            );
        }
    }
}

/// On the map of tiles there is room for one county in a place at a time.
fn tiles(archive: &ArchiveRecords, mistakes: &mut Diagnostics) {
    let placed = || (archive.counties.iter()).filter(|county| county.record.tile.is_some());
    for (index, county) in placed().enumerate() {
        let is_hidden_by = |other: &&Entry<CountyRecord>| {
            let (one, other_time) = (&county.record.valid, &other.record.valid);
            other.record.tile == county.record.tile
                && Edtf::may_meet(one.as_ref(), other_time.as_ref())
        };
        if let Some(other) = placed().take(index).find(is_hidden_by) {
            let first = other.at("tile");
            let mistake = catalogue::tile_taken(county.at("tile"), &other.id, first.clone());
            // Each may have been there at another time than can be read.
            let mistake = mistake.resting_on(first).resting_on(county.at("valid"));
            mistakes.add(mistake.resting_on(other.at("valid")));
        }
    }
}

fn exists(
    archive: &ArchiveRecords,
    county: &Ref<CountyKind>,
    (date, dated): (&Edtf, Location),
    place: Location,
    mistakes: &mut Diagnostics,
) {
    let Some(found) = archive.counties.find(county.id()) else {
        return;
    };
    if alive(found, date) {
        return;
    }
    // Its own earlier or later self is the likeliest county meant.
    let then = archive
        .counties
        .iter()
        .filter(|other| alive(other, date))
        .find(|other| related(archive, other, found))
        .map(|other| other.id.as_str());
    let mistake = catalogue::county_not_then(
        place,
        county.id(),
        &date.to_string(),
        found.at("valid"),
        then,
    );
    mistakes.add(mistake.resting_on(dated));
}

fn alive(county: &Entry<CountyRecord>, date: &Edtf) -> bool {
    Edtf::may_meet(county.record.valid.as_ref(), Some(date))
}

fn related(archive: &ArchiveRecords, a: &Entry<CountyRecord>, b: &Entry<CountyRecord>) -> bool {
    ancestors(archive, &a.id).contains(&b.id.as_str())
        || ancestors(archive, &b.id).contains(&a.id.as_str())
}

/// The county and everything it came from, each once.
fn ancestors<'a>(archive: &'a ArchiveRecords, county: &'a str) -> Vec<&'a str> {
    let mut found = vec![county];
    let mut next = 0;
    while let Some(id) = found.get(next).copied() {
        next += 1;
        let Some(entry) = archive.counties.find(id) else {
            continue;
        };
        for before in &entry.record.predecessors {
            if !found.contains(&before.id()) {
                found.push(before.id());
            }
        }
    }
    found
}
