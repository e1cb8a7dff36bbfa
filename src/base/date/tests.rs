//! Examples as tables, and general rules as properties.

mod laws;
mod order;
mod reading;
mod time;
mod writing;

use super::*;

fn date(text: &str) -> Edtf {
    Edtf::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn day(text: &str) -> Date {
    date(text).earliest().unwrap_or_else(|| panic!("{text}"))
}
