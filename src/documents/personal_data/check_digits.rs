//! The check digits of national identity numbers and of account numbers.

const FIRST: [u32; 9] = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND: [u32; 10] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/// Eleven digits that begin with a date and end with two correct check digits. D-numbers add 40 to the day; H-numbers and test numbers add
/// 40, 65 or 80 to the month.
///
/// This is the rule for numbers given before 2032: from then on the first check digit may be off by up to three, which would also accept one
/// in twelve account numbers.
pub fn is_identity(digits: &[u32]) -> bool {
    digits.len() == 11
        && is_date(digits)
        && rest(&FIRST, digits) == digits[9]
        && rest(&SECOND, digits) == digits[10]
}

/// Eleven digits of which the last is the correct check digit.
pub fn is_account(digits: &[u32]) -> bool {
    digits.len() == 11
        && rest(&SECOND, digits) == digits[10]
        && digits.iter().any(|digit| *digit > 0)
}

fn is_date(digits: &[u32]) -> bool {
    let pair = |at: usize| digits[at] * 10 + digits[at + 1];
    let day = match pair(0) {
        day @ 41..=71 => day - 40,
        day => day,
    };
    let month = match pair(2) {
        month @ 41..=52 => month - 40,
        month @ 66..=77 => month - 65,
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

/// The check digit; 10 means that there is none, and such numbers are never given.
fn rest(weights: &[u32], digits: &[u32]) -> u32 {
    let pairs = weights.iter().zip(digits);
    let sum: u32 = pairs.map(|(weight, digit)| weight * digit).sum();
    (11 - sum % 11) % 11
}

#[cfg(test)]
pub mod made_up {
    //! Valid numbers that no person has: their months are those of test numbers.

    use super::{is_account, is_identity};

    /// The six digits of the date, completed with five digits to a valid number.
    pub fn identity(date: &str) -> String {
        complete(date, is_identity)
    }

    /// Ten digits, completed with their check digit.
    pub fn account(start: &str) -> String {
        complete(start, is_account)
    }

    fn complete(start: &str, is_right: fn(&[u32]) -> bool) -> String {
        let width = 11 - start.len();
        let numbers = (0..100_000).map(|number| format!("{start}{number:0width$}"));
        let digits = |text: &str| {
            text.chars()
                .filter_map(|c| c.to_digit(10))
                .collect::<Vec<u32>>()
        };
        let mut right = numbers.filter(|number| is_right(&digits(number)));
        right.next().expect("one of many is right")
    }
}
