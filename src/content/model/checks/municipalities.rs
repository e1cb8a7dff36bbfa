//! The municipality of a gathering or project lies in its county, as both were then; and their official numbers agree.

use super::{Check, CheckInput, CheckRun};
use crate::base::date::Edtf;
use crate::base::path::FieldPath;
use crate::content::model::ArchiveRecords;
use crate::content::schema::records::{CountyMembership, CountyRecord, MunicipalityRecord};
use crate::content::source::Entry;
use crate::diagnostics::{Diagnostics, Location, catalogue};
use rustc_hash::FxHashMap;

pub const CHECK: Check = Check {
    name: "municipalities",
    codes: &["S231", "S235", "S252"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, diagnostics: &mut Diagnostics) {
    let archive = input.archive;
    for gathering in &archive.gatherings {
        let record = gathering.record();
        if let Some((county, municipality)) =
            record.county.as_ref().zip(record.municipality.as_ref())
        {
            let entry = &gathering.entry;
            let claim = Claim {
                county: county.id(),
                municipality: municipality.id(),
                date: gathering.date(),
                place: entry.at("municipality"),
                county_at: entry.at("county"),
                dated_at: entry.at("date"),
            };
            claim.check(archive, diagnostics);
        }
    }
    for project in &archive.projects {
        let record = &project.record;
        let list = FieldPath::root().key("municipalities");
        for (county, (index, municipality)) in (record.county.iter()).flat_map(|county| {
            record
                .municipalities
                .iter()
                .enumerate()
                .map(move |of| (county, of))
        }) {
            let claim = Claim {
                county: county.id(),
                municipality: municipality.id(),
                date: record.period.value(),
                place: project.place(list.index(index)),
                county_at: project.at("county"),
                dated_at: project.at("period"),
            };
            claim.check(archive, diagnostics);
        }
    }
    numbers(archive, diagnostics);
    for municipality in &archive.municipalities {
        number(archive, municipality, diagnostics);
    }
}

/// No two counties of one time, and no two municipalities, have one number.
fn numbers(archive: &ArchiveRecords, diagnostics: &mut Diagnostics) {
    let mut first: FxHashMap<&str, Location> = FxHashMap::default();
    for municipality in &archive.municipalities {
        let Some(number) = municipality.record.number.as_deref() else {
            continue;
        };
        let place = municipality.at("number");
        match first.get(number) {
            Some(first) => {
                let warning = catalogue::number_of_two(place, number, first.clone());
                // Two municipalities with one id have been reported as such.
                diagnostics.add(warning.resting_on(municipality.at("id")));
            }
            None => {
                first.insert(number, place);
            }
        }
    }
    for (index, county) in archive.counties.iter().enumerate() {
        let mut earlier = archive.counties.iter().take(index);
        let other = earlier.find(|other| have_one_number(county, other));
        if let (Some(other), Some(number)) = (other, &county.record.number) {
            let place = county.at("number");
            let warning = catalogue::number_of_two(place, number, other.at("number"));
            let warning = warning.resting_on(county.at("valid"));
            diagnostics.add(warning.resting_on(other.at("valid")));
        }
    }
}

fn have_one_number(one: &Entry<CountyRecord>, other: &Entry<CountyRecord>) -> bool {
    let (one, other) = (&one.record, &other.record);
    let meet = match (&one.valid, &other.valid) {
        (Some(one), Some(other)) => one.overlaps(other),
        _ => true,
    };
    one.number.is_some() && one.number == other.number && meet
}

/// That a municipality lies in a county.
struct Claim<'a> {
    county: &'a str,
    municipality: &'a str,
    date: Option<&'a Edtf>,
    place: Location,
    /// Where the county and the date are written.
    county_at: Location,
    dated_at: Location,
}

impl Claim<'_> {
    fn check(self, archive: &ArchiveRecords, diagnostics: &mut Diagnostics) {
        let Some(municipality) = archive.municipalities.find(self.municipality) else {
            return;
        };
        let was_then = |membership: &&CountyMembership| {
            let both = membership.valid.as_ref().zip(self.date);
            both.is_none_or(|(valid, date)| valid.overlaps(date))
        };
        let memberships = municipality.record.counties.iter();
        let then: Vec<&CountyMembership> = memberships.clone().filter(was_then).collect();
        let is_right = then
            .iter()
            .any(|membership| membership.county.id() == self.county);
        if is_right || !archive.counties.contains(self.county) {
            return;
        }
        if let Some(right) = then.last() {
            let warning = catalogue::municipality_elsewhere(
                self.place,
                self.municipality,
                self.county,
                right.county.id(),
                municipality.at("counties"),
            );
            let warning = warning.resting_on(self.county_at);
            // When it was matters only where the municipality has been in several counties.
            let may_change = memberships
                .clone()
                .any(|membership| membership.valid.is_some());
            let warning = match may_change {
                true => warning.resting_on(self.dated_at),
                false => warning,
            };
            diagnostics.add(warning);
        }
    }
}

/// The first two digits of a municipality's number are those of a county that it belongs to.
fn number(
    archive: &ArchiveRecords,
    municipality: &Entry<MunicipalityRecord>,
    diagnostics: &mut Diagnostics,
) {
    let record = &municipality.record;
    let Some(of_county) = record.number.as_deref().and_then(|number| number.get(..2)) else {
        return;
    };
    let counties = record.counties.iter();
    let counties = counties.filter_map(|membership| archive.counties.find(membership.county.id()));
    let counties: Vec<_> = counties.collect();
    let numbers: Vec<&str> = (counties.iter())
        .filter_map(|county| county.record.number.as_deref())
        .collect();
    // Which of two counties has the number has been asked.
    let is_of_two = counties.iter().any(|county| {
        let others = archive
            .counties
            .iter()
            .filter(|other| other.id != county.id);
        others
            .into_iter()
            .any(|other| have_one_number(county, other))
    });
    if !is_of_two
        && !numbers.is_empty()
        && numbers.len() == record.counties.len()
        && !numbers.contains(&of_county)
    {
        let place = municipality.at("number");
        let warning = catalogue::number_of_another_county(place, of_county, &numbers.join(", "));
        let grounds = counties.iter().map(|county| county.at("number"));
        let grounds = grounds.chain([municipality.at("counties")]);
        diagnostics.add(grounds.fold(warning, |warning, ground| warning.resting_on(ground)));
    }
}
