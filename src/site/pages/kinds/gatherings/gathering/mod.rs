//! The page of one gathering: when, where, who, what was said, what is left of it, what came after.

mod agenda;
mod answer_sums;
mod attendance;
mod errata;
mod evaluation;
mod missing_materials;
mod other_files;
mod provenance;
mod talk_cards;
mod whole;

pub use agenda::{neighbouring_talks, session_time};

use crate::base::date::{Edtf, range_prose};
use crate::base::text::{Html, Language};
use crate::content::model::Gathering;
use crate::content::schema::records::*;
use crate::content::source::Entry;
use crate::site::pages::PageContext;
use crate::site::pages::frame::{Crumb, Frame};
use crate::site::pages::kinds::page_kind::PageKind;
use crate::site::pages::parts::{
    ActorLink, CalendarLink, ContactView, CountyThenNow, DateView, GatheringItem, ImageView,
    LetterItem, Link, MaterialView, RecordingView, actor_links, body_html, county_then_now,
    gathering_item, image_views, is_unconfirmed, known_date, known_weekday, letter_items,
    link_to_calendar, material_views, network_link, project_links, recording_views, resource_links,
    sub_goal_links, subscription_links, summary_html, topic_links, yearless_day, yearless_view,
};
use crate::site::pages::parts::{known_county, known_municipality};
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::{
    EntryFacets, EntryKind, LOST_WORDS, Passage, REGISTRATION_WORDS, SearchEntry, actor_name,
    beginning, county_names, date_text, joined, link_text, link_texts, plain_text,
};
use crate::site::pages::structured_data::{Recorded, event, recordings as recorded};
use agenda::AgendaView;
use attendance::{
    ParticipantsView, PlaceView, RegistrationView, contacts, contacts_expired, participants_view,
    place_view, registration_view,
};
use errata::FreezeView;
use evaluation::EvaluationView;
use missing_materials::LostView;
use other_files::FolderView;
use provenance::GatheringFacts;
use serde::Serialize;
use talk_cards::TalkCard;
use whole::WholeGathering;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct GatheringView {
    pub page: Frame,
    /// The language of the record's own words, where it is not the page's: on a translation.
    pub record_lang: Option<Language>,
    /// How the facts below are known.
    pub facts: GatheringFacts,
    /// What no source says, as keys of the theme's words: place, mode, organiser, contacts.
    pub not_stated: Vec<&'static str>,
    pub kind: GatheringType,
    pub status: GatheringStatus,
    /// It did not go as announced: cancelled, postponed, moved.
    pub changed: bool,
    /// It was planned, its day has passed or is not known, and no source says that it was held.
    pub unconfirmed: bool,
    /// Other names in the sources.
    pub also_called: Vec<String>,
    /// None: not known. Of a day without a year what is known: "7. desember, år ikke kjent".
    pub date: Option<DateView>,
    /// "kl. 10.00–11.00"; over several days, when the first begins.
    pub time: Option<String>,
    /// "kl. 15.00": over several days, when the last ends.
    pub last_time: Option<String>,
    /// The date it was moved from.
    pub previous_date: Option<DateView>,
    /// None: not stated.
    pub mode: Option<AttendanceMode>,
    pub place: Option<PlaceView>,
    /// Where it was held, by the name of the county at that time.
    pub county: Option<CountyThenNow>,
    pub municipality: Option<Link>,
    pub organisers: Vec<ActorLink>,
    pub co_organisers: Vec<ActorLink>,
    /// The learning network that the gathering belongs to.
    pub network: Option<Link>,
    /// Whom it was for.
    pub audience: Option<String>,
    pub open_for_all: bool,
    pub participants: Option<ParticipantsView>,
    /// To the topics' pages.
    pub topics: Vec<Link>,
    /// To the pages of the sub-goals it was about.
    pub sub_goals: Vec<Link>,
    /// None: nothing is known of registration.
    pub registration: Option<RegistrationView>,
    /// Its last day has passed.
    pub over: bool,
    /// The record's summary, the first use of each abbreviation explained.
    pub summary_html: Option<Html>,
    /// The record's text; empty without one. Its headings begin at h2.
    pub body_html: Html,
    /// All presentations, in the programme's order; those that are not in the programme come last.
    pub talks: Vec<TalkCard>,
    /// None: no session of it is known.
    pub programme: Option<AgendaView>,
    /// Files that the record names and that are there.
    pub materials: Vec<MaterialView>,
    /// Files of the gathering's folder beside those that the record names.
    pub files: FolderView,
    /// Those that can be seen or heard.
    pub recordings: Vec<RecordingView>,
    /// What is not in the archive. None: nothing is known to be lost.
    pub lost: Option<LostView>,
    /// Letters that were sent after the gathering.
    pub letters: Vec<LetterItem>,
    pub images: Vec<ImageView>,
    pub evaluation: Option<EvaluationView>,
    /// What came after the gathering. Its headings begin at h3.
    pub follow_up_html: Option<Html>,
    /// Projects that were presented or begun there.
    pub projects: Vec<Link>,
    /// Resources that the gathering pointed to.
    pub resources: Vec<Link>,
    /// Contacts that are still to be shown.
    pub contacts: Vec<ContactView>,
    /// Contacts were named and are shown no longer.
    pub contacts_expired: bool,
    /// None: its day is not known.
    pub calendar: Option<CalendarLink>,
    /// Of its sessions. None: there are none whose time is known.
    pub session_calendar: Option<CalendarLink>,
    /// The gathering before this one in its network.
    pub previous: Option<GatheringItem>,
    /// The gathering after this one in its network.
    pub next: Option<GatheringItem>,
    /// When the gathering was first published, where that is stated.
    pub published: Option<DateView>,
    /// None: the gathering has not been archived as it is.
    pub frozen: Option<FreezeView>,
    /// The page with all of the gathering. None: the site has none.
    pub whole_page: Option<String>,
    /// Set on that page.
    pub whole: Option<WholeGathering>,
}

