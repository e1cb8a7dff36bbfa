//! No session may begin before the gathering or last longer; social events may.

use super::{Check, CheckInput, CheckRun};
use crate::base::date::ClockTime;
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
        before_start(gathering, diagnostics);
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

/// Sessions before the gathering begins. People register, meet and drink coffee before that.
fn before_start(gathering: &Gathering, diagnostics: &mut Diagnostics) {
    let (record, entry) = (gathering.record(), &gathering.entry);
    // Hours in the wrong order have been reported as such.
    let is_in_order = |starts: &ClockTime| record.ends.is_none_or(|ends| *starts <= ends);
    let Some(starts) = record.starts.filter(is_in_order) else {
        return;
    };
    for (index, session) in record.sessions.iter().enumerate() {
        let is_early = matches!(
            session.session_type,
            SessionType::Registration | SessionType::Break | SessionType::Social
        );
        let Some(start) = session.start.filter(|start| *start < starts) else {
            continue;
        };
        if is_early || !is_on_first_day(gathering, session) {
            continue;
        }
        let list = FieldPath::root().key("sessions").index(index);
        let warning = catalogue::session_before_start(
            entry.place(list.key("start")),
            &session.title,
            &start.to_string(),
            (&starts.to_string(), entry.at("starts")),
        );
        let grounds = [
            entry.at("date"),
            entry.place(list.key("date")),
            entry.place(list.key("type")),
        ];
        let grounds = grounds.into_iter();
        diagnostics.add(grounds.fold(warning, |warning, ground| warning.resting_on(ground)));
    }
}

/// False where it is not known on which day the session is.
fn is_on_first_day(gathering: &Gathering, session: &SessionRecord) -> bool {
    let Some(date) = gathering.date() else {
        return false;
    };
    match session.first_day() {
        None => date.is_single_day(),
        Some(day) => day.is_single_day() && day.earliest() == date.earliest(),
    }
}

/// False where it is not known on which day the session is, and of one that ends after midnight.
fn is_on_last_day(gathering: &Gathering, session: &SessionRecord) -> bool {
    let Some(date) = gathering.date() else {
        // Most gatherings are on one day.
        return session.date.is_none();
    };
    match &session.date {
        None => date.is_single_day(),
        Some(day) => day.is_single_day() && day.latest() == date.latest(),
    }
}
