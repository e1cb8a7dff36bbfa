//! A gathering as an `Event`, and a network as a series of them.

use super::{Node, iri, organization, schema};
use crate::base::date::{Date, Edtf, local_datetime, time_zone};
use crate::content::model::{Gathering, Network};
use crate::content::schema::records::{
    AddressKind, AttendanceMode, GatheringRecord, GatheringStatus, PlaceRecord,
};
use crate::site::pages::PageContext;
use serde_json::{Value, json};

/// `description`: what the page says it is about.
pub fn event(context: &PageContext<'_>, gathering: &Gathering, description: Option<&str>) -> Value {
    let (archive, record) = (context.archive, gathering.record());
    let page = context.addresses.gathering(gathering.id());
    let organisers = record.organisers.iter().chain(&record.co_organisers);
    let organisers = organisers.map(|actor| organization(context, archive.record(actor)));
    let (start, end) = times(gathering);
    let previous = record.previous_date.as_ref().and_then(beginning);
    let network = record.network.as_ref();
    let network = network.map(|network| archive.record(network));
    Node::new("Event")
        .with("@id", iri(context, &page))
        .with("url", context.links.canonical(&page))
        .with("name", record.title.as_str())
        .with("description", description)
        .with("inLanguage", record.lang.unwrap_or(context.language.site))
        .with("startDate", start)
        .with("endDate", end)
        .with("previousStartDate", previous)
        .with("eventStatus", schema(status(gathering)))
        .with("eventAttendanceMode", mode(record).map(schema))
        .with("location", location(record))
        .with("organizer", organisers.collect::<Vec<Value>>())
        .about(&record.topics)
        .with(
            "superEvent",
            network.map(|network| Value::from(series(context, network))),
        )
        .into()
}

/// A network and the gatherings of it.
pub fn event_series<'g>(
    context: &PageContext<'_>,
    network: &Network,
    gatherings: impl Iterator<Item = &'g Gathering>,
) -> Value {
    let owner = context.archive.record(&network.record.owner);
    let events = gatherings.map(|gathering| {
        let record = gathering.record();
        let page = context.addresses.gathering(gathering.id());
        let node = Node::new("Event")
            .with("@id", iri(context, &page))
            .with("name", record.title.as_str())
            .with("startDate", times(gathering).0)
            .with("eventStatus", schema(status(gathering)))
            .with("location", location(record));
        Value::from(node)
    });
    series(context, network)
        .with("description", &network.record.summary)
        .with("organizer", organization(context, owner))
        .with("subEvent", events.collect::<Vec<Value>>())
        .into()
}

/// A network stands on the page of its county.
fn series(context: &PageContext<'_>, network: &Network) -> Node {
    let county = network.county.id();
    let county = context.addresses.one(AddressKind::Counties, county);
    let address = format!("{}#{}", iri(context, &county), network.record.id);
    Node::new("EventSeries")
        .with("@id", address)
        .with("name", network.record.name.as_str())
}

/// When it begins and ends, as closely as that is known.
fn times(gathering: &Gathering) -> (Option<String>, Option<String>) {
    let record = gathering.record();
    let days = gathering.calendar_days();
    let zone = time_zone("Europe/Oslo");
    let at = |day: Date, time| Some(local_datetime(day, time, zone.as_ref()?));
    match (days.as_slice(), record.starts, record.ends) {
        ([], _, _) => (gathering.date().and_then(beginning), None),
        ([day], Some(starts), ends) => {
            let ends = ends.filter(|ends| *ends > starts);
            (at(*day, starts), ends.and_then(|ends| at(*day, ends)))
        }
        ([day], None, _) => (Some(day.to_string()), None),
        ([first, .., last], _, _) => (Some(first.to_string()), Some(last.to_string())),
    }
}

/// "2018", "2018-10" or "2018-10-16"
fn beginning(date: &Edtf) -> Option<String> {
    let first_day = || date.days().first().map(Date::to_string);
    date.datetime().or_else(first_day)
}

fn status(gathering: &Gathering) -> &'static str {
    match gathering.record().status {
        _ if gathering.is_rescheduled() => "EventRescheduled",
        GatheringStatus::Planned | GatheringStatus::Held => "EventScheduled",
        GatheringStatus::Cancelled => "EventCancelled",
        GatheringStatus::Postponed => "EventPostponed",
        GatheringStatus::MovedOnline => "EventMovedOnline",
        GatheringStatus::Moved => "EventRescheduled",
    }
}

fn mode(record: &GatheringRecord) -> Option<&'static str> {
    if record.status == GatheringStatus::MovedOnline {
        return Some("OnlineEventAttendanceMode");
    }
    Some(match record.mode.value()? {
        AttendanceMode::Physical => "OfflineEventAttendanceMode",
        AttendanceMode::Digital => "OnlineEventAttendanceMode",
        AttendanceMode::Hybrid => "MixedEventAttendanceMode",
    })
}

/// The place. The addresses of meetings on the web are not for everyone, so that they take place there is all that is said.
fn location(record: &GatheringRecord) -> Vec<Value> {
    let place = record.place.as_ref().map(place);
    let mode = mode(record);
    let is_online = mode.is_some_and(|mode| mode != "OfflineEventAttendanceMode");
    let online = is_online.then(|| json!({"@type": "VirtualLocation"}));
    place.into_iter().chain(online).collect()
}

fn place(place: &PlaceRecord) -> Value {
    let address = Node::new("PostalAddress")
        .with("streetAddress", &place.address)
        .with("addressLocality", place.name.as_str());
    Node::new("Place")
        .with("name", place.venue.as_deref().unwrap_or(&place.name))
        .with("url", place.url.as_ref().map(String::from))
        .with("address", Value::from(address))
        .into()
}
