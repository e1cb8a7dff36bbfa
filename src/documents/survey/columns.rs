//! The columns of an export of answers: which of them are questions with fixed choices, and what was chosen.

use super::{SurveyQuestion, SurveyQuestionKind};
use crate::documents::personal_data::{Allowed, is_name_of_person, personal_data};
use std::collections::{BTreeMap, BTreeSet};

/// Columns that the service adds, in lower case: who answered, when, and points of a quiz.
const ADDED: &[&str] = &[
    "id",
    "starttidspunkt",
    "fullføringstidspunkt",
    "tidspunkt for siste endring",
    "siste endringstidspunkt",
    "start time",
    "completion time",
    "last modified time",
    "timestamp",
    "tidsmerke",
    "tidsstempel",
    "svar-id",
    "svarid",
    "respons-id",
    "response id",
    "innsendt",
    "levert",
    "opprettet",
    "submitted",
    "created",
    "e-post",
    "e-postadresse",
    "email",
    "navn",
    "namn",
    "name",
    "språk",
    "language",
    "totalt antall poeng",
    "total points",
    "tilbakemelding om test",
    "quiz feedback",
];
/// The columns of these names are only in exports of answers. Nettskjema's begin with `$`.
const SIGNS: &[&str] = &[
    "starttidspunkt",
    "fullføringstidspunkt",
    "start time",
    "completion time",
    "svar-id",
    "svarid",
    "respons-id",
    "response id",
];
/// As many different answers as a question may have whose choices are not stated.
const MOST_CHOICES: usize = 7;
/// A longer answer, in characters, is in people's own words.
const LONGEST_CHOICE: usize = 60;
/// So many people for each different answer: where fewer agree, they have written in their own words.
const PEOPLE_PER_CHOICE: usize = 3;
/// The highest step of a scale.
const HIGHEST_STEP: u32 = 10;

pub struct AnswerColumn<'t> {
    pub question: &'t str,
    /// Without empty ones.
    answers: Vec<&'t str>,
    /// What the site says of the question.
    stated: Option<&'t SurveyQuestion<'t>>,
}

/// How many chose what.
pub struct Counts {
    /// How many people answered.
    pub answered: u32,
    pub is_multiple: bool,
    /// In the order in which they are shown.
    pub choices: Vec<(String, u32)>,
    /// How many gave an answer that is not named: in own words beside the choices.
    pub others: u32,
    /// May an answer that few have chosen be named? Only if the site has stated it, or it is a step of a scale.
    pub names_rare: bool,
}

/// Does a row of headings belong to an export of answers? Questions end with a question mark.
pub fn is_export_of_answers(headings: &[String]) -> bool {
    let signs = headings.iter().map(|heading| comparable(heading));
    let signs = signs.filter(|name| SIGNS.contains(&name.as_str()) || name.starts_with("$sub"));
    let questions = headings.iter().filter(|heading| {
        let heading = heading.trim();
        heading.ends_with('?') && heading.contains(' ')
    });
    signs.count() > 0 || questions.count() > 1
}

/// The columns of questions.
pub fn columns<'t>(
    questions: &'t [String],
    answers: &'t [Vec<String>],
    stated: &'t [SurveyQuestion<'t>],
) -> Vec<AnswerColumn<'t>> {
    let numbered = questions.iter().enumerate();
    let asked = numbered.filter(|(_, question)| !is_added(question));
    let column = |(at, question): (usize, &'t String)| {
        let cells = answers.iter().filter_map(|row| row.get(at));
        let answers = cells.map(|cell| cell.trim());
        AnswerColumn {
            question: question.trim(),
            answers: answers.filter(|answer| !answer.is_empty()).collect(),
            stated: stated.iter().find(|known| is_same(known.text, question)),
        }
    };
    asked.map(column).collect()
}

fn is_added(heading: &str) -> bool {
    let name = comparable(heading);
    let is_of_quiz = ["poeng – ", "poeng - ", "points - ", "feedback - "];
    name.is_empty()
        || name.starts_with('$')
        || ADDED.contains(&name.as_str())
        || is_of_quiz.iter().any(|start| name.starts_with(start))
}

