use serde::{Deserialize, Serialize};
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A file of the site, relative to its root, with `/` on every system: `content/counties/hordaland.md`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SourcePath(Arc<str>);

impl SourcePath {
    /// `None` for a path that is not UTF-8 or has a part other than plain names.
    pub fn from_relative(path: &Path) -> Option<SourcePath> {
        let mut text = String::new();
        for part in path.components() {
            let std::path::Component::Normal(name) = part else {
                return None;
            };
            if !text.is_empty() {
                text.push('/');
            }
            text.push_str(name.to_str()?);
        }
        (!text.is_empty()).then(|| SourcePath(text.into()))
    }

    /// For paths written in our own code.
    pub fn new(path: &str) -> SourcePath {
        SourcePath(path.into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `index.nn.md` of `content/gatherings/2018/x/index.nn.md`.
    pub fn name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// The folder, without a slash at its end; empty at the root.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// Whether it stands in the folder, at any depth.
    pub fn is_below(&self, folder: &str) -> bool {
        let below = self.0.strip_prefix(folder);
        below.is_some_and(|below| below.starts_with('/'))
    }

    /// A path written in this file's text, followed from this file's folder. `None` when it leaves the site.
    pub fn sibling(&self, relative: &str) -> Option<SourcePath> {
        let mut parts: Vec<&str> = self.folder().split('/').filter(|p| !p.is_empty()).collect();
        for part in relative.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                name => parts.push(name),
            }
        }
        (!parts.is_empty()).then(|| SourcePath(parts.join("/").into()))
    }

    /// The same file, or one that differs only in its ending: `lysbilder.pdf` and `lysbilder.pptx`.
    pub fn is_twin_of(&self, other: &SourcePath) -> bool {
        let stem = |path: &SourcePath| match path.name().rsplit_once('.') {
            Some((stem, _)) => stem.to_owned(),
            None => path.name().to_owned(),
        };
        self.folder() == other.folder() && stem(self) == stem(other)
    }

    pub fn on_disk(&self, root: &Path) -> PathBuf {
        root.join(&*self.0)
    }
}

impl fmt::Display for SourcePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sibling_never_leaves_the_site() {
        let page = SourcePath::new("content/pages/om.md");
        let sibling = |to| page.sibling(to).map(|path| path.to_string());
        assert_eq!(
            sibling("../counties/oslo.md").as_deref(),
            Some("content/counties/oslo.md")
        );
        assert_eq!(
            sibling("./bilde.png").as_deref(),
            Some("content/pages/bilde.png")
        );
        assert_eq!(sibling("../../../etc/passwd"), None);
    }
}
