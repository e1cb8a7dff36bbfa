//! The statements of a sentence, and what each is said of: a gathering, or the deadline for registering.

use super::gathering_types::nouns;

/// What has a last day: "Påmeldingen er utsatt til 5. mai."
const WITH_DEADLINE: [&str; 9] = [
    "frist",
    "påmelding",
    "innmelding",
    "deadline",
    "registration",
    "sign-up",
    "submission",
    "høring",
    "høyring",
];
/// Where one statement of a sentence ends and the next begins.
const CLAUSE_ENDS: [&str; 10] = [
    ",", ";", ": ", " og ", " men ", " mens ", " medan ", " and ", " but ", " – ",
];

/// Does the sentence say of a deadline or a registration, and not of a gathering, what the word at this offset says: "Fristen for å melde seg på
/// samlingen er utsatt"?
pub fn is_said_of_deadline(lower: &str, at: usize) -> bool {
    let has_deadline = |text: &str| WITH_DEADLINE.iter().any(|word| text.contains(word));
    let clause = clause(lower, at);
    has_deadline(clause) || nouns(clause).is_empty() && lower.get(..at).is_some_and(has_deadline)
}

/// The statement with this offset.
pub fn clause(lower: &str, at: usize) -> &str {
    let (Some(before), Some(after)) = (lower.get(..at), lower.get(at..)) else {
        return lower;
    };
    let ends = |text: &str, find: fn(&str, &str) -> Option<usize>| -> Vec<(usize, usize)> {
        let found = CLAUSE_ENDS
            .iter()
            .filter_map(|end| Some((find(text, end)?, end.len())));
        found.collect()
    };
    let start = ends(before, |text, end| text.rfind(end))
        .into_iter()
        .map(|(found, length)| found + length)
        .max();
    let end = ends(after, |text, end| text.find(end))
        .into_iter()
        .map(|(found, _)| at + found)
        .min();
    &lower[start.unwrap_or(0)..end.unwrap_or(lower.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_a_deadline_is_not_said_of_the_gathering() {
        let check = |text: &str, expected: bool| {
            let lower = text.to_lowercase();
            let at = lower.find("utsatt").expect("the word");
            assert_eq!(is_said_of_deadline(&lower, at), expected, "{text}");
        };
        check("Påmeldingsfristen er utsatt til 5. mai.", true);
        check("Fristen for å melde seg på samlingen er utsatt.", true);
        check("Fristen, som var 1. mai, er utsatt.", true);
        check("Samlingen er utsatt, og ny frist er 5. mai.", false);
        check("Fristen er 1. mai, men samlingen er utsatt.", false);
    }
}
