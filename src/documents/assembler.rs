//! Events → a document, with what is only known once all pages are read: repeated headers, the language, hidden pages.

use super::document::{Document, DocumentPage, Metadata, Thumbnail};
use super::event::ReadEvent;
use super::format::Format;
use super::problem::{PageProblem, Problem, damaged};
use super::text::{group_amounts, mark_furniture};
use super::unshown::UnshownText;
use crate::base::text::{has_lost_letters, language_of_texts};

/// A document and the images of its pages.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadDocument {
    pub document: Document,
    /// One for each of the document's thumbnails, in their order.
    pub jpegs: Vec<Vec<u8>>,
}

/// A document that is still being read.
pub struct Assembler {
    format: Format,
    metadata: Metadata,
    pages: Vec<DocumentPage>,
    thumbnails: Vec<(Thumbnail, Vec<u8>)>,
    findings: Vec<PageProblem>,
    unshown: Vec<UnshownText>,
}

impl Assembler {
    pub fn new(format: Format) -> Assembler {
        Assembler {
            format,
            metadata: Metadata::default(),
            pages: Vec::new(),
            thumbnails: Vec::new(),
            findings: Vec::new(),
            unshown: Vec::new(),
        }
    }

    pub fn add(&mut self, event: ReadEvent) {
        match event {
            ReadEvent::Metadata(metadata) => self.metadata = *metadata,
            ReadEvent::Page(page) => self.pages.push(page),
            ReadEvent::Thumbnail { of, jpeg } => self.thumbnails.push((of, jpeg)),
            ReadEvent::Finding(finding) => self.findings.push(finding),
            ReadEvent::Unshown(text) => self.unshown.push(text),
        }
    }

    pub fn add_problem(&mut self, problem: Problem) {
        self.findings.push(PageProblem::of(problem));
    }

    /// The document, or as much of it as was read before a failure.
    pub fn finish(mut self) -> ReadDocument {
        if self.pages.is_empty() && self.findings.is_empty() {
            self.add_problem(damaged("nothing in it"));
        }
        mark_furniture(&mut self.pages);
        for page in &mut self.pages {
            page.blocks.iter_mut().for_each(group_amounts);
        }
        self.check_language();
        self.check_pages();
        if self.metadata.title.is_none() {
            // The title of the first page that is shown: its largest text.
            let first = self.pages.iter().find(|page| !page.hidden);
            self.metadata.title = first.and_then(|page| page.title.clone());
        }
        let (thumbnails, jpegs) = self.thumbnails.into_iter().unzip();
        ReadDocument {
            document: Document {
                format: self.format,
                metadata: self.metadata,
                pages: self.pages,
                thumbnails,
                findings: self.findings,
                unshown: self.unshown,
            },
            jpegs,
        }
    }

    /// Detects the language of the words, and compares it with the language that the file states.
    fn check_language(&mut self) {
        let texts = || {
            let blocks = self.pages.iter().flat_map(|page| &page.blocks);
            blocks.flat_map(|block| block.texts())
        };
        let detected = language_of_texts(texts());
        let is_misread = has_lost_letters(texts());
        if is_misread {
            self.add_problem(Problem::BadOcr);
        }
        if let (Some(stated), Some(detected)) = (self.metadata.language_stated.clone(), detected)
            && !is_same(&stated, detected)
        {
            let detected = detected.to_owned();
            self.add_problem(Problem::OtherLanguage { stated, detected });
        }
        self.metadata.language_detected = detected.map(str::to_owned);
    }

    /// Adds the findings about pages that must be known before the file is published.
    fn check_pages(&mut self) {
        let numbers = |holds: fn(&DocumentPage) -> bool| -> Vec<u32> {
            let pages = self.pages.iter().filter(|page| holds(page));
            pages.map(|page| page.number).collect()
        };
        let hidden = numbers(|page| page.hidden);
        let notes = numbers(|page| !page.notes.is_empty());
        if !hidden.is_empty() {
            self.add_problem(Problem::Hidden { pages: hidden });
        }
        if !notes.is_empty() {
            self.add_problem(Problem::Notes { pages: notes });
        }
        // In other formats, the published copy has the name removed.
        if let (Format::Pdf, Some(name)) = (self.format, self.metadata.author.clone()) {
            self.add_problem(Problem::Author { name });
        }
    }
}

/// Is the stated language the detected one? "no" stands for both written standards of Norwegian; bokmål and Danish are not told apart,
/// since old texts are too similar.
fn is_same(stated: &str, detected: &str) -> bool {
    let stated = stated.to_lowercase();
    let stated = stated.split(['-', '_']).next().unwrap_or_default();
    stated == detected
        || match stated {
            "no" => matches!(detected, "nb" | "nn" | "da"),
            "nb" => detected == "da",
            "da" => matches!(detected, "nb" | "nn"),
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::document::Block;

    fn document(language: &str, text: &str) -> Document {
        let mut assembler = Assembler::new(Format::Text);
        assembler.add(ReadEvent::Metadata(Box::new(Metadata {
            language_stated: Some(language.to_owned()),
            ..Metadata::default()
        })));
        let blocks = vec![Block::paragraph(text)];
        assembler.add(ReadEvent::Page(DocumentPage::of(1, None, blocks)));
        assembler.finish().document
    }

    #[test]
    fn a_stated_language_that_is_not_that_of_the_text_is_reported() {
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
