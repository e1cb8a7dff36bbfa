//! Who is who: "Kari Nordmann, rådgiver, Fjordfylket fylkeskommune", "v/ Ola Nordmann (KS)". Only the shape of the words is known, never
//! whose they are.

use super::dates::{dates, month, weekday};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    pub name: String,
    pub role: Option<String>,
    pub affiliation: Option<String>,
}

/// Words that end so are organisations.
const ORGANISATIONS: [&str; 34] = [
    "kommune",
    "kommunen",
    "fylkeskommune",
    "fylkeskommunen",
    "direktorat",
    "direktoratet",
    "departement",
    "departementet",
    "universitet",
    "universitetet",
    "institutt",
    "instituttet",
    "høgskole",
    "høgskolen",
    "høgskulen",
    "høyskole",
    "høyskolen",
    "senter",
    "senteret",
    "sykehus",
    "sykehuset",
    "sjukehus",
    "forbund",
    "forbundet",
    "forening",
    "foreningen",
    "etaten",
    "rådet",
    "tilsynet",
    "verket",
    "stiftelsen",
    "statsforvalteren",
    "fylkesmannen",
    "organisasjonen",
];
/// Words that are an organisation's last though they say little alone.
const TAILS: [&str; 5] = ["AS", "HF", "SA", "IKS", "KF"];
/// Words that begin with a capital letter and are nobody's name.
const NO_NAMES: [&str; 61] = [
    "velkommen",
    "program",
    "programmet",
    "invitasjon",
    "innbydelse",
    "foto",
    "kilde",
    "kaffe",
    "lunsj",
    "pause",
    "åpning",
    "avslutning",
    "oppsummering",
    "dag",
    "del",
    "sted",
    "tid",
    "dato",
    "tema",
    "hei",
    "kjære",
    "med",
    "ved",
    "fra",
    "til",
    "og",
    "for",
    "den",
    "det",
    "de",
    "en",
    "et",
    "vi",
    "hva",
    "hvordan",
    "hvem",
    "hvorfor",
    "norge",
    "samling",
    "seminar",
    "workshop",
    "webinar",
    "konferanse",
    "kurs",
    "møte",
    "regional",
    "regionalt",
    "læringsnettverk",
    "nettverk",
    "innlegg",
    "presentasjon",
    "parallell",
    "parallelle",
    "sesjon",
    "gruppe",
    "rom",
    "sal",
    "side",
    "lysbilde",
    "registrering",
    "paneldebatt",
];
/// Particles that stand in small letters in a name.
const PARTICLES: [&str; 6] = ["von", "van", "de", "af", "av", "der"];

fn is_acronym(word: &str) -> bool {
    let letters = word.chars().count();
    (2..=8).contains(&letters)
        && word
            .chars()
            .all(|c| c.is_uppercase() || c.is_ascii_digit() || c == '/')
        && word.chars().any(char::is_uppercase)
}

fn is_organisation_word(word: &str) -> bool {
    let lower = word.to_lowercase();
    TAILS.contains(&word)
        || ORGANISATIONS
            .iter()
            .any(|ending| lower.ends_with(ending) && lower != "rådet")
}

/// Does the text name an organisation?
pub fn is_organisation(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    !words.is_empty()
        && words.len() <= 9
        && (words
            .iter()
            .any(|word| is_organisation_word(word.trim_matches(',')))
            || words.iter().all(|word| is_acronym(word)))
}

fn is_name_word(word: &str) -> bool {
    if word.len() == 2 && word.ends_with('.') && word.starts_with(char::is_uppercase) {
        return true;
    }
    let mut letters = word.chars();
    let lower = word.to_lowercase();
    letters.next().is_some_and(char::is_uppercase)
        && letters
            .clone()
            .next()
            .is_some_and(|c| c.is_lowercase() || c == '’' || c == '\'')
        && letters.all(|c| c.is_alphabetic() || matches!(c, '-' | '’' | '\''))
        && !is_organisation_word(word)
        && !NO_NAMES.contains(&lower.as_str())
        && month(&lower).is_none()
        && weekday(&lower).is_none()
}

/// Is the whole text a person's name: two to four words with capital letters?
pub fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    (2..=5).contains(&words.len())
        && words.first().is_some_and(|word| is_name_word(word))
        && words
            .last()
            .is_some_and(|word| is_name_word(word) && !word.ends_with('.'))
        && words
            .iter()
            .all(|word| is_name_word(word) || PARTICLES.contains(word))
}

