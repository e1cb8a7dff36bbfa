//! The YAML between two lines of three dashes at the top of a Markdown file.

use std::ops::Range;

/// The positions of the YAML and of the Markdown after it, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrontMatter {
    pub yaml: Range<usize>,
    pub body: Range<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FrontMatterError {
    /// The text does not begin with `---`.
    Missing,
    /// The second `---` never comes.
    Unclosed,
}

/// Finds the front matter. White space after the dashes and blank lines before them do no harm.
pub fn front_matter(text: &str) -> Result<FrontMatter, FrontMatterError> {
    let mut lines = LineCursor { text, at: 0 };
    let opening = loop {
        match lines.next() {
            Some(line) if text[line.clone()].trim().is_empty() => continue,
            Some(line) => break line,
            None => return Err(FrontMatterError::Missing),
        }
    };
    if !is_fence(&text[opening]) {
        return Err(FrontMatterError::Missing);
    }
    let start = lines.at;
    for line in lines.by_ref() {
        if is_fence(&text[line.clone()]) {
            let after = (line.end + 1).min(text.len());
            return Ok(FrontMatter {
                yaml: start..line.start,
                body: after..text.len(),
            });
        }
    }
    Err(FrontMatterError::Unclosed)
}

/// The probable positions in a text where [`front_matter`] finds none, because a fence is missing, or both.
pub fn likely_front_matter(text: &str) -> FrontMatter {
    let mut lines = LineCursor { text, at: 0 }.peekable();
    let opens = |line: &Range<usize>| text[line.clone()].trim().is_empty();
    while lines.next_if(opens).is_some() {}
    let opening = lines.next_if(|line| is_fence(&text[line.clone()]));
    let start = match (&opening, lines.peek()) {
        (Some(fence), _) => (fence.end + 1).min(text.len()),
        (None, Some(line)) if is_field(&text[line.clone()]) => line.start,
        _ => 0,
    };
    let mut end = start;
    let mut is_after_blank = false;
    let mut has_field = false;
    for line in lines {
        let written = &text[line.clone()];
        if is_fence(written) || is_row_of_dashes(written) {
            return FrontMatter {
                yaml: start..line.start,
                body: (line.end + 1).min(text.len())..text.len(),
            };
        }
        if written.trim().is_empty() {
            is_after_blank = true;
            continue;
        }
        let is_within = written.starts_with([' ', '\t', '#', '-']) && !is_after_blank;
        if !is_within && !is_field(written) {
            break;
        }
        is_after_blank = false;
        has_field |= is_field(written);
        end = (line.end + 1).min(text.len());
    }
    // A heading of Markdown is a comment in YAML.
    if !has_field {
        end = start;
    }
    FrontMatter {
        yaml: start..end,
        body: end..text.len(),
    }
}

/// A fence with too few or too many dashes.
fn is_row_of_dashes(line: &str) -> bool {
    let line = line.trim_end();
    line.len() > 1 && line.chars().all(|letter| matches!(letter, '-' | '–' | '—'))
}

/// `title: …`
fn is_field(line: &str) -> bool {
    let is_name = |letter: char| letter.is_lowercase() || "_-".contains(letter);
    line.split_once(':').is_some_and(|(name, value)| {
        !name.is_empty() && name.chars().all(is_name) && !value.starts_with("//")
    })
}

/// Word sometimes turns `---` into an em dash.
fn is_fence(line: &str) -> bool {
    matches!(line.trim_end(), "---" | "—" | "–-" | "—-")
}

struct LineCursor<'t> {
    text: &'t str,
    at: usize,
}

impl Iterator for LineCursor<'_> {
    type Item = Range<usize>;

    /// A line without its `\n`.
    fn next(&mut self) -> Option<Range<usize>> {
        if self.at >= self.text.len() {
            return None;
        }
        let start = self.at;
        let end = self.text[start..]
            .find('\n')
            .map_or(self.text.len(), |length| start + length);
        self.at = (end + 1).min(self.text.len());
        if end == self.text.len() {
            self.at = end;
        }
        Some(start..end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Result<(&str, &str), FrontMatterError>) {
        let found = front_matter(text).map(|found| (&text[found.yaml], &text[found.body]));
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn likely_front_matters() {
        let check = |text: &str, expected: (&str, &str)| {
            let found = likely_front_matter(text);
            assert_eq!((&text[found.yaml], &text[found.body]), expected, "{text:?}");
        };
        check(
            "---\na: 1\nb:\n  - c\n\nTekst\n",
            ("a: 1\nb:\n  - c\n", "\nTekst\n"),
        );
        check("a: 1\nb: 2\n---\nTekst\n", ("a: 1\nb: 2\n", "Tekst\n"));
        check("Bare tekst\n", ("", "Bare tekst\n"));
        check("---\na: 1", ("a: 1", ""));
        check("---\na: 1\n--\nTekst\n", ("a: 1\n", "Tekst\n"));
        check("# Kart\n\nTekst\n", ("", "# Kart\n\nTekst\n"));
        check("", ("", ""));
    }

    #[test]
    fn front_matters() {
        check("---\na: 1\n---\nTekst\n", Ok(("a: 1\n", "Tekst\n")));
        check("---\n---\n", Ok(("", "")));
        check("\n---  \na: 1\n--- \n", Ok(("a: 1\n", "")));
        check("---\na: 1\n---", Ok(("a: 1\n", "")));
        check("—\na: 1\n---\nx", Ok(("a: 1\n", "x")));
        check("Tekst", Err(FrontMatterError::Missing));
        check("", Err(FrontMatterError::Missing));
        check("---\na: 1\n", Err(FrontMatterError::Unclosed));
    }
}
