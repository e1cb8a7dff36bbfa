//! The files of the gathering's folder: their names, and the materials, talks and letters made of them.

use super::GroupSources;
use crate::base::date::Edtf;
use crate::content::schema::records::MaterialKind;
use crate::documents::personal_data::tells_of_person;
use crate::import::analysis::{DocumentFacts, DocumentForm, TitleSlide};
use crate::import::draft::evidence::{DraftPart, FieldEvidence};
use crate::import::draft::file_names::TakenNames;
use crate::import::draft::{
    DraftLetter, DraftMaterial, DraftTalk, ImportedDocument, PlacedBy, StoredFile, doubts,
};

/// In characters. A longer line is not a title.
const LONGEST_TITLE: usize = 200;

/// The content of the folder.
pub struct FolderContents {
    pub files: Vec<StoredFile>,
    pub materials: Vec<DraftMaterial>,
    /// One talk for each deck.
    pub talks: Vec<DraftTalk>,
}

/// `unread_files`: files without a reader; they are listed as materials, too.
pub fn contents(
    sources: &GroupSources<'_>,
    unread_files: &[usize],
    names: &mut TakenNames,
) -> DraftPart<FolderContents> {
    let mut evidence = Vec::new();
    let mut files = Vec::new();
    let mut materials = Vec::new();
    let mut talks = Vec::new();
    for at in &sources.group().own {
        let document = &sources.inputs.documents[*at];
        let name = names.file(&sources.inputs.files[document.file].name_in_site());
        let mut placed = sources.group().unsure.iter();
        let unsure = placed.find(|(unsure, _)| unsure == at).map(|(_, by)| *by);
        match &document.facts.title_slide {
            Some(slide) => {
                evidence.extend(unsure.map(|by| {
                    let field = format!("presentations[{}].materials[0].file", talks.len());
                    FieldEvidence::inferred(&field, None, doubts::perhaps_elsewhere(by))
                }));
                let deck = deck(document, slide, &name, talks.len());
                let deck = deck.moved_to(&mut evidence);
                talks.push(DraftTalk {
                    id: names.page(&deck.title, "innlegg"),
                    title: deck.title.clone(),
                    speakers: slide.speakers.clone(),
                    materials: vec![deck],
                });
            }
            None => {
                let material = material(sources, document, unsure, &name, materials.len());
                materials.push(material.moved_to(&mut evidence));
            }
        }
        files.push(StoredFile {
            file: document.file,
            name,
        });
    }
    for at in unread_files {
        let original = &sources.inputs.files[*at].name;
        let name = names.file(&sources.inputs.files[*at].name_in_site());
        let material = unread_material(original, &name, materials.len());
        materials.push(material.moved_to(&mut evidence));
        files.push(StoredFile { file: *at, name });
    }
    let contents = FolderContents {
        files,
        materials,
        talks,
    };
    DraftPart::new(contents, evidence)
}

/// A deck as the material of its talk. `index`: that of the talk among the presentations.
fn deck(
    document: &ImportedDocument,
    slide: &TitleSlide,
    file: &str,
    index: usize,
) -> DraftPart<DraftMaterial> {
    let field = |field: &str| format!("presentations[{index}].{field}");
    let mut evidence = Vec::new();
    let title = if is_usable_title(&slide.title) {
        without_quotation_marks(&slide.title)
    } else {
        let doubt = doubts::deck_without_title();
        evidence.push(FieldEvidence::inferred(&field("title"), None, doubt));
        file_name(&document.name).to_owned()
    };
    let speakers = field("speakers");
    let words = Some(slide.as_written.as_str()).filter(|words| !words.is_empty());
    evidence.push(if slide.is_taken_apart {
        let doubt = doubts::speakers_by_shape();
        FieldEvidence::inferred(&speakers, Some(&slide.as_written), doubt)
    } else if slide.speakers.is_empty() {
        let doubt = match &slide.author {
            Some(author) => doubts::author_only(author),
            None => doubts::no_speakers(),
        };
        FieldEvidence::unknown(&speakers, words, doubt)
    } else {
        FieldEvidence::stated(&speakers, &slide.as_written)
    });
    let material = DraftMaterial {
        title,
        kind: MaterialKind::Slides,
        file: Some(file.to_owned()),
        as_written: None,
    };
    DraftPart::new(material, evidence)
}

