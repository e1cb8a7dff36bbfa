//! The list of projects: the municipalities' own measures, by name.

use crate::base::text::collation::sort_by_text;
use crate::content::schema::records::{AddressKind, ProjectKind, ProjectRecord, ProjectStatus};
use crate::content::source::Entry;
use crate::site::pages::PageContext;
use crate::site::pages::frame::Frame;
use crate::site::pages::kinds::page_kind::PageKind;
use crate::site::pages::lists::ListId;
use crate::site::pages::parts::{
    CountyThenNow, DateView, DividedListView, Fact, Link, divided_list, known_county, known_date,
    municipality_links, project_link, whole_list,
};
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::SearchEntry;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ProjectsView {
    pub page: Frame,
    /// By name.
    pub projects: Vec<ProjectItem>,
    /// None: they stand here.
    pub divided: Option<DividedListView>,
    /// Some project is in a municipality: the list is introduced as that.
    pub in_municipalities: bool,
}

/// A project as a line in a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ProjectItem {
    pub link: Link,
    pub municipalities: Vec<Link>,
    pub county: Option<CountyThenNow>,
    /// None: not known.
    pub period: Option<DateView>,
    pub period_fact: Fact,
    pub status: ProjectStatus,
    pub summary: Option<String>,
    /// What made it necessary, where that is said in plain words and not much longer than a line of a table.
    pub need: Option<String>,
}

impl PageKind for ProjectsView {
    const TEMPLATE: &'static str = "projects.html";

    type Key = ();

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, ()>> {
        planning.list(AddressKind::Projects)
    }

    fn compose(context: &mut PageContext<'_>, (): &()) -> ProjectsView {
        projects_view(context)
    }

    fn search_entry(&self) -> Option<SearchEntry> {
        Some(SearchEntry::of_list(&self.page))
    }
}

fn projects_view(context: &PageContext<'_>) -> ProjectsView {
    let divided = divided_list(context, &ListId::All(AddressKind::Projects));
    let all = context.archive.list::<ProjectKind>();
    let projects = whole_list(&divided, || {
        let items = all.iter().map(|project| project_item(context, project));
        let mut items: Vec<ProjectItem> = items.collect();
        sort_by_text(&mut items, |item| &item.link.text);
        items
    });
    ProjectsView {
        in_municipalities: all.iter().any(|one| !one.record.municipalities.is_empty()),
        projects,
        divided,
        page: Frame::of_list(context, "projects", AddressKind::Projects)
            .in_section("projects")
            .explaining_readings(
                (context.archive.list::<ProjectKind>().iter())
                    .map(|project| &project.record.provenance),
            ),
    }
}

pub fn project_item(context: &PageContext<'_>, project: &Entry<ProjectRecord>) -> ProjectItem {
    let record = &project.record;
    ProjectItem {
        link: project_link(context, project),
        municipalities: municipality_links(context, &record.municipalities),
        county: known_county(context, record.county.as_ref()),
        period: known_date(context, record.period.value()),
        period_fact: Fact::new(record.provenance.get("period")),
        status: record.status,
        summary: record.summary.clone(),
        need: record.need.as_deref().and_then(short_need),
    }
}

/// The need in so many letters stands in a table of projects; a longer one on the project's page.
const NEED: usize = 300;

/// None: it is long, or has more than words in it.
fn short_need(need: &str) -> Option<String> {
    let need = need.trim();
    let is_short = need.chars().count() <= NEED;
    let has_marks = need.contains(['\n', '*', '_', '`', '[', '<', '#', '|', '\\']);
    (is_short && !has_marks && !need.is_empty()).then(|| need.to_owned())
}
