//! The file of a new record: its path, and a template with hints for the editor.

use super::{ExistingIds, ScaffoldFile};
use crate::base::date::{Date, Edtf};
use crate::base::path::SourcePath;
use crate::base::text::{Language, Slug};
use crate::content::schema::kinds::{GatheringKind, RecordKind};
use crate::diagnostics::{Diagnostic, catalogue};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NewRecordKind {
    County,
    Gathering,
    Presentation,
    Project,
    Page,
}

impl NewRecordKind {
    pub const ALL: [NewRecordKind; 5] = [
        NewRecordKind::County,
        NewRecordKind::Gathering,
        NewRecordKind::Presentation,
        NewRecordKind::Project,
        NewRecordKind::Page,
    ];

    /// The names on the command line, English and Norwegian.
    pub fn names(self) -> [&'static str; 2] {
        match self {
            NewRecordKind::County => ["county", "fylke"],
            NewRecordKind::Gathering => ["gathering", "samling"],
            NewRecordKind::Presentation => ["presentation", "innlegg"],
            NewRecordKind::Project => ["project", "prosjekt"],
            NewRecordKind::Page => ["page", "side"],
        }
    }

    pub fn from_name(name: &str) -> Option<NewRecordKind> {
        NewRecordKind::ALL
            .into_iter()
            .find(|kind| kind.names().contains(&name))
    }

    fn template(self) -> &'static str {
        match self {
            NewRecordKind::County => include_str!("new/county.md"),
            NewRecordKind::Gathering => include_str!("new/gathering.md"),
            NewRecordKind::Presentation => include_str!("new/presentation.md"),
            NewRecordKind::Project => include_str!("new/project.md"),
            NewRecordKind::Page => include_str!("new/page.md"),
        }
    }
}

/// The file of a new record. A gathering before `today` counts as held.
///
/// Err: the id is not a slug, it is taken, or the presentation's gathering does not exist.
pub fn record(
    kind: NewRecordKind,
    id: &str,
    today: Date,
    existing: &ExistingIds,
) -> Result<ScaffoldFile, Diagnostic> {
    match kind {
        NewRecordKind::County => {
            is_slug(id)?;
            let text = filled(kind, &[("title", &title(id)), ("id", id)]);
            Ok(file(&format!("content/counties/{id}.md"), text))
        }
        NewRecordKind::Gathering => gathering(id, today, existing),
        NewRecordKind::Presentation => presentation(id, existing),
        NewRecordKind::Project => {
            is_slug(id)?;
            Ok(file(
                &format!("content/projects/{id}.md"),
                project(id, existing),
            ))
        }
        NewRecordKind::Page => {
            is_slug(id)?;
            let text = filled(kind, &[("title", &title(id))]);
            Ok(file(&format!("content/pages/{id}.md"), text))
        }
    }
}

fn gathering(id: &str, today: Date, existing: &ExistingIds) -> Result<ScaffoldFile, Diagnostic> {
    is_slug(id)?;
    if let Some(folder) = existing
        .gatherings
        .iter()
        .find(|folder| folder.name() == id)
    {
        return Err(catalogue::exists_already(folder.as_str()));
    }
    let (name, date) = date_at_end(id);
    let (title, year, written) = match &date {
        Some(date) => (
            format!("{} {}", title(name), date.prose(Language::Nb)),
            date.year()
                .map_or_else(String::new, |year| format!("{year:04}")),
            format!("\"{date}\""),
        ),
        None => (title(name), "ukjent".to_owned(), "unknown".to_owned()),
    };
    let is_over = date.is_some_and(|date| date.is_before(today));
    let status = if is_over { "held" } else { "planned" };
    let text = filled(
        NewRecordKind::Gathering,
        &[
            ("title", title.trim()),
            ("date", &written),
            ("status", status),
        ],
    );
    Ok(file(
        &format!("content/gatherings/{year}/{id}/index.md"),
        text,
    ))
}

