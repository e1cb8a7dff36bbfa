use crate::base::text::composed;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A file of the site, relative to its root, with `/` on every system: `content/counties/hordaland.md`.
///
/// Names are compared with composed letters (NFC), since a disk may store them decomposed.
#[derive(Clone, Debug)]
pub struct SourcePath(Arc<PathSpellings>);

#[derive(Debug)]
struct PathSpellings {
    /// With composed letters.
    composed: Box<str>,
    /// As the disk spells it, where that differs.
    on_disk: Option<Box<str>>,
}

impl SourcePath {
    /// `None` for a path that is not UTF-8 or has a part that is not a plain name (such as `..`).
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
        (!text.is_empty()).then(|| SourcePath::new(&text))
    }

    /// `path`: separated by `/`, with names as the disk spells them.
    pub fn new(path: &str) -> SourcePath {
        let (composed, on_disk) = match composed(path) {
            Cow::Owned(text) if text != path => (text.into(), Some(path.into())),
            _ => (path.into(), None),
        };
        SourcePath(Arc::new(PathSpellings { composed, on_disk }))
    }

    pub fn as_str(&self) -> &str {
        &self.0.composed
    }

    /// `index.nn.md` of `content/gatherings/2018/x/index.nn.md`.
    pub fn name(&self) -> &str {
        self.0
            .composed
            .rsplit('/')
            .next()
            .unwrap_or(&self.0.composed)
    }

    /// The folder, without a slash at its end; empty at the root.
    pub fn folder(&self) -> &str {
        self.0
            .composed
            .rsplit_once('/')
            .map_or("", |(folder, _)| folder)
    }

    /// Whether it is in the folder, at any depth.
    pub fn is_below(&self, folder: &str) -> bool {
        let below = self.0.composed.strip_prefix(folder);
        below.is_some_and(|below| below.starts_with('/'))
    }

    /// `../slides.pdf`: as a text in this file writes the name of the other one.
    pub fn relative(&self, other: &SourcePath) -> String {
        let mut folder = self.folder();
        let mut up = String::new();
        loop {
            let below = other.as_str().strip_prefix(folder);
            match below.and_then(|name| name.strip_prefix('/')) {
                Some(name) => return up + name,
                None if folder.is_empty() => return up + other.as_str(),
                None => {
                    folder = folder.rsplit_once('/').map_or("", |(above, _)| above);
                    up.push_str("../");
                }
            }
        }
    }

    /// A relative path in this file's text, resolved from this file's folder. `None` when it leaves the site.
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
        (!parts.is_empty()).then(|| SourcePath::new(&parts.join("/")))
    }

    /// The same file, or one that differs only in its extension: `lysbilder.pdf` and `lysbilder.pptx`.
    pub fn is_twin_of(&self, other: &SourcePath) -> bool {
        let stem = |path: &SourcePath| match path.name().rsplit_once('.') {
            Some((stem, _)) => stem.to_owned(),
            None => path.name().to_owned(),
        };
        self.folder() == other.folder() && stem(self) == stem(other)
    }

    /// The path as the disk spells it.
    fn spelling(&self) -> &str {
        self.0.on_disk.as_deref().unwrap_or(&self.0.composed)
    }

    pub fn on_disk(&self, root: &Path) -> PathBuf {
        root.join(self.spelling())
    }
}

impl PartialEq for SourcePath {
    fn eq(&self, other: &SourcePath) -> bool {
        self.0.composed == other.0.composed
    }
}

impl Eq for SourcePath {}

impl Hash for SourcePath {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.composed.hash(state);
    }
}

impl PartialOrd for SourcePath {
    fn partial_cmp(&self, other: &SourcePath) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for SourcePath {
    fn cmp(&self, other: &SourcePath) -> Ordering {
        self.0.composed.cmp(&other.0.composed)
    }
}

impl Serialize for SourcePath {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.spelling())
    }
}

impl<'de> Deserialize<'de> for SourcePath {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<SourcePath, D::Error> {
        let spelling = <Cow<'de, str>>::deserialize(deserializer)?;
        Ok(SourcePath::new(&spelling))
    }
}

impl fmt::Display for SourcePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.composed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_spellings_of_a_name_are_one_path() {
        let page = SourcePath::new("content/pages/om.md");
        let on_disk = SourcePath::new("content/pages/A\u{30a}rsmøte.txt");
        assert_eq!(page.sibling("Årsmøte.txt").as_ref(), Some(&on_disk));
        assert_eq!(on_disk.as_str(), "content/pages/Årsmøte.txt");
        let path = on_disk.on_disk(Path::new("x"));
        assert_eq!(path, Path::new("x/content/pages/A\u{30a}rsmøte.txt"));
    }

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
