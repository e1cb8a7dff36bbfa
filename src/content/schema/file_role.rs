//! What a file is, by where it stands.

use crate::base::path::SourcePath;
use crate::base::text::Language;

/// What is to be made of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileRole {
    Site,
    Programme,
    Goals,
    Efforts,
    Actors,
    Abbreviations,
    People,
    Municipalities,
    Resources,
    SourceList,
    Redirects,
    County {
        id: String,
    },
    Gathering {
        id: String,
    },
    Presentation {
        gathering: String,
        id: String,
    },
    Letter {
        gathering: String,
        id: String,
    },
    Project {
        id: String,
    },
    Page {
        id: String,
    },
    /// `index.nn.md` beside `index.md`.
    Twin {
        of: SourcePath,
        language: Language,
    },
    Theme,
    /// Attached by somebody, to be kept and shown.
    Attachment,
    /// A record, by its looks, at a place where nobody looks for it.
    Misplaced,
}

/// The places there are for records, for the one who has called a file something else.
pub const EXPECTED_PLACES: [&str; 14] = [
    "content/programme/index.md",
    "content/counties/<id>.md",
    "content/gatherings/<år>/<id>/index.md",
    "content/projects/<id>.md",
    "content/pages/<id>.md",
    "content/programme/goals.yaml",
    "content/programme/efforts.yaml",
    "content/programme/actors.yaml",
    "content/programme/abbreviations.yaml",
    "content/programme/people.yaml",
    "content/municipalities.yaml",
    "content/resources.yaml",
    "content/sources.yaml",
    "content/redirects.yaml",
];

/// `None` for a file that is none of the site's business.
pub fn role(path: &SourcePath) -> Option<FileRole> {
    let parts: Vec<&str> = path.as_str().split('/').collect();
    let role = match parts.as_slice() {
        ["samling.yaml"] => FileRole::Site,
        ["themes", _, _, ..] | ["templates", _, ..] => FileRole::Theme,
        ["content", "programme", "index.md"] => FileRole::Programme,
        ["content", "programme", "goals.yaml"] => FileRole::Goals,
        ["content", "programme", "efforts.yaml"] => FileRole::Efforts,
        ["content", "programme", "actors.yaml"] => FileRole::Actors,
        ["content", "programme", "abbreviations.yaml"] => FileRole::Abbreviations,
        ["content", "programme", "people.yaml"] => FileRole::People,
        ["content", "municipalities.yaml"] => FileRole::Municipalities,
        ["content", "resources.yaml"] => FileRole::Resources,
        ["content", "sources.yaml"] => FileRole::SourceList,
        ["content", "redirects.yaml"] => FileRole::Redirects,
        ["content", folder, ..] => match markdown(path) {
            Some((of, Some(language))) if is_record(&of) => FileRole::Twin { of, language },
            Some((_, None)) if document(&parts).is_some() => document(&parts)?,
            Some(_) if !in_gathering(&parts) && *folder != "files" => FileRole::Misplaced,
            _ if in_gathering(&parts) => FileRole::Attachment,
            _ if path.name().ends_with(".yaml") || path.name().ends_with(".yml") => {
                FileRole::Misplaced
            }
            _ => FileRole::Attachment,
        },
        _ => return None,
    };
    Some(role)
}

fn in_gathering(parts: &[&str]) -> bool {
    parts.get(1) == Some(&"gatherings") && parts.len() > 4
}

/// True of the place of a record that may have twins.
fn is_record(path: &SourcePath) -> bool {
    let parts: Vec<&str> = path.as_str().split('/').collect();
    document(&parts).is_some() || path.as_str() == "content/programme/index.md"
}

/// The record that a Markdown file is.
fn document(parts: &[&str]) -> Option<FileRole> {
    let id = |name: &str| name.trim_end_matches(".md").to_owned();
    Some(match parts {
        ["content", "counties", name] => FileRole::County { id: id(name) },
        ["content", "projects", name] => FileRole::Project { id: id(name) },
        ["content", "pages", name] => FileRole::Page { id: id(name) },
        ["content", "gatherings", _, gathering, "index.md"] => FileRole::Gathering {
            id: (*gathering).to_owned(),
        },
        ["content", "gatherings", _, gathering, "presentations", name] => FileRole::Presentation {
            gathering: (*gathering).to_owned(),
            id: id(name),
        },
        ["content", "gatherings", _, gathering, "letters", name] => FileRole::Letter {
            gathering: (*gathering).to_owned(),
            id: id(name),
        },
        _ => return None,
    })
}

/// Of a Markdown file, the file it is a twin of, and the twin's language.
fn markdown(path: &SourcePath) -> Option<(SourcePath, Option<Language>)> {
    let stem = path.as_str().strip_suffix(".md")?;
    let twin = stem
        .rsplit_once('.')
        .and_then(|(of, tag)| Some((of, Language::from_tag(tag)?)));
    Some(match twin {
        Some((of, language)) => (SourcePath::new(&format!("{of}.md")), Some(language)),
        None => (path.clone(), None),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, wanted: Option<FileRole>) {
        assert_eq!(role(&SourcePath::new(path)), wanted, "{path}");
    }

    #[test]
    fn roles_by_place() {
        check("samling.yaml", Some(FileRole::Site));
        check(
            "content/counties/oslo.md",
            Some(FileRole::County { id: "oslo".into() }),
        );
        check(
            "content/counties/vestland.nn.md",
            Some(FileRole::Twin {
                of: SourcePath::new("content/counties/vestland.md"),
                language: Language::Nn,
            }),
        );
        check(
            "content/gatherings/2018/h-2018/index.md",
            Some(FileRole::Gathering {
                id: "h-2018".into(),
            }),
        );
        check(
            "content/gatherings/2018/h-2018/letters/brev.md",
            Some(FileRole::Letter {
                gathering: "h-2018".into(),
                id: "brev".into(),
            }),
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
