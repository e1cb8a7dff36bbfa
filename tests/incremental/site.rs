//! A site that is changed and built again.

use samling::base::date::Date;
use samling::base::options::Options;
use samling::build::builder::{Bench, Workshop};
use samling::build::{Built, Counts};
use samling::diagnostics::Diagnostics;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

pub struct Site {
    folder: tempfile::TempDir,
    /// What a preview keeps from build to build.
    bench: RefCell<Option<Bench>>,
}

/// Two counties, two gatherings with talks, a person, an actor, a topic, a page that links to a heading of another.
const FILES: &[(&str, &str)] = &[
    (
        "samling.yaml",
        "title: Læringsnettverket\ndescription: Samlinger om folkehelse\nbase_url: https://example.no/\n",
    ),
    (
        "content/programme/actors.yaml",
        "- id: bygda\n  name: Bygda kommune\n  type: municipality\n- id: fjorden\n  name: Fjorden kommune\n  type: municipality\n",
    ),
    (
        "content/counties/agder.md",
        "---\nnames:\n  nb: Agder\nnumber: \"42\"\n---\nOm Agder.\n",
    ),
    (
        "content/gatherings/2025/varen/index.md",
        "---\ntitle: Vårsamling\nkind: samling\ndate: 2025-04-02\nstatus: held\nmode: physical\ncounty: agder\norganisers: [bygda]\ntopics: [ungdata]\n---\nOm våren.\n\n## Etterpå\n\nTakk.\n",
    ),
    (
        "content/gatherings/2025/varen/presentations/tall.md",
        "---\ntitle: Tall som teller\nspeakers:\n  - name: Kari Nordmann\n    actor: bygda\ntopics: [ungdata]\nmaterials:\n  - title: Tallene\n    kind: slides\n    file: tall.csv\n---\nTallene.\n",
    ),
    (
        "content/gatherings/2025/hosten/index.md",
        "---\ntitle: Høstsamling\nkind: samling\ndate: 2025-10-08\nstatus: held\nmode: digital\ncounty: agder\norganisers: [fjorden]\n---\nOm høsten.\n",
    ),
    (
        "content/gatherings/2025/hosten/presentations/veien.md",
        "---\ntitle: Veien videre\nspeakers:\n  - name: Kari Nordmann\n---\nVeien.\n",
    ),
    (
        "content/gatherings/2025/varen/presentations/tall.csv",
        "År;Svar\n2024;120\n2025;140\n",
    ),
    ("content/gatherings/2025/hosten/program.txt", "Program\n"),
    (
        "content/pages/om.md",
        "---\ntitle: Om oss\n---\nSe [det som kom etterpå](../gatherings/2025/varen/index.md#etterpa).\n",
    ),
];

impl Site {
    pub fn new() -> Site {
        let site = Site {
            folder: tempfile::tempdir().expect("a folder"),
            bench: RefCell::new(None),
        };
        for (path, text) in FILES {
            site.write(path, text);
        }
        // A file that is as young as the clock's tick is never trusted to be the same.
        std::thread::sleep(std::time::Duration::from_millis(30));
        site
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.root().join(path)).expect(path)
    }

    pub fn write(&self, path: &str, text: &str) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    pub fn remove(&self, path: &str) {
        let path = self.root().join(path);
        if path.is_dir() {
            fs::remove_dir_all(path).expect("a folder");
        } else {
            fs::remove_file(path).expect("a file");
        }
    }

    pub fn replace(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "{path} has no {from:?}");
        self.write(path, &text.replace(from, to));
    }

    fn workshop(&self, output: &Path) -> Workshop {
        Workshop {
            root: self.root().to_owned(),
            output: output.to_owned(),
            options: Options {
                today: Date::new(2026, 11, 22).expect("a day"),
                base_url: None,
                drafts: false,
                from_disk: false,
                program: Some(env!("CARGO_BIN_EXE_samling").into()),
            },
            strict: false,
        }
    }

    pub fn try_build(&self) -> Built {
        self.workshop(&self.root().join("output")).build()
    }

    /// As a preview builds: what came of the pages; then the rest is finished.
    pub fn try_build_once_more(&self) -> Built {
        let workshop = self.workshop(&self.root().join("output"));
        let bench = &mut *self.bench.borrow_mut();
        let built = workshop.build_once_more(bench);
        let finished = workshop.finish(bench);
        assert!(finished.is_none_or(|finished| finished.counts.is_some()));
        built
    }

    pub fn build(&self) -> Counts {
        let built = self.try_build();
        built
            .counts
            .unwrap_or_else(|| panic!("{:?}", told(built.mistakes)))
    }

    /// Fails with the names of the files that a clean build makes otherwise.
    pub fn assert_clean(&self) {
        let clean = self.clean().expect("a sound site");
        let output = self.output();
        let names = clean.keys().chain(output.keys());
        let other: std::collections::BTreeSet<&String> = names
            .filter(|name| clean.get(*name) != output.get(*name))
            .collect();
        assert!(other.is_empty(), "{other:?}");
    }

    /// What stands in the output.
    pub fn output(&self) -> BTreeMap<String, Vec<u8>> {
        files(&self.root().join("output"))
    }

    /// What a build from nothing gives. None: mistakes.
    pub fn clean(&self) -> Option<BTreeMap<String, Vec<u8>>> {
        let folder = tempfile::tempdir().expect("a folder");
        self.workshop(folder.path()).build().counts?;
        Some(files(folder.path()))
    }
}

pub fn told(mistakes: Diagnostics) -> Vec<String> {
    let sentences = samling::diagnostics::Sentences::new(samling::base::text::Language::Nb);
    let say = |mistake: &samling::diagnostics::Diagnostic| {
        format!("{} {}", mistake.code, sentences.say(&mistake.sentence))
    };
    mistakes.sorted().iter().map(say).collect()
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(folder: &Path, path: &str, found: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let entry = entry.expect("an entry");
            let path = format!("{path}{}", entry.file_name().to_string_lossy());
            if entry.file_type().expect("a type").is_dir() {
                walk(&entry.path(), &format!("{path}/"), found);
            } else {
                found.insert(path, fs::read(entry.path()).expect("a file"));
            }
        }
    }
    let mut found = BTreeMap::new();
    if folder.is_dir() {
        walk(folder, "", &mut found);
    }
    found
}
