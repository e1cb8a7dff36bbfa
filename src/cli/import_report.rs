//! The report at the end of an import: what must be checked first, grouped by reason; then the gatherings. A part that fits a screen is printed,
//! and the whole is written to a file.

use crate::diagnostics::{Sentence, Sentences};
use crate::documents::Problem;
use crate::import::{Imported, ImportedGathering};

/// If a reason has more files than this, they are only counted.
const MOST_OF_REASON: usize = 2;
/// If there are more gatherings than this, they are only counted.
const MOST_GATHERINGS: usize = 8;

/// The lines that are printed, and all lines.
pub struct ImportReport {
    pub shown: Vec<String>,
    pub whole: Vec<String>,
}

/// Files that are listed for the same reason.
struct ReasonGroup {
    /// One sentence for each file.
    each: Vec<Sentence>,
    /// The key of a sentence for all files, with the arguments `files` and `names`.
    together: &'static str,
    names: Vec<String>,
}

pub fn report(imported: &Imported, sentences: &Sentences) -> ImportReport {
    let mut report = ImportReport {
        shown: Vec::new(),
        whole: Vec::new(),
    };
    for group in reasons(imported) {
        report.add_reason(&group, sentences);
    }
    for path in &imported.counties {
        let sentence = Sentence::new("import-made").text("path", path.as_str());
        report.whole.push(sentences.say(&sentence));
    }
    let gatherings = imported.gatherings.iter().map(gathering);
    let all: Vec<String> = gatherings
        .map(|sentence| sentences.say(&sentence))
        .collect();
    report
        .shown
        .extend(all.iter().take(MOST_GATHERINGS).cloned());
    if all.len() > MOST_GATHERINGS {
        let more = Sentence::new("import-more-gatherings")
            .count("gatherings", all.len() - MOST_GATHERINGS);
        report.shown.push(sentences.say(&more));
    }
    report.whole.extend(all);
    report
}

impl ImportReport {
    fn add_reason(&mut self, group: &ReasonGroup, sentences: &Sentences) {
        let each: Vec<String> = group
            .each
            .iter()
            .map(|sentence| sentences.say(sentence))
            .collect();
        if each.len() <= MOST_OF_REASON {
            self.shown.extend(each.iter().cloned());
        } else {
            let mut names = group.names[..MOST_OF_REASON].join(", ");
            names.push_str(" …");
            let together = Sentence::new(group.together)
                .count("files", each.len())
                .text("names", names);
            self.shown.push(sentences.say(&together));
        }
        self.whole.extend(each);
    }
}

/// The worst first: personal data, unreadable files, formats without a reader, files without a gathering, empty
/// files, copies, skipped files.
fn reasons(imported: &Imported) -> Vec<ReasonGroup> {
    let of_files = |key: &'static str, together, names: &[String]| ReasonGroup {
        each: names
            .iter()
            .map(|name| Sentence::new(key).text("file", name.as_str()))
            .collect(),
        together,
        names: names.to_vec(),
    };
    let homeless = imported
        .without_gathering
        .iter()
        .filter(|(name, _)| !imported.unread.contains(name));
    let homeless: Vec<_> = homeless.collect();
    vec![
        of_files(
            "import-list-of-people",
            "import-lists-of-people",
            &imported.lists_of_people,
        ),
        not_read_whole(&imported.unreadable),
        ReasonGroup {
            each: imported.unread.iter().map(|name| unread(name)).collect(),
            together: "import-formats-not-read",
            names: imported.unread.clone(),
        },
        ReasonGroup {
            each: homeless
                .iter()
                .map(|(name, path)| {
                    Sentence::new("import-homeless")
                        .text("file", name.as_str())
                        .text("path", path.as_str())
                })
                .collect(),
            together: "import-homeless-several",
            names: homeless.iter().map(|(name, _)| name.clone()).collect(),
        },
        of_files("import-empty", "import-empty-several", &imported.empty),
        copies(&imported.copies),
        of_files(
            "import-skipped",
            "import-skipped-several",
            &imported.skipped,
        ),
    ]
}

fn not_read_whole(files: &[(String, Problem)]) -> ReasonGroup {
    ReasonGroup {
        each: files
            .iter()
            .map(|(name, problem)| unreadable(name, problem))
            .collect(),
        together: "import-lost-several",
        names: files.iter().map(|(name, _)| name.clone()).collect(),
    }
}

fn copies(files: &[(String, String)]) -> ReasonGroup {
    let sentence = |(name, original): &(String, String)| {
        Sentence::new("import-copy")
            .text("file", name.as_str())
            .text("original", original.as_str())
    };
    ReasonGroup {
        each: files.iter().map(sentence).collect(),
        together: "import-copies",
        names: files.iter().map(|(name, _)| name.clone()).collect(),
    }
}

/// Endings of formats without a reader that other programs save in a format with one, and that format.
const SAVED_AS: [(&str, &str); 24] = [
    ("doc", "DOCX"),
    ("dot", "DOCX"),
    ("rtf", "DOCX"),
    ("wps", "DOCX"),
    ("pages", "DOCX"),
    ("ppt", "PPTX"),
    ("pps", "PPTX"),
    ("key", "PPTX"),
    ("xls", "XLSX"),
    ("numbers", "XLSX"),
    ("pub", "PDF"),
    ("xps", "PDF"),
    ("dotx", "DOCX"),
    ("wpd", "DOCX"),
    ("pot", "PPTX"),
    ("potx", "PPTX"),
    ("ppsm", "PPTX"),
    ("xlt", "XLSX"),
    ("xltx", "XLSX"),
    ("xlsb", "XLSX"),
    ("odg", "PDF"),
    ("vsd", "PDF"),
    ("vsdx", "PDF"),
    ("one", "PDF"),
];

fn unread(name: &str) -> Sentence {
    let ending = name.rsplit('.').next().unwrap_or_default().to_lowercase();
    let saved = SAVED_AS.iter().find(|(known, _)| *known == ending);
    match saved {
        Some((_, format)) => Sentence::new("import-old-format-not-read")
            .text("file", name)
            .text("format", *format),
        None => Sentence::new("import-format-not-read").text("file", name),
    }
}

fn unreadable(name: &str, problem: &Problem) -> Sentence {
    let key = match problem {
        Problem::Encrypted => "import-lost-locked",
        Problem::TooLarge { .. } | Problem::TooLong { .. } => "import-lost-large",
        Problem::TimedOut { .. } | Problem::Crashed => "import-lost-unreadable",
        _ => "import-lost-damaged",
    };
    Sentence::new(key).text("file", name)
}

fn gathering(gathering: &ImportedGathering) -> Sentence {
    let sentence = match gathering.doubts {
        Some(doubts) => Sentence::new("import-gathering").count("doubts", doubts),
        None => Sentence::new("import-gathering-exists"),
    };
    sentence
        .text("path", format!("{}/index.md", gathering.folder))
        .text("title", gathering.title.as_str())
        .count("files", gathering.files)
}
