//! Times of four digits.

use super::*;

fn lines(texts: &[&str]) -> Vec<TextLine> {
    let line = |text: &&str| TextLine {
        page: 1,
        text: (*text).to_owned(),
        written: (*text).to_owned(),
        kind: LineKind::Paragraph,
    };
    texts.iter().map(line).collect()
}

#[test]
fn a_column_of_times_is_no_list_of_years() {
    let check = |texts: &[&str], expected| {
        assert_eq!(TimesWithoutSigns::of(&lines(texts)), expected, "{texts:?}");
    };
    check(
        &["Fagdag", "1000 Velkommen", "1130 Lunsj", "1400 Slutt"],
        TimesWithoutSigns::Column,
    );
    check(
        &["1730 Kaffe", "1900 Foredrag", "2000 Slutt"],
        TimesWithoutSigns::Column,
    );
    check(
        &["2005 Velkommen", "2010 Lunsj", "2018 Slutt"],
        TimesWithoutSigns::No,
    );
    check(
        &[
            "1000 Velkommen",
            "1130 Lunsj",
            "2019 var et godt år",
            "1400 Slutt",
        ],
        TimesWithoutSigns::No,
    );
    check(
        &["1500 Kirken bygges", "1700 Kirken brenner", "1900 Ny kirke"],
        TimesWithoutSigns::No,
    );
    check(&["1000 Velkommen", "1400 Slutt"], TimesWithoutSigns::No);
}
