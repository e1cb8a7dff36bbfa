//! How many gatherings a county has, in which years, and of how many it is not known whether they were held.

use crate::base::date::Edtf;
use crate::content::model::Gathering;
use crate::site::pages::PageContext;
use crate::site::pages::parts::{gatherings_of_county, is_unconfirmed};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct GatheringNumbers {
    /// Of a county of today, with those of the counties that it came from.
    pub gatherings: usize,
    /// How many of them were planned, and may not have been held.
    pub unconfirmed: usize,
    /// The years of the first and last of them, where a year is known.
    pub first_year: Option<i16>,
    pub last_year: Option<i16>,
}

pub fn gathering_numbers(context: &PageContext<'_>, county: &str) -> GatheringNumbers {
    let all = || gatherings_of_county(context, county);
    let years = || all().filter_map(Gathering::date).filter_map(Edtf::year);
    GatheringNumbers {
        gatherings: all().count(),
        unconfirmed: all()
            .filter(|gathering| is_unconfirmed(context, gathering))
            .count(),
        first_year: years().min(),
        last_year: years().max(),
    }
}
