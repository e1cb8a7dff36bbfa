//! The `index.md` of a gathering: the doubts as comments, then the fields, then their provenance.

use super::gathering_fields::{GatheringFields, SectionFields};
use super::text::{comment, without_personal_data};
use crate::content::source::yaml::yaml_text;
use crate::diagnostics::{Sentence, Sentences};
use crate::import::draft::{FieldEvidence, GatheringDraft, GatheringLinks, doubts};

/// The greatest number of misread words that are listed.
const MOST_MISREAD: usize = 60;

/// The whole file.
pub fn index(draft: &GatheringDraft, links: &GatheringLinks, sentences: &Sentences) -> String {
    let fields = GatheringFields::new(draft, links, sentences);
    format!(
        "---\n{}{}---\n",
        head(draft, links, sentences),
        yaml_text(&fields)
    )
}

/// The lines that a document adds to a gathering that already has its record.
pub fn sections(draft: &GatheringDraft, links: &GatheringLinks, sentences: &Sentences) -> String {
    yaml_text(&SectionFields::new(draft, links, sentences))
}

/// The comments at the top: what the file is, its sources, and everything that must be checked.
fn head(draft: &GatheringDraft, links: &GatheringLinks, sentences: &Sentences) -> String {
    let mut text = comment(&sentences.word("import-head"), "", "");
    for name in &draft.sources {
        let sentence = Sentence::new("import-head-file").text("file", without_personal_data(name));
        text.push_str(&comment(&sentences.say(&sentence), "  ", "  "));
    }
    for (name, folder) in &links.documents_elsewhere {
        let sentence = doubts::file_elsewhere(&without_personal_data(name), folder.as_str());
        text.push_str(&comment(&sentences.say(&sentence), "  ", "  "));
    }
    text.push_str(&numbered_doubts(&draft.evidence, sentences));
    text.push_str(&misread_words(draft, sentences));
    text.push_str(&comment(&sentences.word("import-head-end"), "", ""));
    text
}

fn numbered_doubts(evidence: &[FieldEvidence], sentences: &Sentences) -> String {
    let doubts: Vec<String> = evidence
        .iter()
        .flat_map(|entry| entry.doubts.iter().map(move |doubt| (entry, doubt)))
        .map(|(entry, doubt)| format!("{}: {}", entry.field, sentences.say(doubt)))
        .collect();
    if doubts.is_empty() {
        return String::new();
    }
    let sentence = Sentence::new("import-head-doubts").count("doubts", doubts.len());
    let mut text = comment(&sentences.say(&sentence), "", "");
    for (index, doubt) in doubts.iter().enumerate() {
        let number = format!("  {:>2}. ", index + 1);
        text.push_str(&comment(doubt, &number, "      "));
    }
    text
}

/// The misread words: "fgrste → første · …"
fn misread_words(draft: &GatheringDraft, sentences: &Sentences) -> String {
    if draft.misread.is_empty() {
        return String::new();
    }
    let sentence = Sentence::new("import-head-misread").count("words", draft.misread.len());
    let words: Vec<String> = draft
        .misread
        .iter()
        .take(MOST_MISREAD)
        .map(|word| {
            let written = without_personal_data(&word.written);
            format!("{written} → {}", word.proposal)
        })
        .collect();
    let more = if draft.misread.len() > MOST_MISREAD {
        " …"
    } else {
        ""
    };
    let words = format!("{}{more}", words.join(" · "));
    comment(&sentences.say(&sentence), "", "") + &comment(&words, "  ", "  ")
}
