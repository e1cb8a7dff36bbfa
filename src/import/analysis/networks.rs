//! The names of networks in a document: in quotation marks, or as a headline.

use super::lines::TextLine;
use super::practicalities::Quoted;
use crate::import::extract::dates::dates;
use crate::import::extract::gathering_types::{nouns, quoted_network};

/// The greatest number of words in a headline that is a network's name.
const MOST_WORDS_OF_NAME: usize = 8;

/// The network that the document names in quotation marks.
pub fn quoted_network_name(lines: &[TextLine]) -> Option<Quoted> {
    lines.iter().find_map(|line| {
        Some(Quoted {
            value: quoted_network(&line.text)?,
            as_written: quoted_network(&line.written).unwrap_or_else(|| line.written.clone()),
        })
    })
}

/// Short headlines that name a network.
pub fn networks_in_headlines(lines: &[TextLine]) -> Vec<Quoted> {
    lines
        .iter()
        .filter(|line| {
            line.is_headline()
                && line.text.to_lowercase().contains("nettverk")
                && line.text.split_whitespace().count() <= MOST_WORDS_OF_NAME
                && nouns(&line.text).is_empty()
                && !line.text.to_lowercase().contains("program")
                && !line.text.contains(" - ")
        })
        .map(|line| Quoted {
            value: before_date(&line.text).to_owned(),
            as_written: line.written.trim().to_owned(),
        })
        .collect()
}

/// "Folkehelsenettverket i Byen, 11.06.2024": the day is no part of the name.
fn before_date(text: &str) -> &str {
    let date = dates(text).into_iter().next();
    let before = date.and_then(|date| text.get(..date.range.start));
    let name = before.map_or("", |before| {
        before.trim_end_matches([' ', ',', '–', '-', '('])
    });
    if name.is_empty() { text.trim() } else { name }
}
