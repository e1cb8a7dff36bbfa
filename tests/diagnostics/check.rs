//! A small site without mistakes, the files of one test on top of it, and the report about them.

use crate::support::{Folder, SiteInMemory, options, site};
use expect_test::Expect;
use samling::base::text::Language;
use samling::diagnostics::report::{ReportFormat, report};
use samling::diagnostics::{Diagnostic, Sentences};
use std::path::Path;

/// The files that every site of these tests has, unless the test has another one at the same path.
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

/// The text of one of the files that every site of these tests has.
pub fn base(path: &str) -> &'static str {
    let file = BASE.iter().find(|(known, _)| *known == path);
    file.expect("a file of the base").1
}

/// A gathering without mistakes, with these lines added to its front matter, where they begin on line 7.
pub fn gathering(fields: &str) -> String {
    format!(
        "---\ntitle: Første samling\nkind: samling\ndate: 2018-01-16\nstatus: held\nmode: physical\n{fields}---\n"
    )
}

/// A site in a temporary folder.
pub struct Site(Folder);

impl Site {
    /// The base files with these on top of them.
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

    pub fn outcome(&self) -> SiteInMemory {
        site(self.root(), &options())
    }

    /// The human-readable report in bokmål.
    pub fn report(&self) -> String {
        self.report_in(ReportFormat::Human, Language::Nb)
    }

    pub fn report_in(&self, format: ReportFormat, language: Language) -> String {
        let outcome = self.outcome();
        let told = outcome.diagnostics.sorted();
        self.plain(&report(
            &told,
            format,
            false,
            &Sentences::new(language),
            &outcome.texts,
        ))
    }

    /// The report of mistakes that stand in no source file, such as those of writing the site.
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

    /// The report with «mappen» for the folder, whose name is another in every run.
    fn plain(&self, report: &str) -> String {
        report.replace(&self.root().display().to_string(), "«mappen»")
    }
}

/// Compares the report of the base files with these on top of them.
pub fn check<C: AsRef<[u8]>>(files: &[(&str, C)], wanted: Expect) {
    Site::new(files).check(wanted);
}

/// Compares the report of a gathering with these lines in its front matter, from line 7.
pub fn check_gathering(fields: &str, wanted: Expect) {
    check(&[(GATHERING, gathering(fields))], wanted);
}

/// The base files with these on top of them give an empty report.
pub fn sound<C: AsRef<[u8]>>(files: &[(&str, C)]) {
    let site = Site::new(files);
    assert_eq!(site.report(), "");
    assert!(site.outcome().files.is_some());
}
