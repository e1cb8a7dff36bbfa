//! Parts → a document: with what only shows when all pages are there.

use super::document::{Document, DocumentPage, Metadata, Thumbnail};
use super::event::ReadEvent;
use super::format::Format;
use super::problem::{PageProblem, Problem, damaged};
use super::text::{detected, has_lost_letters, mark_furniture};

/// A document and its pictures.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadDocument {
    pub document: Document,
    /// As many as the document's thumbnails, in their order.
    pub jpegs: Vec<Vec<u8>>,
}

/// The parts so far.
pub struct Assembly {
    kind: Format,
    metadata: Metadata,
    pages: Vec<DocumentPage>,
    thumbnails: Vec<(Thumbnail, Vec<u8>)>,
    findings: Vec<PageProblem>,
}

impl Assembly {
    pub fn new(kind: Format) -> Assembly {
        Assembly {
            kind,
            metadata: Metadata::default(),
            pages: Vec::new(),
            thumbnails: Vec::new(),
            findings: Vec::new(),
        }
    }

    pub fn add(&mut self, part: ReadEvent) {
        match part {
            ReadEvent::Metadata(metadata) => self.metadata = *metadata,
            ReadEvent::Page(page) => self.pages.push(page),
            ReadEvent::Thumbnail { of, jpeg } => self.thumbnails.push((of, jpeg)),
            ReadEvent::Finding(finding) => self.findings.push(finding),
        }
    }

    pub fn fail(&mut self, what: Problem) {
        self.findings.push(PageProblem::of(what));
    }

    /// The whole, or what there was before it ended.
    pub fn finish(mut self) -> ReadDocument {
        if self.pages.is_empty() && self.findings.is_empty() {
            self.fail(damaged("nothing in it"));
        }
        mark_furniture(&mut self.pages);
        let texts = || {
            let blocks = self.pages.iter().flat_map(|page| &page.blocks);
            blocks.flat_map(|block| block.texts())
        };
        let language = detected(texts());
        self.metadata.language_detected = language.map(str::to_owned);
        let mut found = Vec::new();
        if has_lost_letters(texts()) {
            found.push(Problem::BadOcr);
        }
        if let (Some(stated), Some(detected)) = (&self.metadata.language_stated, language)
            && !is_same(stated, detected)
        {
            found.push(Problem::OtherLanguage {
                stated: stated.clone(),
                detected: detected.to_owned(),
            });
        }
        let numbers = |wanted: fn(&DocumentPage) -> bool| -> Vec<u32> {
            let pages = self.pages.iter().filter(|page| wanted(page));
            pages.map(|page| page.number).collect()
        };
        let hidden = numbers(|page| page.hidden);
        if !hidden.is_empty() {
            found.push(Problem::Hidden { pages: hidden });
        }
        let notes = numbers(|page| !page.notes.is_empty());
        if !notes.is_empty() {
            found.push(Problem::Notes { pages: notes });
        }
        if let (Format::Pdf, Some(name)) = (self.kind, &self.metadata.author) {
            found.push(Problem::Author { name: name.clone() });
        }
        self.findings.extend(found.into_iter().map(PageProblem::of));
        if self.metadata.title.is_none() {
            // What is largest on the first page.
            self.metadata.title = self.pages.first().and_then(|page| page.title.clone());
        }
        let (thumbnails, jpegs) = self.thumbnails.into_iter().unzip();
        ReadDocument {
            document: Document {
                kind: self.kind,
                metadata: self.metadata,
                pages: self.pages,
                thumbnails,
                findings: self.findings,
            },
            jpegs,
        }
    }
}

/// Is the stated tag the detected language? "no" is both of Norway's; a text too like its neighbour's is not held against it.
fn is_same(stated: &str, detected: &str) -> bool {
    let stated = stated.to_lowercase();
    let stated = stated.split(['-', '_']).next().unwrap_or_default();
    stated == detected
        || (matches!(stated, "no" | "nb" | "nn" | "da") && detected != "en" && detected != "sv")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::document::Block;

    fn document(language: &str, text: &str) -> Document {
        let mut assembly = Assembly::new(Format::Text);
        assembly.add(ReadEvent::Metadata(Box::new(Metadata {
            language_stated: Some(language.to_owned()),
            ..Metadata::default()
        })));
        let blocks = vec![Block::paragraph(text)];
        assembly.add(ReadEvent::Page(DocumentPage::of(1, None, blocks)));
        assembly.finish().document
    }

    #[test]
    fn a_language_that_is_not_the_texts_is_told() {
        let text = "Vi har lært hva som virker, og hvordan kommunene kan bruke det. Noen ville ikke være med fra starten, også de er her nå.";
        let found = document("en-GB", text);
        assert_eq!(found.metadata.language_detected.as_deref(), Some("nb"));
        assert_eq!(
            found.findings,
            [PageProblem::of(Problem::OtherLanguage {
                stated: "en-GB".to_owned(),
                detected: "nb".to_owned()
            })]
        );
        assert_eq!(document("nb-NO", text).findings, []);
        assert_eq!(document("no", text).findings, []);
    }
}
