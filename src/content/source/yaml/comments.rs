//! Comments that were meant as text: in `title: Samling #2`, YAML treats `#2` as a comment.

use super::spanned::{NodeValue, SpannedValue, tree};
use super::{Yaml, span};
use crate::diagnostics::{Diagnostics, catalogue};
use std::ops::Range;

/// Warns of each comment that likely is a part of the text before it. `told`: where the comments begin that have been reported already.
pub(super) fn comments_in_texts(yaml: Yaml<'_>, told: &[usize]) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    // Few files contain this character at all, and only those are parsed again.
    if yaml
        .text
        .match_indices(" #")
        .any(|(at, _)| looks_meant(&yaml.text[at + 1..]))
        && let Some(tree) = tree(yaml.text)
    {
        visit(yaml, &tree, told, &mut diagnostics);
    }
    diagnostics
}

fn visit(yaml: Yaml<'_>, node: &SpannedValue, told: &[usize], diagnostics: &mut Diagnostics) {
    match &node.value {
        NodeValue::Scalar { text, plain: true } => {
            let written = yaml.text[node.span.clone()].trim_end();
            let end = node.span.start + written.len();
            let line = yaml.text[end..].lines().next().unwrap_or_default();
            // An empty value may be said to stand at the colon.
            let comment = line.trim_start_matches(':').trim_start();
            let may_go_on = text.is_empty() || is_prose(text);
            let is_meant = may_go_on && line != comment && looks_meant(comment);
            let start = end + line.len() - comment.len();
            if is_meant && !told.contains(&start) {
                let comment = comment.trim_end();
                let place = span(yaml, start..start + comment.len());
                diagnostics.add(catalogue::comment_in_text(place, comment));
            }
        }
        NodeValue::Scalar { .. } => {}
        NodeValue::Sequence(items) => {
            for item in items {
                visit(yaml, item, told, diagnostics);
            }
        }
        NodeValue::Mapping(entries) => {
            for (_, value) in entries {
                visit(yaml, value, told, diagnostics);
            }
        }
    }
}

/// Where the comment in the rest of the line stands, if it was likely meant as the text of an empty field.
pub(super) fn meant_comment(text: &str, at: usize) -> Option<Range<usize>> {
    let line = text.get(at..)?.lines().next()?;
    let start = at + line.len() - line.trim_start_matches([':', ' ']).len();
    let comment = start..at + line.trim_end().len();
    looks_meant(text.get(comment.clone())?).then_some(comment)
}

/// `#folkehelse`, `#2` and `# 2`; a real comment has a space and words after the sign.
fn looks_meant(text: &str) -> bool {
    let Some(after) = text.strip_prefix('#') else {
        return false;
    };
    let number = after.trim_start_matches(' ');
    after.starts_with(char::is_alphanumeric) || number.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether the text before the comment is prose, which may go on in it: not a choice, a date or a number.
fn is_prose(text: &str) -> bool {
    let has_words = text.contains(' ') && text.contains(char::is_alphabetic);
    has_words || text.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::path::SourcePath;

    #[test]
    fn comments_that_were_meant_as_text() {
        let check = |text: &str, expected: usize| {
            let file = SourcePath::new("a.yaml");
            let yaml = Yaml {
                file: &file,
                text,
                offset: 0,
            };
            assert_eq!(
                comments_in_texts(yaml, &[]).iter().count(),
                expected,
                "{text}"
            );
        };
        check("summary: Vi møtes kl. 10 #folkehelse\n", 1);
        check("title: Samling #2\n", 1);
        check("title: Rom # 3\nnames:\n  - Første møte #en\n", 2);
        check("title: Samling i Bergen # fra invitasjonen\n", 0);
        check("date: 2018-01-16 #usikker\nstatus: held #ja\n", 0);
        check("title: \"Samling #2\"\nsummary: |\n  Tekst #2\n", 0);
        check("title: Samling#2\n#folkehelse\n", 0);
        let values = "look:\n  accent: #0b5563\nsummary: #folkehelse for alle\n";
        check(values, 2);
        check("look: #farger\n  accent: rød\n", 0);
        check("list:\n#folkehelse\n  - a\n", 0);
    }
}
