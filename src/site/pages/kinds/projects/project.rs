//! The page of one project: what was needed, what was done, what came of it.

use crate::base::date::{Edtf, Endpoint};
use crate::base::text::Html;
use crate::content::schema::fields::ProvenanceByField;
use crate::content::schema::records::{
    AddressKind, LinkRecord, ProjectKind, ProjectRecord, ProjectStatus,
};
use crate::content::source::Entry;
use crate::site::pages::PageContext;
use crate::site::pages::context::tables::GATHERINGS_OF_PROJECT;
use crate::site::pages::frame::{Crumb, Frame};
use crate::site::pages::kinds::page_kind::PageKind;
use crate::site::pages::lists::{ListContent, ListId};
use crate::site::pages::parts::{
    ActorLink, ContactOf, ContactView, CountyThenNow, DateView, DividedListView, Fact,
    FormerNameView, GatheringItem, ImageView, Link, MaterialView, actor_links, body_html,
    contact_views, divided_list, former_name_views, gathering_items, image_views, known_county,
    known_date, material_views, municipality_links, sub_goal_links, summary_html, topic_links,
    whole_list,
};
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::{
    EntryFacets, EntryKind, Passage, SearchEntry, actor_name, beginning, county_names, date_text,
    joined, link_text, link_texts, plain_text,
};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ProjectView {
    pub page: Frame,
    /// What it was called earlier.
    pub former_names: Vec<FormerNameView>,
    /// What it was called later.
    pub later_names: Vec<FormerNameView>,
    /// The record's summary, the first use of each abbreviation explained.
    pub summary_html: Option<Html>,
    pub municipalities: Vec<Link>,
    /// By the name of the county at that time.
    pub county: Option<CountyThenNow>,
    /// None: not known.
    pub period: Option<DateView>,
    /// How the period is known.
    pub facts: ProjectFacts,
    pub status: ProjectStatus,
    pub target_group: Option<String>,
    /// Why the project was needed. Its headings begin at h3.
    pub need_html: Option<Html>,
    /// What the project wanted to change in services.
    pub system_goal: Option<String>,
    /// What the project wanted for each person.
    pub individual_goal: Option<String>,
    /// What was done.
    pub measures: Vec<String>,
    pub milestones: Vec<MilestoneView>,
    pub success_factors: Vec<String>,
    pub partners: Vec<ActorLink>,
    /// What came of it. Its headings begin at h3.
    pub evaluation_html: Option<Html>,
    /// Who paid, and how much, in the record's words.
    pub funding: Option<String>,
    pub sub_goals: Vec<Link>,
    pub topics: Vec<Link>,
    /// To other sites.
    pub links: Vec<Link>,
    pub materials: Vec<MaterialView>,
    pub images: Vec<ImageView>,
    /// Those where it was presented, in the order of time.
    pub gatherings: Vec<GatheringItem>,
    /// None: the gatherings stand here.
    pub divided_gatherings: Option<DividedListView>,
    /// The record's text; empty without one. Its headings begin at h2.
    pub body_html: Html,
    /// Contacts that are still to be shown.
    pub contacts: Vec<ContactView>,
}

/// How the facts of a project are known, by the record's fields.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ProjectFacts {
    pub name: Fact,
    pub later_names: Fact,
    pub period: Fact,
    pub target_group: Fact,
    pub partners: Fact,
}

impl ProjectFacts {
    fn new(provenance: &ProvenanceByField) -> ProjectFacts {
        let fact = |field: &str| Fact::new(provenance.get(field));
        ProjectFacts {
            name: fact("name"),
            later_names: fact("later_names"),
            period: fact("period"),
            target_group: fact("target_group"),
            partners: fact("partners"),
        }
    }
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
            counties: self.county.iter().flat_map(county_names).collect(),
            date: beginning(self.period.as_ref()),
            date_text: date_text(self.period.as_ref()),
            sub_goals: link_texts(&self.sub_goals),
            organisations: self
                .partners
                .iter()
                .map(|actor| actor_name(actor).to_owned())
                .collect(),
            language: None,
            ..EntryFacets::default()
        };
        let municipalities: Vec<&str> = self.municipalities.iter().map(link_text).collect();
        entry.by = Some(municipalities.join(", ")).filter(|names| !names.is_empty());
        entry.passages.extend(Passage::of_headings(&self.body_html));
        Some(entry)
    }
}

