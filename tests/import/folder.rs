//! A site to import into and files to import, in a temporary folder.

use crate::support::{
    Folder as TemporaryFolder, TODAY, files_below, options, program, samling, site, write,
};
use samling::base::text::Language;
use samling::content::schema::records::GatheringRecord;
use samling::content::source::{Entry, read};
use samling::import::{ImportError, ImportRequest, Imported, import};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

pub struct Folder {
    place: TemporaryFolder,
    language: Language,
}

impl Folder {
    pub fn new() -> Folder {
        let place = TemporaryFolder::new();
        fs::create_dir(place.at("site")).expect("a folder");
        fs::create_dir(place.at("in")).expect("a folder");
        Folder {
            place,
            language: Language::Nb,
        }
    }

    pub fn in_language(mut self, language: Language) -> Folder {
        self.language = language;
        self
    }

    pub fn site(&self) -> PathBuf {
        self.place.at("site")
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.place.at("in").join(name)
    }

    /// Adds a file to import.
    pub fn bytes(self, name: &str, bytes: &[u8]) -> Folder {
        write(&self.path(name), bytes);
        self
    }

    pub fn text(self, name: &str, text: &str) -> Folder {
        self.bytes(name, text.as_bytes())
    }

    /// Adds a file from inputs/ or samples/.
    pub fn with(self, name: &str) -> Folder {
        let bytes = sample(name);
        self.bytes(name, &bytes)
    }

    /// Adds a file to the site.
    pub fn in_site(self, name: &str, text: &str) -> Folder {
        write(&self.site().join(name), text);
        self
    }

    pub fn try_import(&self, name: &str, gathering: Option<&str>) -> Result<Imported, ImportError> {
        let path = if name.is_empty() {
            self.place.at("in")
        } else {
            self.path(name)
        };
        import(&ImportRequest {
            root: &self.site(),
            path: &path,
            gathering,
            today: TODAY,
            language: self.language,
            program: &program(),
        })
    }

    /// Imports all added files.
    pub fn import(&self) -> Imported {
        self.try_import("", None).expect("an import")
    }

    /// Every file of the site, without the cache and the output.
    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = files_below(&self.site());
        files.retain(|name, _| {
            !name.ends_with('/') && !name.starts_with(".samling") && !name.starts_with("output")
        });
        files
    }

    pub fn names(&self) -> Vec<String> {
        self.files().into_keys().collect()
    }

    /// The text of a file of the site.
    pub fn file(&self, name: &str) -> String {
        let path = self.site().join(name);
        fs::read_to_string(&path).unwrap_or_else(|_| panic!("no {name} among {:?}", self.names()))
    }

    /// The gatherings, by id.
    pub fn gatherings(&self) -> BTreeMap<String, Entry<GatheringRecord>> {
        let (sources, mistakes) = read(&self.site());
        assert!(mistakes.is_empty(), "{mistakes:#?}");
        let gatherings = sources.records.gatherings.into_iter();
        gatherings.map(|entry| (entry.id.clone(), entry)).collect()
    }

    /// The record of the gathering with this id.
    pub fn gathering(&self, id: &str) -> GatheringRecord {
        let mut all = self.gatherings();
        let ids: Vec<String> = all.keys().cloned().collect();
        let entry = all.remove(id);
        entry
            .unwrap_or_else(|| panic!("no {id} among {ids:?}"))
            .record
    }

    /// The errors of a build in memory.
    pub fn errors(&self) -> Vec<String> {
        let outcome = site(&self.site(), &options());
        if outcome.files.is_some() {
            return Vec::new();
        }
        let mistakes = outcome.diagnostics.sorted();
        mistakes
            .iter()
            .map(|mistake| format!("{mistake:?}"))
            .collect()
    }

    /// Runs the command in the site's folder; returns its exit code, output and errors.
    pub fn run(&self, arguments: &[&str]) -> (i32, String, String) {
        let output = samling(&self.site())
            .args(arguments)
            .output()
            .expect("a run");
        (
            output.status.code().expect("a code"),
            String::from_utf8(output.stdout).expect("UTF-8"),
            String::from_utf8(output.stderr).expect("UTF-8"),
        )
    }
}

pub fn sample(name: &str) -> Vec<u8> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import");
    let found = ["inputs", "samples"]
        .iter()
        .find_map(|folder| fs::read(here.join(folder).join(name)).ok());
    found.unwrap_or_else(|| panic!("no sample {name}"))
}

/// The names of all who speak, talk by talk.
pub fn speakers(gathering: &GatheringRecord) -> Vec<&str> {
    let speakers = gathering
        .presentations
        .iter()
        .flat_map(|talk| &talk.speakers);
    speakers.map(|speaker| speaker.name.as_str()).collect()
}
