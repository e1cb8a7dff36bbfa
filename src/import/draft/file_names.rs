//! Names of files, talks and letters in a gathering's folder, with addresses that do not collide.

use crate::base::text::Slug;
use crate::documents::personal_data::{Allowed, masked};
use crate::import::extract::dates_in_names::dates_in_name;
use std::collections::BTreeSet;

/// In bytes. Longer names are cut, if possible at a hyphen.
const LONGEST: usize = 60;
/// In bytes. A longer text after the last full stop is not an extension.
const LONGEST_ENDING: usize = 10;

/// The taken names in one folder.
#[derive(Clone, Debug, Default)]
pub struct TakenNames(BTreeSet<String>);

impl TakenNames {
    /// A free name for a file: its own name as a slug, with its extension.
    pub fn file(&mut self, name: &str) -> String {
        let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
        let (stem, ending) = match name.rsplit_once('.') {
            Some((stem, ending)) if !stem.is_empty() && ending.len() <= LONGEST_ENDING => {
                (stem, Slug::from_text(ending))
            }
            _ => (name, None),
        };
        let stem = slug(&without_personal_data(stem), "fil");
        let ending = ending.map_or_else(String::new, |ending| format!(".{ending}"));
        let (stem, ending) = harmless(stem, ending);
        let name = self.free(&stem, |stem| {
            let address = format!("{stem}{ending}");
            // The page about the document is beside the file.
            let page = match ending.strip_prefix('.') {
                Some(ending) => format!("{stem}-{ending}"),
                None => format!("{stem}-fil"),
            };
            vec![address, page]
        });
        format!("{name}{ending}")
    }

    /// A free name for a talk or letter. `otherwise`: the name for a title without letters.
    pub fn page(&mut self, title: &str, otherwise: &str) -> String {
        let stem = slug(&without_personal_data(title), otherwise);
        // A word of two letters could be taken as a language in an address.
        let stem = if stem.len() < 4 {
            format!("{otherwise}-{stem}")
        } else {
            stem
        };
        self.free(&stem, |stem| vec![stem.to_owned()])
    }

    /// Marks a name as taken.
    pub fn take(&mut self, name: &str) {
        self.0.insert(name.to_owned());
    }

    /// The stem, or the stem with the first number whose addresses are free. `addresses`: returns the addresses of a name.
    fn free(&mut self, stem: &str, addresses: impl Fn(&str) -> Vec<String>) -> String {
        let mut name = stem.to_owned();
        let mut number = 1;
        while addresses(&name)
            .iter()
            .any(|address| self.0.contains(address))
        {
            number += 1;
            name = format!("{stem}-{number}");
        }
        self.0.extend(addresses(&name));
        name
    }
}

/// The name without special meanings for a site or a disk: `index` is the gathering's own page, a .yml file is a record, and
/// com1 is a device in Windows.
fn harmless(stem: String, ending: String) -> (String, String) {
    let is_device = matches!(stem.as_str(), "con" | "prn" | "aux" | "nul")
        || matches!(stem.strip_prefix("com").or(stem.strip_prefix("lpt")), Some(number) if number.len() == 1);
    match ending.as_str() {
        ".yml" | ".yaml" => (format!("{stem}-{}", &ending[1..]), ".txt".to_owned()),
        ".md" if stem.starts_with("index-") => (format!("fil-{stem}"), ending),
        _ if stem == "index" || is_device => (format!("{stem}-fil"), ending),
        _ => (stem, ending),
    }
}

/// The text without e-mail addresses, telephone numbers and identity numbers. Eight digits that are a date are kept.
fn without_personal_data(text: &str) -> String {
    let bare = masked(text, &Allowed::default(), |_| " ");
    if bare != text && dates_in_name(text).len() > dates_in_name(&bare).len() {
        return text.to_owned();
    }
    bare
}

/// A slug of at most [`LONGEST`] bytes; `otherwise` for a text without letters.
pub fn slug(text: &str, otherwise: &str) -> String {
    let Some(slug) = Slug::from_text(text) else {
        return otherwise.to_owned();
    };
    let slug = slug.as_str();
    if slug.len() <= LONGEST {
        return slug.to_owned();
    }
    let cut = &slug[..LONGEST];
    cut.rsplit_once('-')
        .map_or(cut, |(whole, _)| whole)
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_names_are_never_the_same() {
        let mut names = TakenNames::default();
        assert_eq!(names.file("a/Program 1.PDF"), "program-1.pdf");
        assert_eq!(names.file("b\\program_1.pdf"), "program-1-2.pdf");
        assert_eq!(names.file("index.md"), "index-fil.md");
        assert_eq!(names.file("../../etc/passwd"), "passwd");
        assert_eq!(names.file("…"), "fil");
        assert_eq!(names.file(".pdf"), "pdf");
        assert_eq!(names.file("samling.yml"), "samling-yml.txt");
        assert_eq!(names.file("index-PC.md"), "fil-index-pc.md");
        assert_eq!(names.file("COM1.pdf"), "com1-1.pdf");
        assert_eq!(
            names.file("Referat Ola 41234567 sykmeldt.docx"),
            "referat-ola-sykmeldt.docx"
        );
        assert_eq!(names.file("20250312_agenda.md"), "20250312-agenda.md");
        // The page of program-1.pdf is at program-1-pdf/.
        assert_eq!(names.page("Program 1 pdf", "innlegg"), "program-1-pdf-2");
        assert_eq!(names.page("nn", "innlegg"), "innlegg-nn");
        assert_eq!(names.page("«»", "innlegg"), "innlegg");
        assert!(slug(&"lang ".repeat(40), "x").len() <= LONGEST);
    }
}
