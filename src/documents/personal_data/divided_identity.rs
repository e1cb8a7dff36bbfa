//! Identity numbers whose two halves are apart: at the end of a line, in two columns, or with words between them («født 140361, pers.nr. 12345»).

use super::check_digits::is_identity;
use super::digit_runs::{DigitGroup, is_space, is_without_width};
use super::number_words::{NumberWord, word_before};
use std::ops::Range;

/// The digits of the second half.
const INDIVIDUAL: usize = 5;
/// The greatest distance of the halves, in bytes.
const LONGEST: usize = 24;
/// Words between the halves.
const WORDS: &[&str] = &[
    "pnr",
    "personnr",
    "personnummer",
    "pers",
    "nr",
    "og",
    "individnr",
];

/// The numbers that begin with a date among these groups.
pub fn divided_identities(text: &str, run: &[DigitGroup]) -> Vec<Range<usize>> {
    let ends = 1..=run.len();
    let numbers = ends.filter_map(|end| {
        let last = &run[end - 1];
        let second = second_half(text, last.range.end)?;
        let (first, date) = date_at_end(text, &run[..end])?;
        let start = run[first].range.start;
        let is_plain = date.is_short || is_said(text, start, &text[last.range.end..second.start]);
        let digits = [date.digits, digits_of(&text[second.clone()])].concat();
        (is_plain && is_identity(&digits)).then_some(start..second.end)
    });
    numbers.collect()
}

/// Five digits after no more than marks and a word.
fn second_half(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = &text[at..];
    let gap = rest.find(|letter: char| letter.is_ascii_digit())?;
    if gap == 0 || gap > LONGEST || rest[..gap].matches('\n').count() > 1 {
        return None;
    }
    let digits = rest[gap..].bytes().take_while(u8::is_ascii_digit).count();
    let mut words = rest[..gap].split(|letter: char| !letter.is_alphabetic());
    let are_known = words.all(|word| word.is_empty() || WORDS.contains(&&*word.to_lowercase()));
    let goes_on = rest[gap + digits..].starts_with(char::is_alphanumeric);
    (digits == INDIVIDUAL && are_known && !goes_on).then(|| at + gap..at + gap + digits)
}

struct FirstHalf {
    /// Day, month and the last two digits of the year.
    digits: Vec<u32>,
    /// Written as in an identity number, with a year of two digits.
    is_short: bool,
}

/// The date that the groups end with, and the index of its first group.
fn date_at_end(text: &str, groups: &[DigitGroup]) -> Option<(usize, FirstHalf)> {
    let of = |group: &DigitGroup| digits_of(&text[group.range.clone()]);
    let [before @ .., last] = groups else {
        return None;
    };
    let digits = of(last);
    match (digits.len(), before) {
        (6, _) => Some((
            before.len(),
            FirstHalf {
                digits,
                is_short: true,
            },
        )),
        (8, _) => {
            let digits = [&digits[..4], &digits[6..]].concat();
            Some((
                before.len(),
                FirstHalf {
                    digits,
                    is_short: false,
                },
            ))
        }
        (2 | 4, [.., day, month]) if day.size <= 2 && month.size <= 2 => {
            let year = digits[digits.len() - 2..].to_vec();
            let digits = [pair(of(day)), pair(of(month)), year].concat();
            let is_short = last.size == 2;
            Some((before.len() - 2, FirstHalf { digits, is_short }))
        }
        _ => None,
    }
}

/// Is it said to be an identity number, before the date or between the halves?
fn is_said(text: &str, start: usize, between: &str) -> bool {
    let birth = [
        "født",
        "fødd",
        "fødselsdato",
        "f.",
        "fødselsdato:",
        "født:",
        "fødd:",
    ];
    let before = text[..start].trim_end().to_lowercase();
    word_before(text, start) == Some(NumberWord::Identity)
        || birth.iter().any(|word| before.ends_with(word))
        || between.contains(|letter: char| letter.is_alphabetic())
}

/// Two digits: a zero before a single one.
fn pair(digits: Vec<u32>) -> Vec<u32> {
    match digits.as_slice() {
        [only] => vec![0, *only],
        _ => digits,
    }
}

fn digits_of(text: &str) -> Vec<u32> {
    let digits = text
        .chars()
        .filter(|letter| !is_without_width(*letter) && !is_space(*letter));
    digits.filter_map(|letter| letter.to_digit(10)).collect()
}

#[cfg(test)]
mod tests {
    use crate::documents::personal_data::check_digits::made_up;
    use crate::documents::personal_data::{Allowed, PersonalDataKind, personal_data};

    #[test]
    fn the_halves_may_be_apart() {
        let own = made_up::identity("018190");
        let (date, rest) = own.split_at(6);
        let identities = |text: &str| {
            let found = personal_data(text, &Allowed::default());
            let found = found.iter();
            found
                .filter(|span| span.kind == PersonalDataKind::Identity)
                .count()
        };
        for gap in [
            ", ",
            "\n",
            ":",
            "|",
            "; ",
            " pnr. ",
            " (",
            "» «",
            ", pers.nr. ",
            " og ",
        ] {
            assert_eq!(
                identities(&format!("Fnr {date}{gap}{rest} i saken")),
                1,
                "{gap}"
            );
        }
        assert_eq!(identities(&format!("født 1.81.1990, pnr. {rest}")), 1);
        assert_eq!(identities(&format!("den 01.81.1990 {rest} kroner")), 0);
        assert_eq!(identities(&format!("{date}\n\n{rest}")), 0);
        assert_eq!(identities(&format!("{date} er mer enn {rest}")), 0);
    }

    #[test]
    fn a_number_may_have_lost_its_first_zero_or_stand_in_an_address() {
        let own = made_up::identity("018190");
        let found = |text: String| personal_data(&text, &Allowed::default()).len();
        assert_eq!(found(format!("Fødselsnummer {}", &own[1..])), 1);
        assert_eq!(found(format!("Nummer {}", &own[1..])), 0);
        assert_eq!(found(format!("https://example.no/sok?fnr={own}&x=1")), 1);
        assert_eq!(found(format!("https://example.no/sok?fnr%20{own}")), 1);
        assert_eq!(found(format!("https://example.no/sok?saksnr={own}")), 1);
        assert_eq!(found(format!("fnr{own}x")), 1);
        assert_eq!(found("https://wa.me/4741234567".into()), 1);
        assert_eq!(found("https://example.no/send?phone=4741234567".into()), 1);
    }
}
