//! Whatever was published before, the folder is as after publishing into a new one, and the counts are right.

use crate::output::site::*;
use proptest::prelude::*;
use samling::base::OutputFile;
use std::collections::BTreeMap;

/// Some paths are folders of others, so that they cannot all exist at once.
const PATHS: [&str; 12] = [
    "index.html",
    "stil.css",
    "a",
    "a/b",
    "a/b/c.html",
    "a/d.html",
    "x/index.html",
    "x/fil.pdf",
    "x/y/z/index.html",
    "x/y/z/w.js",
    "Om.html",
    "om.html",
];

/// Contents 0–2 are bytes, 3–5 copies of sources; 0 and 3 have the same bytes.
type Set = BTreeMap<usize, u8>;

fn set() -> impl Strategy<Value = Set> {
    prop::collection::btree_map(0..PATHS.len(), 0u8..6, 0..PATHS.len()).prop_map(|mut set| {
        let taken: Vec<&str> = set.keys().map(|number| PATHS[*number]).collect();
        set.retain(|number, _| {
            let path = PATHS[*number];
            let is_folder = taken
                .iter()
                .any(|other| other.starts_with(&format!("{path}/")));
            let is_twin = path == "Om.html" && taken.contains(&"om.html");
            !is_folder && !is_twin
        });
        set
    })
}

fn text(content: u8) -> String {
    format!("innhold {}", content % 3)
}

fn files(set: &Set) -> Vec<OutputFile> {
    set.iter()
        .map(|(number, content)| match content {
            0..3 => page(PATHS[*number], &text(*content)),
            _ => copy(PATHS[*number], &format!("content/{content}.txt")),
        })
        .collect()
}

fn site() -> Site {
    let site = Site::new();
    for content in 3..6 {
        site.source(&format!("content/{content}.txt"), &text(content));
    }
    site
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn a_folder_is_as_a_clean_one(sets in prop::collection::vec(set(), 1..6)) {
        let grown = site();
        let mut before = Set::new();
        for set in sets {
            let same = |number: &usize, content: &u8| {
                before.get(number).is_some_and(|there| text(*there) == text(*content))
            };
            let unchanged = set.iter().filter(|(number, content)| same(number, content)).count();
            let removed = before.keys().filter(|number| !set.contains_key(number)).count();
            prop_assert_eq!(grown.publish(files(&set)), (set.len() - unchanged, unchanged, removed));
            let clean = site();
            clean.publish(files(&set));
            prop_assert_eq!(grown.files(), clean.files());
            before = set;
        }
    }
}
