//! The words of calendars, which have no page around them that would say what they are.

use crate::base::text::Language;
use crate::content::schema::records::GatheringStatus;

pub struct CalendarLabels {
    pub cancelled: &'static str,
    pub postponed: &'static str,
    pub moved_online: &'static str,
    pub registration_deadline: &'static str,
    pub organiser: &'static str,
    pub programme: &'static str,
}

const BOKMAL: CalendarLabels = CalendarLabels {
    cancelled: "Avlyst",
    postponed: "Utsatt",
    moved_online: "Holdes digitalt",
    registration_deadline: "Påmeldingsfrist",
    organiser: "Arrangør",
    programme: "Program",
};

const NYNORSK: CalendarLabels = CalendarLabels {
    cancelled: "Avlyst",
    postponed: "Utsett",
    moved_online: "Blir halden digitalt",
    registration_deadline: "Påmeldingsfrist",
    organiser: "Arrangør",
    programme: "Program",
};

const ENGLISH: CalendarLabels = CalendarLabels {
    cancelled: "Cancelled",
    postponed: "Postponed",
    moved_online: "Moved online",
    registration_deadline: "Registration deadline",
    organiser: "Organiser",
    programme: "Programme",
};

impl CalendarLabels {
    pub fn of(language: Language) -> &'static CalendarLabels {
        match language.interface() {
            Language::Nn => &NYNORSK,
            Language::En => &ENGLISH,
            _ => &BOKMAL,
        }
    }

    /// What stands before the title of a gathering that does not go as announced.
    pub fn of_status(&self, status: GatheringStatus) -> Option<&'static str> {
        match status {
            GatheringStatus::Cancelled => Some(self.cancelled),
            GatheringStatus::Postponed => Some(self.postponed),
            GatheringStatus::MovedOnline => Some(self.moved_online),
            GatheringStatus::Planned | GatheringStatus::Held | GatheringStatus::Moved => None,
        }
    }
}