/// `<gathering>/<id>`
fn presentation(id: &str, existing: &ExistingIds) -> Result<ScaffoldFile, Diagnostic> {
    let Some((gathering, name)) = id.split_once('/') else {
        return Err(catalogue::presentation_without_gathering(id));
    };
    if Slug::parse(gathering).is_none() || Slug::parse(name).is_none() {
        let suggestion = Slug::from_text(gathering)
            .zip(Slug::from_text(name))
            .map(|(gathering, name)| format!("{gathering}/{name}"));
        return Err(catalogue::bad_id_typed(id, suggestion.as_deref()));
    }
    let Some(folder) = existing
        .gatherings
        .iter()
        .find(|folder| folder.name() == gathering)
    else {
        let ids = existing.gatherings.iter().map(SourcePath::name);
        return Err(catalogue::unknown_gathering_typed(
            GatheringKind::ROW.word,
            gathering,
            ids,
        ));
    };
    let text = filled(NewRecordKind::Presentation, &[("title", &title(name))]);
    Ok(file(&format!("{folder}/presentations/{name}.md"), text))
}

/// A project needs a county: the one that its id begins with, or the site's only one. Without one the project is a draft.
fn project(id: &str, existing: &ExistingIds) -> String {
    let counties = &existing.counties;
    let by_id = counties.iter().find(|county| {
        id.strip_prefix(county.as_str())
            .is_some_and(|rest| rest.starts_with('-'))
    });
    let only = counties.first().filter(|_| counties.len() == 1);
    let (county, draft) = match by_id.or(only) {
        Some(county) => (
            county.as_str(),
            "# draft: true                       # vises ikke før linjen er borte",
        ),
        None => (
            counties.first().map_or("skriv-fylket-her", String::as_str),
            "# Velg fylke, og ta bort linjen under når prosjektet kan vises\ndraft: true",
        ),
    };
    filled(
        NewRecordKind::Project,
        &[("title", &title(id)), ("county", county), ("draft", draft)],
    )
}

fn is_slug(id: &str) -> Result<(), Diagnostic> {
    match Slug::parse(id) {
        Some(_) => Ok(()),
        None => {
            let slug = Slug::from_text(id);
            Err(catalogue::bad_id_typed(id, slug.as_ref().map(Slug::as_str)))
        }
    }
}

/// The date at the end of an id, and the rest before it: `hordaland-2018-01-16`, `buskerud-2018-10`.
fn date_at_end(id: &str) -> (&str, Option<Edtf>) {
    for length in ["2018-01-16".len(), "2018-01".len(), "2018".len()] {
        let Some((before, end)) = id.split_at_checked(id.len().saturating_sub(length)) else {
            continue;
        };
        let is_whole = before.is_empty() || before.ends_with('-');
        let numbers: Vec<usize> = end.split('-').map(str::len).collect();
        let is_date = [4, 2, 2].starts_with(&numbers)
            && end
                .bytes()
                .all(|byte| byte == b'-' || byte.is_ascii_digit());
        if let (true, true, Ok(date)) = (is_whole, is_date, Edtf::parse(end)) {
            return (before.trim_end_matches('-'), Some(date));
        }
    }
    (id, None)
}

/// `robust-oppvekst` → `Robust oppvekst`: a first title, which the editor may change.
fn title(id: &str) -> String {
    let words = id.replace('-', " ");
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => words,
    }
}

fn filled(kind: NewRecordKind, values: &[(&str, &str)]) -> String {
    values
        .iter()
        .fold(kind.template().to_owned(), |text, (name, value)| {
            text.replace(&format!("{{{name}}}"), value)
        })
}

fn file(path: &str, text: String) -> ScaffoldFile {
    ScaffoldFile {
        path: SourcePath::new(path),
        content: text.into_bytes(),
    }
    .with_schema_line()
}
