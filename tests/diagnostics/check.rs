//! A small site that is sound, the files of one test laid over it, and the report that comes of them.

use crate::support::{Folder, options};
use expect_test::Expect;
use samling::base::text::Language;
use samling::build::{Outcome, site};
use samling::diagnostics::report::{ReportFormat, report};
use samling::diagnostics::{Diagnostic, Sentences};
use std::path::Path;

/// What every site of these tests holds, unless the test has another file at the same place.
const BASE: &[(&str, &str)] = &[
    (
        "samling.yaml",
        "title: Læringsnettverk\ndescription: Samlinger i læringsnettverkene.\n",
    ),
    (
        "content/counties/hordaland.md",
        "---\nnumber: \"12\"\nnames:\n  nb: Hordaland\nvalid: ../2019-12-31\n---\n",
    ),
    (
        "content/counties/vestland.md",
        "---\nnumber: \"46\"\nnames:\n  nn: Vestland\nvalid: 2020-01-01/..\npredecessors:\n  - hordaland\n---\n",
    ),
    (
        "content/programme/actors.yaml",
        "- id: ks\n  name: KS\n  type: membership_organisation\n- id: helsedirektoratet\n  name: Helsedirektoratet\n  type: directorate\n",
    ),
    (
        "content/programme/goals.yaml",
        "sub_goals:\n  - number: \"1\"\n    text: Bedre oversikt\n  - number: \"2\"\n    text: Flere tiltak\n",
    ),
    (
        "content/sources.yaml",
        "- id: brev-fra-ks\n  title: Brev fra KS\n",
    ),
    (
        "content/gatherings/2018/bergen-2018/index.md",
        "---\ntitle: Første samling\nkind: samling\ndate: 2018-01-16\nstatus: held\nmode: physical\ncounty: hordaland\n---\nVelkommen.\n",
    ),
    ("content/gatherings/2018/bergen-2018/program.pdf", "%PDF"),
];

/// The gathering's file, which most tests replace.
pub const GATHERING: &str = "content/gatherings/2018/bergen-2018/index.md";

/// A gathering that is in order, with these lines added to its front matter: they begin on line 7.
pub fn gathering(fields: &str) -> String {
    format!(
        "---\ntitle: Første samling\nkind: samling\ndate: 2018-01-16\nstatus: held\nmode: physical\n{fields}---\n"
    )
}

/// A site in a folder that goes away with the value.
pub struct Site(Folder);

impl Site {
    /// The base, with these files laid over it.
    pub fn new<C: AsRef<[u8]>>(files: &[(&str, C)]) -> Site {
        let site = Site(Folder::new());
        for (path, text) in BASE {
            site.put(path, text.as_bytes());
        }
        for (path, content) in files {
            site.put(path, content.as_ref());
        }
        site
    }

    pub fn root(&self) -> &Path {
        self.0.path()
    }

    pub fn put(&self, path: &str, content: &[u8]) {
        self.0.write(path, content);
    }

    pub fn remove(&self, path: &str) {
        self.0.remove(path);
    }

    pub fn outcome(&self) -> Outcome {
        site(self.root(), &options())
    }

    /// The report of a person who reads bokmål.
    pub fn report(&self) -> String {
        self.report_in(ReportFormat::Human, Language::Nb)
    }

    pub fn report_in(&self, format: ReportFormat, language: Language) -> String {
        let outcome = self.outcome();
        let told = outcome.mistakes.sorted();
        self.plain(&report(
            &told,
            format,
            false,
            &Sentences::new(language),
            &outcome.texts,
        ))
    }

    /// Mistakes of writing, which no text has a part in.
    pub fn report_of(&self, told: Vec<Diagnostic>) -> String {
        self.plain(&report(
            &told,
            ReportFormat::Human,
            false,
            &Sentences::new(Language::Nb),
            &samling::content::source::SourceTexts::new(),
        ))
    }

    pub fn check(&self, wanted: Expect) {
        wanted.assert_eq(&self.report());
    }

    /// The folder has another name in every run.
    fn plain(&self, report: &str) -> String {
        report.replace(&self.root().display().to_string(), "«mappen»")
    }
}

/// The report of the base with these files laid over it.
pub fn check<C: AsRef<[u8]>>(files: &[(&str, C)], wanted: Expect) {
    Site::new(files).check(wanted);
}

/// The report of a gathering with these lines in its front matter, from line 7.
pub fn check_gathering(fields: &str, wanted: Expect) {
    check(&[(GATHERING, gathering(fields))], wanted);
}

/// Nothing at all is said of the base with these files laid over it.
pub fn sound<C: AsRef<[u8]>>(files: &[(&str, C)]) {
    let site = Site::new(files);
    assert_eq!(site.report(), "");
    assert!(site.outcome().rendered.is_some());
}
