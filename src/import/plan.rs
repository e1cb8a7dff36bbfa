//! Documents → the files that an import writes, and its report.

use super::analysis::{AnalysisContext, document_facts};
use super::draft::{
    ComposeInputs, DocumentGroup, GatheringDraft, Groups, ImportedDocument, compose, groups, links,
};
use super::extract::days_of_series::days_of_series;
use super::gathering_files::{GatheringFiles, copy, missing_counties, site_file};
use super::{ExistingSite, ImportRequest, ImportedGathering, Incoming, NewFile, NewFileContent};
use crate::base::path::SourcePath;
use crate::content::schema::json_schema::schema_line;
use crate::content::source::missing_schemas;
use crate::diagnostics::Sentences;
use crate::documents::Document;
use crate::documents::ocr_repair::Repairer;
use std::collections::BTreeSet;

/// What an import writes.
#[derive(Default)]
pub struct ImportPlan {
    /// In the order of writing: a gathering's index.md comes after the files that it names.
    pub files: Vec<NewFile>,
    pub gatherings: Vec<ImportedGathering>,
    /// Files that belong to no gathering: name, and new path.
    pub without_gathering: Vec<(String, SourcePath)>,
    /// The files for counties.
    pub counties: Vec<SourcePath>,
    /// Whether there is no samling.yaml yet, so that it is among the files.
    pub makes_site: bool,
}

impl ImportPlan {
    /// Names the schema in each record, and adds those that the site does not have.
    pub fn name_schemas(&mut self, request: &ImportRequest<'_>) {
        for file in &mut self.files {
            if let NewFileContent::Text(text) = &mut file.content {
                *text = schema_line(&file.path, std::mem::take(text));
            }
        }
        let texts = (self.files.iter())
            .filter(|file| matches!(file.content, NewFileContent::Text(_)))
            .map(|file| &file.path);
        let sentences = Sentences::new(request.language);
        let schemas = missing_schemas(request.root, texts, &sentences);
        self.files
            .extend(schemas.into_iter().map(|(path, text)| NewFile {
                path,
                content: NewFileContent::Text(text),
            }));
    }
}

/// `home`: the gathering that the rest of the same material was imported into earlier.
pub fn plan(
    files: &[Incoming],
    documents: Vec<Option<Document>>,
    home: Option<SourcePath>,
    site: &ExistingSite,
    request: &ImportRequest<'_>,
) -> ImportPlan {
    let repairer = Repairer::new();
    let (documents, unread_files) = imported_documents(files, documents, site, &repairer);
    let Groups { groups, ungrouped } = with_home(groups(&documents, site, request.gathering), home);
    let sentences = Sentences::new(site.language);
    let inputs = ComposeInputs {
        documents: &documents,
        files,
        site,
        today: request.today,
        sentences: &sentences,
        typed_id: request.gathering,
    };
    let unread = UnreadFiles::new(unread_files, files, &documents, &groups);
    let drafts = drafts(&groups, &unread, &inputs);
    let links = links(&drafts, &groups, &documents);
    let writer = GatheringFiles {
        documents: &documents,
        files,
        repairer: &repairer,
        sentences: &sentences,
    };
    let mut new_files = missing_counties(&drafts, &groups, site, &sentences);
    let counties = new_files.iter().map(|file| file.path.clone()).collect();
    let mut gatherings = Vec::new();
    for ((draft, links), group) in drafts.iter().zip(&links).zip(&groups) {
        let (files, gathering) = if group.existing_folder.is_some() {
            writer.addition(draft, links)
        } else {
            writer.gathering(draft, links)
        };
        new_files.extend(files);
        gatherings.push(gathering);
    }
    let loose = ungrouped
        .iter()
        .map(|document| documents[*document].file)
        .chain(unread.of_group(None))
        .map(|file| &files[file]);
    let loose = loose_files(loose, site);
    let without_gathering = loose
        .iter()
        .map(|(file, path)| (file.name.clone(), path.clone()))
        .collect();
    new_files.extend(loose.into_iter().map(|(file, path)| copy(path, file)));
    new_files.extend((!site.is_there).then(|| site_file(site.language, &sentences)));
    ImportPlan {
        files: new_files,
        gatherings,
        without_gathering,
        counties,
        makes_site: !site.is_there,
    }
}

