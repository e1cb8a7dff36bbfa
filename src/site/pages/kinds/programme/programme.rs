//! The page of the programme itself: whose it is, what it is after, what belongs to it.

use crate::base::text::{Html, Language};
use crate::content::schema::records::*;
use crate::content::source::Entry;
use crate::site::pages::PageContext;
use crate::site::pages::frame::Frame;
use crate::site::pages::kinds::page_kind::PageKind;
use crate::site::pages::parts::{
    ActorLink, CountyGoalsView, CountyThenNow, DateView, Fact, Jump, MainGoalView, SubGoalItem,
    TextItem, Website, actor_link, actor_links, body_html, county_goals_view, county_then_now,
    date_view, jump, known_date, line_html, main_goal_view, phases_inferred, sub_goal_items,
    summary_html, text_items,
};
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::{
    EntryKind, Passage, SearchEntry, actor_name, joined, plain_text,
};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ProgrammeView {
    pub page: Frame,
    /// The language of the record's own texts, where it is not the page's.
    pub text_lang: Option<Language>,
    /// The record's summary, the first use of each abbreviation explained.
    pub summary_html: Option<Html>,
    pub short_name: Option<String>,
    /// When the programme runs.
    pub period: DateView,
    /// How the period is known.
    pub period_fact: Fact,
    pub owners: Vec<ActorLink>,
    pub operators: Vec<ActorLink>,
    pub evaluators: Vec<EvaluatorView>,
    pub target_groups: Vec<TextItem>,
    pub themes: Vec<TextItem>,
    pub website: Option<Website>,
    /// A jump to each section that has something in it.
    pub contents: Vec<Jump>,
    /// The record's text; empty without one. Its headings begin at h3.
    pub about_html: Html,
    pub main_goal: Option<MainGoalView>,
    /// By number.
    pub sub_goals: Vec<SubGoalItem>,
    /// The sources do not say which phase a sub-goal belongs to.
    pub phases_inferred: bool,
    /// In their order.
    pub elements: Vec<TextItem>,
    /// In their order.
    pub criteria: Vec<TextItem>,
    /// In their order.
    pub competence_needs: Vec<TextItem>,
    /// The goals that counties have set themselves.
    pub county_goals: Vec<GoalsOfCounty>,
    pub legal_basis: Vec<TextItem>,
    /// Grants that one may apply for.
    pub funding: Vec<FundingView>,
    /// Strategies, plans and collaborations beside the programme.
    pub related: Vec<RelatedView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct EvaluatorView {
    pub actor: ActorLink,
    /// What the evaluator did, in the record's words.
    pub role: String,
    pub url: Option<String>,
    /// How this is known.
    pub fact: Fact,
}

/// The goals of a county, by its name of the time.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct GoalsOfCounty {
    /// The id that links lead to.
    pub anchor: String,
    pub county: CountyThenNow,
    pub goals: CountyGoalsView,
}

/// A strategy, plan or collaboration beside the programme.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct RelatedView {
    pub name: String,
    pub period: Option<DateView>,
    pub note_html: Option<Html>,
    pub url: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct FundingView {
    pub name: String,
    /// What a county calls it.
    pub local_name: Option<String>,
    /// Who gives the grant.
    pub grantor: Option<ActorLink>,
    /// In the record's words.
    pub amount: Option<String>,
    /// When one must have applied.
    pub deadlines: Vec<DateView>,
    /// What is asked of those who apply.
    pub criteria: Vec<String>,
    pub note_html: Option<Html>,
    pub url: Option<String>,
}

impl PageKind for ProgrammeView {
    const TEMPLATE: &'static str = "programme.html";

    type Key = ();

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, Self::Key>> {
        let programme = planning.archive.programme.iter();
        programme
            .flat_map(|programme| {
                let path = planning.addresses.list(AddressKind::Programme);
                planning.record(
                    programme,
                    path,
                    programme.record.lang,
                    &programme.record.aliases,
                    (),
                )
            })
            .collect()
    }

    fn compose(context: &mut PageContext<'_>, (): &()) -> ProgrammeView {
        programme_view(context, context.archive.planned_programme())
    }

    fn search_entry(&self) -> Option<SearchEntry> {
        let text = plain_text([self.summary_html.as_ref(), Some(&self.about_html)]);
        let also = joined(self.owners.iter().map(actor_name));
        let mut entry = SearchEntry::of_page(&self.page, EntryKind::Programme, text, also);
        entry.called.extend(self.short_name.clone());
        entry
            .passages
            .extend(Passage::of_headings(&self.about_html));
        Some(entry)
    }
}

fn programme_view(
    context: &mut PageContext<'_>,
    programme: &Entry<ProgrammeRecord>,
) -> ProgrammeView {
    let main_goal = context.archive.main_goal();
    let record = &programme.record;
    let provenance = &record.provenance;
    ProgrammeView {
        page: frame(context, programme),
        text_lang: context.language.foreign(record.lang),
        summary_html: summary_html(context, record.summary.as_deref()),
        short_name: record.short_name.as_ref().map(String::from),
        period: date_view(context, &record.period),
        period_fact: Fact::new(provenance.get("period")),
        owners: actor_links(context, &record.owners),
        operators: actor_links(context, &record.operators),
        evaluators: evaluators(context, record),
        target_groups: text_items(context, "target_groups", &record.target_groups, provenance),
        themes: text_items(context, "themes", &record.themes, provenance),
        website: (record.url.as_ref()).map(|url| Website::of_address(String::from(url))),
        contents: contents(context, programme),
        about_html: body_html(context, programme.body.as_ref(), 3),
        main_goal: main_goal.map(|goal| main_goal_view(context, goal)),
        sub_goals: sub_goal_items(context),
        phases_inferred: phases_inferred(context),
        elements: text_items(context, "elements", &record.elements, provenance),
        criteria: text_items(context, "criteria", &record.criteria, provenance),
        competence_needs: text_items(
            context,
            "competence_needs",
            &record.competence_needs,
            provenance,
        ),
        county_goals: county_goals(context),
        legal_basis: text_items(context, "legal_basis", &record.legal_basis, provenance),
        funding: funding_views(context, &record.funding),
        related: related_views(context, &record.related),
    }
}

