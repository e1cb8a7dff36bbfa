//! The page of one project: what was needed, what was done, what came of it.

use crate::base::text::Html;
use crate::content::schema::records::{
    AddressKind, LinkRecord, ProjectKind, ProjectRecord, ProjectStatus,
};
use crate::content::source::Entry;
use crate::site::pages::PageContext;
use crate::site::pages::context::archive_reader::GATHERINGS_OF_PROJECT;
use crate::site::pages::frame::{Crumb, Frame};
use crate::site::pages::kinds::page_kind::PageKind;
use crate::site::pages::parts::{
    ActorLink, ContactView, CountyThenNow, DateView, Fact, FormerNameView, GatheringItem,
    ImageView, Label, Link, MaterialView, actor_links, contact_views, county_then_now, date_view,
    former_name_views, gathering_items, image_views, material_view, municipality_links,
    source_views, sub_goal_links, topic_links,
};
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::{
    EntryFacets, EntryKind, SearchEntry, actor_name, beginning, county_names, joined, link_text,
    link_texts, plain_text,
};
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
pub struct MilestoneView {
    /// None: not known.
    pub date: Option<DateView>,
    pub text: String,
}

impl PageKind for ProjectView {
    const TEMPLATE: &'static str = "project.html";

    type Key = usize;

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, Self::Key>> {
        let entries = planning.archive.projects.iter().enumerate();
        entries
            .flat_map(|(index, project)| {
                let path = planning.addresses.one(AddressKind::Projects, &project.id);
                planning.record(
                    project,
                    path,
                    project.record.lang,
                    &project.record.aliases,
                    index,
                )
            })
            .collect()
    }

    fn compose(context: &mut PageContext<'_>, index: &usize) -> ProjectView {
        project_view(context, context.archive.at::<ProjectKind>(*index))
    }

    fn search_entry(&self) -> Option<SearchEntry> {
        let html = plain_text([
            self.summary_html.as_ref(),
            self.need_html.as_ref(),
            Some(&self.body_html),
            self.evaluation_html.as_ref(),
        ]);
        let lines = [&self.target_group, &self.system_goal, &self.individual_goal];
        let text = lines
            .into_iter()
            .flatten()
            .chain(&self.measures)
            .chain(&self.success_factors);
        let text = joined(std::iter::once(html.as_str()).chain(text.map(String::as_str)));
        let former = self
            .former_names
            .iter()
            .chain(&self.later_names)
            .map(|name| name.name.as_str());
        let also = former
            .chain(self.partners.iter().map(actor_name))
            .chain(self.municipalities.iter().map(link_text))
            .chain(self.topics.iter().map(link_text));
        let mut entry = SearchEntry::of_page(&self.page, EntryKind::Project, text, joined(also));
        entry.facts = EntryFacets {
            counties: county_names(&self.county),
            date: beginning(self.period.as_ref()),
            sub_goals: link_texts(&self.sub_goals),
            organisations: self
                .partners
                .iter()
                .map(|actor| actor_name(actor).to_owned())
                .collect(),
            language: None,
            inherits: false,
        };
        Some(entry)
    }
}

fn project_view(context: &mut PageContext<'_>, project: &Entry<ProjectRecord>) -> ProjectView {
    let record = &project.record;
    let archive = context.archive;
    let summary = context.translation.summary(record.summary.as_deref());
    let title = Label::text(context.translation.title(&record.name));
    let mut markdown = |text: &Option<String>, field: &str| {
        let text = text.as_ref()?;
        let prefix = format!("{field}-");
        Some(context.texts.markdown(text, &project.at(field), 3, &prefix))
    };
    let need_html = markdown(&record.need, "need");
    let evaluation_html = markdown(&record.evaluation, "evaluation");
    ProjectView {
        former_names: former_name_views(context, &record.former_names),
        later_names: former_name_views(context, &record.later_names),
        summary_html: summary.map(|summary| context.texts.inline(summary)),
        municipalities: municipality_links(context, &record.municipalities),
        county: county_then_now(context, &record.county),
        period: record
            .period
            .value()
            .map(|period| date_view(context, period)),
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
                date: milestone.date.value().map(|date| date_view(context, date)),
                text: milestone.text.clone(),
            })
            .collect(),
        success_factors: record.success_factors.clone(),
        partners: actor_links(context, &record.partners),
        evaluation_html,
        funding: record.funding.clone(),
        sub_goals: sub_goal_links(context, &record.sub_goals),
        topics: topic_links(context, &record.topics),
        links: record.links.iter().map(outward_link).collect(),
        materials: record
            .materials
            .iter()
            .map(|material| material_view(context, &project.file, material, None))
            .collect(),
        images: image_views(context, &project.file, &record.images),
        gatherings: gathering_items(context, archive.related(GATHERINGS_OF_PROJECT, &project.id)),
        body_html: context
            .texts
            .body(context.translation.body(project.body.as_ref()), 2),
        contacts: contact_views(context, &record.contacts, record.period.value()),
        page: Frame {
            description: summary.map(str::to_owned),
            section: Some("projects"),
            sources: source_views(context, &record.sources),
            updated: record.updated.as_ref().map(|date| date_view(context, date)),
            ..Frame::new(context, "project", title)
        }
        .under([Crumb::to_list(context, AddressKind::Projects)])
        .translated(
            context,
            &context.addresses.one(AddressKind::Projects, &project.id),
            record.lang,
            &project.twins,
        ),
    }
}

/// To another site: what its language is, nobody has said.
fn outward_link(link: &LinkRecord) -> Link {
    Link {
        href: String::from(&link.url),
        text: link.title.clone(),
        lang: None,
    }
}
