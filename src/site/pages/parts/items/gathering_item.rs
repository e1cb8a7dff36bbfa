use crate::base::date::YearlessDay;
use crate::content::model::Gathering;
use crate::content::schema::records::{
    AttendanceMode, GatheringRecord, GatheringStatus, GatheringType,
};
use crate::site::pages::PageContext;
use crate::site::pages::parts::{
    CountyThenNow, DateView, Fact, Link, county_then_now, known_date, link,
};
use serde::Serialize;

/// A gathering as a line in a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct GatheringItem {
    /// To its page, by its title.
    pub link: Link,
    pub kind: GatheringType,
    pub status: GatheringStatus,
    /// It did not go as announced: cancelled, postponed, moved.
    pub changed: bool,
    /// It was planned, its day has passed or is not known, and no source says that it was held.
    pub unconfirmed: bool,
    /// None: not known. Of a day without a year what is known: "7. desember, år ikke kjent".
    pub date: Option<DateView>,
    /// What a source says of a date that cannot be read as one: "våren".
    pub date_as_written: Option<String>,
    /// The name of the place.
    pub place: Option<String>,
    /// None: not stated.
    pub mode: Option<AttendanceMode>,
    /// Where it was held, by the name of the county at that time.
    pub county: Option<CountyThenNow>,
    /// In the same language as the link's text.
    pub summary: Option<String>,
    /// How many presentations it has.
    pub talks: usize,
}

pub fn gathering_item(context: &PageContext<'_>, gathering: &Gathering) -> GatheringItem {
    let record = gathering.record();
    let county = record.county.as_ref();
    let yearless = yearless_day(record);
    let date = known_date(context, gathering.date());
    GatheringItem {
        link: gathering_link(context, gathering),
        kind: record.kind,
        status: record.status,
        changed: record.status.is_changed(),
        unconfirmed: is_unconfirmed(context, gathering),
        date_as_written: match yearless {
            Some(_) => None,
            None => Fact::new(record.provenance.get("date")).as_written,
        },
        date: date.or_else(|| Some(yearless_view(context, yearless?))),
        place: record.place.as_ref().map(|place| place.name.to_string()),
        mode: record.mode.value().copied(),
        county: county.map(|county| county_then_now(context, county)),
        summary: record.summary.clone(),
        talks: gathering.presentations.len(),
    }
}

/// The day that a source gives to a gathering of no known year.
pub fn yearless_day(record: &GatheringRecord) -> Option<YearlessDay> {
    let is_unknown = record.date.value().is_none();
    let written = Fact::new(record.provenance.get("date")).as_written;
    YearlessDay::read(&written.filter(|_| is_unknown)?)
}

/// "7. desember, år ikke kjent"
pub fn yearless_view(context: &PageContext<'_>, day: YearlessDay) -> DateView {
    let text = day.prose(context.language.page);
    DateView {
        with_weekday: Some(text.clone()),
        text,
        datetime: None,
        year: None,
    }
}

/// It was planned, its day has passed or is not known, and no source says that it was held.
pub fn is_unconfirmed(context: &PageContext<'_>, gathering: &Gathering) -> bool {
    let record = gathering.record();
    let is_over = gathering
        .date()
        .is_some_and(|date| date.is_before(context.archive.today()));
    let status = Fact::new(record.provenance.get("status"));
    record.status == GatheringStatus::Planned && (is_over || status.unknown)
}

pub fn gathering_items<'g>(
    context: &PageContext<'_>,
    gatherings: impl IntoIterator<Item = &'g Gathering>,
) -> Vec<GatheringItem> {
    gatherings
        .into_iter()
        .map(|gathering| gathering_item(context, gathering))
        .collect()
}

pub fn gathering_link(context: &PageContext<'_>, gathering: &Gathering) -> Link {
    let target = context.addresses.gathering(gathering.id());
    let record = gathering.record();
    link(context, &target, &record.title, record.lang)
}
