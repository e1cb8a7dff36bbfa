//! The entries of one gathering: itself, the day by which one must register, and its sessions.

use super::entry::{CalendarEntry, EntryStatus, EntryTime, Revision};
use super::words::CalendarLabels;
use crate::base::date::Edtf;
use crate::content::model::Gathering;
use crate::content::schema::fields::{Name, WebAddress};
use crate::content::schema::records::{GatheringStatus, PlaceRecord};
use crate::output::exports::ExportInput;
use crate::output::exports::named_sessions::{NamedSession, named_sessions};
use jiff::civil::date;

/// Lines of a calendar; empty where no day is known.
pub struct GatheringEntries {
    /// The gathering and its deadline.
    pub own: String,
    pub sessions: String,
}

/// What the entries of a gathering share.
struct Shared<'s> {
    gathering: &'s Gathering,
    labels: &'static CalendarLabels,
    revision: Revision,
    host: &'s str,
    /// Of the gathering's page, when the site's address is known.
    url: Option<String>,
}

pub fn gathering_entries(
    input: &ExportInput<'_>,
    gathering: &Gathering,
    host: &str,
) -> GatheringEntries {
    let page = input.plan.addresses.gathering(gathering.id());
    let shared = Shared {
        gathering,
        labels: CalendarLabels::of(input.archive.site.record.language),
        revision: revision(gathering),
        host,
        url: input.absolute(&page),
    };
    let own = [own_entry(input, &shared), deadline(&shared)];
    GatheringEntries {
        own: own.into_iter().flatten().collect(),
        sessions: sessions(&shared),
    }
}

/// More than the steps of one day: a later `updated` always gives a higher number.
const STEPS: u32 = 8;

/// See [`super`].
fn revision(gathering: &Gathering) -> Revision {
    let record = gathering.record();
    let stated = [&record.updated, &record.published].into_iter().flatten();
    let day = stated.filter_map(Edtf::earliest).max();
    let has_other_day = record.previous_date.is_some() && !gathering.is_called_off();
    let step = match record.status {
        GatheringStatus::Cancelled => 4,
        GatheringStatus::Moved => 3,
        _ if has_other_day => 3,
        GatheringStatus::Postponed => 2,
        GatheringStatus::MovedOnline => 1,
        GatheringStatus::Planned | GatheringStatus::Held => 0,
    };
    let updated = record.updated.as_ref().and_then(Edtf::earliest);
    let days = updated.map_or(0, |day| (day - date(2000, 1, 1)).get_days().max(0));
    Revision {
        sequence: days.unsigned_abs() * STEPS + step,
        day,
    }
}

fn own_entry(input: &ExportInput<'_>, shared: &Shared<'_>) -> Option<String> {
    let gathering = shared.gathering;
    let record = gathering.record();
    let days = gathering.calendar_days();
    let (first, last) = (*days.first()?, *days.last()?);
    let when = match (days.len(), record.starts) {
        (1, Some(starts)) => EntryTime::of_day(first, starts, record.ends),
        _ => EntryTime::Days { first, last },
    };
    let actors = record.organisers.iter().chain(&record.co_organisers);
    let organisers: Vec<&str> = actors
        .map(|actor| input.archive.actors[actor].record.name.as_str())
        .collect();
    let organisers = (!organisers.is_empty())
        .then(|| format!("{}: {}", shared.labels.organiser, organisers.join(", ")));
    let parts = [record.summary.clone(), organisers, shared.url.clone()];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let entry = CalendarEntry {
        uid: shared.uid(""),
        when,
        revision: shared.revision,
        summary: shared.title(None),
        description: parts.join("\n\n"),
        location: record.place.as_ref().map(location),
        url: shared.url.as_deref(),
        categories: record.topics.iter().map(Name::as_str).collect(),
        status: shared.status(),
        is_free: gathering.is_called_off(),
    };
    Some(entry.lines())
}

fn deadline(shared: &Shared<'_>) -> Option<String> {
    let registration = shared.gathering.record().registration.as_ref()?;
    let day = shared.gathering.registration_deadline()?;
    let address = registration.url.as_ref().map(WebAddress::as_str);
    let address = address.filter(|address| WebAddress::is_safe(address));
    let parts: Vec<&str> = [address, shared.url.as_deref()]
        .into_iter()
        .flatten()
        .collect();
    let entry = CalendarEntry {
        uid: shared.uid("-paamelding"),
        when: EntryTime::Days {
            first: day,
            last: day,
        },
        revision: shared.revision,
        summary: shared.title(Some(shared.labels.registration_deadline)),
        description: parts.join("\n\n"),
        location: None,
        url: address.or(shared.url.as_deref()),
        categories: Vec::new(),
        status: (shared.gathering.is_called_off()).then_some(EntryStatus::Cancelled),
        is_free: true,
    };
    Some(entry.lines())
}

fn sessions(shared: &Shared<'_>) -> String {
    let place = shared.gathering.record().place.as_ref();
    let entries = named_sessions(shared.gathering).into_iter();
    let entries = entries.map(|named| {
        let NamedSession {
            name,
            session,
            day,
            start,
        } = named;
        let entry = CalendarEntry {
            uid: shared.uid(&format!("-program-{name}")),
            when: EntryTime::of_day(day, start, session.end),
            revision: shared.revision,
            summary: session.title.to_string(),
            description: session.summary.clone().unwrap_or_default(),
            location: session.room.clone().or(place.map(location)),
            url: shared.url.as_deref(),
            categories: session.track.as_deref().into_iter().collect(),
            status: shared.status(),
            is_free: shared.gathering.is_called_off(),
        };
        entry.lines()
    });
    entries.collect()
}

impl Shared<'_> {
    /// `part`: which entry of the gathering.
    fn uid(&self, part: &str) -> String {
        format!("{}:{}{part}", self.host, self.gathering.id())
    }

    /// "Avlyst: Samling i Bergen". `before`: what else stands before the title.
    fn title(&self, before: Option<&str>) -> String {
        let record = self.gathering.record();
        let is_on = self.gathering.is_rescheduled();
        let status = self.labels.of_status(record.status).filter(|_| !is_on);
        let parts = [status, before, Some(record.title.as_str())].into_iter();
        parts.flatten().collect::<Vec<&str>>().join(": ")
    }

    /// None: it is planned, and nothing says that it will not be as planned.
    fn status(&self) -> Option<EntryStatus> {
        let record = self.gathering.record();
        let is_uncertain = (self.gathering.date())
            .is_some_and(|date| date.is_uncertain() || date.is_approximate());
        match record.status {
            _ if self.gathering.is_called_off() => Some(EntryStatus::Cancelled),
            _ if is_uncertain => Some(EntryStatus::Tentative),
            GatheringStatus::Held => Some(EntryStatus::Confirmed),
            GatheringStatus::Postponed if record.previous_date.is_none() => {
                Some(EntryStatus::Tentative)
            }
            _ => None,
        }
    }
}

/// "Storvik samfunnshus, Kaigata 1, Storvik"
fn location(place: &PlaceRecord) -> String {
    let parts = [
        place.venue.as_deref(),
        place.address.as_deref(),
        Some(place.name.as_str()),
    ];
    parts
        .into_iter()
        .flatten()
        .collect::<Vec<&str>>()
        .join(", ")
}
