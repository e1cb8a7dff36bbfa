//! What came of an evaluation: the sums of a file of answers, which is itself never published.

use super::Addresses;
use crate::attachments::Library;
use crate::base::path::{OutputPath, SourcePath};
use crate::content::model::Gathering;
use crate::content::schema::records::{
    AnswerType, EvaluationRecord, QuestionGroupRecord, QuestionRecord,
};
use crate::documents::survey::{
    SurveyProblem, SurveyQuestion, SurveyQuestionKind, SurveySums, survey_sums,
};

/// The sums, or why there are none. None: the gathering names no answers, or the file has been told of already, as one that is
/// missing or names a person who has asked not to be named.
pub fn evaluation_sums(
    gathering: &Gathering,
    library: &Library,
) -> Option<Result<SurveySums, SurveyProblem>> {
    let file = answers_file(gathering)?;
    library.holds_answers(&file).then(|| {
        let document = library.answers(&file).ok_or(SurveyProblem::NotRead)?;
        let evaluation = gathering.record().evaluation.as_ref();
        let stated = evaluation.map(stated_questions).unwrap_or_default();
        survey_sums(&document, &stated)
    })
}

/// The file with the answers.
pub fn answers_file(gathering: &Gathering) -> Option<SourcePath> {
    let evaluation = gathering.record().evaluation.as_ref()?;
    let name = evaluation.answers.as_deref()?;
    gathering.entry.file.sibling(name)
}

/// Where the sums stand as a file: `svar-summer.csv` beside the gathering's files.
pub fn sums_address(addresses: &Addresses, gathering: &Gathering) -> Option<OutputPath> {
    let answers = addresses.gathering_file(gathering, &answers_file(gathering)?);
    let (stem, _) = answers.as_str().rsplit_once('.')?;
    let files = gathering.attachments.iter();
    let taken: Vec<OutputPath> = files
        .map(|file| addresses.gathering_file(gathering, &file.path))
        .collect();
    let first = OutputPath::file(&format!("{stem}-summer.csv"));
    let numbered = (1..).map(|number| OutputPath::file(&format!("{stem}-summer-{number}.csv")));
    let mut all = std::iter::once(first).chain(numbered);
    all.find(|path| !taken.contains(path))
}

/// All questions of an evaluation, those within others too.
fn stated_questions(evaluation: &EvaluationRecord) -> Vec<SurveyQuestion<'_>> {
    let mut stated = Vec::new();
    for QuestionGroupRecord { questions, .. } in &evaluation.groups {
        collect(questions, &mut stated);
    }
    stated
}

fn collect<'r>(questions: &'r [QuestionRecord], stated: &mut Vec<SurveyQuestion<'r>>) {
    for question in questions {
        stated.push(SurveyQuestion {
            text: &question.text,
            kind: match question.answer {
                AnswerType::Text => SurveyQuestionKind::OwnWords,
                AnswerType::Choice => SurveyQuestionKind::Choice,
                AnswerType::Scale => SurveyQuestionKind::Scale,
            },
            choices: &question.choices,
        });
        collect(&question.questions, stated);
    }
}
