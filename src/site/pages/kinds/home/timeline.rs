//! The programme's years: its phases, the gatherings of each year, and the years in which counties changed.

use crate::base::date::{Date, Edtf};
use crate::content::schema::records::{
    CountyKind, CountyRecord, GatheringKind, ProgrammePhaseRecord,
};
use crate::content::source::Entry;
use crate::site::pages::PageContext;
use crate::site::pages::kinds::gatherings::gatherings::year_href;
use serde::Serialize;
use std::collections::BTreeMap;

/// A longer time is not drawn year by year.
const MOST_YEARS: usize = 25;

/// With more gatherings in a year, they are not drawn one by one.
const MOST_MARKS: usize = 40;

/// One year of the timeline.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct TimelineYear {
    pub year: i16,
    /// To the year in the list of gatherings. None: it has none.
    pub href: Option<String>,
    /// How many gatherings that are over, or going on.
    pub held: usize,
    /// How many gatherings that are to come.
    pub coming: usize,
    /// For each gathering, whether it is still to come. Empty: there are too many in some year.
    pub marks: Vec<bool>,
    pub phase: Option<PhaseOfYear>,
    /// How many counties came into being, once the programme had begun.
    pub new_counties: usize,
    /// The name of the new county, where there is one alone.
    pub new_county: Option<String>,
    /// It is the year of the build.
    pub is_now: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct PhaseOfYear {
    pub name: String,
    /// It begins in this year, or the timeline does.
    pub begins: bool,
    /// From 1.
    pub number: usize,
}

/// The years of the programme, or those that had gatherings. Empty: they are too few or too many, or nothing is known of them.
pub fn timeline(context: &PageContext<'_>) -> Vec<TimelineYear> {
    let gatherings = gatherings_by_year(context);
    let programme = context.archive.programme();
    let period = programme.map(|programme| &programme.record.period);
    let within = |end: fn(&Edtf) -> Option<Date>| Some(end(period?)?.year());
    let first = within(Edtf::earliest).or(gatherings.keys().next().copied());
    let last = within(Edtf::latest).or(gatherings.keys().next_back().copied());
    let (Some(first), Some(last)) = (first, last) else {
        return Vec::new();
    };
    let years: Vec<i16> = (first..=last).collect();
    if years.len() < 2 || years.len() > MOST_YEARS || gatherings.is_empty() {
        return Vec::new();
    }
    let is_drawn = gatherings.values().all(|marks| marks.len() <= MOST_MARKS);
    let phases = programme.map_or(&[][..], |programme| programme.record.phases.as_slice());
    let year = |year: &i16| {
        let marks = gatherings.get(year).cloned().unwrap_or_default();
        let coming = marks.iter().filter(|coming| **coming).count();
        let new_counties = if *year > first {
            new_counties(context, *year)
        } else {
            Vec::new()
        };
        TimelineYear {
            year: *year,
            href: (!marks.is_empty()).then(|| year_href(context, Some(*year))),
            held: marks.len() - coming,
            coming,
            marks: if is_drawn { marks } else { Vec::new() },
            phase: phase_of(phases, *year, first),
            new_counties: new_counties.len(),
            new_county: match new_counties.as_slice() {
                [only] => Some(context.language.name(&only.record.names).0.to_owned()),
                _ => None,
            },
            is_now: *year == context.archive.today().year(),
        }
    };
    years.iter().map(year).collect()
}

/// For each gathering of a year, whether it is still to come.
fn gatherings_by_year(context: &PageContext<'_>) -> BTreeMap<i16, Vec<bool>> {
    let today = context.archive.today();
    let mut years: BTreeMap<i16, Vec<bool>> = BTreeMap::new();
    for gathering in context.archive.list::<GatheringKind>() {
        if let Some(date) = gathering.date()
            && let Some(year) = date.year()
        {
            years.entry(year).or_default().push(date.is_after(today));
        }
    }
    years
}

/// Where two phases meet in a year, the later of them.
fn phase_of(phases: &[ProgrammePhaseRecord], year: i16, first: i16) -> Option<PhaseOfYear> {
    let begins = |phase: &ProgrammePhaseRecord| phase.period.earliest().map(Date::year);
    let holds = |phase: &ProgrammePhaseRecord| {
        let ends = phase.period.latest().map(Date::year);
        begins(phase).is_none_or(|begins| begins <= year) && ends.is_none_or(|ends| year <= ends)
    };
    let (index, phase) = phases.iter().enumerate().rfind(|(_, phase)| holds(phase))?;
    Some(PhaseOfYear {
        name: phase.name.to_string(),
        begins: year == first || begins(phase) == Some(year),
        number: index + 1,
    })
}

fn new_counties<'a>(context: &PageContext<'a>, year: i16) -> Vec<&'a Entry<CountyRecord>> {
    let counties = context.archive.list::<CountyKind>().iter();
    let is_new = |county: &&Entry<CountyRecord>| {
        let first_day = county.record.valid.as_ref().and_then(Edtf::earliest);
        first_day.is_some_and(|day| day.year() == year)
    };
    counties.filter(is_new).collect()
}
