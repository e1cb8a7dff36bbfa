//! The type of a session, from the words of its title.

use crate::content::schema::records::SessionType;

/// First words of the titles of each type of session, whole or as the first part of a compound in [`COMPOUNDS`]. The first match counts.
const FIRST_WORDS: [(SessionType, &str); 6] = [
    (
        SessionType::Registration,
        "registrering oppmøte innsjekk innsjekking registration",
    ),
    (
        SessionType::Break,
        "pause lunsj lunch kaffe kaffi benstrekk beinstrekk matpause frokost coffee break",
    ),
    (
        SessionType::Social,
        "middag kveldsmat festmiddag omvisning omvising konsert dinner networking",
    ),
    (SessionType::Panel, "panel"),
    (
        SessionType::Opening,
        "velkommen velkomen velkomst åpning opning welcome opening",
    ),
    (
        SessionType::Closing,
        "avslutning avslutting oppsummering slutt closing wrap-up",
    ),
];
/// Several first words, in lower case.
const FIRST_PHRASES: [(SessionType, &[&str]); 4] = [
    (SessionType::Break, &["tea break"]),
    (
        SessionType::Social,
        &[
            "sosialt samvær",
            "sosialt program",
            "sosialt arrangement",
            "sosialt lag",
            "sosial samling",
            "sosial sammenkomst",
            "sosial samankomst",
            "sosial kveld",
            "social event",
            "social evening",
            "social programme",
            "social program",
        ],
    ),
    (SessionType::Opening, &["innledning og velkomst"]),
    (
        SessionType::Closing,
        &[
            "vel hjem",
            "takk for",
            "veien videre",
            "vegen vidare",
            "wrap up",
        ],
    ),
];
/// Whole titles that say when the day ends, in lower case.
const ENDS: [&str; 18] = [
    "close",
    "close of day",
    "close of the day",
    "close of meeting",
    "meeting closes",
    "end",
    "ends",
    "end of day",
    "end of the day",
    "end of meeting",
    "finish",
    "adjourn",
    "depart",
    "departure",
    "avreise",
    "heimreise",
    "hjemreise",
    "ferdig",
];
/// What a first word may end in: "Lunsjpause", "Åpningsord", "Registreringen".
const COMPOUNDS: &str = "en a sord stale ord tale shilsen hilsen helsing shelsing smøte møte sinnlegg pause pausen buffet buffé sbuffet servering";
/// What may follow the words when somebody is named beside them: the place, the time and the company of a meal or a break.
const AFTER_MEAL: [&str; 9] = ["på", "ved", "kl", "kl.", "med", "for", "og", "at", "with"];
/// What is counted or written down is no arrival of participants: "Registrering av levekår". These are.
const ARRIVALS: [&str; 6] = [
    "deltak",
    "deltag",
    "frammøt",
    "fremmøt",
    "oppmøt",
    "participants",
];
const GROUP_WORK: [&str; 13] = [
    "group work",
    "group discussion",
    "group session",
    "breakout",
    "gruppearbeid",
    "gruppediskusjon",
    "gruppesamtale",
    "arbeid i grupper",
    "bordsamtale",
    "workshop",
    "verksted",
    "verkstad",
    "diskusjon i grupper",
];
const PANEL: [&str; 3] = ["paneldebatt", "panelsamtale", "panelsamtal"];

/// `has_people`: whether somebody is named beside the title. A talk has a speaker; a meal, a break and the arrival have none.
pub fn session_type(title: &str, has_people: bool) -> SessionType {
    let lower = title.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    if ENDS.contains(&lower.trim_matches(|letter: char| !letter.is_alphanumeric())) {
        return SessionType::Closing;
    }
    let by_first =
        first_type(&lower).filter(|found| !has_people || may_have_people(&lower, *found));
    match by_first {
        _ if !has_people && names_arrival(&lower) => return SessionType::Registration,
        Some(found @ (SessionType::Registration | SessionType::Break | SessionType::Social)) => {
            return found;
        }
        _ if lower.ends_with("pause") && (!has_people || is_one_word(&lower)) => {
            return SessionType::Break;
        }
        _ if has(&GROUP_WORK) => return SessionType::GroupWork,
        _ if has(&PANEL) => return SessionType::Panel,
        _ => {}
    }
    by_first.unwrap_or(SessionType::Talk)
}

