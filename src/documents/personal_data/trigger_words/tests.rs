//! Around every word and mark that a detector is called for, any text may stand.

use super::TRIGGERS;
use crate::documents::personal_data::{Allowed, lists_in_text, personal_data};
use proptest::prelude::*;
use proptest::sample::select;

/// What stands between and after words: spaces and marks of one to four bytes, digits, names and beginnings of values.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "", " ", "  ", "\n", "\t", "\u{a0}", "\u{a0}\u{a0}", "\u{2003}", "\u{ad}", ": ", ":", "=",
    " – ", "–", "-", "/", " / ", "(", ")", "«", "»", "|", "> ", ".", ", ", "#", "🔑", "ø", "É",
    "e\u{301}", "2407", "717", "12.03.2015", "01.01.1990 12345", "4925 1234 5678 9019", "3B",
    "Kari Nordmann", "Kari", "kari.nordmann", "Anne-Marit Ås", "Storgata 12", "example.no",
    " er ", " til ", " for ", " punktum ", "Vår9regn", "https://", "?h=", "@", "+47", "%C3%B8",
];

/// Words of triggers and pieces in turn.
fn texts() -> impl Strategy<Value = String> {
    let words: Vec<&str> = TRIGGERS
        .iter()
        .flat_map(|(words, _)| *words)
        .copied()
        .collect();
    let piece = || prop::collection::vec(select(PIECES), 0..4);
    let part = (piece(), select(words), piece());
    prop::collection::vec(part, 1..3).prop_map(|parts| {
        let parts = parts.into_iter();
        let texts = parts.map(|(before, word, after)| before.concat() + word + &after.concat());
        texts.collect()
    })
}

fn check(text: &str) {
    for span in personal_data(text, &Allowed::default()) {
        let found = text.get(span.range.clone());
        assert!(found.is_some_and(|found| !found.is_empty()), "{text:?}");
    }
    for name in lists_in_text(text) {
        assert!(text.get(name).is_some(), "{text:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn what_is_found_has_whole_letters(text in texts()) {
        check(&text);
        check(&text.to_uppercase());
    }
}

#[test]
fn values_in_two_parts_have_whole_letters() {
    let values = [
        "2407",
        "717",
        "Vår9regn",
        "Kari Nordmann",
        "ab12-cd34",
        "12.03.2015",
    ];
    let gaps = [
        " ",
        "\u{a0}",
        " \u{a0}\u{a0}",
        "\u{2003}\u{a0}",
        "\n",
        " – ",
    ];
    for (words, _) in TRIGGERS {
        for link in [": ", " ", " er "] {
            for first in values {
                for gap in gaps {
                    for second in values {
                        check(&format!("{}{link}{first}{gap}{second}", words[0]));
                    }
                }
            }
        }
    }
}
