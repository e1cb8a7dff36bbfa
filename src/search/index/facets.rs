//! The filters of the search page, as columns: for each document, its values.

use crate::search::encoding::varint::number;
use crate::search::record::{Facets, IndexedPage};
use serde::{Serialize, Serializer};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Serialize)]
pub struct Columns<'d> {
    county: Column<'d>,
    year: Column<'d>,
    kind: Column<'d>,
    goal: Column<'d>,
    organisation: Column<'d>,
    language: Column<'d>,
}

/// The dates that results are ordered by: most readers never need them, and they are the largest column.
#[derive(Serialize)]
pub struct Dates<'d> {
    date: Column<'d>,
}

/// `v`: the values, sorted. `d`: for each document, the indexes of its values.
#[derive(Serialize)]
struct Column<'d> {
    v: BTreeSet<&'d str>,
    d: Choices<'d>,
}

/// The values of each document, computed while they are written, so that they are never all in memory.
struct Choices<'d> {
    documents: &'d [IndexedPage],
    values: FacetValues,
    places: BTreeMap<&'d str, usize>,
}

type FacetValues = fn(&Facets) -> Vec<&str>;

pub fn dates(documents: &[IndexedPage]) -> Dates<'_> {
    Dates {
        date: Column::new(documents, |facts| texts(&facts.date)),
    }
}

pub fn columns(documents: &[IndexedPage]) -> Columns<'_> {
    let column = |values| Column::new(documents, values);
    Columns {
        county: column(|facts| texts(&facts.counties)),
        year: column(|facts| facts.date.iter().map(|date| year(date)).collect()),
        kind: column(|facts| unless_empty(&facts.kind)),
        goal: column(|facts| texts(&facts.sub_goals)),
        organisation: column(|facts| texts(&facts.organisations)),
        language: column(|facts| unless_empty(&facts.language)),
    }
}

fn texts<'f>(values: impl IntoIterator<Item = &'f String>) -> Vec<&'f str> {
    values.into_iter().map(String::as_str).collect()
}

fn unless_empty(value: &str) -> Vec<&str> {
    let value = Some(value).filter(|value| !value.is_empty());
    value.into_iter().collect()
}

/// The year of a sortable date such as `2018-04-18`.
fn year(date: &str) -> &str {
    date.get(..4).unwrap_or(date)
}

impl<'d> Column<'d> {
    fn new(documents: &'d [IndexedPage], values: FacetValues) -> Column<'d> {
        let facts = documents.iter().map(|document| &document.facts);
        let v: BTreeSet<&str> = facts.flat_map(values).collect();
        let d = Choices {
            documents,
            values,
            places: v.iter().copied().zip(0..).collect(),
        };
        Column { v, d }
    }
}

impl Serialize for Choices<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.documents.iter().map(|document| {
            let mut text = String::new();
            for value in (self.values)(&document.facts) {
                number(self.places[value], &mut text);
            }
            text
        }))
    }
}
