//! The search index of the site's pages.

use crate::model::Archive;
use crate::pages::{Finding, Pages, View, finding};
use crate::search::{Document, Facts, IndexFile, Record, Synonym, analyse, index};
use rayon::prelude::*;
use std::collections::HashMap;

/// The index' files, by their addresses from the site's root; none when the site has no search page.
pub fn search_index(archive: &Archive, pages: &Pages) -> Vec<(String, Vec<u8>)> {
    let search_page = pages
        .pages
        .iter()
        .find(|page| matches!(page.view, View::Search(_)));
    let Some(search_page) = search_page else {
        return Vec::new();
    };
    let (documents, records) = records(pages);
    let analysed: Vec<_> = records.par_iter().map(analyse).collect();
    let files = index(&documents, &records, &analysed, &synonyms(archive));
    let folder = format!("{}indeks/", search_page.path.address());
    let addressed = files
        .into_iter()
        .map(|IndexFile { name, bytes }| (format!("{folder}{name}"), bytes));
    addressed.collect()
}

fn records(pages: &Pages) -> (Vec<Document>, Vec<Record>) {
    let found: Vec<(&str, String, Finding)> = pages
        .pages
        .par_iter()
        .filter_map(|page| {
            let language = page.view.frame().lang.to_string();
            Some((page.path.address(), language, finding(&page.view)?))
        })
        .collect();
    let by_address: HashMap<&str, &Finding> = found
        .iter()
        .map(|(address, _, found)| (*address, found))
        .collect();
    let (mut documents, mut records) = (Vec::new(), Vec::new());
    for (address, language, found) in &found {
        let facts = facts(found, by_address.get(above(address)).copied(), language);
        for (place, passage) in found.passages.iter().enumerate() {
            // The page as a whole is found by what it is called and by where it belongs.
            let also = match place {
                0 => format!(
                    "{} {} {}",
                    found.title,
                    facts.counties.join(" "),
                    passage.also
                ),
                _ => passage.also.clone(),
            };
            records.push(Record {
                document: documents.len(),
                anchor: passage.anchor.clone(),
                title: passage.title.clone(),
                text: passage.text.clone(),
                also,
                thumbnail: None,
            });
        }
        documents.push(Document {
            title: found.title.clone(),
            address: (*address).to_owned(),
            facts,
        });
    }
    (documents, records)
}

/// The address of the page above: `samlinger/x/` of `samlinger/x/y/`.
fn above(address: &str) -> &str {
    let inner = address.trim_end_matches('/');
    inner.rfind('/').map_or("", |at| &address[..=at])
}

fn facts(found: &Finding, above: Option<&Finding>, language: &str) -> Facts {
    let own = &found.facts;
    let above = above.filter(|_| own.inherits).map(|above| &above.facts);
    let inherited = |own: &Vec<String>, above: Option<&Vec<String>>| match above {
        Some(above) if own.is_empty() => above.clone(),
        _ => own.clone(),
    };
    Facts {
        kind: found.kind.tag().to_owned(),
        counties: inherited(&own.counties, above.map(|facts| &facts.counties)),
        date: own.date.clone().or_else(|| above?.date.clone()),
        sub_goals: inherited(&own.sub_goals, above.map(|facts| &facts.sub_goals)),
        organisations: inherited(&own.organisations, above.map(|facts| &facts.organisations)),
        language: language.to_owned(),
    }
}

/// Abbreviations with their long forms, and names with former names.
fn synonyms(archive: &Archive) -> Vec<Synonym> {
    let mut synonyms = Vec::new();
    for entry in archive.abbreviations.iter() {
        let record = &entry.record;
        let actor = record
            .actor
            .as_ref()
            .map(|actor| archive.actors[actor].record.name.as_str());
        if let Some(long) = record.name.as_deref().or(actor) {
            let short = std::iter::once(&record.abbr).chain(&record.variants);
            synonyms.extend(short.map(|short| Synonym(short.clone(), long.to_owned())));
        }
    }
    for actor in archive.actors.iter() {
        let names = actor.record.former_names.iter().map(|former| &former.name);
        let names = names.chain(&actor.record.variants);
        synonyms.extend(names.map(|name| Synonym(name.clone(), actor.record.name.clone())));
    }
    synonyms
}
