//! Limits that keep the code readable: short files, short functions, and one meaning for each type's name.

use super::sources::SOURCE_FILES;
use std::collections::BTreeMap;

/// The longest file in lines; a longer one usually does two things. Word lists are longer, but are not Rust files.
const FILE: usize = 400;

/// The greatest median of all files, in lines.
const MEDIAN_FILE: usize = 110;

/// The longest function in lines, which fits on a screen.
const FUNCTION: usize = 60;

/// Type names with more than one meaning, and why. The list may only become shorter; the goal is at most 10.
const DEFINED_TWICE: &[(&str, &str)] = &[];

/// The functions of a text with their numbers of lines, from `fn` to the closing brace below it, as rustfmt formats it.
fn functions(text: &str) -> Vec<(&str, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut functions = Vec::new();
    for (start, line) in lines.iter().enumerate() {
        let code = line.trim_start();
        let indentation = &line[..line.len() - code.len()];
        let Some(name) = item_name(code, &["fn "]) else {
            continue;
        };
        // A function without a body ends at a semicolon: `) -> Self;`.
        let is_end = |line: &&str| {
            let rest = line.strip_prefix(indentation).unwrap_or_default();
            rest == "}" || !rest.starts_with(' ') && rest.ends_with(';')
        };
        let length = match code.ends_with('}') {
            true => 1,
            false => 1 + (lines[start..].iter().position(is_end)).expect("an end of the function"),
        };
        functions.push((name, length));
    }
    functions
}

/// The name after one of the keywords, if the line begins an item: `pub(crate) const fn name(…`.
fn item_name<'t>(code: &'t str, keywords: &[&str]) -> Option<&'t str> {
    let mut rest = code;
    loop {
        if let Some(after) = keywords
            .iter()
            .find_map(|keyword| rest.strip_prefix(keyword))
        {
            let end = after.find(|c: char| !c.is_alphanumeric() && c != '_');
            return Some(&after[..end.unwrap_or(after.len())]);
        }
        let (word, after) = rest.split_once(' ')?;
        let is_modifier =
            ["pub", "const", "async", "extern"].contains(&word) || word.starts_with("pub(");
        if !is_modifier {
            return None;
        }
        rest = after;
    }
}

/// The types that a text defines, without the associated types of traits.
fn types(text: &str) -> Vec<&str> {
    text.lines()
        .filter_map(|line| {
            let keywords: &[&str] = match line.starts_with(' ') {
                true => &["struct ", "enum ", "trait ", "union "],
                false => &["struct ", "enum ", "trait ", "union ", "type "],
            };
            item_name(line.trim_start(), keywords)
        })
        .collect()
}

#[test]
fn files_are_short() {
    let mut lengths: Vec<usize> = SOURCE_FILES
        .iter()
        .map(|file| file.text.lines().count())
        .collect();
    lengths.sort_unstable();
    let median = lengths[lengths.len() / 2];
    assert!(
        median <= MEDIAN_FILE,
        "half of the files have {median} lines or more"
    );
    let long: Vec<&str> = (SOURCE_FILES.iter())
        .filter(|file| file.text.lines().count() > FILE)
        .map(|file| file.path.as_str())
        .collect();
    assert!(long.is_empty(), "more than {FILE} lines: {long:#?}");
}

#[test]
fn functions_are_short() {
    let long: Vec<String> = (SOURCE_FILES.iter())
        .flat_map(|file| {
            functions(&file.text)
                .into_iter()
                .map(move |function| (file, function))
        })
        .filter(|(_, (_, length))| *length > FUNCTION)
        .map(|(file, (name, length))| format!("{length} lines: {name} in src/{}", file.path))
        .collect();
    assert!(long.is_empty(), "more than {FUNCTION} lines: {long:#?}");
}

#[test]
fn a_type_name_has_one_meaning() {
    let mut places: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for file in SOURCE_FILES.iter() {
        // A macro's variable in place of a name reads as none.
        for name in types(&file.text)
            .into_iter()
            .filter(|name| !name.is_empty())
        {
            places.entry(name).or_default().push(&file.path);
        }
    }
    assert!(places.len() > 300, "the types were not read");
    places.retain(|name, places| {
        places.len() > 1 && !DEFINED_TWICE.iter().any(|(known, _)| known == name)
    });
    assert!(places.is_empty(), "defined more than once: {places:#?}");
    assert!(DEFINED_TWICE.len() <= 10);
}

#[test]
fn items_are_read_as_they_are_written() {
    let text = "\
pub(crate) struct Site;
impl Site {
    type Error = ();
    pub const fn new() -> Site { Site }
    fn open(
        &self,
    ) -> bool {
        let end = \";\";
        true
    }
}
trait Door {
    fn shut(
        &self,
    );
    fn lock(&self);
}
type Key = u8;
// fn comment() {
mod tests {
    enum Key {}
    async fn run() {
        fn within() {}
    }
}
";
    assert_eq!(
        functions(text),
        [
            ("new", 1),
            ("open", 6),
            ("shut", 3),
            ("lock", 1),
            ("run", 3),
            ("within", 1)
        ]
    );
    assert_eq!(types(text), ["Site", "Door", "Key", "Key"]);
}
