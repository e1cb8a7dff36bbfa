//! A programme that can be followed: ends after beginnings, days that are the gathering's, one thing at a
//! time in a room.

use super::{Check, CheckInput, CheckRun};
use crate::base::date::{ClockTime, Date};
use crate::base::path::FieldPath;
use crate::content::model::Gathering;
use crate::content::schema::records::SessionRecord;
use crate::diagnostics::{Diagnostic, Diagnostics, Location, catalogue};

pub const CHECK: Check = Check {
    name: "sessions",
    codes: &["S205", "S206", "S209"],
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
    if gathering.date().is_none_or(|date| date.is_single_day()) {
        let whole = end_before_start((record.starts, at("starts")), (record.ends, at("ends")));
        mistakes.extend(whole.map(|mistake| mistake.resting_on(at("date"))));
    }
    for (index, session) in record.sessions.iter().enumerate() {
        mistakes.extend(end_before_start(
            (session.start, place(gathering, index, "start")),
            (session.end, place(gathering, index, "end")),
        ));
    }
}

fn end_before_start(
    (start, start_place): (Option<ClockTime>, Location),
    (end, end_place): (Option<ClockTime>, Location),
) -> Option<Diagnostic> {
    let (start, end) = (start?, end?);
    (end < start).then(|| {
        let (start, end) = (start.to_string(), end.to_string());
        catalogue::end_before_start(end_place, &end, start_place, &start)
    })
}

fn days(gathering: &Gathering, mistakes: &mut Diagnostics) {
    let Some(date) = gathering.date() else { return };
    for (index, session) in gathering.record().sessions.iter().enumerate() {
        if let Some(day) = &session.date
            && !date.contains(day)
        {
            mistakes.add(catalogue::session_outside_days(
                place(gathering, index, "date"),
                &day.to_string(),
                gathering.entry.at("date"),
            ));
        }
    }
}

/// When a session takes place: day, minutes from and to. A session without an end is taken for a moment.
fn time(session: &SessionRecord) -> Option<(Option<Date>, u32, u32)> {
    let start = session.start?.minutes();
    let end = session.end.map_or(start + 1, |end| end.minutes());
    let day = session.date.as_ref().and_then(|date| date.earliest());
    Some((day, start, end))
}

fn rooms(gathering: &Gathering, mistakes: &mut Diagnostics) {
    let sessions = &gathering.record().sessions;
    for (index, session) in sessions.iter().enumerate() {
        let (Some(room), Some((day, start, end))) = (&session.room, time(session)) else {
            continue;
        };
        let earlier = sessions[..index].iter().enumerate().find(|(_, other)| {
            other.room.as_ref() == Some(room)
                && time(other).is_some_and(|(other_day, other_start, other_end)| {
                    day == other_day && start < other_end && other_start < end
                })
        });
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
