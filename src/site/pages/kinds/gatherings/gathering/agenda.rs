//! A gathering's programme: days, and in them what happens at the same time.

use crate::base::date::{ClockTime, Edtf, bare_range, range_prose};
use crate::base::text::Language;
use crate::content::model::{Gathering, Presentation};
use crate::content::schema::records::{SessionRecord, SessionType};
use crate::site::pages::PageContext;
use crate::site::pages::parts::{
    DateView, Link, PersonView, TalkItem, known_weekday, speaker_person, talk_item, talk_link,
};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct AgendaView {
    /// There are several days, so that each needs a heading.
    pub several_days: bool,
    /// In the order of time; what has no date comes last.
    pub days: Vec<DayView>,
}

/// The programme of one day.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct DayView {
    /// None: the gathering's own date, or, among several days, not stated.
    pub date: Option<DateView>,
    /// Some session has a time. Without times the sessions are a list and not a table.
    pub has_times: bool,
    /// By the clock, if all sessions have a time; else as they are written.
    pub slots: Vec<SlotView>,
}

/// Sessions with the same time; more than one are parallel.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SlotView {
    /// "10.00–11.00": in a column of times nobody needs to be told that they are.
    pub time: Option<String>,
    /// In the order they are written.
    pub sessions: Vec<SessionView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SessionView {
    pub title: String,
    pub session_type: SessionType,
    /// The type says something that the title may not: a panel, group work.
    pub shows_type: bool,
    pub room: Option<String>,
    /// The name of the parallel track.
    pub track: Option<String>,
    pub summary: Option<String>,
    pub chairs: Vec<PersonView>,
    /// The one talk with the session's own title: the title is then a link to it.
    pub talk: Option<TalkItem>,
    /// The talks of the session that have pages, in their order; without `talk`.
    pub talks: Vec<TalkItem>,
}

/// None when the record has no sessions.
pub fn agenda_view(context: &PageContext<'_>, gathering: &Gathering) -> Option<AgendaView> {
    let one_day = gathering.date().is_none_or(Edtf::is_single_day);
    let mut days: Vec<(Option<Edtf>, Vec<&SessionRecord>)> = Vec::new();
    for session in &gathering.record().sessions {
        let day = session.first_day();
        // Of a gathering of one day every session is on that day.
        let day = day.filter(|day| !one_day || gathering.date() != Some(day));
        match days.iter_mut().find(|(other, _)| *other == day) {
            Some((_, sessions)) => sessions.push(session),
            None => days.push((day, vec![session])),
        }
    }
    days.sort_by_key(|(day, _)| (day.is_none(), day.as_ref().map(Edtf::sort_key)));
    let several_days = days.len() > 1 || (!one_day && days.iter().any(|(day, _)| day.is_some()));
    let days: Vec<DayView> = days
        .into_iter()
        .map(|(day, sessions)| day_view(context, gathering, day.as_ref(), sessions))
        .collect();
    (!days.is_empty()).then_some(AgendaView { several_days, days })
}

/// In the order of the clock when all sessions have a time; else as they were written.
fn day_view(
    context: &PageContext<'_>,
    gathering: &Gathering,
    day: Option<&Edtf>,
    mut sessions: Vec<&SessionRecord>,
) -> DayView {
    if sessions.iter().all(|session| session.start.is_some()) {
        sessions.sort_by_key(|session| session.start);
    }
    DayView {
        date: known_weekday(context, day),
        has_times: sessions.iter().any(|session| session.start.is_some()),
        slots: sessions
            .chunk_by(|one, two| one.start.is_some() && time(one) == time(two))
            .map(|parallel| SlotView {
                time: slot_time(parallel[0], context.language.page),
                sessions: parallel
                    .iter()
                    .map(|session| session_view(context, gathering, session))
                    .collect(),
            })
            .collect(),
    }
}

fn time(session: &SessionRecord) -> Option<(ClockTime, Option<ClockTime>, Option<Edtf>)> {
    session
        .start
        .map(|start| (start, session.end, session.last_day()))
}

/// "kl. 10.00–11.00", and of a session past midnight "kl. 20.00–01.00 (17. oktober)".
pub fn session_time(session: &SessionRecord, language: Language) -> Option<String> {
    let (start, end, _) = time(session)?;
    Some(with_last_day(
        range_prose(start, end, language),
        session,
        language,
    ))
}

/// "10.00–11.00": the same without the word for the clock.
fn slot_time(session: &SessionRecord, language: Language) -> Option<String> {
    let (start, end, _) = time(session)?;
    Some(with_last_day(
        bare_range(start, end, language),
        session,
        language,
    ))
}

fn with_last_day(times: String, session: &SessionRecord, language: Language) -> String {
    match session.last_day() {
        Some(day) => format!("{times} ({})", day.without_year(language)),
        None => times,
    }
}

fn session_view(
    context: &PageContext<'_>,
    gathering: &Gathering,
    session: &SessionRecord,
) -> SessionView {
    let mut talks: Vec<TalkItem> = session
        .presentations
        .iter()
        .filter_map(|talk| gathering.presentation(talk.id()))
        .map(|talk| talk_item(context, gathering, talk))
        .collect();
    let is_the_session = talks.len() == 1 && talks[0].link.text == session.title.as_str();
    SessionView {
        title: session.title.to_string(),
        session_type: session.session_type,
        shows_type: matches!(
            session.session_type,
            SessionType::Panel | SessionType::GroupWork | SessionType::Social
        ),
        room: session.room.clone(),
        track: session.track.clone(),
        summary: session.summary.clone(),
        chairs: session
            .chairs
            .iter()
            .map(|chair| speaker_person(context, chair))
            .collect(),
        talk: is_the_session.then(|| talks.remove(0)),
        talks,
    }
}

/// All talks, in the programme's order; those that are not in it, last.
pub fn talks_in_order(gathering: &Gathering) -> Vec<&Presentation> {
    let in_programme = |talk: &Presentation| {
        let mut sessions = gathering.record().sessions.iter();
        sessions.position(|session| session.presentations.iter().any(|r| r.id() == talk.id))
    };
    let mut talks: Vec<&Presentation> = gathering.presentations.iter().collect();
    talks.sort_by_key(|talk| {
        let session = in_programme(talk);
        (session.is_none(), session)
    });
    talks
}

/// The talks before and after one, in the programme's order.
pub fn neighbouring_talks(
    context: &PageContext<'_>,
    gathering: &Gathering,
    talk: &Presentation,
) -> (Option<Link>, Option<Link>) {
    let talks = talks_in_order(gathering);
    let Some(place) = talks.iter().position(|other| other.id == talk.id) else {
        return (None, None);
    };
    let link = |talk: &&Presentation| talk_link(context, gathering, talk);
    let previous = place.checked_sub(1).map(|before| link(&talks[before]));
    (previous, talks.get(place + 1).map(link))
}
