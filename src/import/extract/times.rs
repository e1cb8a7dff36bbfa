//! Times of day at the start of a line: "09.00", "kl. 9:30–10.15", "Kl 10.00 - 10.45:".

use crate::base::date::ClockTime;

/// The time at the start of a line, and the rest of the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeLine<'t> {
    pub start: ClockTime,
    pub end: Option<ClockTime>,
    pub rest: &'t str,
}

/// None: the line starts with something else.
pub fn time_line(line: &str) -> Option<TimeLine<'_>> {
    let line = without_number(line.trim());
    let (after_clock, has_clock) = without_clock(line);
    let has_clock = has_clock || is_interval_without_signs(after_clock);
    if let Some(time) = interval_of_half_day(after_clock) {
        return Some(time);
    }
    let (start, rest) = time(after_clock, has_clock)?;
    let (end, rest) = match without_dash(rest).and_then(|rest| {
        let (rest, has_another) = without_clock(rest);
        time(rest, has_clock || has_another)
    }) {
        Some((end, rest)) => (Some(end), rest),
        None => (None, rest),
    };
    // A longer number is not a time: "10.15.30", "09.00.2018".
    if rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | ':') && rest.len() > 1) {
        let goes_on = rest
            .trim_start_matches(['.', ':'])
            .starts_with(|c: char| c.is_ascii_digit());
        if goes_on || !rest.starts_with(['.', ':']) {
            return None;
        }
    }
    let rest = rest.trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, '.' | ':' | '-' | '–' | '—' | '|' | ',' | ';')
    });
    Some(TimeLine { start, end, rest })
}

/// "0900 Velkommen" in a programme whose other times are written "0910-0950". None: the line starts with something else.
pub fn time_line_without_signs(line: &str) -> Option<TimeLine<'_>> {
    let (number, _) = digits(line.trim())?;
    four_digit_time(line).filter(|_| !("1900".."2100").contains(&number))
}

/// The time of "0900 Velkommen", and of "2000 Slutt", which may also be a year.
pub fn four_digit_time(line: &str) -> Option<TimeLine<'_>> {
    let (number, rest) = digits(line.trim())?;
    let is_time = number.len() == 4
        && number.ends_with(['0', '5'])
        && (rest.is_empty() || rest.starts_with([' ', '\t', ':']));
    let (start, rest) = time(line.trim(), true).filter(|_| is_time)?;
    let rest = rest.trim_start_matches([' ', '\t', ':', '-', '–']);
    Some(TimeLine {
        start,
        end: None,
        rest,
    })
}

/// Does the line start with two times without signs, such as "0910-0950"?
pub fn begins_with_interval_without_signs(line: &str) -> bool {
    is_interval_without_signs(without_clock(line.trim()).0)
}

/// "1. 09:00 Velkommen": the text after the item's number, where a time follows.
fn without_number(line: &str) -> &str {
    let rest = digits(line)
        .filter(|(number, _)| number.len() <= 2)
        .and_then(|(_, rest)| rest.strip_prefix(['.', ')'])?.strip_prefix(' '));
    let rest = rest.map(str::trim_start);
    rest.filter(|rest| time(without_clock(rest).0, false).is_some())
        .unwrap_or(line)
}

/// "0900-0930": two times, not two years.
fn is_interval_without_signs(text: &str) -> bool {
    let four = |text| digits(text).filter(|(number, _)| number.len() == 4);
    let is_time = |number: &str| {
        number.ends_with(['0', '5']) && time(number, true).is_some_and(|(_, rest)| rest.is_empty())
    };
    let Some((first, rest)) = four(text) else {
        return false;
    };
    let Some((second, _)) = without_dash(rest).and_then(four) else {
        return false;
    };
    let are_years = [first, second]
        .iter()
        .all(|year| ("1900".."2100").contains(year));
    is_time(first) && is_time(second) && !are_years
}

/// The text after "kl.", and whether there was one.
fn without_clock(text: &str) -> (&str, bool) {
    for word in ["klokka", "klokken", "kl.", "kl"] {
        let beginning = text.get(..word.len());
        if beginning.is_some_and(|beginning| beginning.eq_ignore_ascii_case(word)) {
            let rest = &text[word.len()..];
            if !rest.starts_with(|c: char| c.is_alphabetic()) {
                return (rest.trim_start(), true);
            }
        }
    }
    (text, false)
}

/// The text after a dash or "til".
fn without_dash(text: &str) -> Option<&str> {
    let text = text.trim_start();
    ["til", "to ", "-", "–", "—", "‑"]
        .into_iter()
        .find_map(|dash| text.strip_prefix(dash))
        .map(str::trim_start)
}

/// Hours and minutes, and the rest of the text. `hour_will_do`: after "kl." the minutes may be missing.
fn time(text: &str, hour_will_do: bool) -> Option<(ClockTime, &str)> {
    let (hour, rest) = digits(text)?;
    let with_minutes = rest
        .strip_prefix(['.', ':'])
        .and_then(digits)
        .filter(|(minutes, _)| minutes.len() == 2);
    let (minute, rest) = match with_minutes {
        Some(found) => found,
        // "0930"
        None if hour.len() == 4 => {
            let (hour, minute) = hour.split_at(2);
            let time = ClockTime::new(hour.parse().ok()?, minute.parse().ok()?).ok()?;
            // Four digits may be a year.
            return hour_will_do.then_some((time, rest));
        }
        None if hour.len() <= 2 && (hour_will_do || is_half_of_day(rest)) => ("0", rest),
        None => return None,
    };
    if hour.len() > 2 {
        return None;
    }
    let (hour, rest) = with_half_of_day(hour.parse().ok()?, rest);
    let time = ClockTime::new(hour, minute.parse().ok()?).ok()?;
    Some((time, rest))
}

