//! The page of one sub-goal: what it says, and what is done to reach it.

use super::effort::actors_of_effort;
use crate::base::text::{Html, Language};
use crate::content::schema::records::{AddressKind, EffortRecord, SubGoalKind, SubGoalRecord};
use crate::content::source::Entry;
use crate::site::pages::PageContext;
use crate::site::pages::context::tables::{
    EFFORTS_OF_SUB_GOAL, GATHERINGS_OF_SUB_GOAL, PROJECTS_OF_SUB_GOAL,
};
use crate::site::pages::frame::{Crumb, Frame};
use crate::site::pages::kinds::page_kind::PageKind;
use crate::site::pages::parts::{
    ActorLink, DividedListView, Fact, FeedLinks, GatheringItem, Label, Link, PhaseView,
    activity_link, divided_lists_of, effort_link, feed_links, gathering_items, phase_view,
    project_links, sub_goal_link, subscription_links, whole_list,
};
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::{EntryKind, SearchEntry, plain_text};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SubGoalView {
    pub page: Frame,
    /// As the programme numbers it.
    pub number: String,
    /// None: the title is the text.
    pub text_html: Option<Html>,
    /// How the text is known.
    pub text_fact: Fact,
    /// The text's language, where it is not the page's.
    pub text_lang: Option<Language>,
    pub phase: Option<PhaseView>,
    /// In the document's order.
    pub efforts: Vec<ShortEffort>,
    /// Those that were about the goal, in the order of time.
    pub gatherings: Vec<GatheringItem>,
    /// Those that work towards the goal.
    pub projects: Vec<Link>,
    /// None: the gatherings stand here.
    pub divided_gatherings: Option<DividedListView>,
    /// None: the projects stand here.
    pub divided_projects: Option<DividedListView>,
    /// What is new of these gatherings and projects.
    pub feed: Option<FeedLinks>,
    /// The sub-goal with the number before.
    pub previous: Option<Link>,
    /// The sub-goal with the number after.
    pub next: Option<Link>,
}

/// An effort by its title and its activities; the links lead to the overview of efforts.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ShortEffort {
    pub link: Link,
    /// Everybody with a part in it, each once.
    pub actors: Vec<ActorLink>,
    pub activities: Vec<Link>,
}

impl PageKind for SubGoalView {
    const TEMPLATE: &'static str = "sub_goal.html";

    type Key = usize;

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, Self::Key>> {
        let goals = planning.archive.sub_goals.iter().enumerate();
        goals
            .flat_map(|(index, goal)| {
                let path = planning.addresses.one(AddressKind::SubGoals, &goal.id);
                planning.record(goal, path, None, &goal.record.aliases, index)
            })
            .collect()
    }

    fn compose(context: &mut PageContext<'_>, index: &Self::Key) -> SubGoalView {
        sub_goal_view(context, *index)
    }

    fn search_entry(&self) -> Option<SearchEntry> {
        let text = plain_text([self.text_html.as_ref()]);
        let mut entry = SearchEntry::of_page(&self.page, EntryKind::SubGoal, text, String::new());
        // As other pages write it in a link.
        entry.title = format!("{}. {}", self.number, entry.title);
        entry.facts.sub_goals = vec![entry.title.clone()];
        Some(entry)
    }
}

/// `index`: the sub-goal's place in the archive's table.
fn sub_goal_view(context: &mut PageContext<'_>, index: usize) -> SubGoalView {
    let archive = context.archive;
    let goals = archive.list::<SubGoalKind>();
    let goal: &Entry<SubGoalRecord> = &goals[index];
    let record = &goal.record;
    let neighbour = |index: Option<usize>| {
        let goal = goals.get(index?)?;
        Some(sub_goal_link(context, goal))
    };
    let previous = neighbour(index.checked_sub(1));
    let next = neighbour(index.checked_add(1));
    let title = record.heading.as_ref().unwrap_or(&record.text);
    let feed = feed_links(
        context,
        archive.related(GATHERINGS_OF_SUB_GOAL, &goal.id),
        archive.related(PROJECTS_OF_SUB_GOAL, &goal.id),
    );
    let links = subscription_links(title, None, feed.as_ref());
    let [divided_gatherings, divided_projects] =
        divided_lists_of(context, AddressKind::SubGoals, &goal.id);
    SubGoalView {
        feed,
        number: record.number.clone(),
        text_html: record
            .heading
            .is_some()
            .then(|| context.texts.inline(&record.text)),
        text_fact: Fact::new(record.provenance.get("text")),
        text_lang: context.language.foreign(None),
        phase: phase_view(context, goal),
        efforts: archive
            .related(EFFORTS_OF_SUB_GOAL, &goal.id)
            .map(|effort| short_effort(context, effort))
            .collect(),
        gatherings: whole_list(&divided_gatherings, || {
            gathering_items(context, archive.related(GATHERINGS_OF_SUB_GOAL, &goal.id))
        }),
        projects: whole_list(&divided_projects, || {
            project_links(context, archive.related(PROJECTS_OF_SUB_GOAL, &goal.id))
        }),
        divided_gatherings,
        divided_projects,
        previous,
        next,
        page: Frame::new(context, "sub-goal", Label::text(title))
            .linking(links)
            .in_section("programme")
            .described(Some(record.text.to_string()))
            .with_sources(context, &record.sources)
            .updated(context, record.updated.as_ref())
            .under(Crumb::to_programme(context))
            .explaining_readings([&record.provenance])
            .under([Crumb::to_list(context, AddressKind::SubGoals)])
            .in_language(context.language.foreign(None)),
    }
}

fn short_effort(context: &PageContext<'_>, effort: &Entry<EffortRecord>) -> ShortEffort {
    ShortEffort {
        link: effort_link(context, effort),
        actors: actors_of_effort(context, &effort.record),
        activities: effort
            .record
            .activities
            .iter()
            .map(|activity| activity_link(context, activity))
            .collect(),
    }
}
