//! Norway's counties, with their numbers and the dates they existed (SSB KLASS 104), and the counties that a text names.

use super::gathering_types::words;
use super::names::is_organisation_word;
use crate::base::date::Edtf;

/// Number, id, name and dates (EDTF) of a county on each line, separated by tabs.
const COUNTIES: &str = include_str!("counties.tsv");

/// A county of the site, or of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct County {
    pub id: String,
    pub name: String,
    pub number: String,
    /// When it existed. None: always.
    pub valid: Option<Edtf>,
    /// Whether the site has a record of it.
    pub is_known: bool,
}

/// The counties of the list.
pub fn all() -> Vec<County> {
    COUNTIES
        .lines()
        .filter_map(|line| {
            let mut fields = line.split('\t');
            Some(County {
                number: fields.next()?.to_owned(),
                id: fields.next()?.to_owned(),
                name: fields.next()?.to_owned(),
                valid: fields.next().and_then(|valid| Edtf::parse(valid).ok()),
                is_known: false,
            })
        })
        .collect()
}

/// The counties that a text names, in order, each with the byte offset of its name. A name inside a longer one ("Vestfold og Telemark") does
/// not count.
pub fn named<'c>(text: &str, counties: &'c [County]) -> Vec<(usize, &'c str)> {
    let mut names: Vec<&str> = counties.iter().map(|county| county.name.as_str()).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names.dedup();
    let mut found: Vec<(usize, &str)> = Vec::new();
    for (at, _) in words(text) {
        if found
            .last()
            .is_some_and(|(start, name)| at < start + name.len())
        {
            continue;
        }
        let rest = &text[at..];
        let name = names.iter().find(|name| {
            rest.strip_prefix(**name)
                // "Fjordfylkets kommuner" names it too.
                .map(|after| after.strip_prefix('s').unwrap_or(after))
                .is_some_and(|after| !after.starts_with(|c: char| c.is_alphanumeric() || c == '-'))
        });
        if let Some(name) = name {
            found.push((at, name));
        }
    }
    found
}

/// What is said to be in a county that a gathering need not be held in: organisations and people of it.
const OF_COUNTY: [&str; 14] = [
    "kommunene",
    "kommunane",
    "kommuner",
    "kommunar",
    "ansatte",
    "tilsette",
    "alle",
    "deltakere",
    "deltakarar",
    "fylkesmannen",
    "statsforvalteren",
    "statsforvaltaren",
    "ks",
    "nav",
];

/// Does the text name the county as an area: not as part of an organisation's name, and not as where people come from?
pub fn is_area(text: &str, at: usize, name: &str) -> bool {
    let after = text[at + name.len()..].trim_start().to_lowercase();
    let before = text[..at].to_lowercase();
    let mut words = before
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .rev();
    let (last, one_before) = (words.next(), words.next());
    let is_of_people = match last {
        Some("fra" | "frå" | "from") => true,
        Some("i" | "in") => {
            one_before.is_some_and(|word| OF_COUNTY.contains(&word) || is_organisation_word(word))
        }
        Some(word) => OF_COUNTY.contains(&word),
        None => false,
    };
    !is_of_people && !after.starts_with("fylkeskommun") && !after.starts_with("fylkesting")
}

/// "Øst-Finnmark", "Folkehelsenettverket i Nordland": a part of the county, or a network of it, that may meet anywhere.
pub fn is_of_part_or_network(text: &str, at: usize) -> bool {
    let before = text[..at].to_lowercase();
    let network = before
        .trim_end()
        .strip_suffix(" i")
        .or_else(|| before.trim_end().strip_suffix(" for"));
    before.ends_with('-') || network.is_some_and(|before| before.ends_with("nettverket"))
}

/// The county of that name at `date`. Without a date: the county of today or, if there is none, the last one of the name.
pub fn at_time<'c>(
    name: &str,
    date: Option<&Edtf>,
    today: &Edtf,
    counties: &'c [County],
) -> Option<&'c County> {
    let mut of_name: Vec<&County> = counties
        .iter()
        .filter(|county| county.name == name)
        .collect();
    // The site's own counties come first.
    of_name.sort_by_key(|county| !county.is_known);
    let existing = |when: &Edtf| {
        of_name
            .iter()
            .find(|county| {
                county
                    .valid
                    .as_ref()
                    .is_none_or(|valid| valid.overlaps(when))
            })
            .copied()
    };
    match date {
        Some(date) => existing(date),
        None => existing(today).or_else(|| of_name.last().copied()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_list_is_read() {
        let counties = all();
        assert_eq!(counties.len(), COUNTIES.lines().count());
        assert!(counties.iter().all(|county| county.number.len() == 2));
        let today = Edtf::parse("2024-06-01").expect("a date");
        let now = counties.iter().filter(|county| {
            county
                .valid
                .as_ref()
                .is_none_or(|valid| valid.overlaps(&today))
        });
        assert_eq!(now.count(), 15);
    }

    #[test]
    fn names_are_whole_words_and_the_longest() {
        let counties = all();
        let check = |text: &str, expected: &[&str]| {
            let found: Vec<&str> = named(text, &counties)
                .iter()
                .map(|(_, name)| *name)
                .collect();
            assert_eq!(found, expected, "{text}");
        };
        check(
            "Vestfold og Telemark fylkeskommune",
            &["Vestfold og Telemark"],
        );
        check("Innlandets og Oslos kommuner", &["Innlandet", "Oslo"]);
        check("Oslofjorden og Nordland-avisen", &[]);
        check("", &[]);
    }

    #[test]
    fn a_county_where_people_come_from_is_not_where_they_meet() {
        let counties = all();
        let check = |text: &str, expected: bool| {
            let (at, name) = named(text, &counties)[0];
            assert_eq!(is_area(text, at, name), expected, "{text}");
        };
        check("Samling i Nordland", true);
        check("Nordland", true);
        check("Læringsnettverk Nordland", true);
        check("Til kommunene i Nordland", false);
        check("Fylkesmannen i Nordland", false);
        check("Bo Eik fra Nordland", false);
        check("Nordland fylkeskommune, 14.03.2023", false);
        check("Høgskolen i Nordland", false);
    }

    #[test]
    fn a_part_of_a_county_is_not_the_county() {
        let counties = all();
        let check = |text: &str, expected: bool| {
            let (at, _) = named(text, &counties)[0];
            assert_eq!(is_of_part_or_network(text, at), expected, "{text}");
        };
        check("Samling for Øst-Finnmark", true);
        check("Folkehelsenettverket i Nordland", true);
        check("Samling i Nordland", false);
    }

    #[test]
    fn a_county_is_the_one_of_its_time() {
        let counties = all();
        let date = |text: &str| Edtf::parse(text).expect("a date");
        let today = date("2026-01-01");
        let check = |name: &str, when: Option<&str>, expected: Option<&str>| {
            let when = when.map(date);
            let found = at_time(name, when.as_ref(), &today, &counties);
            assert_eq!(
                found.map(|county| county.number.as_str()),
                expected,
                "{name}"
            );
        };
        check("Østfold", Some("2018-10"), Some("01"));
        check("Østfold", Some("2024-10"), Some("31"));
        check("Østfold", Some("2021"), None);
        check("Østfold", None, Some("31"));
        check("Viken", None, Some("30"));
    }
}
