//! Notes on a person's health: a name, and after it what the person does not tolerate or suffers from («Kari Nordmann – allergisk
//! mot nøtter»), or that the person has to do with child welfare, NAV, a court or a union. The title of a talk after its speaker's name («Kari Nordmann: Angst hos unge») is not one.

use super::health_words::{ABBREVIATIONS, NEEDS, SAID};
use super::illness_words::{
    AFTER_VERBS, FILLERS, HAD, ILLNESSES, MORE, SUBJECTS, TALKED_OF, TITLES, VERBS, WHOLE,
};
use super::person_names::{has_shape_of_name, is_given_name, name_at_end, name_at_start};
use super::private_matters::{MATTERS, OF_ONE};
use std::ops::Range;

/// The most letters between the name and the words: «Kari Nordmann, rådgiver, Vik kommune – allergisk».
const REACH: usize = 44;
/// The most letters of a note that are masked after the words.
const LONGEST: usize = 80;

/// The name and the note around the word at this place.
pub fn health_note(text: &str, word: Range<usize>) -> Option<Range<usize>> {
    let known = &text[word.clone()];
    let is_whole = !known.starts_with(char::is_alphanumeric)
        || !text[..word.start].ends_with(char::is_alphanumeric);
    let rest = &text[word.end..];
    let lower = known.to_lowercase();
    let goes_on = known
        .split(' ')
        .next_back()
        .is_some_and(|last| last.chars().count() <= 4)
        && rest.starts_with(char::is_alphanumeric)
        && !lower.ends_with(" f")
        || WHOLE.contains(&lower.as_str()) && rest.starts_with(char::is_alphanumeric);
    let is_other_word = ABBREVIATIONS.contains(&lower.as_str())
        && known.ends_with(|letter: char| letter.is_lowercase());
    // «er syk etter å komme i gang»
    let line = rest.split('\n').next().unwrap_or_default();
    let is_idiom = rest.starts_with(" etter å ")
        || ["sonar i", "soner i"].contains(&lower.as_str()) && !line.contains("fengsel");
    if !is_whole || goes_on || is_other_word || is_idiom || is_part_of_name(rest) {
        return None;
    }
    let line_start = text[..word.start].rfind('\n').map_or(0, |at| at + 1);
    let (start, name_end) = name_before(text, line_start, word.start)?;
    // «**Kari Nordmann** er allergisk»
    let between = text[name_end..word.start].trim_start_matches(['*', '_']);
    let mut words = between.split(|letter: char| !letter.is_alphabetic());
    // «utsatt for mobbing» without a verb may be a title.
    let is_about = (lower.starts_with("utsatt for") || lower.starts_with("utsett for"))
        && !words.any(|word| VERBS.contains(&word));
    if is_about || is_title(text, word.clone(), between) {
        return None;
    }
    (is_note(between) || is_verb_of_note(between) || is_after_place(between))
        .then(|| start..note_end(text, word.end))
}

/// «gravid-prosjektet»
fn is_part_of_name(rest: &str) -> bool {
    rest.strip_prefix('-')
        .is_some_and(|rest| rest.starts_with(char::is_alphabetic))
}

/// Is the word the first of a talk's title: «Kari Nordmann: Gravid – og hva så?»
fn is_title(text: &str, word: Range<usize>, between: &str) -> bool {
    let known = &text[word.clone()];
    let is_capitalised =
        known.starts_with(char::is_uppercase) && known.chars().any(char::is_lowercase);
    let note = text[word.end..].split('\n').next().unwrap_or_default();
    let is_quoted = between.contains(['«', '“', '"']);
    let words = note.split(|letter: char| !letter.is_alphabetic());
    let goes_on = words.filter(|word| !word.is_empty()).count() >= 2;
    let is_after_mark = between.trim_end().ends_with([':', '–', '—']);
    is_quoted || is_capitalised && is_after_mark && goes_on
}