/// The type that the first words of the title name. `lower`: in lower case.
fn first_type(lower: &str) -> Option<SessionType> {
    let first = lower
        .split([' ', ',', ':', '.', '/', '!', '(', '–', ';'])
        .next()?;
    let is_first = |word: &str| {
        let rest = first.strip_prefix(word);
        rest.is_some_and(|rest| rest.is_empty() || COMPOUNDS.split(' ').any(|end| end == rest))
    };
    let by_phrase = || {
        let mut phrases = FIRST_PHRASES.into_iter();
        phrases.find(|(_, phrases)| phrases.iter().any(|phrase| lower.starts_with(phrase)))
    };
    let by_word = FIRST_WORDS
        .into_iter()
        .find(|(_, words)| words.split(' ').any(is_first))
        .map(|(found, _)| found)
        .or_else(|| (lower == "sosialt" || lower == "sosial").then_some(SessionType::Social))
        .or_else(|| by_phrase().map(|(found, _)| found));
    by_word.filter(|found| *found != SessionType::Registration || !is_of_things(lower))
}

/// "Registrering av levekår"
fn is_of_things(lower: &str) -> bool {
    [" av ", " of "].iter().any(|of| {
        let after = lower.split_once(of).map(|(_, after)| after);
        after.is_some_and(|after| !ARRIVALS.iter().any(|arrival| after.starts_with(arrival)))
    })
}

/// "Kaffe og registrering"
fn names_arrival(lower: &str) -> bool {
    let mut words = lower.split(|letter: char| !letter.is_alphanumeric());
    words.any(|word| word == "registrering") && !is_of_things(lower)
}

/// Is the type unmistakable although somebody is named beside the title? "Lunsj", "Middag på hotellet", "Omvisning på museet" are, and
/// "Pause fra skjermen" and "Kaffe i forskningen" are not.
fn may_have_people(lower: &str, found: SessionType) -> bool {
    let is_led = || {
        ["omvis", "konsert"]
            .iter()
            .any(|led| lower.starts_with(led))
    };
    let mut words = lower.split_whitespace().skip(1);
    match found {
        SessionType::Registration | SessionType::Break => is_one_word(lower),
        SessionType::Social => {
            is_led() || words.next().is_none_or(|word| AFTER_MEAL.contains(&word))
        }
        _ => true,
    }
}

fn is_one_word(lower: &str) -> bool {
    lower.split_whitespace().count() <= 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_tell_the_type_of_a_session() {
        let check = |title: &str, has_people, expected| {
            assert_eq!(session_type(title, has_people), expected, "{title}");
        };
        check("Registrering og kaffe", false, SessionType::Registration);
        check("Kaffe og registrering", false, SessionType::Registration);
        check(
            "Registrering av deltakere",
            false,
            SessionType::Registration,
        );
        check("Registrering av levekår", false, SessionType::Talk);
        check("Registrering av levekår", true, SessionType::Talk);
        check("Registreringsplikt", false, SessionType::Talk);
        check("Pauseaktiviteter i skolen", true, SessionType::Talk);
        check("Pause fra skjermen", true, SessionType::Talk);
        check("Kaffepause", true, SessionType::Break);
        check("Lunsj", true, SessionType::Break);
        check("Lunsj på hotellet", false, SessionType::Break);
        check("Frokostvaner blant unge", true, SessionType::Talk);
        check("Middagsvaner i Norden", true, SessionType::Talk);
        check("Middag på hotellet", true, SessionType::Social);
        check("Omvisning på museet", true, SessionType::Social);
        check("Konserter for eldre", true, SessionType::Talk);
        check("Sosial ulikhet i helse", true, SessionType::Talk);
        check("Sosial ulikhet i helse", false, SessionType::Talk);
        check("Sosiale medier og unge", true, SessionType::Talk);
        check("Sosialt samvær", false, SessionType::Social);
        check("Social inequality", true, SessionType::Talk);
        check("Åpningsord", true, SessionType::Opening);
        check("Åpningstider i barnehagene", true, SessionType::Talk);
        check("Slutt", false, SessionType::Closing);
        check("Close", false, SessionType::Closing);
        check("End of day", false, SessionType::Closing);
        check("Avreise", false, SessionType::Closing);
        check("Close reading of a river", true, SessionType::Talk);
        check("Sluttrapport fra prosjektet", true, SessionType::Talk);
        check("Gruppearbeid om oversikt", false, SessionType::GroupWork);
        check("Paneldebatt", true, SessionType::Panel);
    }
}
