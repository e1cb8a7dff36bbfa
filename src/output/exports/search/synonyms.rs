//! Synonyms for the search index, from the archive's own records.

use crate::content::model::Archive;
use crate::search::Synonym;

/// Abbreviations with their long forms, and names with former names.
pub fn synonyms(archive: &Archive) -> Vec<Synonym> {
    let mut synonyms = Vec::new();
    for entry in archive.abbreviations.iter() {
        let record = &entry.record;
        let actor = record
            .actor
            .as_ref()
            .map(|actor| archive.actors[actor].record.name.as_str());
        if let Some(long) = record.name.as_deref().or(actor) {
            let short = std::iter::once(&record.abbr).chain(&record.variants);
            synonyms.extend(short.map(|short| Synonym(short.to_string(), long.to_owned())));
        }
    }
    for actor in archive.actors.iter() {
        let names = actor.record.former_names.iter().map(|former| &former.name);
        let names = names.chain(&actor.record.variants);
        synonyms.extend(names.map(|name| Synonym(name.to_string(), actor.record.name.to_string())));
    }
    synonyms
}
