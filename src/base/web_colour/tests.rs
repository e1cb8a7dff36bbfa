use super::*;
use proptest::prelude::*;

proptest! {
    #[test]
    fn the_pattern_of_colours(text in "[# 0-1fFg]{0,8}") {
        let pattern = regex::Regex::new(WebColour::PATTERN).expect("a pattern");
        prop_assert_eq!(pattern.is_match(&text), WebColour::parse(&text).is_some());
    }
}

#[test]
fn contrasts_as_others_measure_them() {
    let check = |one: &str, other: &str, expected: f64| {
        let colours = (WebColour::parse(one), WebColour::parse(other));
        let (Some(one), Some(other)) = colours else {
            panic!("no colours: {one} {other}")
        };
        let found = one.contrast(other);
        assert!((found - expected).abs() < 0.05, "{one} {other}: {found}");
    };
    check("#000", "#fff", 21.0);
    check("#767676", "#ffffff", 4.5);
    check("#0b5563", "#fff", 8.4);
    check("#664000", "#fdf0d3", 8.1);
}

#[test]
fn only_two_ways_of_writing_are_read() {
    for text in ["blå", "0b5563", "#0b556", "#0b55631", "#gggggg", ""] {
        assert_eq!(WebColour::parse(text), None, "{text}");
    }
    let colour = WebColour::parse("#0B5563");
    assert_eq!(
        colour.map(|colour| colour.to_string()).as_deref(),
        Some("#0b5563")
    );
}

#[test]
fn a_colour_is_darkened_until_it_can_be_read() {
    let pale = WebColour::new(0x88, 0xaa, 0xff);
    let readable = pale.until_contrast(WebColour::WHITE, 4.5, WebColour::BLACK);
    let contrast = readable.contrast(WebColour::WHITE);
    assert!((4.5..4.8).contains(&contrast), "{readable} {contrast}");
    let dark = WebColour::new(0x0b, 0x55, 0x63);
    assert_eq!(
        dark.until_contrast(WebColour::WHITE, 4.5, WebColour::BLACK),
        dark
    );
}
