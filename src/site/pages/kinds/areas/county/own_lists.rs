//! What happened in a county outside its networks, and its projects: on its page, or on pages of their own where they are too many.

use super::{NetworkView, without_county};
use crate::content::schema::records::{AddressKind, GatheringKind, ProjectKind};
use crate::site::pages::PageContext;
use crate::site::pages::kinds::projects::projects::{ProjectItem, project_item};
use crate::site::pages::lists::{ListContent, ListId, MOST_LINES};
use crate::site::pages::parts::{
    DividedListView, GatheringItem, divided_lists_of, gathering_items, whole_list,
};

pub struct OwnLists {
    /// Newest first.
    pub outside_networks: Vec<GatheringItem>,
    pub divided_gatherings: Option<DividedListView>,
    /// In the archive's order, those of the counties it came from last.
    pub projects: Vec<ProjectItem>,
    pub divided_projects: Option<DividedListView>,
    /// How many more lines the page may have.
    pub room: usize,
}

/// `networks`: the county's own.
pub fn own_lists(context: &PageContext<'_>, county: &str, networks: &[NetworkView]) -> OwnLists {
    let kind = AddressKind::Counties;
    let places = |content| {
        context
            .archive
            .places_in(&ListId::of(kind, county, content))
    };
    let [divided_gatherings, divided_projects] = divided_lists_of(context, kind, county);
    let outside_networks = whole_list(&divided_gatherings, || {
        let outside = places(ListContent::Gatherings).rev();
        let outside = outside.map(|at| context.archive.at::<GatheringKind>(at));
        without_county(gathering_items(context, outside))
    });
    let projects = whole_list(&divided_projects, || {
        let projects = places(ListContent::Projects);
        let projects = projects.map(|at| context.archive.at::<ProjectKind>(at));
        let items = projects.map(|project| ProjectItem {
            county: None,
            ..project_item(context, project)
        });
        items.collect()
    });
    let in_networks = networks.iter().map(|network| network.gatherings.len());
    let shown = in_networks.sum::<usize>() + outside_networks.len() + projects.len();
    OwnLists {
        room: MOST_LINES.saturating_sub(shown),
        outside_networks,
        divided_gatherings,
        projects,
        divided_projects,
    }
}
