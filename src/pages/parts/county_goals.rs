use super::{DateView, Fact, SourceView};
use crate::pages::Composer;
use crate::source::records::{CountyGoalsRecord, Known};
use crate::text::Language;
use serde::Serialize;

/// What the county set itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CountyGoalsView {
    pub title: String,
    pub subtitle: Option<String>,
    pub subtitle_fact: Fact,
    pub valid: Option<DateView>,
    /// There was an effect goal, and its text is lost.
    pub effect_goal_lost: bool,
    pub effect_goal: Option<String>,
    pub result_goals: Vec<ResultGoalView>,
    pub sources: Vec<SourceView>,
    /// The language of the goals, where it is not the page's.
    pub lang: Option<Language>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ResultGoalView {
    pub number: String,
    pub heading: String,
    pub text: String,
}

impl Composer<'_> {
    pub fn county_goals(&self, goals: &CountyGoalsRecord) -> CountyGoalsView {
        let effect_goal = goals.effect_goal.as_ref();
        CountyGoalsView {
            title: goals.title.clone(),
            subtitle: goals.subtitle.clone(),
            subtitle_fact: Fact::new(goals.provenance.get("subtitle")),
            valid: goals.valid.as_ref().map(|valid| self.date(valid)),
            effect_goal_lost: effect_goal == Some(&Known::Unknown),
            effect_goal: effect_goal.and_then(Known::value).cloned(),
            result_goals: goals
                .result_goals
                .iter()
                .map(|goal| ResultGoalView {
                    number: goal.number.clone(),
                    heading: goal.heading.clone(),
                    text: goal.text.clone(),
                })
                .collect(),
            sources: self.sources(&goals.sources),
            lang: self.foreign(None),
        }
    }
}
