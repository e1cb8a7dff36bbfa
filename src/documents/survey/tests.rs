//! Exports of answers, as they come, and what may be shown of them.

use super::*;
use crate::documents::{DocumentPage, DocumentTable, Format, Metadata, Problem};

fn document(rows: &[&[&str]]) -> Document {
    let rows = rows
        .iter()
        .map(|row| row.iter().map(|cell| (*cell).to_owned()).collect());
    let table = DocumentTable {
        header: false,
        rows: rows.collect(),
    };
    Document {
        format: Format::Csv,
        metadata: Metadata::default(),
        pages: vec![DocumentPage::of(1, None, vec![Block::Table(table)])],
        thumbnails: Vec::new(),
        findings: Vec::new(),
        unshown: Vec::new(),
    }
}

/// A document of one question, where each answer is given so many times.
fn answered(question: &str, answers: &[(&str, usize)]) -> Document {
    let mut rows = vec![vec!["ID", question]];
    for (answer, count) in answers {
        rows.extend(vec![vec!["1", *answer]; *count]);
    }
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    document(&rows)
}

fn question<'q>(
    text: &'q str,
    kind: SurveyQuestionKind,
    choices: &'q [String],
) -> SurveyQuestion<'q> {
    SurveyQuestion {
        text,
        kind,
        choices,
    }
}

