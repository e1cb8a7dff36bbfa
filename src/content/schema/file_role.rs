//! The role of a file, from its path.

use super::kinds::{FrozenKind, Holding, IdRule, KINDS, KindRow, RecordKind};
use crate::base::path::{SourcePath, without_copy_mark, without_machine};
use crate::base::text::{Language, Slug};

/// What a file is.
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
    /// Markdown in a gathering's folder: a record that has lost its name when it begins with fields, and else a file to
    /// be kept.
    Unnamed,
    /// Looks like a record, and has a path that no record may have.
    Misplaced,
    /// A copy of the record in this file, which a program made beside it.
    Copy {
        of: SourcePath,
    },
}

/// The paths that records may have, for the message about a misplaced file: in the folder of a gathering those of its
/// records, and elsewhere those of all others.
pub fn expected_paths(misplaced: &SourcePath) -> Vec<&'static str> {
    let is_in_gathering = is_in_gathering(&names_of(misplaced));
    let kinds = KINDS.iter().filter(|kind| {
        kind.holding != Holding::Part
            && kind.path.starts_with("content/")
            && (kind.ids == IdRule::SlugInGathering) == is_in_gathering
            // Nobody writes it by hand.
            && **kind != FrozenKind::ROW
    });
    kinds.map(|kind| kind.path).collect()
}

fn names_of(path: &SourcePath) -> Vec<&str> {
    path.as_str().split('/').collect()
}

/// Whether a path with these parts is in the folder of a gathering.
fn is_in_gathering(names: &[&str]) -> bool {
    names.get(1) == Some(&"gatherings") && names.len() > 4
}

/// None: the file has no part in the site.
pub fn role(path: &SourcePath) -> Option<FileRole> {
    let names = names_of(path);
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
    let is_in_gathering = is_in_gathering(&names);
    let name = without_copy_endings(path.name()).to_lowercase();
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    Some(match ending {
        Some("md" | "markdown") if is_in_gathering => FileRole::Unnamed,
        Some("md" | "markdown") if names[1] == "files" => FileRole::Attachment,
        Some("md" | "markdown") => FileRole::Misplaced,
        Some("yaml" | "yml") if !is_in_gathering || is_meant_as_frozen(path) => FileRole::Misplaced,
        // A record that was saved as plain text.
        None if is_text(path) && !is_in_gathering && names[1] != "files" => FileRole::Unnamed,
        _ => FileRole::Attachment,
    })
}

/// The record that a misplaced file is likely meant to be, as a name beside it: `index.md` of `index.md.txt`, `Index.md`
/// and `index - Kopi.md`.
pub fn meant_name(path: &SourcePath) -> Option<String> {
    let name = without_copy_endings(path.name());
    let is_in_folder_of_gathering = matches!(
        names_of(path).as_slice(),
        ["content", "gatherings", _, _, _]
    );
    if is_meant_as_frozen(path) {
        return Some(frozen_name().to_owned());
    }
    if is_in_folder_of_gathering {
        return Some("index.md".to_owned());
    }
    let is_record = |name: &String| {
        let record = SourcePath::new(&format!("{}/{name}", path.folder()));
        record != *path && record_at(&record).is_some()
    };
    [name.to_owned(), name.to_lowercase(), format!("{name}.md")]
        .into_iter()
        .find(is_record)
}

/// `frozen.yaml`
pub fn frozen_name() -> &'static str {
    let path = FrozenKind::ROW.path;
    path.rsplit('/').next().unwrap_or(path)
}

/// `Frozen.yaml`, `frozen.yml` and `frozen.yaml.bak` in the folder of a gathering.
fn is_meant_as_frozen(path: &SourcePath) -> bool {
    let frozen = path.sibling(frozen_name());
    let is_there = frozen.is_some_and(|frozen| record_at(&frozen).is_some());
    let name = without_copy_endings(path.name()).to_lowercase();
    is_there && name.trim_end_matches(".yml").trim_end_matches(".yaml") == "frozen"
}

fn is_text(path: &SourcePath) -> bool {
    path.name().to_lowercase().ends_with(".txt")
}

/// The record that this file is a copy of, by the name that a program gave to it or to its folder. `is_there`: whether the site has
/// such a file. None: its name may be its own.
pub fn copied_record(
    path: &SourcePath,
    is_there: impl Fn(&SourcePath) -> bool,
) -> Option<SourcePath> {
    let names = names_of(path);
    names.iter().enumerate().rev().find_map(|(index, name)| {
        let is_file = index + 1 == names.len();
        let (stem, ending) = match name.rsplit_once('.') {
            Some(parts) if is_file => parts,
            _ => (*name, ""),
        };
        // What can be an id may be meant as one.
        let may_be_own = Slug::parse(stem).is_some();
        let machines = without_machine(stem).filter(|_| is_file);
        let originals = without_copy_mark(stem).into_iter().chain(machines);
        let mut paths = originals.filter(|_| !may_be_own).map(|original| {
            let mut names: Vec<&str> = names.clone();
            let file = format!("{original}.{ending}");
            names[index] = if is_file { &file } else { original };
            SourcePath::new(&names.join("/"))
        });
        paths.find(|original| is_there(original) && record_at(original).is_some())
    })
}

