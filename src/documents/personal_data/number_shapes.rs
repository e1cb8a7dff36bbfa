//! The groupings of identity, account and telephone numbers, and how they are found.

use super::PersonalDataKind;
use super::check_digits::{is_account, is_identity};
use super::dates_beside_names::is_short_date_after_name;
use super::digit_runs::{DigitGroup, DigitRun, Gap, runs};
use super::disguised_identity::disguised_identities;
use super::divided_identity::divided_identities;
use super::number_bounds::{
    BINDING, CHAT, CHECKED_BINDING, has_stray_letters, is_bound_after, is_bound_before, is_bounded,
    is_in_address, is_named_in_address, is_set_off,
};
use super::number_words::{NumberWord, is_amount, last_word, word_before};
use super::office_numbers::is_number_of_office;
use super::paper_numbers::payment_cards;
use super::parted_numbers::{groups, parted_numbers};
use super::phone_shapes::{
    is_after_name, is_date, is_list, is_pair_of_years, is_phone_alone, is_right_after_name,
    is_shape, is_swedish_mobile, shape_of,
};
use std::ops::Range;

/// The groupings of an identity number's eleven digits inside a longer run. A number alone may have any grouping.
const IDENTITY: &[&[usize]] = &[
    &[11],
    &[6, 5],
    &[6, 3, 2],
    &[2, 2, 2, 5],
    &[2, 2, 2, 3, 2],
    &[2, 4, 5],
];

/// The grouping of an account number.
const ACCOUNT: &[usize] = &[4, 2, 5];

/// After a country code or the word «telefon», the digits may have any grouping.
pub const PHONE_DIGITS: usize = 8;

/// The country codes that are accepted after `00`; after `+`, any code is.
const COUNTRY_CODES: &[&str] = &[
    "46", "45", "44", "49", "358", "354", "298", "299", "370", "371", "372", "48", "33", "31",
    "32", "34", "39", "41", "43", "351", "353", "380", "1",
];

/// All personal numbers in the text, in order.
pub fn numbers(text: &str) -> Vec<(PersonalDataKind, Range<usize>)> {
    let mut found = Vec::new();
    for run in runs(text) {
        for part in parts(&run) {
            found.extend(numbers_of(text, part));
        }
        let divided = divided_identities(text, &run).into_iter();
        found.extend(divided.map(|range| (PersonalDataKind::Identity, range)));
    }
    let disguised = disguised_identities(text).into_iter();
    found.extend(disguised.map(|range| (PersonalDataKind::Identity, range)));
    let groups = groups(text);
    found.extend(parted_numbers(text, &groups));
    let cards = payment_cards(text, &groups).into_iter();
    found.extend(cards.map(|range| (PersonalDataKind::PaperNumber, range)));
    found
}

/// The run itself; or its parts, if a slash or a dash separates two whole telephone numbers.
fn parts(run: &DigitRun) -> Vec<&[DigitGroup]> {
    let is_border = |group: &DigitGroup| matches!(group.gap, Some(Gap::Slash | Gap::Hyphen));
    let borders = |at: usize| at > 0 && is_border(&run[at]);
    let mut pieces: Vec<&[DigitGroup]> = Vec::new();
    let mut start = 0;
    for end in 1..=run.len() {
        let is_whole = run[start..end].iter().map(|g| g.size).sum::<usize>() == PHONE_DIGITS;
        if end == run.len() || is_whole && borders(end) {
            pieces.push(&run[start..end]);
            start = end;
        }
    }
    let are_phones = pieces.len() > 1
        && pieces
            .iter()
            .all(|piece| sum(piece) == PHONE_DIGITS && piece.len() != 2);
    match are_phones {
        true => pieces,
        false => vec![run],
    }
}

fn numbers_of(text: &str, run: &[DigitGroup]) -> Vec<(PersonalDataKind, Range<usize>)> {
    let mut found = Vec::new();
    let mut rest = run;
    // No group of the run has been skipped yet.
    let mut is_start = true;
    while !rest.is_empty() {
        match number(text, rest, is_start) {
            Some((kind, length, start)) => {
                found.push((kind, start..rest[length - 1].range.end));
                rest = &rest[length..];
                is_start = true;
            }
            None => {
                rest = &rest[1..];
                is_start = false;
            }
        }
    }
    found
}

/// The number that the groups begin with: its kind, its number of groups, and where it begins. None: no number.
fn number(
    text: &str,
    run: &[DigitGroup],
    is_start: bool,
) -> Option<(PersonalDataKind, usize, usize)> {
    let start = run[0].range.start;
    let word = word_before(text, start);
    if let Some(length) = identity_number(text, run, is_start, word) {
        return Some((PersonalDataKind::Identity, length, start));
    }
    let is_named = || is_named_in_address(text, start, word) || is_spaced_in_address(text, run);
    if is_in_address(text, start) && !is_named() {
        return None;
    }
    if let Some(length) = account_number(text, run, is_start, word) {
        return Some((PersonalDataKind::Account, length, start));
    }
    if let Some((length, start)) = with_country_code(text, run).filter(|_| is_start) {
        return Some((PersonalDataKind::Phone, length, start));
    }
    if is_start && is_swedish_mobile(text, run) {
        return Some((PersonalDataKind::Phone, run.len(), start));
    }
    if is_start && is_birth_date_after_name(text, run) {
        return Some((PersonalDataKind::BirthDate, run.len(), start));
    }
    let length = domestic_phone(text, run, is_start, word)?;
    Some((PersonalDataKind::Phone, length, start))
}

