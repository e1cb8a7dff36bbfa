use super::{CountyThenNow, DateView, Link};
use crate::model::Gathering;
use crate::pages::Composer;
use crate::source::records::{AttendanceMode, GatheringStatus, GatheringType};
use serde::Serialize;

/// A gathering as a line in a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct GatheringItem {
    pub link: Link,
    pub kind: GatheringType,
    pub status: GatheringStatus,
    /// It did not go as announced: cancelled, postponed, moved.
    pub changed: bool,
    /// None: not known.
    pub date: Option<DateView>,
    pub place: Option<String>,
    pub mode: Option<AttendanceMode>,
    pub county: Option<CountyThenNow>,
    pub summary: Option<String>,
    pub talks: usize,
}

impl Composer<'_> {
    pub fn gathering_item(&self, gathering: &Gathering) -> GatheringItem {
        let record = gathering.record();
        GatheringItem {
            link: self.gathering_link(gathering),
            kind: record.kind,
            status: record.status,
            changed: record.status.is_changed(),
            date: gathering.date().map(|date| self.date(date)),
            place: record.place.as_ref().map(|place| place.name.clone()),
            mode: record.mode.value().copied(),
            county: record.county.as_ref().map(|county| self.county(county)),
            summary: record.summary.clone(),
            talks: gathering.presentations.len(),
        }
    }

    /// The gatherings at these places in the archive's table.
    pub fn gathering_items(&self, indexes: &[usize]) -> Vec<GatheringItem> {
        let gatherings = self.archive.gatherings.as_slice();
        indexes
            .iter()
            .map(|index| self.gathering_item(&gatherings[*index]))
            .collect()
    }

    pub fn gathering_link(&self, gathering: &Gathering) -> Link {
        let target = self.addresses.gathering(gathering.id());
        let record = gathering.record();
        self.link(&target, &record.title, record.lang)
    }
}
