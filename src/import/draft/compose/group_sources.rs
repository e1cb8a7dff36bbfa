//! The documents of one gathering, as the composing functions need them.

use super::ComposeInputs;
use crate::import::analysis::{DocumentFacts, Misread, Practicalities};
use crate::import::draft::{DocumentGroup, ImportedDocument};

/// One of the groups, with the inputs of all.
pub struct GroupSources<'s> {
    pub inputs: &'s ComposeInputs<'s>,
    /// Every group: the others are the previous and later gatherings.
    pub groups: &'s [DocumentGroup],
    /// The index of the group that is being composed.
    pub index: usize,
}

impl<'s> GroupSources<'s> {
    pub fn group(&self) -> &'s DocumentGroup {
        &self.groups[self.index]
    }

    /// The documents whose files are in the gathering's folder.
    pub fn own_documents(&self) -> impl Iterator<Item = &'s ImportedDocument> {
        let documents = self.inputs.documents;
        self.group().own.iter().map(move |at| &documents[*at])
    }

    pub fn own_facts(&self) -> impl Iterator<Item = &'s DocumentFacts> {
        self.own_documents().map(|document| &document.facts)
    }

    /// What own documents say about practical matters. Of a calendar with several events, only what this gathering's event says.
    pub fn practicalities(&self) -> impl Iterator<Item = &'s Practicalities> {
        let group = self.group();
        let of_day = group
            .mentions
            .iter()
            .filter(|dated| dated.date == group.date);
        let of_events = of_day.filter_map(|dated| dated.mention.practicalities.as_deref());
        let of_documents = self.own_facts().filter(|facts| !facts.lists_events());
        of_documents
            .map(|facts| &facts.practicalities)
            .chain(of_events)
    }

    pub fn own_names(&self) -> Vec<String> {
        self.own_documents()
            .map(|document| document.name.clone())
            .collect()
    }

    pub fn misread_words(&self) -> Vec<Misread> {
        self.own_facts()
            .flat_map(|facts| facts.misread.clone())
            .collect()
    }

    /// The facts of own documents, and of those that are about another gathering too, each with the document's index.
    pub fn all_facts(&self) -> impl Iterator<Item = (usize, &'s DocumentFacts)> {
        let documents = self.inputs.documents;
        let group = self.group();
        group
            .own
            .iter()
            .chain(&group.shared)
            .map(move |at| (*at, &documents[*at].facts))
    }

    /// The sentence that identifies the gathering best.
    pub fn best_words(&self) -> Option<&'s str> {
        let best = self.group().best_mention()?;
        Some(&best.mention.as_written)
    }

    /// The number of the gathering, from 1, among its county's dated gatherings.
    pub fn rank_in_county(&self) -> Option<u8> {
        let county = &self.group().county;
        let mut of_county = (0..self.groups.len())
            .filter(|at| self.groups[*at].county == *county && self.groups[*at].date.is_some());
        let before = of_county.position(|at| at == self.index)?;
        u8::try_from(before + 1).ok()
    }
}
