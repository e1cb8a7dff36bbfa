use super::{DateView, Fact, SourceView, known_date, source_views};
use crate::base::text::Language;
use crate::content::schema::fields::ValueOrUnknown;
use crate::content::schema::records::CountyGoalsRecord;
use crate::site::pages::PageContext;
use serde::Serialize;

/// The goals that a county has set itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CountyGoalsView {
    pub title: String,
    pub subtitle: Option<String>,
    /// How the subtitle is known.
    pub subtitle_fact: Fact,
    /// When the goals applied.
    pub valid: Option<DateView>,
    /// There was an effect goal, and its text is lost.
    pub effect_goal_lost: bool,
    pub effect_goal: Option<String>,
    pub result_goals: Vec<ResultGoalView>,
    pub sources: Vec<SourceView>,
    /// The language of the goals, where it is not the page's.
    pub lang: Option<Language>,
}

/// One of the county's result goals.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ResultGoalView {
    /// As the county numbers it.
    pub number: String,
    pub heading: String,
    pub text: String,
}

pub fn county_goals_view(context: &PageContext<'_>, goals: &CountyGoalsRecord) -> CountyGoalsView {
    let effect_goal = goals.effect_goal.as_ref();
    CountyGoalsView {
        title: goals.title.to_string(),
        subtitle: goals.subtitle.as_ref().map(String::from),
        subtitle_fact: Fact::new(goals.provenance.get("subtitle")),
        valid: known_date(context, goals.valid.as_ref()),
        effect_goal_lost: effect_goal == Some(&ValueOrUnknown::Unknown),
        effect_goal: effect_goal.and_then(ValueOrUnknown::value).cloned(),
        result_goals: goals
            .result_goals
            .iter()
            .map(|goal| ResultGoalView {
                number: goal.number.clone(),
                heading: goal.heading.to_string(),
                text: goal.text.clone(),
            })
            .collect(),
        sources: source_views(context, &goals.sources),
        lang: context.language.foreign(None),
    }
}
