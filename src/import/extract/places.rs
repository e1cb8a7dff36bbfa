//! Places in a text: "i Bergen", "Sted: Grand hotell, Byen".

use super::buildings::{is_building, is_of_chain, is_room, names_building};
use super::meeting_online::{before_online, is_digital};
use super::names::{is_name, is_organisation};
use super::word_sets::{consists_of, has_word};

/// A town and a building, as far as a text names them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Venue {
    pub town: Option<String>,
    pub venue: Option<String>,
}

/// Capitalised words after "i" that are not towns.
const NO_PLACES: [&str; 8] = [
    "Norge",
    "Norden",
    "Europa",
    "Zoom",
    "Teams",
    "Program",
    "Programmet",
    "Plan",
];

/// The town that a sentence names: "arrangert i Bergen fra …". `counties`: names of counties, which are not towns.
pub fn town_in(sentence: &str, counties: &[&str]) -> Option<String> {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    for (index, word) in words.iter().enumerate() {
        if !matches!(*word, "i" | "på") {
            continue;
        }
        let rest = &words[index + 1..];
        let mut town = Vec::new();
        for word in rest.iter().take(3) {
            let bare = word.trim_end_matches(['.', ',', ';', ':', ')', '!', '?']);
            let is_town = bare.starts_with(char::is_uppercase)
                && bare.chars().all(|c| c.is_alphabetic() || c == '-')
                && bare.chars().any(char::is_lowercase);
            if !is_town {
                break;
            }
            town.push(bare);
            if bare.len() != word.len() {
                break;
            }
        }
        let follows = rest.get(town.len()).copied().unwrap_or_default();
        let name = town.join(" ");
        let is_more = follows.starts_with("kommune") || follows.starts_with("fylke");
        if !name.is_empty()
            && !is_more
            && !is_organisation(&name)
            && !is_of_chain(&name)
            && !NO_PLACES.contains(&town[0])
            && !name.to_lowercase().contains("nettverk")
            && !name.to_lowercase().ends_with("programmet")
            && !counties.contains(&name.as_str())
        {
            return Some(name);
        }
    }
    None
}

/// "på Thon Hotel Arena, Lillestrøm" in a sentence: the capitalised words around a word for a building, and the town after a comma.
pub fn venue_in(sentence: &str) -> Option<Venue> {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    (0..words.len()).find_map(|at| {
        let is_before = matches!(
            words[at].to_lowercase().as_str(),
            "på" | "i" | "ved" | "at" | "in"
        );
        let rest = words.get(at + 1..).filter(|_| is_before)?;
        let mut house: Vec<&str> = Vec::new();
        let mut has_town = false;
        let mut ends_clause = false;
        for word in rest.iter().take(5) {
            let bare = word.trim_end_matches(['.', ',', ';', ')', '!']);
            let is_part =
                bare.starts_with(char::is_uppercase) || !house.is_empty() && names_building(bare);
            if !is_part {
                break;
            }
            house.push(bare);
            if bare.len() != word.len() {
                has_town = word.ends_with(',');
                ends_clause = true;
                break;
            }
        }
        let name = house.join(" ");
        if !names_building(&name) {
            return None;
        }
        let after = rest.get(house.len()..).unwrap_or_default();
        // "Thon Hotel Arena, Lillestrøm", "Hotell Norge i Bergen"
        let town = match after {
            [town, ..] if has_town => Some(bare_word(town)),
            [in_word, town, ..] if !ends_clause && matches!(*in_word, "i" | "in") => {
                Some(bare_word(town))
            }
            _ => None,
        };
        let town = town.filter(|town| is_town_word(town) && !NO_PLACES.contains(town));
        Some(Venue {
            town: town.map(str::to_owned),
            venue: Some(name),
        })
    })
}

fn bare_word(word: &str) -> &str {
    word.trim_end_matches(['.', ',', ';', ')', '!'])
}

fn is_town_word(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        && word.chars().all(|c| c.is_alphabetic() || c == '-')
        && word.chars().any(char::is_lowercase)
}

