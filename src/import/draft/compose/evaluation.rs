//! The questions that the documents ask about the gathering.

use super::GroupSources;
use crate::import::analysis::{Question, QuestionGroup};
use crate::import::draft::evidence::{DraftPart, FieldEvidence};
use crate::import::draft::{DraftEvaluation, DraftQuestions, doubts};

/// Introductions that name the audience of the questions.
const NAMES_AUDIENCE: [&str; 6] = [
    "spørsmål til",
    "spørsmål kun",
    "spørsmål bare",
    "kun til",
    "bare til",
    "berre til",
];
/// In characters. A longer introduction is not used as the name of an audience.
const LONGEST_AUDIENCE: usize = 120;

/// The questions of the document with the most groups of them.
pub fn evaluation(sources: &GroupSources<'_>) -> DraftPart<Option<DraftEvaluation>> {
    let most = sources
        .own_facts()
        .filter_map(|facts| facts.questions.as_ref())
        .max_by_key(|questions| questions.groups.len());
    let Some(questions) = most else {
        return DraftPart::new(None, []);
    };
    let mut evidence = Vec::new();
    for (index, group) in questions.groups.iter().enumerate() {
        let field = format!("evaluation.groups[{index}]");
        let words = group
            .introduction_written
            .as_deref()
            .filter(|words| !words.is_empty());
        evidence.push(FieldEvidence::inferred(
            &format!("{field}.audience"),
            words,
            doubts::audience_unsaid(),
        ));
        evidence.extend(mended_questions(&group.questions, &field));
    }
    let mended = questions
        .groups
        .iter()
        .map(|group| count_mended(&group.questions))
        .sum();
    if mended > 0 {
        let doubt = doubts::questions_mended(mended);
        evidence.push(FieldEvidence::inferred("evaluation", None, doubt));
    }
    let groups = questions.groups.iter().map(|group| DraftQuestions {
        audience: audience(sources, group),
        questions: group.questions.clone(),
    });
    let evaluation = DraftEvaluation {
        groups: groups.collect(),
        by_email: questions.by_email,
    };
    DraftPart::new(Some(evaluation), evidence)
}

/// The audience of the questions: from the introduction, or else a word for everybody or for the remaining ones.
fn audience(sources: &GroupSources<'_>, group: &QuestionGroup) -> String {
    let introduction = group.introduction.as_deref().unwrap_or_default();
    let lower = introduction.to_lowercase();
    let short = introduction.trim_end_matches([':', ' ']);
    let names_audience = NAMES_AUDIENCE.iter().any(|words| lower.contains(words));
    if names_audience && short.chars().count() <= LONGEST_AUDIENCE {
        return short.to_owned();
    }
    let key = if lower.contains(" alle") {
        "import-audience-all"
    } else {
        "import-audience-unknown"
    };
    sources.inputs.sentences.word(key)
}

/// The source's words for each repaired question. There is one doubt about all of them, at the evaluation.
fn mended_questions(questions: &[Question], field: &str) -> Vec<FieldEvidence> {
    let mut evidence = Vec::new();
    for (index, question) in questions.iter().enumerate() {
        let field = format!("{field}.questions[{index}]");
        if is_mended(question) {
            let field = format!("{field}.text");
            evidence.push(FieldEvidence::stated(&field, &question.as_written));
        }
        evidence.extend(mended_questions(&question.questions, &field));
    }
    evidence
}

fn count_mended(questions: &[Question]) -> usize {
    questions
        .iter()
        .map(|question| usize::from(is_mended(question)) + count_mended(&question.questions))
        .sum()
}

fn is_mended(question: &Question) -> bool {
    question.text != question.as_written
}
