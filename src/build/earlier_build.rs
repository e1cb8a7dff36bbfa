//! What a full build takes over from the last one: the records of unchanged files, and the pages that have read nothing that changed.

use super::cache::BuildCache;
use super::inspection_findings::InspectionFindings;
use super::kept_pages::MadePage;
use crate::base::options::Options;
use crate::base::path::OutputPath;
use crate::content::source::Reread;
use crate::site::pages::{PageMetadata, PagesRead};
use rustc_hash::FxHashSet;
use std::path::Path;

pub struct EarlierBuild {
    /// None: all sources must be read.
    pub reread: Option<Reread>,
    pub pages: EarlierPages,
}

/// The pages of the site as it was published, and what was found on them.
pub struct EarlierPages {
    pub metadata: PageMetadata,
    pub findings: InspectionFindings,
    pub read: PagesRead<MadePage>,
    /// Those that have been made again since, for the sake of their texts.
    pub made_since: FxHashSet<OutputPath>,
}

impl EarlierBuild {
    /// None: there is no build to take anything over from.
    pub fn load(root: &Path, options: &Options, cache: &BuildCache) -> Option<EarlierBuild> {
        let snapshot = cache
            .snapshot()
            .filter(|snapshot| snapshot.is_made_with(options))?;
        let (id, read) = cache.pages_read()?;
        let has_index = snapshot.index.is_none() || snapshot.index == cache.index_digest();
        if id != snapshot.pages || !has_index {
            return None;
        }
        let records = snapshot.records(cache);
        let (sources, pages) = snapshot.into_earlier(read);
        Some(EarlierBuild {
            reread: records.and_then(|records| sources.reread(root, &records)),
            pages,
        })
    }
}
