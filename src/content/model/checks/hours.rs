//! No session may last longer than the gathering; social events may.

use super::{Check, CheckInput, CheckRun};
use crate::base::path::FieldPath;
use crate::content::model::Gathering;
use crate::content::schema::records::{SessionRecord, SessionType};
use crate::diagnostics::{Diagnostics, catalogue};

pub const CHECK: Check = Check {
    name: "hours",
    codes: &["S229"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, diagnostics: &mut Diagnostics) {
    for gathering in &input.archive.gatherings {
        let record = gathering.record();
        let Some(ends) = record.ends else {
            continue;
        };
        // Hours in the wrong order have been reported as such.
        if record.starts.is_some_and(|starts| ends < starts) {
            continue;
        }
        for (index, session) in record.sessions.iter().enumerate() {
            if session.session_type == SessionType::Social || !is_on_last_day(gathering, session) {
                continue;
            }
            let (field, time) = match (session.start, session.end) {
                (Some(start), _) if start >= ends => ("start", start),
                (_, Some(end)) if end > ends => ("end", end),
                _ => continue,
            };
            let list = FieldPath::root().key("sessions").index(index);
            let entry = &gathering.entry;
            let warning = catalogue::session_after_end(
                entry.place(list.key(field)),
                field == "start",
                &session.title,
                &time.to_string(),
                (&ends.to_string(), entry.at("ends")),
            );
            let warning = warning.resting_on(entry.place(list.key("type")));
            // Where no session has a date, a date that was not read is taken for one day.
            let is_dated = record.sessions.iter().any(|session| session.date.is_some());
            diagnostics.add(match is_dated {
                false => warning,
                true => {
                    (warning.resting_on(entry.at("date"))).resting_on(entry.place(list.key("date")))
                }
            });
        }
    }
}

/// False where it is not known on which day the session is, and of one that ends after midnight.
fn is_on_last_day(gathering: &Gathering, session: &SessionRecord) -> bool {
    let Some(date) = gathering.date() else {
        return false;
    };
    match &session.date {
        None => date.is_single_day(),
        Some(day) => day.is_single_day() && day.latest() == date.latest(),
    }
}
