//! `letters/<id>.md`: the words of a letter, with a proposal beside each misread word. The letter is a draft until a person has read it.

use super::gathering_fields::{PersonFields, known};
use super::provenance::ProvenanceFields;
use super::text::{comment, escaped, public_line, without_personal_data};
use crate::base::date::Edtf;
use crate::content::schema::fields::provenance::ValueOrUnknown;
use crate::content::source::yaml::yaml_text;
use crate::diagnostics::{Sentence, Sentences};
use crate::documents::ocr_repair::Repairer;
use crate::import::analysis::LetterParagraph;
use crate::import::draft::DraftLetter;
use serde::Serialize;

/// The fields of a `LetterRecord`, in the order of the file.
#[derive(Serialize)]
struct LetterFields {
    title: String,
    date: ValueOrUnknown<Edtf>,
    from: Option<PersonFields>,
    draft: bool,
    provenance: ProvenanceFields,
}

/// `file`: the name of the letter's original in the gathering's folder. `is_misread`: whether its words get proposals.
pub fn letter(
    draft: &DraftLetter,
    file: &str,
    is_misread: bool,
    repairer: &Repairer,
    sentences: &Sentences,
) -> String {
    let head = Sentence::new("import-letter-head").text("file", file);
    let mut text = format!("---\n{}", comment(&sentences.say(&head), "", ""));
    if is_misread {
        text.push_str(&comment(&sentences.word("import-letter-misread"), "", ""));
    }
    text.push_str(&yaml_text(&LetterFields {
        title: public_line(&draft.title),
        date: known(draft.date.clone()),
        from: draft.letter.from.as_ref().map(PersonFields::new),
        draft: true,
        provenance: ProvenanceFields::new(&draft.evidence, sentences),
    }));
    text.push_str("---\n");
    for paragraph in &draft.letter.paragraphs {
        text.push_str(&markdown(paragraph, is_misread, repairer));
    }
    text
}

/// The paragraph as Markdown, after an empty line. Empty for a paragraph without words.
fn markdown(paragraph: &LetterParagraph, is_misread: bool, repairer: &Repairer) -> String {
    let words = if is_misread {
        with_proposals(&paragraph.written, repairer)
    } else {
        escaped(&without_personal_data(&paragraph.written))
    };
    if words.trim().is_empty() {
        return String::new();
    }
    let mark = match (paragraph.is_headline, paragraph.is_item) {
        (_, true) => "- ",
        (true, _) => "## ",
        _ => "",
    };
    format!("\n{mark}{words}\n")
}

/// The words as written. After each word that was probably misread comes an HTML comment with a proposal: `fgrste<!-- første? -->`.
fn with_proposals(written: &str, repairer: &Repairer) -> String {
    let mut text = String::new();
    let mut at = 0;
    for repair in repairer.repairs(written) {
        if repair.range.start < at {
            continue;
        }
        // The text is assembled before it is masked, so that an address with a misread word is still found.
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
        marked.push_str(&masked_part(before, marked.is_empty()));
        // An HTML comment must not contain two hyphens.
        marked.push_str(&format!("<!-- {}? -->", proposal.replace("--", "-")));
        rest = after;
    }
    marked.push_str(&masked_part(rest, marked.is_empty()));
    marked
}

/// `is_first`: the part begins the line, where a hyphen or a number would begin a list.
fn masked_part(text: &str, is_first: bool) -> String {
    let words = without_personal_data(text);
    if is_first {
        return escaped(&words);
    }
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
            with_proposals("den fgrste samlingen, ogsa for andre", &repairer),
            "den fgrste<!-- første? --> samlingen, ogsa<!-- også? --> for andre"
        );
        assert_eq!(
            with_proposals("[a] kari@example.no", &repairer),
            "\\[a\\] \\[…\\]"
        );
    }
}