/// `unsure`: what made a document that mentions no gathering this one's. `index`: that of the material in the list.
fn material(
    sources: &GroupSources<'_>,
    document: &ImportedDocument,
    unsure: Option<PlacedBy>,
    file: &str,
    index: usize,
) -> DraftPart<DraftMaterial> {
    let facts = &document.facts;
    let mut evidence = Vec::new();
    let kind = facts.kind.unwrap_or(MaterialKind::Other);
    if facts.kind.is_none() || !facts.is_kind_stated {
        let field = format!("materials[{index}].kind");
        let doubt = doubts::material_kind(&document.name);
        evidence.push(FieldEvidence::inferred(&field, None, doubt));
    }
    let title = material_title(sources, document, index).moved_to(&mut evidence);
    let field = format!("materials[{index}].file");
    let conditions = [
        (facts.form == DocumentForm::Mail).then(doubts::mail_in_the_folder),
        doubts::people_list(facts.people_list),
        tells_of_person(file_name(&document.name)).then(doubts::name_tells_of_person),
        (kind == MaterialKind::Photos).then(doubts::photos_need_words),
    ];
    let inferred = |doubt| FieldEvidence::inferred(&field, None, doubt);
    evidence.extend(conditions.into_iter().flatten().map(inferred));
    if document.is_broken {
        let doubt = doubts::not_read_whole();
        evidence.push(FieldEvidence::unknown(&field, None, doubt));
    }
    evidence.extend(unsure.map(|by| inferred(doubts::perhaps_elsewhere(by))));
    if !facts.misread.is_empty() {
        evidence.push(inferred(doubts::misread(facts.misread.len())));
    }
    let material = DraftMaterial {
        title,
        kind,
        file: Some(file.to_owned()),
        as_written: None,
    };
    DraftPart::new(material, evidence)
}

/// The document's own title; for a letter without one, its sender; otherwise the file's name.
fn material_title(
    sources: &GroupSources<'_>,
    document: &ImportedDocument,
    index: usize,
) -> DraftPart<String> {
    let facts = &document.facts;
    if let Some(title) = facts.title.as_ref().filter(|title| is_usable_title(title)) {
        return DraftPart::new(without_quotation_marks(title), []);
    }
    let field = format!("materials[{index}].title");
    if let Some(from) = sender_name(facts) {
        let title = format!(
            "{} {from}",
            sources.inputs.sentences.word("import-letter-from")
        );
        let doubt = doubts::letter_without_title();
        return DraftPart::new(title, [FieldEvidence::inferred(&field, None, doubt)]);
    }
    let evidence = (facts.form != DocumentForm::Picture).then(|| {
        let doubt = doubts::material_without_title();
        FieldEvidence::inferred(&field, None, doubt)
    });
    DraftPart::new(file_name(&document.name).to_owned(), evidence)
}

fn sender_name(facts: &DocumentFacts) -> Option<&str> {
    let from = facts.letter.as_ref()?.from.as_ref()?;
    Some(&from.name)
}

fn unread_material(original: &str, file: &str, index: usize) -> DraftPart<DraftMaterial> {
    let field = format!("materials[{index}].file");
    let evidence = if is_video(original) {
        FieldEvidence::unknown(&field, None, doubts::video_needs_captions())
    } else {
        FieldEvidence::inferred(&field, None, doubts::material_kind(original))
    };
    let material = DraftMaterial {
        title: file_name(original).to_owned(),
        kind: MaterialKind::Other,
        file: Some(file.to_owned()),
        as_written: None,
    };
    DraftPart::new(material, [evidence])
}

/// The letters of the folder as texts of their own.
pub fn letters(
    sources: &GroupSources<'_>,
    contents: &FolderContents,
    names: &mut TakenNames,
) -> Vec<DraftLetter> {
    let mut letters = Vec::new();
    for at in &sources.group().own {
        let document = &sources.inputs.documents[*at];
        let facts = &document.facts;
        let Some(letter) = &facts.letter else {
            continue;
        };
        if facts.kind != Some(MaterialKind::Letter) {
            continue;
        }
        let title = contents.material_of(document.file).map_or_else(
            || sources.inputs.sentences.word("import-letter"),
            |material| material.title.clone(),
        );
        let date = facts
            .sent
            .as_deref()
            .and_then(|sent| Edtf::parse(sent).ok());
        let no_date = date
            .is_none()
            .then(|| FieldEvidence::unknown("date", None, doubts::letter_without_date()));
        let no_title = facts
            .title
            .is_none()
            .then(|| FieldEvidence::inferred("title", None, doubts::letter_without_title()));
        letters.push(DraftLetter {
            id: names.page(&title, "brev"),
            title,
            document: *at,
            date,
            letter: letter.clone(),
            evidence: no_date.into_iter().chain(no_title).collect(),
        });
    }
    letters
}

impl FolderContents {
    /// The material for an imported file.
    fn material_of(&self, file: usize) -> Option<&DraftMaterial> {
        let stored = self.files.iter().find(|stored| stored.file == file)?;
        self.materials
            .iter()
            .find(|material| material.file.as_ref() == Some(&stored.name))
    }
}

/// The last part of a path.
fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn is_usable_title(title: &str) -> bool {
    let letters = title.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 3 && title.chars().count() <= LONGEST_TITLE
}

/// The title without quotation marks around it.
pub fn without_quotation_marks(title: &str) -> String {
    let title = title
        .trim()
        .trim_matches(['“', '”', '„', '‟', '‘', '’'])
        .trim();
    title.to_owned()
}

fn is_video(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default().to_lowercase();
    matches!(
        ending.as_str(),
        "mp4" | "mov" | "avi" | "mkv" | "webm" | "m4v" | "wmv" | "mp3" | "m4a" | "wav"
    )
}