impl PageKind for GatheringView {
    const TEMPLATE: &'static str = "gathering.html";

    /// The gathering's place in the archive's table, and whether the page has all of it.
    type Key = (usize, bool);

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, Self::Key>> {
        let gatherings = planning.archive.gatherings.iter().enumerate();
        gatherings
            .flat_map(|(index, gathering)| {
                let path = planning.addresses.gathering(gathering.id());
                let record = gathering.record();
                let (entry, aliases) = (&gathering.entry, &record.aliases);
                let own = planning.record(entry, path, record.lang, aliases, (index, false));
                let whole = whole::whole_page(planning, gathering);
                let whole = whole.map(|page| page.with_key(|()| (index, true)));
                own.into_iter().chain(whole)
            })
            .collect()
    }

    fn compose(context: &mut PageContext<'_>, (index, is_whole): &Self::Key) -> GatheringView {
        let gathering = context.archive.at::<GatheringKind>(*index);
        let view = gathering_view(context, gathering);
        match is_whole {
            true => whole::with_whole(context, gathering, view),
            false => view,
        }
    }

    fn search_entry(&self) -> Option<SearchEntry> {
        // What stands on that page is found on the gathering's own pages.
        if self.whole.is_some() {
            return None;
        }
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
            .chain(self.municipality.iter().map(link_text))
            .chain(self.registration.iter().map(|_| REGISTRATION_WORDS))
            .chain(self.lost.as_ref().map(|_| LOST_WORDS));
        let mut entry = SearchEntry::of_page(&self.page, EntryKind::Gathering, text, joined(also));
        entry.facts = EntryFacets {
            counties: self.county.as_ref().map(county_names).unwrap_or_default(),
            date: beginning(self.date.as_ref()),
            date_text: date_text(self.date.as_ref()),
            sub_goals: link_texts(&self.sub_goals),
            organisations: organisers()
                .map(|actor| actor_name(actor).to_owned())
                .collect(),
            language: None,
            ..EntryFacets::default()
        };
        entry.passages.extend(Passage::of_headings(&self.body_html));
        Some(entry)
    }
}

fn gathering_view(context: &mut PageContext<'_>, gathering: &Gathering) -> GatheringView {
    let (archive, entry, record) = (context.archive, &gathering.entry, gathering.record());
    let (previous, next) = neighbours(context, gathering);
    let (date, time, last_time) = date_and_times(context, gathering);
    let (materials, recordings, lost) = kept_and_lost(context, gathering);
    GatheringView {
        page: page(context, gathering),
        calendar: calendar(context, gathering),
        session_calendar: session_calendar(context, gathering),
        record_lang: context.language.foreign(record.lang),
        kind: record.kind,
        status: record.status,
        changed: record.status.is_changed(),
        unconfirmed: is_unconfirmed(context, gathering),
        not_stated: provenance::not_stated(record),
        facts: GatheringFacts::new(record),
        also_called: record.also_called.iter().map(String::from).collect(),
        date,
        time,
        last_time,
        previous_date: known_weekday(context, record.previous_date.as_ref()),
        mode: record.mode.value().copied(),
        place: record.place.as_ref().map(place_view),
        county: known_county(context, record.county.as_ref()),
        municipality: known_municipality(context, record.municipality.as_ref()),
        organisers: actor_links(context, &record.organisers),
        co_organisers: actor_links(context, &record.co_organisers),
        network: network_of(context, record),
        audience: record.audience.clone(),
        open_for_all: record.open_for_all,
        participants: participants_view(context, record),
        topics: topic_links(context, &record.topics),
        sub_goals: sub_goal_links(context, &record.sub_goals),
        registration: registration_view(context, record, is_over(context, gathering)),
        over: is_over(context, gathering),
        summary_html: summary_html(context, record.summary.as_deref()),
        body_html: body_html(context, entry.body.as_ref(), 2),
        talks: talk_cards::talk_cards(context, gathering, agenda::talks_in_order(gathering)),
        programme: agenda::agenda_view(context, gathering),
        materials,
        lost,
        files: other_files::folder_view(context, gathering),
        recordings,
        letters: letter_items(context, gathering),
        images: image_views(context, &entry.file, &record.images),
        evaluation: evaluation::evaluation_view(context, gathering),
        follow_up_html: follow_up_html(context, entry),
        projects: project_links(context, archive.records(&record.projects)),
        resources: resource_links(context, archive.records(&record.resources)),
        contacts: contacts(context, gathering),
        contacts_expired: contacts_expired(context, gathering),
        previous,
        next,
        published: known_date(context, record.published.as_ref()),
        frozen: errata::freeze_view(context, gathering),
        whole_page: whole::whole_href(context, gathering),
        whole: None,
    }
}

