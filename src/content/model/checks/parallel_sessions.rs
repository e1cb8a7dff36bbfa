//! Sessions at the same time have a room or a track of their own, or nobody knows where to go.

use super::sessions::times;
use super::{Check, CheckInput, CheckRun};
use crate::base::path::FieldPath;
use crate::content::schema::records::SessionRecord;
use crate::diagnostics::{Diagnostics, catalogue};

pub const CHECK: Check = Check {
    name: "parallel_sessions",
    codes: &["S240"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, diagnostics: &mut Diagnostics) {
    for gathering in &input.archive.gatherings {
        let sessions = &gathering.record().sessions;
        let times = times(gathering);
        let place = |index: usize, field: &str| {
            let list = FieldPath::root().key("sessions").index(index);
            gathering.entry.place(list.key(field))
        };
        for (index, session) in sessions.iter().enumerate() {
            let earlier = sessions[..index].iter().enumerate();
            let mut at_once = earlier.filter(|(other_index, other)| {
                let both = times[index].zip(times[*other_index]);
                let overlap = both.is_some_and(|(one, other)| one.overlaps(other));
                overlap && !may_be_at_once(session, other)
            });
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

fn may_be_at_once(one: &SessionRecord, other: &SessionRecord) -> bool {
    [one, other].iter().any(|session| {
        let is_placed = session.room.is_some() || session.track.is_some();
        // A session without an end may be over.
        is_placed || session.end.is_none() || session.session_type.is_beside_programme()
    })
}
