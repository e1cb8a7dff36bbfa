//! Numbers before a dash that count a gathering or a day, and begin no date: "samling 2 – 12. februar".

use super::date_tokens::{DateToken, PlacedToken};

/// Words that a number follows, in lower case: "samling 2", "møte nr 3".
const COUNTED: [&str; 12] = [
    "samling", "møte", "meeting", "webinar", "workshop", "seminar", "forum", "nr", "nummer", "del",
    "modul", "sesjon",
];

/// Words that the number of a day or of a part of the programme follows.
const COUNTED_DAYS: [&str; 4] = ["dag", "day", "økt", "bolk"];

/// What a number before a dash counts.
#[derive(Clone, Copy)]
pub enum Counted {
    Gathering,
    /// A day or a part of one: what comes after the dash is the whole date.
    Day,
}

/// "samling 2 – 12. februar", "Dag 1 – 12. februar": what the number counts, where the dash separates it from the date.
pub fn number_of_gathering(text: &str, tokens: &[PlacedToken], at: usize) -> Option<Counted> {
    let [number, dash, ..] = &tokens[at..] else {
        return None;
    };
    let is_beside_dash = matches!(number.token, DateToken::Number(_))
        && dash.token == DateToken::Until
        && dash.is_apart;
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    let word = before.and_then(|before| text.get(before.range.clone()));
    let lower = word.filter(|_| is_beside_dash)?.to_lowercase();
    if COUNTED_DAYS.contains(&lower.as_str()) {
        return Some(Counted::Day);
    }
    let is_counted = COUNTED.iter().any(|counted| lower.ends_with(counted));
    is_counted.then_some(Counted::Gathering)
}