/// People in a text that is about nobody else: names, each with what follows it. `None` when something in it is no person's.
pub fn people(text: &str) -> Option<Vec<Person>> {
    let text = text.trim().trim_end_matches(['.', ':']);
    if text.is_empty() || text.chars().count() > 300 {
        return None;
    }
    let mut found: Vec<Person> = Vec::new();
    for part in parts(text) {
        let part = part.trim();
        if part.is_empty() {
            continue;
        }
        if let Some(person) = person(part) {
            found.push(person);
            continue;
        }
        let last = found.last_mut()?;
        attribute(last, part)?;
    }
    // "Kari Nordmann og Ola Nordmann, KS": what is said of the last holds for those before it that nothing is said of.
    if let Some(shared) = found.last().and_then(|person| person.affiliation.clone())
        && found.len() > 1
        && !text.contains(';')
        && found[..found.len() - 1]
            .iter()
            .all(|person| person.affiliation.is_none() && person.role.is_none())
        && text.contains(" og ")
    {
        for person in &mut found {
            person.affiliation = Some(shared.clone());
        }
    }
    (!found.is_empty()).then_some(found)
}

/// Pieces between commas, semicolons and the "og" between two people.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    for piece in text.split([',', ';', '\n', '\t', '|']) {
        let mut rest = piece;
        let mut from = 0;
        while let Some(found) = rest[from..]
            .find(" og ")
            .or_else(|| rest[from..].find(" & "))
        {
            let at = from + found;
            let length = if rest[at..].starts_with(" og ") { 4 } else { 3 };
            let (before, after) = (&rest[..at], &rest[at + length..]);
            let begins = name_at_start(after).is_some();
            if begins
                && (is_name(before.trim())
                    || is_organisation(before.trim())
                    || name_at_start(before.trim()).is_some())
            {
                parts.push(before);
                rest = after;
                from = 0;
            } else {
                from = at + length;
            }
        }
        parts.push(rest);
    }
    parts
}

/// The name that a text begins with, and the rest.
fn name_at_start(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    let mut end = None;
    let mut at = 0;
    for (count, word) in text.split(' ').enumerate().take(5) {
        let bare = word.trim_end_matches([',', '(', ':']);
        if !(is_name_word(bare) || count > 0 && PARTICLES.contains(&bare)) {
            break;
        }
        at += bare.len();
        if count >= 1 && is_name_word(bare) {
            end = Some(at);
        }
        if bare.len() != word.len() {
            break;
        }
        at += 1;
    }
    let end = end?;
    Some((&text[..end], text[end..].trim()))
}

/// "Kari Nordmann", "Kari Nordmann (KS)", "rådgiver Kari Nordmann", "KS v/ Kari Nordmann", "Kari Nordmann – KS", "Kari Nordmann fra KS"
fn person(part: &str) -> Option<Person> {
    if is_name(part) && !is_organisation(part) {
        return Some(Person {
            name: part.to_owned(),
            ..Person::default()
        });
    }
    for by in [" v/ ", " v/", " ved "] {
        if let Some((before, name)) = part.split_once(by)
            && is_organisation(before.trim())
        {
            let mut person = person(name.trim())?;
            person
                .affiliation
                .get_or_insert_with(|| before.trim().to_owned());
            return Some(person);
        }
    }
    if let Some((name, rest)) = name_at_start(part) {
        let inside = rest
            .strip_prefix('(')
            .and_then(|rest| rest.strip_suffix(')'))
            .or_else(|| {
                ["– ", "- ", "fra ", "frå ", "i ", "ved ", "hos "]
                    .into_iter()
                    .find_map(|dash| rest.strip_prefix(dash))
            });
        let mut person = Person {
            name: name.to_owned(),
            ..Person::default()
        };
        attribute(&mut person, inside?)?;
        return Some(person);
    }
    // A role in small letters before the name.
    let at = part.find(|c: char| c.is_uppercase())?;
    let (role, name) = part.split_at(at);
    let role = role.trim();
    let is_role = !role.is_empty()
        && role.split_whitespace().count() <= 3
        && role
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, ' ' | '-'))
        && !matches!(
            role,
            "av" | "med" | "og" | "ved" | "til" | "fra" | "for" | "i" | "på" | "om"
        );
    (is_role && is_name(name)).then(|| Person {
        name: name.to_owned(),
        role: Some(role.to_owned()),
        affiliation: None,
    })
}

/// Adds what stands after a name. `None`: it is nothing that is said of a person.
fn attribute(person: &mut Person, text: &str) -> Option<()> {
    let text = text.trim().trim_end_matches('.');
    if text.is_empty() {
        return Some(());
    }
    if is_organisation(text) && !text.starts_with(char::is_lowercase) {
        person.affiliation.get_or_insert_with(|| text.to_owned());
        return Some(());
    }
    for by in [" i ", " ved ", " hos ", " fra ", " for "] {
        if let Some((role, organisation)) = text.split_once(by)
            && is_organisation(organisation)
            && is_role(role)
        {
            person.role.get_or_insert_with(|| role.to_owned());
            person
                .affiliation
                .get_or_insert_with(|| organisation.to_owned());
            return Some(());
        }
    }
    let capitals = text.split_whitespace().count() <= 3
        && text
            .split_whitespace()
            .all(|word| word.starts_with(char::is_uppercase));
    if capitals && person.affiliation.is_none() {
        person.affiliation = Some(text.to_owned());
        return Some(());
    }
    if is_role(text) && person.role.is_none() {
        person.role = Some(text.to_owned());
        return Some(());
    }
    None
}

