//! The page of one gathering: when, where, who, what was said, what is left of it, what came after.

use super::Composer;
use super::frame::Frame;
use super::parts::*;
use crate::diagnostics::Place;
use crate::model::Gathering;
use crate::source::records::*;
use crate::text::Html;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct GatheringView {
    pub page: Frame,
    pub kind: GatheringType,
    pub status: GatheringStatus,
    pub also_called: Vec<String>,
    /// None: not known.
    pub date: Option<DateView>,
    pub date_fact: Fact,
    /// "kl. 10.00–11.00"
    pub time: Option<String>,
    pub previous_date: Option<DateView>,
    /// None: not stated.
    pub mode: Option<AttendanceMode>,
    pub place: Option<PlaceView>,
    pub place_fact: Fact,
    pub status_fact: Fact,
    pub organisers: Vec<ActorLink>,
    pub co_organisers: Vec<ActorLink>,
    pub network: Option<Link>,
    pub county: Option<CountyThenNow>,
    pub municipality: Option<Link>,
    pub audience: Option<String>,
    pub open_for_all: bool,
    pub topics: Vec<Link>,
    pub sub_goals: Vec<Link>,
    pub summary_html: Option<Html>,
    pub registration: Option<RegistrationView>,
    pub days: Vec<DayView>,
    pub talks: Vec<TalkItem>,
    pub materials: Vec<MaterialView>,
    pub other_files: Vec<FileView>,
    pub recordings: Vec<RecordingView>,
    pub letters: Vec<LetterItem>,
    pub images: Vec<ImageView>,
    pub body_html: Html,
    pub evaluation: Option<EvaluationView>,
    pub participants: Option<ParticipantsView>,
    pub follow_up_html: Option<Html>,
    pub projects: Vec<Link>,
    pub resources: Vec<Link>,
    pub contacts: Vec<ContactView>,
    /// Contacts were named and are shown no longer.
    pub contacts_expired: bool,
    pub previous: Option<GatheringItem>,
    pub next: Option<GatheringItem>,
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
    /// None: not known, or over.
    pub url: Option<String>,
    pub deadline: Option<DateView>,
    pub note: Option<String>,
    /// The event or the deadline has passed.
    pub closed: bool,
}

/// The programme of one day.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct DayView {
    /// None for a gathering of one day.
    pub date: Option<DateView>,
    pub sessions: Vec<SessionView>,
    /// Some session tells its room, or its track: the table needs the column.
    pub has_rooms: bool,
    pub has_tracks: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SessionView {
    pub title: String,
    pub session_type: SessionType,
    /// "kl. 10.00–11.00"
    pub time: Option<String>,
    pub room: Option<String>,
    pub track: Option<String>,
    pub summary: Option<String>,
    pub chairs: Vec<PersonView>,
    pub talks: Vec<TalkItem>,
}

/// A presentation as a line in a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct TalkItem {
    pub link: Link,
    pub speakers: Vec<PersonView>,
    pub summary: Option<String>,
    pub slides: usize,
}

/// A letter as a line in a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct LetterItem {
    pub link: Link,
    pub date: Option<DateView>,
    pub summary: Option<String>,
}

