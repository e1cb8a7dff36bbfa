//! What has changed in a site's folder: a set of paths, or everything.

use crate::base::path::SourcePath;
use std::collections::BTreeSet;

/// With more changed paths than this, everything is rebuilt: it costs no more.
const MANY: usize = 2000;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangedPaths {
    /// Files that were added, changed or removed, relative to the site's root. A folder means everything that is, or was, below
    /// it.
    Paths(BTreeSet<SourcePath>),
    /// The changes are not known, or are too many to list.
    Everything,
}

impl ChangedPaths {
    pub fn none() -> ChangedPaths {
        ChangedPaths::Paths(BTreeSet::new())
    }

    pub fn is_empty(&self) -> bool {
        self.count() == Some(0)
    }

    /// The number of files and folders; None: everything.
    pub fn count(&self) -> Option<usize> {
        match self {
            ChangedPaths::Paths(paths) => Some(paths.len()),
            ChangedPaths::Everything => None,
        }
    }

    /// `path`: None for a file whose name is not UTF-8.
    pub fn add(&mut self, path: Option<SourcePath>) {
        if let ChangedPaths::Paths(paths) = self {
            match path {
                Some(path) if paths.len() < MANY => {
                    paths.insert(path);
                }
                _ => *self = ChangedPaths::Everything,
            }
        }
    }

    pub fn append(&mut self, other: &ChangedPaths) {
        match other {
            ChangedPaths::Everything => *self = ChangedPaths::Everything,
            ChangedPaths::Paths(paths) => {
                for path in paths {
                    self.add(Some(path.clone()));
                }
            }
        }
    }

    /// True when only style sheets of a theme changed: then pages differ only in the style sheets' addresses.
    pub fn only_styles(&self) -> bool {
        let is_style = |path: &SourcePath| {
            let mut parts = path.as_str().split('/');
            parts.next() == Some("themes") && parts.nth(1) == Some("styles")
        };
        matches!(self, ChangedPaths::Paths(paths) if paths.iter().all(is_style))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changes(paths: &[&str]) -> ChangedPaths {
        ChangedPaths::Paths(paths.iter().map(|path| SourcePath::new(path)).collect())
    }

    #[test]
    fn styles_are_told_from_the_rest() {
        let check = |paths: &[&str], expected| {
            assert_eq!(changes(paths).only_styles(), expected, "{paths:?}");
        };
        check(&["themes/mitt/styles/base.css"], true);
        check(&["themes/mitt/styles"], true);
        check(&["themes/mitt/styles/base.css", "samling.yaml"], false);
        check(&["themes/mitt/theme.yaml"], false);
        check(&["themes/styles"], false);
        check(&["content/mitt/styles/base.css"], false);
        assert!(!ChangedPaths::Everything.only_styles());
    }

    #[test]
    fn too_much_is_everything() {
        let mut some = changes(&["content/a.md"]);
        some.append(&changes(&["content/a.md", "content/b.md"]));
        assert_eq!(some.count(), Some(2));
        for number in 0..=MANY {
            some.add(Some(SourcePath::new(&format!("content/{number}.md"))));
        }
        assert_eq!(some, ChangedPaths::Everything);
        let mut some = changes(&[]);
        assert!(some.is_empty());
        some.add(None);
        assert_eq!(some, ChangedPaths::Everything);
    }
}
