//! Which sources go into a bag, and what is covered in them.
//!
//! A site's own files say more than its pages: addresses that are not shown, drafts, the names of files that are withheld and of persons
//! who have asked not to be named. Unless the bag is made with what is withheld, none of that may be in it; a file in which it cannot be
//! covered is left out.

use super::frozen_lists::of_files_in_bag;
use super::names::BagNames;
use crate::attachments::Library;
use crate::base::digest::Digest;
use crate::base::path::{SourcePath, percent_encoded};
use crate::base::text::{WithdrawnNames, composed, whole_words};
use crate::build::output_inspection::{allowed_texts, contacts};
use crate::content::model::Archive;
use crate::content::schema::Records;
use crate::content::schema::records::FrozenRecord;
use crate::content::source::yaml::yaml_text;
use crate::content::source::{Entry, Sources};
use crate::documents::personal_data::{Allowed, masked, personal_data};
use percent_encoding::percent_decode_str;
use rustc_hash::{FxHashMap, FxHashSet};
use std::io::Error;

/// Stands in place of what is covered.
const COVER: &str = "(utelatt)";

/// The sources of a bag.
#[derive(Default)]
pub struct PackedSources {
    /// Records and the theme, by path.
    pub texts: Vec<(SourcePath, Vec<u8>)>,
    /// The attached files, by path.
    pub materials: Vec<PackedMaterial>,
    pub left_out: LeftOut,
}

/// An attached file in a bag.
pub struct PackedMaterial {
    pub file: SourcePath,
    /// Its path in the bag, among the materials.
    pub name: String,
    /// The file that is packed: itself, or the copy of it that is published.
    pub packed: SourcePath,
    /// The digest of the packed file's bytes. None: it has not been read.
    pub expected: Option<Digest>,
}

/// What is not in a bag, or not as it was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Attached files that are not published.
    pub materials: usize,
    /// Records and files of the theme: drafts, and those in which something cannot be covered.
    pub texts: usize,
    /// Records and files of the theme in which something is covered.
    pub covered: usize,
}

/// What decides whether a file is published.
pub struct PublishedFiles<'p> {
    pub library: &'p Library,
    /// The files that the finished site has copies of.
    pub copied: FxHashSet<SourcePath>,
    pub drafts: Drafts,
    /// By file: the checksums of the gatherings that are frozen.
    pub frozen: FxHashMap<SourcePath, &'p FrozenRecord>,
}

/// Every source as it is on disk.
pub fn all_sources(
    sources: &Sources,
    attachments: Vec<SourcePath>,
) -> Result<PackedSources, Error> {
    let texts = sources.texts.keys().map(|path| {
        let bytes = std::fs::read(path.on_disk(&sources.root))?;
        Ok((path.clone(), bytes))
    });
    let mut names = BagNames::default();
    let materials = attachments.into_iter().map(|file| PackedMaterial {
        name: names.name(&file),
        packed: file.clone(),
        file,
        expected: None,
    });
    Ok(PackedSources {
        texts: texts.collect::<Result<_, Error>>()?,
        materials: materials.collect(),
        left_out: LeftOut::default(),
    })
}

/// What is published of the sources.
pub fn published_sources(
    sources: &Sources,
    attachments: Vec<SourcePath>,
    published: &PublishedFiles<'_>,
    covers: &Covers,
) -> Result<PackedSources, Error> {
    let mut packed = PackedSources::default();
    let mut names = BagNames::default();
    for file in attachments {
        match published.material(file, &mut names) {
            Some(material) => packed.materials.push(material),
            None => packed.left_out.materials += 1,
        }
    }
    let (frozen, texts): (Vec<_>, Vec<_>) =
        (sources.texts.iter()).partition(|(path, _)| published.frozen.contains_key(path));
    for (path, text) in texts {
        let is_draft = published.drafts.contain(path);
        match covers.covered(path, text).filter(|_| !is_draft) {
            Some(covered) if *covered == **text => {
                packed.texts.push((path.clone(), unchanged(sources, path)?));
            }
            covered => packed.add_covered(path, covered),
        }
    }
    let materials = packed.materials.iter().map(|material| &material.file);
    let in_bag = materials.chain(packed.texts.iter().map(|(path, _)| path));
    let in_bag: FxHashSet<SourcePath> = in_bag.cloned().collect();
    for (path, text) in frozen {
        let record = published.frozen[path];
        let told = of_files_in_bag(record, path, &in_bag);
        let is_whole = told == *record;
        let told = match is_whole {
            true => text.to_string(),
            false => yaml_text(&told),
        };
        match covers.covered(path, &told) {
            Some(covered) if is_whole && covered == told => {
                packed.texts.push((path.clone(), unchanged(sources, path)?));
            }
            covered => packed.add_covered(path, covered),
        }
    }
    packed.texts.sort();
    Ok(packed)
}

