//! The list of actors, by what they are and then by name.

use crate::base::text::collation::sort_by_text;
use crate::content::schema::records::{ActorKind, ActorRecord, ActorType, AddressKind};
use crate::content::source::Entry;
use crate::site::pages::PageContext;
use crate::site::pages::frame::Frame;
use crate::site::pages::kinds::page_kind::PageKind;
use crate::site::pages::lists::ListId;
use crate::site::pages::parts::{
    ActorLink, DateView, DividedListView, FormerNameView, divided_list, former_name_views,
    known_date, link_to_actor, whole_list,
};
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::SearchEntry;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ActorsView {
    pub page: Frame,
    /// By what they are; no group is empty.
    pub groups: Vec<ActorGroup>,
    /// None: they stand here.
    pub divided: Option<DividedListView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ActorGroup {
    /// The id that links lead to.
    pub anchor: &'static str,
    /// What kind of organisations they are.
    pub actor_type: ActorType,
    /// By name.
    pub actors: Vec<ActorItem>,
}

/// An actor as a line in a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ActorItem {
    pub actor: ActorLink,
    /// What kind of organisation it is.
    pub actor_type: ActorType,
    pub former_names: Vec<FormerNameView>,
    /// When it existed, if it does no longer or is new.
    pub valid: Option<DateView>,
    /// In how many efforts it has a part.
    pub efforts: usize,
}

impl PageKind for ActorsView {
    const TEMPLATE: &'static str = "actors.html";

    type Key = ();

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, ()>> {
        planning.list(AddressKind::Actors)
    }

    fn compose(context: &mut PageContext<'_>, (): &()) -> ActorsView {
        actors_view(context)
    }

    fn search_entry(&self) -> Option<SearchEntry> {
        Some(SearchEntry::of_list(&self.page))
    }
}

fn actors_view(context: &PageContext<'_>) -> ActorsView {
    let divided = divided_list(context, &ListId::All(AddressKind::Actors));
    ActorsView {
        groups: whole_list(&divided, || groups(context)),
        divided,
        page: Frame::of_list(context, "actors", AddressKind::Actors).in_section("actors"),
    }
}

fn groups(context: &PageContext<'_>) -> Vec<ActorGroup> {
    let mut groups: BTreeMap<ActorType, Vec<ActorItem>> = BTreeMap::new();
    for actor in context.archive.list::<ActorKind>() {
        let items = groups.entry(actor.record.actor_type).or_default();
        items.push(actor_item(context, actor));
    }
    groups
        .into_iter()
        .map(|(actor_type, mut actors)| {
            sort_by_text(&mut actors, |item| &item.actor.link.text);
            ActorGroup {
                anchor: anchor(actor_type),
                actor_type,
                actors,
            }
        })
        .collect()
}

pub fn actor_item(context: &PageContext<'_>, actor: &Entry<ActorRecord>) -> ActorItem {
    let record = &actor.record;
    ActorItem {
        actor: link_to_actor(context, actor),
        actor_type: record.actor_type,
        former_names: former_name_views(context, &record.former_names),
        valid: known_date(context, record.valid.as_ref()),
        efforts: efforts_of(context, &actor.id),
    }
}

fn efforts_of(context: &PageContext<'_>, actor: &str) -> usize {
    let parts = context.archive.effort_parts(actor).iter();
    let mut efforts: Vec<usize> = parts.map(|part| part.effort).collect();
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
