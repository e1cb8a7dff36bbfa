//! Every code of the catalogue is in a report that a test of this folder expects.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Codes that no site can cause yet, and why. The list may only become shorter.
const NOT_YET: &[(&str, &str)] = &[];

/// The texts of the Rust files of a folder.
fn sources(folder: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    fs::read_dir(&folder)
        .expect("a folder")
        .map(|entry| fs::read_to_string(entry.expect("a file").path()).expect("a text"))
        .collect()
}

/// The codes of the catalogue: `S201` for each `error(201`, `warning(201` and `placeless(201`.
pub fn catalogue() -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    for text in sources("src/diagnostics/catalogue") {
        for call in ["error(", "warning(", "placeless("] {
            for (at, _) in text.match_indices(call) {
                let digits: String = text[at + call.len()..]
                    .trim_start()
                    .chars()
                    .take_while(char::is_ascii_digit)
                    .collect();
                if !digits.is_empty() {
                    codes.insert(format!("S{digits}"));
                }
            }
        }
    }
    codes
}

/// The codes in the expected reports: `error[S201]`, and `"code":"S201"` of JSON.
fn expected() -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    for text in sources("tests/diagnostics") {
        for (at, _) in text.match_indices("[S") {
            let code = text[at + 1..].get(..4).unwrap_or_default();
            let closed = text[at + 5..].starts_with(']');
            if closed && code[1..].chars().all(|digit| digit.is_ascii_digit()) {
                codes.insert(code.to_owned());
            }
        }
    }
    codes
}

#[test]
fn every_code_has_a_test() {
    let mut wanted = catalogue();
    assert!(wanted.len() > 50, "the catalogue was not read");
    for (code, _reason) in NOT_YET {
        assert!(wanted.remove(*code), "{code} is not in the catalogue");
    }
    assert_eq!(expected(), wanted);
}