/// ", Grand hotell, Byen" after the date of a line.
pub fn venue_beside_date(rest: &str) -> Option<Venue> {
    let rest = rest
        .trim_start()
        .strip_prefix([',', '–', '-', '·', '|', '—'])?;
    // "| Byen rådhus | kl. 09.00"
    let rest = rest.split(['|', '·']).next().unwrap_or(rest).trim();
    let is_place = rest.starts_with(char::is_uppercase)
        && rest.chars().count() <= 60
        && !rest.contains([':', '.'])
        && !rest.to_lowercase().starts_with("kl")
        && !is_part_of_day(rest)
        && !meets_nowhere(rest)
        && rest.chars().any(char::is_lowercase)
        && !is_name(rest);
    is_place.then(|| venue(rest)).flatten()
}

/// Words for a meeting that is held nowhere, in lower case, separated by white space.
const NOWHERE: &str = "virtual virtuelt virtuell teleconference telecon telcon remote";

/// "Working Group Teleconference", "Virtual Face-to-Face", "IETF108 - Virtual"
fn meets_nowhere(text: &str) -> bool {
    let lower = text.to_lowercase();
    let mut words = lower.split(|letter: char| !letter.is_alphanumeric());
    words.any(|word| has_word(NOWHERE, word))
}

/// "Afternoon Session II", "Ettermiddag, økt 2"
fn is_part_of_day(text: &str) -> bool {
    let lower = text.to_lowercase();
    [
        "session",
        "sesjon",
        "økt",
        "morning",
        "afternoon",
        "evening",
        "formiddag",
        "føremiddag",
        "ettermiddag",
        "kveld",
    ]
    .iter()
    .any(|word| lower.contains(word))
}

/// Countries and states that stand after a town, "Tokyo, Japan", in lower case.
const COUNTRIES: &str = "norway norge noreg sweden sverige denmark danmark finland iceland germany tyskland france frankrike spain spania portugal italy italia \
    switzerland austria netherlands belgium luxembourg ireland uk england scotland wales poland czechia hungary romania bulgaria greece turkey estonia \
    latvia lithuania ukraine russia usa us japan china india korea singapore taiwan thailand vietnam indonesia malaysia australia canada mexico brazil \
    argentina chile kenya nigeria ghana egypt israel ch jp de fr se dk no fi nl es pt gb ie be ca";

/// Does the text end in the name of a country: "Japan", "Washington USA"?
fn is_country(text: &str) -> bool {
    text.split_whitespace().next_back().is_some_and(|word| {
        let bare = word.trim_matches(|letter: char| !letter.is_alphabetic());
        let is_code = bare.len() > 2 || bare.chars().all(char::is_uppercase);
        let lower = bare.to_lowercase();
        is_code && has_word(COUNTRIES, &lower)
    })
}

/// Parts separated by commas, as a town and a building. None: it is not a place, or not decided.
pub fn venue(rest: &str) -> Option<Venue> {
    let rest = rest.trim().trim_end_matches('.');
    let rest = rest.split(" (http").next().unwrap_or(rest);
    if let Some(venue) = house_in_town(rest) {
        return Some(venue);
    }
    if rest.is_empty() || rest.chars().count() > 120 || is_undecided(rest) {
        return None;
    }
    let mut parts: Vec<String> = rest
        .split(',')
        .map(|part| without_way_to_meet(part.trim()))
        .map(|part| before_online(part).unwrap_or(part).to_owned())
        .filter(|part| !part.is_empty() && !is_digital(part))
        .collect();
    let country = match parts.as_slice() {
        [.., _, last] if is_country(last) => parts.pop(),
        _ => None,
    };
    // "Seattle, Washington USA": the country stays with its town.
    if let (Some(country), Some(town)) = (country, parts.last_mut()) {
        *town = format!("{town}, {country}");
    }
    // "Førde, Sunnfjord kommune": the municipality is neither the town nor the building.
    let is_area = |part: &String| part.ends_with(" kommune") || part.ends_with(" fylke");
    if !parts.iter().all(is_area) {
        parts.retain(|part| !is_area(part));
    }
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    if parts.is_empty() {
        return None;
    }
    // "The Corn Exchange": a town's name has no article.
    let is_building = |part: &str| is_house(part) || parts.len() > 1 && part.starts_with("The ");
    // A person's name after the place is a contact's.
    let is_short = |part: &str| part.split_whitespace().count() <= 3 || is_country(part);
    let town = parts
        .iter()
        .rev()
        .find(|part| !is_building(part) && !is_name(part) && is_short(part));
    let venue: Vec<&str> = parts
        .iter()
        .copied()
        .filter(|part| Some(part) != town)
        .collect();
    Some(match town {
        Some(town) => Venue {
            town: Some((*town).to_owned()),
            venue: (!venue.is_empty()).then(|| venue.join(", ")),
        },
        None => Venue {
            town: None,
            venue: Some(parts.join(", ")),
        },
    })
}

