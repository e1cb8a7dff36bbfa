//! The municipality of a gathering or project lies in its county, as both were then; and their official numbers agree.

use super::{Check, CheckInput, CheckRun};
use crate::base::date::Edtf;
use crate::base::path::FieldPath;
use crate::content::model::ArchiveRecords;
use crate::content::schema::records::{
    CountyMembership, CountyRecord, MunicipalityRecord, ProjectRecord,
};
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
        of_project(archive, project, diagnostics);
    }
    let mut wrong = Vec::new();
    for county in &archive.counties {
        if let Some((number, right)) = unlike_its_municipalities(archive, county) {
            let place = county.at("number");
            diagnostics.add(catalogue::number_unlike_municipalities(
                place, number, right,
            ));
            wrong.push(county.id.as_str());
        }
    }
    numbers(archive, &wrong, diagnostics);
    for municipality in &archive.municipalities {
        let mut counties = municipality.record.counties.iter();
        if !counties.any(|membership| wrong.contains(&membership.county.id())) {
            number(archive, municipality, diagnostics);
        }
    }
}

/// The county of a project is that of one of its municipalities: a project over two counties names one of them.
fn of_project(
    archive: &ArchiveRecords,
    project: &Entry<ProjectRecord>,
    diagnostics: &mut Diagnostics,
) {
    let record = &project.record;
    let Some(county) = &record.county else { return };
    let list = FieldPath::root().key("municipalities");
    let municipalities = record.municipalities.iter().enumerate();
    let claims = municipalities.map(|(index, municipality)| Claim {
        county: county.id(),
        municipality: municipality.id(),
        date: record.period.value(),
        place: project.place(list.index(index)),
        county_at: project.at("county"),
        dated_at: project.at("period"),
    });
    let claims: Vec<Claim<'_>> = claims.collect();
    if !claims.iter().any(|claim| claim.is_right(archive)) {
        for claim in claims {
            claim.check(archive, diagnostics);
        }
    }
}

/// No two counties of one time, and no two municipalities of one county and time, have one number.
///
/// `wrong`: the counties whose number has been reported.
fn numbers(archive: &ArchiveRecords, wrong: &[&str], diagnostics: &mut Diagnostics) {
    let mut of_number: FxHashMap<&str, Vec<&Entry<MunicipalityRecord>>> = FxHashMap::default();
    for municipality in &archive.municipalities {
        let Some(number) = municipality.record.number.as_deref().map(str::trim) else {
            continue;
        };
        let earlier = of_number.entry(number).or_default();
        let is_same = |other: &&&Entry<MunicipalityRecord>| were_at_once(municipality, other);
        if let Some(first) = earlier.iter().find(is_same) {
            let (place, first) = (municipality.at("number"), first.at("number"));
            let warning = catalogue::number_of_two(place, number, first);
            // Two municipalities with one id have been reported as such.
            let warning = warning.resting_on(municipality.at("id"));
            diagnostics.add(warning.resting_on(municipality.at("counties")));
        }
        earlier.push(municipality);
    }
    for (index, county) in archive.counties.iter().enumerate() {
        let mut earlier = archive.counties.iter().take(index);
        let other = earlier
            .find(|other| have_one_number(county, other))
            .filter(|other| {
                ![county, other]
                    .iter()
                    .any(|of| wrong.contains(&of.id.as_str()))
            });
        if let (Some(other), Some(number)) = (other, &county.record.number) {
            let place = county.at("number");
            let warning = catalogue::number_of_two(place, number, other.at("number"));
            let warning = warning.resting_on(county.at("valid"));
            diagnostics.add(warning.resting_on(other.at("valid")));
        }
    }
}

/// Whether both lay in one county at one time. One that names no county may have.
fn were_at_once(one: &Entry<MunicipalityRecord>, other: &Entry<MunicipalityRecord>) -> bool {
    let (one, other) = (&one.record.counties, &other.record.counties);
    let mut pairs = one
        .iter()
        .flat_map(|one| other.iter().map(move |other| (one, other)));
    let may_be_one = |(one, other): (&CountyMembership, &CountyMembership)| {
        one.county == other.county && Edtf::may_meet(one.valid.as_ref(), other.valid.as_ref())
    };
    one.is_empty() || other.is_empty() || pairs.any(may_be_one)
}

fn have_one_number(one: &Entry<CountyRecord>, other: &Entry<CountyRecord>) -> bool {
    let (one, other) = (&one.record, &other.record);
    let number = |county: &CountyRecord| county.number.as_deref().map(|of| of.trim().to_owned());
    number(one).is_some()
        && number(one) == number(other)
        && Edtf::may_meet(one.valid.as_ref(), other.valid.as_ref())
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

impl<'a> Claim<'a> {
    /// The counties that the municipality lay in then.
    fn then(&self, municipality: &'a MunicipalityRecord) -> Vec<&'a CountyMembership> {
        let memberships = municipality.counties.iter();
        memberships
            .filter(|membership| Edtf::may_meet(membership.valid.as_ref(), self.date))
            .collect()
    }

    /// True also for a municipality that the site does not know.
    fn is_right(&self, archive: &ArchiveRecords) -> bool {
        let municipality = archive.municipalities.find(self.municipality);
        municipality.is_none_or(|municipality| {
            let mut then = self.then(&municipality.record).into_iter();
            then.any(|membership| membership.county.id() == self.county)
        })
    }

    fn check(self, archive: &'a ArchiveRecords, diagnostics: &mut Diagnostics) {
        let Some(municipality) = archive.municipalities.find(self.municipality) else {
            return;
        };
        if self.is_right(archive) || !archive.counties.contains(self.county) {
            return;
        }
        let memberships = municipality.record.counties.iter();
        let then = self.then(&municipality.record);
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
            let mut memberships = memberships;
            let may_change = memberships.any(|membership| membership.valid.is_some());
            let warning = match may_change {
                true => warning.resting_on(self.dated_at),
                false => warning,
            };
            diagnostics.add(warning);
        }
    }
}

/// The county's number, and what the numbers of all its municipalities begin with. None: they agree, or fewer than two municipalities say so.
fn unlike_its_municipalities<'a>(
    archive: &'a ArchiveRecords,
    county: &'a Entry<CountyRecord>,
) -> Option<(&'a str, &'a str)> {
    let number = county.record.number.as_deref()?.trim();
    let only_here = |municipality: &&Entry<MunicipalityRecord>| {
        let counties = &municipality.record.counties;
        counties.len() == 1 && counties[0].county.id() == county.id
    };
    let municipalities = archive.municipalities.iter().filter(only_here);
    let begin: Vec<&str> = municipalities
        .filter_map(|municipality| municipality.record.number.as_deref()?.trim().get(..2))
        .collect();
    let [first, _, ..] = begin[..] else {
        return None;
    };
    (first != number && begin.iter().all(|other| *other == first)).then_some((number, first))
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
