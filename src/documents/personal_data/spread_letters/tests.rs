use super::super::check_digits::made_up;
use super::*;

fn is_found(text: &str) -> bool {
    let words = spread_words(text.split('\n'));
    let mut found = words.iter().filter_map(SpreadWord::personal_text);
    // The text is also found by itself.
    found.any(|text| !personal_data(&text, &Allowed::default()).is_empty())
}

fn spread(text: &str, gap: &str) -> String {
    let letters: Vec<String> = text.chars().map(String::from).collect();
    letters.join(gap)
}

#[test]
fn letters_that_stand_apart_are_read_as_a_word() {
    let own = made_up::identity("018190");
    for gap in [" ", "\n", "\t"] {
        for text in [
            &*own,
            "Ring41234567",
            "kari.nordmann@example.no",
            "Tlf.:41234567",
        ] {
            assert!(is_found(&spread(text, gap)), "{text}");
        }
        assert!(is_found(&format!("Telefon: {}", spread("41234567", gap))));
    }
    assert!(is_found("Kontakt ka r i @ e x a m pl e . n o"));
}

#[test]
fn marks_and_short_words_are_left_alone() {
    for text in [
        "4 1 2 3 4 5 6 7",
        "Spørsmål 1 A 4 5 3 2 6 4 5 3 B",
        "i å på en av to og så er de vi",
        "a b c d e f g h i j k l m n o p",
    ] {
        assert!(!is_found(text), "{text}");
    }
}
