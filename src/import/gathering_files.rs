//! The files of one gathering, of a county that is new, and of a site that was not there.

use super::draft::{Doc, DocumentGroup, GatheringDraft, TakenNames};
use super::extract::ocr_repair::Repairer;
use super::{ExistingSite, Imported, ImportedGathering, Incoming, Put, PutContent, writing};
use crate::base::path::SourcePath;
use crate::diagnostics::{Sentence, Sentences};
use std::collections::BTreeSet;

pub fn copy(path: SourcePath, file: &Incoming) -> Put {
    Put {
        path,
        content: PutContent::Copy(file.path.clone()),
    }
}

fn text(path: String, text: String) -> Put {
    Put {
        path: SourcePath::new(&path),
        content: PutContent::Text(text),
    }
}

/// What a gathering's files are made of.
pub struct GatheringFiles<'m> {
    pub docs: &'m [Doc],
    pub files: &'m [Incoming],
    pub repairer: &'m Repairer,
    pub sentences: &'m Sentences,
}

impl GatheringFiles<'_> {
    /// A gathering that is new.
    pub fn make(&self, draft: &GatheringDraft, puts: &mut Vec<Put>, imported: &mut Imported) {
        let folder = draft.folder();
        for (file, name) in &draft.files {
            puts.push(copy(
                SourcePath::new(&format!("{folder}/{name}")),
                &self.files[*file],
            ));
        }
        self.letters(&folder, draft, puts);
        puts.push(text(
            format!("{folder}/index.md"),
            writing::index(draft, self.sentences),
        ));
        imported.gatherings.push(ImportedGathering {
            doubts: Some(draft.doubts()),
            title: draft.title.clone(),
            files: draft.files.len(),
            suggestion: String::new(),
            folder,
        });
    }

    fn letters(&self, folder: &SourcePath, draft: &GatheringDraft, puts: &mut Vec<Put>) {
        for letter in &draft.letters {
            let doc = &self.docs[letter.doc];
            let file = draft.files.iter().find(|(file, _)| *file == doc.file);
            let file = file.map_or(doc.name.as_str(), |(_, name)| name.as_str());
            let is_misread = !doc.reading.misread.is_empty();
            let written = writing::letter(letter, file, is_misread, self.repairer, self.sentences);
            puts.push(text(format!("{folder}/letters/{}.md", letter.id), written));
        }
    }
}

/// A gathering that the site has: files and letters join the others, and nothing that is written is touched. What else the documents say is
/// shown, to be put in by hand.
pub fn add_to(
    folder: &SourcePath,
    draft: &mut GatheringDraft,
    made: &GatheringFiles<'_>,
    site: &ExistingSite,
    puts: &mut Vec<Put>,
    imported: &mut Imported,
) {
    let mut names: TakenNames = site.names_in(folder);
    for (file, name) in &mut draft.files {
        let free = names.file(name);
        let of_talks = draft.talks.iter_mut().flat_map(|talk| &mut talk.materials);
        for material in draft.materials.iter_mut().chain(of_talks) {
            if material.file.as_ref() == Some(name) {
                material.file = Some(free.clone());
            }
        }
        puts.push(copy(
            SourcePath::new(&format!("{folder}/{free}")),
            &made.files[*file],
        ));
        *name = free;
    }
    // What is said to be missing may be there already.
    draft.materials.retain(|material| material.file.is_some());
    for letter in &mut draft.letters {
        letter.id = names.page(&letter.id, "brev");
    }
    made.letters(folder, draft, puts);
    let mut suggestion = String::new();
    let sections = writing::sections(draft, made.sentences);
    if !draft.files.is_empty() && !sections.is_empty() {
        let sentence = Sentence::new("import-suggestion").text("folder", folder.as_str());
        suggestion = format!("{}\n{sections}", made.sentences.say(&sentence));
    }
    imported.gatherings.push(ImportedGathering {
        folder: folder.clone(),
        title: draft.title.clone(),
        doubts: None,
        files: draft.files.len(),
        suggestion,
    });
}

/// Counties that the gatherings name and the site has not, and the site's own file.
pub fn add_records(
    drafts: &[GatheringDraft],
    groups: &[DocumentGroup],
    site: &ExistingSite,
    sentences: &Sentences,
    puts: &mut Vec<Put>,
    imported: &mut Imported,
) {
    let mut made = BTreeSet::new();
    for (draft, group) in drafts.iter().zip(groups) {
        let Some(county) = draft
            .county
            .as_ref()
            .filter(|county| !county.is_known && group.exists.is_none())
        else {
            continue;
        };
        let path = SourcePath::new(&format!("content/counties/{}.md", county.id));
        if made.insert(county.id.clone()) && !path.on_disk(&site.root).exists() {
            puts.insert(
                0,
                text(path.to_string(), writing::county(county, sentences)),
            );
            imported.counties.push(path);
        }
    }
    if !site.is_there {
        puts.push(text(
            "samling.yaml".to_owned(),
            writing::site(site.language, sentences),
        ));
        imported.site_made = true;
    }
}