/// The same for the name of an illness, which may be the last part of a word, and have an ending: «brystkreft», «hjerneslaget».
pub fn illness(text: &str, word: Range<usize>) -> Option<Range<usize>> {
    let name = word.clone();
    let before = text[..word.start].trim_end_matches(char::is_alphabetic);
    let word = before.len()..word.end + ending(&text[word.end..]);
    let is_lower = text[word.clone()]
        .chars()
        .all(|letter| !letter.is_uppercase())
        || ["adhd", "kols", "hiv"]
            .iter()
            .any(|short| text[word.clone()].eq_ignore_ascii_case(short))
        || is_had(&text[..word.start]);
    let rest = &text[word.end..];
    let note = rest
        .split(['\n', '.', ';', ')', '|'])
        .next()
        .unwrap_or(rest);
    let is_last = note
        .split([',', '/', '+'])
        .flat_map(|part| part.split(" og "))
        .all(|part| {
            let part =
                part.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == ' ');
            let part = part.strip_suffix("nr").unwrap_or(part);
            let part = part.strip_suffix("type").unwrap_or(part).trim();
            part.is_empty()
                || ILLNESSES.contains(&part)
                || SAID.iter().chain(NEEDS).any(|said| part.starts_with(said))
        });
    // «har kreft i lungene», «har ADHD-diagnose»
    let is_had = is_had(&text[..word.start])
        && ([" i ", " og ", " etter ", "-diagnose", ","]
            .iter()
            .any(|next| rest.starts_with(next)));
    let before = text[..word.start].trim_end();
    let named = text[name.clone()].to_lowercase();
    let named = named.as_str();
    // «angst, trenger egen kontaktperson»
    let is_needed = note
        .split_once(',')
        .is_some_and(|(_, need)| NEEDS.iter().any(|word| need.trim_start().starts_with(word)));
    let is_subject = before.ends_with(':') && TALKED_OF.contains(&named) && !is_needed
        || before.ends_with([':', '–', '—', ',']) && TITLES.contains(&named);
    // «redningsoperasjonen»
    let is_other = named == "operasjon" && word != name;
    if !(is_lower && (is_last || is_had)) || is_subject || is_other {
        return None;
    }
    match is_had && rest.starts_with('-') {
        true => health_note(text, word.start..word.end + "-diagnose".len()),
        false => health_note(text, word),
    }
}

/// Does the text end with a verb that says that somebody has it?
pub fn is_had(before: &str) -> bool {
    let before = before.trim_end();
    HAD.iter().any(|verb| {
        let rest = before.strip_suffix(verb);
        rest.is_some_and(|rest| rest.ends_with(' '))
    })
}

/// Endings of an illness that is known: «angsten», «hjerneslaget».
const DEFINITE: [&str; 4] = ["en", "et", "a", "n"];

/// The length of the ending at the start of the text, if the word ends after it.
fn ending(rest: &str) -> usize {
    let letters = rest
        .chars()
        .take(3)
        .take_while(|letter| letter.is_alphabetic());
    let end = &rest[..letters.map(char::len_utf8).sum::<usize>()];
    match DEFINITE.contains(&end) {
        true => end.len(),
        false => 0,
    }
}

