//! How the facts of a gathering are known.

use crate::content::schema::records::{AttendanceMode, GatheringRecord};
use crate::site::pages::parts::{Fact, yearless_day};
use serde::Serialize;

/// By the record's fields.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct GatheringFacts {
    pub title: Fact,
    pub date: Fact,
    pub status: Fact,
    /// Our reading, a source's words or a remark stand beside the status.
    pub status_noted: bool,
    pub mode: Fact,
    pub place: Fact,
    pub county: Fact,
    pub municipality: Fact,
    pub organisers: Fact,
    pub co_organisers: Fact,
    pub network: Fact,
    pub audience: Fact,
    pub participants: Fact,
}

impl GatheringFacts {
    pub fn new(record: &GatheringRecord) -> GatheringFacts {
        let fact = |field: &str| Fact::new(record.provenance.get(field));
        let mut date = fact("date");
        let status = fact("status");
        // The day says all that the source's words say.
        date.as_written.take_if(|_| yearless_day(record).is_some());
        GatheringFacts {
            title: fact("title"),
            date,
            status_noted: status.inferred || status.as_written.is_some() || status.remark.is_some(),
            status,
            mode: fact("mode"),
            place: fact("place"),
            county: fact("county"),
            municipality: fact("municipality"),
            organisers: fact("organisers"),
            co_organisers: fact("co_organisers"),
            network: fact("network"),
            audience: fact("audience"),
            participants: fact("participants"),
        }
    }
}

/// The keys of what no source says, and says nothing near it either. A meeting on the web has no place to be known.
pub fn not_stated(record: &GatheringRecord) -> Vec<&'static str> {
    let mode = record.mode.value();
    let has_no_place = record.place.is_none() && mode != Some(&AttendanceMode::Digital);
    let is_silent = |field: &str| {
        let fact = Fact::new(record.provenance.get(field));
        fact.as_written.is_none() && fact.remark.is_none()
    };
    let checks = [
        ("place", has_no_place && is_silent("place")),
        ("mode", mode.is_none() && is_silent("mode")),
        (
            "organiser",
            record.organisers.is_empty() && is_silent("organisers"),
        ),
        ("contacts", record.contacts.is_empty()),
    ];
    let checks = checks.into_iter();
    checks
        .filter_map(|(word, is_missing)| is_missing.then_some(word))
        .collect()
}
