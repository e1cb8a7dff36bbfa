//! The page of one actor: what it is and was called, and everything the archive says of its part.

use crate::base::text::{Html, Language};
use crate::content::model::{ActorRole, Participation};
use crate::content::schema::fields::Ref;
use crate::content::schema::records::NetworkRecord;
use crate::content::schema::records::{
    ActorKind, ActorRecord, ActorType, AddressKind, EffortKind, GatheringKind, NetworkKind,
    ProjectKind, ResourceKind,
};
use crate::content::source::Entry;
use crate::site::pages::PageContext;
use crate::site::pages::frame::{Crumb, Frame};
use crate::site::pages::kinds::page_kind::PageKind;
use crate::site::pages::lists::{ListContent, ListId};
use crate::site::pages::parts::{
    ActorLink, DateView, DividedListView, Fact, FormerNameView, GatheringItem, Label, Link,
    activity_link, actor_link, actor_links, divided_lists_of, effort_link, former_name_views,
    gathering_items, known_date, line_html, link, links_to_actors, network_links, project_links,
    resource_links, whole_list,
};
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::{EntryKind, SearchEntry, actor_name, joined, plain_text};
use crate::site::pages::structured_data::organization;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ActorView {
    pub page: Frame,
    /// What kind of organisation it is.
    pub actor_type: ActorType,
    /// The language of the record's own texts, where it is not the page's.
    pub text_lang: Option<Language>,
    /// How the name is known.
    pub name_fact: Fact,
    /// The short form that the sources use, where it is another than the name.
    pub abbr: Option<String>,
    /// Other ways in which its name is written.
    pub variants: Vec<String>,
    pub former_names: Vec<FormerNameView>,
    /// How the former names are known.
    pub former_names_fact: Fact,
    /// When it existed, if it does no longer or is new.
    pub valid: Option<DateView>,
    /// The actors it took over from.
    pub predecessors: Vec<ActorLink>,
    /// The actor that took over from it.
    pub successor: Option<ActorLink>,
    /// Of an actor that is a group: who belongs to it.
    pub members: Vec<ActorLink>,
    /// The groups it belongs to.
    pub member_of: Vec<ActorLink>,
    /// The number in the Norwegian register of organisations.
    pub org_number: Option<String>,
    pub url: Option<String>,
    /// What the record says of it, the first use of each abbreviation explained.
    pub note_html: Option<Html>,
    /// What it is to the programme, as keys of the theme's words.
    pub programme_roles: Vec<&'static str>,
    /// None: the site has no programme.
    pub programme: Option<Link>,
    /// Its parts in efforts, by role. Empty: it has none.
    pub roles: Vec<RoleParts>,
    /// The learning networks it owns; the links lead to them on their county's page.
    pub networks: Vec<Link>,
    /// The learning networks it is a partner in.
    pub partner_networks: Vec<Link>,
    /// Those it has organised, in the order of time.
    pub gatherings: Vec<GatheringItem>,
    /// Those it is a partner in.
    pub projects: Vec<Link>,
    /// Those it has published.
    pub resources: Vec<Link>,
    /// None: the gatherings stand here.
    pub divided_gatherings: Option<DividedListView>,
    /// None: the projects stand here.
    pub divided_projects: Option<DividedListView>,
}

/// The efforts in which the actor has one role.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct RoleParts {
    /// The id that links lead to.
    pub anchor: &'static str,
    /// The key of the role's name among the theme's words.
    pub word: &'static str,
    /// In the order of the overview of efforts.
    pub efforts: Vec<EffortParts>,
}

/// The links lead to the overview of efforts.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct EffortParts {
    pub link: Link,
    /// The source names the actor for the effort as a whole.
    pub whole: bool,
    /// The activities of the effort in which it has the role.
    pub activities: Vec<Link>,
}

impl PageKind for ActorView {
    const TEMPLATE: &'static str = "actor.html";

    type Key = usize;

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, Self::Key>> {
        let entries = planning.archive.actors.iter().enumerate();
        entries
            .flat_map(|(index, actor)| {
                let path = planning.addresses.one(AddressKind::Actors, &actor.id);
                planning.record(actor, path, actor.record.lang, &actor.record.aliases, index)
            })
            .collect()
    }

    fn compose(context: &mut PageContext<'_>, index: &usize) -> ActorView {
        actor_view(context, context.archive.at::<ActorKind>(*index))
    }

    fn search_entry(&self) -> Option<SearchEntry> {
        let text = plain_text([self.note_html.as_ref()]);
        let former = self.former_names.iter().map(|name| name.name.as_str());
        let also = former
            .chain(self.abbr.as_deref())
            .chain(self.variants.iter().map(String::as_str))
            .chain(self.predecessors.iter().map(actor_name));
        let mut entry = SearchEntry::of_page(&self.page, EntryKind::Actor, text, joined(also));
        entry.facts.organisations = vec![entry.title.clone()];
        Some(entry)
    }
}

