//! Everything on the site that a link can lead to, known before the first page is made.

use crate::base::path::{OutputPath, SourcePath};
use crate::diagnostics::Location;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};

/// Pages and files of the finished site, by the source files they come from and by their addresses.
#[derive(Debug, Default)]
pub struct Targets {
    /// The page that a source file became.
    pub pages: FxHashMap<SourcePath, OutputPath>,
    /// The attached files, which are published as they are or as copies without metadata.
    pub files: FxHashMap<SourcePath, FileTarget>,
    /// The page of each attached file that has been read.
    pub documents: FxHashMap<SourcePath, OutputPath>,
    /// Every file of the finished site.
    pub all: FxHashSet<OutputPath>,
}

/// Where an attached file will stand, and its size there.
#[derive(Clone, Debug)]
pub struct FileTarget {
    pub path: OutputPath,
    pub bytes: u64,
}

/// A link to a place on a page, to be checked when all pages are made.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FragmentLink {
    /// Where the link is written.
    pub place: Location,
    pub page: OutputPath,
    /// Without `#`, decoded.
    pub fragment: String,
}

/// How many files a site may have for a dead link to be compared with all of them.
const SMALL_SITE: usize = 1_000;

impl Targets {
    /// What `target`, written in `file`, leads to.
    pub fn find(&self, file: &SourcePath, target: &str) -> Option<&OutputPath> {
        if target.starts_with('/') {
            let page = OutputPath::page(target);
            return self
                .all
                .get(&page)
                .or_else(|| self.all.get(&OutputPath::file(target)));
        }
        let path = file.sibling(target)?;
        let file = self.files.get(&path).map(|file| &file.path);
        self.pages.get(&path).or(file)
    }

    /// What could have been meant by a dead link, in the form in which it would be written. On a large site only
    /// targets of the same name or in the same folder: a thousand dead links must not each be compared with every file.
    pub fn candidates(&self, file: &SourcePath, target: &str) -> Vec<String> {
        let (folder, name) = folder_and_name(target);
        let is_small = self.all.len() <= SMALL_SITE;
        let is_close = |candidate: &String| {
            let (other_folder, other_name) = folder_and_name(candidate);
            is_small || other_name == name || other_folder == folder
        };
        if target.starts_with('/') {
            return self
                .all
                .iter()
                .map(|path| format!("/{}", path.address()))
                .filter(is_close)
                .collect();
        }
        // Written from this file's folder, as the writer would.
        let up = target.matches("../").count();
        let mut base = file.folder();
        for _ in 0..up {
            base = base.rsplit_once('/').map_or("", |(above, _)| above);
        }
        self.pages
            .keys()
            .chain(self.files.keys())
            .filter_map(|path| {
                let below = path.as_str().strip_prefix(base)?.strip_prefix('/')?;
                Some(format!("{}{below}", "../".repeat(up)))
            })
            .filter(is_close)
            .collect()
    }
}

/// `/samlinger/x/` and `y` of `/samlinger/x/y/`.
fn folder_and_name(address: &str) -> (&str, &str) {
    let address = address.trim_end_matches('/');
    address
        .rfind('/')
        .map_or(("", address), |slash| address.split_at(slash + 1))
}
