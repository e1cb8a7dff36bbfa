//! A gathering's programme, post by post.

use crate::base::date::{ClockTime, Date, Edtf, Moment};
use crate::content::schema::fields::names::Title;
use crate::content::schema::fields::provenance::SpeakerRecord;
use crate::content::schema::fields::reference::Ref;
use crate::content::schema::kinds::PresentationKind;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionRecord {
    pub title: Title,
    #[serde(default, rename = "type")]
    pub session_type: SessionType,
    /// The day, of a gathering over several days; two days, of a session that ends after midnight.
    pub date: Option<Edtf>,
    pub start: Option<ClockTime>,
    pub end: Option<ClockTime>,
    pub room: Option<String>,
    /// Sessions of the same time with different tracks are parallel.
    pub track: Option<String>,
    pub summary: Option<String>,
    #[serde(default)]
    pub chairs: Vec<SpeakerRecord>,
    #[serde(default)]
    pub presentations: Vec<Ref<PresentationKind>>,
}

impl SessionRecord {
    /// The day that the session begins on, as far as that is known.
    pub fn first_day(&self) -> Option<Edtf> {
        let date = self.date.as_ref()?;
        match self.last_day() {
            Some(_) => of_day(date.earliest()?),
            None => Some(date.clone()),
        }
    }

    /// The day after the first, of a session that ends after midnight.
    pub fn last_day(&self) -> Option<Edtf> {
        let date = self.date.as_ref()?;
        let ends_earlier = self.end? <= self.start?;
        let last = date.earliest()?.tomorrow().ok()?;
        (ends_earlier && date.latest()? == last)
            .then(|| of_day(last))
            .flatten()
    }
}

fn of_day(day: Date) -> Option<Edtf> {
    let day = Moment::of_day(day.year(), day.month(), day.day());
    day.ok().map(Edtf::from)
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SessionType {
    #[default]
    Talk,
    Panel,
    GroupWork,
    Break,
    Registration,
    Opening,
    Closing,
    Social,
}

impl SessionType {
    /// People come, eat and talk: it may go on beside other sessions, and before the gathering begins.
    pub fn is_beside_programme(self) -> bool {
        matches!(
            self,
            SessionType::Break | SessionType::Registration | SessionType::Social
        )
    }
}
