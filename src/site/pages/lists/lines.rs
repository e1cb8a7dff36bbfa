//! The lines of a list, and the year or letter that each stands under.

use super::{ListContent, ListGroup, ListId, ListLine};
use crate::base::text::collation::{Alphabet, sort_by_text};
use crate::content::model::{Appearance, Archive};
use crate::content::schema::fields::Ref;
use crate::content::schema::records::{ActorKind, AddressKind};
use crate::site::pages::context::page_language::PageLanguage;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The lines of a list in the order of the archive.
pub fn lines(archive: &Archive, id: &ListId) -> Vec<ListLine> {
    let relations = &archive.relations;
    let all = |length| (0..length).map(ListLine::Record).collect();
    match id {
        ListId::All(kind) => match kind {
            AddressKind::Topics => {
                let slugs = relations.topics.by_slug.keys().cloned();
                slugs.map(ListLine::Topic).collect()
            }
            AddressKind::People => {
                let people = relations.person_pages.iter();
                people
                    .map(|(slug, _)| ListLine::Person(slug.to_owned()))
                    .collect()
            }
            AddressKind::Actors => all(archive.actors.len()),
            AddressKind::Municipalities => all(archive.municipalities.len()),
            AddressKind::Projects => all(archive.projects.len()),
            _ => all(archive.gatherings.len()),
        },
        ListId::OfType(kind) => {
            let gatherings = archive.gatherings.iter().enumerate();
            let of_type = gatherings.filter(|(_, gathering)| gathering.record().kind == *kind);
            of_type.map(|(index, _)| ListLine::Record(index)).collect()
        }
        ListId::OfNetwork(network) => records(relations.gatherings_by_network.get(network)),
        ListId::Of(kind, id, content) => of_record(archive, *kind, id, *content),
    }
}

fn records(indexes: Option<&Vec<usize>>) -> Vec<ListLine> {
    let indexes = indexes.into_iter().flatten().copied();
    indexes.map(ListLine::Record).collect()
}

/// What belongs to the record `id` of a kind.
fn of_record(
    archive: &Archive,
    kind: AddressKind,
    id: &str,
    content: ListContent,
) -> Vec<ListLine> {
    let relations = &archive.relations;
    let is_of_projects = content == ListContent::Projects;
    match kind {
        AddressKind::Topics => match relations.topics.by_slug.get(id) {
            Some(topic) => match content {
                ListContent::Talks => {
                    let talks = topic.presentations.iter();
                    talks.map(|(of, talk)| ListLine::Talk(*of, *talk)).collect()
                }
                ListContent::Projects => records(Some(&topic.projects)),
                _ => records(Some(&topic.gatherings)),
            },
            None => Vec::new(),
        },
        AddressKind::People => talks_of_person(archive, id),
        AddressKind::Actors if is_of_projects => projects_of_partner(archive, id),
        AddressKind::Actors => {
            let mut gatherings = records(relations.gatherings_by_actor.get(id));
            gatherings.dedup();
            gatherings
        }
        AddressKind::Counties if is_of_projects => projects_of_county(archive, id),
        AddressKind::Counties => outside_networks(archive, id),
        AddressKind::SubGoals if is_of_projects => records(relations.projects_by_sub_goal.get(id)),
        AddressKind::SubGoals => records(relations.gatherings_by_sub_goal.get(id)),
        AddressKind::Municipalities if is_of_projects => {
            records(relations.projects_by_municipality.get(id))
        }
        AddressKind::Municipalities => records(relations.gatherings_by_municipality.get(id)),
        AddressKind::Projects => records(relations.gatherings_by_project.get(id)),
        _ => Vec::new(),
    }
}

/// `slug`: of a person who has a page.
fn talks_of_person(archive: &Archive, slug: &str) -> Vec<ListLine> {
    let relations = &archive.relations;
    let appearances = relations.appearances.get(&relations.person_pages[slug].key);
    let talks = appearances.into_iter().flatten();
    let talks = talks.filter_map(Appearance::talk);
    talks.map(|(of, talk)| ListLine::Talk(of, talk)).collect()
}

