//! Whom to ask about a county: who governs it, who runs its networks, else those who answer for the programme. Organisations only;
//! people stand among the contacts, where somebody has decided that they may be shown.

use crate::content::model::Network;
use crate::content::schema::fields::Ref;
use crate::content::schema::records::{ActorKind, CountyRecord, NetworkKind};
use crate::content::source::Entry;
use crate::site::pages::PageContext;
use crate::site::pages::context::archive_reader::NETWORKS_OF_COUNTY;
use crate::site::pages::parts::{
    ActorLink, CountyThenNow, Link, actor_link, actor_links, county_then_now, network_link,
};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ContactsView {
    /// Who governs the county.
    pub authority: Option<ActorLink>,
    /// The networks of the county and of those it came from.
    pub networks: Vec<NetworkLead>,
    /// Who else can be asked, where the county has no network: who runs networks elsewhere, or carries out the programme.
    pub others: Vec<ActorLink>,
}

/// Who runs a network.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct NetworkLead {
    pub network: Link,
    pub owner: ActorLink,
    pub partners: Vec<ActorLink>,
    /// The county of its time. None: the page's own.
    pub county: Option<CountyThenNow>,
}

/// How many others are named.
const OTHERS: usize = 2;

/// `ancestors`: the ids of the counties that the county came from.
pub fn contacts_view(
    context: &PageContext<'_>,
    county: &Entry<CountyRecord>,
    ancestors: &[String],
) -> ContactsView {
    let ancestors = ancestors.iter().map(String::as_str);
    let networks: Vec<NetworkLead> = std::iter::once(county.id.as_str())
        .chain(ancestors)
        .flat_map(|id| context.archive.related(NETWORKS_OF_COUNTY, id))
        .map(|network| network_lead(context, network, &county.id))
        .collect();
    ContactsView {
        authority: (county.record.authority.as_ref())
            .map(|authority| actor_link(context, authority)),
        others: match networks.is_empty() {
            true => others(context),
            false => Vec::new(),
        },
        networks,
    }
}

fn network_lead(context: &PageContext<'_>, network: &Network, county: &str) -> NetworkLead {
    let is_another = network.county.id() != county;
    NetworkLead {
        network: network_link(context, network),
        owner: actor_link(context, &network.record.owner),
        partners: actor_links(context, &network.record.partners),
        county: is_another.then(|| county_then_now(context, &network.county)),
    }
}

/// Those who run networks elsewhere, in the networks' order; without networks, those who carry out the programme or own it.
fn others(context: &PageContext<'_>) -> Vec<ActorLink> {
    let networks = context.archive.list::<NetworkKind>().iter();
    let programme = context.archive.programme().map(|entry| &entry.record);
    let operators = programme.map_or(&[][..], |programme| programme.operators.as_slice());
    let owners = programme.map_or(&[][..], |programme| programme.owners.as_slice());
    let of_networks: Vec<&Ref<ActorKind>> = networks.map(|network| &network.record.owner).collect();
    let candidates = [
        of_networks,
        operators.iter().collect(),
        owners.iter().collect(),
    ];
    let mut found: Vec<&Ref<ActorKind>> = Vec::new();
    for actor in candidates
        .into_iter()
        .find(|all| !all.is_empty())
        .into_iter()
        .flatten()
    {
        if !found.iter().any(|other| other.id() == actor.id()) {
            found.push(actor);
        }
    }
    let others = found.into_iter().take(OTHERS);
    others.map(|actor| actor_link(context, actor)).collect()
}
