//! Timetables → sessions and talks, with decks where they belong.

use super::file_names::TakenNames;
use super::{DraftSession, DraftTalk, FieldEvidence, doubts};
use crate::base::date::Edtf;
use crate::content::schema::records::SessionType;
use crate::import::analysis::{Day, Post};
use crate::import::extract::people::Person;
use std::collections::BTreeSet;

/// More posts or talks are no programme.
const MOST: usize = 300;

pub struct Programme {
    pub sessions: Vec<DraftSession>,
    pub notes: Vec<FieldEvidence>,
}

/// `talks`: those that are known by their decks; posts with people add theirs.
pub fn programme(
    posts: &[Post],
    date: Option<&Edtf>,
    talks: &mut Vec<DraftTalk>,
    names: &mut TakenNames,
) -> Programme {
    let mut made = Programme {
        sessions: Vec::new(),
        notes: Vec::new(),
    };
    let decks = talks.len();
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    let days = date.map(Edtf::days).unwrap_or_default();
    for post in posts.iter().take(MOST) {
        let index = made.sessions.len();
        let field = |name: &str| format!("sessions[{index}].{name}");
        let mut note = |note: FieldEvidence| made.notes.push(note);
        let day = match &post.day {
            Day::Date(written) => written.edtf(date.and_then(Edtf::year).unwrap_or(0)),
            Day::Number(number) => days
                .get(number - 1)
                .and_then(|day| crate::base::date::Moment::try_from(*day).ok())
                .map(Edtf::from),
            Day::Unsaid => None,
        };
        let day = match (day, date) {
            (Some(day), Some(date)) if !date.contains(&day) => {
                note(FieldEvidence::unknown(
                    &field("date"),
                    Some(&post.as_written),
                    doubts::outside_days(),
                ));
                None
            }
            // Of one day there is nothing more to say.
            (Some(_), Some(date)) if date.is_single_day() => None,
            (Some(day), Some(_)) => {
                if matches!(post.day, Day::Number(_)) {
                    note(FieldEvidence::inferred(
                        &field("date"),
                        None,
                        doubts::day_counted(),
                    ));
                }
                Some(day)
            }
            (None, Some(date)) if !date.is_single_day() && date.days().len() > 1 && index == 0 => {
                note(FieldEvidence::unknown(
                    &field("date"),
                    Some(&post.as_written),
                    doubts::day_unsaid(),
                ));
                None
            }
            (day, None) => day.filter(|_| false),
            (None, _) => None,
        };
        let end = match (post.start, post.end) {
            (Some(start), Some(end)) if end < start => {
                let sentence = doubts::end_before_start(&start.to_string(), &end.to_string());
                note(FieldEvidence::unknown(
                    &field("end"),
                    Some(&post.as_written),
                    sentence,
                ));
                None
            }
            (_, end) => end,
        };
        if post.track.as_deref().is_some_and(|track| track.len() == 1)
            && post.as_written.contains('\t')
        {
            note(FieldEvidence::inferred(
                &field("track"),
                Some(&post.as_written),
                doubts::parallels_by_columns(),
            ));
        }
        let talk = talk_of(post, decks, talks, &mut taken, names, &mut note);
        made.sessions.push(DraftSession {
            title: post.title.clone(),
            sort: post.sort,
            date: day,
            start: post.start,
            end,
            room: post.room.clone(),
            track: post.track.clone(),
            summary: post.summary.clone(),
            chairs: post.chairs.clone(),
            talks: talk.into_iter().collect(),
        });
    }
    free_rooms(&mut made);
    made
}

/// The talk of a post: a deck of the same title or people; else, when people are named, a new one.
fn talk_of(
    post: &Post,
    decks: usize,
    talks: &mut Vec<DraftTalk>,
    taken: &mut BTreeSet<usize>,
    names: &mut TakenNames,
    note: &mut impl FnMut(FieldEvidence),
) -> Option<String> {
    let is_spoken = matches!(
        post.sort,
        SessionType::Talk | SessionType::Opening | SessionType::Panel | SessionType::Closing
    );
    if !is_spoken {
        return None;
    }
    let by_title =
        (0..decks).find(|at| !taken.contains(at) && is_same_title(&talks[*at].title, &post.title));
    let by_people = || {
        (0..decks)
            .find(|at| !taken.contains(at) && shares_person(&talks[*at].speakers, &post.people))
    };
    if let Some(at) = by_title.or_else(by_people) {
        taken.insert(at);
        if by_title.is_none() {
            let field = format!("presentations[{at}].title");
            note(FieldEvidence::inferred(
                &field,
                Some(&post.as_written),
                doubts::talk_by_people(),
            ));
        }
        let talk = &mut talks[at];
        for person in &post.people {
            match talk
                .speakers
                .iter_mut()
                .find(|known| known.name == person.name)
            {
                Some(known) => {
                    known.role = known.role.take().or_else(|| person.role.clone());
                    known.affiliation = known
                        .affiliation
                        .take()
                        .or_else(|| person.affiliation.clone());
                }
                None => talk.speakers.push(person.clone()),
            }
        }
        return Some(talk.id.clone());
    }
    if post.people.is_empty() || talks.len() >= MOST {
        return None;
    }
    let id = names.page(&post.title, "innlegg");
    talks.push(DraftTalk {
        id: id.clone(),
        title: post.title.clone(),
        speakers: post.people.clone(),
        materials: Vec::new(),
    });
    Some(id)
}

fn plain(title: &str) -> String {
    let letters = title
        .to_lowercase()
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect::<String>();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_same_title(a: &str, b: &str) -> bool {
    let (a, b) = (plain(a), plain(b));
    let shorter = a.len().min(b.len());
    shorter >= 8 && (a.starts_with(&b) || b.starts_with(&a))
}

fn shares_person(a: &[Person], b: &[Person]) -> bool {
    a.iter()
        .any(|person| b.iter().any(|other| other.name == person.name))
}

/// Two posts in one room at one time cannot be: the later loses its room, and somebody is asked.
fn free_rooms(made: &mut Programme) {
    for index in 0..made.sessions.len() {
        let session = &made.sessions[index];
        let (Some(room), Some(start)) = (session.room.clone(), session.start) else {
            continue;
        };
        let minutes = |session: &DraftSession| {
            let start = session.start?.minutes();
            Some((start, session.end.map_or(start + 1, |end| end.minutes())))
        };
        let (from, to) = minutes(session).unwrap_or((start.minutes(), start.minutes() + 1));
        let day = session.date.clone();
        let meets = made.sessions[..index].iter().any(|other| {
            other.room.as_ref() == Some(&room)
                && other.date == day
                && minutes(other)
                    .is_some_and(|(other_from, other_to)| from < other_to && other_from < to)
        });
        if meets {
            made.sessions[index].room = None;
            let field = format!("sessions[{index}].room");
            made.notes.push(FieldEvidence::unknown(
                &field,
                Some(&room),
                doubts::same_room(),
            ));
        }
    }
}
