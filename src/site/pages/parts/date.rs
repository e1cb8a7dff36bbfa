use crate::base::date::Edtf;
use crate::content::schema::fields::{Certainty, Provenance};
use crate::site::pages::PageContext;
use serde::Serialize;

/// A date as the page's reader writes it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct DateView {
    /// "tirsdag 16. januar 2018", where the page says the day of the week.
    pub with_weekday: Option<String>,
    /// "16. januar 2018", "18.–19. april 2018", "oktober 2018"
    pub text: String,
    /// For `<time datetime>`; None for what HTML cannot say.
    pub datetime: Option<String>,
    /// The year it begins in, where that is known.
    pub year: Option<i16>,
}

pub fn date_view(context: &PageContext<'_>, date: &Edtf) -> DateView {
    DateView {
        with_weekday: None,
        text: date.prose(context.language.page),
        datetime: date.datetime(),
        year: date.year(),
    }
}

/// A date, with the day of the week.
pub fn weekday_view(context: &PageContext<'_>, date: &Edtf) -> DateView {
    DateView {
        with_weekday: Some(date.prose_with_weekday(context.language.page)),
        ..date_view(context, date)
    }
}

/// The date, where it is known.
pub fn known_date(context: &PageContext<'_>, date: Option<&Edtf>) -> Option<DateView> {
    date.map(|date| date_view(context, date))
}

/// When something happened, where it is known: "senest 2019".
pub fn event_date(context: &PageContext<'_>, date: Option<&Edtf>) -> Option<DateView> {
    date.map(|date| DateView {
        text: date.prose_of_event(context.language.page),
        ..date_view(context, date)
    })
}

/// The date with the day of the week, where it is known.
pub fn known_weekday(context: &PageContext<'_>, date: Option<&Edtf>) -> Option<DateView> {
    date.map(|date| weekday_view(context, date))
}

/// What may be said on the page of how a fact is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Fact {
    /// Worked out, not stated by a source.
    pub inferred: bool,
    /// The sources do not say.
    pub unknown: bool,
    /// The source's own words.
    pub as_written: Option<String>,
    /// Said beside the value, as the record has it.
    pub remark: Option<String>,
}

impl Fact {
    pub fn new(provenance: Option<&Provenance>) -> Fact {
        provenance.map_or_else(Fact::default, |provenance| Fact {
            inferred: provenance.certainty == Certainty::Inferred,
            unknown: provenance.certainty == Certainty::Unknown,
            // A fact that a source states says the same as the source's words.
            as_written: provenance
                .as_written
                .clone()
                .filter(|_| provenance.certainty != Certainty::Stated),
            remark: provenance.remark.clone(),
        })
    }
}
