//! Documents mentioned in other documents: "Program for samling 16. januar 2018" in a list, "Foredrag og program er vedlagt" in a letter.

use super::AnalysisContext;
use super::classify::kind_of_words;
use super::lines::{LineKind, TextLine};
use crate::content::schema::records::MaterialKind;
use crate::import::extract::counties::named;
use crate::import::extract::dates::{WrittenDate, dates};
use crate::import::extract::gathering_types::{nouns, ordinal_before};
use crate::import::extract::sentences::sentences;
use crate::import::extract::times::time_line;

/// A mentioned document, whether or not it is among the imported files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MentionedDocument {
    pub kind: MaterialKind,
    pub title: String,
    pub as_written: String,
    pub date: Option<WrittenDate>,
    /// "første samling": the number of its gathering.
    pub ordinal: Option<u8>,
    /// The county's name in the headline above.
    pub county: Option<String>,
    /// Whether a letter encloses it; then it has no title of its own.
    pub enclosed: bool,
}

/// The documents that lists mention and letters enclose.
pub fn mentioned_documents(
    lines: &[TextLine],
    context: &AnalysisContext<'_>,
) -> Vec<MentionedDocument> {
    let mut documents = Vec::new();
    // The county in the headline above.
    let mut county: Option<String> = None;
    for (index, line) in lines.iter().enumerate() {
        if matches!(line.kind, LineKind::Row(_)) {
            continue;
        }
        if !line.is_headline() {
            documents.extend(enclosed(line));
            continue;
        }
        let listed = is_listed(lines, index)
            .then(|| kind_of_words(&line.text))
            .flatten();
        match listed {
            Some(kind) => {
                let ordinal = nouns(&line.text)
                    .iter()
                    .find_map(|noun| ordinal_before(&line.text, noun));
                documents.push(MentionedDocument {
                    kind,
                    title: line.text.trim().to_owned(),
                    as_written: line.written.trim().to_owned(),
                    date: dates(&line.text).into_iter().next(),
                    ordinal,
                    county: county.clone(),
                    enclosed: false,
                });
            }
            None => {
                if let [(_, only)] = named(&line.text, context.counties).as_slice() {
                    county = Some((*only).to_owned());
                }
            }
        }
    }
    // A single such line may be the document's own title.
    if documents
        .iter()
        .filter(|document| !document.enclosed)
        .count()
        < 2
    {
        documents.retain(|document: &MentionedDocument| document.enclosed);
    }
    documents
}

/// Is the line part of a list of documents: short, next to another such line, and without text below?
fn is_listed(lines: &[TextLine], index: usize) -> bool {
    let names_one = |line: &TextLine| {
        line.is_headline()
            && kind_of_words(&line.text).is_some()
            && !(nouns(&line.text).is_empty() && dates(&line.text).is_empty())
    };
    let has_text = lines
        .get(index + 1)
        .is_some_and(|next| !next.is_headline() || time_line(&next.text).is_some());
    let beside = [index.checked_sub(1), Some(index + 1)];
    let mut beside = beside.into_iter().flatten().filter_map(|at| lines.get(at));
    names_one(&lines[index]) && !has_text && beside.any(names_one)
}

/// "Foredrag og program for dagen er vedlagt."
fn enclosed(line: &TextLine) -> Vec<MentionedDocument> {
    let mut documents = Vec::new();
    let written = sentences(&line.written);
    for (at, sentence) in sentences(&line.text).into_iter().enumerate() {
        let lower = sentence.to_lowercase();
        let is_enclosed = [
            "vedlagt",
            "vedlegg",
            "legger ved",
            "lagt ved",
            "legg ved",
            "følger vedlagt",
        ]
        .iter()
        .any(|word| lower.contains(word));
        if !is_enclosed || sentence.chars().count() > 200 {
            continue;
        }
        let kinds = [
            (
                MaterialKind::Slides,
                &["foredrag", "presentasjon", "lysbilde", "lysark"][..],
                "Foredrag",
            ),
            (
                MaterialKind::Programme,
                &["program ", "programmet", "program.", "agenda"][..],
                "Program",
            ),
            (
                MaterialKind::Invitation,
                &["invitasjon", "innbydelse"][..],
                "Invitasjon",
            ),
            (
                MaterialKind::Summary,
                &["referat", "oppsummering"][..],
                "Oppsummering",
            ),
            (MaterialKind::Form, &["skjema"][..], "Skjema"),
        ];
        for (kind, words, title) in kinds {
            if words.iter().any(|word| lower.contains(word)) {
                documents.push(MentionedDocument {
                    kind,
                    title: title.to_owned(),
                    as_written: written.get(at).copied().unwrap_or(&line.written).to_owned(),
                    date: None,
                    ordinal: None,
                    county: None,
                    enclosed: true,
                });
            }
        }
    }
    documents
}
