//! Where the files of a site are written: to a folder on disk, or nowhere for a build that only checks the site.

use crate::base::OutputFile;
use crate::base::digest::Digest;
use crate::base::path::OutputPath;
use crate::diagnostics::Diagnostics;
use crate::output::publish::{Publication, Published, published_file};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

pub trait Destination {
    /// Called once, when all paths of the site are known. `later`: a folder (from the site's root, with a slash at its end)
    /// for files whose names are known only after all pages have been rendered.
    ///
    /// Err: the files cannot be written here.
    fn open(
        &self,
        paths: Vec<OutputPath>,
        later: Option<&str>,
    ) -> Result<Box<dyn OpenDestination>, Diagnostics>;

    /// The file of the site that was published here before. None: there is none.
    fn published(&self, _: &OutputPath) -> Option<Vec<u8>> {
        None
    }
}

/// Takes files from several threads.
pub trait OpenDestination: Sync {
    /// Reuses the file at the path if it was rendered from the same input (digest `made_of`; None: whatever it was) and has not been
    /// touched since.
    ///
    /// Returns the remarks recorded with it. None: it must be rendered.
    fn reuse_if_unchanged(&self, path: &OutputPath, made_of: Option<Digest>) -> Option<String>;
    fn add(&self, file: OutputFile);
    /// Removes what was written.
    fn abandon(self: Box<Self>);
    /// Completes the site. `later`: the files that were not known when it was opened. Err: a file could not be written.
    fn close(self: Box<Self>, later: Vec<OutputFile>) -> Result<Published, Diagnostics>;
}

/// Discards the files of a build that only checks the site.
pub struct Nowhere;

impl Destination for Nowhere {
    fn open(
        &self,
        _: Vec<OutputPath>,
        _: Option<&str>,
    ) -> Result<Box<dyn OpenDestination>, Diagnostics> {
        Ok(Box::new(Nowhere))
    }
}

impl OpenDestination for Nowhere {
    fn reuse_if_unchanged(&self, _: &OutputPath, _: Option<Digest>) -> Option<String> {
        None
    }

    fn add(&self, _: OutputFile) {}

    fn abandon(self: Box<Self>) {}

    fn close(self: Box<Self>, _: Vec<OutputFile>) -> Result<Published, Diagnostics> {
        Ok(Published::default())
    }
}

/// For a build that only checks the site: whether its files could be written to the folder. Writes nothing.
pub struct DryRun<'f> {
    output: &'f Path,
    root: &'f Path,
    /// None: not opened, because the site has errors.
    refusals: Mutex<Option<Diagnostics>>,
}

impl<'f> DryRun<'f> {
    /// `root`: the site's own folder.
    pub fn new(output: &'f Path, root: &'f Path) -> DryRun<'f> {
        DryRun {
            output,
            root,
            refusals: Mutex::default(),
        }
    }

    /// Why the files could not be written there. Called after the build.
    pub fn refusals(self) -> Diagnostics {
        let refusals = self.refusals.into_inner();
        let refusals = refusals.unwrap_or_else(PoisonError::into_inner);
        refusals.unwrap_or_else(|| {
            let opened = Publication::open(Vec::new(), None, self.output, self.root);
            opened.err().unwrap_or_default()
        })
    }
}

impl Destination for DryRun<'_> {
    fn open(
        &self,
        paths: Vec<OutputPath>,
        later: Option<&str>,
    ) -> Result<Box<dyn OpenDestination>, Diagnostics> {
        let opened = Publication::open(paths, later, self.output, self.root);
        let mut refusals = (self.refusals.lock()).unwrap_or_else(PoisonError::into_inner);
        *refusals = Some(opened.err().unwrap_or_default());
        Ok(Box::new(Nowhere))
    }

    fn published(&self, path: &OutputPath) -> Option<Vec<u8>> {
        published_file(self.output, path)
    }
}

/// A folder on disk.
pub(super) struct OutputFolder<'f> {
    pub output: &'f Path,
    /// The site's own folder, with the sources of copied files.
    pub root: &'f Path,
}

impl Destination for OutputFolder<'_> {
    fn open(
        &self,
        paths: Vec<OutputPath>,
        later: Option<&str>,
    ) -> Result<Box<dyn OpenDestination>, Diagnostics> {
        let publication = Publication::open(paths, later, self.output, self.root)?;
        Ok(Box::new(publication))
    }

    fn published(&self, path: &OutputPath) -> Option<Vec<u8>> {
        published_file(self.output, path)
    }
}

impl OpenDestination for Publication {
    fn reuse_if_unchanged(&self, path: &OutputPath, made_of: Option<Digest>) -> Option<String> {
        Publication::reuse_if_unchanged(self, path, made_of)
    }

    fn add(&self, file: OutputFile) {
        Publication::add(self, &file);
    }

    fn abandon(self: Box<Self>) {
        Publication::abandon(*self);
    }

    fn close(self: Box<Self>, later: Vec<OutputFile>) -> Result<Published, Diagnostics> {
        Publication::close_with(*self, later)
    }
}
