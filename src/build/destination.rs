//! Where the files of a site go: a folder on disk, or nowhere for a build that only looks for mistakes.

use crate::base::OutputFile;
use crate::base::digest::Digest;
use crate::base::path::OutputPath;
use crate::diagnostics::Diagnostics;
use crate::output::publish::{Publication, Published};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

pub trait Destination {
    /// Called once, when all paths of the site are known. `later`: a folder (from the site's root, with a slash at its end)
    /// for files whose names are only known when all pages are made.
    ///
    /// Err: these files cannot be written here.
    fn open(
        &self,
        paths: Vec<OutputPath>,
        later: Option<&str>,
    ) -> Result<Box<dyn OpenDestination>, Diagnostics>;
}

/// Takes files from several threads.
pub trait OpenDestination: Sync {
    /// The remarks of the file at the path, when it was made of just this: then it need not be made again.
    fn reuse_if_unchanged(&self, path: &OutputPath, made_of: Digest) -> Option<String>;
    fn add(&self, file: OutputFile);
    /// Takes away again what was written.
    fn abandon(self: Box<Self>);
    /// The site is whole with the files that were not known before. Err: the disk said no.
    fn close(self: Box<Self>, later: Vec<OutputFile>) -> Result<Published, Diagnostics>;
}

/// The files of a build that only looks for mistakes.
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
    fn reuse_if_unchanged(&self, _: &OutputPath, _: Digest) -> Option<String> {
        None
    }

    fn add(&self, _: OutputFile) {}

    fn abandon(self: Box<Self>) {}

    fn close(self: Box<Self>, _: Vec<OutputFile>) -> Result<Published, Diagnostics> {
        Ok(Published::default())
    }
}

/// Of a build that only looks for mistakes: whether its files could be written into a folder. Nothing is.
pub struct DryRun<'f> {
    output: &'f Path,
    root: &'f Path,
    /// None: nothing was opened, since the site has errors.
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

    /// Why the files cannot be written there, when the build is over.
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
}

/// A folder on disk.
pub(super) struct OutputFolder<'f> {
    pub output: &'f Path,
    /// The site's own folder, where copied files come from.
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
}

impl OpenDestination for Publication {
    fn reuse_if_unchanged(&self, path: &OutputPath, made_of: Digest) -> Option<String> {
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
