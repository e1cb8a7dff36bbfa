//! What a file is, by where it stands.

use super::kinds::{Holding, IdRule, KINDS, KindRow};
use crate::base::path::SourcePath;
use crate::base::text::Language;

/// What is to be made of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileRole {
    /// A record, or a list of records.
    Records {
        kind: &'static KindRow,
        /// Of the record that the file is. Where its path has no id, the kind's name.
        id: String,
    },
    /// `index.nn.md` beside `index.md`.
    Translation {
        of: SourcePath,
        language: Language,
    },
    Theme,
    /// A file to be kept and shown.
    Attachment,
    /// Looks like a record, and stands where no record is looked for.
    Misplaced,
}

/// The paths that records may have, for the message about a misplaced file. Files inside the folder of a gathering are
/// never misplaced.
pub fn expected_paths() -> impl Iterator<Item = &'static str> + Clone {
    let in_content = KINDS.iter().filter(|kind| {
        kind.holding != Holding::Part
            && kind.ids != IdRule::SlugInGathering
            && kind.path.starts_with("content/")
    });
    in_content.map(|kind| kind.path)
}

/// None: the file has no part in the site.
pub fn role(path: &SourcePath) -> Option<FileRole> {
    let names: Vec<&str> = path.as_str().split('/').collect();
    match names.as_slice() {
        ["themes", _, _, ..] | ["templates", _, ..] => return Some(FileRole::Theme),
        ["samling.yaml"] | ["content", _, ..] => {}
        _ => return None,
    }
    if let Some((of, language)) = translated(path)
        && record_at(&of).is_some_and(|(kind, _)| kind.is_document())
    {
        return Some(FileRole::Translation { of, language });
    }
    if let Some((kind, id)) = record_at(path)
        && (translated(path).is_none())
    {
        let id = if id.is_empty() { kind.name } else { id }.to_owned();
        return Some(FileRole::Records { kind, id });
    }
    let is_in_gathering = names.get(1) == Some(&"gatherings") && names.len() > 4;
    let is_misplaced = match path.name().rsplit_once('.') {
        Some((_, "md")) => names[1] != "files",
        Some((_, "yaml" | "yml")) => true,
        _ => false,
    };
    Some(match is_misplaced && !is_in_gathering {
        true => FileRole::Misplaced,
        false => FileRole::Attachment,
    })
}

/// The kind of the records that a file at this path holds, and the id in the path, where it has one.
fn record_at(path: &SourcePath) -> Option<(&'static KindRow, &str)> {
    let files = KINDS.iter().filter(|kind| kind.holding != Holding::Part);
    files
        .copied()
        .find_map(|kind| Some((kind, kind.id_at(path)?)))
}

/// Of `index.nn.md`, the file `index.md` and the language.
fn translated(path: &SourcePath) -> Option<(SourcePath, Language)> {
    let (of, tag) = path.as_str().strip_suffix(".md")?.rsplit_once('.')?;
    let language = Language::from_tag(tag)?;
    Some((SourcePath::new(&format!("{of}.md")), language))
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::content::schema::kinds::{
        CountyKind, GatheringKind, LetterKind, RecordKind, SiteKind,
    };

    fn check(path: &str, expected: Option<FileRole>) {
        assert_eq!(role(&SourcePath::new(path)), expected, "{path}");
    }

    fn records(kind: &'static KindRow, id: &str) -> Option<FileRole> {
        let id = id.to_owned();
        Some(FileRole::Records { kind, id })
    }

    #[test]
    fn roles_by_place() {
        check("samling.yaml", records(SiteKind::ROW, "site"));
        check("content/counties/oslo.md", records(CountyKind::ROW, "oslo"));
        check(
            "content/counties/vestland.nn.md",
            Some(FileRole::Translation {
                of: SourcePath::new("content/counties/vestland.md"),
                language: Language::Nn,
            }),
        );
        check(
            "content/gatherings/2018/h-2018/index.md",
            records(GatheringKind::ROW, "h-2018"),
        );
        check(
            "content/gatherings/2018/h-2018/letters/brev.md",
            records(LetterKind::ROW, "brev"),
        );
        check(
            "content/gatherings/2018/h-2018/program.pdf",
            Some(FileRole::Attachment),
        );
        check(
            "content/gatherings/2018/h-2018/data.yaml",
            Some(FileRole::Attachment),
        );
        check("content/programme/goal.yaml", Some(FileRole::Misplaced));
        check(
            "content/gatherings/h-2018/index.md",
            Some(FileRole::Misplaced),
        );
        check(
            "content/gatherings/2018/h-2018/notat.nn.md",
            Some(FileRole::Attachment),
        );
        check("content/files/les-meg.md", Some(FileRole::Attachment));
        check("README.md", None);
        check("output/index.html", None);
    }
}