fn is_role(text: &str) -> bool {
    text.split_whitespace().count() <= 6
        && text
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '/' | '.'))
}

/// "Ungdata v/ Kari Nordmann, KS" → the title, and who. Nobody: the whole is the title.
pub fn title_and_people(text: &str) -> (&str, Vec<Person>) {
    let text = text.trim();
    for by in [" v/ ", " v/", " V/ ", " ved "] {
        if let Some(at) = text.rfind(by)
            && let Some(people) = people(&text[at + by.len()..])
        {
            // "KS v/ Kari Nordmann" after the title belongs to the person.
            let before = &text[..at];
            if let Some((title, organisation)) = split_last(before)
                && is_organisation(organisation)
                && !title.is_empty()
            {
                let people = people
                    .into_iter()
                    .map(|person| Person {
                        affiliation: person.affiliation.or_else(|| Some(organisation.to_owned())),
                        ..person
                    })
                    .collect();
                return (trimmed(title), people);
            }
            return (trimmed(before), people);
        }
    }
    // "Ungdata – Kari Nordmann, KS", "Ungdata. Kari Nordmann, KS", "Ungdata, Kari Nordmann, KS"
    for (at, mark) in text.char_indices() {
        if !matches!(mark, '–' | '-' | '.' | ',' | ':' | ';' | '(') {
            continue;
        }
        let rest = text[at + mark.len_utf8()..].trim().trim_end_matches(')');
        let is_apart = text[at + mark.len_utf8()..].starts_with(' ') || mark == '(';
        if is_apart
            && let Some(people) = people(rest)
            // A name alone after a comma may be anything: it needs somebody's organisation.
            && (people.iter().any(|person| person.affiliation.is_some() || person.role.is_some()) || mark == '–' || mark == '(')
            && !text[..at].trim().is_empty()
            && !is_name(text[..at].trim())
        {
            return (trimmed(&text[..at]), people);
        }
    }
    (text, Vec::new())
}

fn split_last(text: &str) -> Option<(&str, &str)> {
    let at = text.rfind(['.', ',', '–', ':'])?;
    let mark = text[at..].chars().next()?.len_utf8();
    Some((text[..at].trim(), text[at + mark..].trim()))
}

fn trimmed(text: &str) -> &str {
    text.trim()
        .trim_end_matches(['.', ',', ':', '–', '-', '(', ';'])
        .trim()
}

/// The first page of a deck on one line: "Velkommen til samling Kari Nordmann, KS Ola Nordmann, Fjordfylket fylkeskommune oktober 2018".
pub fn title_line(text: &str) -> (String, Vec<Person>) {
    let mut text = text.trim();
    // The date, and the place before it, end the line.
    if let Some(date) = dates(text).last()
        && text[date.range.end..]
            .trim_matches([' ', '.', ','])
            .is_empty()
    {
        text = text[..date.range.start].trim();
    }
    let words: Vec<&str> = text.split(' ').collect();
    let comma = |index: usize| words.get(index).is_some_and(|word| word.ends_with(','));
    let bare = |index: usize| {
        words
            .get(index)
            .map_or("", |word| word.trim_end_matches(','))
    };
    // Where a name that a comma follows begins.
    let name_before = |end: usize| -> Option<usize> {
        let mut start = end;
        while start > 0
            && end - (start - 1) < 4
            && is_name_word(words[start - 1])
            && !words[start - 1].ends_with('.')
            && (start - 1 > 0)
        {
            start -= 1;
        }
        (is_name_word(bare(end)) && end - start >= 1).then_some(start)
    };
    let mut people: Vec<Person> = Vec::new();
    let mut title_end = words.len();
    let mut rest_from: Option<usize> = None;
    for end in 0..words.len() {
        if !comma(end) {
            continue;
        }
        let Some(start) = name_before(end) else {
            continue;
        };
        if rest_from.is_some_and(|from| start < from) {
            continue;
        }
        match (rest_from, people.last_mut()) {
            (Some(from), Some(person)) => person.affiliation = organisation(&words[from..start]),
            _ => title_end = start,
        }
        let name: Vec<&str> = (start..=end).map(bare).collect();
        people.push(Person {
            name: name.join(" "),
            ..Person::default()
        });
        rest_from = Some(end + 1);
    }
    if let (Some(from), Some(person)) = (rest_from, people.last_mut()) {
        person.affiliation = organisation(&words[from..]);
    }
    // Without an organisation after any of them, the commas were the title's own.
    if people.iter().all(|person| person.affiliation.is_none()) {
        return (text.to_owned(), Vec::new());
    }
    let title = words[..title_end].join(" ");
    (trimmed(&title).to_owned(), people)
}

