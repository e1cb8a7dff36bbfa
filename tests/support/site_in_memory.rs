//! A whole site in memory, for tests to examine.

use samling::base::OutputFile;
use samling::base::digest::Digest;
use samling::base::options::Options;
use samling::base::path::OutputPath;
use samling::build::{BuildJob, CacheUse, Destination, OpenDestination, Outcome, build};
use samling::content::source::SourceTexts;
use samling::diagnostics::Diagnostics;
use samling::output::publish::Published;
use std::path::Path;
use std::sync::{Arc, Mutex};

/// The result of building a folder.
pub struct SiteInMemory {
    /// In the order of paths. None: the site has errors.
    pub files: Option<Vec<OutputFile>>,
    pub diagnostics: Diagnostics,
    pub texts: SourceTexts,
}

#[derive(Clone, Default)]
struct Files(Arc<Mutex<Vec<OutputFile>>>);

impl Destination for Files {
    fn open(
        &self,
        _: Vec<OutputPath>,
        _: Option<&str>,
    ) -> Result<Box<dyn OpenDestination>, Diagnostics> {
        Ok(Box::new(self.clone()))
    }
}

impl OpenDestination for Files {
    fn reuse_if_unchanged(&self, _: &OutputPath, _: Option<Digest>) -> Option<String> {
        None
    }

    fn add(&self, file: OutputFile) {
        self.0.lock().expect("files").push(file);
    }

    fn abandon(self: Box<Self>) {}

    fn close(self: Box<Self>, later: Vec<OutputFile>) -> Result<Published, Diagnostics> {
        self.0.lock().expect("files").extend(later);
        Ok(Published::default())
    }
}

/// Builds the folder without reading or writing a cache.
pub fn site(root: &Path, options: &Options) -> SiteInMemory {
    let files = Files::default();
    let job = BuildJob {
        root,
        options,
        strict: false,
        cache: CacheUse::Nothing,
    };
    let built = build(&job, &files);
    let is_published = matches!(built.outcome, Outcome::Published(_));
    let mut files = std::mem::take(&mut *files.0.lock().expect("files"));
    files.sort_by(|a, b| a.path.cmp(&b.path));
    SiteInMemory {
        files: is_published.then_some(files),
        diagnostics: built.diagnostics,
        texts: built.texts,
    }
}
