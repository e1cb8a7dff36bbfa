//! On which days a calendar shows a gathering and its sessions: only those that are known to the day.

use super::Gathering;
use crate::base::date::{ClockTime, Date, Edtf};
use crate::content::schema::records::{GatheringStatus, SessionRecord};

impl Gathering {
    /// The days that a calendar shows it on, in order. Of one that was cancelled or postponed, and has no other day, these are the
    /// days that were announced first. Empty: no day is known.
    pub fn calendar_days(&self) -> Vec<Date> {
        let own = self.date().map(Edtf::days).unwrap_or_default();
        if !own.is_empty() || !self.is_called_off() {
            return own;
        }
        let previous = self.record().previous_date.as_ref();
        previous.map(Edtf::days).unwrap_or_default()
    }

    /// Nobody is to come on the days that a calendar shows: it was cancelled, or postponed and has no new day.
    pub fn is_called_off(&self) -> bool {
        match self.record().status {
            GatheringStatus::Cancelled => true,
            GatheringStatus::Postponed => self
                .date()
                .map(Edtf::days)
                .is_none_or(|days| days.is_empty()),
            _ => false,
        }
    }

    /// It has another day or place than announced, and is to be held.
    pub fn is_rescheduled(&self) -> bool {
        let record = self.record();
        match record.status {
            GatheringStatus::Moved => true,
            GatheringStatus::Postponed => record.previous_date.is_some() && !self.is_called_off(),
            _ => false,
        }
    }

    /// The sessions of which both the day and the time are known, with when each begins.
    pub fn timed_sessions(&self) -> impl Iterator<Item = (&SessionRecord, Date, ClockTime)> {
        let days = self.date().map(Edtf::days).unwrap_or_default();
        let only = (days.len() == 1).then(|| days[0]);
        let sessions = self.record().sessions.iter();
        sessions.filter_map(move |session| {
            let stated = session.first_day().map(|day| day.days());
            let day = match stated {
                Some(days) => (days.len() == 1).then(|| days[0]),
                None => only,
            };
            Some((session, day?, session.start?))
        })
    }

    /// The day by which one must have registered, where that is known.
    pub fn registration_deadline(&self) -> Option<Date> {
        let deadline = self.record().registration.as_ref()?.deadline.as_ref()?;
        deadline.days().last().copied()
    }
}
