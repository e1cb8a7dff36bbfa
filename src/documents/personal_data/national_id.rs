//! National identity numbers: a date, a serial number and two check digits. D-numbers add 40 to the day; H-numbers and test numbers
//! add 40 or 80 to the month.

use super::digit_runs::runs;
use std::ops::Range;

const FIRST: [u32; 9] = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND: [u32; 10] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

pub fn numbers(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for run in runs(text) {
        let sizes: Vec<usize> = run.groups.iter().map(|group| group.len()).collect();
        if matches!(sizes.as_slice(), [11] | [6, 5]) {
            let range = run.range(0..sizes.len());
            let digits: Vec<u32> = text[range.clone()]
                .chars()
                .filter_map(|digit| digit.to_digit(10))
                .collect();
            if is_date(&digits) && is_checked(&digits) && !is_account(text, range.start) {
                found.push(range);
            }
        }
    }
    found
}

fn is_date(digits: &[u32]) -> bool {
    let pair = |at: usize| digits[at] * 10 + digits[at + 1];
    let day = match pair(0) {
        day @ 41..=71 => day - 40,
        day => day,
    };
    let month = match pair(2) {
        month @ 41..=52 => month - 40,
        month @ 81..=92 => month - 80,
        month => month,
    };
    let last = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=last).contains(&day)
}

/// The rule for numbers given before 2032: from then on the first check digit may be off by up to three, which one in twelve account
/// numbers is too.
fn is_checked(digits: &[u32]) -> bool {
    let rest = |weights: &[u32]| {
        let sum: u32 = weights
            .iter()
            .zip(digits)
            .map(|(weight, digit)| weight * digit)
            .sum();
        (11 - sum % 11) % 11
    };
    rest(&FIRST) == digits[9] && rest(&SECOND) == digits[10]
}

fn is_account(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end().to_lowercase();
    let before = before.trim_end_matches([':', '.', '-']);
    ["konto", "kontonr", "kontonummer", "kid"]
        .iter()
        .any(|word| before.ends_with(word))
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn a_date_and_two_check_digits() {
        let check = |text: &str, wanted: &[&str]| {
            let found: Vec<&str> = numbers(text)
                .into_iter()
                .map(|range| &text[range])
                .collect();
            assert_eq!(found, wanted, "{text}");
        };
        // Made up, with right check digits: the months are those of test numbers.
        let own = made_up("018190123");
        let spaced = format!("{} {}", &own[..6], &own[6..]);
        check(&format!("født {own}."), &[own.as_str()]);
        check(&spaced, &[spaced.as_str()]);
        check(&format!("konto {own}"), &[]);
        check(&format!("{own}7"), &[]);
        let mut wrong = own.clone();
        let last = wrong
            .pop()
            .and_then(|digit| digit.to_digit(10))
            .unwrap_or(0);
        wrong.push_str(&((last + 1) % 10).to_string());
        check(&wrong, &[]);
        check("32019012345", &[]);
    }

    /// Nine digits and their check digits.
    fn made_up(start: &str) -> String {
        let complete = |number: u32| format!("{start}{number:02}");
        (0..100)
            .map(complete)
            .find(|number| !numbers(number).is_empty())
            .expect("one of a hundred is right")
    }
}
