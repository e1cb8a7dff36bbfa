//! A date as a reader writes it: "18.–19. april 2018", "hausten 2019", "from 2021".
//!
//! What two ends share is written once. The dash between the ends has no spaces when both sides are single words
//! ("april–mai 2018"), and spaces when a side contains a space ("30. april – 2. mai 2018").

use crate::base::text::Language;

use super::calendar_words::CalendarWords;
use super::edtf::push_number;
use super::{Edtf, Endpoint, Moment, Precision, Qualifier};

impl Edtf {
    /// For running text: "16. januar 2018". Never empty; starts with a capital only where the language demands it.
    #[must_use]
    pub fn prose(&self, language: Language) -> String {
        DateFormatter {
            words: CalendarWords::of(language),
            style: DateStyle::Prose,
        }
        .edtf(self)
    }

    /// As [`Edtf::prose`], of something that happened once: `../2019` is "senest 2019", not "til 2019".
    #[must_use]
    pub fn prose_of_event(&self, language: Language) -> String {
        match self {
            Edtf::Interval {
                start: Endpoint::Open,
                end: Endpoint::Moment(latest),
            } => {
                let latest = Edtf::from(*latest).prose(language);
                format!("{} {latest}", CalendarWords::of(language).at_latest)
            }
            _ => self.prose(language),
        }
    }

    /// As [`Edtf::prose`], with the weekday of each day that is not approximate: "tirsdag 16. januar 2018".
    #[must_use]
    pub fn prose_with_weekday(&self, language: Language) -> String {
        DateFormatter {
            words: CalendarWords::of(language),
            style: DateStyle::Weekday,
        }
        .edtf(self)
    }

    /// The date without its year, for a list that is headed by the year: "16. januar".
    #[must_use]
    pub fn without_year(&self, language: Language) -> String {
        let formatter = DateFormatter {
            words: CalendarWords::of(language),
            style: DateStyle::Prose,
        };
        match self.ends() {
            (Endpoint::Moment(day), Endpoint::Moment(end)) if day == end => {
                formatter.plain(day, IntervalStart::NotYear)
            }
            _ => formatter.edtf(self),
        }
    }

    /// For tables: "16.1.2018", "okt. 2018", "ca. 2018", "2018 (?)".
    #[must_use]
    pub fn short(&self, language: Language) -> String {
        DateFormatter {
            words: CalendarWords::of(language),
            style: DateStyle::Short,
        }
        .edtf(self)
    }
}

struct DateFormatter {
    words: &'static CalendarWords,
    style: DateStyle,
}

#[derive(PartialEq)]
enum DateStyle {
    Prose,
    Weekday,
    Short,
}

/// How much of the start of an interval is written; the end has the rest.
#[derive(Clone, Copy, PartialEq)]
enum IntervalStart {
    All,
    NotYear,
    NotMonth,
}

impl DateFormatter {
    fn edtf(&self, edtf: &Edtf) -> String {
        let (start, end) = edtf.ends();
        match (start, end) {
            (Endpoint::Moment(start), Endpoint::Moment(end)) => self.span(start, end),
            (Endpoint::Moment(start), Endpoint::Open) => {
                format!("{} {}", self.words.from, self.moment(start))
            }
            (Endpoint::Open, Endpoint::Moment(end)) => {
                format!("{} {}", self.words.until, self.moment(end))
            }
            (Endpoint::Moment(start), Endpoint::Unknown) => dashed(
                &self.moment(start),
                self.unless_short(self.words.end_unknown),
            ),
            (Endpoint::Unknown, Endpoint::Moment(end)) => dashed(
                self.unless_short(self.words.start_unknown),
                &self.moment(end),
            ),
            (Endpoint::Open | Endpoint::Unknown, Endpoint::Open | Endpoint::Unknown) => {
                self.words.nothing_known.to_owned()
            }
        }
    }

    fn span(&self, start: Moment, end: Moment) -> String {
        if start == end {
            return self.moment(start);
        }
        if start.qualifier() != end.qualifier() {
            return dashed(&self.moment(start), &self.moment(end));
        }
        let said = said(start, end);
        let (left, right) = (self.plain(start, said), self.plain(end, IntervalStart::All));
        let span = match said {
            IntervalStart::NotYear | IntervalStart::NotMonth if !left.contains(' ') => {
                format!("{left}–{right}")
            }
            IntervalStart::NotYear | IntervalStart::NotMonth => format!("{left} – {right}"),
            IntervalStart::All => dashed(&left, &right),
        };
        self.qualified(span, start.qualifier())
    }