/// In lower case, with single spaces.
fn comparable(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

fn is_same(one: &str, other: &str) -> bool {
    comparable(one) == comparable(other)
}

impl AnswerColumn<'_> {
    pub fn is_of(&self, question: &str) -> bool {
        is_same(self.question, question)
    }

    /// None: the answers are in people's own words, or may tell of a person.
    pub fn counts(&self) -> Option<Counts> {
        let names_person = |answer: &&str| {
            is_name_of_person(answer) || !personal_data(answer, &Allowed::default()).is_empty()
        };
        if self.answers.iter().any(names_person) {
            return None;
        }
        match self.stated {
            Some(stated) if stated.kind == SurveyQuestionKind::OwnWords => None,
            Some(stated) if !stated.choices.is_empty() => Some(self.stated_counts(stated.choices)),
            _ => self.steps().or_else(|| self.found_counts()),
        }
    }

    fn answered(&self) -> u32 {
        u32::try_from(self.answers.len()).unwrap_or(u32::MAX)
    }

    /// The choices of each person, each once, where one may choose several: Forms writes "a;b;".
    fn chosen(&self, is_multiple: bool) -> impl Iterator<Item = BTreeSet<&str>> {
        let answers = self.answers.iter();
        answers.map(move |answer| match is_multiple {
            true => {
                let parts = answer.split([';', '\n']).map(str::trim);
                parts.filter(|part| !part.is_empty()).collect()
            }
            false => BTreeSet::from([*answer]),
        })
    }

    fn stated_counts(&self, choices: &[String]) -> Counts {
        let is_choice = |part: &str| choices.iter().any(|choice| is_same(choice, part));
        let names_several = |answer: &&str| {
            let parts = answer.split([';', '\n']);
            let known = parts.filter(|part| is_choice(part.trim())).count();
            !is_choice(answer) && (known > 1 || known == 1 && answer.ends_with(';'))
        };
        let is_multiple = self.answers.iter().any(names_several);
        let mut counts: Vec<(String, u32)> =
            (choices.iter()).map(|choice| (choice.clone(), 0)).collect();
        let mut others = 0;
        for chosen in self.chosen(is_multiple) {
            for (choice, count) in &mut counts {
                *count += u32::from(chosen.iter().any(|part| is_same(choice, part)));
            }
            others += u32::from(!chosen.iter().all(|part| is_choice(part)));
        }
        Counts {
            answered: self.answered(),
            is_multiple,
            choices: counts,
            others,
            names_rare: true,
        }
    }

    /// A scale: each answer is a whole number.
    fn steps(&self) -> Option<Counts> {
        let steps = self.answers.iter().map(|answer| answer.parse().ok());
        let steps: Option<Vec<u32>> = steps.collect();
        let steps = steps.filter(|steps| !steps.is_empty())?;
        if steps.iter().any(|step| *step > HIGHEST_STEP) {
            return None;
        }
        let first = steps.iter().min().map_or(1, |lowest| (*lowest).min(1));
        let last = steps.iter().max().copied().unwrap_or(first);
        let count = |step: u32| steps.iter().filter(|other| **other == step).count();
        let count = |step| u32::try_from(count(step)).unwrap_or(u32::MAX);
        Some(Counts {
            answered: self.answered(),
            is_multiple: false,
            choices: (first..=last)
                .map(|step| (step.to_string(), count(step)))
                .collect(),
            others: 0,
            names_rare: true,
        })
    }

    /// Choices that nobody has stated: a few short answers that many give.
    fn found_counts(&self) -> Option<Counts> {
        let is_multiple =
            (self.answers.len() > 1) && self.answers.iter().all(|answer| answer.ends_with(';'));
        let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
        for part in self.chosen(is_multiple).flatten() {
            *counts.entry(part).or_default() += 1;
        }
        let is_short = |choice: &&str| {
            choice.chars().count() <= LONGEST_CHOICE && !choice.contains(['\n', '@'])
        };
        let is_closed = counts.len() <= MOST_CHOICES
            && self.answers.len() >= PEOPLE_PER_CHOICE * counts.len()
            && counts.keys().all(is_short);
        if !is_closed {
            return None;
        }
        let mut choices: Vec<(String, u32)> = (counts.into_iter())
            .map(|(choice, count)| (choice.to_owned(), count))
            .collect();
        choices.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        Some(Counts {
            answered: self.answered(),
            is_multiple,
            choices,
            others: 0,
            names_rare: false,
        })
    }
}
