//! Nobody can speak in, or chair, two sessions at the same time.

use super::sessions::{SessionTime, times};
use super::{Check, CheckInput, CheckRun};
use crate::base::path::FieldPath;
use crate::base::text::ascii_words;
use crate::content::model::Gathering;
use crate::content::schema::fields::SpeakerRecord;
use crate::content::schema::records::SessionRecord;
use crate::diagnostics::{Diagnostics, catalogue};

pub const CHECK: Check = Check {
    name: "parallel_speakers",
    codes: &["S230"],
    run: CheckRun::Archive(check),
};

/// A session whose hours are known.
struct TimedSession<'a> {
    index: usize,
    record: &'a SessionRecord,
    time: SessionTime,
    /// Those who speak, and those who chair it.
    speakers: Vec<&'a SpeakerRecord>,
}

fn check(input: &CheckInput<'_>, diagnostics: &mut Diagnostics) {
    for gathering in &input.archive.gatherings {
        let sessions = timed_sessions(gathering);
        for (number, session) in sessions.iter().enumerate() {
            let earlier = sessions[..number].iter();
            for other in earlier.filter(|other| are_parallel(session, other)) {
                both(gathering, session, other, diagnostics);
            }
        }
    }
}

fn timed_sessions(gathering: &Gathering) -> Vec<TimedSession<'_>> {
    let sessions = gathering.record().sessions.iter().enumerate();
    let times = times(gathering);
    let timed = sessions.filter_map(|(index, record)| {
        let talks = record.presentations.iter();
        let talks = talks.filter_map(|talk| gathering.presentation(talk.id()));
        let speakers = talks.flat_map(|talk| &talk.record.speakers);
        let speakers: Vec<_> = speakers.chain(&record.chairs).collect();
        Some(TimedSession {
            index,
            record,
            time: times[index].filter(|_| !speakers.is_empty())?,
            speakers,
        })
    });
    timed.collect()
}

/// Whether the sessions overlap. Two in the same room are left out: another check reports them.
fn are_parallel(one: &TimedSession<'_>, other: &TimedSession<'_>) -> bool {
    let is_same_room = one.record.room.is_some() && one.record.room == other.record.room;
    one.time.overlaps(other.time) && !is_same_room
}

fn both(
    gathering: &Gathering,
    session: &TimedSession<'_>,
    other: &TimedSession<'_>,
    diagnostics: &mut Diagnostics,
) {
    let list = FieldPath::root().key("sessions");
    let place = |index: usize, field| gathering.entry.place(list.index(index).key(field));
    let is_same = |one: &SpeakerRecord, other: &SpeakerRecord| {
        one.person == other.person && ascii_words(&one.name) == ascii_words(&other.name)
    };
    for (number, speaker) in session.speakers.iter().enumerate() {
        // Who speaks and chairs is said once.
        if session.speakers[..number]
            .iter()
            .any(|said| is_same(said, speaker))
        {
            continue;
        }
        if other.speakers.iter().any(|there| is_same(there, speaker)) {
            let warning = catalogue::speaker_in_two_places(
                place(session.index, "start"),
                &speaker.name,
                &session.record.title,
                (&other.record.title, place(other.index, "start")),
            );
            let grounds = ["date", "end", "presentations", "chairs"].into_iter();
            let grounds = grounds.flat_map(|field| [(session.index, field), (other.index, field)]);
            diagnostics.add(grounds.fold(warning, |warning, (index, field)| {
                warning.resting_on(place(index, field))
            }));
        }
    }
}