    fn moment(&self, moment: Moment) -> String {
        self.qualified(self.plain(moment, IntervalStart::All), moment.qualifier())
    }

    fn qualified(&self, text: String, qualifier: Qualifier) -> String {
        let about = if self.style == DateStyle::Short {
            self.words.short_about
        } else {
            self.words.about
        };
        let text = if qualifier.is_approximate() {
            format!("{about} {text}")
        } else {
            text
        };
        let uncertain = self.unless_short(self.words.uncertain);
        if qualifier.is_uncertain() {
            format!("{text} ({uncertain})")
        } else {
            text
        }
    }

    fn unless_short(&self, words: &'static str) -> &'static str {
        if self.style == DateStyle::Short {
            "?"
        } else {
            words
        }
    }

    /// A moment without its qualifier (`?`, `~`, `%`).
    fn plain(&self, moment: Moment, said: IntervalStart) -> String {
        let year = moment.year();
        let name = match moment.precision() {
            Precision::Day => return self.day(moment, said),
            Precision::Month => self.month(moment),
            Precision::Season(season) if self.style == DateStyle::Short => {
                self.words.short_seasons[season as usize]
            }
            Precision::Season(season) => self.words.seasons[season as usize],
            Precision::Year => return year.to_string(),
            // "2000-årene" would be the whole century.
            Precision::Decade if year % 100 == 0 => return format!("{year}–{}", year + 9),
            Precision::Decade => {
                return format!("{}{year}{}", self.words.decade.0, self.words.decade.1);
            }
        };
        if said == IntervalStart::All {
            format!("{name} {year}")
        } else {
            name.to_owned()
        }
    }

    fn day(&self, moment: Moment, said: IntervalStart) -> String {
        let date = moment.earliest();
        let is_numeric = self.style == DateStyle::Short && self.words.numeric;
        let mut text = String::with_capacity("torsdag 18. september 2018".len());
        if self.style == DateStyle::Weekday && !moment.qualifier().is_approximate() {
            let weekday = date.weekday().to_monday_zero_offset();
            text.push_str(nth(&self.words.weekdays, weekday));
            text.push(' ');
        }
        push_number(&mut text, date.day().into(), 1);
        text.push_str(self.words.ordinal);
        if said == IntervalStart::NotMonth {
            return text;
        }
        if is_numeric {
            push_number(&mut text, date.month().into(), 1);
            text.push('.');
        } else {
            text.push(' ');
            text.push_str(self.month(moment));
        }
        if said == IntervalStart::NotYear {
            return text;
        }
        if !is_numeric {
            text.push(' ');
        }
        push_number(&mut text, date.year(), 1);
        text
    }

    fn month(&self, moment: Moment) -> &'static str {
        let names = if self.style == DateStyle::Short {
            &self.words.short_months
        } else {
            &self.words.months
        };
        nth(names, moment.earliest().month() - 1)
    }
}

/// The name with this number, counted from 1. Empty for a number that the calendar does not have, which no [`Moment`] holds.
fn nth(names: &[&'static str], number: i8) -> &'static str {
    usize::try_from(number)
        .ok()
        .and_then(|number| names.get(number))
        .copied()
        .unwrap_or_default()
}

fn said(start: Moment, end: Moment) -> IntervalStart {
    let same_month = start.earliest().month() == end.earliest().month();
    match (start.precision(), end.precision()) {
        _ if start.year() != end.year() => IntervalStart::All,
        (Precision::Day, Precision::Day) if same_month => IntervalStart::NotMonth,
        (Precision::Day, Precision::Day)
        | (Precision::Month, Precision::Month)
        | (Precision::Season(_), Precision::Season(_)) => IntervalStart::NotYear,
        _ => IntervalStart::All,
    }
}

/// Two sides with a dash between. A space, hyphen or dash inside a side puts spaces around the dash.
fn dashed(left: &str, right: &str) -> String {
    let needs_room = |side: &str| side.contains([' ', '-', '–']);
    if needs_room(left) || needs_room(right) {
        format!("{left} – {right}")
    } else {
        format!("{left}–{right}")
    }
}
