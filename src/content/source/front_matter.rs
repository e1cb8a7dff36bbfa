//! The YAML between two lines of three dashes at the top of a Markdown file.

use std::ops::Range;

/// Where in the text the YAML and the Markdown after it stand, in bytes.
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

/// Word makes an em dash of `---` now and then.
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

    fn check(text: &str, wanted: Result<(&str, &str), FrontMatterError>) {
        let found = front_matter(text).map(|found| (&text[found.yaml], &text[found.body]));
        assert_eq!(found, wanted, "{text:?}");
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
