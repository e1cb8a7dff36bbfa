//! A programme that can be followed: ends after beginnings, days that are the gathering's, one thing at a
//! time in a room.

use super::{Check, CheckInput, CheckRun};
use crate::base::date::{ClockTime, Date, Edtf};
use crate::base::path::FieldPath;
use crate::content::model::Gathering;
use crate::content::schema::records::SessionRecord;
use crate::diagnostics::{Diagnostic, Diagnostics, Location, catalogue};

pub const CHECK: Check = Check {
    name: "sessions",
    codes: &["S115", "S205", "S206", "S209"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, mistakes: &mut Diagnostics) {
    let archive = input.archive;
    for gathering in &archive.gatherings {
        order_of_times(gathering, mistakes);
        days(gathering, mistakes);
        rooms(gathering, mistakes);
    }
}

fn place(gathering: &Gathering, index: usize, field: &str) -> Location {
    let list = FieldPath::root().key("sessions");
    gathering.entry.place(list.index(index).key(field))
}

fn order_of_times(gathering: &Gathering, mistakes: &mut Diagnostics) {
    let record = gathering.record();
    let at = |field| gathering.entry.at(field);
    let is_one_day = |date: &Edtf| date.is_single_day();
    if gathering.date().is_none_or(is_one_day) {
        let whole = TimeSpan {
            start: (record.starts, at("starts")),
            end: (record.ends, at("ends")),
            day: gathering.date(),
        };
        mistakes.extend(
            whole
                .mistake()
                .map(|mistake| mistake.resting_on(at("date"))),
        );
    }
    mistakes.extend(no_beginning(record.starts, at("starts")));
    for (index, session) in record.sessions.iter().enumerate() {
        let at = |field| place(gathering, index, field);
        mistakes.extend(no_beginning(session.start, at("start")));
        // Over several days the end is on the last of them.
        if session.date.as_ref().is_none_or(is_one_day) {
            let days = session.date.as_ref().or(gathering.date());
            let span = TimeSpan {
                start: (session.start, at("start")),
                end: (session.end, at("end")),
                day: days.filter(|day| day.is_single_day()),
            };
            mistakes.extend(span.mistake());
        }
    }
}

/// 24:00 is a valid end and no valid beginning, which is 00:00.
fn no_beginning(start: Option<ClockTime>, place: Location) -> Option<Diagnostic> {
    let start = start.filter(|start| start.hour() == 24)?;
    Some(catalogue::no_beginning(place, &start.to_string()))
}

/// What begins from this hour on may go on past midnight.
const EVENING: u8 = 18;

/// From when to when, each with where it is written, on one day.
struct TimeSpan<'a> {
    start: (Option<ClockTime>, Location),
    end: (Option<ClockTime>, Location),
    day: Option<&'a Edtf>,
}

impl TimeSpan<'_> {
    /// The end comes before the beginning.
    fn mistake(self) -> Option<Diagnostic> {
        let (start, end) = (self.start.0?, self.end.0?);
        let day = self.day.and_then(|day| day.earliest());
        let two_days = day.and_then(|day| Some(format!("{day}/{}", day.tomorrow().ok()?)));
        (end < start).then(|| {
            let is_late = start.hour() >= EVENING;
            let (start, end) = (start.to_string(), end.to_string());
            let places = (self.end.1, self.start.1);
            catalogue::end_before_start(places, &end, &start, is_late, two_days.as_deref())
        })
    }
}

fn days(gathering: &Gathering, mistakes: &mut Diagnostics) {
    let Some(date) = gathering.date() else { return };
    for (index, session) in gathering.record().sessions.iter().enumerate() {
        // What ends after midnight belongs to the day before.
        if let Some(day) = session.first_day()
            && !date.contains(&day)
        {
            mistakes.add(catalogue::session_outside_days(
                place(gathering, index, "date"),
                gathering.entry.at("date"),
            ));
        }
    }
}

/// When a session takes place, in minutes of the calendar. Two that do not name their day are on the same one.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct SessionTime {
    start: i64,
    end: i64,
}

impl SessionTime {
    pub(super) fn overlaps(self, other: SessionTime) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The other one is a part of it.
    fn spans(self, other: SessionTime) -> bool {
        self != other && self.start <= other.start && other.end <= self.end
    }
}

/// When each session takes place. None: it cannot be compared with others, for its hours or its day are not known, it goes on for
/// days, or it is the frame of several other sessions ("Parallelle økter 10–12").
pub(super) fn times(gathering: &Gathering) -> Vec<Option<SessionTime>> {
    let sessions = &gathering.record().sessions;
    let own = sessions
        .iter()
        .map(|session| time(session, gathering.date()));
    let own: Vec<Option<SessionTime>> = own.collect();
    let is_frame = |time: SessionTime, frame: &SessionRecord| {
        let others = own.iter().zip(sessions);
        let parts = others.filter(|(other, session)| {
            let is_part = other.is_some_and(|other| time.spans(other));
            // What goes on in other rooms is beside it.
            let is_there = frame.room.is_none() || session.room == frame.room;
            is_part && is_there && !session.session_type.is_beside_programme()
        });
        parts.count() > 1
    };
    let known = own.iter().zip(sessions);
    let known = known.map(|(time, session)| time.filter(|time| !is_frame(*time, session)));
    known.collect()
}

/// A session without an end is taken for a moment. `of_gathering`: its date.
fn time(session: &SessionRecord, of_gathering: Option<&Edtf>) -> Option<SessionTime> {
    const MINUTES_OF_DAY: i64 = 24 * 60;
    let day = match session.first_day() {
        Some(day) if day.is_single_day() => day.earliest(),
        Some(_) => return None,
        None => match of_gathering {
            Some(date) if date.is_single_day() => date.earliest(),
            Some(Edtf::Interval { .. }) => return None,
            // Most gatherings are on one day.
            _ => None,
        },
    };
    let midnight = day.map_or(0, |day| day.duration_since(Date::ZERO).as_mins());
    let start = midnight + i64::from(session.start?.minutes());
    let end = session.end.map_or(start + 1, |end| {
        let days = i64::from(session.last_day().is_some());
        midnight + days * MINUTES_OF_DAY + i64::from(end.minutes())
    });
    Some(SessionTime { start, end })
}

fn rooms(gathering: &Gathering, mistakes: &mut Diagnostics) {
    let sessions = &gathering.record().sessions;
    let times = times(gathering);
    for (index, session) in sessions.iter().enumerate() {
        let (Some(room), Some(time)) = (&session.room, times[index]) else {
            continue;
        };
        let earlier = sessions[..index].iter().enumerate();
        let mut in_it = earlier.filter(|(_, other)| other.room.as_ref() == Some(room));
        let earlier =
            in_it.find(|(other, _)| times[*other].is_some_and(|other| time.overlaps(other)));
        if let Some((other_index, other)) = earlier {
            let mistake = catalogue::overlapping_sessions(
                place(gathering, index, "start"),
                &session.title,
                room,
                place(gathering, other_index, "start"),
                &other.title,
            );
            let fields = ["date", "start", "end", "room"].into_iter();
            let of_both = fields.flat_map(|field| [(index, field), (other_index, field)]);
            mistakes.add(of_both.fold(mistake, |mistake, (index, field)| {
                mistake.resting_on(place(gathering, index, field))
            }));
        }
    }
}
