//! Places in a text: "i Bergen", "Sted: Grand hotell, Byen".

use super::names::{is_name, is_organisation};

/// A town and a building, as far as a text names them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Venue {
    pub town: Option<String>,
    pub venue: Option<String>,
}

/// Endings of words for buildings: a place with one of them is a venue, not a town.
const BUILDINGS: [&str; 19] = [
    "hotel",
    "hotell",
    "hotellet",
    "huset",
    "kulturhus",
    "rådhus",
    "rådhuset",
    "fylkeshuset",
    "fylkestinget",
    "kommunehuset",
    "salen",
    "auditorium",
    "konferansesenter",
    "senter",
    "senteret",
    "skole",
    "bibliotek",
    "biblioteket",
    "scene",
];
/// Words with a capital letter after "i" that are no towns.
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

/// The town that a sentence names: "arrangert i Bergen fra …". `counties`: names of counties, which are no towns.
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

/// The building and the town after "Sted:" on a line.
pub fn labelled_venue(line: &str) -> Option<Venue> {
    let (label, rest) = line.split_once(':')?;
    let label = label.trim().to_lowercase();
    if !matches!(
        label.as_str(),
        "sted" | "stad" | "hvor" | "kvar" | "lokale" | "møtested" | "møtestad"
    ) {
        return None;
    }
    venue(rest)
}

/// ", Grand hotell, Byen" after the date of a line.
pub fn venue_beside_date(rest: &str) -> Option<Venue> {
    let rest = rest.trim_start().strip_prefix([',', '–', '-'])?.trim();
    let is_place = rest.starts_with(char::is_uppercase)
        && rest.chars().count() <= 60
        && !rest.contains([':', '.'])
        && !rest.to_lowercase().starts_with("kl")
        && !is_name(rest);
    is_place.then(|| venue(rest)).flatten()
}

/// Parts between commas, sorted into a town and a building.
fn venue(rest: &str) -> Option<Venue> {
    let rest = rest.trim().trim_end_matches('.');
    if rest.is_empty() || rest.chars().count() > 120 {
        return None;
    }
    let parts: Vec<&str> = rest
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let is_building = |part: &str| {
        part.split_whitespace().any(|word| {
            BUILDINGS
                .iter()
                .any(|building| word.to_lowercase().ends_with(building))
        }) || part.chars().any(|c| c.is_ascii_digit())
    };
    // A person's name after the place is that of somebody to ask.
    let town = parts
        .iter()
        .rev()
        .find(|part| !is_building(part) && !is_name(part) && part.split_whitespace().count() <= 3);
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
            venue: Some(rest.to_owned()),
        },
    })
}

/// Does the text say that people meet online: "på Teams", "digitalt"?
pub fn is_digital(text: &str) -> bool {
    let lower = text.to_lowercase();
    [
        "teams",
        "zoom",
        "digital",
        "på nett",
        "nettmøte",
        "skype",
        "webinar",
    ]
    .iter()
    .any(|word| lower.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn towns_in_sentences() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(
                town_in(text, &["Fjordfylket"]).as_deref(),
                expected,
                "{text}"
            );
        };
        check("Vi arrangerte samlingen i Byen.", Some("Byen"));
        check("i samarbeid med KS i Mo i Rana", Some("Mo"));
        check("kommuner i Fjordfylket", None);
        check("Alle i KS og i Øyvær kommune", None);
        check("Vi møtes på Store Øy, kl. 10", Some("Store Øy"));
        check("i Norge", None);
    }

    #[test]
    fn houses_and_towns() {
        let check = |text: &str, town: Option<&str>, venue: Option<&str>| {
            let place = labelled_venue(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(
                (place.town.as_deref(), place.venue.as_deref()),
                (town, venue),
                "{text}"
            );
        };
        check(
            "Sted: Grand hotell, Byen",
            Some("Byen"),
            Some("Grand hotell"),
        );
        check("Stad: Byen", Some("Byen"), None);
        check(
            "Sted: Fylkeshuset, møterom 3",
            None,
            Some("Fylkeshuset, møterom 3"),
        );
        assert_eq!(labelled_venue("Tid: i dag"), None);
        let beside = venue_beside_date(", Grand hotell, Byen").unwrap_or_default();
        assert_eq!(
            (beside.town.as_deref(), beside.venue.as_deref()),
            (Some("Byen"), Some("Grand hotell"))
        );
        assert_eq!(venue_beside_date(", kl. 10–15"), None);
        assert_eq!(venue_beside_date(" arrangerte vi"), None);
    }
}