impl PackedSources {
    /// Adds a text in which something is not as it was. `None`: it cannot be covered.
    fn add_covered(&mut self, path: &SourcePath, covered: Option<String>) {
        match covered {
            None => self.left_out.texts += 1,
            Some(covered) => {
                self.left_out.covered += 1;
                self.texts.push((path.clone(), covered.into_bytes()));
            }
        }
    }
}

impl PublishedFiles<'_> {
    /// None: the file is not published.
    fn material(&self, file: SourcePath, names: &mut BagNames) -> Option<PackedMaterial> {
        let copy = self.library.copy(&file);
        let packed = copy.map_or(&file, |copy| &copy.source).clone();
        let is_published = self.copied.contains(&packed)
            && self.library.withheld(&file).is_none()
            && !self.drafts.contain(&file);
        is_published.then(|| PackedMaterial {
            name: names.name(&file),
            expected: copy.map_or_else(|| self.library.digest(&file), |copy| Some(copy.xxh3)),
            file,
            packed,
        })
    }
}

/// The bytes of a text: those on disk, unless names were replaced when it was read.
fn unchanged(sources: &Sources, path: &SourcePath) -> Result<Vec<u8>, Error> {
    let text = &sources.texts[path];
    let bytes = std::fs::read(path.on_disk(&sources.root))?;
    let on_disk = std::str::from_utf8(&bytes).unwrap_or_default();
    match sources.withdrawn.stand_in(on_disk) {
        true => Ok(text.as_bytes().to_vec()),
        false => Ok(bytes),
    }
}

/// What is covered in texts.
pub struct Covers {
    allowed: Allowed,
    /// Addresses and numbers of contacts that are not shown; the longest first.
    of_contacts: Vec<String>,
    withheld: Vec<SourcePath>,
    /// The names of the files that are published, somewhere.
    published: FxHashSet<String>,
    withdrawn: WithdrawnNames,
}

/// Shorter texts are no addresses, numbers or names of files.
const SHORTEST: usize = 5;

impl Covers {
    /// `archive`: of the sources, whose records it has taken.
    pub fn new(sources: &Sources, library: &Library, archive: &Archive) -> Covers {
        let allowed = allowed_texts(archive);
        let contacts = contacts(archive);
        let of_contacts = contacts.flat_map(|contact| contact.email.iter().chain(&contact.phone));
        let of_contacts = of_contacts.filter(|text| !allowed.contains(text)).cloned();
        let mut of_contacts: Vec<String> = of_contacts.collect();
        of_contacts.retain(|text| text.len() >= SHORTEST);
        of_contacts.sort_by_key(|text| std::cmp::Reverse(text.len()));
        let files = library.reports.iter().map(|report| report.file.clone());
        let (withheld, published): (Vec<_>, Vec<_>) =
            files.partition(|file| library.withheld(file).is_some());
        Covers {
            allowed,
            of_contacts,
            withheld,
            published: published
                .iter()
                .map(|file| comparable(file.name()))
                .collect(),
            withdrawn: sources.withdrawn.clone(),
        }
    }

    /// The text of the file with everything covered that is not published. None: it cannot be covered.
    pub fn covered(&self, file: &SourcePath, text: &str) -> Option<String> {
        let mut covered = self.withdrawn.replaced(text).into_owned();
        for contact in &self.of_contacts {
            covered = covered.replace(contact.as_str(), COVER);
        }
        let names: Vec<&str> = self.withheld_names(file).collect();
        for name in &names {
            for form in [(*name).to_owned(), percent_encoded(name)] {
                covered = with_words_replaced(&covered, &form);
            }
        }
        let covered = masked(&covered, &self.allowed, |_| COVER);
        let plain = comparable(&percent_decode_str(&covered).decode_utf8_lossy());
        let is_clean = personal_data(&covered, &self.allowed).is_empty()
            && !(names.iter()).any(|name| !places_of(&plain, &comparable(name)).is_empty())
            && !self.withdrawn.stand_in(&covered)
            && !self.withdrawn.stand_in_file_name(&covered);
        is_clean.then_some(covered)
    }

    /// The names of withheld files that the text of a file may not tell. A name that a published file also has tells nothing, but
    /// beside the withheld file.
    fn withheld_names(&self, file: &SourcePath) -> impl Iterator<Item = &str> {
        let withheld = self.withheld.iter();
        let told = withheld.filter(|withheld| {
            let name = withheld.name();
            let is_beside = file.is_below(withheld.folder());
            name.len() >= SHORTEST && (is_beside || !self.published.contains(&comparable(name)))
        });
        told.map(|withheld| withheld.name())
    }
}

/// In small, composed letters.
fn comparable(text: &str) -> String {
    composed(text).to_lowercase()
}