fn project_view(context: &mut PageContext<'_>, project: &Entry<ProjectRecord>) -> ProjectView {
    let record = &project.record;
    let archive = context.archive;
    let list = ListId::of(AddressKind::Projects, &project.id, ListContent::Gatherings);
    let divided_gatherings = divided_list(context, &list);
    let gatherings = whole_list(&divided_gatherings, || {
        gathering_items(context, archive.related(GATHERINGS_OF_PROJECT, &project.id))
    });
    let mut markdown = |text: &Option<String>, field: &str| {
        let text = text.as_ref()?;
        let prefix = format!("{field}-");
        Some(context.texts.markdown(text, &project.at(field), 3, &prefix))
    };
    let need_html = markdown(&record.need, "need");
    let evaluation_html = markdown(&record.evaluation, "evaluation");
    ProjectView {
        page: frame(context, project),
        former_names: former_name_views(context, &record.former_names),
        later_names: former_name_views(context, &record.later_names),
        summary_html: summary_html(context, record.summary.as_deref()),
        municipalities: municipality_links(context, &record.municipalities),
        county: known_county(context, record.county.as_ref()),
        period: known_date(context, record.period.value()),
        facts: ProjectFacts::new(&record.provenance),
        status: record.status,
        target_group: record.target_group.clone(),
        need_html,
        system_goal: record.system_goal.clone(),
        individual_goal: record.individual_goal.clone(),
        measures: record.measures.clone(),
        milestones: milestones(context, record),
        success_factors: record.success_factors.clone(),
        partners: actor_links(context, &record.partners),
        evaluation_html,
        funding: record.funding.clone(),
        sub_goals: sub_goal_links(context, &record.sub_goals),
        topics: topic_links(context, &record.topics),
        links: record.links.iter().map(outward_link).collect(),
        materials: material_views(context, &project.file, &record.materials, None),
        images: image_views(context, &project.file, &record.images),
        gatherings,
        divided_gatherings,
        body_html: body_html(context, project.body.as_ref(), 2),
        contacts: contact_views(context, &record.contacts, contact_of(record)),
    }
}

fn frame(context: &PageContext<'_>, project: &Entry<ProjectRecord>) -> Frame {
    let record = &project.record;
    let address = context.addresses.one(AddressKind::Projects, &project.id);
    Frame::of_record(context, "project", &record.name)
        .summarised(context, record.summary.as_deref())
        .in_section("projects")
        .with_sources(context, &record.sources)
        .updated(context, record.updated.as_ref())
        .unlisted(record.noindex)
        .under([Crumb::to_list(context, AddressKind::Projects)])
        .explaining_readings([&record.provenance])
        .translated(context, &address, record.lang, &project.twins)
}

/// A project without an end goes on.
fn contact_of(record: &ProjectRecord) -> ContactOf {
    match record.period.value() {
        Some(Edtf::Interval {
            end: Endpoint::Open,
            ..
        }) => ContactOf::Standing,
        period => ContactOf::Event(period.and_then(Edtf::latest)),
    }
}

fn milestones(context: &PageContext<'_>, record: &ProjectRecord) -> Vec<MilestoneView> {
    let milestones = record.milestones.iter();
    milestones
        .map(|milestone| MilestoneView {
            date: known_date(context, milestone.date.value()),
            text: milestone.text.clone(),
        })
        .collect()
}

/// A link to another site, whose language is not known.
fn outward_link(link: &LinkRecord) -> Link {
    Link {
        href: String::from(&link.url),
        text: link.title.to_string(),
        lang: None,
    }
}
