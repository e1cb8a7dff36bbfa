//! Items of a timetable → sessions and talks. A deck with an item's title or speakers becomes the item's talk.

use super::evidence::{DraftPart, FieldEvidence};
use super::file_names::TakenNames;
use super::{DraftAgenda, DraftSession, DraftTalk, doubts};
use crate::base::date::{ClockTime, Date, Edtf, Endpoint, Moment};
use crate::content::schema::records::SessionType;
use crate::import::analysis::{AgendaDay, AgendaItem};
use crate::import::extract::people::Person;
use std::collections::BTreeSet;

/// More sessions or talks than this are not from a programme.
const MOST: usize = 300;
/// In bytes. Shorter titles may begin alike by chance.
const SHORTEST_COMPARED_TITLE: usize = 8;

/// `decks`: talks known from their slides; items with people add further talks.
pub fn sessions(
    items: &[AgendaItem],
    date: Option<&Edtf>,
    decks: &[DraftTalk],
    names: &mut TakenNames,
) -> DraftPart<DraftAgenda> {
    let mut evidence = Vec::new();
    let mut sessions: Vec<DraftSession> = Vec::new();
    let mut talks = decks.to_vec();
    let mut matched = MatchedDecks {
        decks: decks.len(),
        matched: BTreeSet::new(),
    };
    for (index, item) in items.iter().take(MOST).enumerate() {
        let field = |name: &str| format!("sessions[{index}].{name}");
        let day = day(item, date, &field("date"), index == 0).moved_to(&mut evidence);
        let (day, end) = match over_midnight(item, day.as_ref(), date) {
            Some(night) => (Some(night), item.end),
            None => (day, end(item, &field("end")).moved_to(&mut evidence)),
        };
        if item.is_track_counted {
            let doubt = doubts::parallels_by_columns();
            let words = Some(item.as_written.as_str());
            evidence.push(FieldEvidence::inferred(&field("track"), words, doubt));
        }
        let talk = talk_id(item, &mut talks, &mut matched, names).moved_to(&mut evidence);
        let session = DraftSession {
            title: item.title.clone(),
            as_written: item.as_written.clone(),
            session_type: item.session_type,
            date: day,
            start: item.start,
            end,
            room: item.room.clone(),
            track: item.track.clone(),
            summary: item.summary.clone(),
            chairs: [item.chairs.as_slice(), leaders(item)].concat(),
            talks: talk.into_iter().collect(),
        };
        let session = with_free_room(session, &sessions, &field("room"));
        sessions.push(session.moved_to(&mut evidence));
    }
    DraftPart::new(DraftAgenda { sessions, talks }, evidence)
}

/// The talks known from decks, which are the first ones in the list, and those that an item has already.
struct MatchedDecks {
    decks: usize,
    matched: BTreeSet<usize>,
}

/// The id of the item's talk: a deck's, which gets the item's speakers, or a new one's.
fn talk_id(
    item: &AgendaItem,
    talks: &mut Vec<DraftTalk>,
    known: &mut MatchedDecks,
    names: &mut TakenNames,
) -> DraftPart<Option<String>> {
    let words = Some(item.as_written.as_str());
    match talk_of(item, &talks[..known.decks], &known.matched) {
        ItemTalk::Deck { at, by_title } => {
            known.matched.insert(at);
            let evidence = (!by_title).then(|| {
                let field = format!("presentations[{at}].title");
                FieldEvidence::inferred(&field, words, doubts::talk_by_people())
            });
            talks[at].speakers = joined_speakers(&talks[at].speakers, &item.people);
            DraftPart::new(Some(talks[at].id.clone()), evidence)
        }
        ItemTalk::New if talks.len() < MOST => {
            let id = names.page(&item.title, "innlegg");
            let evidence = item.is_taken_apart.then(|| {
                let field = format!("presentations[{}].speakers", talks.len());
                FieldEvidence::inferred(&field, words, doubts::speakers_by_shape())
            });
            talks.push(DraftTalk {
                id: id.clone(),
                title: item.title.clone(),
                speakers: item.people.clone(),
                materials: Vec::new(),
            });
            DraftPart::new(Some(id), evidence)
        }
        ItemTalk::New | ItemTalk::None => DraftPart::new(None, []),
    }
}

/// "Gruppearbeid ved Kari Nordmann", "Omvisning med Ola Nordmann": who leads what is no talk.
fn leaders(item: &AgendaItem) -> &[Person] {
    match item.session_type {
        SessionType::GroupWork | SessionType::Social => &item.people,
        _ => &[],
    }
}

/// The day of a session, if the gathering lasts several days.
fn day(
    item: &AgendaItem,
    date: Option<&Edtf>,
    field: &str,
    is_first: bool,
) -> DraftPart<Option<Edtf>> {
    let Some(date) = date else {
        return DraftPart::new(None, []);
    };
    let day = match &item.day {
        AgendaDay::Date(written) => written.edtf(date.year().unwrap_or(0)),
        AgendaDay::Number(number) => date
            .days()
            .get(number - 1)
            .and_then(|day| Moment::try_from(*day).ok())
            .map(Edtf::from),
        AgendaDay::Unsaid => None,
    };
    let words = Some(item.as_written.as_str());
    match day {
        Some(day) if !date.contains(&day) => {
            let evidence = FieldEvidence::unknown(field, words, doubts::outside_days());
            DraftPart::new(None, [evidence])
        }
        Some(_) if date.is_single_day() => DraftPart::new(None, []),
        Some(day) => {
            let is_counted = matches!(item.day, AgendaDay::Number(_));
            let evidence =
                is_counted.then(|| FieldEvidence::inferred(field, None, doubts::day_counted()));
            DraftPart::new(Some(day), evidence)
        }
        None if is_first && !date.is_single_day() && date.days().len() > 1 => {
            let evidence = FieldEvidence::unknown(field, words, doubts::day_unsaid());
            DraftPart::new(None, [evidence])
        }
        None => DraftPart::new(None, []),
    }
}