/// "2–4 pm", "11:30-1 pm": the half of the day that stands after the end is also the start's, unless the start is then the later one.
fn interval_of_half_day(text: &str) -> Option<TimeLine<'_>> {
    let (start, after_start) = time(text, true)?;
    let (end, after_end) = time(without_dash(after_start)?, true)?;
    // "2", not "14" and not "2 pm".
    let (_, bare) = digits(text)?;
    let is_bare = !is_half_of_day(bare) && !is_half_of_day(bare.trim_start_matches([':', '.']));
    let stated = text.len() - after_end.len();
    let states_half = text[..stated].ends_with(['m', 'M', '.']);
    let hour = start.hour();
    if !is_bare || !states_half || is_half_of_day(after_start) || !(1..=12).contains(&hour) {
        return None;
    }
    let of_half = |hour: u8| ClockTime::new(hour, start.minute()).ok();
    let (other, _) = with_half_of_day(hour, if end.hour() >= 12 { "pm" } else { "am" });
    let start = of_half(other).filter(|start| *start < end).unwrap_or(start);
    let rest = after_end.trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, '.' | ':' | '-' | '–' | '—' | '|' | ',' | ';')
    });
    let end = Some(end);
    Some(TimeLine { start, end, rest })
}

/// Does the text begin with an hour of twelve, "10am", "6.30 pm", "2–4 pm"?
pub fn begins_with_half_of_day(text: &str) -> bool {
    if interval_of_half_day(text).is_some() {
        return true;
    }
    let clock =
        text.trim_start_matches(|letter: char| letter.is_ascii_digit() || ".:".contains(letter));
    clock.len() < text.len() && is_half_of_day(clock) && time_line(text).is_some()
}

/// " pm": the hour before it needs no minutes.
fn is_half_of_day(text: &str) -> bool {
    with_half_of_day(1, text).1.len() < text.len()
}

/// "1:30 pm" is 13:30.
fn with_half_of_day(hour: u8, text: &str) -> (u8, &str) {
    let half = text.trim_start();
    let is_half = |words: [&str; 3]| {
        words.into_iter().find_map(|word| {
            let rest = half.strip_prefix(word)?;
            (!rest.starts_with(char::is_alphabetic)).then_some(rest)
        })
    };
    if let Some(rest) = is_half(["pm", "PM", "p.m."]) {
        (if hour < 12 { hour + 12 } else { hour }, rest)
    } else if let Some(rest) = is_half(["am", "AM", "a.m."]) {
        (if hour == 12 { 0 } else { hour }, rest)
    } else {
        (hour, text)
    }
}

fn digits(text: &str) -> Option<(&str, &str)> {
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    (1..=4).contains(&end).then(|| text.split_at(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_as_programmes_write_them() {
        let check = |line: &str, start: &str, end: &str, rest: &str| {
            let found = time_line(line).unwrap_or_else(|| panic!("{line}"));
            assert_eq!(found.start.to_string(), start, "{line}");
            let found_end = found.end.map_or_else(String::new, |end| end.to_string());
            assert_eq!((found_end.as_str(), found.rest), (end, rest), "{line}");
        };
        check("09.00 Kaffe", "09:00", "", "Kaffe");
        check("09.30–10.15 Åpning", "09:30", "10:15", "Åpning");
        check("kl. 9:30 - 10.15: Åpning", "09:30", "10:15", "Åpning");
        check("Kl 10 Pause", "10:00", "", "Pause");
        check("10.00 til 10.45\tPause", "10:00", "10:45", "Pause");
        check("Kl. 0900 – 0930 Kaffe", "09:00", "09:30", "Kaffe");
        check("0930-1015 Tall", "09:30", "10:15", "Tall");
        check("1. 09:00 - Velkommen", "09:00", "", "Velkommen");
        check("09.00", "09:00", "", "");
        check("09.00. Kaffe", "09:00", "", "Kaffe");
        check("9:00 AM - 1:30 pm Lunch", "09:00", "13:30", "Lunch");
        check("6 pm – 8.30 pm Meetup", "18:00", "20:30", "Meetup");
        check("10am to 3pm at the hall", "10:00", "15:00", "at the hall");
        check("10:00 am: Welcome", "10:00", "", "Welcome");
        check("2–4 pm", "14:00", "16:00", "");
        check("2:00 - 4:30 p.m. Talks", "14:00", "16:30", "Talks");
        check("11-1 pm, Room 2", "11:00", "13:00", "Room 2");
        check("9–11 am Talks", "09:00", "11:00", "Talks");
        check("12–2 pm Lunch", "12:00", "14:00", "Lunch");
    }

    #[test]
    fn four_digits_alone_are_a_time_only_where_others_are() {
        let found = time_line_without_signs("0900 Velkommen").expect("a time");
        assert_eq!(
            (found.start.to_string().as_str(), found.rest),
            ("09:00", "Velkommen")
        );
        assert_eq!(time_line_without_signs("2015 var året"), None);
        assert_eq!(time_line_without_signs("4207 personer"), None);
        assert!(begins_with_interval_without_signs("0910-0950 Tall"));
        assert!(!begins_with_interval_without_signs("2020-2025 Plan"));
    }

    #[test]
    fn other_numbers() {
        for line in [
            "16.01.2018 Møte",
            "2018 var året",
            "2020-2025 Plan",
            "1. 12. februar",
            "10 kommuner",
            "25.00 finnes ikke",
            "2–4 mål",
            "1.2 Mål",
            "Kaffe 09.00",
            "",
            "klare mål",
        ] {
            assert_eq!(time_line(line), None, "{line}");
        }
    }
}
