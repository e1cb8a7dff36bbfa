//! Words that tell what became of a gathering, which one is meant, and what a day is for: one list for each meaning. All are in lower case, in
//! bokmål, nynorsk and English.

use crate::base::text::whole_words;

/// "Samlingen er avlyst."
pub const CANCELLED: [&str; 13] = [
    "avlyst",
    "avlyses",
    "avlysast",
    "avlyse",
    "avlyser",
    "avlysing",
    "avlysning",
    "utgår",
    "utgått",
    "går ut",
    "cancelled",
    "canceled",
    "called off",
];
/// "Samlingen blir ikke holdt": denials that say that it is cancelled.
pub const NOT_HELD: [&str; 17] = [
    "ikke noe av",
    "ikkje noko av",
    "blir ikke holdt",
    "blir ikke arrangert",
    "blir ikke gjennomført",
    "ble ikke holdt",
    "ble ikke arrangert",
    "ble ikke gjennomført",
    "gjennomføres ikke",
    "arrangeres ikke",
    "vert ikkje halden",
    "vert ikkje halde",
    "vart ikkje halden",
    "vart ikkje halde",
    "will not take place",
    "did not take place",
    "will not be held",
];
/// "Samlingen er utsatt."
pub const POSTPONED: [&str; 8] = [
    "utsatt",
    "utsettes",
    "utsette",
    "utsetter",
    "utsett",
    "utsetjast",
    "utset",
    "postponed",
];
/// "Møtet er flyttet": to another day, or only to another room.
pub const MOVED: [&str; 9] = [
    "flyttet",
    "flyttes",
    "flytta",
    "flytt",
    "flytter",
    "flyttar",
    "flyttast",
    "moved",
    "rescheduled",
];
/// Forms of the verbs above that say that it is done.
pub const DONE: [&str; 9] = [
    "avlyst",
    "utgår",
    "utgått",
    "utsatt",
    "utsett",
    "cancelled",
    "canceled",
    "called off",
    "postponed",
];
/// "Webinaret skulle vært 22. mai": a day that was given up.
pub const GIVEN_UP: [&str; 28] = [
    "skulle vært",
    "skulle vore",
    "skulle vere",
    "skulle ha vært",
    "skulle ha vore",
    "skulle blitt",
    "skulle finne sted",
    "skulle egentlig",
    "skulle eigentleg",
    "som skulle",
    "opprinnelig",
    "opphaveleg",
    "var planlagt",
    "var planlagd",
    "vart planlagt",
    "var satt til",
    "var sett til",
    "was scheduled for",
    "was planned for",
    "was due on",
    "should have been",
    "originally",
    "tidligere dato",
    "tidlegare dato",
    "gammel dato",
    "gamal dato",
    "previous date",
    "old date",
];
/// "Ny dato: 12. mars 2025": the date after it takes the place of another.
pub const NEW_DATE: [&str; 4] = ["ny dato", "ny datoen", "nye datoen", "new date"];
/// "Forrige samling"
pub const PREVIOUS: [&str; 16] = [
    "takk for sist",
    "forrige",
    "førre",
    "sist gang",
    "sist gong",
    "sist samling",
    "sist møte",
    "i fjor",
    "previous",
    "last time",
    "last year",
    "last meeting",
    "last meetup",
    "last workshop",
    "last seminar",
    "last gathering",
];
/// "Siste samling" may be the final one of a series, unless the sentence is in the past tense.
pub const LAST: [&str; 3] = ["siste", "fjorårets", "fjorårs"];
pub const NEXT: [&str; 2] = ["neste", "next"];
/// "Svar innen 3. mai": the date after one of these is the last day for something.
const DEADLINES: [&str; 8] = [
    "frist",
    "innen ",
    "innan ",
    "senest",
    "seinast",
    "før den",
    "deadline",
    "no later than",
];
/// "Sist oppdatert 3. mai": the date after one of these is that of the text.
const PUBLISHED: [&str; 4] = ["sist oppdatert", "publisert", "last updated", "published"];
/// Are the words in the text, as whole words?
pub fn has_words(lower: &str, words: &str) -> bool {
    places(lower, words).next().is_some()
}

pub fn has_any(lower: &str, words: &[&str]) -> bool {
    words.iter().any(|words| has_words(lower, words))
}

/// The offset of each occurrence of the words, as whole words.
pub fn places<'t>(lower: &'t str, words: &'t str) -> impl Iterator<Item = usize> + 't {
    whole_words(lower, words, &[])
}

/// Does the text before a date say that it is a deadline, or the day on which the text was published?
pub fn is_deadline(text: &str) -> bool {
    let lower = text.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    has(&DEADLINES) || has(&PUBLISHED) || lower.trim_end().ends_with(" by")
}

/// Does the text speak of a deadline anywhere?
pub fn speaks_of_deadline(lower: &str) -> bool {
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    has(&DEADLINES) || lower.contains(" by ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_whole() {
        assert!(has_words("møtet er flytta.", "flytta"));
        assert!(!has_words("flyttalet", "flytta"));
        assert!(is_deadline("Svar innen "));
        assert!(is_deadline("Register by "));
        assert!(!is_deadline("Minutes by Ben, "));
    }
}
