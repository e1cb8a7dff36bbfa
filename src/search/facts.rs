//! What one may choose by, as columns: for each document the values that it has.

use super::encode::number;
use super::record::{Document, Facts};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Serialize)]
pub struct Columns {
    county: Column,
    date: Column,
    kind: Column,
    goal: Column,
    organisation: Column,
    language: Column,
}

/// `v`: the values, sorted. `d`: runs of documents that have the same: how many documents, how many values, the values.
#[derive(Serialize)]
struct Column {
    v: Vec<String>,
    d: String,
}

pub fn columns(documents: &[Document]) -> Columns {
    let column = |values: fn(&Facts) -> Vec<&String>| Column::new(documents, values);
    Columns {
        county: column(|facts| facts.counties.iter().collect()),
        date: column(|facts| facts.date.iter().collect()),
        kind: column(|facts| {
            Some(&facts.kind)
                .filter(|kind| !kind.is_empty())
                .into_iter()
                .collect()
        }),
        goal: column(|facts| facts.sub_goals.iter().collect()),
        organisation: column(|facts| facts.organisations.iter().collect()),
        language: column(|facts| {
            Some(&facts.language)
                .filter(|tag| !tag.is_empty())
                .into_iter()
                .collect()
        }),
    }
}

impl Column {
    fn new(documents: &[Document], values: fn(&Facts) -> Vec<&String>) -> Column {
        let all: BTreeSet<&String> = documents
            .iter()
            .flat_map(|document| values(&document.facts))
            .collect();
        let numbers: BTreeMap<&String, usize> = all
            .iter()
            .enumerate()
            .map(|(number, value)| (*value, number))
            .collect();
        let mut runs = String::new();
        for run in documents.chunk_by(|a, b| values(&a.facts) == values(&b.facts)) {
            let values = values(&run[0].facts);
            number(run.len(), &mut runs);
            number(values.len(), &mut runs);
            for value in values {
                number(numbers[value], &mut runs);
            }
        }
        Column {
            v: all.into_iter().cloned().collect(),
            d: runs,
        }
    }
}
