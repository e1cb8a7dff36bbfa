use crate::markup::Abbreviations;
use crate::model::Archive;

/// Every short form with what it stands for: an actor's name or words of its own.
pub(super) fn abbreviations(archive: &Archive) -> Abbreviations {
    let entries = archive.abbreviations.iter().filter_map(|entry| {
        let record = &entry.record;
        let actor = record
            .actor
            .as_ref()
            .map(|actor| &archive.actors[actor].record);
        let long_form = record.name.as_ref().or(actor.map(|actor| &actor.name))?;
        let lang = actor.and_then(|actor| actor.lang);
        let short_forms = std::iter::once(&record.abbr).chain(&record.variants);
        // A name that is its own short form needs no explaining.
        let short_forms: Vec<String> = short_forms
            .filter(|form| *form != long_form)
            .cloned()
            .collect();
        Some((short_forms, long_form.clone(), lang))
    });
    Abbreviations::new(entries.collect())
}