/// Is it a telephone number in an address whose spaces were encoded: «?q=412%2034%20567»? No address groups other digits so.
fn is_spaced_in_address(text: &str, run: &[DigitGroup]) -> bool {
    let all: String = digits(text, run).iter().map(u32::to_string).collect();
    let mut gaps = run.iter().skip(1);
    run.len() > 2
        && gaps.all(|group| group.gap == Some(Gap::Space))
        && shape_of(run, &all)
        && is_in_address(text, run[0].range.start)
}

/// Six digits that are a date, with nothing but a name before them: «Kari Nordmann, 190374».
fn is_birth_date_after_name(text: &str, run: &[DigitGroup]) -> bool {
    matches!(run, [only] if only.size == 6 && is_short_date_after_name(text, &only.range))
}

/// The number of groups of an identity number. Its date and its two check digits say what it is, whatever word stands before it (except one
/// for accounts), and whatever letters touch it.
fn identity_number(
    text: &str,
    rest: &[DigitGroup],
    is_start: bool,
    word: Option<NumberWord>,
) -> Option<usize> {
    if word == Some(NumberWord::Identity)
        && let Some(length) = without_first_zero(text, rest)
    {
        return Some(length);
    }
    if word == Some(NumberWord::Account) {
        return None;
    }
    if has_country_code(text, rest) {
        let digits = digits(text, rest);
        return is_identity(&digits[digits.len() - 11..]).then_some(rest.len());
    }
    let length = groups_of(rest, 11)?;
    let groups = &rest[..length];
    let is_alone = is_start && length == rest.len();
    let is_shape = is_alone || IDENTITY.iter().any(|shape| is_shape(groups, shape));
    (is_shape && is_identity(&digits(text, groups))).then_some(length)
}

/// Is it one number of eleven digits after Norway's country code, with which somebody hid what it is: `+47…`, `0047…`?
fn has_country_code(text: &str, rest: &[DigitGroup]) -> bool {
    let whole = &text[rest[0].range.clone()];
    rest.len() == 1
        && rest[0].size == whole.len()
        && (whole.len() == 13 && whole.starts_with("47")
            || whole.len() == 15 && whole.starts_with("0047"))
}

/// The number of groups of an account number with a correct check digit.
fn account_number(
    text: &str,
    rest: &[DigitGroup],
    is_start: bool,
    word: Option<NumberWord>,
) -> Option<usize> {
    // IBAN: two more digits after the country code "NO".
    if is_start && rest[0].size >= 2 && last_word(&text[..rest[0].range.start]) == "NO" {
        let digits = digits(text, rest);
        return (digits.len() == 13 && is_account(&digits[2..])).then_some(rest.len());
    }
    let length = groups_of(rest, 11)?;
    let groups = &rest[..length];
    let is_free = word == Some(NumberWord::Identity) || is_bounded(text, groups, CHECKED_BINDING);
    if !is_free || word == Some(NumberWord::Other) {
        return None;
    }
    let is_said = matches!(word, Some(NumberWord::Account | NumberWord::Payment))
        || length == rest.len() && is_right_after_name(text, groups);
    ((is_said || is_shape(groups, ACCOUNT)) && is_account(&digits(text, groups))).then_some(length)
}

/// The number of groups of an identity number whose first zero a spreadsheet has dropped.
fn without_first_zero(text: &str, rest: &[DigitGroup]) -> Option<usize> {
    let length = groups_of(rest, 10).filter(|length| *length == rest.len())?;
    is_identity(&[vec![0], digits(text, rest)].concat()).then_some(length)
}

/// The number of groups, from the first, that together have this number of digits. None: no such number of groups.
pub fn groups_of(run: &[DigitGroup], digits: usize) -> Option<usize> {
    let mut sum = 0;
    for (index, group) in run.iter().enumerate() {
        sum += group.size;
        if sum >= digits {
            return (sum == digits).then_some(index + 1);
        }
    }
    None
}

