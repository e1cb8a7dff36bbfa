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
        && matches!(dash.token, DateToken::Until | DateToken::And)
        && dash.is_apart;
    let before = counting_word(tokens, at).map(|before| &tokens[before]);
    let word = before.and_then(|before| text.get(before.range.clone()));
    let lower = word.filter(|_| is_beside_dash)?.to_lowercase();
    if COUNTED_DAYS.contains(&lower.as_str()) {
        return Some(Counted::Day);
    }
    ends_in_counted(&lower).then_some(Counted::Gathering)
}

/// Does the text end in a word that the number of a gathering follows?
pub fn ends_in_counted(text: &str) -> bool {
    let lower = text.to_lowercase();
    let lower = lower.trim_end().trim_end_matches('.');
    COUNTED.iter().any(|counted| lower.ends_with(counted))
}

/// The index of the word that the number follows: that of "nr. 3", and of "samling 1 og 2" for both numbers.
fn counting_word(tokens: &[PlacedToken], at: usize) -> Option<usize> {
    let mut before = at.checked_sub(1)?;
    while before >= 2
        && matches!(tokens[before].token, DateToken::Until | DateToken::And)
        && matches!(tokens[before - 1].token, DateToken::Number(_))
    {
        before -= 2;
    }
    match tokens[before].token {
        DateToken::Dot => before.checked_sub(1),
        _ => Some(before),
    }
}
