//! The list of projects: the municipalities' own measures, by name.

use super::Composer;
use super::frame::{Frame, Label};
use super::parts::{CountyThenNow, DateView, Link};
use crate::source::Entry;
use crate::source::records::{AddressKind, ProjectRecord, ProjectStatus};
use crate::text::collation::sort_by_text;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ProjectsView {
    pub page: Frame,
    pub projects: Vec<ProjectItem>,
}

/// A project as a line in a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ProjectItem {
    pub link: Link,
    pub municipalities: Vec<Link>,
    pub county: CountyThenNow,
    pub period: Option<DateView>,
    pub status: ProjectStatus,
    pub summary: Option<String>,
}

pub fn projects_view(composer: &Composer<'_>) -> ProjectsView {
    let mut projects: Vec<ProjectItem> = composer
        .archive
        .projects
        .iter()
        .map(|project| composer.project_item(project))
        .collect();
    sort_by_text(&mut projects, |item| &item.link.text);
    ProjectsView {
        projects,
        page: Frame {
            section: Some("projects"),
            ..composer.frame("projects", Label::word(AddressKind::Projects.title_word()))
        },
    }
}

impl Composer<'_> {
    pub fn project_item(&self, project: &Entry<ProjectRecord>) -> ProjectItem {
        let record = &project.record;
        ProjectItem {
            link: self.project_link(project),
            municipalities: record
                .municipalities
                .iter()
                .map(|municipality| self.municipality_link(municipality))
                .collect(),
            county: self.county(&record.county),
            period: record.period.value().map(|period| self.date(period)),
            status: record.status,
            summary: record.summary.clone(),
        }
    }
}
