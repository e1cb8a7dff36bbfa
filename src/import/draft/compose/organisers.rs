//! Who held the gathering, as far as the site has them as actors.

use super::GroupSources;
use crate::base::date::Edtf;
use crate::import::analysis::MentionBasis;
use crate::import::draft::evidence::{DraftPart, FieldEvidence};
use crate::import::draft::{DraftOrganisers, doubts};
use std::collections::BTreeSet;

/// Names of organisers found in the documents.
#[derive(Default)]
struct OrganiserNames {
    names: Vec<String>,
    as_written: Option<String>,
    /// Whether a sentence says that they held the gathering.
    is_stated: bool,
}

/// The first organiser that the site has as an actor; the others become co-organisers.
pub fn organisers(sources: &GroupSources<'_>, date: Option<&Edtf>) -> DraftPart<DraftOrganisers> {
    let named = [labelled_names, stated_names, welcoming_names]
        .into_iter()
        .map(|names| names(sources))
        .find(|named| !named.names.is_empty())
        .unwrap_or_default();
    if named.names.is_empty() {
        let mut practicalities = sources.practicalities();
        let line = practicalities.find_map(|one| one.line_on_organiser.as_deref());
        let evidence = match line {
            Some(line) => {
                FieldEvidence::unknown("organisers", Some(line), doubts::organiser_not_read())
            }
            None => FieldEvidence::unknown("organisers", None, doubts::no_organiser()),
        };
        return DraftPart::new(DraftOrganisers::default(), [evidence]);
    }
    let (known, unknown): (Vec<_>, Vec<_>) = named
        .names
        .into_iter()
        .map(|name| (sources.inputs.site.actor(&name, date), name))
        .partition(|(id, _)| id.is_some());
    let mut ids = known.into_iter().filter_map(|(id, _)| id);
    let organisers = DraftOrganisers {
        organisers: ids.next().into_iter().collect(),
        co_organisers: ids.collect(),
    };
    let words = named.as_written.as_deref();
    let evidence = if !unknown.is_empty() {
        let names: Vec<String> = unknown.into_iter().map(|(_, name)| name).collect();
        let doubt = doubts::actors_not_known(&names.join(", "));
        Some(FieldEvidence::unknown("organisers", words, doubt))
    } else if !named.is_stated {
        let doubt = doubts::actors_inferred();
        Some(FieldEvidence::inferred("organisers", words, doubt))
    } else {
        words.map(|words| FieldEvidence::stated("organisers", words))
    };
    DraftPart::new(organisers, evidence)
}

/// "Arrangør: KS": the organisers beside a label.
fn labelled_names(sources: &GroupSources<'_>) -> OrganiserNames {
    let labelled = sources
        .practicalities()
        .find_map(|one| one.organisers.as_ref());
    labelled.map_or_else(OrganiserNames::default, |labelled| OrganiserNames {
        names: distinct(labelled.value.iter().cloned()),
        as_written: Some(labelled.as_written.clone()),
        is_stated: true,
    })
}

/// "KS i samarbeid med Øyvær kommune": the organisers in a sentence that names the gathering.
fn stated_names(sources: &GroupSources<'_>) -> OrganiserNames {
    let group = sources.group();
    let mention = group
        .mentions
        .iter()
        .filter(|dated| dated.date == group.date)
        .map(|dated| &dated.mention)
        .find(|mention| !mention.organisers.is_empty());
    mention.map_or_else(OrganiserNames::default, |mention| OrganiserNames {
        names: distinct(mention.organisers.iter().cloned()),
        as_written: Some(match mention.basis {
            MentionBasis::Event => mention.organisers.join(", "),
            _ => mention.as_written.clone(),
        }),
        is_stated: true,
    })
}

/// The affiliations of the people who give the talk of welcome.
fn welcoming_names(sources: &GroupSources<'_>) -> OrganiserNames {
    let welcomes: Vec<_> = sources
        .own_facts()
        .filter_map(|facts| facts.title_slide.as_ref())
        .filter(|slide| slide.title.to_lowercase().starts_with("velkommen"))
        .collect();
    let affiliations = welcomes
        .iter()
        .flat_map(|slide| &slide.speakers)
        .filter_map(|person| person.affiliation.clone());
    OrganiserNames {
        names: distinct(affiliations),
        as_written: welcomes.last().map(|slide| slide.as_written.clone()),
        is_stated: false,
    }
}

/// The names in order, without duplicates.
fn distinct(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    names.filter(|name| seen.insert(name.clone())).collect()
}
