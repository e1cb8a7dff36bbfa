//! Questions that a letter or a form asks about a gathering.

use super::lines::{LineKind, TextLine};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Questions {
    pub groups: Vec<QuestionGroup>,
    /// Whether the sentence before the questions asks for answers by e-mail.
    pub by_email: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionGroup {
    /// The line before the questions.
    pub introduction: Option<String>,
    pub introduction_written: Option<String>,
    pub questions: Vec<Question>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub text: String,
    pub as_written: String,
    /// Questions below this one.
    pub questions: Vec<Question>,
}

/// Words of a line that asks for answers.
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

/// At least two questions after words that ask for answers. `is_misread`: an "e" or "o" at the start of a line may be a misread bullet.
pub fn questions(lines: &[TextLine], is_misread: bool) -> Option<Questions> {
    let mut groups: Vec<QuestionGroup> = Vec::new();
    let mut by_email = false;
    let mut introduction: Option<&TextLine> = None;
    let mut is_open = false;
    for line in lines {
        let lower = line.text.to_lowercase();
        let bullet = bulleted(line, is_misread);
        let is_question = line.text.trim_end().ends_with('?')
            || bullet.is_some() && (line.text.contains('?') || is_open);
        let asks = CUES.iter().any(|cue| lower.contains(cue));
        if !is_question || line.text.chars().count() > 400 {
            // A line that asks for answers begins a group; other lines end it.
            if asks && (line.text.trim_end().ends_with(':') || bullet.is_none()) {
                is_open = true;
                introduction = Some(line);
                by_email |= lower.contains("e-post") || lower.contains("epost");
            } else if bullet.is_none() {
                is_open = false;
            }
            continue;
        }
        if !is_open {
            continue;
        }
        let (level, text, as_written) =
            bullet.unwrap_or_else(|| (0, line.text.clone(), line.written.clone()));
        let question = Question {
            text,
            as_written,
            questions: Vec::new(),
        };
        if let Some(introduction) = introduction.take() {
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

/// A list item: its level, its text without the bullet, and as written.
fn bulleted(line: &TextLine, is_misread: bool) -> Option<(u8, String, String)> {
    if let LineKind::Item(level) = line.kind {
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