/// A session that begins at this hour or later may end after midnight.
const EVENING: u32 = 18 * 60;
/// It ends at this hour or earlier.
const MORNING: u32 = 6 * 60;

/// "23.00–01.00": the day of the session and the day after. None: it ends on the same day, or its day is not known.
fn over_midnight(item: &AgendaItem, day: Option<&Edtf>, date: Option<&Edtf>) -> Option<Edtf> {
    if !ends_after_midnight(item.start?, item.end?) {
        return None;
    }
    let day = day.or(date).filter(|day| day.is_single_day())?;
    let first = day.earliest()?;
    let point = |date: Date| Moment::try_from(date).ok().map(Endpoint::Moment);
    Edtf::interval(point(first)?, point(first.tomorrow().ok()?)?).ok()
}

/// Does it begin in the evening and end in the early morning?
fn ends_after_midnight(start: ClockTime, end: ClockTime) -> bool {
    start.minutes() >= EVENING && end.minutes() <= MORNING
}

/// The end of a session; None if it is before the start.
fn end(item: &AgendaItem, field: &str) -> DraftPart<Option<ClockTime>> {
    match (item.start, item.end) {
        (Some(start), Some(end)) if end < start => {
            let doubt = if ends_after_midnight(start, end) {
                doubts::ends_after_midnight(&end.to_string())
            } else {
                doubts::end_before_start(&start.to_string(), &end.to_string())
            };
            let evidence = FieldEvidence::unknown(field, Some(&item.as_written), doubt);
            DraftPart::new(None, [evidence])
        }
        (_, end) => DraftPart::new(end, []),
    }
}

/// The talk of a timetable item.
enum ItemTalk {
    Deck {
        at: usize,
        /// Whether title matches; otherwise only the speakers do.
        by_title: bool,
    },
    /// People are named, but no deck is theirs.
    New,
    /// A break, or an item without people.
    None,
}

fn talk_of(item: &AgendaItem, decks: &[DraftTalk], matched: &BTreeSet<usize>) -> ItemTalk {
    let is_spoken = matches!(
        item.session_type,
        SessionType::Talk | SessionType::Opening | SessionType::Panel | SessionType::Closing
    );
    if !is_spoken {
        return ItemTalk::None;
    }
    let find = |is_its: &dyn Fn(&DraftTalk) -> bool| {
        (0..decks.len()).find(|at| !matched.contains(at) && is_its(&decks[*at]))
    };
    if let Some(at) = find(&|deck| is_same_title(&deck.title, &item.title)) {
        ItemTalk::Deck { at, by_title: true }
    } else if let Some(at) = find(&|deck| shares_person(&deck.speakers, &item.people)) {
        ItemTalk::Deck {
            at,
            by_title: false,
        }
    } else if item.people.is_empty() {
        ItemTalk::None
    } else {
        ItemTalk::New
    }
}

/// The speakers of a deck and of its item; each person once, with the role and affiliation from either.
fn joined_speakers(speakers: &[Person], people: &[Person]) -> Vec<Person> {
    let mut joined = speakers.to_vec();
    for person in people {
        match joined.iter_mut().find(|known| known.name == person.name) {
            Some(known) => {
                known.role = known.role.take().or_else(|| person.role.clone());
                known.affiliation = known
                    .affiliation
                    .take()
                    .or_else(|| person.affiliation.clone());
            }
            None => joined.push(person.clone()),
        }
    }
    joined
}

/// The words in lower case, without punctuation.
fn plain_title(title: &str) -> String {
    let letters: String = title
        .to_lowercase()
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Does one title begin with the other?
fn is_same_title(a: &str, b: &str) -> bool {
    let (a, b) = (plain_title(a), plain_title(b));
    let shorter = a.len().min(b.len());
    shorter >= SHORTEST_COMPARED_TITLE && (a.starts_with(&b) || b.starts_with(&a))
}

fn shares_person(a: &[Person], b: &[Person]) -> bool {
    a.iter()
        .any(|person| b.iter().any(|other| other.name == person.name))
}

/// The session without its room, and with a doubt, if an earlier session is in that room at the same time.
fn with_free_room(
    session: DraftSession,
    earlier: &[DraftSession],
    field: &str,
) -> DraftPart<DraftSession> {
    let Some((room, (start, end))) = session.room.clone().zip(minutes(&session)) else {
        return DraftPart::new(session, []);
    };
    let is_taken = earlier.iter().any(|other| {
        other.room.as_ref() == Some(&room)
            && other.date == session.date
            && minutes(other)
                .is_some_and(|(other_start, other_end)| start < other_end && other_start < end)
    });
    if !is_taken {
        return DraftPart::new(session, []);
    }
    let evidence = FieldEvidence::unknown(field, Some(&room), doubts::same_room());
    let session = DraftSession {
        room: None,
        ..session
    };
    DraftPart::new(session, [evidence])
}

/// Start and end in minutes since midnight. A session without an end takes one minute.
fn minutes(session: &DraftSession) -> Option<(u32, u32)> {
    let start = session.start?.minutes();
    let end = session.end.map_or(start + 1, |end| end.minutes());
    // An end before the start is on the next day.
    Some((start, if end < start { end + 24 * 60 } else { end }))
}
