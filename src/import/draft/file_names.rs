//! Names in a gathering's folder: of files, talks and letters. No two may come to one address.

use crate::base::text::Slug;
use std::collections::BTreeSet;

/// Longer names are cut, at a hyphen where there is one.
const LONGEST: usize = 60;

/// The names that are taken.
#[derive(Clone, Debug, Default)]
pub struct TakenNames(BTreeSet<String>);

impl TakenNames {
    /// A name that is free for a file: its own as a slug, with its ending.
    pub fn file(&mut self, name: &str) -> String {
        let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
        let (stem, ending) = match name.rsplit_once('.') {
            Some((stem, ending)) if !stem.is_empty() => (stem, Slug::from_text(ending)),
            _ => (name, None),
        };
        let stem = slug(stem, "fil");
        let ending = ending.map_or_else(String::new, |ending| format!(".{ending}"));
        // `index` is the gathering's own.
        let stem = if stem == "index" {
            "index-fil".to_owned()
        } else {
            stem
        };
        let (name, _) = self.free(&stem, |stem| {
            let address = format!("{stem}{ending}");
            // A document's page stands beside the file.
            let page = match ending.strip_prefix('.') {
                Some(ending) => format!("{stem}-{ending}"),
                None => format!("{stem}-fil"),
            };
            vec![address, page]
        });
        format!("{name}{ending}")
    }

    /// A name that is free for a talk or letter.
    pub fn page(&mut self, title: &str, otherwise: &str) -> String {
        let stem = slug(title, otherwise);
        // A word of two letters may be a language's address.
        let stem = if stem.len() < 4 {
            format!("{otherwise}-{stem}")
        } else {
            stem
        };
        self.free(&stem, |stem| vec![stem.to_owned()]).0
    }

    /// Marks a name as taken.
    pub fn take(&mut self, name: &str) {
        self.0.insert(name.to_owned());
    }

    fn free(&mut self, stem: &str, takes: impl Fn(&str) -> Vec<String>) -> (String, usize) {
        let mut number = 1;
        loop {
            let name = if number == 1 {
                stem.to_owned()
            } else {
                format!("{stem}-{number}")
            };
            let taken = takes(&name);
            if taken.iter().all(|name| !self.0.contains(name)) {
                self.0.extend(taken);
                return (name, number);
            }
            number += 1;
        }
    }
}

/// A slug that is not too long.
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
    fn names_never_meet() {
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
