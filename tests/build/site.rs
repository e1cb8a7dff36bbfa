//! A site that is changed and built again.

use crate::support::{Folder, files_below, messages, reading_options};
use samling::base::text::Language;
use samling::build::{BuildCounts, BuildOutcome, BuildState, Builder};
use samling::diagnostics::Sentences;
use samling::diagnostics::report::{ReportFormat, report};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::Path;

pub struct Site {
    folder: Folder,
    /// What a preview keeps in memory between builds.
    state: RefCell<Option<BuildState>>,
}

/// Two counties, two gatherings with talks, a person, an actor, a topic, a page that links to a heading of another page.
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

/// All that an editor is told of a build, with the lines in which it stands.
pub fn told(built: BuildOutcome) -> String {
    let sentences = Sentences::new(Language::Nb);
    let diagnostics = built.diagnostics.sorted();
    report(
        &diagnostics,
        ReportFormat::Human,
        false,
        &sentences,
        &built.texts,
    )
}

impl Site {
    pub fn new() -> Site {
        let site = Site {
            folder: Folder::new(),
            state: RefCell::new(None),
        };
        for (path, text) in FILES {
            site.write(path, text);
        }
        // A file counts as unchanged only if it is older than a tick of the file system's clock.
        std::thread::sleep(std::time::Duration::from_millis(30));
        site
    }

    /// The example of `samling init`, with pages of people.
    pub fn of_example() -> Site {
        let site = Site {
            folder: Folder::new(),
            state: RefCell::new(None),
        };
        let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli/scaffold/example");
        for (path, bytes) in files_below(&example) {
            // Of the output folder only a `.gitignore`.
            if !path.starts_with("output/") {
                site.write(&path, &bytes);
            }
        }
        let samling = site.read("samling.yaml");
        site.write(
            "samling.yaml",
            &format!("{samling}people:\n  pages: true\n"),
        );
        std::thread::sleep(std::time::Duration::from_millis(30));
        site
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn read(&self, path: &str) -> String {
        self.folder.read(path)
    }

    pub fn write(&self, path: &str, content: &(impl AsRef<[u8]> + ?Sized)) {
        self.folder.write(path, content);
    }

    pub fn remove(&self, path: &str) {
        self.folder.remove(path);
    }

    pub fn replace(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "{path} has no {from:?}");
        self.write(path, &text.replace(from, to));
    }

    fn builder(&self, output: &Path) -> Builder {
        Builder {
            root: self.root().to_owned(),
            output: output.to_owned(),
            options: reading_options(),
            strict: false,
        }
    }

    pub fn try_build(&self) -> BuildOutcome {
        self.builder(&self.root().join("output")).build()
    }

    /// Builds as a preview does, in two steps; of a published site returns the outcome of its pages, of a refused one all that is told.
    pub fn try_preview_build(&self) -> BuildOutcome {
        self.preview_build_and(|| {})
    }

    /// The same; `between`: what happens to the folder before the second step.
    pub fn preview_build_and(&self, between: impl FnOnce()) -> BuildOutcome {
        let builder = self.builder(&self.root().join("output"));
        let state = &mut *self.state.borrow_mut();
        let pages = builder.build_pages(state);
        between();
        let rest = builder.build_rest(state);
        let is_published = pages.site().is_some();
        assert!(
            rest.iter()
                .all(|rest| rest.site().is_some() == is_published)
        );
        rest.filter(|_| !is_published).unwrap_or(pages)
    }

    pub fn build(&self) -> BuildCounts {
        let built = self.try_build();
        let counts = built.site().map(|site| site.counts);
        counts.unwrap_or_else(|| panic!("{:?}", messages(built.diagnostics)))
    }

    /// Fails with the names of differing files if the output differs from that of a clean build.
    pub fn assert_clean(&self) {
        let clean = self.clean().expect("a sound site");
        let output = self.output();
        let names = clean.keys().chain(output.keys());
        let other: std::collections::BTreeSet<&String> = names
            .filter(|name| clean.get(*name) != output.get(*name))
            .collect();
        assert!(other.is_empty(), "{other:?}");
    }

    /// The files of the output folder.
    pub fn output(&self) -> BTreeMap<String, Vec<u8>> {
        files_below(&self.folder.at("output"))
    }

    /// The files of a build into a new folder; None: the site has an error.
    pub fn clean(&self) -> Option<BTreeMap<String, Vec<u8>>> {
        self.told_clean().1
    }

    /// What a build into a new folder tells, and the files that it gives; none if the site has an error.
    pub fn told_clean(&self) -> (String, Option<BTreeMap<String, Vec<u8>>>) {
        let folder = Folder::new();
        let built = self.builder(folder.path()).build();
        let files = built.site().map(|_| files_below(folder.path()));
        (told(built), files)
    }
}
