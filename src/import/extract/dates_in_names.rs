//! Dates in the names of files and folders.

use super::dates::{WrittenDate, dates};

/// The dates in the name of a file or folder: "2025-03-12-styremøte", "20250312 agenda", "2025/03/12".
pub fn dates_in_name(name: &str) -> Vec<WrittenDate> {
    let is_digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    let letters: Vec<char> = name.chars().collect();
    let mut spaced = String::new();
    let mut run = 0;
    for (at, letter) in letters.iter().enumerate() {
        let next = letters.get(at + 1).copied();
        run = if letter.is_ascii_digit() { run + 1 } else { 0 };
        match letter {
            '_' if is_digit(at.checked_sub(1).map(|before| letters[before])) && is_digit(next) => {
                spaced.push('-');
            }
            '_' => spaced.push(' '),
            letter => spaced.push(*letter),
        }
        // Eight consecutive digits are a year, a month and a day.
        let digits = letters[at..]
            .iter()
            .take_while(|letter| letter.is_ascii_digit())
            .count();
        if matches!((run, digits), (4, 5) | (6, 3)) {
            spaced.push('-');
        }
    }
    dates(&spaced)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_names_of_files() {
        let check = |name: &str, expected: Option<&str>| {
            let date = dates_in_name(name).first().and_then(WrittenDate::whole);
            assert_eq!(
                date.map(|date| date.to_string()).as_deref(),
                expected,
                "{name}"
            );
        };
        check("2025-03-12-styremøte", Some("2025-03-12"));
        check("20250312_agenda", Some("2025-03-12"));
        check("2025_03_12 agenda", Some("2025-03-12"));
        check("2025.03.12", Some("2025-03-12"));
        check("arkiv/2025/03/12", Some("2025-03-12"));
        check("sak 12345678901", None);
        check("2025", None);
    }
}