/// A building, a room, or a name with a number.
fn is_house(part: &str) -> bool {
    is_building(part) || is_room(part) || part.chars().any(|c| c.is_ascii_digit())
}

/// "Byen (og digitalt)", "Byen (hybrid)" → "Byen"
fn without_way_to_meet(part: &str) -> &str {
    let Some((before, inside)) = part
        .strip_suffix(')')
        .and_then(|part| part.rsplit_once('('))
    else {
        return part;
    };
    let lower = inside.to_lowercase();
    let mut words = lower.split(|letter: char| !letter.is_alphanumeric());
    let tells_way = words.any(|word| {
        [
            "online", "digitalt", "digital", "hybrid", "hybridt", "teams", "zoom", "remote",
        ]
        .contains(&word)
    });
    if tells_way { before.trim() } else { part }
}

/// "Hotell Norge i Bergen": a building and its town in words.
fn house_in_town(text: &str) -> Option<Venue> {
    let (house, town) = [" i ", " in "]
        .iter()
        .find_map(|word| text.rsplit_once(word))?;
    let is_town = !town.is_empty()
        && town.split_whitespace().count() <= 2
        && town.split_whitespace().all(is_town_word)
        && !NO_PLACES.contains(&town);
    (is_town && names_building(house) && !house.contains(',')).then(|| Venue {
        town: Some(town.to_owned()),
        venue: Some(house.trim().to_owned()),
    })
}

/// "Storvik, 14. mars 2023", "Nettverkssamling, Storvik, 14. mars 2023": does the name of a town stand before a date and a comma? It may be the place.
pub fn begins_with_town(before_date: &str) -> bool {
    let Some(before) = before_date.trim_end().strip_suffix(',') else {
        return false;
    };
    let town = before.rsplit(',').next().unwrap_or(before).trim();
    (1..=2).contains(&town.split_whitespace().count())
        && town.split_whitespace().all(is_town_word)
        && !is_organisation(town)
}

/// Words that tell where to find the place, or that there is none, in lower case, separated by white space.
const ELSEWHERE: &str = "details detaljer detaljar link links lenke lenkje lenker remote remotely virtual virtually virtuelt virtuell online teleconference \
    telecon telcon call videocall reflector invite calendar kalender kalenderinvitasjon zoom teams webex meet hangouts jitsi";
const BESIDE_ELSEWHERE: &str = "the a in on via by of and or to for from på i via og meeting meetings møte møtet conference room rom thread issue video google \
    microsoft participants participant attendees registered only all is will be sent";

/// "Details", "Link on calendar invite", "Virtual meeting", "Remote": no words but these.
fn says_elsewhere(lower: &str) -> bool {
    consists_of(lower, ELSEWHERE, |word| has_word(BESIDE_ELSEWHERE, word))
}

/// Is it "kommer", "TBA", "ikke bestemt" or a web address?
fn is_undecided(text: &str) -> bool {
    let lower = text.to_lowercase();
    [
        "kommer",
        "kjem",
        "tba",
        "tbd",
        "tbc",
        "ikke ",
        "ikkje ",
        "ukjent",
        "bestemmes",
        "avklares",
        "to be ",
        "see ",
        "se ",
        "sjå ",
    ]
    .iter()
    .any(|words| lower.starts_with(words))
        || says_elsewhere(&lower)
        || lower.contains("://")
        || !text.chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests;
