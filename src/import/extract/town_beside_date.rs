//! A town beside a date on the first slide of a deck: "Hamar, 23. januar 2020", "Lillehammer 14. mars 2019".

use super::date_tokens::{month, weekday};
use super::dates::dates;
use super::gathering_types::nouns;
use super::names::is_name_word;
use super::places::Venue;
use super::word_sets::has_word;

/// Words beside a date that are no towns, in lower case, separated by white space.
const NO_TOWNS: &str = "oppdatert oppdatering revidert utkast versjon foredrag lysark foreløpig høsten våren sommeren vinteren uke veke \
    innspill notat referat bakgrunn vedlegg presentasjon innledning status oppsummering start digitalt nettmøte teams updated draft online";

/// One word that stands alone beside the only day of a line, or after a gathering and its day: it is the town. None: it may be something else, such
/// as a person.
pub fn town_beside_date(text: &str) -> Option<Venue> {
    let found = dates(text);
    let [date] = found.as_slice() else {
        return None;
    };
    let is_mark = |letter: char| " ,.-–—|()/·".contains(letter);
    let before = text.get(..date.range.start)?.trim_matches(is_mark);
    let after = text.get(date.range.end..)?.trim_matches(is_mark);
    let names_gathering = !nouns(before).is_empty();
    let town = match (before.is_empty(), after.is_empty()) {
        (false, true) if !names_gathering => before,
        (true, false) => after,
        (false, false) if names_gathering => after,
        _ => return None,
    };
    (date.day.is_some() && is_town(town)).then(|| Venue {
        town: Some(town.to_owned()),
        venue: None,
    })
}

fn is_town(word: &str) -> bool {
    let lower = word.to_lowercase();
    word.chars().count() > 1
        && !word.contains([' ', '.'])
        && is_name_word(word)
        && nouns(word).is_empty()
        && weekday(&lower).is_none()
        && month(&lower).is_none()
        && !has_word(NO_TOWNS, &lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_word_that_can_be_nothing_else_is_a_town() {
        let check = |text: &str, expected: Option<&str>| {
            let town = town_beside_date(text).and_then(|venue| venue.town);
            assert_eq!(town.as_deref(), expected, "{text}");
        };
        check("Hamar, 23. januar 2020", Some("Hamar"));
        check("Lillehammer 14. mars 2019", Some("Lillehammer"));
        check("14.03.2019 – Nord-Odal", Some("Nord-Odal"));
        check("Nettverkssamling 5. juni 2023, Førde", Some("Førde"));
        check("Lisbon, 12 March 2019", Some("Lisbon"));
        check("Kommunesamling 5. juni 2023", None);
        check("31. august 2022, Kari Nordmann", None);
        check("Oppdatert 5. juni 2023", None);
        check("Tirsdag 5. juni 2023", None);
        check("June 4-7 of June 2018", None);
        check("5. juni 2023", None);
        check("Helsedirektoratet, 5. juni 2023", None);
        check("KS 5. juni 2023", None);
        check("Bergen juni 2023", None);
    }
}
