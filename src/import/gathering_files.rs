//! The new files of one gathering, of counties that the site does not have, and of a site that does not exist yet.

use super::draft::{DocumentGroup, GatheringDraft, GatheringLinks, ImportedDocument};
use super::{ExistingSite, ImportedGathering, Incoming, NewFile, NewFileContent, writing};
use crate::base::path::SourcePath;
use crate::base::text::Language;
use crate::diagnostics::Sentences;
use crate::documents::ocr_repair::Repairer;
use std::collections::BTreeSet;

pub fn copy(path: SourcePath, file: &Incoming) -> NewFile {
    NewFile {
        path,
        content: NewFileContent::Copy(file.path.clone()),
    }
}

fn text(path: &str, text: String) -> NewFile {
    NewFile {
        path: SourcePath::new(path),
        content: NewFileContent::Text(text),
    }
}

/// The common inputs of all gatherings' files.
pub struct GatheringFiles<'m> {
    pub documents: &'m [ImportedDocument],
    pub files: &'m [Incoming],
    pub repairer: &'m Repairer,
    pub sentences: &'m Sentences,
}

impl GatheringFiles<'_> {
    /// The files of a new gathering: documents, letters and index.md.
    pub fn gathering(
        &self,
        draft: &GatheringDraft,
        links: &GatheringLinks,
    ) -> (Vec<NewFile>, ImportedGathering) {
        let index = text(
            &format!("{}/index.md", draft.folder),
            writing::index(draft, links, self.sentences),
        );
        let gathering = ImportedGathering {
            folder: draft.folder.clone(),
            title: draft.title.clone(),
            doubts: Some(draft.doubts()),
            files: draft.files.len(),
            suggestion: String::new(),
        };
        let mut files = self.copies_and_letters(draft);
        files.push(index);
        (files, gathering)
    }

    /// The files for a gathering that the site already has: documents and letters are added, and no existing file is changed. Other facts are
    /// returned as a suggestion that the editor can put into index.md.
    pub fn addition(
        &self,
        draft: &GatheringDraft,
        links: &GatheringLinks,
    ) -> (Vec<NewFile>, ImportedGathering) {
        let sections = writing::sections(draft, links, self.sentences);
        let suggestion = if draft.files.is_empty() {
            String::new()
        } else {
            sections
        };
        let gathering = ImportedGathering {
            folder: draft.folder.clone(),
            title: draft.title.clone(),
            doubts: None,
            files: draft.files.len(),
            suggestion,
        };
        (self.copies_and_letters(draft), gathering)
    }

    fn copies_and_letters(&self, draft: &GatheringDraft) -> Vec<NewFile> {
        let folder = &draft.folder;
        let copies = draft.files.iter().map(|stored| {
            let path = SourcePath::new(&format!("{folder}/{}", stored.name));
            copy(path, &self.files[stored.file])
        });
        let letters = draft.letters.iter().map(|letter| {
            let document = &self.documents[letter.document];
            let stored = draft
                .files
                .iter()
                .find(|stored| stored.file == document.file);
            let file = stored.map_or(document.name.as_str(), |stored| &stored.name);
            let is_misread = !document.facts.misread.is_empty();
            text(
                &format!("{folder}/letters/{}.md", letter.id),
                writing::letter(letter, file, is_misread, self.repairer, self.sentences),
            )
        });
        copies.chain(letters).collect()
    }
}

/// A file for each county that a new gathering names and the site does not have.
pub fn missing_counties(
    drafts: &[GatheringDraft],
    groups: &[DocumentGroup],
    site: &ExistingSite,
    sentences: &Sentences,
) -> Vec<NewFile> {
    let mut ids = BTreeSet::new();
    drafts
        .iter()
        .zip(groups)
        .filter(|(_, group)| group.existing_folder.is_none())
        .filter_map(|(draft, _)| draft.location.county.as_ref())
        .filter(|county| !county.is_known && ids.insert(county.id.clone()))
        .map(|county| {
            text(
                &format!("content/counties/{}.md", county.id),
                writing::county(county, sentences),
            )
        })
        .filter(|file| !file.path.on_disk(&site.root).exists())
        .collect()
}

/// The `samling.yaml` of a new site.
pub fn site_file(language: Language, sentences: &Sentences) -> NewFile {
    text("samling.yaml", writing::site(language, sentences))
}
