//! Sessions at the same time have a room or a track of their own, or nobody knows where to go.

use super::sessions::time;
use super::{Check, CheckInput, CheckRun};
use crate::base::path::FieldPath;
use crate::content::schema::records::{SessionRecord, SessionType};
use crate::diagnostics::{Diagnostics, catalogue};

pub const CHECK: Check = Check {
    name: "parallel_sessions",
    codes: &["S240"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, diagnostics: &mut Diagnostics) {
    for gathering in &input.archive.gatherings {
        let sessions = &gathering.record().sessions;
        let place = |index: usize, field: &str| {
            let list = FieldPath::root().key("sessions").index(index);
            gathering.entry.place(list.key(field))
        };
        for (index, session) in sessions.iter().enumerate() {
            let earlier = sessions[..index].iter().enumerate();
            let mut at_once = earlier.filter(|(_, other)| are_at_once(session, other));
            let Some((other_index, other)) = at_once.next() else {
                continue;
            };
            let there = place(other_index, "start");
            let warning = catalogue::sessions_at_once(
                place(index, "start"),
                &session.title,
                (&other.title, there),
            );
            let fields = ["date", "start", "end", "room", "track", "type"].into_iter();
            let of_both = fields.flat_map(|field| [(index, field), (other_index, field)]);
            diagnostics.add(of_both.fold(warning, |warning, (index, field)| {
                warning.resting_on(place(index, field))
            }));
        }
    }
}

fn are_at_once(one: &SessionRecord, other: &SessionRecord) -> bool {
    let is_placed = |session: &SessionRecord| session.room.is_some() || session.track.is_some();
    // A session without an end may be over; breaks and the like may go on beside others.
    let is_whole = |session: &SessionRecord| {
        let is_open = matches!(
            session.session_type,
            SessionType::Break | SessionType::Registration | SessionType::Social
        );
        session.end.is_some() && !is_open
    };
    let overlap = || {
        let ((day, start, end), (other_day, other_start, other_end)) = (time(one)?, time(other)?);
        Some(day == other_day && start < other_end && other_start < end)
    };
    !is_placed(one)
        && !is_placed(other)
        && is_whole(one)
        && is_whole(other)
        && overlap() == Some(true)
}
