//! The site's existing data, as far as an import needs it.

use super::draft::{DocumentGroup, TakenNames};
use super::extract::counties::{self, County};
use crate::base::date::Edtf;
use crate::base::path::SourcePath;
use crate::base::text::Language;
use crate::content::schema::Records;
use crate::content::schema::records::GatheringType;
use crate::content::source::{Attachment, read};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

#[derive(Debug)]
pub struct ExistingSite {
    pub root: PathBuf,
    /// Whether there is a samling.yaml.
    pub is_there: bool,
    pub language: Language,
    /// The site's own counties, and those of the built-in list that the site does not have.
    pub counties: Vec<County>,
    /// Whether a gathering without a county is asked for it: the site has counties, or may get them from its first import.
    pub asks_for_county: bool,
    actors: Vec<KnownActor>,
    pub networks: Vec<KnownNetwork>,
    pub municipalities: Vec<KnownMunicipality>,
    gatherings: Vec<KnownGathering>,
    pub attachments: Vec<Attachment>,
    /// The files of presentations and letters.
    talk_and_letter_files: Vec<SourcePath>,
}

/// One of an actor's names.
#[derive(Debug)]
struct KnownActor {
    id: String,
    name_in_lower_case: String,
    /// When the name was used. None: always.
    valid: Option<Edtf>,
}

#[derive(Debug)]
pub struct KnownNetwork {
    pub id: String,
    pub name: String,
    /// The id of its county.
    pub county: String,
}

/// One of a municipality's names.
#[derive(Debug)]
pub struct KnownMunicipality {
    pub id: String,
    pub name: String,
}

#[derive(Clone, Debug)]
pub struct KnownGathering {
    pub id: String,
    pub folder: SourcePath,
    date: Option<Edtf>,
    /// The name of its county.
    county: Option<String>,
    kind: GatheringType,
    /// The ids of the talks in its index.md.
    talks: Vec<String>,
}

impl ExistingSite {
    /// `language`: that of a site that does not exist yet.
    pub fn read(root: &Path, language: Language) -> ExistingSite {
        let (sources, _) = read(root);
        let records = sources.unparsed.complete(sources.records);
        let counties = all_counties(&records);
        let is_there = root.join("samling.yaml").is_file();
        let language = records
            .site
            .as_ref()
            .map_or(language, |entry| entry.record.language.interface());
        let has_counties = counties.iter().any(|county| county.is_known);
        ExistingSite {
            root: root.to_owned(),
            is_there,
            language,
            asks_for_county: has_counties || !is_there && language != Language::En,
            actors: actors(&records),
            networks: networks(&records),
            municipalities: municipalities(&records),
            gatherings: gatherings(&records, &counties),
            talk_and_letter_files: records
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

    /// The site's gathering that a group is about: of the same day and county; for a group without a day, of the same kind and county.
    pub fn same_gathering(&self, group: &DocumentGroup) -> Option<&KnownGathering> {
        let mentions_kind = |kind: GatheringType| {
            let mut nouns = group
                .mentions
                .iter()
                .filter_map(|dated| dated.mention.noun.as_ref());
            nouns.any(|noun| noun.kind == kind)
        };
        self.gatherings.iter().find(|known| {
            let may_be_same_county =
                known.county.is_none() || group.county.is_none() || known.county == group.county;
            let is_same = match (&known.date, &group.date) {
                (Some(a), Some(b)) => a.overlaps(b),
                (None, None) => known.county == group.county && mentions_kind(known.kind),
                _ => false,
            };
            may_be_same_county && is_same
        })
    }

    /// The id of the actor with this name at `date`. None: there is none.
    pub fn actor(&self, name: &str, date: Option<&Edtf>) -> Option<String> {
        let name = name.to_lowercase();
        let was_used = |actor: &KnownActor| match (&actor.valid, date) {
            (Some(valid), Some(date)) => valid.overlaps(date),
            _ => true,
        };
        self.actors
            .iter()
            .find(|actor| actor.name_in_lower_case == name && was_used(actor))
            .map(|actor| actor.id.clone())
    }

    /// The id; if it is taken, with a number after it.
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

    /// Whether a gathering has this folder, even if its record cannot be read.
    fn has_folder(&self, id: &str) -> bool {
        let years = std::fs::read_dir(self.root.join("content/gatherings"));
        years
            .into_iter()
            .flatten()
            .flatten()
            .any(|year| year.path().join(id).exists())
    }

    /// The taken names in a folder of the site.
    pub fn names_in(&self, folder: &SourcePath) -> TakenNames {
        let mut names = TakenNames::default();
        for attachment in &self.attachments {
            if attachment.path.folder() == folder.as_str() {
                names.file(attachment.path.name());
                names.take(attachment.path.name());
            }
        }
        for file in &self.talk_and_letter_files {
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
    let own: Vec<County> = records
        .counties
        .iter()
        .flat_map(|entry| {
            entry.record.names.values().map(|name| County {
                id: entry.id.clone(),
                name: name.clone(),
                number: entry.record.number.clone().unwrap_or_default(),
                valid: entry.record.valid.clone(),
                is_known: true,
            })
        })
        .collect();
    let is_own = |county: &County| {
        own.iter().any(|known| {
            known.id == county.id || known.number == county.number && known.name == county.name
        })
    };
    let listed: Vec<County> = counties::all()
        .into_iter()
        .filter(|county| !is_own(county))
        .collect();
    [own, listed].concat()
}

fn actors(records: &Records) -> Vec<KnownActor> {
    let known = |id: &str, name: &str, valid: &Option<Edtf>| KnownActor {
        id: id.to_owned(),
        name_in_lower_case: name.to_lowercase(),
        valid: valid.clone(),
    };
    let mut actors = Vec::new();
    for entry in &records.actors {
        let (id, record) = (entry.id.as_str(), &entry.record);
        let current = std::iter::once(&record.name).chain(&record.variants);
        actors.extend(current.map(|name| known(id, name, &record.valid)));
        let former = record.former_names.iter();
        actors.extend(former.map(|former| known(id, &former.name, &former.valid)));
    }
    for entry in &records.abbreviations {
        let record = &entry.record;
        if let Some(actor) = &record.actor {
            let short_forms = std::iter::once(&record.abbr).chain(&record.variants);
            actors.extend(short_forms.map(|name| known(actor.id(), name, &None)));
        }
    }
    actors
}

fn networks(records: &Records) -> Vec<KnownNetwork> {
    let mut networks = Vec::new();
    for entry in &records.counties {
        let of_county = entry.record.networks.iter();
        networks.extend(of_county.map(|network| KnownNetwork {
            id: network.id.clone(),
            name: network.name.to_string(),
            county: entry.id.clone(),
        }));
    }
    networks
}

fn municipalities(records: &Records) -> Vec<KnownMunicipality> {
    let mut municipalities = Vec::new();
    for entry in &records.municipalities {
        let names = entry.record.names.values();
        municipalities.extend(names.map(|name| KnownMunicipality {
            id: entry.id.clone(),
            name: name.clone(),
        }));
    }
    municipalities
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
