use super::{Link, link};
use crate::content::schema::fields::Ref;
use crate::content::schema::records::{ActorKind, ActorRecord, AddressKind};
use crate::content::source::Entry;
use crate::site::pages::PageContext;
use serde::Serialize;

/// An organisation, by name and short form.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ActorLink {
    /// To the organisation's page, by its name.
    pub link: Link,
    /// The short form that the sources use, where it is another than the name.
    pub abbr: Option<String>,
}

pub fn actor_link(context: &PageContext<'_>, actor: &Ref<ActorKind>) -> ActorLink {
    link_to_actor(context, context.archive.record(actor))
}

pub fn actor_links(context: &PageContext<'_>, actors: &[Ref<ActorKind>]) -> Vec<ActorLink> {
    let actors = actors.iter();
    actors.map(|actor| actor_link(context, actor)).collect()
}

/// The links to the pages of actors that are at hand.
pub fn links_to_actors<'a>(
    context: &PageContext<'_>,
    actors: impl IntoIterator<Item = &'a Entry<ActorRecord>>,
) -> Vec<ActorLink> {
    let actors = actors.into_iter();
    actors.map(|actor| link_to_actor(context, actor)).collect()
}

/// The link to the page of an actor that is at hand.
pub fn link_to_actor(context: &PageContext<'_>, actor: &Entry<ActorRecord>) -> ActorLink {
    let target = context.addresses.one(AddressKind::Actors, &actor.id);
    let record = &actor.record;
    let abbr = context.archive.short_name(&actor.id);
    ActorLink {
        link: link(context, &target, &record.name, record.lang),
        abbr: abbr.map(str::to_owned),
    }
}
