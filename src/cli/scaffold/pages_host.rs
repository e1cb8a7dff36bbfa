//! The workflow that checks a site at every change and publishes it: GitHub Pages, GitLab Pages.
//!
//! Nothing is known of a place that gives out this program, so the workflows fetch it from an address that the site's own people
//! set, with its checksum.

use super::ScaffoldFile;
use crate::base::path::SourcePath;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PagesHost {
    Github,
    Gitlab,
}

impl PagesHost {
    pub fn workflow(self) -> ScaffoldFile {
        let (path, text) = match self {
            PagesHost::Github => (
                ".github/workflows/nettsted.yml",
                include_str!("hosts/github.yml"),
            ),
            PagesHost::Gitlab => (".gitlab-ci.yml", include_str!("hosts/gitlab.yml")),
        };
        ScaffoldFile {
            path: SourcePath::new(path),
            content: text.as_bytes().to_vec(),
        }
    }
}
