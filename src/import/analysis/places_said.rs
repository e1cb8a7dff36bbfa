//! Places that a sentence states, and lines that may state one though none can be read.

use super::labels::{self, value_of};
use super::lines::TextLine;
use super::practicalities::{Quoted, StatedVenue, quoted};
use crate::import::extract::buildings::names_building;
use crate::import::extract::dates::dates;
use crate::import::extract::gathering_types::nouns;
use crate::import::extract::places::{Venue, begins_with_town, venue, venue_in};
use crate::import::extract::sentences::sentences;
use crate::import::extract::times::time_line;

/// In characters. A longer line is about more than one thing.
const LONGEST_LINE: usize = 200;

/// "Vi møtes igjen i juni. Sted: Grand hotell, Byen.": a sentence that is only the label and the place.
pub fn labelled_place_in_sentence(line: &TextLine) -> Option<Quoted<StatedVenue>> {
    sentences(&line.text).into_iter().find_map(|sentence| {
        if let Some(found) = place_said(sentence) {
            let venue = StatedVenue {
                venue: found,
                is_labelled: true,
            };
            return Some(quoted(venue, sentence));
        }
        let (label, value) = sentence.split_once(':')?;
        let is_place = labels::PLACE.contains(&label.trim().to_lowercase().as_str());
        let value = value.trim().trim_end_matches('.');
        let found = venue(value).filter(|_| is_place && !value.contains(':'))?;
        Some(quoted(
            StatedVenue {
                venue: found,
                is_labelled: true,
            },
            sentence,
        ))
    })
}

/// "Stedet er fortsatt Hotell Marena, Byen."
fn place_said(sentence: &str) -> Option<Venue> {
    let beginnings = [
        "Stedet er det samme: ",
        "Staden er den same: ",
        "The venue is the same: ",
        "Stedet er ",
        "Staden er ",
        "Stedet blir ",
        "Staden blir ",
        "The venue is ",
    ];
    let rest = beginnings
        .iter()
        .find_map(|words| sentence.trim().strip_prefix(words))?;
    let adverbs = [
        "fortsatt ",
        "fremdeles ",
        "framleis ",
        "som før ",
        "nå ",
        "no ",
        "still ",
        "now ",
    ];
    let place = adverbs
        .iter()
        .find_map(|word| rest.strip_prefix(word))
        .unwrap_or(rest);
    let place = place.trim_end_matches('.');
    let is_place = place.starts_with(char::is_uppercase) && !place.contains(['.', ':']);
    venue(place).filter(|_| is_place && place.split(',').next().is_some_and(names_building))
}

/// The line, if it has a label for the place or names a building or what may be a town, whether or not a place can be read.
pub fn line_on_place(line: &TextLine) -> Option<String> {
    let is_labelled = value_of(line, labels::PLACE).is_some() || place_said(&line.text).is_some();
    let is_short = || line.text.chars().count() <= LONGEST_LINE;
    // "Vi snakket om skole" names a building, but no place.
    let is_in_house = || is_short() && venue_in(&line.text).is_some();
    let is_after_town = || {
        let date = dates(&line.text).into_iter().next();
        line.is_headline()
            && date.is_some_and(|date| begins_with_town(&line.text[..date.range.start]))
    };
    (is_labelled || is_in_house() || is_after_town() || may_be_place(line))
        .then(|| line.written.clone())
}

/// "Byen fjordhotell" alone, or "Oppstartssamling Byen 21. januar": a place that cannot be told from something else.
fn may_be_place(line: &TextLine) -> bool {
    let text = line.text.trim();
    if !line.is_headline() || text.contains(':') || time_line(text).is_some() {
        return false;
    }
    let noun = nouns(text).into_iter().next();
    let date = dates(text).into_iter().next();
    match (noun, date) {
        (Some(noun), Some(date)) => {
            let between = text.get(noun.at..date.range.start).unwrap_or_default();
            let after_noun: Vec<&str> = between.split_whitespace().skip(1).collect();
            (1..=2).contains(&after_noun.len())
                && after_noun
                    .iter()
                    .all(|word| word.starts_with(char::is_uppercase))
        }
        (None, None) => {
            let is_short = text.split_whitespace().count() <= 4;
            is_short && text.starts_with(char::is_uppercase) && names_building(text)
        }
        _ => false,
    }
}
