//! What was asked after a gathering, of whom, and what came of it.

use crate::base::path::FieldPath;
use crate::base::text::Html;
use crate::content::schema::records::{
    AnswerType, EvaluationRecord, GatheringRecord, QuestionGroupRecord, QuestionRecord,
};
use crate::content::source::Entry;
use crate::site::pages::PageContext;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct EvaluationView {
    pub introduction: Option<String>,
    pub method: Option<String>,
    pub groups: Vec<QuestionGroupView>,
    pub responses: Option<u32>,
    pub results_html: Option<Html>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct QuestionGroupView {
    pub audience: String,
    pub questions: Vec<QuestionView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct QuestionView {
    pub text: String,
    pub answer: AnswerType,
    pub choices: Vec<String>,
    pub questions: Vec<QuestionView>,
}

pub fn evaluation_view(
    context: &mut PageContext<'_>,
    entry: &Entry<GatheringRecord>,
    evaluation: &EvaluationRecord,
) -> EvaluationView {
    let results = FieldPath::root().key("evaluation").key("results");
    EvaluationView {
        introduction: evaluation.introduction.clone(),
        method: evaluation.method.clone(),
        groups: evaluation.groups.iter().map(group_view).collect(),
        responses: evaluation.responses,
        results_html: evaluation.results.as_ref().map(|text| {
            context
                .texts
                .markdown(text, &entry.place(results), 4, "svar-")
        }),
    }
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
