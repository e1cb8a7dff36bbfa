//! The list of the programme's sub-goals, under its main goal.

use crate::content::schema::records::{AddressKind, SubGoalKind};
use crate::site::pages::PageContext;
use crate::site::pages::frame::{Crumb, Frame};
use crate::site::pages::kinds::page_kind::PageKind;
use crate::site::pages::parts::{
    MainGoalView, SubGoalItem, main_goal_view, phases_inferred, sub_goal_items,
};
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::SearchEntry;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SubGoalsView {
    pub page: Frame,
    pub main_goal: Option<MainGoalView>,
    /// By number.
    pub sub_goals: Vec<SubGoalItem>,
    /// The sources do not say which phase a sub-goal belongs to.
    pub phases_inferred: bool,
}

impl PageKind for SubGoalsView {
    const TEMPLATE: &'static str = "sub_goals.html";

    type Key = ();

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, ()>> {
        planning.list(AddressKind::SubGoals)
    }

    fn compose(context: &mut PageContext<'_>, (): &()) -> SubGoalsView {
        sub_goals_view(context)
    }

    fn search_entry(&self) -> Option<SearchEntry> {
        Some(SearchEntry::of_list(&self.page))
    }
}

fn sub_goals_view(context: &mut PageContext<'_>) -> SubGoalsView {
    let archive = context.archive;
    let main_goal = archive.main_goal();
    let sources = main_goal.map(|goal| &goal.sources[..]).into_iter().chain(
        archive
            .list::<SubGoalKind>()
            .iter()
            .map(|goal| &goal.record.sources[..]),
    );
    SubGoalsView {
        main_goal: main_goal.map(|goal| main_goal_view(context, goal)),
        sub_goals: sub_goal_items(context),
        phases_inferred: phases_inferred(context),
        page: Frame::of_list(context, "sub-goals", AddressKind::SubGoals)
            .in_section("programme")
            .with_sources_of(context, sources)
            .under(Crumb::to_programme(context))
            .explaining_readings(main_goal.map(|goal| &goal.provenance).into_iter().chain(
                (context.archive.list::<SubGoalKind>().iter()).map(|goal| &goal.record.provenance),
            )),
    }
}