/// Where the word stands in the text, in bytes, and not as a part of a longer one.
fn places_of(text: &str, word: &str) -> Vec<usize> {
    whole_words(text, word, &['-', '_']).collect()
}

fn with_words_replaced(text: &str, word: &str) -> String {
    let mut replaced = text.to_owned();
    for at in places_of(text, word).into_iter().rev() {
        replaced.replace_range(at..at + word.len(), COVER);
    }
    replaced
}

/// Files that are not published yet, as a whole or in part.
#[derive(Default)]
pub struct Drafts {
    files: FxHashSet<SourcePath>,
    /// Without a slash at the end.
    folders: Vec<String>,
}

impl Drafts {
    /// `shown`: the site shows them, so that there are none.
    pub fn of(records: &Records, shown: bool) -> Drafts {
        let mut drafts = Drafts::default();
        if shown {
            return drafts;
        }
        for entry in records.gatherings.iter() {
            let mut talks = entry.record.presentations.iter();
            if entry.record.draft {
                drafts.folders.push(entry.file.folder().to_owned());
            } else if talks.any(|talk| talk.draft) {
                drafts.add(entry);
            }
        }
        let projects = records.projects.iter();
        let talks = records.presentations.iter();
        let pages = records.pages.iter();
        let letters = records.letters.iter();
        (projects.filter(|entry| entry.record.draft)).for_each(|entry| drafts.add(entry));
        (talks.filter(|entry| entry.record.draft)).for_each(|entry| drafts.add(entry));
        (pages.filter(|entry| entry.record.draft)).for_each(|entry| drafts.add(entry));
        (letters.filter(|entry| entry.record.draft)).for_each(|entry| drafts.add(entry));
        drafts
    }

    fn add<T>(&mut self, entry: &Entry<T>) {
        self.files.insert(entry.file.clone());
        let twins = entry.twins.iter().map(|twin| twin.file.clone());
        self.files.extend(twins);
    }

    fn contain(&self, path: &SourcePath) -> bool {
        self.files.contains(path) || self.folders.iter().any(|folder| path.is_below(folder))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::checksum::Checksum;

    #[test]
    fn what_is_not_published_is_covered_or_the_text_left_out() {
        let file = |path: &str| SourcePath::new(path);
        let covers = Covers {
            allowed: Allowed::new(["41 23 45 67"]),
            of_contacts: vec!["55123456".to_owned()],
            withheld: vec![
                file("content/a/Deltakerliste vår.xlsx"),
                file("content/a/dom.csv"),
            ],
            published: FxHashSet::from_iter(["dom.csv".to_owned(), "ungdom.csv".to_owned()]),
            withdrawn: WithdrawnNames::new(["Ola Eksempel"], "(navn fjernet)"),
        };
        let check_in = |path: &str, text: &str, covered: Option<&str>| {
            assert_eq!(
                covers.covered(&file(path), text).as_deref(),
                covered,
                "{text}"
            );
        };
        let check = |text: &str, covered| check_in("content/b/index.md", text, covered);
        check_in(
            "content/a/index.md",
            "dom.csv, ungdom.csv",
            Some("(utelatt), ungdom.csv"),
        );
        check("dom.csv, ungdom.csv", Some("dom.csv, ungdom.csv"));
        check("[x](Deltakerliste%20v%C3%A5r.xlsx)", Some("[x]((utelatt))"));
        check("DELTAKERLISTE VÅR.xlsx", None);
        check("title: Samling", Some("title: Samling"));
        check("tlf. 41 23 45 67", Some("tlf. 41 23 45 67"));
        check("tlf. 91 23 45 67", Some("tlf. (utelatt)"));
        check("kari@hjemme.example.no", Some("(utelatt)"));
        check("phone: 55123456", Some("phone: (utelatt)"));
        check(
            "file: Deltakerliste vår.xlsx\nav Ola Eksempel",
            Some("file: (utelatt)\nav (navn fjernet)"),
        );
        // The name of a file is not replaced when a text is read.
        check("file: Ola Eksempel 2024.pdf", None);
        check("file: ola-eksempel.pdf", None);
    }

    /// Digits among the letters of a checksum are no telephone, account or identity number.
    #[test]
    fn checksums_are_not_covered() {
        let covers = Covers {
            allowed: Allowed::default(),
            of_contacts: Vec::new(),
            withheld: Vec::new(),
            published: FxHashSet::default(),
            withdrawn: WithdrawnNames::default(),
        };
        let line = |number: u32| {
            let sum = Checksum::of_bytes(&number.to_be_bytes());
            format!("  - path: fil.pdf\n    sha256: {sum}\n    size: {number}\n")
        };
        let list: String = (0..3000).map(line).collect();
        let covered = covers.covered(&SourcePath::new("content/a/frozen.yaml"), &list);
        assert!(covered.as_deref() == Some(list.as_str()));
    }
}
