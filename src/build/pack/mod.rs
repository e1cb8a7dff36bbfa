//! Packs a site for an archive: the finished site, its sources and attached files, and what is known of them, in one zip file that is a
//! BagIt bag and opens from disk.
//!
//! In: a [`PackJob`]. Out: the outcome of building the site, and of packing it. What is withheld from readers is not in the bag, unless the
//! job says so; see [`sources`].

mod frozen_lists;
mod names;
mod papers;
mod sources;
mod spool;

pub use sources::LeftOut;

use super::inputs::judged;
use super::report::Report;
use super::{BuildJob, BuildOutcome, CacheUse, build};
use crate::bag::{BagWriter, list_beside, sha256_of};
use crate::base::cache_dir::temporary_name;
use crate::base::digest::Digest;
use crate::base::options::Options;
use crate::base::path::{OutputPath, SourcePath};
use crate::content::model::archive;
use crate::content::source::read;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::catalogue::CHANGED_MEANWHILE;
use names::BagNames;
use papers::Papers;
use sources::{Covers, Drafts, PublishedFiles, all_sources, published_sources};
use spool::{Spool, SpooledFile};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Error, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// What is to be packed.
pub struct PackJob<'j> {
    /// The site's folder.
    pub root: &'j Path,
    /// With links for a site on a disk.
    pub options: &'j Options,
    pub strict: bool,
    /// The zip file; it is replaced. None: named for the site and the day, in the site's folder.
    pub zip: Option<&'j Path>,
    /// Whether all sources are packed as they are, and not only what is published of them.
    pub with_withheld: bool,
}

/// A finished bag.
#[derive(Debug)]
pub struct PackedBag {
    pub zip: PathBuf,
    /// Files, and their bytes before they were compressed.
    pub files: usize,
    pub octets: u64,
    pub left_out: LeftOut,
}

/// Builds the site, and packs it unless it was refused.
pub fn pack(job: &PackJob<'_>) -> (BuildOutcome, Option<Result<PackedBag, Error>>) {
    let place = job.zip.and_then(Path::parent).unwrap_or(job.root);
    let spool = match Spool::new(&place.join(temporary_name(1))) {
        Ok(spool) => spool,
        Err(error) => return (Report::default().refused(), Some(Err(error))),
    };
    let build_job = BuildJob {
        root: job.root,
        options: job.options,
        strict: job.strict,
        cache: CacheUse::Nothing,
    };
    let outcome = build(&build_job, &spool);
    let packed = outcome
        .site()
        .is_some()
        .then(|| packed(job, &outcome, &spool));
    (outcome, packed)
}

fn packed(job: &PackJob<'_>, outcome: &BuildOutcome, spool: &Spool) -> Result<PackedBag, Error> {
    let (mut sources, mut mistakes) = read(job.root);
    let (library, _) = judged(&sources, job.options, Diagnostics::new());
    let (site, mut spooled) = spool.files()?;
    let drafts = Drafts::of(&sources.records, job.options.drafts);
    let attachments: Vec<SourcePath> = (sources.attachments.iter())
        .map(|attachment| attachment.path.clone())
        .collect();
    let (today, with_drafts) = (job.options.today, job.options.drafts);
    let archive = archive(&mut sources, today, with_drafts, &mut mistakes);
    // The site was built a moment ago, so it has been changed since.
    let archive = archive.ok_or_else(|| Error::other(CHANGED_MEANWHILE))?;
    let addresses = addresses(&site);
    let packed_sources = match job.with_withheld {
        true => all_sources(&sources, attachments)?,
        false => {
            let covers = Covers::new(&sources, &library, &archive);
            let published = PublishedFiles {
                library: &library,
                copied: addresses.keys().cloned().collect(),
                drafts,
                frozen: archive
                    .gatherings
                    .iter()
                    .filter_map(|gathering| gathering.frozen.as_ref())
                    .map(|frozen| (frozen.file.clone(), &frozen.record))
                    .collect(),
            };
            published_sources(&sources, attachments, &published, &covers)?
        }
    };
    let papers = Papers {
        job,
        archive: &archive,
        library: &library,
        outcome,
        sources: &packed_sources,
        addresses,
    };
    write(job, &papers, &site, &mut spooled)
}

type SiteFiles = BTreeMap<OutputPath, SpooledFile>;

