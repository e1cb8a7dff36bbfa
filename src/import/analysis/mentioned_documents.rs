//! Documents that a document names: "Program for samling 16. januar 2018" in a list, "Foredrag og program er vedlagt" in a letter.

use super::AnalysisContext;
use super::classify::kind_of_words;
use super::lines::{LineKind, TextLine};
use crate::content::schema::records::MaterialKind;
use crate::import::extract::counties::named;
use crate::import::extract::dates::{WrittenDate, dates};
use crate::import::extract::gathering_types::{nouns, ordinal_before};
use crate::import::extract::sentences::sentences;
use crate::import::extract::times::time_line;

/// A document that is named, and may or may not be among the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MentionedDocument {
    pub kind: MaterialKind,
    pub title: String,
    pub as_written: String,
    pub date: Option<WrittenDate>,
    /// "første samling": which one it belongs to.
    pub ordinal: Option<u8>,
    /// The county of the headline that it stands under.
    pub county: Option<String>,
    /// It came with the letter.
    pub enclosed: bool,
    /// The line it stands on.
    pub line: usize,
}

pub fn mentioned_documents(
    lines: &[TextLine],
    context: &AnalysisContext<'_>,
) -> Vec<MentionedDocument> {
    let mut found = Vec::new();
    let mut section: Option<String> = None;
    for (index, line) in lines.iter().enumerate() {
        if matches!(line.sort, LineKind::Row(_)) {
            continue;
        }
        if !line.is_headline() {
            found.extend(enclosed(line, index));
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
                found.push(MentionedDocument {
                    kind,
                    title: line.text.trim().to_owned(),
                    as_written: line.written.trim().to_owned(),
                    date: dates(&line.text).into_iter().next(),
                    ordinal,
                    county: section.clone(),
                    enclosed: false,
                    line: index,
                });
            }
            None => {
                if let [(_, county)] = named(&line.text, context.counties).as_slice() {
                    section = Some((*county).to_owned());
                }
            }
        }
    }
    // One line that looks so may be the document's own title.
    if found.iter().filter(|mention| !mention.enclosed).count() < 2 {
        found.retain(|mention| mention.enclosed);
    }
    found
}

/// A line of a list of documents: a short line with others like it beside it, and no text of its own below.
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
fn enclosed(line: &TextLine, index: usize) -> Vec<MentionedDocument> {
    let mut found = Vec::new();
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
                found.push(MentionedDocument {
                    kind,
                    title: title.to_owned(),
                    as_written: written.get(at).copied().unwrap_or(&line.written).to_owned(),
                    date: None,
                    ordinal: None,
                    county: None,
                    enclosed: true,
                    line: index,
                });
            }
        }
    }
    found
}
