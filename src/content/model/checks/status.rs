//! A gathering's status fits the calendar.

use super::{Check, CheckInput, CheckRun};
use crate::base::path::FieldPath;
use crate::content::schema::fields::Certainty;
use crate::content::schema::records::GatheringStatus;
use crate::diagnostics::{Diagnostics, catalogue};

pub const CHECK: Check = Check {
    name: "status",
    codes: &["S219"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, mistakes: &mut Diagnostics) {
    for gathering in &input.archive.gatherings {
        let record = gathering.record();
        let known_to_be_unknown = record
            .provenance
            .get("status")
            .is_some_and(|provenance| provenance.certainty == Certainty::Unknown);
        if record.status == GatheringStatus::Planned
            && !known_to_be_unknown
            && let Some(date) = gathering.date()
            && date.is_before(input.today)
        {
            let place = gathering.entry.at("status");
            let mistake = catalogue::planned_in_the_past(place, &date.to_string());
            let said = FieldPath::root().key("provenance").key("status");
            let mistake = mistake.resting_on(gathering.entry.place(said));
            mistakes.add(mistake.resting_on(gathering.entry.at("date")));
        }
    }
}
