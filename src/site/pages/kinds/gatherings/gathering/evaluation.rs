//! What was asked after a gathering, of whom, and what came of it.

use super::answer_sums::{AnswerSumsView, answer_sums_view};
use crate::base::path::FieldPath;
use crate::base::text::Html;
use crate::content::model::Gathering;
use crate::content::schema::records::{AnswerType, QuestionGroupRecord, QuestionRecord};
use crate::site::pages::PageContext;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct EvaluationView {
    /// What the evaluation was about.
    pub introduction: Option<String>,
    /// How people were asked.
    pub method: Option<String>,
    /// The questions, by whom they were for.
    pub groups: Vec<QuestionGroupView>,
    /// How many answered.
    pub responses: Option<u32>,
    /// From a file of answers. None: there is none, or nothing in it can be shown.
    pub sums: Option<AnswerSumsView>,
    /// What came of it. Its headings begin at h4.
    pub results_html: Option<Html>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct QuestionGroupView {
    /// Who was asked.
    pub audience: String,
    pub questions: Vec<QuestionView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct QuestionView {
    pub text: String,
    pub answer: AnswerType,
    /// The answers that one could choose from.
    pub choices: Vec<String>,
    /// Questions within the question.
    pub questions: Vec<QuestionView>,
}

pub fn evaluation_view(
    context: &mut PageContext<'_>,
    gathering: &Gathering,
) -> Option<EvaluationView> {
    let entry = &gathering.entry;
    let evaluation = entry.record.evaluation.as_ref()?;
    let sums = answer_sums_view(context, gathering);
    let place = entry.place(FieldPath::root().key("evaluation").key("results"));
    let results = evaluation.results.as_ref();
    Some(EvaluationView {
        introduction: evaluation.introduction.clone(),
        method: evaluation.method.clone(),
        groups: evaluation.groups.iter().map(group_view).collect(),
        responses: evaluation
            .responses
            .or(sums.as_ref().map(|sums| sums.responses)),
        sums,
        results_html: results.map(|text| context.texts.markdown(text, &place, 4, "svar-")),
    })
}

fn group_view(group: &QuestionGroupRecord) -> QuestionGroupView {
    QuestionGroupView {
        audience: group.audience.clone(),
        questions: group.questions.iter().map(question_view).collect(),
    }
}

fn question_view(question: &QuestionRecord) -> QuestionView {
    QuestionView {
        text: question.text.clone(),
        answer: question.answer,
        choices: question.choices.clone(),
        questions: question.questions.iter().map(question_view).collect(),
    }
}