/// The organisation that words begin with: until the word that ends its name, or all of its capitals.
fn organisation(words: &[&str]) -> Option<String> {
    let end = words
        .iter()
        .position(|word| is_organisation_word(word))
        .map(|at| at + 1)
        .or_else(|| {
            words
                .iter()
                .take_while(|word| is_acronym(word))
                .count()
                .checked_sub(1)
                .map(|n| n + 1)
        })
        .or_else(|| {
            words
                .first()
                .filter(|word| word.starts_with(char::is_uppercase))
                .map(|_| 1)
        })?;
    (end <= 6).then(|| {
        words[..end]
            .join(" ")
            .trim_end_matches([',', '.'])
            .to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(people: &[Person]) -> Vec<String> {
        people
            .iter()
            .map(|person| {
                let role = person.role.as_deref().unwrap_or_default();
                let affiliation = person.affiliation.as_deref().unwrap_or_default();
                format!("{}|{role}|{affiliation}", person.name)
            })
            .collect()
    }

    #[test]
    fn lines_of_people() {
        let check = |text: &str, wanted: &[&str]| {
            let found = people(text).unwrap_or_default();
            assert_eq!(shown(&found), wanted, "{text}");
        };
        check(
            "Kari Nordmann, rådgiver, Fjordfylket fylkeskommune",
            &["Kari Nordmann|rådgiver|Fjordfylket fylkeskommune"],
        );
        check("Kari Nordmann (KS)", &["Kari Nordmann||KS"]);
        check("rådgiver Kari Nordmann, KS", &["Kari Nordmann|rådgiver|KS"]);
        check(
            "Kari Nordmann og Ola Anders Nordmann, KS",
            &["Kari Nordmann||KS", "Ola Anders Nordmann||KS"],
        );
        check(
            "Kari Nordmann, KS; Ola Nordmann, Øyvær kommune",
            &["Kari Nordmann||KS", "Ola Nordmann||Øyvær kommune"],
        );
        check(
            "Kari Nordmann, rådgiver i Øyvær kommune",
            &["Kari Nordmann|rådgiver|Øyvær kommune"],
        );
        check("KS v/ Kari Nordmann", &["Kari Nordmann||KS"]);
        check("Velkommen til alle", &[]);
        check("Tirsdag Januar", &[]);
        check("Øyvær kommune", &[]);
        check("kaffe", &[]);
    }

    #[test]
    fn titles_with_people_after_them() {
        let check = |text: &str, title: &str, wanted: &[&str]| {
            let (found, people) = title_and_people(text);
            assert_eq!(
                (found, shown(&people)),
                (title, wanted.iter().map(|w| (*w).to_owned()).collect()),
                "{text}"
            );
        };
        check(
            "Ungdata v/ Kari Nordmann, KS",
            "Ungdata",
            &["Kari Nordmann||KS"],
        );
        check(
            "Åpning ved ordfører Kari Nordmann",
            "Åpning",
            &["Kari Nordmann|ordfører|"],
        );
        check("Ungdata – Kari Nordmann", "Ungdata", &["Kari Nordmann||"]);
        check(
            "Ungdata. Kari Nordmann, Øyvær kommune",
            "Ungdata",
            &["Kari Nordmann||Øyvær kommune"],
        );
        check("Barn, unge og gamle", "Barn, unge og gamle", &[]);
        check(
            "Erfaringer fra Øyvær kommune",
            "Erfaringer fra Øyvær kommune",
            &[],
        );
        check("Lunsj", "Lunsj", &[]);
    }

    #[test]
    fn the_first_page_on_one_line() {
        let (title, people) = title_line(
            "Velkommen til samling om folkehelse Kari Anne Nordmann, KS Ola Nordmann, Fjordfylket fylkeskommune Fjordfylket oktober 2018",
        );
        assert_eq!(title, "Velkommen til samling om folkehelse");
        assert_eq!(
            shown(&people),
            [
                "Kari Anne Nordmann||KS",
                "Ola Nordmann||Fjordfylket fylkeskommune"
            ]
        );
        let (title, people) = title_line("Barn, unge og alle andre oktober 2018");
        assert_eq!(
            (title.as_str(), people.len()),
            ("Barn, unge og alle andre", 0)
        );
    }
}