/// Its materials and recordings, and those that are not preserved, said once.
fn kept_and_lost(
    context: &PageContext<'_>,
    gathering: &Gathering,
) -> (Vec<MaterialView>, Vec<RecordingView>, Option<LostView>) {
    let (file, record) = (&gathering.entry.file, gathering.record());
    let mut materials = material_views(context, file, &record.materials, record.lang);
    let mut recordings = recording_views(context, file, &record.recordings);
    let lost = missing_materials::lost_view(context, gathering, &mut materials, &mut recordings);
    (materials, recordings, lost)
}

/// The page, with what its head says of it.
fn page(context: &PageContext<'_>, gathering: &Gathering) -> Frame {
    let (file, record) = (&gathering.entry.file, gathering.record());
    let calendar = calendar(context, gathering);
    let links = subscription_links(&record.title, calendar.as_ref(), None);
    let page = frame(context, gathering).linking(links);
    let event = event(context, gathering, page.description.as_deref());
    let of = Recorded {
        gathering,
        title: &record.title,
        picture: None,
    };
    let recorded = recorded(context, file, &record.recordings, &of);
    page.stating(std::iter::once(event).chain(recorded))
}

fn calendar(context: &PageContext<'_>, gathering: &Gathering) -> Option<CalendarLink> {
    let path = context.addresses.calendar_of_gathering(gathering.id());
    let has_day = !gathering.calendar_days().is_empty();
    has_day.then(|| link_to_calendar(context, &path, 0))
}

fn session_calendar(context: &PageContext<'_>, gathering: &Gathering) -> Option<CalendarLink> {
    let path = context.addresses.calendar_of_sessions(gathering.id());
    gathering.timed_sessions().next()?;
    Some(link_to_calendar(context, &path, 0))
}

fn network_of(context: &PageContext<'_>, record: &GatheringRecord) -> Option<Link> {
    let network = record.network.as_ref()?;
    Some(network_link(context, context.archive.record(network)))
}

fn follow_up_html(context: &mut PageContext<'_>, entry: &Entry<GatheringRecord>) -> Option<Html> {
    let text = entry.record.follow_up.as_ref()?;
    let place = entry.at("follow_up");
    Some(context.texts.markdown(text, &place, 3, "videre-"))
}

fn frame(context: &PageContext<'_>, gathering: &Gathering) -> Frame {
    let record = gathering.record();
    let address = context.addresses.gathering(gathering.id());
    let summary = context.translation.summary(record.summary.as_deref());
    let description = summary
        .map(str::to_owned)
        .or_else(|| description(context, gathering));
    Frame::of_record(context, "gathering", &record.title)
        .in_section("gatherings")
        .described(description)
        .with_sources(context, &record.sources)
        .updated(context, record.updated.as_ref())
        .unlisted(record.noindex)
        .with_card(context, context.links.page)
        .under([Crumb::to_list(context, AddressKind::Gatherings)])
        .under(Crumb::to_county_of(context, record))
        .explaining_readings([&record.provenance])
        .translated(context, &address, record.lang, gathering.twins())
}

/// "tirsdag 16. januar 2018 · Bergen · Hordaland": what a search engine shows of a page without a summary.
fn description(context: &PageContext<'_>, gathering: &Gathering) -> Option<String> {
    let record = gathering.record();
    let date = gathering.date();
    let county = record.county.as_ref();
    let parts: Vec<String> = [
        date.map(|date| date.prose_with_weekday(context.language.page)),
        record.place.as_ref().map(|place| place.name.to_string()),
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

/// When it was; of one day, from when to when; of several, when the first begins and when the last ends.
fn date_and_times(
    context: &PageContext<'_>,
    gathering: &Gathering,
) -> (Option<DateView>, Option<String>, Option<String>) {
    let (record, language) = (gathering.record(), context.language.page);
    if let Some(day) = yearless_day(record) {
        return (Some(yearless_view(context, day)), day.times(language), None);
    }
    let date = known_weekday(context, gathering.date());
    let one_day = record.date.value().is_none_or(Edtf::is_single_day);
    let prose = |start, end| range_prose(start, end, language);
    if one_day {
        let time = record.starts.map(|starts| prose(starts, record.ends));
        return (date, time, None);
    }
    let time = |time: Option<_>| time.map(|time| prose(time, None));
    (date, time(record.starts), time(record.ends))
}

fn neighbours(
    context: &PageContext<'_>,
    gathering: &Gathering,
) -> (Option<GatheringItem>, Option<GatheringItem>) {
    let (previous, next) = context.archive.neighbours(gathering.id());
    let item = |gathering| gathering_item(context, gathering);
    (previous.map(item), next.map(item))
}
