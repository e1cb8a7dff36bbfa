//! What a file is, by where it stands.

use crate::path::SourcePath;
use crate::text::Language;

/// What is to be made of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
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
pub fn role(path: &SourcePath) -> Option<Role> {
    let parts: Vec<&str> = path.as_str().split('/').collect();
    let role = match parts.as_slice() {
        ["samling.yaml"] => Role::Site,
        ["themes", _, _, ..] | ["templates", _, ..] => Role::Theme,
        ["content", "programme", "index.md"] => Role::Programme,
        ["content", "programme", "goals.yaml"] => Role::Goals,
        ["content", "programme", "efforts.yaml"] => Role::Efforts,
        ["content", "programme", "actors.yaml"] => Role::Actors,
        ["content", "programme", "abbreviations.yaml"] => Role::Abbreviations,
        ["content", "programme", "people.yaml"] => Role::People,
        ["content", "municipalities.yaml"] => Role::Municipalities,
        ["content", "resources.yaml"] => Role::Resources,
        ["content", "sources.yaml"] => Role::SourceList,
        ["content", "redirects.yaml"] => Role::Redirects,
        ["content", folder, ..] => match markdown(path) {
            Some((of, Some(language))) if is_record(&of) => Role::Twin { of, language },
            Some((_, None)) if document(&parts).is_some() => document(&parts)?,
            Some(_) if !in_gathering(&parts) && *folder != "files" => Role::Misplaced,
            _ if in_gathering(&parts) => Role::Attachment,
            _ if path.name().ends_with(".yaml") || path.name().ends_with(".yml") => Role::Misplaced,
            _ => Role::Attachment,
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
fn document(parts: &[&str]) -> Option<Role> {
    let id = |name: &str| name.trim_end_matches(".md").to_owned();
    Some(match parts {
        ["content", "counties", name] => Role::County { id: id(name) },
        ["content", "projects", name] => Role::Project { id: id(name) },
        ["content", "pages", name] => Role::Page { id: id(name) },
        ["content", "gatherings", _, gathering, "index.md"] => Role::Gathering {
            id: (*gathering).to_owned(),
        },
        ["content", "gatherings", _, gathering, "presentations", name] => Role::Presentation {
            gathering: (*gathering).to_owned(),
            id: id(name),
        },
        ["content", "gatherings", _, gathering, "letters", name] => Role::Letter {
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

    fn check(path: &str, wanted: Option<Role>) {
        assert_eq!(role(&SourcePath::new(path)), wanted, "{path}");
    }

    #[test]
    fn roles_by_place() {
        check("samling.yaml", Some(Role::Site));
        check(
            "content/counties/oslo.md",
            Some(Role::County { id: "oslo".into() }),
        );
        check(
            "content/counties/vestland.nn.md",
            Some(Role::Twin {
                of: SourcePath::new("content/counties/vestland.md"),
                language: Language::Nn,
            }),
        );
        check(
            "content/gatherings/2018/h-2018/index.md",
            Some(Role::Gathering {
                id: "h-2018".into(),
            }),
        );
        check(
            "content/gatherings/2018/h-2018/letters/brev.md",
            Some(Role::Letter {
                gathering: "h-2018".into(),
                id: "brev".into(),
            }),
        );
        check(
            "content/gatherings/2018/h-2018/program.pdf",
            Some(Role::Attachment),
        );
        check(
            "content/gatherings/2018/h-2018/data.yaml",
            Some(Role::Attachment),
        );
        check("content/programme/goal.yaml", Some(Role::Misplaced));
        check("content/gatherings/h-2018/index.md", Some(Role::Misplaced));
        check(
            "content/gatherings/2018/h-2018/notat.nn.md",
            Some(Role::Attachment),
        );
        check("content/files/les-meg.md", Some(Role::Attachment));
        check("README.md", None);
        check("output/index.html", None);
    }
}
