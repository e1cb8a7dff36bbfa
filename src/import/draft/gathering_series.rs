//! Papers of one meeting after another in one folder, a day in each name: "2023/CG-01-17.md", "2023/CG-01-31.md". Each day is a gathering.

use super::gathering_folders_by_date::dated_folder;
use super::{DocumentGroup, ImportedDocument};
use crate::import::analysis::{DocumentForm, is_about_gathering};
use crate::import::extract::days_of_series::DayOfSeries;
use crate::import::extract::gathering_types::nouns;
use crate::import::extract::word_sets::has_word;
use std::collections::BTreeMap;

/// Of this number of papers, one must say that it is of a meeting.
const ONE_OF: usize = 3;
/// Folders of meetings' papers, in lower case, separated by white space.
const FOLDERS: &str = "meetings meeting møter møte minutes referat referater møtereferat møtereferater telcons telcon telecons teleconferences calls";

/// A group for each day of each series; `homes` gets the index of each paper's group.
pub fn add_series(
    documents: &[ImportedDocument],
    groups: &mut Vec<DocumentGroup>,
    homes: &mut [Option<usize>],
) {
    let mut series: BTreeMap<&str, Vec<(usize, &DayOfSeries)>> = BTreeMap::new();
    for (at, document) in documents.iter().enumerate() {
        let is_paper = document.facts.form == DocumentForm::Text
            && homes[at].is_none()
            && dated_folder(&document.name).is_none();
        if let Some(day) = document.day_of_series.as_ref().filter(|_| is_paper) {
            let papers = series.entry(day.series.as_str()).or_default();
            papers.push((at, day));
        }
    }
    for (name, papers) in series {
        if !is_of_meetings(name, &papers, documents) {
            continue;
        }
        let mut of_days: BTreeMap<(i16, i8, i8), usize> = BTreeMap::new();
        for (at, day) in papers {
            let group = of_days
                .entry((day.year, day.month, day.day))
                .or_insert_with(|| {
                    groups.push(DocumentGroup {
                        date: day.edtf(),
                        ..DocumentGroup::default()
                    });
                    groups.len() - 1
                });
            groups[*group].papers.push(at);
            homes[at] = Some(*group);
        }
    }
}

/// Do the folder's name or some of the papers say that they are of meetings? Days may also be those of letters or of a diary.
fn is_of_meetings(
    series: &str,
    papers: &[(usize, &DayOfSeries)],
    documents: &[ImportedDocument],
) -> bool {
    let lower = series.to_lowercase();
    let mut words = lower.split(|letter: char| !letter.is_alphanumeric());
    let is_folder = words.any(|word| has_word(FOLDERS, word));
    let says_so = papers.iter().filter(|(at, _)| {
        let facts = &documents[*at].facts;
        let mut mentions = facts.gatherings.iter();
        is_about_gathering(facts.kind)
            || mentions.any(|mention| !mention.is_weak && mention.noun.is_some())
    });
    is_folder || !nouns(&lower).is_empty() || says_so.count() * ONE_OF >= papers.len()
}
