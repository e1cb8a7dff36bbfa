//! The lists of each page, and how long they are.

use super::{ListContent, ListId, lines};
use crate::content::model::Archive;
use crate::content::schema::records::{AddressKind, GatheringType};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// For each page with lists that can grow, those lists and the number of their lines.
pub fn pages_with_lists(archive: &Archive) -> Vec<Vec<(ListId, usize)>> {
    let mut pages = whole_kinds(archive);
    pages.push(by_type(archive));
    pages.extend(of_topics(archive));
    pages.extend(of_people(archive));
    pages.extend(of_actors(archive));
    pages.extend(of_counties(archive));
    let both = |kind: AddressKind, id: &str| {
        let contents = [ListContent::Gatherings, ListContent::Projects];
        let lists = contents.map(|content| ListId::of(kind, id, content));
        lists.map(|list| measured(archive, list)).into()
    };
    let sub_goals = archive.sub_goals.iter();
    pages.extend(sub_goals.map(|goal| both(AddressKind::SubGoals, &goal.id)));
    let municipalities = archive.municipalities.iter();
    pages.extend(municipalities.map(|one| both(AddressKind::Municipalities, &one.id)));
    let projects = archive.projects.iter();
    pages.extend(projects.map(|project| {
        let list = ListId::of(AddressKind::Projects, &project.id, ListContent::Gatherings);
        vec![measured(archive, list)]
    }));
    pages
}

/// The pages that list all of a kind.
fn whole_kinds(archive: &Archive) -> Vec<Vec<(ListId, usize)>> {
    let gatherings = archive.gatherings.len();
    [
        (AddressKind::Gatherings, gatherings),
        (AddressKind::Preserved, gatherings),
        (AddressKind::Topics, archive.relations.topics.by_slug.len()),
        (
            AddressKind::People,
            archive.relations.person_pages.iter().count(),
        ),
        (AddressKind::Actors, archive.actors.len()),
        (AddressKind::Municipalities, archive.municipalities.len()),
        (AddressKind::Projects, archive.projects.len()),
    ]
    .map(|(kind, length)| vec![(ListId::All(kind), length)])
    .into()
}

fn by_type(archive: &Archive) -> Vec<(ListId, usize)> {
    let mut lengths: BTreeMap<GatheringType, usize> = BTreeMap::new();
    for gathering in archive.gatherings.iter() {
        *lengths.entry(gathering.record().kind).or_default() += 1;
    }
    let lengths = lengths.into_iter();
    lengths
        .map(|(kind, length)| (ListId::OfType(kind), length))
        .collect()
}

/// Topics are many: their lists are not made to be measured.
fn of_topics(archive: &Archive) -> impl Iterator<Item = Vec<(ListId, usize)>> {
    let topics = archive.relations.topics.by_slug.iter();
    topics.map(|(slug, topic)| {
        [
            (ListContent::Gatherings, topic.gatherings.len()),
            (ListContent::Talks, topic.presentations.len()),
            (ListContent::Projects, topic.projects.len()),
        ]
        .map(|(content, length)| (ListId::of(AddressKind::Topics, slug, content), length))
        .into()
    })
}

fn of_people(archive: &Archive) -> impl Iterator<Item = Vec<(ListId, usize)>> {
    let people = archive.relations.person_pages.iter();
    people.map(|(slug, _)| {
        let list = ListId::of(AddressKind::People, slug, ListContent::Talks);
        vec![measured(archive, list)]
    })
}

/// Actors may be many, too.
fn of_actors(archive: &Archive) -> impl Iterator<Item = Vec<(ListId, usize)>> {
    let mut projects: FxHashMap<&str, usize> = FxHashMap::default();
    for project in archive.projects.iter() {
        for partner in &project.record.partners {
            *projects.entry(partner.id()).or_default() += 1;
        }
    }
    archive.actors.iter().map(move |actor| {
        let list = |content| ListId::of(AddressKind::Actors, &actor.id, content);
        let projects = projects.get(actor.id.as_str()).copied();
        vec![
            measured(archive, list(ListContent::Gatherings)),
            (list(ListContent::Projects), projects.unwrap_or(0)),
        ]
    })
}

/// The gatherings of each of a county's networks, those outside them, and its projects.
fn of_counties(archive: &Archive) -> impl Iterator<Item = Vec<(ListId, usize)>> {
    archive.counties.iter().map(|county| {
        let networks = archive.relations.networks_by_county.get(&county.id);
        let networks = networks.into_iter().flatten().map(|network| {
            let network = &archive.networks.as_slice()[*network];
            ListId::OfNetwork(network.record.id.clone())
        });
        let contents = [ListContent::Gatherings, ListContent::Projects];
        let own = contents.map(|content| ListId::of(AddressKind::Counties, &county.id, content));
        let lists = networks.chain(own);
        lists.map(|list| measured(archive, list)).collect()
    })
}

fn measured(archive: &Archive, list: ListId) -> (ListId, usize) {
    let length = lines(archive, &list).len();
    (list, length)
}