/// A file that lies in the folder and that no record mentions.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct FileView {
    pub href: String,
    pub name: String,
    pub bytes: u64,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct EvaluationView {
    pub introduction: Option<String>,
    pub method: Option<String>,
    pub groups: Vec<QuestionGroupView>,
    pub responses: Option<u32>,
    pub results_html: Option<Html>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct QuestionGroupView {
    pub audience: String,
    pub questions: Vec<QuestionView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct QuestionView {
    pub text: String,
    pub answer: AnswerType,
    pub choices: Vec<String>,
    pub questions: Vec<QuestionView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ParticipantsView {
    pub count: Option<u32>,
    pub note: Option<String>,
    pub municipalities: Vec<Link>,
}

/// The view of a gathering's page.
pub fn gathering_view(composer: &mut Composer<'_>, gathering: &Gathering) -> GatheringView {
    let record = gathering.record();
    let entry = &gathering.entry;
    let fact = |field: &str| Fact::new(record.provenance.get(field));
    let over = record
        .date
        .value()
        .is_some_and(|date| date.is_before(composer.site.options.today));
    let neighbours = composer.archive.relations.neighbours.get(gathering.id());
    let neighbour = |index: Option<usize>| {
        let gathering = &composer.archive.gatherings.as_slice()[index?];
        Some(composer.gathering_item(gathering))
    };
    let previous = neighbour(neighbours.and_then(|n| n.previous));
    let next = neighbour(neighbours.and_then(|n| n.next));
    let contacts = composer.contacts(&record.contacts, gathering.date());
    let mut page = composer.gathering_frame(gathering, "gathering");
    if page.description.is_none() {
        page.description = description(composer, gathering);
    }
    GatheringView {
        kind: record.kind,
        status: record.status,
        also_called: record.also_called.clone(),
        date: gathering.date().map(|date| composer.date(date)),
        date_fact: fact("date"),
        time: record
            .starts
            .map(|starts| crate::date::range_prose(starts, record.ends, composer.lang)),
        previous_date: record.previous_date.as_ref().map(|d| composer.date(d)),
        mode: record.mode.value().copied(),
        place: record.place.as_ref().map(place_view),
        place_fact: fact("place"),
        status_fact: fact("status"),
        organisers: composer.actors(&record.organisers),
        co_organisers: composer.actors(&record.co_organisers),
        network: record.network.as_ref().map(|n| composer.network_link(n)),
        county: record.county.as_ref().map(|county| composer.county(county)),
        municipality: record
            .municipality
            .as_ref()
            .map(|municipality| composer.municipality_link(municipality)),
        audience: record.audience.clone(),
        open_for_all: record.open_for_all,
        topics: composer.topic_links(&record.topics),
        sub_goals: composer.sub_goal_links(&record.sub_goals),
        summary_html: composer
            .summary(record.summary.as_deref())
            .map(|summary| composer.inline(&summary)),
        body_html: composer.entry_body(entry.body.as_ref()),
        registration: record
            .registration
            .as_ref()
            .map(|registration| registration_view(composer, registration, over)),
        days: days(composer, gathering),
        talks: talks_outside_sessions(composer, gathering),
        materials: record
            .materials
            .iter()
            .map(|material| composer.material(&entry.file, material))
            .collect(),
        other_files: other_files(composer, gathering),
        recordings: record
            .recordings
            .iter()
            .map(|recording| composer.recording(&entry.file, recording))
            .collect(),
        letters: letters(composer, gathering),
        images: composer.images(&entry.file, &record.images),
        evaluation: record
            .evaluation
            .as_ref()
            .map(|evaluation| evaluation_view(composer, evaluation, entry.at("evaluation"))),
        participants: record.participants.as_ref().map(|p| ParticipantsView {
            count: p.count,
            note: p.note.clone(),
            municipalities: p
                .municipalities
                .iter()
                .map(|municipality| composer.municipality_link(municipality))
                .collect(),
        }),
        follow_up_html: record
            .follow_up
            .as_ref()
            .map(|text| composer.markdown(text, &entry.at("follow_up"), 3, "videre-")),
        projects: record
            .projects
            .iter()
            .map(|project| composer.project_link(&composer.archive.projects[project]))
            .collect(),
        resources: record
            .resources
            .iter()
            .map(|resource| composer.resource_link(&composer.archive.resources[resource]))
            .collect(),
        contacts_expired: contacts.is_empty() && !record.contacts.is_empty(),
        contacts,
        previous,
        next,
        page,
    }
}

impl Composer<'_> {
    /// The frame of a gathering's page, or of a page below it.
    fn gathering_frame(&self, gathering: &Gathering, kind: &'static str) -> Frame {
        let record = gathering.record();
        let title = self.title(&record.title);
        Frame {
            description: self.summary(record.summary.as_deref()),
            section: Some("gatherings"),
            sources: self.sources(&record.sources),
            updated: record.updated.as_ref().map(|date| self.date(date)),
            ..self.frame(kind, title)
        }
        .under(vec![self.list_crumb(AddressKind::Gatherings)])
        .in_language(self.title_lang(record.lang))
        .with_twins(self.twins(
            &self.addresses.gathering(gathering.id()),
            record.lang,
            gathering.twins(),
        ))
    }
}

/// "tirsdag 16. januar 2018 · Bergen · Hordaland": what a search engine shows of a page without a summary.
fn description(composer: &Composer<'_>, gathering: &Gathering) -> Option<String> {
    let record = gathering.record();
    let parts: Vec<String> = [
        gathering
            .date()
            .map(|date| date.prose_with_weekday(composer.lang)),
        record.place.as_ref().map(|place| place.name.clone()),
        record
            .county
            .as_ref()
            .map(|county| composer.county(county).then.text),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

fn place_view(place: &PlaceRecord) -> PlaceView {
    PlaceView {
        name: place.name.clone(),
        venue: place.venue.clone(),
        address: place.address.clone(),
        url: place.url.clone(),
    }
}

fn registration_view(
    composer: &Composer<'_>,
    registration: &RegistrationRecord,
    over: bool,
) -> RegistrationView {
    let today = composer.site.options.today;
    let late = registration
        .deadline
        .as_ref()
        .is_some_and(|deadline| deadline.is_before(today));
    RegistrationView {
        url: registration.url.clone().filter(|_| !over && !late),
        deadline: registration.deadline.as_ref().map(|d| composer.date(d)),
        note: registration.note.clone(),
        closed: over || late,
    }
}

/// The programme by days, in the order of the clock; sessions without a time stay where they were written.
fn days(composer: &Composer<'_>, gathering: &Gathering) -> Vec<DayView> {
    let mut days: Vec<(Option<&crate::date::Edtf>, Vec<&SessionRecord>)> = Vec::new();
    for session in &gathering.record().sessions {
        let day = session.date.as_ref();
        match days.iter_mut().find(|(other, _)| *other == day) {
            Some((_, sessions)) => sessions.push(session),
            None => days.push((day, vec![session])),
        }
    }
    days.sort_by_key(|(day, _)| day.map(|day| day.sort_key()));
    days.into_iter()
        .map(|(day, mut sessions)| {
            if sessions.iter().all(|session| session.start.is_some()) {
                sessions.sort_by_key(|session| session.start);
            }
            DayView {
                date: day.map(|day| composer.date(day)),
                has_rooms: sessions.iter().any(|session| session.room.is_some()),
                has_tracks: sessions.iter().any(|session| session.track.is_some()),
                sessions: sessions
                    .into_iter()
                    .map(|session| session_view(composer, gathering, session))
                    .collect(),
            }
        })
        .collect()
}

fn session_view(
    composer: &Composer<'_>,
    gathering: &Gathering,
    session: &SessionRecord,
) -> SessionView {
    SessionView {
        title: session.title.clone(),
        session_type: session.session_type,
        time: session
            .start
            .map(|start| crate::date::range_prose(start, session.end, composer.lang)),
        room: session.room.clone(),
        track: session.track.clone(),
        summary: session.summary.clone(),
        chairs: session
            .chairs
            .iter()
            .map(|chair| composer.person(chair))
            .collect(),
        talks: session
            .presentations
            .iter()
            .filter_map(|talk| gathering.presentation(talk.id()))
            .map(|talk| composer.talk_item(gathering, talk))
            .collect(),
    }
}

fn talks_outside_sessions(composer: &Composer<'_>, gathering: &Gathering) -> Vec<TalkItem> {
    let in_programme: Vec<&str> = gathering
        .record()
        .sessions
        .iter()
        .flat_map(|session| &session.presentations)
        .map(|talk| talk.id())
        .collect();
    gathering
        .presentations
        .iter()
        .filter(|talk| !in_programme.contains(&talk.id.as_str()))
        .map(|talk| composer.talk_item(gathering, talk))
        .collect()
}

fn letters(composer: &Composer<'_>, gathering: &Gathering) -> Vec<LetterItem> {
    gathering
        .letters
        .iter()
        .map(|letter| {
            let target = composer
                .addresses
                .within_gathering(gathering.id(), &letter.id);
            LetterItem {
                link: composer.link(&target, &letter.record.title, letter.record.lang),
                date: letter.record.date.value().map(|date| composer.date(date)),
                summary: letter.record.summary.clone(),
            }
        })
        .collect()
}

/// What lies in the folder and no record mentions: archived all the same, under its own name.
fn other_files(composer: &Composer<'_>, gathering: &Gathering) -> Vec<FileView> {
    let record = gathering.record();
    let talks = || gathering.presentations.iter();
    let materials = record
        .materials
        .iter()
        .chain(talks().flat_map(|talk| &talk.record.materials))
        .filter_map(|material| material.file.as_deref());
    let recordings = record
        .recordings
        .iter()
        .chain(talks().flat_map(|talk| &talk.record.recordings))
        .flat_map(|r| {
            [
                r.file.as_deref(),
                r.captions.as_deref(),
                r.transcript.as_deref(),
            ]
        })
        .flatten();
    let images = record
        .images
        .iter()
        .chain(talks().flat_map(|talk| &talk.record.images))
        .map(|image| image.file.as_str());
    let mentioned: Vec<_> = materials
        .chain(recordings)
        .chain(images)
        .filter_map(|name| gathering.entry.file.sibling(name))
        .collect();
    gathering
        .attachments
        .iter()
        .filter(|attachment| !mentioned.contains(&attachment.path))
        .map(|attachment| FileView {
            href: composer.href(
                &composer
                    .addresses
                    .gathering_file(gathering, &attachment.path),
            ),
            name: attachment.path.name().to_owned(),
            bytes: attachment.bytes,
        })
        .collect()
}

fn evaluation_view(
    composer: &mut Composer<'_>,
    evaluation: &EvaluationRecord,
    place: Place,
) -> EvaluationView {
    EvaluationView {
        introduction: evaluation.introduction.clone(),
        method: evaluation.method.clone(),
        groups: evaluation
            .groups
            .iter()
            .map(|group| QuestionGroupView {
                audience: group.audience.clone(),
                questions: group.questions.iter().map(question_view).collect(),
            })
            .collect(),
        responses: evaluation.responses,
        results_html: evaluation
            .results
            .as_ref()
            .map(|results| composer.markdown(results, &place, 3, "resultat-")),
    }
}

fn question_view(question: &QuestionRecord) -> QuestionView {
    QuestionView {
        text: question.text.clone(),
        answer: question.answer,
        choices: question.choices.clone(),
        questions: question.questions.iter().map(question_view).collect(),
    }
}
