//! The page of one gathering: when, where, who, what was said, what is left of it, what came after.

mod agenda;
mod evaluation;
mod other_files;
mod provenance;

pub use agenda::neighbouring_talks;

use crate::base::date::{Edtf, range_prose};
use crate::base::text::{Html, Language};
use crate::content::model::Gathering;
use crate::content::schema::records::*;
use crate::site::pages::PageContext;
use crate::site::pages::frame::{Crumb, Frame};
use crate::site::pages::kinds::page_kind::PageKind;
use crate::site::pages::parts::{
    ActorLink, ContactView, CountyThenNow, DateView, GatheringItem, ImageView, Label, LetterItem,
    Link, MaterialView, RecordingView, TalkItem, actor_links, contact_views, county_then_now,
    date_view, gathering_item, image_views, letter_item, material_view, municipality_link,
    municipality_links, network_link, project_link, recording_view, resource_link, source_views,
    sub_goal_links, talk_item, topic_links, weekday_view,
};
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::{
    EntryFacets, EntryKind, SearchEntry, actor_name, beginning, county_names, joined, link_text,
    link_texts, plain_text,
};
use agenda::AgendaView;
use evaluation::EvaluationView;
use other_files::FileView;
use provenance::GatheringFacts;
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
    pub programme: Option<AgendaView>,
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

impl PageKind for GatheringView {
    const TEMPLATE: &'static str = "gathering.html";

    type Key = usize;

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, Self::Key>> {
        let gatherings = planning.archive.gatherings.iter().enumerate();
        gatherings
            .flat_map(|(index, gathering)| {
                let path = planning.addresses.gathering(gathering.id());
                let record = gathering.record();
                let aliases = &record.aliases;
                planning.record(&gathering.entry, path, record.lang, aliases, index)
            })
            .collect()
    }

    fn compose(context: &mut PageContext<'_>, index: &usize) -> GatheringView {
        gathering_view(context, context.archive.at::<GatheringKind>(*index))
    }

    fn search_entry(&self) -> Option<SearchEntry> {
        let text = plain_text([
            self.summary_html.as_ref(),
            Some(&self.body_html),
            self.follow_up_html.as_ref(),
        ]);
        let place = self.place.as_ref();
        let place = place.into_iter().flat_map(|place| {
            let details = [&place.venue, &place.address];
            let details = details.into_iter().flatten().map(String::as_str);
            std::iter::once(place.name.as_str()).chain(details)
        });
        let organisers = || self.organisers.iter().chain(&self.co_organisers);
        let short = organisers().filter_map(|actor| actor.abbr.as_deref());
        let also = place
            .chain(organisers().map(actor_name))
            .chain(short)
            .chain(self.also_called.iter().map(String::as_str))
            .chain(self.topics.iter().map(link_text))
            .chain(self.network.iter().map(link_text))
            .chain(self.municipality.iter().map(link_text));
        let mut entry = SearchEntry::of_page(&self.page, EntryKind::Gathering, text, joined(also));
        entry.facts = EntryFacets {
            counties: self.county.as_ref().map(county_names).unwrap_or_default(),
            date: beginning(self.date.as_ref()),
            sub_goals: link_texts(&self.sub_goals),
            organisations: organisers()
                .map(|actor| actor_name(actor).to_owned())
                .collect(),
            language: None,
            inherits: false,
        };
        Some(entry)
    }
}

