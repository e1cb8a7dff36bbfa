//! Where the things of a kind stand, for one who looks for what is not there.

use super::records::*;
use crate::base::path::{FieldPath, FieldStep, SourcePath};

/// A place where a thing may stand. `*` is any part of a name, and any place in a list.
#[derive(Debug, PartialEq, Eq)]
pub struct RecordLocation {
    pub file: String,
    /// The field that says the id; none where the file is called so.
    id: &'static [&'static str],
}

/// Where a thing of this kind and id may stand. `from`: the file that refers to it.
pub fn home(kind: &str, id: &str, from: &SourcePath) -> Vec<RecordLocation> {
    let listed = |file: &str, id| RecordLocation {
        file: file.to_owned(),
        id,
    };
    let named = |file: String| RecordLocation { file, id: &[] };
    match kind {
        ActorKind::NAME => vec![listed("content/programme/actors.yaml", &["*", "id"])],
        PersonKind::NAME => vec![listed("content/programme/people.yaml", &["*", "id"])],
        MunicipalityKind::NAME => vec![listed("content/municipalities.yaml", &["*", "id"])],
        ResourceKind::NAME => vec![listed("content/resources.yaml", &["*", "id"])],
        SourceKind::NAME => vec![listed("content/sources.yaml", &["*", "id"])],
        SubGoalKind::NAME => vec![listed(
            "content/programme/goals.yaml",
            &["sub_goals", "*", "number"],
        )],
        EffortKind::NAME => vec![listed(
            "content/programme/efforts.yaml",
            &["efforts", "*", "id"],
        )],
        NetworkKind::NAME => vec![listed("content/counties/*.md", &["networks", "*", "id"])],
        CountyKind::NAME => vec![named(format!("content/counties/{id}.md"))],
        ProjectKind::NAME => vec![named(format!("content/projects/{id}.md"))],
        GatheringKind::NAME => vec![named(format!("content/gatherings/*/{id}/index.md"))],
        // Of the same gathering.
        PresentationKind::NAME => vec![
            listed(from.as_str(), &["presentations", "*", "id"]),
            named(format!("{}/presentations/{id}.md", from.folder())),
        ],
        _ => Vec::new(),
    }
}

impl RecordLocation {
    /// Whether the id, or all that it stands in, is that field.
    pub fn id_is_in(&self, field: &FieldPath) -> bool {
        let steps = field.steps();
        steps.len() <= self.id.len()
            && steps.iter().zip(self.id).all(|(step, wanted)| match step {
                FieldStep::Key(key) => key == wanted,
                FieldStep::Index(_) => *wanted == "*",
            })
    }
}

/// Whether a file stands at the path, or somewhere below it. `*` in either is any part of a name.
pub fn leads_to(path: &str, file: &str) -> bool {
    let mut names = file.split('/');
    path.split('/')
        .all(|part| (names.next()).is_some_and(|name| fits(part, name) || fits(name, part)))
}

fn fits(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        Some((start, end)) => {
            name.len() >= start.len() + end.len() && name.starts_with(start) && name.ends_with(end)
        }
        None => pattern == name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_leads_to_what_is_at_it_and_below_it() {
        let gathering = "content/gatherings/*/bergen-2018/index.md";
        let check = |path, file, wanted| assert_eq!(leads_to(path, file), wanted, "{path} {file}");
        check("content/gatherings", gathering, true);
        check("content/gatherings/2018", gathering, true);
        check("content/gatherings/2018/bergen-2018", gathering, true);
        check(
            "content/gatherings/2018/bergen-2018/index.md",
            gathering,
            true,
        );
        check("content/gatherings/2018/voss-2018", gathering, false);
        check(
            "content/gatherings/2018/bergen-2018/presentations",
            gathering,
            false,
        );
        check(
            "content/counties/b*rum.md",
            "content/counties/baerum.md",
            true,
        );
        check(
            "content/counties/b*rum.md",
            "content/counties/oslo.md",
            false,
        );
        check("content/counties/oslo.md", "content/counties/*.md", true);
        check("content/counties/oslo.md", "content/counties/oslo.md", true);
        check("content/pages/om.md", "content/counties/*.md", false);
    }

    #[test]
    fn an_id_is_in_its_field_and_in_what_holds_it() {
        let from = SourcePath::new("content/gatherings/2018/x/index.md");
        let check = |kind, field, wanted| {
            let home = &home(kind, "x", &from)[0];
            assert_eq!(
                home.id_is_in(&FieldPath::parse(field)),
                wanted,
                "{kind} {field}"
            );
        };
        check(ActorKind::NAME, "", true);
        check(ActorKind::NAME, "[3]", true);
        check(ActorKind::NAME, "[3].id", true);
        check(ActorKind::NAME, "[3].name", false);
        check(SubGoalKind::NAME, "sub_goals", true);
        check(SubGoalKind::NAME, "sub_goals[0].number", true);
        check(SubGoalKind::NAME, "county_goals", false);
        check(NetworkKind::NAME, "names.nb", false);
        check(CountyKind::NAME, "", true);
        check(CountyKind::NAME, "valid", false);
        check(PresentationKind::NAME, "presentations[1]", true);
    }
}
