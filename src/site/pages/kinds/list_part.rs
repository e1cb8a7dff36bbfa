//! A part of a list that is too long for one page: one of its years or letters, or a page of that.

use super::areas::county::without_county;
use super::areas::municipalities::{MunicipalityItem, municipality_item};
use super::gatherings::preservation_overview::{PreservedGathering, preserved_gathering};
use super::gatherings::topic::{TalksOfGathering, capitalised, talks_by_gathering};
use super::gatherings::topics::{CountedLink, counted_topic};
use super::people::everyone::{counted_person, person_link};
use super::programme::actors::{ActorItem, actor_item};
use super::projects::projects::{ProjectItem, project_item};
use crate::content::schema::fields::Ref;
use crate::content::schema::records::{
    ActorKind, AddressKind, CountyKind, GatheringKind, GatheringType, MunicipalityKind,
    NetworkKind, ProjectKind, SubGoalKind,
};
use crate::site::pages::PageContext;
use crate::site::pages::frame::{Crumb, Frame};
use crate::site::pages::head_links::HeadLink;
use crate::site::pages::kinds::page_kind::PageKind;
use crate::site::pages::lists::{DividedList, ListContent, ListGroup, ListId, ListLine, ListPart};
use crate::site::pages::parts::{
    GatheringItem, Label, Link, actor_link, county_link, gathering_item, link, municipality_link,
    network_link, project_link, sub_goal_link,
};
use crate::site::pages::plan::planned::{Planned, Planning};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ListPartView {
    pub page: Frame,
    /// What the list is of.
    pub list: Label,
    /// The record whose list it is. None: it is a list of the whole site.
    pub owner: Option<Link>,
    /// The key of what the groups are for, among the theme's words.
    pub groups_word: &'static str,
    /// The years or letters of the list, this one's among them.
    pub groups: Vec<GroupLink>,
    /// The page's number among those of its year or letter, from 1.
    pub number: usize,
    /// The pages of this year or letter, in order. Empty: this page is all of it.
    pub pages: Vec<PageNumber>,
    /// The page before this one in the list.
    pub previous: Option<NeighbourPart>,
    /// The page after this one in the list.
    pub next: Option<NeighbourPart>,
    /// Newest first. Of these and the other lists below, one has lines.
    pub gatherings: Vec<GatheringItem>,
    /// Newest first.
    pub preserved: Vec<PreservedGathering>,
    /// By gathering, newest first.
    pub talks: Vec<TalksOfGathering>,
    /// By name.
    pub topics: Vec<CountedLink>,
    /// By name.
    pub people: Vec<CountedLink>,
    /// By name.
    pub actors: Vec<ActorItem>,
    /// By name.
    pub municipalities: Vec<MunicipalityItem>,
    /// By name.
    pub projects: Vec<ProjectItem>,
}

/// To the first page of a year or a letter.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct GroupLink {
    pub href: String,
    pub label: Label,
    /// This page belongs to it.
    pub here: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct PageNumber {
    pub href: String,
    /// From 1.
    pub number: usize,
}

/// To the page before or after this one.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct NeighbourPart {
    pub href: String,
    /// Its year or letter.
    pub label: Label,
    /// Its number, from 1. None: its year or letter has one page.
    pub number: Option<usize>,
}

impl PageKind for ListPartView {
    const TEMPLATE: &'static str = "list_part.html";

    /// The places of the list among the divided ones, and of the part in it.
    type Key = (usize, usize);

    fn pages<'a>(_: &Planning<'a>) -> Vec<Planned<'a, Self::Key>> {
        // Their addresses are those that all other pages leave free: the plan adds them.
        Vec::new()
    }

    fn compose(context: &mut PageContext<'_>, key: &Self::Key) -> ListPartView {
        let (list, _) = context.archive.list_part(*key);
        with_lines(context, part_without_lines(context, list, key.1), *key)
    }
}

/// `at`: the part's place in the list.
fn part_without_lines(context: &PageContext<'_>, list: &DividedList, at: usize) -> ListPartView {
    let part = &list.parts[at];
    let href = |part: &ListPart| context.links.href(&part.path);
    let neighbour = |part: &ListPart| NeighbourPart {
        href: href(part),
        label: part.group.label(),
        number: (part.pages > 1).then_some(part.number),
    };
    let previous = at.checked_sub(1).map(|at| neighbour(&list.parts[at]));
    let next = list.parts.get(at + 1).map(neighbour);
    let firsts = list.parts.iter().filter(|part| part.number == 1);
    let of_group = list.parts.iter().filter(|one| one.group == part.group);
    let to_previous = previous.as_ref().map(|part| ("prev", &part.href));
    let to_next = next.as_ref().map(|part| ("next", &part.href));
    let links = to_previous.into_iter().chain(to_next);
    let links: Vec<HeadLink> = links
        .map(|(rel, href)| HeadLink::new(rel, href.clone(), None))
        .collect();
    let owner = owner(context, &list.id);
    ListPartView {
        page: frame(context, &list.id, owner.as_ref(), part.group.label()).linking(links),
        list: list_label(&list.id),
        owner,
        groups_word: match part.group {
            ListGroup::Year(_) => "jump-to-year",
            ListGroup::Letter(_) => "jump-to-letter",
        },
        groups: firsts
            .map(|first| GroupLink {
                href: href(first),
                label: first.group.label(),
                here: first.group == part.group,
            })
            .collect(),
        number: part.number,
        pages: of_group
            .filter(|one| one.pages > 1)
            .map(|one| PageNumber {
                href: href(one),
                number: one.number,
            })
            .collect(),
        previous,
        next,
        gatherings: Vec::new(),
        preserved: Vec::new(),
        talks: Vec::new(),
        topics: Vec::new(),
        people: Vec::new(),
        actors: Vec::new(),
        municipalities: Vec::new(),
        projects: Vec::new(),
    }
}

