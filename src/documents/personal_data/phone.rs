//! Norwegian telephone numbers: eight digits that begin with 2–9, in one group, in pairs, or as 3 2 3.

use super::digit_runs::runs;
use std::ops::Range;

pub fn numbers(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for run in runs(text) {
        let sizes: Vec<usize> = run.groups.iter().map(|group| group.len()).collect();
        // A country code before it.
        let first = run.groups.first().map_or("", |group| &text[group.clone()]);
        let (skip, mut range) = match first {
            "47" if text[..run.range(0..1).start].ends_with('+') => (1, run.range(0..sizes.len())),
            "0047" => (1, run.range(0..sizes.len())),
            _ => (0, run.range(0..sizes.len())),
        };
        let is_shape = matches!(sizes[skip..], [8] | [2, 2, 2, 2] | [3, 2, 3]);
        let digits = run
            .groups
            .get(skip)
            .map_or("", |group| &text[group.clone()]);
        let begins = digits.starts_with(|digit: char| ('2'..='9').contains(&digit));
        // Round numbers are amounts, and eight digits that are a date are one.
        let all: String = run.groups[skip..]
            .iter()
            .map(|group| &text[group.clone()])
            .collect();
        if is_shape
            && begins
            && !all.ends_with("0000")
            && !is_date(&all)
            && !is_account(text, range.start)
        {
            if skip == 1 && text[..range.start].ends_with('+') {
                range.start -= 1;
            }
            found.push(range);
        }
    }
    found
}

/// `20181017`
fn is_date(digits: &str) -> bool {
    let part = |range: Range<usize>| digits.get(range).and_then(|part| part.parse::<u32>().ok());
    matches!(
        (part(0..4), part(4..6), part(6..8)),
        (Some(2000..=2099), Some(1..=12), Some(1..=31))
    )
}

/// The word before says that it is another number.
fn is_account(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end().to_lowercase();
    let before = before.trim_end_matches([':', '.', '-', '#']);
    [
        "konto", "kontonr", "kid", "sak", "saksnr", "ref", "ordre", "id", "isbn", "issn", "kr",
        "nok",
    ]
    .iter()
    .any(|word| before.ends_with(word))
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn shapes() {
        let check = |text: &str, wanted: &[&str]| {
            let found: Vec<&str> = numbers(text)
                .into_iter()
                .map(|range| &text[range])
                .collect();
            assert_eq!(found, wanted, "{text}");
        };
        check("22334455", &["22334455"]);
        check("+47 912 34 567", &["+47 912 34 567"]);
        check("0047 22 33 44 55", &["0047 22 33 44 55"]);
        check("12 34 56 78", &[]);
        check("22 33 44", &[]);
        check("20181017 og 36 00 00 00", &[]);
        check("KID 22334455", &[]);
        check("22.33.44.55", &[]);
    }
}