/// A number with a country code: its number of groups, and where its sign begins.
fn with_country_code(text: &str, rest: &[DigitGroup]) -> Option<(usize, usize)> {
    let first = &text[rest[0].range.clone()];
    let before = &text[..rest[0].range.start];
    let all: String = digits(text, rest).iter().map(u32::to_string).collect();
    let plus = before.trim_end_matches(' ').strip_suffix('+');
    let (sign, national) = match (plus, first.strip_prefix("00")) {
        (Some(plus), _) => (before.len() - plus.len(), all.as_str()),
        (None, Some(_)) => (0, all.get(2..)?),
        _ if is_bare_norwegian(&all, rest) => (0, all.as_str()),
        _ => return None,
    };
    let prefix = all.len() - national.len();
    // "+47 (0) 412 34 567": a zero in parentheses that is not dialled.
    let has_trunk_zero = rest.get(1).is_some_and(|group| {
        group.size == 1 && group.gap == Some(Gap::Parenthesis) && national.starts_with("470")
    });
    let length = match national.strip_prefix("47") {
        Some(_) if has_trunk_zero => groups_of(rest, prefix + 3 + PHONE_DIGITS)?,
        Some(number) if number.starts_with(|digit: char| ('2'..='9').contains(&digit)) => {
            groups_of(rest, prefix + 2 + PHONE_DIGITS)?
        }
        _ if national.starts_with("47") || !is_foreign(national, sign > 0) => return None,
        _ => rest.len(),
    };
    let groups = &rest[..length];
    let mut start = rest[0].range.start - sign;
    // A parenthesis around the code belongs to the number: "(+47) 22 33 44 55".
    let is_enclosed = rest
        .get(1)
        .is_some_and(|group| group.gap == Some(Gap::Parenthesis));
    if is_enclosed && text[..start].ends_with('(') {
        start -= 1;
    }
    let is_said =
        word_before(text, start) == Some(NumberWord::Phone) || text[..start].ends_with(CHAT);
    let is_bound = sign == 0 && !is_said && !is_bounded(text, groups, BINDING);
    (!is_bound && !is_amount(&text[groups[length - 1].range.end..])).then_some((length, start))
}

/// `47 91 23 45 76` and `4791234576`: the + was forgotten.
fn is_bare_norwegian(all: &str, groups: &[DigitGroup]) -> bool {
    let is_shape = groups.len() == 1
        || groups[0].size == 2 && groups.len() > 1 && shape_of(&groups[1..], &all[2..]);
    all.len() == 10 && is_shape && (all.starts_with("474") || all.starts_with("479"))
}

/// Is it a foreign number? `digits`: beginning with the country code.
fn is_foreign(digits: &str, has_sign: bool) -> bool {
    let is_long = (9..=15).contains(&digits.len());
    let is_known = COUNTRY_CODES.iter().any(|code| digits.starts_with(code));
    is_long && (is_known || has_sign && digits.len() >= 10) && !digits.ends_with("00000")
}

/// The number of groups, from this one, that are a Norwegian telephone number.
fn domestic_phone(
    text: &str,
    rest: &[DigitGroup],
    is_start: bool,
    word: Option<NumberWord>,
) -> Option<usize> {
    if matches!(word, Some(NumberWord::Account | NumberWord::Other)) {
        return None;
    }
    let length = groups_of(rest, PHONE_DIGITS)?;
    let groups = &rest[..length];
    let all: String = digits(text, groups).iter().map(u32::to_string).collect();
    let begins = all.starts_with(|digit: char| ('2'..='9').contains(&digit));
    let is_said = word == Some(NumberWord::Phone);
    // Numbers with special rates belong to offices: "815 00 123".
    let is_service = ["80", "81", "82"]
        .iter()
        .any(|begin| all.starts_with(begin));
    let is_mobile = all.starts_with(['4', '9']);
    let end = groups[length - 1].range.end;
    let is_bound = is_bound_after(text, groups, BINDING)
        && !(is_said && has_stray_letters(text, end))
        || !is_said && is_bound_before(text, groups, BINDING);
    let is_anothers = !is_mobile
        && (word == Some(NumberWord::Office) || is_number_of_office(text, groups[0].range.start))
        || word == Some(NumberWord::Weak) && (!is_mobile || length < rest.len());
    if !begins
        || is_service
        || is_anothers
        || is_bound && !is_set_off(text, groups) && !is_spaced_in_address(text, groups)
        || is_amount(&text[groups[length - 1].range.end..])
    {
        return None;
    }
    if is_said && is_start {
        return Some(length);
    }
    // In a longer run, only eight digits in one group are a number of their own.
    let is_apart = is_start && is_list(text, rest) || length == 1 && has_spaces_around(rest);
    let is_other = all.ends_with("0000") || is_date(&all) || is_pair_of_years(groups, &all);
    let is_whole = is_start && length == rest.len();
    let is_shape = is_apart && shape_of(groups, &all)
        || is_whole && is_phone_alone(text, groups, &all)
        || is_whole && is_mobile && is_after_name(text, groups);
    (!is_other && is_shape).then_some(length)
}

fn has_spaces_around(rest: &[DigitGroup]) -> bool {
    let gaps = [rest[0].gap, rest.get(1).and_then(|group| group.gap)];
    gaps.iter().flatten().all(|gap| *gap == Gap::Space)
}

fn sum(groups: &[DigitGroup]) -> usize {
    groups.iter().map(|group| group.size).sum()
}

pub fn digits(text: &str, groups: &[DigitGroup]) -> Vec<u32> {
    let letters = groups
        .iter()
        .flat_map(|group| text[group.range.clone()].chars());
    letters.filter_map(|letter| letter.to_digit(10)).collect()
}
