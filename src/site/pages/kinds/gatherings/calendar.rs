//! The calendar: what is coming, soonest first; then what has been, by year and month, newest first.

use crate::base::date::{Edtf, Endpoint, Moment, Precision};
use crate::content::schema::records::{AddressKind, GatheringKind};
use crate::site::pages::PageContext;
use crate::site::pages::frame::Frame;
use crate::site::pages::kinds::page_kind::PageKind;
use crate::site::pages::lists::{ListId, MOST_LINES};
use crate::site::pages::parts::{
    CalendarLink, DateView, DividedListView, GatheringItem, calendar_link, date_view, divided_list,
    gathering_item, subscription_links,
};
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::{CALENDAR_WORDS, SearchEntry};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CalendarView {
    pub page: Frame,
    /// The same for calendar programs. None: the day of no gathering is known.
    pub calendar: Option<CalendarLink>,
    /// Soonest first.
    pub coming: Vec<GatheringItem>,
    /// Newest first.
    pub past: Vec<CalendarYear>,
    /// The gatherings whose date is not known.
    pub undated: Vec<GatheringItem>,
    /// By year, when they are too many to stand here: then only the next ones do. None: they stand here.
    pub divided: Option<DividedListView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CalendarYear {
    pub year: i16,
    /// Newest first; what has no month comes last.
    pub months: Vec<CalendarMonth>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CalendarMonth {
    /// "oktober 2018". None: only the year, or a season of it, is known.
    pub month: Option<DateView>,
    /// Newest first.
    pub gatherings: Vec<GatheringItem>,
}

impl PageKind for CalendarView {
    const TEMPLATE: &'static str = "calendar.html";

    type Key = ();

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, ()>> {
        planning.list(AddressKind::Calendar)
    }

    fn compose(context: &mut PageContext<'_>, (): &()) -> CalendarView {
        calendar_view(context)
    }

    fn search_entry(&self) -> Option<SearchEntry> {
        Some(SearchEntry::of_list_called(&self.page, CALENDAR_WORDS))
    }
}

fn calendar_view(context: &PageContext<'_>) -> CalendarView {
    let today = context.archive.today();
    let all = context.archive.list::<GatheringKind>().iter();
    let calendar = calendar_link(context, &context.addresses.calendar_of_all(), all);
    let title = context.archive.site().title.as_str();
    let links = subscription_links(title, calendar.as_ref(), None);
    let mut view = CalendarView {
        page: Frame::of_list(context, "calendar", AddressKind::Calendar)
            .in_section("calendar")
            .linking(links),
        calendar,
        coming: Vec::new(),
        past: Vec::new(),
        undated: Vec::new(),
        divided: divided_list(context, &ListId::All(AddressKind::Gatherings)),
    };
    let mut past = Vec::new();
    for gathering in context.archive.list::<GatheringKind>() {
        let item = gathering_item(context, gathering);
        match gathering.date() {
            None => view.undated.push(item),
            Some(date) if date.is_before(today) => past.push((date, item)),
            Some(_) => view.coming.push(item),
        }
    }
    if view.divided.is_some() {
        view.coming.truncate(MOST_LINES);
        view.undated.clear();
        return view;
    }
    view.past = years(context, past);
    view
}

/// `past`: in the order of time. It comes out newest first.
fn years(context: &PageContext<'_>, past: Vec<(&Edtf, GatheringItem)>) -> Vec<CalendarYear> {
    let mut years: Vec<CalendarYear> = Vec::new();
    for (date, item) in past.into_iter().rev() {
        // What is past has an end, so it has a year.
        let Some(year) = date.year() else { continue };
        let month = month(date).map(|month| date_view(context, &month));
        let place = years.iter().position(|other| other.year == year);
        let place = place.unwrap_or_else(|| {
            years.push(CalendarYear {
                year,
                months: Vec::new(),
            });
            years.len() - 1
        });
        let months = &mut years[place].months;
        match months.iter_mut().find(|other| other.month == month) {
            Some(found) => found.gatherings.push(item),
            None => months.push(CalendarMonth {
                month,
                gatherings: vec![item],
            }),
        }
    }
    years.sort_by_key(|year| std::cmp::Reverse(year.year));
    for year in &mut years {
        year.months.sort_by_key(|month| month.month.is_none());
    }
    years
}

/// The month that a date begins in, when it is known that closely.
fn month(date: &Edtf) -> Option<Edtf> {
    let first = match date {
        Edtf::Date(moment) => *moment,
        Edtf::Interval {
            start: Endpoint::Moment(start),
            ..
        } => *start,
        Edtf::Interval { .. } => return None,
    };
    let known = matches!(first.precision(), Precision::Day | Precision::Month);
    let day = first.earliest();
    known.then(|| {
        Moment::of_month(day.year(), day.month())
            .ok()
            .map(Edtf::from)
    })?
}
