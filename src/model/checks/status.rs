//! A gathering's status fits the calendar.

use crate::date::Date;
use crate::diagnostics::{Diagnostics, catalogue};
use crate::model::Archive;
use crate::source::records::{Certainty, GatheringStatus};

pub fn check(archive: &Archive, today: Date, mistakes: &mut Diagnostics) {
    for gathering in &archive.gatherings {
        let record = gathering.record();
        let known_to_be_unknown = record
            .provenance
            .get("status")
            .is_some_and(|provenance| provenance.certainty == Certainty::Unknown);
        if record.status == GatheringStatus::Planned
            && !known_to_be_unknown
            && let Some(date) = gathering.date()
            && date.is_before(today)
        {
            mistakes.add(catalogue::planned_in_the_past(
                gathering.entry.at("status"),
                &date.to_string(),
            ));
        }
    }
}
