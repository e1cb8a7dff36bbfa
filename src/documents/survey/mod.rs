//! Answers to a questionnaire, a row for each person, as Forms and Nettskjema export them → how many chose what.
//!
//! In: the table, and what the site says of its questions. Out: sums, never an answer. No sum is of fewer people than [`FEWEST`]: small
//! groups are added together until they are so many, so that what few answered cannot be calculated from the others. How many left a
//! question out can be. What people wrote in their own words is no part of the result.

mod columns;
mod small_groups;

pub use columns::is_export_of_answers;

use super::document::{Block, Document};
use super::format::Format;
use columns::{AnswerColumn, columns};
use small_groups::without_small_groups;

/// The smallest group that is shown: of fewer, those who know each other could tell who answered what.
pub const FEWEST: u32 = 5;

/// What the site says of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyQuestion<'q> {
    pub text: &'q str,
    pub kind: SurveyQuestionKind,
    /// The answers that one could choose from, in their order. Empty: not stated.
    pub choices: &'q [String],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SurveyQuestionKind {
    /// Answered in people's own words: never counted.
    OwnWords,
    Choice,
    Scale,
}

/// What many people answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveySums {
    /// How many people answered.
    pub responses: u32,
    /// The questions with something to show, in the file's order.
    pub questions: Vec<QuestionSums>,
    /// The questions that the site states, that have choices or a scale, and that the file lacks.
    pub without_column: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionSums {
    pub question: String,
    /// How many people answered this question.
    pub answered: u32,
    /// One could choose several answers.
    pub is_multiple: bool,
    pub sums: Vec<ChoiceSum>,
}

/// How many chose an answer, or one of several answers: none, or at least [`FEWEST`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceSum {
    /// Several where each was chosen by too few. Empty: answers that are not named.
    pub choices: Vec<String>,
    pub count: u32,
}

/// Why there is nothing to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SurveyProblem {
    /// The file has not been read, or not to its end.
    NotRead,
    /// The file has no table with a row of questions and rows of answers.
    NoTable,
    /// Fewer than [`FEWEST`] have answered.
    TooFew,
    /// No question has fixed choices, or all groups are too small.
    NothingToSum,
}

/// The sums of a document that holds answers.
pub fn survey_sums(
    document: &Document,
    stated: &[SurveyQuestion<'_>],
) -> Result<SurveySums, SurveyProblem> {
    if !document
        .findings
        .iter()
        .all(|finding| !finding.is_failure())
    {
        return Err(SurveyProblem::NotRead);
    }
    if !matches!(document.format, Format::Csv | Format::Xlsx | Format::Ods) {
        return Err(SurveyProblem::NoTable);
    }
    let (questions, answers) = table(document).ok_or(SurveyProblem::NoTable)?;
    let responses = u32::try_from(answers.len()).unwrap_or(u32::MAX);
    if responses < FEWEST {
        return Err(SurveyProblem::TooFew);
    }
    let columns = columns(questions, answers, stated);
    let without_column = stated.iter().filter(|question| {
        question.kind != SurveyQuestionKind::OwnWords
            && !columns.iter().any(|column| column.is_of(question.text))
    });
    let sums = SurveySums {
        responses,
        without_column: without_column
            .map(|question| question.text.to_owned())
            .collect(),
        questions: columns.iter().filter_map(question_sums).collect(),
    };
    match sums.questions.is_empty() {
        true => Err(SurveyProblem::NothingToSum),
        false => Ok(sums),
    }
}

/// The row of questions, and the rows of answers, of the first shown table that has both.
fn table(document: &Document) -> Option<(&[String], &[Vec<String>])> {
    let pages = document.pages.iter().filter(|page| !page.hidden);
    let mut blocks = pages.flat_map(|page| &page.blocks);
    blocks.find_map(|block| match block {
        Block::Table(table) => {
            let (questions, answers) = table.rows.split_first()?;
            (!answers.is_empty()).then_some((questions.as_slice(), answers))
        }
        _ => None,
    })
}

fn question_sums(column: &AnswerColumn<'_>) -> Option<QuestionSums> {
    let counted = column.counts()?;
    let sums = without_small_groups(&counted)?;
    Some(QuestionSums {
        question: column.question.to_owned(),
        answered: counted.answered,
        is_multiple: counted.is_multiple,
        sums,
    })
}

#[cfg(test)]
mod tests;
