//! Whom to ask about a county: who governs it, or its area today; who runs its networks, else those who answer for the programme. Organisations only;
//! people stand among the contacts, where somebody has decided that they may be shown. On the page of a county of today,
//! organisations that no longer exist are left out, except in the earlier networks, which stand apart.

use crate::content::model::Network;
use crate::content::schema::fields::Ref;
use crate::content::schema::records::{
    ActorKind, ActorType, CountyKind, CountyRecord, NetworkKind,
};
use crate::content::source::Entry;
use crate::site::pages::PageContext;
use crate::site::pages::context::tables::NETWORKS_OF_COUNTY;
use crate::site::pages::parts::{
    ActorLink, CountyThenNow, Link, Website, actor_link, actor_links, county_then_now, is_of_today,
    network_link, website,
};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ContactsView {
    /// Who governs the county.
    pub authority: Option<ActorLink>,
    /// The county's site on the web. None: no address of today is known.
    pub website: Option<Website>,
    /// The county's own networks.
    pub networks: Vec<NetworkLead>,
    /// Networks that are over, and those of the counties it came from.
    pub earlier_networks: Vec<NetworkLead>,
    /// Of a county that is no more: who governs its area today.
    pub heirs: Vec<ActorLink>,
    /// Who else can be asked where no network is of today: who owns or carries out the programme.
    pub other: Option<ActorLink>,
}

/// Who runs a network.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct NetworkLead {
    pub network: Link,
    /// None: it is no more.
    pub owner: Option<ActorLink>,
    pub partners: Vec<ActorLink>,
    /// The county of its time. None: the page's own.
    pub county: Option<CountyThenNow>,
    /// The network, or its county, is no more.
    pub is_over: bool,
}

/// `ancestors`: the ids of the counties that the county came from.
pub fn contacts_view(
    context: &PageContext<'_>,
    county: &Entry<CountyRecord>,
    ancestors: &[String],
) -> ContactsView {
    let archive = context.archive;
    let is_today = is_of_today(context, county);
    let is_over = |network: &&Network| {
        let mut period = network.record.period.iter();
        is_today && period.any(|period| period.is_before(archive.today()))
    };
    let own = || archive.related(NETWORKS_OF_COUNTY, &county.id);
    let of_ancestors = ancestors.iter();
    let of_ancestors = of_ancestors.flat_map(|id| archive.related(NETWORKS_OF_COUNTY, id));
    let networks = own().filter(|network| !is_over(network));
    let earlier = own().filter(is_over).chain(of_ancestors);
    let networks: Vec<NetworkLead> = networks
        .map(|network| network_lead(context, network, &county.id, is_today))
        .collect();
    let authority = county.record.authority.as_ref();
    let authority = authority.filter(|actor| !is_today || exists_today(context, actor));
    ContactsView {
        authority: authority.map(|authority| actor_link(context, authority)),
        website: website_of(context, &county.record, authority),
        heirs: match is_today {
            true => Vec::new(),
            false => heirs(context, &county.id),
        },
        other: match is_today && !networks.is_empty() {
            true => None,
            false => other(context, authority),
        },
        networks,
        earlier_networks: earlier
            .map(|network| network_lead(context, network, &county.id, false))
            .collect(),
    }
}

/// `today`: those who are no more are left out.
fn network_lead(
    context: &PageContext<'_>,
    network: &Network,
    county: &str,
    today: bool,
) -> NetworkLead {
    let is_another = network.county.id() != county;
    let is_named = |actor: &&Ref<ActorKind>| !today || exists_today(context, actor);
    let partners: Vec<Ref<ActorKind>> = (network.record.partners.iter())
        .filter(is_named)
        .cloned()
        .collect();
    NetworkLead {
        network: network_link(context, network),
        owner: Some(&network.record.owner)
            .filter(is_named)
            .map(|owner| actor_link(context, owner)),
        partners: actor_links(context, &partners),
        county: is_another.then(|| county_then_now(context, &network.county)),
        is_over: !today,
    }
}

/// The authorities of the counties that hold the area of the county today.
fn heirs(context: &PageContext<'_>, county: &str) -> Vec<ActorLink> {
    let archive = context.archive;
    let lineage = archive.lineage(county);
    let today = lineage.map_or(&[][..], |lineage| lineage.today.as_slice());
    let authorities = today.iter().filter_map(|id| {
        let heir = archive.record(&Ref::<CountyKind>::new(id));
        heir.record.authority.as_ref()
    });
    let authorities = authorities.filter(|actor| exists_today(context, actor));
    authorities
        .map(|actor| actor_link(context, actor))
        .collect()
}

/// Nobody has taken over from it, and its time is not over.
fn exists_today(context: &PageContext<'_>, actor: &Ref<ActorKind>) -> bool {
    let record = &context.archive.record(actor).record;
    let mut valid = record.valid.iter();
    record.successor.is_none() && !valid.any(|valid| valid.is_before(context.archive.today()))
}

/// The county's own address, else its authority's.
fn website_of(
    context: &PageContext<'_>,
    county: &CountyRecord,
    authority: Option<&Ref<ActorKind>>,
) -> Option<Website> {
    if let Some(url) = &county.url {
        return Some(Website::of_address(String::from(url)));
    }
    website(context, &context.archive.record(authority?).record)
}

/// Who both owns the programme and carries it out, else who does one of the two, else who runs networks elsewhere. The authority of a
/// county answers for no other one.
fn other(context: &PageContext<'_>, authority: Option<&Ref<ActorKind>>) -> Option<ActorLink> {
    let archive = context.archive;
    let programme = archive.programme().map(|entry| &entry.record);
    let owners = programme.map_or(&[][..], |programme| programme.owners.as_slice());
    let operators = programme.map_or(&[][..], |programme| programme.operators.as_slice());
    let networks = archive.list::<NetworkKind>().iter();
    let of_networks = networks.map(|network| &network.record.owner);
    let both = operators.iter().filter(|actor| owners.contains(actor));
    let candidates = both.chain(operators).chain(owners).chain(of_networks);
    let mut answering = candidates.filter(|actor| {
        let record = &archive.record(*actor).record;
        record.actor_type != ActorType::CountyAuthority
            && authority != Some(*actor)
            && exists_today(context, actor)
    });
    Some(actor_link(context, answering.next()?))
}