/// The note and the name after it: «Glutenfri: Kari Nordmann», «Bekymringsmelding gjelder Kari Nordmann».
pub fn note_about(text: &str, word: Range<usize>) -> Option<Range<usize>> {
    let is_whole =
        !text[..word.start].ends_with(|letter: char| letter.is_alphanumeric() || letter == '-');
    let rest = &text[word.end..];
    let known = text[word.clone()].to_lowercase();
    let is_matter = MATTERS.contains(&known.as_str());
    let links = [
        ": ",
        " om ",
        " for ",
        " gjelder ",
        " gjeld ",
        " på ",
        " til ",
        " mot ",
        " – ",
    ];
    let is_diet = !is_matter
        && !known.contains("melding")
        && !known.contains(' ')
        && !known.starts_with("diagnose");
    // «Sykemelding Kari Nordmann: 50 % ut mai»
    let is_leave = known.starts_with('s') && known.ends_with("melding");
    let mut found = links.iter().filter(|link| rest.starts_with(**link));
    let link = found
        .next()
        .or((is_leave && rest.starts_with(' ')).then_some(&" "))
        .filter(|link| is_whole && !(is_leave && **link == ": "))?;
    // «Allergi – Kari Nordmann» and «Allergi til Kari Nordmann» may be anything; a list says it with a colon.
    let is_list = known == "cøliaki" || link.starts_with(':');
    // «Barnevernssaken: Kari Nordmann» may be a talk and its speaker.
    let is_talk = is_matter && [": ", " om "].contains(link) && !OF_ONE.contains(&known.as_str());
    if is_diet && !is_list || is_talk || *link == " – " && known != "cøliaki" {
        return None;
    }
    let line = text[..word.start].rfind('\n').map_or(0, |at| at + 1);
    let is_first = text[line..word.start]
        .trim_matches(['-', '•', '*', ' '])
        .is_empty();
    let after = &rest[link.len()..];
    let name = name_at_start(after)
        .or_else(|| is_diet.then(|| after.split([',', '\n', '.']).next().unwrap_or_default()))
        .filter(|name| name.split([' ', '-']).next().is_some_and(is_given_name))?;
    let is_only = is_leave || !after[name.len()..].starts_with(':');
    (is_only && (is_first || !is_diet)).then(|| word.start..word.end + link.len() + name.len())
}

/// Does the text, of one row of a list, say something of a person's health in any way? Less is asked for than of a sentence.
pub fn mentions_health(note: &str) -> bool {
    let lower = note.to_lowercase();
    let words = SAID.iter().chain(ILLNESSES).chain(MORE);
    let mut found = words.filter_map(|word| Some((lower.find(*word)?, *word)));
    found.any(|(at, word)| {
        let rest = &lower[at + word.len()..];
        let end = rest
            .find(|letter: char| !letter.is_alphabetic())
            .unwrap_or(rest.len());
        !lower[..at].ends_with(char::is_alphanumeric)
            && !rest.starts_with('-')
            && !SUBJECTS
                .iter()
                .any(|subject| rest[..end].ends_with(subject))
    })
}

/// The name before the place, on the line: its start and its end. At the start of a line a given name alone counts, and so does a name
/// that is not common in Norway.
pub fn name_before(text: &str, line_start: usize, at: usize) -> Option<(usize, usize)> {
    let reach = text[line_start..at]
        .char_indices()
        .rev()
        .nth(REACH)
        .map_or(line_start, |(start, _)| line_start + start);
    let ends: Vec<usize> = text[reach..at]
        .char_indices()
        .rev()
        .filter(|(_, letter)| !letter.is_alphabetic())
        .map(|(end, _)| reach + end)
        .collect();
    let known = ends.iter().find_map(|end| {
        let before = &text[line_start..*end];
        let name = name_at_end(before)
            .or_else(|| capital_name_at_end(before))
            .or_else(|| reversed_name(before));
        let alone = before.trim_start_matches(|letter: char| !letter.is_alphabetic());
        let name = name.or_else(|| is_given_name(alone).then_some(alone))?;
        Some((end - name.len(), *end)).filter(|_| before.ends_with(name))
    });
    known.or_else(|| {
        let end = *ends
            .iter()
            .find(|end| has_shape_of_name(&text[line_start..**end]))?;
        let between = text[end..at].trim_start();
        let verbs = ["er ", "har ", "is ", "has ", "– ", "- ", ": ", "("];
        let after = text[end..].trim_start();
        let is_said = verbs.iter().any(|verb| between.starts_with(verb))
            || ["har ", "er ", "is ", "has "]
                .iter()
                .any(|verb| after.starts_with(verb));
        (is_said && text[at..].starts_with(char::is_lowercase)).then_some((line_start, end))
    })
}

