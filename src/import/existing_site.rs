//! What the site has already, as far as an import must know it.

use super::draft::{DocumentGroup, TakenNames};
use super::extract::counties::{self, County};
use crate::base::date::Edtf;
use crate::base::path::SourcePath;
use crate::base::text::Language;
use crate::content::schema::Records;
use crate::content::schema::records::{GatheringType, SiteRecord};
use crate::content::source::{Attachment, Entry, read};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

#[derive(Debug)]
pub struct ExistingSite {
    pub root: PathBuf,
    /// There is a samling.yaml.
    pub is_there: bool,
    pub language: Language,
    /// The site's own, and those of the program's list that it has not.
    pub counties: Vec<County>,
    /// Id, name in lower case, and when.
    actors: Vec<(String, String, Option<Edtf>)>,
    /// Id, name, county's id.
    pub networks: Vec<(String, String, String)>,
    /// Id, name.
    pub municipalities: Vec<(String, String)>,
    gatherings: Vec<KnownGathering>,
    pub attachments: Vec<Attachment>,
    /// Presentations and letters with files of their own.
    records: Vec<SourcePath>,
}

#[derive(Clone, Debug)]
pub struct KnownGathering {
    pub id: String,
    pub folder: SourcePath,
    date: Option<Edtf>,
    county: Option<String>,
    kind: GatheringType,
    talks: Vec<String>,
}

impl ExistingSite {
    /// `language`: of a site that is not there yet.
    pub fn read(root: &Path, language: Language) -> ExistingSite {
        let (sources, _) = read(root);
        let records = sources.unread.complete(sources.records);
        let own = |entry: &Entry<SiteRecord>| entry.record.language.interface();
        let counties = all_counties(&records);
        ExistingSite {
            root: root.to_owned(),
            is_there: root.join("samling.yaml").is_file(),
            language: records.site.as_ref().map_or(language, own),
            actors: actors(&records),
            networks: records
                .counties
                .iter()
                .flat_map(|county| {
                    let networks = county.record.networks.iter();
                    networks.map(|network| {
                        (network.id.clone(), network.name.clone(), county.id.clone())
                    })
                })
                .collect(),
            municipalities: records
                .municipalities
                .iter()
                .flat_map(|entry| {
                    entry
                        .record
                        .names
                        .values()
                        .map(|name| (entry.id.clone(), name.clone()))
                })
                .collect(),
            gatherings: gatherings(&records, &counties),
            records: records
                .presentations
                .iter()
                .map(|entry| entry.file.clone())
                .chain(records.letters.iter().map(|entry| entry.file.clone()))
                .collect(),
            attachments: sources.attachments,
            counties,
        }
    }

    pub fn gathering(&self, id: &str) -> Option<&KnownGathering> {
        self.gatherings.iter().find(|known| known.id == id)
    }

    /// The gathering of the site that a group is about: of the same day and county; without a day, of the same kind and county.
    pub fn same(&self, group: &DocumentGroup) -> Option<&KnownGathering> {
        self.gatherings.iter().find(|known| {
            let same_county =
                known.county.is_none() || group.county.is_none() || known.county == group.county;
            let same_time = match (&known.date, &group.date) {
                (Some(a), Some(b)) => a.overlaps(b),
                (None, None) => {
                    known.county == group.county
                        && group.said.iter().any(|one| {
                            one.occasion
                                .noun
                                .as_ref()
                                .is_some_and(|noun| noun.kind == known.kind)
                        })
                }
                _ => false,
            };
            same_county && same_time
        })
    }

    /// The actor of that name, as it was at `date`.
    pub fn actor(&self, name: &str, date: Option<&Edtf>) -> Option<String> {
        let name = name.to_lowercase();
        let alive = |valid: &Option<Edtf>| match (valid, date) {
            (Some(valid), Some(date)) => valid.overlaps(date),
            _ => true,
        };
        let mut known = self
            .actors
            .iter()
            .filter(|(_, known, valid)| *known == name && alive(valid));
        known.next().map(|(id, ..)| id.clone())
    }

