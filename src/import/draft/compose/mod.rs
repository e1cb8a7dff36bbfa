//! A group of documents → the gathering to be written.
//!
//! Each file here makes one part of the draft and returns it with its evidence; [`compose`] puts the parts together.

mod agenda;
mod documents;
mod evaluation;
mod group_sources;
mod linked_files;
mod lost_materials;
mod organisers;
mod place;
mod remarks;
mod status;
mod when;

use super::composed_titles::{TitleParts, word_of};
use super::evidence::arranged;
use super::file_names::{TakenNames, slug};
use super::titles::title;
use super::{DocumentGroup, DraftLocation, GatheringDraft, ImportedDocument};
use crate::base::date::{Date, Edtf};
use crate::base::path::SourcePath;
use crate::base::text::Language;
use crate::content::schema::records::GatheringType;
use crate::diagnostics::Sentences;
use crate::import::analysis::DateRelation;
use crate::import::{ExistingSite, Incoming};
use group_sources::GroupSources;
use linked_files::move_linked_files;
use std::collections::BTreeSet;

/// The common inputs of all gatherings.
pub struct ComposeInputs<'s> {
    pub documents: &'s [ImportedDocument],
    pub files: &'s [Incoming],
    pub site: &'s ExistingSite,
    pub today: Date,
    /// The messages in the site's language.
    pub sentences: &'s Sentences,
    /// The id given on the command line: all documents belong to that gathering.
    pub typed_id: Option<&'s str>,
}

/// The gathering of `groups[index]`. `unread_files`: files of the group without a reader. `taken_ids`: the ids of the gatherings composed
/// so far.
pub fn compose(
    groups: &[DocumentGroup],
    index: usize,
    unread_files: &[usize],
    taken_ids: &BTreeSet<String>,
    inputs: &ComposeInputs<'_>,
) -> GatheringDraft {
    let sources = GroupSources {
        inputs,
        groups,
        index,
    };
    let mut evidence = Vec::new();
    let date = when::date(&sources).moved_to(&mut evidence);
    let kind = when::kind(&sources).moved_to(&mut evidence);
    let previous_date = when::previous_date(&sources, date.as_ref()).moved_to(&mut evidence);
    let location = place::location(&sources, date.as_ref(), kind).moved_to(&mut evidence);
    let title = draft_title(&sources, date.as_ref(), kind, &location);
    evidence.push(title.evidence);
    let also_called = when::also_called(&sources).moved_to(&mut evidence);
    let status = status::status(&sources, date.as_ref()).moved_to(&mut evidence);
    let organisers = organisers::organisers(&sources, date.as_ref()).moved_to(&mut evidence);
    let practicalities = remarks::practicalities(&sources, date.as_ref()).moved_to(&mut evidence);
    let folder = folder(&sources, date.as_ref(), kind, &location, taken_ids);

    let mut names = names_in_folder(&sources);
    let mut contents =
        documents::contents(&sources, unread_files, &mut names).moved_to(&mut evidence);
    let mut agenda = agenda::agenda(&sources, date.as_ref(), &contents.talks, &mut names)
        .moved_to(&mut evidence);
    move_linked_files(&sources, &mut contents, &mut agenda, &mut evidence);
    let hours = when::hours(&sources, date.as_ref(), &agenda).moved_to(&mut evidence);
    let lost_materials =
        lost_materials::lost_materials(&sources, date.as_ref(), &contents.materials, &agenda)
            .moved_to(&mut evidence);
    let evaluation = evaluation::evaluation(&sources).moved_to(&mut evidence);
    let letters = documents::letters(&sources, &contents, &mut names);

    GatheringDraft {
        folder,
        title: title.text,
        also_called,
        kind,
        date,
        previous_date,
        hours,
        status,
        location,
        organisers,
        practicalities,
        agenda,
        materials: [contents.materials, lost_materials].concat(),
        evaluation,
        letters,
        evidence: arranged(evidence),
        files: contents.files,
        sources: sources.own_names(),
        misread: sources.misread_words(),
    }
}

/// The names of files, talks and letters that the gathering already has.
fn names_in_folder(sources: &GroupSources<'_>) -> TakenNames {
    match &sources.group().existing_folder {
        Some(folder) => sources.inputs.site.names_in(folder),
        None => TakenNames::default(),
    }
}

fn draft_title(
    sources: &GroupSources<'_>,
    date: Option<&Edtf>,
    kind: GatheringType,
    location: &DraftLocation,
) -> super::titles::DraftTitle {
    let documents_of_others: Vec<usize> = sources
        .groups
        .iter()
        .enumerate()
        .filter(|(at, _)| *at != sources.index)
        .flat_map(|(_, other)| {
            // A document that only looks back on a gathering, or ahead to one, has the title of its own.
            let shared = other.shared.iter().copied();
            let about = shared.filter(|at| other.relation_to(*at) == Some(DateRelation::Own));
            other.own.iter().copied().chain(about)
        })
        .collect();
    let network = place::network_name(sources, location.county.as_ref());
    let parts = TitleParts {
        word: &when::word(sources, kind),
        ordinal: when::ordinal(sources),
        network: network.as_ref().map(|network| network.value.as_str()),
        county: location.county.as_ref().map(|county| county.name.as_str()),
        date,
        language: sources.inputs.site.language,
    };
    title(
        sources.group(),
        sources.inputs.documents,
        &documents_of_others,
        &parts,
    )
}

/// The site's folder of the gathering, or a new one that no other gathering has.
fn folder(
    sources: &GroupSources<'_>,
    date: Option<&Edtf>,
    kind: GatheringType,
    location: &DraftLocation,
    taken_ids: &BTreeSet<String>,
) -> SourcePath {
    if let Some(folder) = &sources.group().existing_folder {
        return folder.clone();
    }
    let year = date
        .and_then(Edtf::year)
        .map_or_else(|| "ukjent".to_owned(), |year| format!("{year:04}"));
    let id = match sources.inputs.typed_id {
        Some(id) => id.to_owned(),
        None => {
            let id = id(date, kind, location, sources.inputs.site.language);
            sources.inputs.site.free_id(&id, taken_ids)
        }
    };
    SourcePath::new(&format!("content/gatherings/{year}/{id}"))
}

/// `telemark-2019-03-13`: the county (without one, the town), and the day (without one, the word for such a gathering).
fn id(
    date: Option<&Edtf>,
    kind: GatheringType,
    location: &DraftLocation,
    language: Language,
) -> String {
    let word = slug(word_of(kind, language), "samling");
    let beginning = match (&location.county, &location.place) {
        (Some(county), _) => slug(&county.name, "samling"),
        (None, Some(place)) => slug(&place.name, "samling"),
        (None, None) => word.clone(),
    };
    let end = date.map_or(word, first_day);
    if beginning == end {
        beginning
    } else {
        format!("{beginning}-{end}")
    }
}

/// The start of the date in a form for ids: "2018-04-18" for `2018-04-18/2018-04-19`.
fn first_day(date: &Edtf) -> String {
    let written = date.to_string();
    let start = written.split('/').next().unwrap_or_default();
    start.trim_end_matches(['?', '~', '%']).to_lowercase()
}
