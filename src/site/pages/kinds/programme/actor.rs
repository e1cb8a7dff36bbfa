//! The page of one actor: what it is and was called, and everything the archive says of its part.

use crate::base::date::Edtf;
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
    Website, activity_link, actor_link, actor_links, divided_lists_of, effort_link,
    former_name_views, gathering_items, known_date, line_html, link, links_to_actors,
    network_links, project_links, resource_links, website, whole_list, years_text,
};
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::{EntryKind, SearchEntry, actor_name, joined, plain_text};
use crate::site::pages::structured_data::organization;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

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
    /// When it existed, if it does no longer.
    pub valid: Option<DateView>,
    /// The first day of one that exists today, if it is new.
    pub created: Option<DateView>,
    /// The years that it existed in or has existed from: search tells two of one name apart by these.
    #[serde(skip)]
    pub years: Option<String>,
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
    /// None: no address of today is known.
    pub website: Option<Website>,
    /// What the record says of it, the first use of each abbreviation explained.
    pub note_html: Option<Html>,
    /// What it is to the programme, as keys of the theme's words.
    pub programme_roles: Vec<&'static str>,
    /// None: the site has no programme.
    pub programme: Option<Link>,
    /// Its parts in efforts, each effort once, in the order of the overview of efforts.
    pub efforts: Vec<EffortPart>,
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

/// An effort in which the actor has a part. The link leads to the overview of efforts.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct EffortPart {
    pub link: Link,
    /// The actor's roles, in the effort as a whole or in its activities; as keys of the theme's words.
    pub roles: Vec<&'static str>,
    /// The source names the actor for the effort as a whole.
    pub whole: bool,
    /// The activities of the effort in which the actor has a part, in their order.
    pub activities: Vec<ActivityPart>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ActivityPart {
    pub link: Link,
    /// The actor's roles in it, as keys of the theme's words.
    pub roles: Vec<&'static str>,
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
        let also = former.chain(self.predecessors.iter().map(actor_name));
        let mut entry = SearchEntry::of_page(&self.page, EntryKind::Actor, text, joined(also));
        entry.facts.organisations = vec![entry.title.clone()];
        entry.sort = Some(self.actor_type.word());
        entry.by = self.abbr.clone();
        entry.facts.date_text = self.years.clone();
        entry
            .called
            .extend(self.abbr.iter().chain(&self.variants).cloned());
        Some(entry)
    }
}

fn actor_view(context: &mut PageContext<'_>, actor: &Entry<ActorRecord>) -> ActorView {
    let archive = context.archive;
    let (id, record) = (actor.id.as_str(), &actor.record);
    let fact = |field: &str| Fact::new(record.provenance.get(field));
    let successor = record.successor.as_ref();
    let created = record.valid.as_ref().and_then(Edtf::open_beginning);
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
        valid: known_date(context, record.valid.as_ref().filter(|_| created.is_none())),
        created: known_date(context, created.as_ref()),
        years: years_text(context, record.valid.as_ref()),
        predecessors: links_to_actors(context, archive.predecessors(id)),
        successor: successor.map(|actor| actor_link(context, actor)),
        members: actor_links(context, &record.members),
        member_of: links_to_actors(context, archive.memberships(id)),
        org_number: record.org_number.clone(),
        website: website(context, record),
        note_html: line_html(context, record.note.as_ref()),
        programme_roles: programme_roles(context, id),
        programme: programme_link(context),
        efforts: efforts(context, id),
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

/// A page without parts has no anchor for them either.
fn efforts(context: &mut PageContext<'_>, id: &str) -> Vec<EffortPart> {
    let parts = context.archive.effort_parts(id);
    if parts.is_empty() {
        return Vec::new();
    }
    context.texts.anchor("innsatser".to_owned());
    let mut by_effort: BTreeMap<usize, Vec<&Participation>> = BTreeMap::new();
    for part in parts {
        by_effort.entry(part.effort).or_default().push(part);
    }
    let by_effort = by_effort.into_iter();
    by_effort
        .map(|(effort, parts)| effort_part(context, effort, &parts))
        .collect()
}

fn effort_part(context: &PageContext<'_>, effort: usize, parts: &[&Participation]) -> EffortPart {
    let effort = context.archive.at::<EffortKind>(effort);
    let activities: BTreeSet<usize> = parts.iter().filter_map(|part| part.activity).collect();
    let activity_part = |index: usize| ActivityPart {
        link: activity_link(context, &effort.record.activities[index]),
        roles: roles(parts.iter().filter(|part| part.activity == Some(index))),
    };
    EffortPart {
        link: effort_link(context, effort),
        roles: roles(parts.iter()),
        whole: parts.iter().any(|part| part.activity.is_none()),
        activities: activities.into_iter().map(activity_part).collect(),
    }
}

/// The keys of the roles' names, in the order of the overview of efforts.
fn roles<'p>(parts: impl Iterator<Item = &'p &'p Participation> + Clone) -> Vec<&'static str> {
    let has = |role: &ActorRole| parts.clone().any(|part| part.role == *role);
    let own = ActorRole::ALL.into_iter().filter(has);
    own.map(|role| match role {
        ActorRole::Performer => "performers",
        ActorRole::Responsible => "responsible",
        ActorRole::Contributor => "contributors",
    })
    .collect()
}
