//! Lines of a programme, which begin with a time.

use super::{clean, some};

/// A line of a timetable, or one with a label: "10.15 Pause", "Sesjon B: Grønne hager". It always begins a new block.
pub fn begins_item_or_label(line: &str) -> bool {
    let label = line.split_once(':').map_or("", |(label, _)| label);
    let is_numbered =
        label.chars().count() <= 3 && label.starts_with(|letter: char| letter.is_ascii_digit());
    let is_label = (line.starts_with(char::is_uppercase) || is_numbered)
        && label.split(' ').count() <= 2
        && (1..=24).contains(&label.chars().count())
        && label.chars().all(|c| c.is_alphanumeric() || c == ' ');
    begins_with_time(line) || is_label
}

/// "10.15 Pause", "kl. 1015-1030 Kaffe", "1015–1030 Kaffe", "1015 Pause"
pub fn begins_with_time(line: &str) -> bool {
    let after_clock = ["kl.", "Kl.", "KL.", "kl ", "Kl "]
        .iter()
        .find_map(|clock| line.strip_prefix(clock));
    let bytes = after_clock.unwrap_or(line).trim_start().as_bytes();
    let count = |from: usize| {
        let rest = bytes.get(from..).unwrap_or_default();
        rest.iter().take_while(|byte| byte.is_ascii_digit()).count()
    };
    let digits = count(0);
    let has_minutes = (1..=2).contains(&digits)
        && matches!(bytes.get(digits), Some(b'.' | b':'))
        && count(digits + 1) == 2;
    // Four digits are a time after "kl." and before another time.
    let text = after_clock.unwrap_or(line).trim_start().get(4..);
    let until = text.unwrap_or_default().trim_start();
    let until = until.strip_prefix(['-', '–', '—']).map(str::trim_start);
    let is_interval = until.is_some_and(|until| {
        until.bytes().take_while(u8::is_ascii_digit).count() == 4 && !until.starts_with("20")
    });
    // "1015 Pause", but not "2015 Rapport" and not "1000 barn".
    let is_hour = || {
        let (hour, minute) = line.split_at_checked(2).unwrap_or_default();
        let is_year = hour == "19" || hour == "20";
        let before_word = text.and_then(|text| text.strip_prefix(' '));
        hour < "24"
            && !is_year
            && ["00", "15", "30", "45"]
                .iter()
                .any(|quarter| minute.starts_with(quarter))
            && before_word.is_some_and(|word| word.starts_with(char::is_uppercase))
    };
    has_minutes || digits == 4 && (after_clock.is_some() || is_interval || is_hour())
}

/// As [`clean`], but a line of a programme keeps its tabs and line breaks: they part a title from those who speak.
pub fn clean_line_of_programme(text: &str) -> String {
    if !begins_with_time(text.trim_start()) {
        return clean(text);
    }
    let columns = |line: &str| {
        line.split('\t')
            .filter_map(some)
            .collect::<Vec<_>>()
            .join("\t")
    };
    let lines = text.split('\n').map(columns);
    lines
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_parts_a_title_from_a_name_is_kept_after_a_time() {
        let check = |text, expected| assert_eq!(clean_line_of_programme(text), expected);
        check("09.30\tÅpning \t Kari  Dal", "09.30\tÅpning\tKari Dal");
        check("09.30 Åpning\n\nKari  Dal", "09.30 Åpning\nKari Dal");
        check("Åpning\tKari Dal\nOla Vik", "Åpning Kari Dal Ola Vik");
    }
}
