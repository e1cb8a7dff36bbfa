use crate::date::Edtf;
use crate::source::records::{Certainty, Provenance};
use crate::text::Language;
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
    pub year: Option<i16>,
}

impl DateView {
    pub fn new(date: &Edtf, language: Language) -> DateView {
        DateView {
            with_weekday: None,
            text: date.prose(language),
            datetime: date.datetime(),
            year: date.year(),
        }
    }

    pub fn with_weekday(date: &Edtf, language: Language) -> DateView {
        DateView {
            with_weekday: Some(date.prose_with_weekday(language)),
            ..DateView::new(date, language)
        }
    }
}

/// What may be said on the page of how a fact is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Fact {
    /// Worked out, not stated by a source.
    pub inferred: bool,
    pub unknown: bool,
    /// The source's own words.
    pub as_written: Option<String>,
}

impl Fact {
    pub fn new(provenance: Option<&Provenance>) -> Fact {
        provenance.map_or_else(Fact::default, |provenance| Fact {
            inferred: provenance.certainty == Certainty::Inferred,
            unknown: provenance.certainty == Certainty::Unknown,
            // Of what was simply stated the words are no news.
            as_written: provenance
                .as_written
                .clone()
                .filter(|_| provenance.certainty != Certainty::Stated),
        })
    }
}
