//! Whether a text says that people meet online.

use super::conditions::{is_conditional, is_denied};
use super::gathering_types::nouns;
use super::word_sets::{consists_of, has_word};

/// Does the text say that people meet online: "på Teams", "digitalt"? "Digitalisering" is a subject.
pub fn is_digital(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words = || {
        lower
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
    };
    let is_alone =
        |word: &str| matches!(word, "digitalt" | "digital" | "online" | "zoom" | "teams");
    let beside = [
        "på teams",
        "på zoom",
        "på nett",
        "via teams",
        "via zoom",
        "on zoom",
        "on teams",
        "microsoft teams",
        "teams-møte",
        "nettmøte",
        "skype",
        "google meet",
        "holdes digitalt",
        "digitalt møte",
        "digital samling",
        "digitalt på",
        "møtes digitalt",
        "digitalt webinar",
    ];
    words().any(|word| word == "webinar" || word == "webinaret")
        || beside.iter().any(|words| lower.contains(words))
        || words().count() <= 3 && words().next().is_some_and(is_alone)
        // "Zoom (link in the invitation)"
        || lower.split_once('(').is_some_and(|(before, _)| is_alone(before.trim()))
        // "5. juni kl. 12–15, Teams"
        || lower.split([',', ';', '|']).skip(1).any(|part| is_alone(part.trim()))
        || is_headline(text) && before_online(text).is_some()
}

/// In words.
const LONGEST_HEADLINE: usize = 14;

fn is_headline(text: &str) -> bool {
    !text.ends_with('.') && text.split_whitespace().count() <= LONGEST_HEADLINE
}

/// What "og digitalt", "and online", "og på Teams" consist of, in lower case, separated by white space; one of the first ones must be there.
const ONLINE: &str = "digitalt digital digitally online teams zoom nett nettet skype virtuelt virtually strømming streaming livestream";
const BESIDE_ONLINE: &str =
    "på via over on by ved microsoft google meet direkte deltakelse deltaking møte";

/// "Storvik rådhus og på Teams" → "Storvik rådhus"; "and online" → "": the place where people meet who also meet online. None: the text does not end so.
pub fn before_online(text: &str) -> Option<&str> {
    let bare = text.trim_end_matches([' ', '.', ')']);
    let ands = ["og ", "and ", "samt ", "& ", "+ ", "/ "];
    let found = ands.iter().filter_map(|and| {
        let at = bare.rfind(and)?;
        let before = &bare[..at];
        let is_whole = before.is_empty() || before.ends_with([' ', '(']);
        is_whole.then_some((at, &bare[at + and.len()..]))
    });
    let (at, after) = found.max_by_key(|(at, _)| *at)?;
    let lower = after.to_lowercase();
    let is_way = consists_of(&lower, ONLINE, |word| has_word(BESIDE_ONLINE, word));
    is_way.then(|| bare[..at].trim_end_matches([' ', ',', '–', '-', '(']))
}

/// Verbs between the gathering and the way to meet.
const HELD: [&str; 19] = [
    "er ",
    "blir ",
    "vert ",
    "holdes ",
    "blir holdt ",
    "vert halden ",
    "vert halde ",
    "blir halden ",
    "gjennomføres ",
    "blir gjennomført ",
    "arrangeres ",
    "blir arrangert ",
    "foregår ",
    "føregår ",
    "is ",
    "will be ",
    "is held ",
    "will be held ",
    "takes place ",
];
/// Ways to meet online, after such a verb.
const WAYS: [&str; 12] = [
    "digital",
    "digitalt",
    "heldigital",
    "heldigitalt",
    "online",
    "på teams",
    "på zoom",
    "på nett",
    "on teams",
    "on zoom",
    "via teams",
    "via zoom",
];

/// "Samlingen er digital, og lenken kommer senere.", "Møtet holdes på Teams.": does the sentence say of the gathering as a whole that people meet online?
pub fn says_that_all_meet_online(sentence: &str) -> bool {
    let (sentence, is_the) = ["The ", "This "]
        .iter()
        .find_map(|the| Some((sentence.strip_prefix(the)?, true)))
        .unwrap_or((sentence, false));
    let lower = sentence.to_lowercase();
    let Some(noun) = nouns(sentence)
        .into_iter()
        .next()
        .filter(|noun| noun.at == 0)
    else {
        return false;
    };
    let after = lower.split_once(' ').map_or("", |(_, rest)| rest);
    let mut said = HELD.iter().filter_map(|verb| after.strip_prefix(verb));
    let is_so = said.any(|rest| {
        WAYS.iter().any(|way| {
            let end = rest.strip_prefix(way);
            end.is_some_and(|end| {
                end.trim_start().is_empty()
                    || end.starts_with([',', '.', '!', ' ', '(']) && !continues_otherwise(end)
            })
        })
    });
    (noun.definite || is_the) && is_so && !is_conditional(sentence) && !is_denied(sentence)
}

/// "digital for dem som ikke kan reise", "digital eller fysisk": not all meet so.
fn continues_otherwise(end: &str) -> bool {
    let end = end.trim_start();
    [
        "for ",
        "eller ",
        "or ",
        "og fysisk",
        "and in person",
        "hver ",
        "kvar ",
        "som regel",
    ]
    .iter()
    .any(|words| end.starts_with(words))
}

#[cfg(test)]
mod tests;
