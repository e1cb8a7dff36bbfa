use std::ops::Range;

/// A run of digit groups with single spaces (or no-break spaces) between them: "22 33 44 55".
pub struct DigitRun {
    pub groups: Vec<Range<usize>>,
}

/// All runs of a text that do not stand within a word, a longer number or an address.
pub fn runs(text: &str) -> Vec<DigitRun> {
    let mut runs: Vec<DigitRun> = Vec::new();
    let mut group: Option<usize> = None;
    let mut groups: Vec<Range<usize>> = Vec::new();
    let mut last_end = 0;
    for (at, letter) in text.char_indices().chain([(text.len(), '\n')]) {
        if letter.is_ascii_digit() {
            if group.is_none() {
                // Another group of the same run, or a new run.
                let gap = &text[last_end..at];
                if !groups.is_empty() && gap != " " && gap != "\u{a0}" {
                    runs.push(DigitRun {
                        groups: std::mem::take(&mut groups),
                    });
                }
                group = Some(at);
            }
        } else if let Some(start) = group.take() {
            groups.push(start..at);
            last_end = at;
        }
    }
    if !groups.is_empty() {
        runs.push(DigitRun { groups });
    }
    runs.retain(|run| stands_alone(text, run));
    runs
}

impl DigitRun {
    pub fn range(&self, groups: Range<usize>) -> Range<usize> {
        match (
            self.groups.get(groups.start),
            self.groups.get(groups.end - 1),
        ) {
            (Some(first), Some(last)) => first.start..last.end,
            _ => 0..0,
        }
    }
}

fn stands_alone(text: &str, run: &DigitRun) -> bool {
    let range = run.range(0..run.groups.len());
    let word_start = text[..range.start]
        .rfind(char::is_whitespace)
        .map_or(0, |at| at + 1);
    let word_start = (word_start..=range.start)
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(range.start);
    let word = &text[word_start..range.start];
    let before = word.chars().next_back();
    let is_bound_before = before.is_some_and(|letter| {
        letter.is_alphanumeric() || matches!(letter, '.' | ',' | '/' | '-' | '_' | '=' | '#' | '–')
    });
    let mut after = text[range.end..].chars();
    let is_bound_after = match after.next() {
        Some(letter) if letter.is_alphanumeric() => true,
        Some('.' | ',' | '/' | '-' | '–' | ':') => {
            after.next().is_some_and(|letter| letter.is_ascii_digit())
        }
        Some('*') => true,
        _ => false,
    };
    !is_bound_before && !is_bound_after && !word.contains("://")
}
