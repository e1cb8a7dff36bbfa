//! The list of actors, by what they are and then by name.

use super::Composer;
use super::frame::{Frame, Label};
use super::parts::{ActorLink, DateView};
use crate::source::records::{ActorRecord, ActorType, AddressKind, Ref};
use crate::text::collation::sort_by_text;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ActorsView {
    pub page: Frame,
    pub groups: Vec<ActorGroup>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ActorGroup {
    pub anchor: &'static str,
    pub actor_type: ActorType,
    pub actors: Vec<ActorItem>,
}

/// An actor as a line in a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ActorItem {
    pub actor: ActorLink,
    pub former_names: Vec<FormerNameView>,
    /// When it existed, if it does no longer or is new.
    pub valid: Option<DateView>,
    /// In how many efforts it has a part.
    pub efforts: usize,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct FormerNameView {
    pub name: String,
    pub valid: Option<DateView>,
}

pub fn actors_view(composer: &Composer<'_>) -> ActorsView {
    let mut groups: BTreeMap<ActorType, Vec<ActorItem>> = BTreeMap::new();
    for actor in &composer.archive.actors {
        let record = &actor.record;
        let item = ActorItem {
            actor: composer.actor(&Ref::new(&actor.id)),
            former_names: former_names(composer, record),
            valid: record.valid.as_ref().map(|date| composer.date(date)),
            efforts: efforts_of(composer, &actor.id),
        };
        groups.entry(record.actor_type).or_default().push(item);
    }
    ActorsView {
        groups: groups
            .into_iter()
            .map(|(actor_type, mut actors)| {
                sort_by_text(&mut actors, |item| &item.actor.link.text);
                ActorGroup {
                    anchor: anchor(actor_type),
                    actor_type,
                    actors,
                }
            })
            .collect(),
        page: Frame {
            section: Some("actors"),
            ..composer.frame("actors", Label::word(AddressKind::Actors.title_word()))
        },
    }
}

pub fn former_names(composer: &Composer<'_>, record: &ActorRecord) -> Vec<FormerNameView> {
    record
        .former_names
        .iter()
        .map(|former| FormerNameView {
            name: former.name.clone(),
            valid: former.valid.as_ref().map(|date| composer.date(date)),
        })
        .collect()
}

fn efforts_of(composer: &Composer<'_>, actor: &str) -> usize {
    let parts = composer.archive.relations.parts.get(actor);
    let mut efforts: Vec<usize> = parts
        .into_iter()
        .flatten()
        .map(|part| part.effort)
        .collect();
    efforts.sort_unstable();
    efforts.dedup();
    efforts.len()
}

fn anchor(actor_type: ActorType) -> &'static str {
    match actor_type {
        ActorType::Ministry => "departementer",
        ActorType::Directorate => "direktorater",
        ActorType::Agency => "statlige-virksomheter",
        ActorType::StateRegional => "staten-i-fylkene",
        ActorType::CountyAuthority => "fylkeskommuner",
        ActorType::Municipality => "kommuner",
        ActorType::MembershipOrganisation => "medlemsorganisasjoner",
        ActorType::CompetenceCentre => "kompetansesentre",
        ActorType::University => "universiteter",
        ActorType::ResearchInstitute => "forskningsinstitutter",
        ActorType::Ngo => "frivillige-organisasjoner",
        ActorType::ProfessionalAssociation => "faglige-foreninger",
        ActorType::Network => "nettverk",
        ActorType::Initiative => "satsinger",
        ActorType::Body => "samarbeidsorganer",
        ActorType::ActorClass => "grupper",
    }
}
