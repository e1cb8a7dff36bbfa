//! What the sessions of a gathering are called in calendars and schedules, so that a program knows one again.

use crate::base::date::{ClockTime, Date};
use crate::base::text::Slug;
use crate::content::model::Gathering;
use crate::content::schema::records::SessionRecord;
use std::collections::BTreeMap;

/// A session of which day and time are known.
pub struct NamedSession<'s> {
    /// Its own among those of the gathering.
    pub name: String,
    pub session: &'s SessionRecord,
    pub day: Date,
    pub start: ClockTime,
}

/// The sessions are known by their talk, or by their title, and not by their place in the programme, which changes with it.
pub fn named_sessions(gathering: &Gathering) -> Vec<NamedSession<'_>> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let sessions = gathering.timed_sessions();
    let named = sessions.map(|(session, day, start)| {
        let mut name = name_of(session);
        let count = seen.entry(name.clone()).or_default();
        *count += 1;
        if *count > 1 {
            name.push_str(&format!("-{count}"));
        }
        NamedSession {
            name,
            session,
            day,
            start,
        }
    });
    named.collect()
}

fn name_of(session: &SessionRecord) -> String {
    if let Some(talk) = session.presentations.first() {
        return talk.id().to_owned();
    }
    let slug = Slug::of_name(&session.title, "post", 60);
    slug.map_or_else(|| "post".to_owned(), |slug| slug.to_string())
}
