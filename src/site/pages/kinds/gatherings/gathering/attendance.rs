//! How people took part in a gathering: where it was, how one registered, who came, whom one could ask.

use crate::base::date::Edtf;
use crate::content::model::Gathering;
use crate::content::schema::records::{GatheringRecord, GatheringStatus, PlaceRecord};
use crate::site::pages::PageContext;
use crate::site::pages::parts::{
    ContactOf, ContactView, DateView, Link, contact_views, known_date, municipality_links,
};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct PlaceView {
    /// The name of the town or place.
    pub name: String,
    /// The house or room.
    pub venue: Option<String>,
    pub address: Option<String>,
    /// The venue's own page.
    pub url: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct RegistrationView {
    /// None: not known, or closed.
    pub url: Option<String>,
    /// None: not stated, or passed.
    pub deadline: Option<DateView>,
    /// The deadline is known, and not to the day: no calendar has it.
    pub deadline_without_day: bool,
    /// What else one must know to register.
    pub note: Option<String>,
    /// The event or the deadline has passed, or there will be no event.
    pub closed: bool,
}

/// Who came: numbers and municipalities, never a list of people.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ParticipantsView {
    pub count: Option<u32>,
    pub note: Option<String>,
    /// The municipalities that were represented.
    pub municipalities: Vec<Link>,
}

pub fn place_view(place: &PlaceRecord) -> PlaceView {
    PlaceView {
        name: place.name.to_string(),
        venue: place.venue.clone(),
        address: place.address.clone(),
        url: place.url.as_ref().map(String::from),
    }
}

pub fn participants_view(
    context: &PageContext<'_>,
    record: &GatheringRecord,
) -> Option<ParticipantsView> {
    let participants = record.participants.as_ref()?;
    let municipalities = &participants.municipalities;
    Some(ParticipantsView {
        count: participants.count,
        note: participants.note.clone(),
        municipalities: municipality_links(context, municipalities),
    })
}

pub fn registration_view(
    context: &PageContext<'_>,
    record: &GatheringRecord,
    is_over: bool,
) -> Option<RegistrationView> {
    let registration = record.registration.as_ref()?;
    let today = context.archive.today();
    let deadline = registration.deadline.as_ref();
    let is_late = deadline.is_some_and(|deadline| deadline.is_before(today));
    let closed = is_over || is_late || record.status == GatheringStatus::Cancelled;
    let url = registration.url.as_ref().filter(|_| !closed);
    Some(RegistrationView {
        url: url.map(String::from),
        deadline: known_date(context, deadline.filter(|_| !closed)),
        deadline_without_day: !closed && deadline.is_some_and(|of| of.days().is_empty()),
        note: registration.note.clone(),
        closed,
    })
}

/// Contacts that are still to be shown. Of an undated gathering they count from the day its page was last looked over.
pub fn contacts(context: &PageContext<'_>, gathering: &Gathering) -> Vec<ContactView> {
    let record = gathering.record();
    let date = gathering.date().or(record.updated.as_ref());
    let last_day = date.and_then(Edtf::latest);
    contact_views(context, &record.contacts, ContactOf::Event(last_day))
}

/// Whether contacts were named that are shown no longer.
pub fn contacts_expired(context: &PageContext<'_>, gathering: &Gathering) -> bool {
    contacts(context, gathering).len() < gathering.record().contacts.len()
}
