//! The page of one actor: what it is and was called, and everything the archive says of its part.

use super::Composer;
use super::actors::{FormerNameView, former_names};
use super::frame::{Frame, Label};
use super::parts::{ActorLink, DateView, Fact, GatheringItem, Link};
use crate::model::{ActorRole, Part, under};
use crate::source::Entry;
use crate::source::records::{ActorKind, ActorRecord, ActorType, AddressKind, Ref};
use crate::text::{Html, Language};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ActorView {
    pub page: Frame,
    pub actor_type: ActorType,
    /// The language of the record's own texts, where it is not the page's.
    pub text_lang: Option<Language>,
    pub name_fact: Fact,
    pub abbr: Option<String>,
    pub variants: Vec<String>,
    pub former_names: Vec<FormerNameView>,
    pub former_names_fact: Fact,
    /// When it existed, if it does no longer or is new.
    pub valid: Option<DateView>,
    pub predecessors: Vec<ActorLink>,
    pub successor: Option<ActorLink>,
    pub members: Vec<ActorLink>,
    pub member_of: Vec<ActorLink>,
    pub org_number: Option<String>,
    pub url: Option<String>,
    pub note_html: Option<Html>,
    /// What it is to the programme, as keys of the theme's words.
    pub programme_roles: Vec<&'static str>,
    pub programme: Option<Link>,
    pub roles: Vec<RoleParts>,
    pub networks: Vec<Link>,
    pub partner_networks: Vec<Link>,
    pub gatherings: Vec<GatheringItem>,
    pub projects: Vec<Link>,
    pub resources: Vec<Link>,
}

/// The efforts in which the actor has one role.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct RoleParts {
    pub anchor: &'static str,
    /// The key of the role's name among the theme's words.
    pub word: &'static str,
    pub efforts: Vec<EffortParts>,
}

/// The links lead to the overview of efforts.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct EffortParts {
    pub link: Link,
    /// The source names the actor for the effort as a whole.
    pub whole: bool,
    pub activities: Vec<Link>,
}

pub fn actor_view(composer: &mut Composer<'_>, actor: &Entry<ActorRecord>) -> ActorView {
    let archive = composer.archive;
    let relations = &archive.relations;
    let record = &actor.record;
    let id = actor.id.as_str();
    let fact = |field: &str| Fact::new(record.provenance.get(field));
    let related = |ids: Option<&Vec<String>>| -> Vec<ActorLink> {
        let ids = ids.into_iter().flatten();
        ids.map(|id| composer.actor(&Ref::new(id))).collect()
    };
    let predecessors = related(relations.predecessors_of_actor.get(id));
    let member_of = related(relations.memberships.get(id));
    let mut organised = under(&relations.gatherings_by_actor, id).to_vec();
    organised.dedup();
    ActorView {
        actor_type: record.actor_type,
        text_lang: composer.foreign(record.lang),
        name_fact: fact("name"),
        abbr: composer.abbreviation_of(id).map(str::to_owned),
        variants: record.variants.clone(),
        former_names: former_names(composer, record),
        former_names_fact: fact("former_names"),
        valid: record.valid.as_ref().map(|date| composer.date(date)),
        predecessors,
        successor: record.successor.as_ref().map(|actor| composer.actor(actor)),
        members: composer.actors(&record.members),
        member_of,
        org_number: record.org_number.clone(),
        url: record.url.as_ref().map(String::from),
        note_html: record.note.as_ref().map(|note| composer.inline(note)),
        programme_roles: programme_roles(composer, id),
        programme: archive.programme.as_ref().map(|programme| {
            let target = composer.addresses.list(AddressKind::Programme);
            composer.link(&target, &programme.record.name, programme.record.lang)
        }),
        roles: roles(composer, id),
        networks: networks(composer, |network| network.owner.id() == id),
        partner_networks: networks(composer, |network| names(&network.partners, id)),
        gatherings: composer.gathering_items(&organised),
        projects: archive
            .projects
            .iter()
            .filter(|project| names(&project.record.partners, id))
            .map(|project| composer.project_link(project))
            .collect(),
        resources: archive
            .resources
            .iter()
            .filter(|resource| {
                resource
                    .record
                    .publisher
                    .as_ref()
                    .is_some_and(|p| p.id() == id)
            })
            .map(|resource| composer.resource_link(resource))
            .collect(),
        page: Frame {
            section: Some("actors"),
            description: record.note.clone(),
            sources: composer.sources(&record.sources),
            updated: record.updated.as_ref().map(|date| composer.date(date)),
            ..composer.frame("actor", Label::text(&record.name))
        }
        .under(vec![composer.list_crumb(AddressKind::Actors)])
        .in_language(composer.foreign(record.lang)),
    }
}

fn names(actors: &[Ref<ActorKind>], id: &str) -> bool {
    actors.iter().any(|actor| actor.id() == id)
}

fn networks(
    composer: &Composer<'_>,
    has_part: impl Fn(&crate::source::records::NetworkRecord) -> bool,
) -> Vec<Link> {
    composer
        .archive
        .networks
        .iter()
        .filter(|network| has_part(&network.record))
        .map(|network| composer.network_link(&Ref::new(&network.record.id)))
        .collect()
}

fn programme_roles(composer: &Composer<'_>, id: &str) -> Vec<&'static str> {
    let Some(programme) = &composer.archive.programme else {
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
fn roles(composer: &mut Composer<'_>, id: &str) -> Vec<RoleParts> {
    let Some(parts) = composer.archive.relations.parts.get(id) else {
        return Vec::new();
    };
    composer.anchor("innsatser".to_owned());
    ActorRole::ALL
        .into_iter()
        .filter_map(|role| {
            let (anchor, word) = match role {
                ActorRole::Performer => ("utforer", "performers"),
                ActorRole::Responsible => ("ansvarlig", "responsible"),
                ActorRole::Contributor => ("bidragsyter", "contributors"),
            };
            let efforts = efforts(composer, parts.iter().filter(|part| part.role == role));
            (!efforts.is_empty()).then(|| {
                composer.anchor(anchor.to_owned());
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
fn efforts<'p>(composer: &Composer<'_>, parts: impl Iterator<Item = &'p Part>) -> Vec<EffortParts> {
    let table = composer.archive.efforts.as_slice();
    let mut efforts: Vec<(usize, EffortParts)> = Vec::new();
    for part in parts {
        let effort = &table[part.effort];
        if efforts.last().is_none_or(|(last, _)| *last != part.effort) {
            let parts = EffortParts {
                link: composer.effort_link(effort),
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
                last.activities.push(composer.activity_link(activity));
            }
        }
    }
    efforts.into_iter().map(|(_, parts)| parts).collect()
}
