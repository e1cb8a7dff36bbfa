//! The ids that a site has already: a new record may refer to them but not take them.

use crate::base::path::SourcePath;
use std::path::Path;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExistingIds {
    /// The folders of the gatherings: `content/gatherings/2018/hordaland-2018-01-16`.
    pub gatherings: Vec<SourcePath>,
    /// The ids of the counties.
    pub counties: Vec<String>,
}

impl ExistingIds {
    /// Read from the names of files and folders only. A folder that cannot be read counts as empty.
    pub fn read(root: &Path) -> ExistingIds {
        let gatherings = root.join("content/gatherings");
        let mut existing = ExistingIds {
            gatherings: names(&gatherings)
                .iter()
                .flat_map(|year| {
                    let folders = names(&gatherings.join(year));
                    let path =
                        move |id| SourcePath::new(&format!("content/gatherings/{year}/{id}"));
                    folders.into_iter().map(path)
                })
                .filter(|folder| folder.on_disk(root).join("index.md").is_file())
                .collect(),
            counties: names(&root.join("content/counties"))
                .iter()
                .filter_map(|name| name.strip_suffix(".md"))
                .filter(|id| !id.contains('.'))
                .map(str::to_owned)
                .collect(),
        };
        existing.gatherings.sort();
        existing.counties.sort();
        existing
    }
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect()
}
