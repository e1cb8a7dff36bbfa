//! Whether a sentence looks back on a gathering or announces it, by its verbs.

use super::relation::tells_of_previous;
use crate::import::extract::conditions::{is_conditional, is_denied};
use crate::import::extract::telling_words::{CANCELLED, NOT_HELD, POSTPONED, has_any};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    Held,
    Planned,
    Unsaid,
}

const HELD: [&str; 23] = [
    "hadde samling",
    "hadde nettverkssamling",
    "hadde fagdag",
    "hadde møte",
    "hadde seminar",
    "arrangerte",
    "ble arrangert",
    "vart arrangert",
    "blei arrangert",
    "ble holdt",
    "vart halden",
    "blei halden",
    "ble avholdt",
    "ble gjennomført",
    "gjennomførte",
    "takk for",
    "deltok",
    "var samlet",
    "møttes",
    "møtte opp",
    "holdt",
    "was held",
    "took place",
];
const PLANNED: [&str; 21] = [
    "inviterer",
    "velkommen",
    "arrangeres",
    "arrangerer",
    "avholdes",
    "holdes",
    "blir arrangert",
    "blir holdt",
    "vert arrangert",
    "vert halden",
    "er tenkt",
    "planlagt",
    "finner sted",
    "skal",
    "vil bli",
    "er lagt til",
    "will be held",
    "will take place",
    "invite you",
    "are invited",
    "welcome to",
];

pub fn tense_of(text: &str) -> Tense {
    let lower = text.to_lowercase();
    let has = |words: &[&str]| has_any(&lower, words);
    let looks_back =
        has(&HELD) || tells_of_previous(&lower) && !has(&PLANNED) && !says_change(&lower);
    if looks_back && !is_conditional(text) && !is_denied(text) {
        Tense::Held
    } else if has(&PLANNED) {
        Tense::Planned
    } else {
        Tense::Unsaid
    }
}

/// "avlyst", "utsatt": it was not held.
fn says_change(lower: &str) -> bool {
    has_any(lower, &CANCELLED) || has_any(lower, &NOT_HELD) || has_any(lower, &POSTPONED)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_earlier_gathering_was_held_unless_it_was_given_up() {
        let check = |text: &str, expected: Tense| assert_eq!(tense_of(text), expected, "{text}");
        check("Forrige samling 3. mars 2024 var nyttig.", Tense::Held);
        check("Forrige samling 3. mars 2024 var avlyst.", Tense::Unsaid);
        check("Forrige samling var planlagt 3. mars 2024.", Tense::Planned);
        check("Vi arrangerte samling 3. mars 2024.", Tense::Held);
    }
}