fn projects_of_partner(archive: &Archive, actor: &str) -> Vec<ListLine> {
    let is_partner = |partners: &[Ref<ActorKind>]| partners.iter().any(|one| one.id() == actor);
    let projects = archive.projects.iter().enumerate();
    let of_partner = projects.filter(|(_, project)| is_partner(&project.record.partners));
    of_partner
        .map(|(index, _)| ListLine::Record(index))
        .collect()
}

/// The projects in a county and in those it came from, each once.
fn projects_of_county(archive: &Archive, county: &str) -> Vec<ListLine> {
    let lineage = archive.relations.lineages.get(county);
    let ancestors = lineage.map_or(&[][..], |lineage| lineage.ancestors.as_slice());
    let counties = std::iter::once(county).chain(ancestors.iter().map(String::as_str));
    let mut found: Vec<ListLine> = Vec::new();
    for county in counties {
        for project in records(archive.relations.projects_by_county.get(county)) {
            if !found.contains(&project) {
                found.push(project);
            }
        }
    }
    found
}

/// The gatherings in a county that belong to none of its networks.
fn outside_networks(archive: &Archive, county: &str) -> Vec<ListLine> {
    let gatherings = archive.gatherings.as_slice();
    let is_outside = |index: &usize| {
        let network = gatherings[*index].record().network.as_ref();
        let network = network.and_then(|network| archive.networks.find(network.id()));
        network.is_none_or(|network| network.county.id() != county)
    };
    let held = archive.relations.gatherings_by_county.get(county);
    let held = held.into_iter().flatten().copied();
    held.filter(is_outside).map(ListLine::Record).collect()
}

/// The lines of a list by year or letter, those of each in the archive's order.
pub fn lines_by_group(archive: &Archive, id: &ListId) -> BTreeMap<ListGroup, Vec<ListLine>> {
    let gatherings = archive.gatherings.as_slice();
    let alphabet = Alphabet::norwegian();
    let mut groups: BTreeMap<ListGroup, Vec<ListLine>> = BTreeMap::new();
    for line in lines(archive, id) {
        let group = match (id.content().is_by_year(), &line) {
            (true, ListLine::Record(of) | ListLine::Talk(of, _)) => {
                ListGroup::year(gatherings[*of].date().and_then(|date| date.year()))
            }
            _ => ListGroup::Letter(alphabet.initial(name(archive, id, &line))),
        };
        groups.entry(group).or_default().push(line);
    }
    groups
}

/// The lines of a year or letter as readers see them: newest first, or by name.
pub fn in_order(archive: &Archive, id: &ListId, lines: &[ListLine]) -> Vec<ListLine> {
    if id.content().is_by_year() {
        let mut lines = lines.to_vec();
        lines.sort_by_key(|line| match line {
            ListLine::Record(gathering) => (Reverse(*gathering), 0),
            ListLine::Talk(gathering, talk) => (Reverse(*gathering), *talk),
            ListLine::Topic(_) | ListLine::Person(_) => (Reverse(0), 0),
        });
        return lines;
    }
    let named = lines.iter().map(|line| (name(archive, id, line), line));
    let mut named: Vec<(&str, &ListLine)> = named.collect();
    sort_by_text(&mut named, |(name, _)| name);
    named.into_iter().map(|(_, line)| line.clone()).collect()
}

/// What a line of a list of names is called.
fn name<'a>(archive: &'a Archive, id: &ListId, line: &ListLine) -> &'a str {
    match (id.content(), line) {
        (_, ListLine::Topic(slug)) => {
            let topic = archive.relations.topics.by_slug.get(slug);
            topic.map_or("", |topic| &topic.name)
        }
        (_, ListLine::Person(slug)) => &archive.relations.person_pages[slug.as_str()].name,
        (ListContent::Actors, ListLine::Record(index)) => {
            &archive.actors.as_slice()[*index].record.name
        }
        (ListContent::Municipalities, ListLine::Record(index)) => {
            let site = archive.site.record.language;
            let page = site.interface();
            let names = &archive.municipalities.as_slice()[*index].record.names;
            PageLanguage { page, site }.name(names).0
        }
        (ListContent::Projects, ListLine::Record(index)) => {
            &archive.projects.as_slice()[*index].record.name
        }
        _ => "",
    }
}