fn with_lines(
    context: &PageContext<'_>,
    mut view: ListPartView,
    key: (usize, usize),
) -> ListPartView {
    let (list, part) = context.archive.list_part(key);
    let archive = context.archive;
    let lines = archive.lines_of_part(list, part);
    let records = || lines.iter().filter_map(ListLine::record);
    let gatherings = || records().map(|index| archive.at::<GatheringKind>(index));
    match list.id.content() {
        ListContent::Gatherings => {
            let items = gatherings()
                .map(|one| gathering_item(context, one))
                .collect();
            view.gatherings = match is_of_county(&list.id) {
                true => without_county(items),
                false => items,
            };
        }
        ListContent::Preserved => {
            let items = gatherings().map(|one| preserved_gathering(context, one));
            view.preserved = items.collect();
        }
        ListContent::Talks => {
            let talks: Vec<(usize, usize)> = lines.iter().filter_map(ListLine::talk).collect();
            view.talks = talks_by_gathering(context, &talks);
        }
        ListContent::Topics => {
            let slugs = lines.iter().filter_map(ListLine::slug);
            let topics = slugs.map(|slug| counted_topic(context, slug, archive.topic(slug)));
            view.topics = topics.collect();
        }
        ListContent::People => {
            let slugs = lines.iter().filter_map(ListLine::slug);
            let people = slugs.map(|slug| counted_person(context, slug, archive.person(slug)));
            view.people = people.collect();
        }
        ListContent::Actors => {
            let actors = records().map(|index| archive.at::<ActorKind>(index));
            view.actors = actors.map(|one| actor_item(context, one)).collect();
        }
        ListContent::Municipalities => {
            let all = records().map(|index| archive.at::<MunicipalityKind>(index));
            view.municipalities = all.map(|one| municipality_item(context, one)).collect();
        }
        ListContent::Projects => {
            let all = records().map(|index| archive.at::<ProjectKind>(index));
            view.projects = all.map(|one| project_item(context, one)).collect();
            if is_of_county(&list.id) {
                view.projects.iter_mut().for_each(|item| item.county = None);
            }
        }
    }
    view
}

/// On the pages of a county, nothing needs to say where it is.
fn is_of_county(id: &ListId) -> bool {
    matches!(
        id,
        ListId::Of(AddressKind::Counties, ..) | ListId::OfNetwork(_)
    )
}

fn list_label(id: &ListId) -> Label {
    Label::word(match id {
        ListId::OfType(kind) => match kind {
            GatheringType::Samling => "gathering-samling",
            GatheringType::Oppstartsseminar => "gathering-oppstartsseminar",
            GatheringType::Workshop => "gathering-workshop",
            GatheringType::Webinar => "gathering-webinar",
            GatheringType::Konferanse => "gathering-konferanse",
            GatheringType::Kurs => "gathering-kurs",
            GatheringType::Mote => "gathering-mote",
        },
        _ => id.content().word(),
    })
}

fn owner(context: &PageContext<'_>, id: &ListId) -> Option<Link> {
    let archive = context.archive;
    match id {
        ListId::All(_) | ListId::OfType(_) => None,
        ListId::OfNetwork(id) => {
            let network = Ref::<NetworkKind>::new(id);
            Some(network_link(context, archive.record(&network)))
        }
        ListId::Of(kind, id, _) => Some(match kind {
            AddressKind::Actors => actor_link(context, &Ref::new(id)).link,
            AddressKind::Counties => {
                county_link(context, archive.record(&Ref::<CountyKind>::new(id)))
            }
            AddressKind::SubGoals => {
                sub_goal_link(context, archive.record(&Ref::<SubGoalKind>::new(id)))
            }
            AddressKind::Municipalities => {
                municipality_link(context, archive.record(&Ref::<MunicipalityKind>::new(id)))
            }
            AddressKind::Projects => {
                project_link(context, archive.record(&Ref::<ProjectKind>::new(id)))
            }
            AddressKind::People => person_link(context, id, archive.person(id)),
            _ => {
                let name = capitalised(&archive.topic(id).name);
                link(context, &context.addresses.one(*kind, id), &name, None)
            }
        }),
    }
}

fn frame(context: &PageContext<'_>, id: &ListId, owner: Option<&Link>, title: Label) -> Frame {
    let above = match id {
        ListId::All(kind) | ListId::Of(kind, ..) => *kind,
        ListId::OfType(_) => AddressKind::Search,
        ListId::OfNetwork(_) => AddressKind::Counties,
    };
    let (section, programme) = match above {
        AddressKind::SubGoals => (AddressKind::Programme, Crumb::to_programme(context)),
        other => (other, None),
    };
    let owner = owner.map(|owner| {
        let page = context.links.page.target_of(&owner.href);
        Crumb::new(context, &page, Label::text(&owner.text), owner.lang)
    });
    Frame::new(context, "list-part", title)
        .in_section(section.title_word())
        .under(programme)
        .under([Crumb::to_list(context, above)])
        .under(owner)
}