    /// The id, or with a number after it when it is taken.
    pub fn free_id(&self, id: &str, also_taken: &BTreeSet<String>) -> String {
        let is_taken = |id: &str| {
            also_taken.contains(id) || self.gathering(id).is_some() || self.has_folder(id)
        };
        let numbered = (2..).map(|number| format!("{id}-{number}"));
        std::iter::once(id.to_owned())
            .chain(numbered)
            .find(|id| !is_taken(id))
            .unwrap_or_else(|| id.to_owned())
    }

    /// Folders of gatherings that cannot be read take their names too.
    fn has_folder(&self, id: &str) -> bool {
        let years = std::fs::read_dir(self.root.join("content/gatherings"));
        years
            .into_iter()
            .flatten()
            .flatten()
            .any(|year| year.path().join(id).exists())
    }

    /// The names that are taken in a folder of the site.
    pub fn names_in(&self, folder: &SourcePath) -> TakenNames {
        let mut names = TakenNames::default();
        for attachment in &self.attachments {
            if attachment.path.folder() == folder.as_str() {
                names.file(attachment.path.name());
                names.take(attachment.path.name());
            }
        }
        for file in &self.records {
            if file.folder().starts_with(folder.as_str()) {
                names.take(file.name().trim_end_matches(".md"));
            }
        }
        let known = self.gatherings.iter().find(|known| known.folder == *folder);
        for talk in known.iter().flat_map(|known| &known.talks) {
            names.take(talk);
        }
        names
    }
}

fn all_counties(records: &Records) -> Vec<County> {
    let mut all: Vec<County> = records
        .counties
        .iter()
        .flat_map(|entry| {
            entry.record.names.values().map(|name| County {
                id: entry.id.clone(),
                name: name.clone(),
                number: entry.record.number.clone(),
                valid: entry.record.valid.clone(),
                is_known: true,
            })
        })
        .collect();
    let own: BTreeSet<String> = all.iter().map(|county| county.id.clone()).collect();
    let own_numbers: BTreeSet<(String, String)> = all
        .iter()
        .map(|county| (county.number.clone(), county.name.clone()))
        .collect();
    all.extend(counties::all().into_iter().filter(|county| {
        !own.contains(&county.id)
            && !own_numbers.contains(&(county.number.clone(), county.name.clone()))
    }));
    all
}

fn actors(records: &Records) -> Vec<(String, String, Option<Edtf>)> {
    let mut all = Vec::new();
    for entry in &records.actors {
        let record = &entry.record;
        let mut add = |name: &str, valid: &Option<Edtf>| {
            all.push((entry.id.clone(), name.to_lowercase(), valid.clone()));
        };
        add(&record.name, &record.valid);
        for variant in &record.variants {
            add(variant, &record.valid);
        }
        for former in &record.former_names {
            add(&former.name, &former.valid);
        }
    }
    for entry in &records.abbreviations {
        if let Some(actor) = &entry.record.actor {
            for short in std::iter::once(&entry.record.abbr).chain(&entry.record.variants) {
                all.push((actor.id().to_owned(), short.to_lowercase(), None));
            }
        }
    }
    all
}

fn gatherings(records: &Records, counties: &[County]) -> Vec<KnownGathering> {
    let name_of = |id: &str| {
        counties
            .iter()
            .find(|county| county.id == id)
            .map(|county| county.name.clone())
    };
    records
        .gatherings
        .iter()
        .map(|entry| KnownGathering {
            id: entry.id.clone(),
            folder: SourcePath::new(entry.file.folder()),
            date: entry.record.date.value().cloned(),
            county: entry
                .record
                .county
                .as_ref()
                .and_then(|county| name_of(county.id())),
            kind: entry.record.kind,
            talks: entry
                .record
                .presentations
                .iter()
                .filter_map(|talk| talk.id.clone())
                .collect(),
        })
        .collect()
}
