//! Names of files, talks and letters in a gathering's folder. No two of them have the same address.

use crate::base::text::Slug;
use std::collections::BTreeSet;

/// In bytes. Longer names are cut, at a hyphen where there is one.
const LONGEST: usize = 60;

/// The names that are taken in one folder.
#[derive(Clone, Debug, Default)]
pub struct TakenNames(BTreeSet<String>);

impl TakenNames {
    /// A free name for a file: its own as a slug, with its ending.
    pub fn file(&mut self, name: &str) -> String {
        let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
        let (stem, ending) = match name.rsplit_once('.') {
            Some((stem, ending)) if !stem.is_empty() => (stem, Slug::from_text(ending)),
            _ => (name, None),
        };
        let stem = slug(stem, "fil");
        let ending = ending.map_or_else(String::new, |ending| format!(".{ending}"));
        // `index` is the name of the gathering's own page.
        let stem = if stem == "index" {
            "index-fil".to_owned()
        } else {
            stem
        };
        let name = self.free(&stem, |stem| {
            let address = format!("{stem}{ending}");
            // The page that shows the document stands beside the file.
            let page = match ending.strip_prefix('.') {
                Some(ending) => format!("{stem}-{ending}"),
                None => format!("{stem}-fil"),
            };
            vec![address, page]
        });
        format!("{name}{ending}")
    }

    /// A free name for a talk or letter. `otherwise`: the name of one whose title has no letters.
    pub fn page(&mut self, title: &str, otherwise: &str) -> String {
        let stem = slug(title, otherwise);
        // A word of two letters may be the address of a language.
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

    /// The stem, or the stem with the first number whose addresses are free. `addresses`: those that a name takes.
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
        // The page of program-1.pdf is at program-1-pdf/.
        assert_eq!(names.page("Program 1 pdf", "innlegg"), "program-1-pdf-2");
        assert_eq!(names.page("nn", "innlegg"), "innlegg-nn");
        assert_eq!(names.page("«»", "innlegg"), "innlegg");
        assert!(slug(&"lang ".repeat(40), "x").len() <= LONGEST);
    }
}
