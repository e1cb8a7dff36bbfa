//! The counties as they were at different times.

use super::is_of_today;
use crate::base::date::{Date, Edtf, Endpoint, Moment};
use crate::base::text::collation::sort_by_text;
use crate::content::schema::records::{CountyKind, CountyRecord};
use crate::content::source::Entry;
use crate::site::pages::PageContext;
use std::collections::BTreeSet;

/// A time in which no county came or went, and the counties of it, by name.
pub struct CountyPeriod<'a> {
    /// In whole years.
    pub years: Edtf,
    /// `fylkene-2020`
    pub anchor: String,
    pub counties: Vec<&'a Entry<CountyRecord>>,
    /// Its first day. None: it has always been.
    start: Option<Date>,
    /// The first day of the time after it.
    next: Date,
}

impl CountyPeriod<'_> {
    /// Whether what has this date began in it. False: its first day is not known.
    pub fn has_begun_in(&self, date: &Edtf) -> bool {
        let first = date.earliest();
        first
            .is_some_and(|first| first < self.next && self.start.is_none_or(|start| start <= first))
    }

    /// Its last year, where it has no first one.
    pub fn only_end(&self) -> Option<i16> {
        let last_day = self.next.yesterday().ok()?;
        self.start.is_none().then(|| last_day.year())
    }
}

/// The counties of today, by name.
pub fn counties_today<'a>(context: &PageContext<'a>) -> Vec<&'a Entry<CountyRecord>> {
    by_name(context, |county| is_of_today(context, county))
}

/// The times before today's, newest first: a new one begins on each day that a county came into being.
pub fn former_periods<'a>(context: &PageContext<'a>) -> Vec<CountyPeriod<'a>> {
    let counties = context.archive.list::<CountyKind>();
    let first_days = counties.iter().filter_map(first_day);
    let first_days: BTreeSet<Date> = first_days.collect();
    let ends: Vec<Date> = first_days.into_iter().collect();
    let mut periods: Vec<CountyPeriod<'a>> = Vec::new();
    for (index, next) in ends.iter().enumerate() {
        let start = index.checked_sub(1).map(|before| ends[before]);
        let Some((years, anchor)) = years(start, *next) else {
            continue;
        };
        let existed = |county: &Entry<CountyRecord>| existed(county, start, *next);
        let counties = by_name(context, existed);
        if !counties.is_empty() {
            periods.push(CountyPeriod {
                years,
                anchor,
                counties,
                start,
                next: *next,
            });
        }
    }
    periods.reverse();
    periods
}

fn by_name<'a>(
    context: &PageContext<'a>,
    is_meant: impl Fn(&Entry<CountyRecord>) -> bool,
) -> Vec<&'a Entry<CountyRecord>> {
    let counties = context.archive.list::<CountyKind>().iter();
    let meant = counties.filter(|county| is_meant(county)).map(|county| {
        let (name, _) = context.language.name(&county.record.names);
        (name.to_owned(), county)
    });
    let mut named: Vec<(String, &Entry<CountyRecord>)> = meant.collect();
    sort_by_text(&mut named, |(name, _)| name);
    named.into_iter().map(|(_, county)| county).collect()
}

fn first_day(county: &Entry<CountyRecord>) -> Option<Date> {
    county.record.valid.as_ref()?.earliest()
}

/// On the first day, and so on all the days before the first day of the `next` time? Before the first time there is no first day.
fn existed(county: &Entry<CountyRecord>, start: Option<Date>, next: Date) -> bool {
    let Some(valid) = &county.record.valid else {
        return true;
    };
    let has_begun = match (valid.earliest(), start) {
        (None, _) => true,
        (Some(first), Some(start)) => first <= start,
        (Some(_), None) => false,
    };
    let reference = start.unwrap_or_else(|| next.yesterday().unwrap_or(next));
    has_begun && !valid.is_before(reference)
}

/// The years from one day until the day before another, and the anchor of the time.
fn years(start: Option<Date>, next: Date) -> Option<(Edtf, String)> {
    let last = next.yesterday().ok()?.year();
    let end = Endpoint::Moment(Moment::of_year(last).ok()?);
    let (first, named_for) = match start {
        Some(start) => {
            let year = start.year();
            (Endpoint::Moment(Moment::of_year(year).ok()?), year)
        }
        None => (Endpoint::Open, last),
    };
    let years = Edtf::interval(first, end).ok()?;
    Some((years, format!("fylkene-{named_for}")))
}
