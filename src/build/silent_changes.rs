//! Gatherings to come that have another day, time, place or status than in the calendars that were published before, though nobody
//! has said with `updated` that they were changed: programs that follow the calendar may keep what they have.

use super::destination::Destination;
use crate::base::date::Date;
use crate::base::path::OutputPath;
use crate::base::{OutputContent, OutputFile};
use crate::content::model::{Archive, Gathering};
use crate::content::schema::records::GatheringStatus;
use crate::diagnostics::{Diagnostics, catalogue};
use crate::output::exports::changed_entries;
use crate::site::pages::Addresses;
use rustc_hash::FxHashMap;

/// `files`: of the new site, with its calendars.
pub fn silent_changes(
    (archive, addresses): (&Archive, &Addresses),
    files: &[OutputFile],
    destination: &dyn Destination,
    today: Date,
) -> Diagnostics {
    let coming = archive.gatherings.iter();
    let coming: Vec<&Gathering> = coming.filter(|one| is_coming(one, today)).collect();
    if coming.is_empty() {
        return Diagnostics::new();
    }
    let files: FxHashMap<&OutputPath, &OutputFile> =
        files.iter().map(|file| (&file.path, file)).collect();
    let is_changed = |path: &OutputPath| {
        let now = files.get(path).and_then(|file| text(file))?;
        let before = String::from_utf8(destination.published(path)?).ok()?;
        Some(changed_entries(&before, now))
    };
    let changed = coming.into_iter().filter(|gathering| {
        let own = addresses.calendar_of_gathering(gathering.id());
        let sessions = addresses.calendar_of_sessions(gathering.id());
        [own, sessions]
            .iter()
            .any(|path| is_changed(path).unwrap_or_default())
    });
    let told = changed.map(|gathering| {
        let place = gathering.entry.at("updated");
        catalogue::changed_without_saying(place, &today.to_string())
    });
    told.collect()
}

/// Of one that was updated today no later day can be written.
fn is_coming(gathering: &Gathering, today: Date) -> bool {
    let record = gathering.record();
    let days = gathering.calendar_days();
    let updated = record.updated.as_ref().and_then(|date| date.earliest());
    record.status != GatheringStatus::Held
        && days.last().is_some_and(|last| *last >= today)
        && updated.is_none_or(|updated| updated < today)
}

fn text(file: &OutputFile) -> Option<&str> {
    match &file.content {
        OutputContent::Bytes(bytes) => std::str::from_utf8(bytes).ok(),
        OutputContent::Copy(_) => None,
    }
}
