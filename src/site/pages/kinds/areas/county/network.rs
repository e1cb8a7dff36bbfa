//! A learning network on its county's page.

use super::inherited::without_county;
use crate::content::model::Network;
use crate::site::pages::PageContext;
use crate::site::pages::context::tables::GATHERINGS_OF_NETWORK;
use crate::site::pages::head_links::HeadLink;
use crate::site::pages::lists::ListId;
use crate::site::pages::parts::{
    ActorLink, CalendarLink, ContactOf, ContactView, DateView, DividedListView, GatheringItem,
    Link, SourceView, actor_link, actor_links, calendar_link, contact_views, divided_list,
    effort_link, gathering_items, known_date, source_views, whole_list,
};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct NetworkView {
    /// The id that links lead to.
    pub anchor: String,
    pub name: String,
    pub also_called: Vec<String>,
    pub owner: ActorLink,
    pub partners: Vec<ActorLink>,
    /// The effort that the network is a part of.
    pub effort: Option<Link>,
    pub period: Option<DateView>,
    pub summary: Option<String>,
    /// Newest first.
    pub gatherings: Vec<GatheringItem>,
    /// None: its gatherings stand here.
    pub divided: Option<DividedListView>,
    pub contacts: Vec<ContactView>,
    pub sources: Vec<SourceView>,
    /// Of its gatherings. None: the day of none of them is known.
    pub calendar: Option<CalendarLink>,
}

pub fn network_view(context: &mut PageContext<'_>, network: &Network) -> NetworkView {
    let record = &network.record;
    let archive = context.archive;
    let divided = divided_list(context, &ListId::OfNetwork(record.id.clone()));
    let gatherings = archive.related(GATHERINGS_OF_NETWORK, &record.id).rev();
    NetworkView {
        anchor: context.texts.anchor(record.id.clone()),
        name: record.name.to_string(),
        also_called: record.also_called.iter().map(String::from).collect(),
        owner: actor_link(context, &record.owner),
        partners: actor_links(context, &record.partners),
        effort: record
            .effort
            .as_ref()
            .map(|effort| effort_link(context, archive.record(effort))),
        period: known_date(context, record.period.as_ref()),
        summary: record.summary.clone(),
        gatherings: whole_list(&divided, || {
            without_county(gathering_items(context, gatherings))
        }),
        divided,
        contacts: contact_views(context, &record.contacts, ContactOf::Standing),
        sources: source_views(context, &record.sources),
        calendar: calendar_link(
            context,
            &context.addresses.calendar_of_network(&record.id),
            archive.related(GATHERINGS_OF_NETWORK, &record.id),
        ),
    }
}

impl NetworkView {
    /// To its calendar, for the head of the page.
    pub fn head_link(&self) -> Option<HeadLink> {
        let calendar = self.calendar.as_ref()?;
        Some(HeadLink::alternate(
            &calendar.href,
            "text/calendar",
            &self.name,
        ))
    }
}
