//! The page of one project: what was needed, what was done, what came of it.

use super::Composer;
use super::frame::Frame;
use super::parts::{
    ActorLink, ContactView, CountyThenNow, DateView, Fact, GatheringItem, ImageView, Link,
    MaterialView,
};
use crate::model::under;
use crate::source::Entry;
use crate::source::records::{AddressKind, FormerName, LinkRecord, ProjectRecord, ProjectStatus};
use crate::text::Html;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ProjectView {
    pub page: Frame,
    pub former_names: Vec<FormerNameView>,
    pub later_names: Vec<FormerNameView>,
    pub summary_html: Option<Html>,
    pub municipalities: Vec<Link>,
    pub county: CountyThenNow,
    /// None: not known.
    pub period: Option<DateView>,
    pub period_fact: Fact,
    pub status: ProjectStatus,
    pub target_group: Option<String>,
    pub need_html: Option<Html>,
    pub system_goal: Option<String>,
    pub individual_goal: Option<String>,
    pub measures: Vec<String>,
    pub milestones: Vec<MilestoneView>,
    pub success_factors: Vec<String>,
    pub partners: Vec<ActorLink>,
    pub evaluation_html: Option<Html>,
    pub funding: Option<String>,
    pub sub_goals: Vec<Link>,
    pub topics: Vec<Link>,
    pub links: Vec<Link>,
    pub materials: Vec<MaterialView>,
    pub images: Vec<ImageView>,
    pub gatherings: Vec<GatheringItem>,
    pub body_html: Html,
    pub contacts: Vec<ContactView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct FormerNameView {
    pub name: String,
    pub valid: Option<DateView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct MilestoneView {
    /// None: not known.
    pub date: Option<DateView>,
    pub text: String,
}

pub fn project_view(composer: &mut Composer<'_>, project: &Entry<ProjectRecord>) -> ProjectView {
    let record = &project.record;
    let archive = composer.archive;
    let relations = &archive.relations;
    let summary = composer.summary(record.summary.as_deref());
    let title = composer.title(&record.name);
    let mut markdown = |text: &Option<String>, field: &str| {
        let text = text.as_ref()?;
        let prefix = format!("{field}-");
        Some(composer.markdown(text, &project.at(field), 3, &prefix))
    };
    let need_html = markdown(&record.need, "need");
    let evaluation_html = markdown(&record.evaluation, "evaluation");
    ProjectView {
        former_names: names(composer, &record.former_names),
        later_names: names(composer, &record.later_names),
        summary_html: summary.as_deref().map(|summary| composer.inline(summary)),
        municipalities: record
            .municipalities
            .iter()
            .map(|municipality| composer.municipality_link(municipality))
            .collect(),
        county: composer.county(&record.county),
        period: record.period.value().map(|period| composer.date(period)),
        period_fact: Fact::new(record.provenance.get("period")),
        status: record.status,
        target_group: record.target_group.clone(),
        need_html,
        system_goal: record.system_goal.clone(),
        individual_goal: record.individual_goal.clone(),
        measures: record.measures.clone(),
        milestones: record
            .milestones
            .iter()
            .map(|milestone| MilestoneView {
                date: milestone.date.value().map(|date| composer.date(date)),
                text: milestone.text.clone(),
            })
            .collect(),
        success_factors: record.success_factors.clone(),
        partners: composer.actors(&record.partners),
        evaluation_html,
        funding: record.funding.clone(),
        sub_goals: composer.sub_goal_links(&record.sub_goals),
        topics: composer.topic_links(&record.topics),
        links: record.links.iter().map(outward_link).collect(),
        materials: record
            .materials
            .iter()
            .map(|material| composer.material(&project.file, material))
            .collect(),
        images: composer.images(&project.file, &record.images),
        gatherings: composer.gathering_items(under(&relations.gatherings_by_project, &project.id)),
        body_html: composer.entry_body(project.body.as_ref()),
        contacts: composer.contacts(&record.contacts, record.period.value()),
        page: Frame {
            description: summary,
            section: Some("projects"),
            sources: composer.sources(&record.sources),
            updated: record.updated.as_ref().map(|date| composer.date(date)),
            ..composer.frame("project", title)
        }
        .under(vec![composer.list_crumb(AddressKind::Projects)])
        .in_language(composer.title_lang(record.lang))
        .with_twins(composer.twins(
            &composer.addresses.one(AddressKind::Projects, &project.id),
            record.lang,
            &project.twins,
        )),
    }
}

fn names(composer: &Composer<'_>, names: &[FormerName]) -> Vec<FormerNameView> {
    names
        .iter()
        .map(|former| FormerNameView {
            name: former.name.clone(),
            valid: former.valid.as_ref().map(|valid| composer.date(valid)),
        })
        .collect()
}

/// To another site: what its language is, nobody has said.
fn outward_link(link: &LinkRecord) -> Link {
    Link {
        href: String::from(&link.url),
        text: link.title.clone(),
        lang: None,
    }
}
