//! The page of one municipality: its projects and gatherings, and the counties it has belonged to.

use super::county::{NameView, other_names};
use crate::content::schema::records::{AddressKind, MunicipalityKind, MunicipalityRecord};
use crate::content::source::Entry;
use crate::site::pages::PageContext;
use crate::site::pages::context::tables::{GATHERINGS_OF_MUNICIPALITY, PROJECTS_OF_MUNICIPALITY};
use crate::site::pages::frame::{Crumb, Frame};
use crate::site::pages::kinds::page_kind::PageKind;
use crate::site::pages::parts::{
    CountyThenNow, DateView, DividedListView, GatheringItem, Link, county_then_now,
    divided_lists_of, gathering_items, known_date, project_links, whole_list,
};
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::{EntryKind, SearchEntry, county_names};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct MunicipalityView {
    pub page: Frame,
    /// "4601": the official number.
    pub number: Option<String>,
    /// Official names in other languages than the page's.
    pub other_names: Vec<NameView>,
    /// The counties it has belonged to, in the record's order.
    pub counties: Vec<MembershipView>,
    pub projects: Vec<Link>,
    /// Newest first.
    pub gatherings: Vec<GatheringItem>,
    /// None: the gatherings stand here.
    pub divided_gatherings: Option<DividedListView>,
    /// None: the projects stand here.
    pub divided_projects: Option<DividedListView>,
    pub url: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct MembershipView {
    pub county: CountyThenNow,
    /// For how long it belonged to the county, where that is limited.
    pub valid: Option<DateView>,
}

impl PageKind for MunicipalityView {
    const TEMPLATE: &'static str = "municipality.html";

    type Key = usize;

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, Self::Key>> {
        let entries = planning.archive.municipalities.iter().enumerate();
        entries
            .flat_map(|(index, municipality)| {
                let path = planning
                    .addresses
                    .one(AddressKind::Municipalities, &municipality.id);
                planning.record(
                    municipality,
                    path,
                    None,
                    &municipality.record.aliases,
                    index,
                )
            })
            .collect()
    }

    fn compose(context: &mut PageContext<'_>, index: &usize) -> MunicipalityView {
        municipality_view(context, context.archive.at::<MunicipalityKind>(*index))
    }

    fn search_entry(&self) -> Option<SearchEntry> {
        let (kind, none) = (EntryKind::Municipality, String::new());
        let mut entry = SearchEntry::of_page(&self.page, kind, none.clone(), none);
        // Named below its title, which alone says little.
        let counties = self.counties.iter();
        entry.facts.counties = counties.flat_map(|of| county_names(&of.county)).collect();
        Some(entry)
    }
}

fn municipality_view(
    context: &PageContext<'_>,
    municipality: &Entry<MunicipalityRecord>,
) -> MunicipalityView {
    let record = &municipality.record;
    let archive = context.archive;
    let (name, title_lang) = context.language.name(&record.names);
    let [divided_gatherings, divided_projects] =
        divided_lists_of(context, AddressKind::Municipalities, &municipality.id);
    MunicipalityView {
        number: record.number.clone(),
        other_names: other_names(&record.names, name),
        counties: record
            .counties
            .iter()
            .map(|membership| MembershipView {
                county: county_then_now(context, &membership.county),
                valid: known_date(context, membership.valid.as_ref()),
            })
            .collect(),
        projects: whole_list(&divided_projects, || {
            project_links(
                context,
                archive.related(PROJECTS_OF_MUNICIPALITY, &municipality.id),
            )
        }),
        gatherings: whole_list(&divided_gatherings, || {
            let here = archive.related(GATHERINGS_OF_MUNICIPALITY, &municipality.id);
            gathering_items(context, here.rev())
        }),
        divided_gatherings,
        divided_projects,
        url: record.url.as_ref().map(String::from),
        page: Frame::of_record(context, "municipality", name)
            .with_sources(context, &record.sources)
            .updated(context, record.updated.as_ref())
            .under([Crumb::to_list(context, AddressKind::Municipalities)])
            .in_language(title_lang),
    }
}