/// "ja 12; nei | vet ikke 8": the sums of the only question.
fn sums(document: &Document, stated: &[SurveyQuestion<'_>]) -> Result<String, SurveyProblem> {
    let sums = survey_sums(document, stated)?;
    let of_question = |question: &QuestionSums| {
        let sums = question.sums.iter();
        let sums = sums.map(|sum| match sum.choices.is_empty() {
            true => format!("… {}", sum.count),
            false => format!("{} {}", sum.choices.join(" | "), sum.count),
        });
        sums.collect::<Vec<_>>().join("; ")
    };
    let questions: Vec<String> = sums.questions.iter().map(of_question).collect();
    Ok(questions.join("\n"))
}

#[track_caller]
fn check(answers: &[(&str, usize)], expected: &str) {
    let document = answered("Hvordan var dagen?", answers);
    assert_eq!(sums(&document, &[]).as_deref(), Ok(expected), "{answers:?}");
}

#[test]
fn small_groups_are_added_together_until_they_are_five() {
    check(&[("ja", 12), ("nei", 8)], "ja 12; nei 8");
    // Two of 26 could be calculated from the total, so those who are fewest of the others go with them.
    check(&[("1", 15), ("2", 9), ("3", 2)], "1 15; 2 | 3 11");
    check(&[("1", 3), ("2", 3), ("3", 14)], "1 | 2 6; 3 14");
    check(&[("3", 9), ("5", 6)], "1 0; 2 0; 3 9; 4 0; 5 6");
    // Nobody has stated these choices: the rare ones may be somebody's own words.
    check(&[("ja", 12), ("nei", 3), ("kanskje", 3)], "ja 12; … 6");
}

#[test]
fn no_sum_is_ever_of_fewer_than_five() {
    for a in 0..9 {
        for b in 0..9 {
            for c in 0..9 {
                let document = answered("Hvordan?", &[("1", a), ("2", b), ("3", c)]);
                let Ok(found) = survey_sums(&document, &[]) else {
                    continue;
                };
                for sum in found.questions.iter().flat_map(|question| &question.sums) {
                    assert!(
                        sum.count == 0 || sum.count >= FEWEST,
                        "{a} {b} {c}: {sum:?}"
                    );
                }
                let all: u32 = found.questions[0].sums.iter().map(|sum| sum.count).sum();
                assert_eq!(all as usize, a + b + c);
            }
        }
    }
}

#[test]
fn nothing_is_shown_of_few_people_or_of_own_words() {
    let nothing = |answers: &[(&str, usize)], why| {
        let document = answered("Hvordan var dagen?", answers);
        assert_eq!(sums(&document, &[]), Err(why), "{answers:?}");
    };
    nothing(&[("ja", 4)], SurveyProblem::TooFew);
    nothing(&[("ja", 4), ("nei", 4)], SurveyProblem::NothingToSum);
    nothing(&[("ja", 20), ("nei", 4)], SurveyProblem::NothingToSum);
    let own = [
        ("Fint", 1),
        ("Bra", 1),
        ("Lærerikt", 1),
        ("For langt", 1),
        ("Kaldt", 1),
    ];
    nothing(&own, SurveyProblem::NothingToSum);
    nothing(
        &[("Kari Nordmann", 9), ("Ingen", 9)],
        SurveyProblem::NothingToSum,
    );
    nothing(
        &[("kari@example.no", 9), ("Ingen", 9)],
        SurveyProblem::NothingToSum,
    );
    let long = "Jeg synes at dagen var altfor lang, og at det burde vært mer tid til spørsmål.";
    nothing(&[(long, 9), ("ja", 9)], SurveyProblem::NothingToSum);
    nothing(&[], SurveyProblem::NoTable);
}

#[test]
fn what_the_site_states_of_a_question_decides() {
    let choices = ["Svært nyttig", "Nyttig", "Lite nyttig"].map(str::to_owned);
    let answers = [
        ("nyttig", 9),
        ("Svært nyttig", 6),
        ("Det kommer an på", 1),
        ("Vet ikke", 4),
    ];
    let document = answered("Hvor nyttig var dagen?", &answers);
    let stated = |kind, choices| [question("hvor nyttig  var dagen?", kind, choices)];
    // In the order of the choices; what is not one of them is never named.
    assert_eq!(
        sums(&document, &stated(SurveyQuestionKind::Choice, &choices)).as_deref(),
        Ok("Svært nyttig 6; Nyttig 9; Lite nyttig 0; … 5")
    );
    assert_eq!(
        sums(&document, &stated(SurveyQuestionKind::OwnWords, &[])),
        Err(SurveyProblem::NothingToSum)
    );
    let other = [question("Hva nå?", SurveyQuestionKind::Scale, &[])];
    let with_other = survey_sums(&document, &other).map(|sums| sums.without_column);
    assert_eq!(with_other, Ok(vec!["Hva nå?".to_owned()]));
}

#[test]
fn several_answers_in_one_cell() {
    check(
        &[("mat;tur;", 5), ("mat;", 5), ("tur;lek;", 5)],
        "mat 10; tur 10; lek 5",
    );
    let choices = ["mat", "tur"].map(str::to_owned);
    let document = answered("Hva?", &[("mat;tur", 6), ("mat;sove lenge", 5)]);
    let stated = [question("Hva?", SurveyQuestionKind::Choice, &choices)];
    assert_eq!(
        sums(&document, &stated).as_deref(),
        Ok("mat 11; tur 6; … 5")
    );
    let found = survey_sums(&document, &stated);
    assert!(found.is_ok_and(|sums| sums.questions[0].is_multiple));
}

#[test]
fn what_the_service_adds_is_no_question() {
    let row: &[&str] = &["1", "18.03.2026 15:00", "anonymous", "ja"];
    let headings: &[&str] = &["ID", "Starttidspunkt", "E-post", "Var det nyttig?"];
    let mut rows = vec![headings];
    rows.extend(vec![row; 6]);
    assert_eq!(sums(&document(&rows), &[]).as_deref(), Ok("ja 6"));
    let is_export = |headings: &[&str]| {
        let headings: Vec<String> = headings
            .iter()
            .map(|heading| (*heading).to_owned())
            .collect();
        is_export_of_answers(&headings)
    };
    assert!(is_export(headings));
    assert!(is_export(&["$submission_id", "Kommune"]));
    assert!(is_export(&["Hvor nyttig var dagen?", "Hva kan bli bedre?"]));
    assert!(!is_export(&[
        "Kommune",
        "Hvor mange?",
        "Antall møteplasser"
    ]));
    assert!(!is_export(&["Tid", "Post", "Ansvarlig"]));
}

#[test]
fn a_file_that_was_not_read_to_its_end_gives_no_sums() {
    let mut document = answered("Hvordan?", &[("1", 9)]);
    let cut = Problem::TooLong { kept: 1 };
    document
        .findings
        .push(crate::documents::PageProblem::of(cut));
    assert_eq!(sums(&document, &[]), Err(SurveyProblem::NotRead));
}

#[test]
fn where_one_may_choose_several_no_sum_tells_of_few() {
    let choices = ["Kart".to_owned(), "Penger".to_owned(), "Tid".to_owned()];
    let stated = [question("Hva hjalp?", SurveyQuestionKind::Choice, &choices)];
    // Three have chosen both small ones: their sum would be six, of three people. All but two have chosen the first.
    let found = answered(
        "Hva hjalp?",
        &[("Kart;", 15), ("Penger;Tid;Kart;", 3), ("annet", 2)],
    );
    assert_eq!(sums(&found, &stated), Err(SurveyProblem::NothingToSum));
    let found = answered(
        "Hva hjalp?",
        &[("Kart;Tid;", 6), ("Penger;", 6), ("Tid;", 2)],
    );
    assert_eq!(
        sums(&found, &stated).as_deref(),
        Ok("Kart 6; Penger 6; Tid 8")
    );
    // One person who writes much is one person.
    let found = answered(
        "Hva hjalp?",
        &[("Kart;Tid;", 6), ("Tid;", 6), ("a; b; c; d; Kart; e", 1)],
    );
    assert_eq!(sums(&found, &stated).as_deref(), Ok("Kart 7; Penger 0"));
}
