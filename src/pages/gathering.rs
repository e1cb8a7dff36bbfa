//! The page of one gathering: when, where, who, what was said, what is left of it, what came after.

mod evaluation;
mod facts;
mod other_files;
mod programme;

pub use programme::neighbouring_talks;

use super::Composer;
use super::frame::Frame;
use super::parts::*;
use crate::date::{Edtf, range_prose};
use crate::model::Gathering;
use crate::source::records::*;
use crate::text::{Html, Language};
use evaluation::EvaluationView;
use facts::GatheringFacts;
use other_files::FileView;
use programme::ProgrammeView;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct GatheringView {
    pub page: Frame,
    /// The language of the record's own words, where it is not the page's: on a twin.
    pub record_lang: Option<Language>,
    pub facts: GatheringFacts,
    pub kind: GatheringType,
    pub status: GatheringStatus,
    /// It did not go as announced: cancelled, postponed, moved.
    pub changed: bool,
    /// It was planned, its day has passed or is not known, and no source says that it was held.
    pub unconfirmed: bool,
    pub also_called: Vec<String>,
    /// None: not known.
    pub date: Option<DateView>,
    /// "kl. 10.00–11.00"; over several days, when the first begins.
    pub time: Option<String>,
    /// "kl. 15.00": over several days, when the last ends.
    pub last_time: Option<String>,
    pub previous_date: Option<DateView>,
    /// None: not stated.
    pub mode: Option<AttendanceMode>,
    pub place: Option<PlaceView>,
    /// There was a place, and it is not stated.
    pub place_unknown: bool,
    pub county: Option<CountyThenNow>,
    pub municipality: Option<Link>,
    pub organisers: Vec<ActorLink>,
    pub co_organisers: Vec<ActorLink>,
    pub network: Option<Link>,
    pub audience: Option<String>,
    pub open_for_all: bool,
    pub participants: Option<ParticipantsView>,
    pub topics: Vec<Link>,
    pub sub_goals: Vec<Link>,
    pub registration: Option<RegistrationView>,
    pub summary_html: Option<Html>,
    pub body_html: Html,
    pub talks: Vec<TalkItem>,
    pub programme: Option<ProgrammeView>,
    pub materials: Vec<MaterialView>,
    pub other_files: Vec<FileView>,
    pub recordings: Vec<RecordingView>,
    pub letters: Vec<LetterItem>,
    pub images: Vec<ImageView>,
    pub evaluation: Option<EvaluationView>,
    pub follow_up_html: Option<Html>,
    pub projects: Vec<Link>,
    pub resources: Vec<Link>,
    pub contacts: Vec<ContactView>,
    /// Contacts were named and are shown no longer.
    pub contacts_expired: bool,
    /// In the network.
    pub previous: Option<GatheringItem>,
    pub next: Option<GatheringItem>,
    pub published: Option<DateView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct PlaceView {
    pub name: String,
    pub venue: Option<String>,
    pub address: Option<String>,
    pub url: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct RegistrationView {
    /// None: not known, or closed.
    pub url: Option<String>,
    /// None: not stated, or passed.
    pub deadline: Option<DateView>,
    pub note: Option<String>,
    /// The event or the deadline has passed, or there will be no event.
    pub closed: bool,
}

/// Who came: numbers and municipalities, never a list of people.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ParticipantsView {
    pub count: Option<u32>,
    pub note: Option<String>,
    pub municipalities: Vec<Link>,
}

/// The view of a gathering's page.
pub fn gathering_view(composer: &mut Composer<'_>, gathering: &Gathering) -> GatheringView {
    let archive = composer.archive;
    let (entry, record) = (&gathering.entry, gathering.record());
    let over = is_over(composer, gathering);
    let contacts = composer.contacts(&record.contacts, gathering.date());
    let (previous, next) = neighbours(composer, gathering);
    let (time, last_time) = times(composer, record);
    let facts = GatheringFacts::new(&record.provenance);
    GatheringView {
        page: frame(composer, gathering),
        record_lang: composer.foreign(record.lang),
        kind: record.kind,
        status: record.status,
        changed: record.status.is_changed(),
        unconfirmed: record.status == GatheringStatus::Planned && (over || facts.status.unknown),
        facts,
        also_called: record.also_called.clone(),
        date: gathering.date().map(|date| composer.day(date)),
        time,
        last_time,
        previous_date: record.previous_date.as_ref().map(|d| composer.day(d)),
        mode: record.mode.value().copied(),
        place: record.place.as_ref().map(place_view),
        place_unknown: record.place.is_none()
            && record.mode.value() != Some(&AttendanceMode::Digital),
        county: record.county.as_ref().map(|county| composer.county(county)),
        municipality: record
            .municipality
            .as_ref()
            .map(|m| composer.municipality_link(m)),
        organisers: composer.actors(&record.organisers),
        co_organisers: composer.actors(&record.co_organisers),
        network: record.network.as_ref().map(|n| composer.network_link(n)),
        audience: record.audience.clone(),
        open_for_all: record.open_for_all,
        participants: record
            .participants
            .as_ref()
            .map(|p| participants_view(composer, p)),
        topics: composer.topic_links(&record.topics),
        sub_goals: composer.sub_goal_links(&record.sub_goals),
        registration: record
            .registration
            .as_ref()
            .map(|registration| registration_view(composer, record, registration, over)),
        summary_html: composer
            .summary(record.summary.as_deref())
            .map(|summary| composer.inline(&summary)),
        body_html: composer.entry_body(entry.body.as_ref()),
        talks: programme::talks_in_order(gathering)
            .into_iter()
            .map(|talk| composer.talk_item(gathering, talk))
            .collect(),
        programme: programme::programme_view(composer, gathering),
        materials: record
            .materials
            .iter()
            .map(|material| composer.material_in(&entry.file, material, record.lang))
            .collect(),
        other_files: other_files::other_files(composer, gathering),
        recordings: record
            .recordings
            .iter()
            .map(|recording| composer.recording(&entry.file, recording))
            .collect(),
        letters: gathering
            .letters
            .iter()
            .map(|letter| composer.letter_item(gathering, letter))
            .collect(),
        images: composer.images(&entry.file, &record.images),
        evaluation: record
            .evaluation
            .as_ref()
            .map(|evaluation| evaluation::evaluation_view(composer, entry, evaluation)),
        follow_up_html: record
            .follow_up
            .as_ref()
            .map(|text| composer.markdown(text, &entry.at("follow_up"), 3, "videre-")),
        projects: record
            .projects
            .iter()
            .map(|project| composer.project_link(&archive.projects[project]))
            .collect(),
        resources: record
            .resources
            .iter()
            .map(|resource| composer.resource_link(&archive.resources[resource]))
            .collect(),
        contacts_expired: contacts.len() < record.contacts.len(),
        contacts,
        previous,
        next,
        published: record.published.as_ref().map(|date| composer.date(date)),
    }
}

fn frame(composer: &Composer<'_>, gathering: &Gathering) -> Frame {
    let record = gathering.record();
    let summary = composer.summary(record.summary.as_deref());
    Frame {
        description: summary.or_else(|| description(composer, gathering)),
        section: Some("gatherings"),
        sources: composer.sources(&record.sources),
        updated: record.updated.as_ref().map(|date| composer.date(date)),
        ..composer.frame("gathering", composer.title(&record.title))
    }
    .under(vec![composer.list_crumb(AddressKind::Gatherings)])
    .in_language(composer.title_lang(record.lang))
    .with_twins(composer.twins(
        &composer.addresses.gathering(gathering.id()),
        record.lang,
        gathering.twins(),
    ))
}

/// "tirsdag 16. januar 2018 · Bergen · Hordaland": what a search engine shows of a page without a summary.
fn description(composer: &Composer<'_>, gathering: &Gathering) -> Option<String> {
    let record = gathering.record();
    let date = gathering.date();
    let county = record.county.as_ref();
    let parts: Vec<String> = [
        date.map(|date| date.prose_with_weekday(composer.lang)),
        record.place.as_ref().map(|place| place.name.clone()),
        county.map(|county| composer.county(county).then.text),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

fn is_over(composer: &Composer<'_>, gathering: &Gathering) -> bool {
    let today = composer.site.options.today;
    gathering.date().is_some_and(|date| date.is_before(today))
}

/// Of one day, from when to when; of several, when the first begins and when the last ends.
fn times(composer: &Composer<'_>, record: &GatheringRecord) -> (Option<String>, Option<String>) {
    let one_day = record.date.value().is_none_or(Edtf::is_single_day);
    let prose = |start, end| range_prose(start, end, composer.lang);
    if one_day {
        return (record.starts.map(|starts| prose(starts, record.ends)), None);
    }
    let time = |time: Option<_>| time.map(|time| prose(time, None));
    (time(record.starts), time(record.ends))
}

fn neighbours(
    composer: &Composer<'_>,
    gathering: &Gathering,
) -> (Option<GatheringItem>, Option<GatheringItem>) {
    let neighbours = composer.archive.relations.neighbours.get(gathering.id());
    let item =
        |index: usize| composer.gathering_item(&composer.archive.gatherings.as_slice()[index]);
    let neighbours = neighbours.copied().unwrap_or_default();
    (neighbours.previous.map(item), neighbours.next.map(item))
}

fn place_view(place: &PlaceRecord) -> PlaceView {
    PlaceView {
        name: place.name.clone(),
        venue: place.venue.clone(),
        address: place.address.clone(),
        url: place.url.as_ref().map(String::from),
    }
}

fn participants_view(
    composer: &Composer<'_>,
    participants: &ParticipantsRecord,
) -> ParticipantsView {
    ParticipantsView {
        count: participants.count,
        note: participants.note.clone(),
        municipalities: participants
            .municipalities
            .iter()
            .map(|municipality| composer.municipality_link(municipality))
            .collect(),
    }
}

fn registration_view(
    composer: &Composer<'_>,
    record: &GatheringRecord,
    registration: &RegistrationRecord,
    over: bool,
) -> RegistrationView {
    let today = composer.site.options.today;
    let deadline = registration.deadline.as_ref();
    let late = deadline.is_some_and(|deadline| deadline.is_before(today));
    let closed = over || late || record.status == GatheringStatus::Cancelled;
    RegistrationView {
        url: registration
            .url
            .as_ref()
            .filter(|_| !closed)
            .map(String::from),
        deadline: deadline.filter(|_| !closed).map(|d| composer.date(d)),
        note: registration.note.clone(),
        closed,
    }
}
