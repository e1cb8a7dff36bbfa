//! Makes the library: finds what is cached, has the rest read and copied, and stores the index for the next build.

use super::cache::{Cache, ContentHash, Key};
use super::content_index::{ContentIndex, KnownFile};
use super::gate::PublishDecisions;
use super::library::Library;
use super::published_copies::make_copies;
use super::read_documents::{read_copies, read_documents};
use crate::base::digest::Digest;
use crate::base::file_stamp::FileStamp;
use crate::base::path::SourcePath;
use crate::base::text::WithdrawnNames;
use crate::diagnostics::{Diagnostics, catalogue};
use crate::documents::personal_data::Allowed;
use crate::documents::worker::{Workers, missing_restrictions};
use crate::documents::{Document, Format};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Read, Seek};
use std::path::Path;

/// The cache of documents and copies, in the site's folder.
pub const CACHE: &str = ".samling/cache/material";
/// Ten years of slides, twice over; in bytes.
const CACHE_LIMIT: u64 = 8 << 30;
/// How much of a file is read to recognise its format, in bytes.
const HEAD: u64 = 1024;

/// What the site has decided about personal data in its attachments.
#[derive(Debug, Default)]
pub struct PrivacySettings {
    pub allowed: Allowed,
    /// Files are published as they are, with their metadata.
    pub keeps_metadata: bool,
    pub decisions: PublishDecisions,
    /// Whether the gate decides. False only when no reader program was given, so that files cannot be read: then only the pages matter.
    pub judges: bool,
}

/// The library of the site in `root`. `program`: this program, which is started as a worker; without it only the cache is used, and
/// nothing is written. `diagnostics` gets the errors of the file system; the library's reports are about the files themselves.
pub fn library(
    root: &Path,
    files: &[(&SourcePath, FileStamp)],
    program: Option<&Path>,
    settings: &PrivacySettings,
    diagnostics: &mut Diagnostics,
) -> Library {
    let mut mistakes = Diagnostics::new();
    if program.is_some() && !files.is_empty() {
        let missing = missing_restrictions();
        if !missing.is_empty() {
            diagnostics.add(catalogue::unrestricted_reader(&missing));
        }
    }
    let mut library = loaded(root, files, program, settings, &mut mistakes);
    if library.found_damage() && library.repair() {
        mistakes = Diagnostics::new();
        library = loaded(root, files, program, settings, &mut mistakes);
    }
    diagnostics.append(mistakes);
    library
}

fn loaded(
    root: &Path,
    files: &[(&SourcePath, FileStamp)],
    program: Option<&Path>,
    settings: &PrivacySettings,
    diagnostics: &mut Diagnostics,
) -> Library {
    let cache = Cache::new(root.join(CACHE), CACHE_LIMIT);
    let previous = match files {
        [] => ContentIndex::default(),
        _ => ContentIndex::read(root),
    };
    let withdrawn = &settings.decisions.withdrawn;
    let workers = program.map(|program| Workers {
        withdrawn: withdrawn.clone(),
        ..Workers::new(program)
    });
    let workers = workers.as_ref();
    let mut index = ContentIndex {
        withdrawn: (!withdrawn.is_empty()).then(|| Digest::of(withdrawn)),
        ..ContentIndex::default()
    };
    let has_new_names = index.withdrawn != previous.withdrawn;
    if !has_new_names {
        index.naming.clone_from(&previous.naming);
    }
    add_files(&mut index, root, files, &previous, diagnostics);
    let read = read_documents(root, workers, &cache, &previous, &mut index, diagnostics);
    forget_naming(&mut index, &cache, withdrawn, workers.is_some());
    let mut copied = 0;
    if !settings.keeps_metadata {
        copied += make_copies(root, workers, &cache, &previous, &mut index, diagnostics);
        copied += read_copies(workers, &cache, &previous, &mut index, diagnostics);
    }
    if read + copied > 0 {
        // What cannot be removed now is removed after a later build.
        drop(cache.sweep());
    }
    if program.is_some() && has_new_names {
        // What earlier builds kept may have the names, too.
        drop(cache.remove_others(&index.cache_keys()));
    }
    if program.is_some() && index != previous {
        index.write(root);
    }
    Library::new(root, files, cache, index, settings, read)
}

/// Finds the documents that name a person who has asked not to be named, and forgets what they say. `may_write`: also in the cache.
fn forget_naming(
    index: &mut ContentIndex,
    cache: &Cache,
    withdrawn: &WithdrawnNames,
    may_write: bool,
) {
    if withdrawn.is_empty() {
        return;
    }
    let keys: BTreeSet<Key> = index.summaries.keys().cloned().collect();
    let names = |key: &Key| {
        cache
            .find(key)
            .is_some_and(|document| names_one(&document, withdrawn))
    };
    let naming: Vec<Key> = keys.into_par_iter().filter(names).collect();
    for key in naming {
        index.summaries.remove(&key);
        if may_write {
            cache.forget(&key);
        }
        index.naming.insert(key);
    }
    if may_write {
        let known = index.files.values();
        let named = known.filter(|known| {
            let key = known.document_key();
            key.is_some_and(|key| index.naming.contains(&key))
        });
        named
            .filter_map(KnownFile::copy_key)
            .for_each(|key| cache.forget(&key));
    }
}

/// Does the document have one of the names?
fn names_one(document: &Document, names: &WithdrawnNames) -> bool {
    let shown = document.pages.iter().flat_map(|page| page.texts());
    let unshown = document.unshown_texts().map(|(_, _, text)| text);
    let mut texts = shown.chain(unshown);
    // A name may be broken at the end of a line, or stand in an address.
    let mut pages = document.pages.iter().filter(|page| {
        let mut links = page.link_texts();
        names.stand_in(&page.text()) || links.any(|link| names.stand_in_file_name(link))
    });
    texts.any(|text| names.stand_in(text) || names.stand_in_file_name(text))
        || pages.next().is_some()
}

/// Hashes the files that have changed, several at a time.
fn add_files(
    index: &mut ContentIndex,
    root: &Path,
    files: &[(&SourcePath, FileStamp)],
    previous: &ContentIndex,
    diagnostics: &mut Diagnostics,
) {
    let known: Vec<io::Result<KnownFile>> = files
        .par_iter()
        .map(|(file, stamp)| match previous.unchanged(file, stamp) {
            Some(known) => Ok(known.clone()),
            None => hashed(&file.on_disk(root), file.name(), *stamp),
        })
        .collect();
    for ((file, _), known) in files.iter().zip(known) {
        match known {
            Ok(known) => drop(index.files.insert((*file).clone(), known)),
            Err(error) => {
                diagnostics.add(catalogue::unreadable(file.as_str(), &error));
            }
        }
    }
}

fn hashed(path: &Path, name: &str, stamp: FileStamp) -> io::Result<KnownFile> {
    let mut file = File::open(path)?;
    let mut start = Vec::new();
    (&mut file).take(HEAD).read_to_end(&mut start)?;
    file.rewind()?;
    let (content, xxh3) = ContentHash::with_digest(&mut file)?;
    Ok(KnownFile {
        stamp,
        content,
        xxh3,
        format: Format::of(name, &start),
    })
}
