//! The names of networks in a document: in quotation marks, or as a headline.

use super::lines::TextLine;
use super::practicalities::Quoted;
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
            value: line.text.trim().to_owned(),
            as_written: line.written.trim().to_owned(),
        })
        .collect()
}
