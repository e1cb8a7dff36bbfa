//! The names of people, for the search index.

use crate::content::model::Archive;
use crate::content::schema::fields::SpeakerRecord;

/// Everyone who spoke, wrote or led a session, and may be named.
pub fn people(archive: &Archive) -> Vec<String> {
    let people = archive.gatherings.iter().flat_map(|gathering| {
        let talks = gathering.presentations.iter();
        let letters = gathering.letters.iter();
        let sessions = gathering.record().sessions.iter();
        let speakers = talks.flat_map(|talk| &talk.record.speakers);
        speakers
            .chain(letters.filter_map(|letter| letter.record.from.as_ref()))
            .chain(sessions.flat_map(|session| &session.chairs))
    });
    let may_be_named = |person: &&SpeakerRecord| {
        let is_removed = archive
            .relations
            .is_removed(&person.name, person.person.as_ref());
        !is_removed
    };
    let mut names: Vec<String> = people
        .filter(may_be_named)
        .map(|person| person.name.to_string())
        .collect();
    names.sort();
    names.dedup();
    names
}
