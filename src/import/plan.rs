//! From what the documents say to the files that are to be.

use super::analysis::{Context, reading};
use super::draft::{self, Doc, DocumentGroup, GatheringDraft, Groups, compose, groups};
use super::extract::ocr_repair::Repairer;
use super::gathering_files::{GatheringFiles, add_records, add_to, copy};
use super::{ExistingSite, ImportRequest, Imported, Incoming, Put};
use crate::base::path::SourcePath;
use crate::diagnostics::Sentences;
use crate::documents::Document;
use std::collections::{BTreeMap, BTreeSet};

/// Every file that is to be, in the order in which they are written: a gathering's index.md after what it names.
pub fn plan(
    files: &[Incoming],
    documents: Vec<Option<Document>>,
    home: Option<SourcePath>,
    site: &ExistingSite,
    request: &ImportRequest<'_>,
    imported: &mut Imported,
) -> Vec<Put> {
    let repairer = Repairer::new();
    let context = Context {
        counties: &site.counties,
        repairer: &repairer,
    };
    let mut docs = Vec::new();
    let mut silent = Vec::new();
    for (file, document) in documents.into_iter().enumerate() {
        match document {
            Some(document) => docs.push(Doc {
                file,
                name: files[file].name.clone(),
                reading: reading(&document, &files[file].name, &context),
                family: files[file].family.clone(),
            }),
            None => silent.push(file),
        }
    }
    let Groups {
        mut groups,
        mut homeless,
    } = groups(&docs, site, request.gathering);
    if groups.is_empty()
        && let Some(home) = home
    {
        // The rest of what was imported before.
        groups.push(DocumentGroup {
            own: std::mem::take(&mut homeless),
            exists: Some(home),
            ..DocumentGroup::default()
        });
    }
    let silent_of = silent_files(&silent, files, &docs, &groups);
    let sentences = Sentences::new(site.language);
    let word = |key: &'static str| sentences.word(key);
    let setting = draft::ComposeInputs {
        docs: &docs,
        files,
        site,
        today: request.today,
        language: site.language,
        word: &word,
    };
    let mut drafts: Vec<GatheringDraft> = Vec::new();
    let mut taken = BTreeSet::new();
    for (at, group) in groups.iter().enumerate() {
        let along = silent_of.get(&Some(at)).cloned().unwrap_or_default();
        let mut draft = compose(group, &groups, &along, request.gathering, &setting);
        if group.exists.is_none() && request.gathering.is_none() {
            draft.id = site.free_id(&draft.id, &taken);
        }
        taken.insert(draft.id.clone());
        drafts.push(draft);
    }
    connect(&mut drafts, &groups, &docs);
    let mut puts = Vec::new();
    let making = GatheringFiles {
        docs: &docs,
        files,
        repairer: &repairer,
        sentences: &sentences,
    };
    for (draft, group) in drafts.iter_mut().zip(&groups) {
        match &group.exists {
            Some(folder) => add_to(folder, draft, &making, site, &mut puts, imported),
            None => making.make(draft, &mut puts, imported),
        }
    }
    let mut names = site.names_in(&SourcePath::new("content/files"));
    let alone = homeless.iter().map(|doc| docs[*doc].file);
    let silent = silent_of.get(&None).cloned().unwrap_or_default();
    for file in alone.chain(silent) {
        let path = SourcePath::new(&format!("content/files/{}", names.file(&files[file].name)));
        imported
            .homeless
            .push((files[file].name.clone(), path.clone()));
        puts.push(copy(path, &files[file]));
    }
    add_records(&drafts, &groups, site, &sentences, &mut puts, imported);
    puts
}

/// Files that say nothing: to the gathering of those they came with, or to the only one.
fn silent_files(
    silent: &[usize],
    files: &[Incoming],
    docs: &[Doc],
    groups: &[DocumentGroup],
) -> BTreeMap<Option<usize>, Vec<usize>> {
    let mut of: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    for file in silent {
        let family = files[*file].family.as_str();
        let beside: Vec<usize> = (0..groups.len())
            .filter(|at| {
                let own = &groups[*at].own;
                !family.is_empty() && own.iter().any(|doc| docs[*doc].family == family)
            })
            .collect();
        let at = match (groups.len(), beside.as_slice()) {
            (1, _) => Some(0),
            (_, [at]) => Some(*at),
            _ => None,
        };
        of.entry(at).or_default().push(*file);
    }
    of
}

/// What only shows when all gatherings have their names: the next one, and where a shared document lies.
fn connect(drafts: &mut [GatheringDraft], groups: &[DocumentGroup], docs: &[Doc]) {
    let folders: Vec<SourcePath> = drafts
        .iter()
        .zip(groups)
        .map(|(draft, group)| group.exists.clone().unwrap_or_else(|| draft.folder()))
        .collect();
    let titles: Vec<String> = drafts.iter().map(|draft| draft.title.clone()).collect();
    for at in 0..drafts.len() {
        for (name, folder) in &mut drafts[at].elsewhere {
            let lies_in = (0..groups.len()).find(|other| {
                groups[*other]
                    .own
                    .iter()
                    .any(|doc| docs[*doc].name == *name)
            });
            if let Some(other) = lies_in {
                *folder = folders[other].clone();
            }
        }
        let next = (at + 1..groups.len()).find(|other| {
            let (this, next) = (&groups[at], &groups[*other]);
            next.date.is_some()
                && this.county.is_some()
                && this.county == next.county
                && next.said.iter().any(|one| this.own.contains(&one.doc))
        });
        drafts[at].next =
            next.map(|other| (titles[other].clone(), way(&folders[at], &folders[other])));
    }
}

/// The page of one gathering, seen from the folder of another.
fn way(from: &SourcePath, to: &SourcePath) -> String {
    match (
        from.folder() == to.folder(),
        to.as_str().strip_prefix("content/gatherings/"),
    ) {
        (true, _) => format!("../{}/index.md", to.name()),
        (false, Some(below)) => format!("../../{below}/index.md"),
        (false, None) => format!("../../../../{to}/index.md"),
    }
}
