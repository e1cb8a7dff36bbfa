//! How Norwegians group the digits of telephone numbers.

use super::digit_runs::{DigitGroup, Gap};
use super::number_shapes::{PHONE_DIGITS, digits, groups_of};
use super::person_names::{is_name_of_person, name_at_end};
use std::ops::Range;

/// The groupings of a Norwegian telephone number's eight digits, its possible first digits, and the allowed separators.
const PHONE: &[(&[usize], &str, &[Gap])] = &[
    (&[8], "23456789", &[]),
    (
        &[2, 2, 2, 2],
        "23456789",
        &[Gap::Space, Gap::Dot, Gap::Hyphen],
    ),
    (&[3, 2, 3], "4589", &[Gap::Space, Gap::Dot, Gap::Hyphen]),
    (&[4, 4], "49", &[Gap::Space, Gap::Hyphen]),
    (&[3, 5], "49", &[Gap::Space, Gap::Hyphen]),
    (&[3, 3, 2], "49", &[Gap::Space]),
];

/// Groupings that are one only where nothing but a name stands beside the number. The separators may differ.
const PHONE_ALONE: &[(&[usize], &str)] = &[
    (&[2, 6], "23567"),
    (&[2, 2, 2, 2], "2356749"),
    (&[4, 4], "23567"),
    (&[3, 5], "23567"),
    (&[3, 2, 3], "4589"),
];

/// A Swedish mobile number without its country code: «070-123 45 67».
pub fn is_swedish_mobile(text: &str, groups: &[DigitGroup]) -> bool {
    is_shape(groups, &[3, 3, 2, 2]) && digits(text, groups).starts_with(&[0, 7])
}

/// Are the groups of these sizes?
pub fn is_shape(groups: &[DigitGroup], shape: &[usize]) -> bool {
    let sizes = groups.iter().map(|group| group.size);
    sizes.eq(shape.iter().copied())
}

/// Is it a grouping that needs nothing but a name beside it, and is there nothing else on the line, or up to the next mark?
pub fn is_phone_alone(text: &str, groups: &[DigitGroup], all: &str) -> bool {
    let [first, .., last] = groups else {
        return false;
    };
    let is_shape = PHONE_ALONE.iter().any(|(shape, begins)| {
        is_shape(groups, shape) && all.starts_with(|digit| begins.contains(digit))
    });
    let gaps = groups.iter().skip(1).filter_map(|group| group.gap);
    let mut is_plain = gaps.map(|gap| !matches!(gap, Gap::Dot | Gap::Underscore));
    let line = text[..first.range.start]
        .rfind(['\n', '\t', '|', ';'])
        .map_or(0, |at| at + 1);
    let before = text[line..first.range.start].trim_end_matches([' ', ',', ':', '(', '–', '-']);
    let after = text[last.range.end..].trim_start_matches([' ', ')']);
    let is_end = after.is_empty() || after.starts_with(['\n', '\r', '\t', '|', ';', ',']);
    is_shape
        && is_end
        && is_plain.all(|plain| plain)
        && (before.trim().is_empty() || is_name_of_person(before))
}

/// Do the groups stand right after a person's name, in any grouping: «Kari Nordmann, 412 345 67»?
pub fn is_after_name(text: &str, groups: &[DigitGroup]) -> bool {
    let is_mark = |gap: Option<Gap>| matches!(gap, Some(Gap::Dot | Gap::Parenthesis));
    groups.len() > 1
        && !groups.iter().any(|group| is_mark(group.gap))
        && is_right_after_name(text, groups)
}

/// Do the groups stand right after a person's name?
pub fn is_right_after_name(text: &str, groups: &[DigitGroup]) -> bool {
    let Some(first) = groups.first() else {
        return false;
    };
    let before = &text[..first.range.start];
    let name = before.trim_end_matches([' ', '\t', '|', ';', ',', ':', '(', '–', '-']);
    name.len() < before.len() && name_at_end(name).is_some()
}

/// Only one or more telephone numbers: `412 34 567 22 33 44 55`.
pub fn is_list(text: &str, mut rest: &[DigitGroup]) -> bool {
    while !rest.is_empty() {
        let Some(length) = groups_of(rest, PHONE_DIGITS) else {
            return false;
        };
        let all: String = digits(text, &rest[..length])
            .iter()
            .map(u32::to_string)
            .collect();
        if !shape_of(&rest[..length], &all) {
            return false;
        }
        rest = &rest[length..];
    }
    true
}

pub fn shape_of(groups: &[DigitGroup], all: &str) -> bool {
    let gaps = || groups.iter().skip(1).filter_map(|group| group.gap);
    PHONE.iter().any(|(shape, first, between)| {
        groups
            .iter()
            .map(|group| group.size)
            .eq(shape.iter().copied())
            && all.starts_with(|digit| first.contains(digit))
            && gaps().all(|gap| between.contains(&gap))
            && gaps()
                .collect::<Vec<Gap>>()
                .windows(2)
                .all(|pair| pair[0] == pair[1])
    })
}

/// `20181017` and `17102018`
pub fn is_date(digits: &str) -> bool {
    let part = |range: Range<usize>| digits.get(range).and_then(|part| part.parse::<u32>().ok());
    let is_day =
        |day: Option<u32>, month: Option<u32>| matches!((day, month), (Some(1..=31), Some(1..=12)));
    match (part(0..4), part(4..8)) {
        (Some(2000..=2099), _) => is_day(part(6..8), part(4..6)),
        (_, Some(1990..=2039)) => is_day(part(0..2), part(2..4)),
        _ => false,
    }
}

/// Are they two groups of which the second is a year, as in `2017 2027` or a post code and a year?
pub fn is_pair_of_years(groups: &[DigitGroup], all: &str) -> bool {
    groups.len() == 2
        && all
            .get(4..6)
            .is_some_and(|years| years == "19" || years == "20")
}