/// The facts of each readable file; and the indexes of files without a reader.
fn imported_documents(
    files: &[Incoming],
    documents: Vec<Option<Document>>,
    site: &ExistingSite,
    repairer: &Repairer,
) -> (Vec<ImportedDocument>, Vec<usize>) {
    let days_of_series = days_of_series(files.iter().map(|file| file.name.as_str()));
    let context = AnalysisContext {
        counties: &site.counties,
        days_of_series: &days_of_series,
        repairer,
    };
    let mut imported = Vec::new();
    let mut unread = Vec::new();
    for (at, (file, document)) in files.iter().zip(documents).enumerate() {
        match document {
            Some(document) => imported.push(ImportedDocument {
                file: at,
                name: file.name.clone(),
                facts: document_facts(&document, &file.name, &context),
                day_of_series: days_of_series.get(&file.name).cloned(),
                came_with: file.came_with.clone(),
                is_broken: document.findings.iter().any(|finding| finding.is_failure()),
            }),
            None => unread.push(at),
        }
    }
    (imported, unread)
}

/// If the documents mention no gathering, they belong to the one that the rest was imported into earlier.
fn with_home(groups: Groups, home: Option<SourcePath>) -> Groups {
    match home {
        Some(home) if groups.groups.is_empty() => Groups {
            groups: vec![DocumentGroup {
                own: groups.ungrouped,
                existing_folder: Some(home),
                ..DocumentGroup::default()
            }],
            ungrouped: Vec::new(),
        },
        _ => groups,
    }
}

/// Files without a reader, each with the index of its group.
struct UnreadFiles(Vec<(usize, Option<usize>)>);

impl UnreadFiles {
    fn new(
        unread: Vec<usize>,
        files: &[Incoming],
        documents: &[ImportedDocument],
        groups: &[DocumentGroup],
    ) -> UnreadFiles {
        let with_group = unread
            .into_iter()
            .map(|file| (file, group_of_unread(&files[file], documents, groups)));
        UnreadFiles(with_group.collect())
    }

    /// `group`: None for the files that belong to no group.
    fn of_group(&self, group: Option<usize>) -> Vec<usize> {
        let of_group = self.0.iter().filter(|(_, of)| *of == group);
        of_group.map(|(file, _)| *file).collect()
    }
}

/// The group of a file without a reader: the only gathering, or else the only one with a document from the same place.
fn group_of_unread(
    file: &Incoming,
    documents: &[ImportedDocument],
    groups: &[DocumentGroup],
) -> Option<usize> {
    if groups.len() == 1 {
        return Some(0);
    }
    if let Some(home) = groups
        .iter()
        .position(|group| group.has_folder_of(&file.name))
    {
        return Some(home);
    }
    let mut beside = (0..groups.len()).filter(|at| {
        let mut own = groups[*at].own.iter();
        !file.came_with.is_empty()
            && own.any(|document| documents[*document].came_with == file.came_with)
    });
    match (beside.next(), beside.next()) {
        (only, None) => only,
        _ => None,
    }
}

/// A draft for each group; no two new ones have the same id.
fn drafts(
    groups: &[DocumentGroup],
    unread: &UnreadFiles,
    inputs: &ComposeInputs<'_>,
) -> Vec<GatheringDraft> {
    let mut taken_ids = BTreeSet::new();
    let mut drafts = Vec::new();
    for at in 0..groups.len() {
        let draft = compose(groups, at, &unread.of_group(Some(at)), &taken_ids, inputs);
        taken_ids.insert(draft.folder.name().to_owned());
        drafts.push(draft);
    }
    drafts
}

/// Files that belong to no gathering, each with a free name in `content/files`.
fn loose_files<'f>(
    files: impl Iterator<Item = &'f Incoming>,
    site: &ExistingSite,
) -> Vec<(&'f Incoming, SourcePath)> {
    let mut names = site.names_in(&SourcePath::new("content/files"));
    files
        .map(|file| {
            let path = format!("content/files/{}", names.file(&file.name_in_site()));
            (file, SourcePath::new(&path))
        })
        .collect()
}
