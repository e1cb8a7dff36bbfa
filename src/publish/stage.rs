//! Writing: new files at their place, changed ones beside it; then, all at once, the renaming.
//!
//! Until [`Staged::swap`] no reader of the old site sees anything of the new one that matters, and all can be
//! undone. What pages refer to is always written and renamed before the pages.

use super::compare::Comparison;
use super::failures::{all, each};
use super::folder::Folder;
use super::ledger::Record;
use super::print::Print;
use super::stamps::{SourceStamp, Stamp, modified};
use super::standing::{Kind, Standing, temporary_name};
use super::wanted::Wanted;
use crate::diagnostics::{Diagnostic, Diagnostics, catalogue};
use crate::render::{OutputContent, OutputFile};
use std::fs::{File, OpenOptions};
use std::io::{Error, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

pub struct Staging<'f> {
    folder: &'f Folder,
    source_root: &'f Path,
    /// Those that we made, an outer folder before the ones in it.
    folders: Vec<&'f str>,
    files: Vec<StagedFile<'f>>,
    /// Of names for files beside others; 0 is the notes'.
    number: AtomicUsize,
}

/// Everything of the new site is on the disk, and waits to be renamed.
pub struct Staged<'f>(Staging<'f>);

struct StagedFile<'f> {
    record: Record<'f>,
    /// None: it stands at its place already.
    beside: Option<PathBuf>,
}

type Undoable<'f> = (Staging<'f>, Diagnostics);

impl<'f> Staging<'f> {
    /// Makes the folders that are missing, each once.
    pub fn begin(
        folder: &'f Folder,
        source_root: &'f Path,
        wanted: &Wanted<'f>,
        standing: &Standing,
    ) -> Result<Staging<'f>, Undoable<'f>> {
        let mut staging = Staging {
            folder,
            source_root,
            folders: Vec::new(),
            files: Vec::new(),
            number: AtomicUsize::new(1),
        };
        let missing: Vec<&str> = wanted
            .folders
            .iter()
            .copied()
            .filter(|path| standing.kind(path) != Some(Kind::Folder))
            .collect();
        // An outer folder comes before the ones in it, by depth; those of one depth at the same time.
        let depth = |path: &str| path.matches('/').count();
        let mut by_depth: Vec<Vec<&str>> = Vec::new();
        for path in missing {
            by_depth.resize_with(by_depth.len().max(depth(path) + 1), Vec::new);
            by_depth[depth(path)].push(path);
        }
        for level in by_depth {
            let (made, failures) = each(&level, |path| make_folder(folder, path));
            staging.folders.extend(made);
            if !failures.is_empty() {
                return Err((staging, failures));
            }
        }
        Ok(staging)
    }

    /// Writes every file that is new or has changed.
    pub fn stage(mut self, comparison: &Comparison<'f>) -> Result<Staged<'f>, Undoable<'f>> {
        let (new_pages, new_assets): (Vec<&OutputFile>, Vec<&OutputFile>) = comparison
            .new
            .iter()
            .partition(|file| is_page(file.path.as_str()));
        let (pages, assets): (Vec<&OutputFile>, Vec<&OutputFile>) = comparison
            .changed
            .iter()
            .partition(|file| is_page(file.path.as_str()));
        // A new page must not be there before a style it refers to has been renamed.
        let page_place = if assets.is_empty() {
            Place::Itself
        } else {
            Place::NewBeside
        };
        for (files, place) in [
            (new_assets, Place::Itself),
            (assets, Place::Beside),
            (new_pages, page_place),
            (pages, Place::Beside),
        ] {
            let (staged, failures) = each(&files, |file| self.write(file, place));
            self.files.extend(staged);
            if !failures.is_empty() {
                return Err((self, failures));
            }
        }
        Ok(Staged(self))
    }

    /// Takes away what was written so far. False when some of it is still there.
    pub fn undo(self) -> bool {
        let mut gone = true;
        for file in &self.files {
            let path = match &file.beside {
                Some(beside) => beside.clone(),
                None => self.folder.at(file.record.path),
            };
            gone &= std::fs::remove_file(path).is_ok();
        }
        for path in self.folders.iter().rev() {
            gone &= std::fs::remove_dir(self.folder.at(path)).is_ok();
        }
        gone
    }

