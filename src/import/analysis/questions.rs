//! Questions that a letter or form asks: what was good, what was missed.

use super::lines::{LineKind, TextLine};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Questions {
    pub groups: Vec<QuestionGroup>,
    /// "på e-post til …": the sentence before the questions.
    pub by_email: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionGroup {
    /// The line before the questions; None: there is none.
    pub introduction: Option<String>,
    pub introduction_written: Option<String>,
    pub questions: Vec<Question>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub text: String,
    pub as_written: String,
    pub questions: Vec<Question>,
}

const CUES: [&str; 9] = [
    "spørsmål",
    "tilbakemelding",
    "evaluering",
    "evaluer",
    "svar på",
    "svare på",
    "gi oss en",
    "hva synes du",
    "kva synest du",
];

/// Two questions or more after words that ask for answers. `is_misread`: "e" and "o" before lines are points that a machine has read so.
pub fn questions(lines: &[TextLine], is_misread: bool) -> Option<Questions> {
    let mut groups: Vec<QuestionGroup> = Vec::new();
    let mut by_email = false;
    let mut last_text: Option<&TextLine> = None;
    let mut is_open = false;
    for line in lines {
        let lower = line.text.to_lowercase();
        let point = point(line, is_misread);
        let is_question = line.text.trim_end().ends_with('?')
            || point.is_some() && (line.text.contains('?') || is_open);
        let asks = CUES.iter().any(|cue| lower.contains(cue));
        if !is_question || line.text.chars().count() > 400 {
            // A line that asks begins a group; another ends it.
            if asks && (line.text.trim_end().ends_with(':') || point.is_none()) {
                is_open = true;
                last_text = Some(line);
                by_email |= lower.contains("e-post") || lower.contains("epost");
            } else if point.is_none() {
                is_open = false;
            }
            continue;
        }
        if !is_open {
            continue;
        }
        let (level, text, as_written) =
            point.unwrap_or_else(|| (0, line.text.clone(), line.written.clone()));
        let question = Question {
            text,
            as_written,
            questions: Vec::new(),
        };
        if let Some(introduction) = last_text.take() {
            groups.push(QuestionGroup {
                introduction: Some(introduction.text.clone()),
                introduction_written: Some(introduction.written.clone()),
                questions: Vec::new(),
            });
        }
        let Some(group) = groups.last_mut() else {
            continue;
        };
        match group.questions.last_mut().filter(|_| level > 0) {
            Some(above) => above.questions.push(question),
            None => group.questions.push(question),
        }
    }
    groups.retain(|group| !group.questions.is_empty());
    let count: usize = groups.iter().map(|group| group.questions.len()).sum();
    (count >= 2).then_some(Questions { groups, by_email })
}

/// A line of a list: its level, and its words without the point.
fn point(line: &TextLine, is_misread: bool) -> Option<(u8, String, String)> {
    if let LineKind::Item(level) = line.sort {
        return Some((level, line.text.clone(), line.written.clone()));
    }
    if !is_misread {
        return None;
    }
    [("e ", 0), ("o ", 1), ("¢ ", 0), ("* ", 0)]
        .into_iter()
        .find_map(|(mark, level)| {
            let text = line.text.strip_prefix(mark)?;
            let written = line.written.strip_prefix(mark)?;
            text.starts_with(char::is_uppercase)
                .then(|| (level, text.to_owned(), written.to_owned()))
        })
}