fn frame(context: &PageContext<'_>, programme: &Entry<ProgrammeRecord>) -> Frame {
    let record = &programme.record;
    let main_goal = context.archive.main_goal();
    let sources = [&record.sources[..]].into_iter();
    let sources = sources.chain(main_goal.map(|goal| &goal.sources[..]));
    let sub_goals = context.archive.list::<SubGoalKind>().iter();
    let county_goals = context.archive.county_goals().iter();
    let path = context.addresses.list(AddressKind::Programme);
    Frame::of_record(context, "programme", &record.name)
        .in_section("programme")
        .summarised(context, record.summary.as_deref())
        .with_sources_of(context, sources)
        .updated(context, record.updated.as_ref())
        .explaining_readings(
            std::iter::once(&record.provenance)
                .chain(main_goal.map(|goal| &goal.provenance))
                .chain(sub_goals.map(|goal| &goal.record.provenance))
                .chain(county_goals.map(|goals| &goals.record.provenance)),
        )
        .translated(context, &path, record.lang, &programme.twins)
}

/// In the order in which they are written.
fn county_goals(context: &mut PageContext<'_>) -> Vec<GoalsOfCounty> {
    let goals = context.archive.county_goals().iter();
    goals
        .map(|goals| {
            let county = &goals.record.county;
            GoalsOfCounty {
                anchor: context.texts.anchor(format!("mal-{}", county.id())),
                county: county_then_now(context, county),
                goals: county_goals_view(context, &goals.record),
            }
        })
        .collect()
}

fn related_views(
    context: &mut PageContext<'_>,
    initiatives: &[RelatedInitiative],
) -> Vec<RelatedView> {
    let initiatives = initiatives.iter();
    initiatives
        .map(|initiative| RelatedView {
            name: initiative.name.to_string(),
            period: known_date(context, initiative.period.as_ref()),
            note_html: line_html(context, initiative.note.as_ref()),
            url: initiative.url.as_ref().map(String::from),
        })
        .collect()
}

/// A jump to each section that has something in it.
fn contents(context: &mut PageContext<'_>, programme: &Entry<ProgrammeRecord>) -> Vec<Jump> {
    let archive = context.archive;
    let record = &programme.record;
    let body = context.translation.body(programme.body.as_ref());
    let has_text = body.is_some_and(|body| !body.is_blank());
    let sections = [
        ("hovedmal", "main-goal", archive.main_goal().is_some()),
        (
            "delmal",
            "sub-goals",
            !archive.list::<SubGoalKind>().is_empty(),
        ),
        ("om", "about-the-programme", has_text),
        ("elementer", "elements", !record.elements.is_empty()),
        ("kriterier", "criteria", !record.criteria.is_empty()),
        (
            "kompetansebehov",
            "competence-needs",
            !record.competence_needs.is_empty(),
        ),
        (
            "fylkesmal",
            "goals-of-counties",
            !archive.county_goals().is_empty(),
        ),
        ("lovgrunnlag", "legal-basis", !record.legal_basis.is_empty()),
        ("tilskudd", "funding-schemes", !record.funding.is_empty()),
        (
            "andre-satsinger",
            "related-initiatives",
            !record.related.is_empty(),
        ),
    ];
    sections
        .into_iter()
        .filter(|(.., any)| *any)
        .map(|(anchor, word, _)| jump(context, anchor, word))
        .collect()
}

fn evaluators(context: &PageContext<'_>, record: &ProgrammeRecord) -> Vec<EvaluatorView> {
    record
        .evaluators
        .iter()
        .enumerate()
        .map(|(index, evaluator)| EvaluatorView {
            actor: actor_link(context, &evaluator.actor),
            role: evaluator.role.clone(),
            url: evaluator.url.as_ref().map(String::from),
            fact: Fact::new(record.provenance.get(&format!("evaluators[{index}]"))),
        })
        .collect()
}

fn funding_views(
    context: &mut PageContext<'_>,
    schemes: &[FundingSchemeRecord],
) -> Vec<FundingView> {
    let schemes = schemes.iter();
    schemes
        .map(|scheme| {
            let grantor = scheme.grantor.as_ref();
            let deadlines = scheme.deadlines.iter();
            FundingView {
                name: scheme.name.to_string(),
                local_name: scheme.local_name.as_ref().map(String::from),
                grantor: grantor.map(|actor| actor_link(context, actor)),
                amount: scheme.amount.clone(),
                deadlines: deadlines.map(|date| date_view(context, date)).collect(),
                criteria: scheme.criteria.clone(),
                note_html: line_html(context, scheme.note.as_ref()),
                url: scheme.url.as_ref().map(String::from),
            }
        })
        .collect()
}