fn actor_view(context: &mut PageContext<'_>, actor: &Entry<ActorRecord>) -> ActorView {
    let archive = context.archive;
    let (id, record) = (actor.id.as_str(), &actor.record);
    let fact = |field: &str| Fact::new(record.provenance.get(field));
    let successor = record.successor.as_ref();
    let [divided_gatherings, divided_projects] = divided_lists_of(context, AddressKind::Actors, id);
    ActorView {
        page: frame(context, record).stating([organization(context, actor)]),
        actor_type: record.actor_type,
        text_lang: context.language.foreign(record.lang),
        name_fact: fact("name"),
        abbr: archive.short_name(id).map(str::to_owned),
        variants: record.variants.iter().map(String::from).collect(),
        former_names: former_name_views(context, &record.former_names),
        former_names_fact: fact("former_names"),
        valid: known_date(context, record.valid.as_ref()),
        predecessors: links_to_actors(context, archive.predecessors(id)),
        successor: successor.map(|actor| actor_link(context, actor)),
        members: actor_links(context, &record.members),
        member_of: links_to_actors(context, archive.memberships(id)),
        org_number: record.org_number.clone(),
        url: record.url.as_ref().map(String::from),
        note_html: line_html(context, record.note.as_ref()),
        programme_roles: programme_roles(context, id),
        programme: programme_link(context),
        roles: roles(context, id),
        networks: networks(context, |network| network.owner.id() == id),
        partner_networks: networks(context, |network| names(&network.partners, id)),
        gatherings: whole_list(&divided_gatherings, || gatherings(context, id)),
        projects: whole_list(&divided_projects, || projects(context, id)),
        divided_gatherings,
        divided_projects,
        resources: resources(context, id),
    }
}

fn frame(context: &PageContext<'_>, record: &ActorRecord) -> Frame {
    Frame::new(context, "actor", Label::text(&record.name))
        .in_section("actors")
        .described(record.note.clone())
        .with_sources(context, &record.sources)
        .updated(context, record.updated.as_ref())
        .under([Crumb::to_list(context, AddressKind::Actors)])
        .explaining_readings([&record.provenance])
        .in_language(context.language.foreign(record.lang))
}

fn programme_link(context: &PageContext<'_>) -> Option<Link> {
    let record = &context.archive.programme()?.record;
    let target = context.addresses.list(AddressKind::Programme);
    Some(link(context, &target, &record.name, record.lang))
}

/// The gatherings that the actor has organised, each once.
fn gatherings(context: &PageContext<'_>, actor: &str) -> Vec<GatheringItem> {
    let list = ListId::of(AddressKind::Actors, actor, ListContent::Gatherings);
    let places = context.archive.places_in(&list);
    let organised = places.map(|at| context.archive.at::<GatheringKind>(at));
    gathering_items(context, organised)
}

/// The projects that the actor is a partner in.
fn projects(context: &PageContext<'_>, actor: &str) -> Vec<Link> {
    let list = ListId::of(AddressKind::Actors, actor, ListContent::Projects);
    let places = context.archive.places_in(&list);
    project_links(
        context,
        places.map(|at| context.archive.at::<ProjectKind>(at)),
    )
}

fn resources(context: &PageContext<'_>, actor: &str) -> Vec<Link> {
    let resources = context.archive.list::<ResourceKind>().iter();
    let of_actor = resources.filter(|resource| {
        let publisher = resource.record.publisher.as_ref();
        publisher.is_some_and(|publisher| publisher.id() == actor)
    });
    resource_links(context, of_actor)
}

/// Is the actor `id` one of these?
fn names(actors: &[Ref<ActorKind>], id: &str) -> bool {
    actors.iter().any(|actor| actor.id() == id)
}

fn networks(context: &PageContext<'_>, has_part: impl Fn(&NetworkRecord) -> bool) -> Vec<Link> {
    let networks = context.archive.list::<NetworkKind>().iter();
    network_links(
        context,
        networks.filter(|network| has_part(&network.record)),
    )
}

fn programme_roles(context: &PageContext<'_>, id: &str) -> Vec<&'static str> {
    let Some(programme) = context.archive.programme() else {
        return Vec::new();
    };
    let record = &programme.record;
    let evaluates = record
        .evaluators
        .iter()
        .any(|evaluator| evaluator.actor.id() == id);
    [
        ("programme-owner", names(&record.owners, id)),
        ("programme-operator", names(&record.operators, id)),
        ("programme-evaluator", evaluates),
    ]
    .into_iter()
    .filter_map(|(word, has_role)| has_role.then_some(word))
    .collect()
}

/// By role, then by effort. A page without parts has no anchors for them either.
fn roles(context: &mut PageContext<'_>, id: &str) -> Vec<RoleParts> {
    let parts = context.archive.effort_parts(id);
    if parts.is_empty() {
        return Vec::new();
    }
    context.texts.anchor("innsatser".to_owned());
    ActorRole::ALL
        .into_iter()
        .filter_map(|role| {
            let (anchor, word) = match role {
                ActorRole::Performer => ("utforer", "performers"),
                ActorRole::Responsible => ("ansvarlig", "responsible"),
                ActorRole::Contributor => ("bidragsyter", "contributors"),
            };
            let efforts = efforts(context, parts.iter().filter(|part| part.role == role));
            (!efforts.is_empty()).then(|| {
                context.texts.anchor(anchor.to_owned());
                RoleParts {
                    anchor,
                    word,
                    efforts,
                }
            })
        })
        .collect()
}

/// The parts stand in the efforts' order already.
fn efforts<'p>(
    context: &PageContext<'_>,
    parts: impl Iterator<Item = &'p Participation>,
) -> Vec<EffortParts> {
    let mut efforts: Vec<(usize, EffortParts)> = Vec::new();
    for part in parts {
        let effort = context.archive.at::<EffortKind>(part.effort);
        if efforts.last().is_none_or(|(last, _)| *last != part.effort) {
            let parts = EffortParts {
                link: effort_link(context, effort),
                whole: false,
                activities: Vec::new(),
            };
            efforts.push((part.effort, parts));
        }
        let Some((_, last)) = efforts.last_mut() else {
            continue;
        };
        match part.activity {
            None => last.whole = true,
            Some(index) => {
                let activity = &effort.record.activities[index];
                last.activities.push(activity_link(context, activity));
            }
        }
    }
    efforts.into_iter().map(|(_, parts)| parts).collect()
}