/// «KARI NORDMANN»
fn capital_name_at_end(before: &str) -> Option<&str> {
    let (rest, family) = before.rsplit_once(' ')?;
    let start = rest.rfind([' ', '\t', ';', ',']).map_or(0, |at| at + 1);
    let given = &rest[start..];
    let is_upper = |word: &str| word.len() > 2 && word.chars().all(char::is_uppercase);
    let titled: String = given
        .chars()
        .take(1)
        .chain(given.chars().skip(1).flat_map(char::to_lowercase))
        .collect();
    (is_upper(given) && is_upper(family) && is_given_name(&titled)).then(|| &before[start..])
}

/// «Nordmann, Kari», alone on its line.
fn reversed_name(before: &str) -> Option<&str> {
    let name = before.trim_start_matches(|letter: char| !letter.is_alphabetic());
    let (family, given) = name.split_once(", ")?;
    let is_name =
        family.starts_with(char::is_uppercase) && !family.contains(' ') && is_given_name(given);
    is_name.then_some(name)
}

/// «i 5B har», «har fått diagnosen»: a place, and a verb that says the note of the person.
fn is_verb_of_note(between: &str) -> bool {
    let words = between.trim();
    let verbs = [
        "har",
        "er",
        "fikk",
        "fekk",
        "fått",
        "diagnosen",
        "tåler",
        "toler",
    ];
    let last = words.rsplit(' ').next().unwrap_or_default();
    let begins = words.split(' ').next().unwrap_or_default();
    verbs.contains(&last)
        && ["i", "på", "ved", "fra", "frå", "har", "hadde"].contains(&begins)
        && !words.contains([',', '.', ':', ';', '\n'])
}

/// Is it what stands between a name and a note: a mark, «er» or only a space, and words that add nothing?
pub fn is_note(between: &str) -> bool {
    let begins = between.trim_start();
    let marks = ['–', '—', '-', ':', ';', ',', '(', '|', '\t', '=', ' '];
    let rest = begins.trim_start_matches(marks);
    let is_joined = rest.len() < begins.len() || begins.is_empty();
    let mut has_verb = false;
    let mut words = rest
        .split(|letter: char| {
            letter.is_whitespace() || matches!(letter, ',' | '.' | '%' | ':' | '–' | '(' | ')')
        })
        .filter(|word| !word.is_empty() && !word.bytes().all(|byte| byte.is_ascii_digit()));
    let begins_with_verb = words
        .clone()
        .next()
        .is_some_and(|first| FILLERS.contains(&first));
    (is_joined || begins_with_verb || between.contains('\t') || between.contains("  "))
        && words.all(|word| {
            has_verb |= VERBS.contains(&word);
            let adds_nothing = FILLERS.contains(&word) || has_verb && AFTER_VERBS.contains(&word);
            adds_nothing || word.contains('@')
        })
}

/// Where the person works, and then the note: «(Vik kommune) er», «, rådgiver, Vik kommune –», «i Vik kommune, som har».
fn is_after_place(between: &str) -> bool {
    let place = ["kommune", "fylkeskommune", "NAV", "KS"];
    let end = place
        .iter()
        .find_map(|word| Some(between.rfind(word)? + word.len()));
    let begins = between.trim_start();
    let is_place = begins.starts_with([',', '('])
        || ["i ", "fra ", "frå "]
            .iter()
            .any(|word| begins.starts_with(word));
    let rest = end.map(|end| between[end..].trim_start_matches([')', ' ']));
    is_place && rest.is_some_and(|rest| !rest.is_empty() && is_note(rest))
}

/// The full stop of the sentence; that of «nr. 5» is none.
fn sentence_end(rest: &str) -> Option<usize> {
    let mut stops = rest.match_indices(". ");
    let end = stops.find(|(at, _)| !rest[at + 2..].starts_with(|next: char| next.is_ascii_digit()));
    end.map(|(at, _)| at)
}

/// The end of the note: of its line or its sentence.
pub fn note_end(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let end = rest
        .find(['\n', ';', ')', '|', '\t'])
        .or_else(|| sentence_end(rest))
        .unwrap_or(rest.trim_end_matches('.').len());
    let longest = rest
        .char_indices()
        .nth(LONGEST)
        .map_or(rest.len(), |(at, _)| at);
    at + end.min(longest)
}

#[cfg(test)]
mod tests;