/// Where each copied file stands in the finished site.
fn addresses(site: &SiteFiles) -> BTreeMap<SourcePath, String> {
    let copies = site.iter().filter_map(|(path, file)| match file {
        SpooledFile::Copy { source, .. } => Some((source.clone(), path.to_string())),
        SpooledFile::Bytes { .. } => None,
    });
    copies.collect()
}

/// Writes the zip file beside its place, and moves it there when it is finished. A list with its checksum is written beside it.
fn write(
    job: &PackJob<'_>,
    papers: &Papers<'_>,
    site: &SiteFiles,
    spooled: &mut File,
) -> Result<PackedBag, Error> {
    let name = match job.zip.and_then(Path::file_stem) {
        Some(stem) => stem.to_string_lossy().into_owned(),
        None => papers.name(),
    };
    let zip = match job.zip {
        Some(zip) => zip.to_owned(),
        None => job.root.join(format!("{name}.zip")),
    };
    let beside = zip.with_file_name(temporary_name(0));
    let written = write_beside(&beside, &name, job, papers, (site, spooled));
    let moved = written.and_then(|written| {
        std::fs::rename(&beside, &zip)?;
        Ok(written)
    });
    if moved.is_err() {
        let _ = std::fs::remove_file(&beside);
    }
    let (sha256, files, octets) = moved?;
    let file_name = zip.file_name().unwrap_or_default();
    let list = format!("{sha256}  {}\n", file_name.display());
    std::fs::write(list_beside(&zip), list)?;
    Ok(PackedBag {
        zip,
        files,
        octets,
        left_out: papers.sources.left_out,
    })
}

/// Returns the checksum of the zip file, and the number of files in the bag and of their bytes.
fn write_beside(
    beside: &Path,
    name: &str,
    job: &PackJob<'_>,
    papers: &Papers<'_>,
    (site, spooled): (&SiteFiles, &mut File),
) -> Result<(String, usize, u64), Error> {
    let file = File::options()
        .read(true)
        .write(true)
        .create_new(true)
        .open(beside)?;
    let mut bag = BagWriter::new(file, name, job.options.today)?;
    fill(&mut bag, job, papers, site, spooled)?;
    let (files, octets) = bag.payload();
    let mut file = bag.finish(&papers.info())?;
    file.seek(SeekFrom::Start(0))?;
    let (sha256, _) = sha256_of(&mut file)?;
    Ok((sha256, files, octets))
}

/// Adds every file, in an order that is always the same.
fn fill(
    bag: &mut BagWriter,
    job: &PackJob<'_>,
    papers: &Papers<'_>,
    site: &SiteFiles,
    spooled: &mut File,
) -> Result<(), Error> {
    bag.add_tag_file("LES-MEG.txt", &papers.read_me())?;
    bag.add_tag_file("index.html", papers::FRONT_PAGE)?;
    for (path, text) in papers.metadata()? {
        bag.add(path, text.len() as u64, text.as_slice())?;
    }
    let mut names = BagNames::default();
    for (path, text) in &papers.sources.texts {
        let path = format!("sources/{}", names.name(path));
        bag.add(&path, text.len() as u64, text.as_slice())?;
    }
    for material in &papers.sources.materials {
        let path = format!("materials/{}", material.name);
        add_copy(
            bag,
            &path,
            &material.packed.on_disk(job.root),
            material.expected,
        )?;
    }
    for (path, file) in site {
        let path = format!("site/{path}");
        match file {
            SpooledFile::Bytes { start, length } => {
                spooled.seek(SeekFrom::Start(*start))?;
                bag.add(&path, *length, spooled.take(*length))?;
            }
            SpooledFile::Copy { source, expected } => {
                add_copy(bag, &path, &source.on_disk(job.root), *expected)?;
            }
        }
    }
    Ok(())
}

/// Adds a file of the disk. Err: it is not what it was when it was looked into.
fn add_copy(
    bag: &mut BagWriter,
    path: &str,
    on_disk: &Path,
    expected: Option<Digest>,
) -> Result<(), Error> {
    let mut file = File::open(on_disk)?;
    if let Some(expected) = expected {
        let (digest, _) = Digest::of_reader(&mut file)?;
        if digest != expected {
            return Err(Error::other(CHANGED_MEANWHILE));
        }
        file.seek(SeekFrom::Start(0))?;
    }
    let size = file.metadata()?.len();
    bag.add(path, size, file)
}
