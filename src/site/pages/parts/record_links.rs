//! Links to the pages of records, by reference.

use super::{Link, link};
use crate::content::model::Network;
use crate::content::schema::fields::Name;
use crate::content::schema::fields::reference::Ref;
use crate::content::schema::records::*;
use crate::content::source::Entry;
use crate::site::pages::PageContext;

/// A network is on the page of its county.
pub fn network_link(context: &PageContext<'_>, network: &Network) -> Link {
    let county = context
        .addresses
        .one(AddressKind::Counties, network.county.id());
    Link {
        href: format!("{}#{}", context.links.href(&county), network.record.id),
        text: network.record.name.to_string(),
        lang: context.language.foreign(None),
    }
}

pub fn municipality_link(
    context: &PageContext<'_>,
    municipality: &Entry<MunicipalityRecord>,
) -> Link {
    let (name, lang) = context.language.name(&municipality.record.names);
    let target = context
        .addresses
        .one(AddressKind::Municipalities, &municipality.id);
    Link {
        href: context.links.href(&target),
        text: name.to_owned(),
        lang,
    }
}

/// The municipality, where it is known.
pub fn known_municipality(
    context: &PageContext<'_>,
    municipality: Option<&Ref<MunicipalityKind>>,
) -> Option<Link> {
    let municipality = context.archive.record(municipality?);
    Some(municipality_link(context, municipality))
}

pub fn municipality_links(
    context: &PageContext<'_>,
    municipalities: &[Ref<MunicipalityKind>],
) -> Vec<Link> {
    let municipalities = municipalities.iter();
    municipalities
        .map(|municipality| municipality_link(context, context.archive.record(municipality)))
        .collect()
}

pub fn topic_links(context: &PageContext<'_>, topics: &[Name]) -> Vec<Link> {
    // One record may name a topic twice, in two spellings.
    let mut slugs: Vec<&str> = Vec::with_capacity(topics.len());
    let links = topics.iter().filter_map(|topic| {
        let slug = context.archive.topic_slug(topic)?;
        if slugs.contains(&slug) {
            return None;
        }
        slugs.push(slug);
        let target = context.addresses.one(AddressKind::Topics, slug);
        Some(link(context, &target, topic, None))
    });
    links.collect()
}

pub fn sub_goal_links(context: &PageContext<'_>, sub_goals: &[Ref<SubGoalKind>]) -> Vec<Link> {
    let goals = sub_goals.iter();
    goals
        .map(|goal| sub_goal_link(context, context.archive.record(goal)))
        .collect()
}

/// The text is the goal's own; "Delmål 4" is the template's to say, from the number.
pub fn sub_goal_link(context: &PageContext<'_>, goal: &Entry<SubGoalRecord>) -> Link {
    let target = context.addresses.one(AddressKind::SubGoals, &goal.id);
    let text = goal.record.heading.as_ref().unwrap_or(&goal.record.text);
    link(
        context,
        &target,
        &format!("{}. {text}", goal.record.number),
        None,
    )
}

/// An effort is in the list of efforts.
pub fn effort_link(context: &PageContext<'_>, effort: &Entry<EffortRecord>) -> Link {
    let list = context.addresses.list(AddressKind::Efforts);
    Link {
        href: format!(
            "{}#{}",
            context.links.href(&list),
            effort_anchor(&effort.id)
        ),
        text: format!("{} {}", effort.id, effort.record.title),
        lang: context.language.foreign(None),
    }
}

/// An activity is in the list of efforts.
pub fn activity_link(context: &PageContext<'_>, activity: &ActivityRecord) -> Link {
    let list = context.addresses.list(AddressKind::Efforts);
    Link {
        href: format!(
            "{}#{}",
            context.links.href(&list),
            activity_anchor(&activity.id)
        ),
        text: format!("{} {}", activity.id, activity.text),
        lang: context.language.foreign(None),
    }
}

pub fn project_link(context: &PageContext<'_>, project: &Entry<ProjectRecord>) -> Link {
    let target = context.addresses.one(AddressKind::Projects, &project.id);
    link(context, &target, &project.record.name, project.record.lang)
}

pub fn project_links<'p>(
    context: &PageContext<'_>,
    projects: impl IntoIterator<Item = &'p Entry<ProjectRecord>>,
) -> Vec<Link> {
    let projects = projects.into_iter();
    projects
        .map(|project| project_link(context, project))
        .collect()
}

pub fn resource_links<'r>(
    context: &PageContext<'_>,
    resources: impl IntoIterator<Item = &'r Entry<ResourceRecord>>,
) -> Vec<Link> {
    let resources = resources.into_iter();
    resources
        .map(|resource| resource_link(context, resource))
        .collect()
}

pub fn network_links<'n>(
    context: &PageContext<'_>,
    networks: impl IntoIterator<Item = &'n Network>,
) -> Vec<Link> {
    let networks = networks.into_iter();
    networks
        .map(|network| network_link(context, network))
        .collect()
}

/// A resource is in the list of resources.
pub fn resource_link(context: &PageContext<'_>, resource: &Entry<ResourceRecord>) -> Link {
    let list = context.addresses.list(AddressKind::Resources);
    Link {
        href: format!("{}#{}", context.links.href(&list), resource.id),
        text: resource.record.title.to_string(),
        lang: context.language.foreign(resource.record.lang),
    }
}

/// "innsats-4-5", for effort "4.5".
pub fn effort_anchor(id: &str) -> String {
    format!("innsats-{}", id.replace('.', "-"))
}

/// "aktivitet-4-5-1", for activity "4.5.1".
pub fn activity_anchor(id: &str) -> String {
    format!("aktivitet-{}", id.replace('.', "-"))
}
