//! Where a date lies on the calendar: bounds, comparison, sorting.
//!
//! Bounds are inclusive days. Seasons are the meteorological ones (spring is March–May); winter, which has months at both
//! ends of its year, has the bounds of the year. A qualifier widens nothing: "2018~" has the bounds of 2018.

use jiff::civil::Date;

use super::{Edtf, Endpoint, Moment, Precision, Season};

/// The longest interval that `days` lists, in days: a longer one is a period, not a gathering.
const MOST_DAYS: usize = 31;

/// Sorts dates as a reader expects: by the first day, then by the last day, the earlier first.
///
/// So "2018-10" comes after every day of September, after 1 October and before 2 October; "2018" after "2018-01". An
/// open or unknown start comes first, an open or unknown end last. Only equal dates have equal keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SortKey {
    earliest: Date,
    latest: Date,
    ends: (Endpoint, Endpoint),
    is_interval: bool,
}

impl Edtf {
    #[must_use]
    pub fn sort_key(&self) -> SortKey {
        SortKey {
            earliest: self.earliest().unwrap_or(Date::MIN),
            latest: self.latest().unwrap_or(Date::MAX),
            ends: self.ends(),
            is_interval: matches!(self, Edtf::Interval { .. }),
        }
    }

    /// The first possible day; `None` if the start is open or unknown.
    #[must_use]
    pub fn earliest(&self) -> Option<Date> {
        self.ends().0.moment().map(Moment::earliest)
    }

    /// The last possible day; `None` if the end is open or unknown.
    #[must_use]
    pub fn latest(&self) -> Option<Date> {
        self.ends().1.moment().map(Moment::latest)
    }

    /// The year of the start or, if that is not known, of the end.
    #[must_use]
    pub fn year(&self) -> Option<i16> {
        self.moments().next().map(Moment::year)
    }

    /// Whether it is one known day (an interval from a day to the same day is one).
    #[must_use]
    pub fn is_single_day(&self) -> bool {
        self.days().len() == 1
    }

    /// The days, in order, of a date or interval that is precise to the day. Empty for others, and for more than 31 days.
    #[must_use]
    pub fn days(&self) -> Vec<Date> {
        let (Endpoint::Moment(first), Endpoint::Moment(last)) = self.ends() else {
            return Vec::new();
        };
        if first.precision() != Precision::Day || last.precision() != Precision::Day {
            return Vec::new();
        }
        let days: Vec<Date> =
            std::iter::successors(Some(first.earliest()), |day| day.tomorrow().ok())
                .take_while(|day| *day <= last.earliest())
                .take(MOST_DAYS + 1)
                .collect();
        if days.len() > MOST_DAYS {
            Vec::new()
        } else {
            days
        }
    }

    /// Whether `other` can lie inside the bounds of `self`. An open or unknown end of `self` has no bound. An open end of `other`
    /// needs such an end in `self`; an unknown end of `other` is ignored, and its other end decides.
    #[must_use]
    pub fn contains(&self, other: &Edtf) -> bool {
        let (start, end) = other.ends();
        let first = start.moment().or(end.moment()).map(Moment::earliest);
        let last = end.moment().or(start.moment()).map(Moment::latest);
        let starts_within =
            |from: Date| start != Endpoint::Open && first.is_some_and(|first| from <= first);
        let ends_within = |to: Date| end != Endpoint::Open && last.is_some_and(|last| last <= to);
        self.earliest().is_none_or(starts_within) && self.latest().is_none_or(ends_within)
    }

    /// Whether some day can belong to both. Open and unknown ends have no bound.
    #[must_use]
    pub fn overlaps(&self, other: &Edtf) -> bool {
        let starts_in_time = |one: &Edtf, two: &Edtf| match (one.earliest(), two.latest()) {
            (Some(first), Some(last)) => first <= last,
            _ => true,
        };
        starts_in_time(self, other) && starts_in_time(other, self)
    }

    /// Whether two times may have a day in common: what is not known is not ruled out.
    #[must_use]
    pub fn may_meet(one: Option<&Edtf>, other: Option<&Edtf>) -> bool {
        one.zip(other)
            .is_none_or(|(one, other)| one.overlaps(other))
    }

    /// Whether every possible day is after `day`.
    #[must_use]
    pub fn is_after(&self, day: Date) -> bool {
        self.earliest().is_some_and(|first| first > day)
    }

    /// Whether every possible day is before `day`.
    #[must_use]
    pub fn is_before(&self, day: Date) -> bool {
        self.latest().is_some_and(|last| last < day)
    }

    /// Whether some part is marked `?` or `%`.
    #[must_use]
    pub fn is_uncertain(&self) -> bool {
        self.moments()
            .any(|moment| moment.qualifier().is_uncertain())
    }

    /// Whether some part is marked `~` or `%`.
    #[must_use]
    pub fn is_approximate(&self) -> bool {
        self.moments()
            .any(|moment| moment.qualifier().is_approximate())
    }
}

impl Moment {
    /// The last possible day.
    #[must_use]
    pub fn latest(self) -> Date {
        let first = self.earliest();
        match self.precision() {
            Precision::Day => first,
            Precision::Month => first.last_of_month(),
            Precision::Season(Season::Winter) | Precision::Year => first.last_of_year(),
            Precision::Season(_) => last_of_month(first.year(), first.month() + 2),
            Precision::Decade => last_of_month(first.year() + 9, 12),
        }
    }
}

/// The month's last day. The calendar ends in December 9999, so no decade or season reaches past it.
fn last_of_month(year: i16, month: i8) -> Date {
    Date::new(year, month, 1).map_or(Date::MAX, Date::last_of_month)
}
