//! The names that files have in a bag: those of the sources, but for signs that some system or some reader of bags cannot have in a name.

use crate::base::path::SourcePath;
use std::collections::HashSet;

/// Stands in place of a sign that cannot be in a name everywhere.
const INSTEAD: char = '_';

/// Gives each file a name of its own.
#[derive(Default)]
pub struct BagNames {
    /// In lower case: to some systems "A" and "a" are one name.
    taken: HashSet<String>,
}

impl BagNames {
    pub fn name(&mut self, path: &SourcePath) -> String {
        let parts: Vec<String> = path.as_str().split('/').map(safe).collect();
        let safe = parts.join("/");
        let mut name = safe.clone();
        let mut number = 1;
        while !self.taken.insert(name.to_lowercase()) {
            number += 1;
            name = numbered(&safe, number);
        }
        name
    }
}

/// Windows has some signs for itself; a per cent sign is written in two ways in lists of checksums, and read in one.
fn safe(part: &str) -> String {
    let is_unsafe = |letter: char| {
        letter.is_control()
            || matches!(letter, '%' | '<' | '>' | ':' | '"' | '\\' | '|' | '?' | '*')
    };
    let mut safe = part.replace(is_unsafe, &INSTEAD.to_string());
    if safe.ends_with(['.', ' ']) {
        safe.pop();
        safe.push(INSTEAD);
    }
    safe
}

/// `program-2.pdf` of `program.pdf`.
fn numbered(path: &str, number: usize) -> String {
    let folder = path.rfind('/').map_or(0, |slash| slash + 1);
    match path[folder..].rfind('.') {
        Some(dot) if dot > 0 => {
            let (stem, ending) = path.split_at(folder + dot);
            format!("{stem}-{number}{ending}")
        }
        _ => format!("{path}-{number}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_has_a_name_that_every_system_can_have() {
        let mut names = BagNames::default();
        let mut check = |path: &str, name: &str| {
            assert_eq!(names.name(&SourcePath::new(path)), name);
        };
        check("a/50 % av alle.pdf", "a/50 _ av alle.pdf");
        check("a/50 * av alle.pdf", "a/50 _ av alle-2.pdf");
        check("a/Økt 1: start?.pptx", "a/Økt 1_ start_.pptx");
        check("a/program", "a/program");
        check("a/Program", "a/Program-2");
        check("v. 2./slutt ", "v. 2_/slutt_");
    }
}
