//! `letters/<id>.md`: the words of a letter, with a proposal beside each word that a machine has misread. A draft, until somebody has read it.

use super::index::provenance;
use super::yaml::{comment, escaped, quoted, quoted_masked, without_personal};
use crate::diagnostics::{Sentence, Sentences};
use crate::import::draft::DraftLetter;
use crate::import::extract::ocr_repair::Repairer;

/// `file`: the name of the letter's own file in the gathering's folder. `is_misread`: its words get proposals.
pub fn letter(
    draft: &DraftLetter,
    file: &str,
    is_misread: bool,
    repairer: &Repairer,
    sentences: &Sentences,
) -> String {
    let mut text = String::from("---\n");
    let head = Sentence::new("import-letter-head").text("file", file);
    text.push_str(&comment(&sentences.say(&head), "", ""));
    if is_misread {
        text.push_str(&comment(&sentences.word("import-letter-misread"), "", ""));
    }
    text.push_str(&format!("title: {}\n", quoted_masked(&draft.title)));
    let date = draft
        .date
        .as_ref()
        .map_or_else(|| "unknown".to_owned(), |date| quoted(&date.to_string()));
    text.push_str(&format!("date: {date}\n"));
    if let Some(from) = &draft.letter.from {
        text.push_str(&format!("from:\n  name: {}\n", quoted_masked(&from.name)));
        for (field, value) in [("role", &from.role), ("affiliation", &from.affiliation)] {
            if let Some(value) = value {
                text.push_str(&format!("  {field}: {}\n", quoted_masked(value)));
            }
        }
    }
    text.push_str("draft: true\n");
    text.push_str(&provenance(&draft.notes, sentences));
    text.push_str("---\n");
    for paragraph in &draft.letter.paragraphs {
        let words = if is_misread {
            marked(&paragraph.written, repairer)
        } else {
            escaped(&without_personal(&paragraph.written))
        };
        if words.trim().is_empty() {
            continue;
        }
        let mark = match (paragraph.is_headline, paragraph.is_item) {
            (_, true) => "- ",
            (true, _) => "## ",
            _ => "",
        };
        text.push_str(&format!("\n{mark}{words}\n"));
    }
    text
}

/// The words as they stand; after each that was likely misread, a comment that no reader sees: `fgrste<!-- første? -->`.
fn marked(written: &str, repairer: &Repairer) -> String {
    let mut text = String::new();
    let mut at = 0;
    for repair in repairer.repairs(written) {
        if repair.range.start < at {
            continue;
        }
        // Up to the word's own end, so that an address is still whole when it is looked for.
        text.push_str(&written[at..repair.range.end]);
        text.push('\u{1}');
        text.push_str(&repair.proposal);
        text.push('\u{2}');
        at = repair.range.end;
    }
    text.push_str(&written[at..]);
    let mut marked = String::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once('\u{1}') {
        let (proposal, after) = after.split_once('\u{2}').unwrap_or((after, ""));
        marked.push_str(&part(before, marked.is_empty()));
        // A comment ends at its first two hyphens.
        marked.push_str(&format!("<!-- {}? -->", proposal.replace("--", "-")));
        rest = after;
    }
    marked.push_str(&part(rest, marked.is_empty()));
    marked
}

fn part(text: &str, is_first: bool) -> String {
    let words = without_personal(text);
    if is_first {
        return escaped(&words);
    }
    // Only a line's first sign makes a list of it.
    let escaped = escaped(&format!("x{words}"));
    escaped
        .strip_prefix('x')
        .map_or_else(String::new, str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn proposals_stand_beside_the_words() {
        let repairer = Repairer::new();
        assert_eq!(
            marked("den fgrste samlingen, ogsa for andre", &repairer),
            "den fgrste<!-- første? --> samlingen, ogsa<!-- også? --> for andre"
        );
        assert_eq!(marked("[a] kari@example.no", &repairer), "\\[a\\] \\[…\\]");
    }
}