    fn write(&self, file: &'f OutputFile, place: Place) -> Result<StagedFile<'f>, Diagnostic> {
        let path = file.path.as_str();
        let target = self.folder.at(path);
        let beside = match place {
            Place::Itself => None,
            Place::Beside | Place::NewBeside => {
                let number = self.number.fetch_add(1, Ordering::Relaxed);
                Some(target.with_file_name(temporary_name(number)))
            }
        };
        let at = beside.as_deref().unwrap_or(&target);
        let cannot_write = |error: Error| self.folder.cannot_write(path, &error);
        if let Place::NewBeside = place {
            free(&target).map_err(cannot_write)?;
        }
        // Never through a link that somebody has just put there.
        let mut output = OpenOptions::new()
            .read(matches!(file.content, OutputContent::Copy(_)))
            .write(true)
            .create_new(true)
            .open(at)
            .map_err(cannot_write)?;
        let filled = self
            .fill(&mut output, &file.content)
            .map_err(|failure| match failure {
                Failure::Write(error) => cannot_write(error),
                Failure::Read(source, error) => catalogue::unreadable(source, &error.to_string()),
            });
        match filled {
            Ok((print, stamp)) => Ok(StagedFile {
                record: Record { path, print, stamp },
                beside,
            }),
            Err(mistake) => {
                // Half a file; where it cannot be taken away, the journal knows of it.
                let _ = std::fs::remove_file(at);
                Err(mistake)
            }
        }
    }

    fn fill<'c>(
        &self,
        output: &mut File,
        content: &'c OutputContent,
    ) -> Result<(Print, Stamp), Failure<'c>> {
        let (print, source) = match content {
            OutputContent::Bytes(bytes) => {
                output.write_all(bytes)?;
                (Print::of_bytes(bytes), None)
            }
            OutputContent::Copy(source) => {
                let stamp = copy(&source.on_disk(self.source_root), source.as_str(), output)?;
                (print_of_written(output)?, stamp)
            }
        };
        let modified = modified(&output.metadata()?);
        Ok((print, Stamp { modified, source }))
    }
}

#[derive(Clone, Copy)]
enum Place {
    Itself,
    Beside,
    /// Beside a path where nothing stands yet.
    NewBeside,
}

enum Failure<'c> {
    Write(Error),
    Read(&'c str, Error),
}

impl From<Error> for Failure<'_> {
    fn from(error: Error) -> Self {
        Failure::Write(error)
    }
}

impl<'f> Staged<'f> {
    /// Puts every changed file at its place: first what pages refer to, then the pages.
    pub fn swap(self) -> Result<Vec<Record<'f>>, Diagnostics> {
        let Staging { folder, files, .. } = self.0;
        let waiting: Vec<(&str, &Path)> = files
            .iter()
            .filter_map(|file| Some((file.record.path, file.beside.as_deref()?)))
            .collect();
        let (pages, assets): (Vec<_>, Vec<_>) =
            waiting.into_iter().partition(|(path, _)| is_page(path));
        for moving in [assets, pages] {
            let moved = all(&moving, |(path, beside)| {
                std::fs::rename(beside, folder.at(path))
                    .map_err(|error| folder.cannot_write(path, &error))
            });
            if moved.is_err() {
                // Those that were renamed are not there any more.
                for beside in files.iter().filter_map(|file| file.beside.as_ref()) {
                    let _ = std::fs::remove_file(beside);
                }
            }
            moved?;
        }
        Ok(files.into_iter().map(|file| file.record).collect())
    }
}

fn is_page(path: &str) -> bool {
    path.ends_with(".html")
}

/// Err: the path could not be renamed to, or somebody has come before us.
fn free(path: &Path) -> Result<(), Error> {
    match path.symlink_metadata() {
        Ok(_) => Err(ErrorKind::AlreadyExists.into()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

fn make_folder<'f>(folder: &Folder, path: &&'f str) -> Result<&'f str, Diagnostic> {
    let at = folder.at(path);
    match std::fs::create_dir(&at) {
        // Where `A` and `a` are the same folder.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => at
            .symlink_metadata()
            .is_ok_and(|metadata| metadata.is_dir())
            .then_some(*path)
            .ok_or_else(|| folder.cannot_write(path, &error)),
        made => made
            .map(|()| *path)
            .map_err(|error| folder.cannot_write(path, &error)),
    }
}

/// The bytes go from file to file in the system, shared where the disk can do that.
///
/// The stamp is None when the source changed meanwhile.
fn copy<'c>(
    on_disk: &Path,
    source: &'c str,
    output: &mut File,
) -> Result<Option<SourceStamp>, Failure<'c>> {
    let unreadable = |error| Failure::Read(source, error);
    let mut input = File::open(on_disk).map_err(unreadable)?;
    let before = input.metadata().map_err(unreadable)?;
    if before.is_dir() {
        return Err(unreadable(ErrorKind::IsADirectory.into()));
    }
    std::io::copy(&mut input, output)?;
    let after = input.metadata().map_err(unreadable)?;
    let stamp = SourceStamp::of(source, &after);
    Ok(stamp.filter(|after| Some(after) == SourceStamp::of(source, &before).as_ref()))
}

/// What really came to stand in the file.
fn print_of_written(output: &mut File) -> Result<Print, Error> {
    use std::io::Seek;
    output.rewind()?;
    Print::of_reader(output)
}
