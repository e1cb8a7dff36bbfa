//! Bounds, order and comparison.

use super::{date, day};
use crate::base::date::*;

#[test]
fn bounds_are_the_first_and_last_day() {
    for (text, first, last) in [
        ("2018-01-16", "2018-01-16", "2018-01-16"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2019-21", "2019-03-01", "2019-05-31"),
        ("2019-22", "2019-06-01", "2019-08-31"),
        ("2019-23", "2019-09-01", "2019-11-30"),
        ("2019-24", "2019-01-01", "2019-12-31"),
        ("2018~", "2018-01-01", "2018-12-31"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("999X", "9990-01-01", "9999-12-31"),
        ("2018-10/2019", "2018-10-01", "2019-12-31"),
    ] {
        assert_eq!(
            (date(text).earliest(), date(text).latest()),
            (Some(day(first)), Some(day(last))),
            "{text}"
        );
    }
    assert_eq!(
        (date("2021/..").latest(), date("/2021").earliest()),
        (None, None)
    );
    assert_eq!(
        (date("../2019-12-31").year(), date("2018/2019").year()),
        (Some(2019), Some(2018))
    );
}

#[test]
fn a_list_is_sorted_as_it_is_read() {
    let sorted = [
        "../2019",
        "/2019",
        "2010",
        "201X",
        "2018-01-01",
        "2018-01",
        "2018-24",
        "2018",
        "2018?",
        "2018/",
        "2018-09-30",
        "2018-10-01",
        "2018-10-01/2018-10-02",
        "2018-10-01/2018-10-31",
        "2018-10",
        "2018-10-02",
        "2018-10-31",
        "2018-11-01",
        "2021/..",
    ];
    let mut dates: Vec<Edtf> = sorted.iter().rev().map(|text| date(text)).collect();
    dates.sort_by_key(Edtf::sort_key);
    assert_eq!(
        dates.iter().map(Edtf::to_string).collect::<Vec<_>>(),
        sorted
    );
}

#[test]
fn days_are_listed_when_they_are_known() {
    for (text, number) in [
        ("2018-01-16", 1),
        ("2018-01-16?", 1),
        ("2018-01-16/2018-01-16", 1),
        ("2018-04-30/2018-05-02", 3),
        ("2018-01-01/2018-01-31", 31),
        ("2018-01-01/2018-02-01", 0),
        ("2018-10", 0),
        ("2018-04-18/..", 0),
        ("2018-04-18/2018-05", 0),
        ("0000-01-01/9999-12-31", 0),
    ] {
        assert_eq!(date(text).days().len(), number, "{text}");
        assert_eq!(date(text).is_single_day(), number == 1, "{text}");
    }
    assert_eq!(
        date("2018-04-18/2018-04-19").days(),
        [day("2018-04-18"), day("2018-04-19")]
    );
}

#[test]
fn periods_contain_and_overlap() {
    for (one, other, contains, overlaps) in [
        ("2017/2027", "2018-01-16", true, true),
        ("2017/2027", "2017/2027", true, true),
        ("2017/2027", "2016-12/2017-01", false, true),
        ("2017/2027", "2028", false, false),
        ("2017/2027", "2021/..", false, true),
        ("2017/2027", "2021/", true, true),
        ("2017/2027", "2021-24", true, true),
        ("2024-01-01/..", "2030/..", true, true),
        ("2024-01-01/..", "2023-12-31", false, false),
        ("../2019-12-31", "../2017-12-31", true, true),
        ("../2019-12-31", "2020-01-01/..", false, false),
        ("2018-10", "2018", false, true),
        ("2018-10", "2018-10-16/2018-10", true, true),
        ("2018-10", "2018-10-16/2018", false, true),
        ("2018/2019", "2017/", false, true),
        ("2018/..", "/2019", true, true),
    ] {
        assert_eq!(
            date(one).contains(&date(other)),
            contains,
            "{one} contains {other}"
        );
        assert_eq!(
            date(one).overlaps(&date(other)),
            overlaps,
            "{one} overlaps {other}"
        );
        assert_eq!(
            date(other).overlaps(&date(one)),
            overlaps,
            "{other} overlaps {one}"
        );
    }
}

#[test]
fn before_and_after_mean_the_whole_of_it() {
    let today = day("2018-10-15");
    for (text, before, after) in [
        ("2018-10-14", true, false),
        ("2018-10-15", false, false),
        ("2018-10-16", false, true),
        ("2018-10", false, false),
        ("2018-09", true, false),
        ("2019/..", false, true),
        ("2017/..", false, false),
        ("../2017", true, false),
    ] {
        assert_eq!(
            (date(text).is_before(today), date(text).is_after(today)),
            (before, after),
            "{text}"
        );
    }
}

#[test]
fn doubt_is_found_at_either_end() {
    for (text, uncertain, approximate) in [
        ("2018", false, false),
        ("2018?", true, false),
        ("2018~", false, true),
        ("2018/2019%", true, true),
        ("2018?/..", true, false),
    ] {
        assert_eq!(
            (date(text).is_uncertain(), date(text).is_approximate()),
            (uncertain, approximate),
            "{text}"
        );
    }
}
