//! How many answered what, question by question, and what that shows in one sentence.

use crate::base::path::FieldPath;
use crate::content::model::Gathering;
use crate::content::schema::records::QuestionRecord;
use crate::diagnostics::catalogue;
use crate::documents::survey::{ChoiceSum, QuestionSums, SurveyProblem, SurveySums};
use crate::site::pages::PageContext;
use crate::site::pages::evaluation_sums::{evaluation_sums, sums_address};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct AnswerSumsView {
    /// How many people answered.
    pub responses: u32,
    pub questions: Vec<QuestionSumsView>,
    /// The address of the sums as a CSV file.
    pub csv: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct QuestionSumsView {
    pub question: String,
    /// How many people answered it.
    pub answered: u32,
    /// One could choose several answers.
    pub is_multiple: bool,
    /// None: answers that were added together are more than any single one.
    pub finding: Option<FindingView>,
    pub sums: Vec<ChoiceSumView>,
}

/// What most people chose.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct FindingView {
    /// Several that as many have chosen.
    pub choices: Vec<String>,
    /// How many chose each.
    pub count: u32,
    /// More than half chose it.
    pub is_majority: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ChoiceSumView {
    /// Several where too few chose each. Empty: answers that are not named.
    pub choices: Vec<String>,
    pub count: u32,
    /// Of those who answered the question.
    pub percent: u32,
}

/// None: there is nothing to show; what is wrong with the answers is told.
pub fn answer_sums_view(
    context: &mut PageContext<'_>,
    gathering: &Gathering,
) -> Option<AnswerSumsView> {
    let sums = match evaluation_sums(gathering, context.archive.library())? {
        Ok(sums) => sums,
        Err(problem) => {
            let place = gathering.entry.place(evaluation().key("answers"));
            let diagnostic = catalogue::no_sums(place, reason(problem));
            context.texts.add_diagnostic(diagnostic);
            return None;
        }
    };
    tell(context, gathering, &sums);
    let csv = sums_address(context.addresses, gathering)?;
    Some(AnswerSumsView {
        responses: sums.responses,
        questions: sums.questions.iter().map(question_view).collect(),
        csv: context.links.href(&csv),
    })
}

fn evaluation() -> FieldPath {
    FieldPath::root().key("evaluation")
}

/// The message key of the reason.
fn reason(problem: SurveyProblem) -> &'static str {
    match problem {
        SurveyProblem::NotRead => "no-sums-not-read",
        SurveyProblem::NoTable => "no-sums-no-table",
        SurveyProblem::TooFew => "no-sums-too-few",
        SurveyProblem::NothingToSum => "no-sums-nothing",
    }
}

/// Where the record and the answers differ.
fn tell(context: &mut PageContext<'_>, gathering: &Gathering, sums: &SurveySums) {
    let Some(record) = gathering.record().evaluation.as_ref() else {
        return;
    };
    if let Some(stated) = record.responses.filter(|stated| *stated != sums.responses) {
        let place = gathering.entry.place(evaluation().key("responses"));
        let diagnostic = catalogue::other_number_of_responses(place, stated, sums.responses);
        context.texts.add_diagnostic(diagnostic);
    }
    let mut texts = Vec::new();
    for (number, group) in record.groups.iter().enumerate() {
        let list = evaluation().key("groups").index(number).key("questions");
        question_places(&group.questions, &list, &mut texts);
    }
    for question in &sums.without_column {
        let place = texts.iter().find(|(text, _)| text == question);
        let Some((_, place)) = place else { continue };
        let known = sums.questions.iter().map(|known| known.question.as_str());
        let place = gathering.entry.place(place.clone());
        let diagnostic = catalogue::question_without_answers(place, question, known);
        context.texts.add_diagnostic(diagnostic);
    }
}

/// Adds each question's text and place.
fn question_places<'r>(
    questions: &'r [QuestionRecord],
    list: &FieldPath,
    places: &mut Vec<(&'r str, FieldPath)>,
) {
    for (number, question) in questions.iter().enumerate() {
        let place = list.index(number);
        places.push((&question.text, place.key("text")));
        question_places(&question.questions, &place.key("questions"), places);
    }
}

fn question_view(question: &QuestionSums) -> QuestionSumsView {
    let answered = question.answered;
    let sum_view = |sum: &ChoiceSum| ChoiceSumView {
        choices: sum.choices.clone(),
        count: sum.count,
        percent: percent(sum.count, answered),
    };
    QuestionSumsView {
        question: question.question.clone(),
        answered,
        is_multiple: question.is_multiple,
        finding: finding(&question.sums, answered),
        sums: question.sums.iter().map(sum_view).collect(),
    }
}

/// Rounded half up.
fn percent(count: u32, all: u32) -> u32 {
    (200 * count + all) / (2 * all.max(1))
}

fn finding(sums: &[ChoiceSum], answered: u32) -> Option<FindingView> {
    let highest = sums.iter().map(|sum| sum.count).max()?;
    let top = || sums.iter().filter(|sum| sum.count == highest);
    // Of answers that were added together nobody knows which was chosen most.
    if top().any(|sum| sum.choices.len() != 1) {
        return None;
    }
    Some(FindingView {
        choices: top().flat_map(|sum| sum.choices.clone()).collect(),
        count: highest,
        is_majority: 2 * highest > answered,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sums(counts: &[(&[&str], u32)]) -> Vec<ChoiceSum> {
        let sum = |(choices, count): &(&[&str], u32)| ChoiceSum {
            choices: choices.iter().map(|choice| (*choice).to_owned()).collect(),
            count: *count,
        };
        counts.iter().map(sum).collect()
    }

    #[test]
    fn the_finding_is_what_most_chose() {
        let check = |counts: &[(&[&str], u32)], expected: Option<(&[&str], bool)>| {
            let found = finding(&sums(counts), 20);
            let found = found.map(|found| (found.choices, found.is_majority));
            let expected = expected.map(|(choices, is_majority)| {
                let choices = choices.iter().map(|choice| (*choice).to_owned());
                (choices.collect::<Vec<_>>(), is_majority)
            });
            assert_eq!(found, expected, "{counts:?}");
        };
        check(&[(&["ja"], 12), (&["nei"], 8)], Some((&["ja"], true)));
        check(
            &[(&["ja"], 10), (&["nei"], 10)],
            Some((&["ja", "nei"], false)),
        );
        check(&[(&["1"], 6), (&["2", "3"], 14)], None);
        check(&[(&["1"], 6), (&[], 14)], None);
    }

    #[test]
    fn percents_are_rounded() {
        assert_eq!(percent(15, 26), 58);
        assert_eq!(percent(1, 8), 13);
        assert_eq!(percent(0, 0), 0);
    }
}