/// The view of a gathering's page.
fn gathering_view(context: &mut PageContext<'_>, gathering: &Gathering) -> GatheringView {
    let archive = context.archive;
    let (entry, record) = (&gathering.entry, gathering.record());
    let over = is_over(context, gathering);
    let contacts = contact_views(context, &record.contacts, gathering.date());
    let (previous, next) = neighbours(context, gathering);
    let (time, last_time) = times(context, record);
    let facts = GatheringFacts::new(&record.provenance);
    GatheringView {
        page: frame(context, gathering),
        record_lang: context.language.foreign(record.lang),
        kind: record.kind,
        status: record.status,
        changed: record.status.is_changed(),
        unconfirmed: record.status == GatheringStatus::Planned && (over || facts.status.unknown),
        facts,
        also_called: record.also_called.clone(),
        date: gathering.date().map(|date| weekday_view(context, date)),
        time,
        last_time,
        previous_date: record
            .previous_date
            .as_ref()
            .map(|d| weekday_view(context, d)),
        mode: record.mode.value().copied(),
        place: record.place.as_ref().map(place_view),
        place_unknown: record.place.is_none()
            && record.mode.value() != Some(&AttendanceMode::Digital),
        county: record
            .county
            .as_ref()
            .map(|county| county_then_now(context, county)),
        municipality: record
            .municipality
            .as_ref()
            .map(|m| municipality_link(context, archive.record(m))),
        organisers: actor_links(context, &record.organisers),
        co_organisers: actor_links(context, &record.co_organisers),
        network: record
            .network
            .as_ref()
            .map(|n| network_link(context, archive.record(n))),
        audience: record.audience.clone(),
        open_for_all: record.open_for_all,
        participants: record
            .participants
            .as_ref()
            .map(|p| participants_view(context, p)),
        topics: topic_links(context, &record.topics),
        sub_goals: sub_goal_links(context, &record.sub_goals),
        registration: record
            .registration
            .as_ref()
            .map(|registration| registration_view(context, record, registration, over)),
        summary_html: context
            .translation
            .summary(record.summary.as_deref())
            .map(|summary| context.texts.inline(summary)),
        body_html: context
            .texts
            .body(context.translation.body(entry.body.as_ref()), 2),
        talks: agenda::talks_in_order(gathering)
            .into_iter()
            .map(|talk| talk_item(context, gathering, talk))
            .collect(),
        programme: agenda::programme_view(context, gathering),
        materials: record
            .materials
            .iter()
            .map(|material| material_view(context, &entry.file, material, record.lang))
            .collect(),
        other_files: other_files::other_files(context, gathering),
        recordings: record
            .recordings
            .iter()
            .map(|recording| recording_view(context, &entry.file, recording))
            .collect(),
        letters: gathering
            .letters
            .iter()
            .map(|letter| letter_item(context, gathering, letter))
            .collect(),
        images: image_views(context, &entry.file, &record.images),
        evaluation: record
            .evaluation
            .as_ref()
            .map(|evaluation| evaluation::evaluation_view(context, entry, evaluation)),
        follow_up_html: record.follow_up.as_ref().map(|text| {
            context
                .texts
                .markdown(text, &entry.at("follow_up"), 3, "videre-")
        }),
        projects: record
            .projects
            .iter()
            .map(|project| project_link(context, archive.record(project)))
            .collect(),
        resources: record
            .resources
            .iter()
            .map(|resource| resource_link(context, archive.record(resource)))
            .collect(),
        contacts_expired: contacts.len() < record.contacts.len(),
        contacts,
        previous,
        next,
        published: record
            .published
            .as_ref()
            .map(|date| date_view(context, date)),
    }
}

fn frame(context: &PageContext<'_>, gathering: &Gathering) -> Frame {
    let record = gathering.record();
    let summary = context.translation.summary(record.summary.as_deref());
    Frame {
        description: summary
            .map(str::to_owned)
            .or_else(|| description(context, gathering)),
        section: Some("gatherings"),
        sources: source_views(context, &record.sources),
        updated: record.updated.as_ref().map(|date| date_view(context, date)),
        ..Frame::new(
            context,
            "gathering",
            Label::text(context.translation.title(&record.title)),
        )
    }
    .under([Crumb::to_list(context, AddressKind::Gatherings)])
    .translated(
        context,
        &context.addresses.gathering(gathering.id()),
        record.lang,
        gathering.twins(),
    )
}

/// "tirsdag 16. januar 2018 · Bergen · Hordaland": what a search engine shows of a page without a summary.
fn description(context: &PageContext<'_>, gathering: &Gathering) -> Option<String> {
    let record = gathering.record();
    let date = gathering.date();
    let county = record.county.as_ref();
    let parts: Vec<String> = [
        date.map(|date| date.prose_with_weekday(context.language.page)),
        record.place.as_ref().map(|place| place.name.clone()),
        county.map(|county| county_then_now(context, county).then.text),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

fn is_over(context: &PageContext<'_>, gathering: &Gathering) -> bool {
    let today = context.archive.today();
    gathering.date().is_some_and(|date| date.is_before(today))
}

/// Of one day, from when to when; of several, when the first begins and when the last ends.
fn times(context: &PageContext<'_>, record: &GatheringRecord) -> (Option<String>, Option<String>) {
    let one_day = record.date.value().is_none_or(Edtf::is_single_day);
    let prose = |start, end| range_prose(start, end, context.language.page);
    if one_day {
        return (record.starts.map(|starts| prose(starts, record.ends)), None);
    }
    let time = |time: Option<_>| time.map(|time| prose(time, None));
    (time(record.starts), time(record.ends))
}

fn neighbours(
    context: &PageContext<'_>,
    gathering: &Gathering,
) -> (Option<GatheringItem>, Option<GatheringItem>) {
    let (previous, next) = context.archive.neighbours(gathering.id());
    let item = |gathering| gathering_item(context, gathering);
    (previous.map(item), next.map(item))
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
    context: &PageContext<'_>,
    participants: &ParticipantsRecord,
) -> ParticipantsView {
    ParticipantsView {
        count: participants.count,
        note: participants.note.clone(),
        municipalities: municipality_links(context, &participants.municipalities),
    }
}

fn registration_view(
    context: &PageContext<'_>,
    record: &GatheringRecord,
    registration: &RegistrationRecord,
    over: bool,
) -> RegistrationView {
    let today = context.archive.today();
    let deadline = registration.deadline.as_ref();
    let late = deadline.is_some_and(|deadline| deadline.is_before(today));
    let closed = over || late || record.status == GatheringStatus::Cancelled;
    RegistrationView {
        url: registration
            .url
            .as_ref()
            .filter(|_| !closed)
            .map(String::from),
        deadline: deadline.filter(|_| !closed).map(|d| date_view(context, d)),
        note: registration.note.clone(),
        closed,
    }
}
