//! No session may begin before the gathering or last longer; social events may.

use super::{Check, CheckInput, CheckRun};
use crate::base::date::{ClockTime, Date, Edtf};
use crate::base::path::FieldPath;
use crate::content::model::Gathering;
use crate::content::schema::records::{SessionRecord, SessionType};
use crate::diagnostics::{Diagnostic, Diagnostics, catalogue};

pub const CHECK: Check = Check {
    name: "hours",
    codes: &["S229"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, diagnostics: &mut Diagnostics) {
    for gathering in &input.archive.gatherings {
        let record = gathering.record();
        // Hours in the wrong order have been reported as such.
        let is_in_order = |(starts, ends): (ClockTime, ClockTime)| starts <= ends;
        if record.starts.zip(record.ends).is_none_or(is_in_order) {
            before_start(gathering, diagnostics);
            after_end(gathering, diagnostics);
        }
    }
}

/// Sessions after the gathering's end.
fn after_end(gathering: &Gathering, diagnostics: &mut Diagnostics) {
    let (record, entry) = (gathering.record(), &gathering.entry);
    let Some(ends) = record.ends else { return };
    for (index, session) in record.sessions.iter().enumerate() {
        let is_social = session.session_type == SessionType::Social;
        // "10.00 Slutt" says when the gathering ends.
        let is_end = session.session_type == SessionType::Closing
            && session.start == Some(ends)
            && session.end.is_none_or(|end| end == ends);
        if is_social || is_end || !is_on(Edtf::latest, gathering, session) {
            continue;
        }
        let (field, time) = match (session.start, session.end) {
            (Some(start), _) if start >= ends => ("start", start),
            (_, Some(end)) if end > ends => ("end", end),
            _ => continue,
        };
        let list = FieldPath::root().key("sessions").index(index);
        let warning = catalogue::session_after_end(
            entry.place(list.key(field)),
            field == "start",
            &session.title,
            &time.to_string(),
            (&ends.to_string(), entry.at("ends")),
        );
        diagnostics.add(resting_on_days(warning, gathering, &list));
    }
}

/// Sessions before the gathering begins. People register, meet and drink coffee before that.
fn before_start(gathering: &Gathering, diagnostics: &mut Diagnostics) {
    let (record, entry) = (gathering.record(), &gathering.entry);
    let Some(starts) = record.starts else { return };
    for (index, session) in record.sessions.iter().enumerate() {
        let Some(start) = session.start.filter(|start| *start < starts) else {
            continue;
        };
        let is_early = session.session_type.is_beside_programme();
        if is_early || !is_on(Edtf::earliest, gathering, session) {
            continue;
        }
        let list = FieldPath::root().key("sessions").index(index);
        let warning = catalogue::session_before_start(
            entry.place(list.key("start")),
            &session.title,
            &start.to_string(),
            (&starts.to_string(), entry.at("starts")),
        );
        diagnostics.add(resting_on_days(warning, gathering, &list));
    }
}

/// `list`: the session's path.
fn resting_on_days(warning: Diagnostic, gathering: &Gathering, list: &FieldPath) -> Diagnostic {
    let entry = &gathering.entry;
    let warning = warning.resting_on(entry.place(list.key("type")));
    // Where no session has a date, a date that was not read is taken for one day.
    let mut sessions = gathering.record().sessions.iter();
    match sessions.any(|session| session.date.is_some()) {
        false => warning,
        true => (warning.resting_on(entry.at("date"))).resting_on(entry.place(list.key("date"))),
    }
}

/// Whether the session begins on the gathering's first or last day. False where that is not known.
fn is_on(end: fn(&Edtf) -> Option<Date>, gathering: &Gathering, session: &SessionRecord) -> bool {
    let Some(date) = gathering.date() else {
        // Most gatherings are on one day.
        return session.date.is_none();
    };
    match session.first_day() {
        None => date.is_single_day(),
        Some(day) => day.is_single_day() && day.earliest() == end(date),
    }
}