/// Endings that Windows hides, and those that editors give to what a file was before.
const COPY_ENDINGS: [&str; 6] = [".txt", ".bak", ".old", ".orig", ".backup", ".copy"];

/// `index.md` of `index.md.txt` and `index.md.bak`.
fn without_copy_endings(name: &str) -> &str {
    let mut rest = name;
    loop {
        let ending = COPY_ENDINGS.iter().find(|ending| {
            let start = rest.len().checked_sub(ending.len());
            let end = start.and_then(|start| rest.get(start..));
            end.is_some_and(|end| end.eq_ignore_ascii_case(ending))
        });
        match ending {
            Some(ending) => rest = &rest[..rest.len() - ending.len()],
            None => return rest,
        }
    }
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

    use crate::content::schema::kinds::{CountyKind, GatheringKind, LetterKind, SiteKind};

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
            Some(FileRole::Unnamed),
        );
        check(
            "content/gatherings/2018/h-2018/index.md.txt",
            Some(FileRole::Unnamed),
        );
        check("content/counties/oslo.md.bak", Some(FileRole::Misplaced));
        check(
            "content/programme/Actors.yaml.txt",
            Some(FileRole::Misplaced),
        );
        check("content/files/les-meg.md", Some(FileRole::Attachment));
        check("content/files/les-meg.txt", Some(FileRole::Attachment));
        check("content/projects/skolen.txt", Some(FileRole::Unnamed));
        check("README.md", None);
        check("output/index.html", None);
    }

    #[test]
    fn a_list_of_checksums_is_no_attachment() {
        check(
            "content/gatherings/2018/h-2018/frozen.yaml",
            records(FrozenKind::ROW, "frozen"),
        );
        check(
            "content/gatherings/2018/h-2018/Frozen.yml",
            Some(FileRole::Misplaced),
        );
        check(
            "content/gatherings/2018/h-2018/bilder/frozen.yaml",
            Some(FileRole::Attachment),
        );
    }

    #[test]
    fn names_that_were_meant() {
        let check = |path: &str, expected: Option<&str>| {
            let meant = meant_name(&SourcePath::new(path));
            assert_eq!(meant.as_deref(), expected, "{path}");
        };
        check(
            "content/gatherings/2018/h/index - Kopi.md",
            Some("index.md"),
        );
        check("content/gatherings/2018/h/Index.md", Some("index.md"));
        check(
            "content/gatherings/2018/h/frozen.yaml.bak",
            Some("frozen.yaml"),
        );
        check(
            "content/gatherings/2018/h/letters/brev.md.txt",
            Some("brev.md"),
        );
        check("content/gatherings/2018/h/notater/notat.md", None);
        check("content/counties/Oslo.MD.bak", Some("oslo.md"));
        check("content/programme/actors.yaml.txt", Some("actors.yaml"));
        check("content/programme/goal.yaml", None);
        check("content/projects/badeplassen.txt", Some("badeplassen.md"));
    }
    #[test]
    fn copies_beside_their_originals() {
        let there = [
            "content/pages/om.md",
            "content/programme/actors.yaml",
            "content/gatherings/2018/h/index.md",
            "content/gatherings/2018/h/letters/brev.md",
            "content/gatherings/2018/h/frozen.yaml",
        ];
        let check = |path: &str, expected: Option<&str>| {
            let is_there = |path: &SourcePath| there.contains(&path.as_str());
            let copied = copied_record(&SourcePath::new(path), is_there);
            assert_eq!(copied.as_ref().map(SourcePath::as_str), expected, "{path}");
        };
        check("content/pages/om (1).md", Some(there[0]));
        check("content/pages/om-LAPTOP-AB12.md", Some(there[0]));
        check("content/pages/om-kopi.md", None);
        check("content/pages/personvern (1).md", None);
        check("content/programme/actors - Kopi.yaml", Some(there[1]));
        check("content/gatherings/2018/h/index - Kopi.md", Some(there[2]));
        check("content/gatherings/2018/h - Kopi/index.md", Some(there[2]));
        check(
            "content/gatherings/2018/h (1)/letters/brev.md",
            Some(there[3]),
        );
        check("content/gatherings/2018/h/frozen (1).yaml", Some(there[4]));
        check("content/gatherings/2018/h/data (1).yaml", None);
    }
}
