//! Words that a machine has misread in scanned texts, with what was probably printed: in the texts of the site's own files, and in
//! the files attached to it. On request only.
//!
//! In: the archive with its sources, and its attached files. Out: [`Misreading`]s. [`write`](write::write) replaces those that are
//! certain in the site's own files, and nothing else there.

mod own_texts;
mod write;

pub use write::{Written, write};

use crate::base::path::SourcePath;
use crate::build::AttachedFiles;
use crate::content::model::Archive;
use crate::content::source::SourceTexts;
use crate::documents::ocr_repair::Repairer;
use own_texts::misread_in_own_texts;
use serde::Serialize;
use std::ops::Range;

/// A misread word and a proposal for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Misreading {
    pub file: SourcePath,
    #[serde(flatten)]
    pub place: MisreadingPlace,
    pub word: String,
    pub proposal: String,
    /// It may be written: the word stands in a file of the site, there is no other proposal, and it is no name or quotation.
    pub is_certain: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum MisreadingPlace {
    InText {
        /// From 1.
        line: usize,
        /// In characters, from 1.
        column: usize,
        /// In bytes of the file's text.
        #[serde(skip)]
        range: Range<usize>,
    },
    /// In an attached file, from 1.
    OnPage { page: u32 },
}

/// All misread words, those of the site's own files first, by file and place.
pub fn misreadings(
    archive: &Archive,
    texts: &SourceTexts,
    files: &AttachedFiles,
) -> Vec<Misreading> {
    let repairer = Repairer::new();
    let mut found = misread_in_own_texts(archive, texts, &repairer);
    for (file, document) in files.misread() {
        let language = document.metadata.language_detected.as_deref();
        if !matches!(language, None | Some("nb" | "nn")) {
            continue;
        }
        for page in document.pages.iter().filter(|page| !page.hidden) {
            let text = page.text();
            let repairs = repairer.repairs(&text).into_iter();
            found.extend(repairs.map(|repair| Misreading {
                file: file.clone(),
                place: MisreadingPlace::OnPage { page: page.number },
                word: text[repair.range].to_owned(),
                proposal: repair.proposal,
                is_certain: false,
            }));
        }
    }
    found
}
