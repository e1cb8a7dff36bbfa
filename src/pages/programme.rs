//! The page of the programme itself: whose it is, what it is after, what belongs to it.

use super::Composer;
use super::frame::Frame;
use super::parts::*;
use super::sub_goals::SubGoalItem;
use crate::source::Entry;
use crate::source::records::*;
use crate::text::{Html, Language};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ProgrammeView {
    pub page: Frame,
    /// The language of the record's own texts, where it is not the page's.
    pub text_lang: Option<Language>,
    pub summary_html: Option<Html>,
    pub short_name: Option<String>,
    pub period: DateView,
    pub period_fact: Fact,
    pub owners: Vec<ActorLink>,
    pub operators: Vec<ActorLink>,
    pub evaluators: Vec<EvaluatorView>,
    pub target_groups: Vec<TextItem>,
    pub themes: Vec<TextItem>,
    pub url: Option<String>,
    pub contents: Vec<Jump>,
    pub about_html: Html,
    pub main_goal: Option<MainGoalView>,
    pub sub_goals: Vec<SubGoalItem>,
    /// In their order.
    pub elements: Vec<TextItem>,
    pub criteria: Vec<TextItem>,
    pub competence_needs: Vec<TextItem>,
    pub county_goals: Vec<GoalsOfCounty>,
    pub legal_basis: Vec<TextItem>,
    pub funding: Vec<FundingView>,
    pub related: Vec<RelatedView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct EvaluatorView {
    pub actor: ActorLink,
    pub role: String,
    pub url: Option<String>,
    pub fact: Fact,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct MainGoalView {
    pub text_html: Html,
    pub lang: Option<Language>,
    pub fact: Fact,
}

/// The goals of a county, by its name of the time.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct GoalsOfCounty {
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
    pub local_name: Option<String>,
    pub grantor: Option<ActorLink>,
    pub amount: Option<String>,
    pub deadlines: Vec<DateView>,
    pub criteria: Vec<String>,
    pub note_html: Option<Html>,
    pub url: Option<String>,
}

pub fn programme_view(
    composer: &mut Composer<'_>,
    programme: &Entry<ProgrammeRecord>,
) -> ProgrammeView {
    let archive = composer.archive;
    let record = &programme.record;
    let provenance = &record.provenance;
    let main_goal = archive.main_goal.as_ref();
    let sources = [&record.sources[..]]
        .into_iter()
        .chain(main_goal.map(|goal| &goal.sources[..]));
    let path = composer.addresses.list(AddressKind::Programme);
    let page = Frame {
        section: Some("programme"),
        description: composer.summary(record.summary.as_deref()),
        sources: composer.sources_of(sources),
        updated: record.updated.as_ref().map(|date| composer.date(date)),
        ..composer.frame("programme", composer.title(&record.name))
    }
    .in_language(composer.title_lang(record.lang))
    .with_twins(composer.twins(&path, record.lang, &programme.twins));
    ProgrammeView {
        text_lang: composer.foreign(record.lang),
        summary_html: page.description.as_ref().map(|text| composer.inline(text)),
        short_name: record.short_name.clone(),
        period: composer.date(&record.period),
        period_fact: Fact::new(provenance.get("period")),
        owners: composer.actors(&record.owners),
        operators: composer.actors(&record.operators),
        evaluators: evaluators(composer, record),
        target_groups: composer.text_items("target_groups", &record.target_groups, provenance),
        themes: composer.text_items("themes", &record.themes, provenance),
        url: record.url.as_ref().map(String::from),
        contents: contents(composer, programme),
        about_html: about(composer, programme),
        main_goal: main_goal.map(|goal| main_goal_view(composer, goal)),
        sub_goals: composer.sub_goal_items(),
        elements: composer.text_items("elements", &record.elements, provenance),
        criteria: composer.text_items("criteria", &record.criteria, provenance),
        competence_needs: composer.text_items(
            "competence_needs",
            &record.competence_needs,
            provenance,
        ),
        county_goals: archive
            .county_goals
            .iter()
            .map(|goals| GoalsOfCounty {
                anchor: composer.anchor(format!("mal-{}", goals.record.county.id())),
                county: composer.county(&goals.record.county),
                goals: composer.county_goals(&goals.record),
            })
            .collect(),
        legal_basis: composer.text_items("legal_basis", &record.legal_basis, provenance),
        funding: record
            .funding
            .iter()
            .map(|scheme| funding_view(composer, scheme))
            .collect(),
        related: record
            .related
            .iter()
            .map(|initiative| RelatedView {
                name: initiative.name.clone(),
                period: initiative.period.as_ref().map(|date| composer.date(date)),
                note_html: initiative.note.as_ref().map(|note| composer.inline(note)),
                url: initiative.url.as_ref().map(String::from),
            })
            .collect(),
        page,
    }
}

pub fn main_goal_view(composer: &mut Composer<'_>, goal: &MainGoalRecord) -> MainGoalView {
    MainGoalView {
        text_html: composer.inline(&goal.text),
        lang: composer.foreign(None),
        fact: Fact::new(goal.provenance.get("text")),
    }
}

/// A jump to each section that has something in it.
fn contents(composer: &mut Composer<'_>, programme: &Entry<ProgrammeRecord>) -> Vec<Jump> {
    let archive = composer.archive;
    let record = &programme.record;
    let has_text = composer
        .twin
        .map(|twin| &twin.body)
        .or(programme.body.as_ref())
        .is_some_and(|body| !body.is_blank());
    let sections = [
        ("om", "about-the-programme", has_text),
        ("hovedmal", "main-goal", archive.main_goal.is_some()),
        ("delmal", "sub-goals", !archive.sub_goals.is_empty()),
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
            !archive.county_goals.is_empty(),
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
        .map(|(anchor, word, _)| composer.jump(anchor, word))
        .collect()
}

/// The record's text, or the twin's, under a heading of its own.
fn about(composer: &mut Composer<'_>, programme: &Entry<ProgrammeRecord>) -> Html {
    let body = composer
        .twin
        .map(|twin| &twin.body)
        .or(programme.body.as_ref());
    body.map_or_else(Html::default, |body| composer.body(body, 3))
}

fn evaluators(composer: &Composer<'_>, record: &ProgrammeRecord) -> Vec<EvaluatorView> {
    record
        .evaluators
        .iter()
        .enumerate()
        .map(|(index, evaluator)| EvaluatorView {
            actor: composer.actor(&evaluator.actor),
            role: evaluator.role.clone(),
            url: evaluator.url.as_ref().map(String::from),
            fact: Fact::new(record.provenance.get(&format!("evaluators[{index}]"))),
        })
        .collect()
}

fn funding_view(composer: &mut Composer<'_>, scheme: &FundingSchemeRecord) -> FundingView {
    FundingView {
        name: scheme.name.clone(),
        local_name: scheme.local_name.clone(),
        grantor: scheme.grantor.as_ref().map(|actor| composer.actor(actor)),
        amount: scheme.amount.clone(),
        deadlines: scheme
            .deadlines
            .iter()
            .map(|date| composer.date(date))
            .collect(),
        criteria: scheme.criteria.clone(),
        note_html: scheme.note.as_ref().map(|note| composer.inline(note)),
        url: scheme.url.as_ref().map(String::from),
    }
}
