//! What one may choose by, as columns: for each document the values that it has.

use super::encode::number;
use super::record::{Document, Facts};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Serialize)]
pub struct Columns {
    county: Column,
    year: Column,
    date: Column,
    kind: Column,
    goal: Column,
    organisation: Column,
    language: Column,
}

/// `v`: the values, sorted. `d`: for each document the places of those that it has.
#[derive(Serialize)]
struct Column {
    v: Vec<String>,
    d: Vec<String>,
}

pub fn columns(documents: &[Document]) -> Columns {
    let column = |values: fn(&Facts) -> Vec<&str>| Column::new(documents, values);
    Columns {
        county: column(|facts| texts(&facts.counties)),
        year: column(|facts| facts.date.iter().map(|date| year(date)).collect()),
        date: column(|facts| texts(&facts.date)),
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
    Some(value)
        .filter(|value| !value.is_empty())
        .into_iter()
        .collect()
}

/// Of a date as it is sorted: `2018-04-18`.
fn year(date: &str) -> &str {
    date.get(..4).unwrap_or(date)
}

impl Column {
    fn new(documents: &[Document], values: fn(&Facts) -> Vec<&str>) -> Column {
        let all: BTreeSet<&str> = documents
            .iter()
            .flat_map(|document| values(&document.facts))
            .collect();
        let places: BTreeMap<&str, usize> = all.iter().copied().zip(0..).collect();
        let of_document = |document: &Document| {
            let mut text = String::new();
            for value in values(&document.facts) {
                number(places[value], &mut text);
            }
            text
        };
        Column {
            d: documents.iter().map(of_document).collect(),
            v: all.into_iter().map(str::to_owned).collect(),
        }
    }
}
