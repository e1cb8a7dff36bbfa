use super::{CountyPeriod, Link};
use crate::base::date::{Edtf, Endpoint, Moment};
use crate::base::text::Language;
use crate::content::model::Gathering;
use crate::content::schema::fields::Ref;
use crate::content::schema::records::{AddressKind, CountyKind, CountyRecord};
use crate::content::source::Entry;
use crate::site::pages::PageContext;
use crate::site::pages::context::tables::GATHERINGS_OF_COUNTY;
use serde::Serialize;

/// A county by the name of its time, and what it is called today.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CountyThenNow {
    /// To its page, by the name of its time.
    pub then: Link,
    /// "06": the number of that time.
    pub number: Option<String>,
    /// The counties that hold it today; empty when it is itself one of them, or is called the same.
    pub now: Vec<Link>,
    /// What it was called then and what holds it today, without years: search finds it by these.
    #[serde(skip)]
    pub names: Vec<String>,
}

pub fn county_then_now(context: &PageContext<'_>, county: &Ref<CountyKind>) -> CountyThenNow {
    county_entry_then_now(context, context.archive.record(county))
}

/// The county, where it is known.
pub fn known_county(
    context: &PageContext<'_>,
    county: Option<&Ref<CountyKind>>,
) -> Option<CountyThenNow> {
    county.map(|county| county_then_now(context, county))
}

/// The same for a county that is at hand.
pub fn county_entry_then_now(
    context: &PageContext<'_>,
    county: &Entry<CountyRecord>,
) -> CountyThenNow {
    let lineage = context.archive.lineage(&county.id);
    let today = lineage.map_or(&[][..], |lineage| lineage.today.as_slice());
    let name = |county: &Entry<CountyRecord>| {
        let (name, _) = context.language.name(&county.record.names);
        name.to_owned()
    };
    let mut names = vec![name(county)];
    let mut now = Vec::new();
    for id in today.iter().filter(|id| **id != county.id) {
        let heir = context.archive.record(&Ref::<CountyKind>::new(id));
        if name(heir) != names[0] {
            names.push(name(heir));
            now.push(county_link(context, heir));
        }
    }
    CountyThenNow {
        then: county_link(context, county),
        number: county.record.number.clone(),
        now,
        names,
    }
}

/// The county's name, and its language when it is not the page's. A county that is gone, and whose name a later one has, is given its
/// years: "Buskerud (til 2019)".
pub fn county_name(
    context: &PageContext<'_>,
    county: &Entry<CountyRecord>,
) -> (String, Option<Language>) {
    let (name, lang) = context.language.name(&county.record.names);
    let years = county.record.valid.as_ref().and_then(years);
    let has_this_name = |other: &Entry<CountyRecord>| {
        other.id != county.id && context.language.name(&other.record.names).0 == name
    };
    let is_shared = || {
        let counties = context.archive.list::<CountyKind>();
        counties.iter().any(has_this_name)
    };
    match years.filter(|_| !is_of_today(context, county) && is_shared()) {
        Some(years) => (
            format!("{name} ({})", years.prose(context.language.page)),
            lang,
        ),
        None => (name.to_owned(), lang),
    }
}

/// How many gatherings the county has.
pub fn count_gatherings(context: &PageContext<'_>, county: &str) -> usize {
    gatherings_of_county(context, county).count()
}

/// How many of them belong to a time. One whose day is not known belongs to none.
pub fn count_gatherings_in(
    context: &PageContext<'_>,
    county: &str,
    time: &CountyPeriod<'_>,
) -> usize {
    let dates = gatherings_of_county(context, county).filter_map(Gathering::date);
    dates.filter(|date| time.has_begun_in(date)).count()
}

/// A county of today has those of the counties that it came from, too: what happened in them happened here.
pub fn gatherings_of_county<'a>(
    context: &PageContext<'a>,
    county: &str,
) -> impl Iterator<Item = &'a Gathering> + use<'a> {
    let archive = context.archive;
    let is_today = is_of_today(context, archive.record(&Ref::<CountyKind>::new(county)));
    let lineage = archive.lineage(county).filter(|_| is_today);
    let ancestors = lineage.map_or(&[][..], |lineage| lineage.ancestors.as_slice());
    let of_ancestors = ancestors.iter();
    let of_ancestors = of_ancestors.flat_map(move |id| archive.related(GATHERINGS_OF_COUNTY, id));
    (archive.related(GATHERINGS_OF_COUNTY, county)).chain(of_ancestors)
}

/// No other county has taken its place, and it has not ended.
pub fn is_of_today(context: &PageContext<'_>, county: &Entry<CountyRecord>) -> bool {
    let lineage = context.archive.lineage(&county.id);
    let has_ended = |valid: &Edtf| valid.is_before(context.archive.today());
    lineage.is_none_or(|lineage| lineage.successors.is_empty())
        && !county.record.valid.as_ref().is_some_and(has_ended)
}

/// The time in whole years, as the page writes it: "til 2019". None: it is not limited.
pub fn years_text(context: &PageContext<'_>, valid: Option<&Edtf>) -> Option<String> {
    let years = years(valid?)?;
    Some(years.prose(context.language.page))
}

/// A time in whole years: "2020/2023" of "2020-01-01/2023-12-31".
fn years(valid: &Edtf) -> Option<Edtf> {
    let year = |end: &Endpoint| match end {
        Endpoint::Moment(moment) => Moment::of_year(moment.year()).map(Endpoint::Moment),
        open => Ok(*open),
    };
    match valid {
        Edtf::Date(moment) => Moment::of_year(moment.year()).ok().map(Edtf::from),
        Edtf::Interval { start, end } => Edtf::interval(year(start).ok()?, year(end).ok()?).ok(),
    }
}

pub fn county_link(context: &PageContext<'_>, county: &Entry<CountyRecord>) -> Link {
    let (text, lang) = county_name(context, county);
    let target = context.addresses.one(AddressKind::Counties, &county.id);
    Link {
        href: context.links.href(&target),
        text,
        lang,
    }
}
