//! The addresses of other sites in the sources, each with where it is written first.

use crate::base::path::is_web_address;
use crate::content::source::SourceTexts;
use crate::diagnostics::Location;
use std::collections::BTreeMap;
use std::ops::Range;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExternalAddress {
    pub address: String,
    pub place: Location,
    /// A copy in an archive, which the same record names.
    pub archived: Option<String>,
}

/// The field of a record that names a copy in an archive.
const ARCHIVED: &str = "archived_url:";

/// Every address once, in the order of the files. Those of copies in archives are not asked for.
pub fn external_addresses(texts: &SourceTexts) -> Vec<ExternalAddress> {
    let mut found: BTreeMap<String, ExternalAddress> = BTreeMap::new();
    let mut order = Vec::new();
    let of_people = texts.iter().filter(|(file, _)| {
        let path = file.as_str();
        path == "samling.yaml" || path.starts_with("content/")
    });
    for (file, text) in of_people {
        for block in blocks(text) {
            let of_block = addresses(&text[block.clone()]);
            let is_archived = |span: &Range<usize>| {
                let line = text[block.start..block.start + span.start]
                    .rsplit('\n')
                    .next();
                line.is_some_and(|line| line.contains(ARCHIVED))
            };
            let archived = of_block.iter().find(|span| is_archived(span));
            let archived = archived.map(|span| text[block.clone()][span.clone()].to_owned());
            for span in of_block.iter().filter(|span| !is_archived(span)) {
                let address = &text[block.clone()][span.clone()];
                let address = address.split('#').next().unwrap_or_default().to_owned();
                if found.contains_key(&address) {
                    continue;
                }
                let span = block.start + span.start..block.start + span.end;
                let entry = ExternalAddress {
                    address: address.clone(),
                    place: Location::span(file, span),
                    archived: archived.clone(),
                };
                order.push(address.clone());
                found.insert(address, entry);
            }
        }
    }
    let in_order = order.iter().filter_map(|address| found.remove(address));
    in_order.collect()
}

/// The items of a list, and the text before them: a record names its copies near its address.
fn blocks(text: &str) -> Vec<Range<usize>> {
    let mut starts = vec![0];
    starts.extend(text.match_indices("\n- ").map(|(at, _)| at + 1));
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts
        .iter()
        .copied()
        .zip(ends)
        .map(|(start, end)| start..end)
        .collect()
}

/// The positions of addresses in a text.
fn addresses(text: &str) -> Vec<Range<usize>> {
    let starts = text.match_indices("http").map(|(at, _)| at);
    let starts = starts.filter(|at| is_web_address(&text[*at..]));
    let spans = starts.map(|start| {
        let is_end = |letter: char| letter.is_whitespace() || "\"'<>]}|`«»".contains(letter);
        let length = text[start..].find(is_end).unwrap_or(text.len() - start);
        let mut address = &text[start..start + length];
        // `(https://…)` ends before the bracket, `https://…/A_(B)` with it.
        while let Some(end) = address.find(')')
            && !address[..end].contains('(')
        {
            address = &address[..end];
        }
        let address = address.trim_end_matches(['.', ',', ';', ':', '!', '?', '*', '_']);
        start..start + address.len()
    });
    let has_host = |span: &Range<usize>| {
        let host = text[span.clone()].split('/').nth(2).unwrap_or_default();
        host.contains('.') || host.contains(':') || host == "localhost"
    };
    spans.filter(has_host).collect()
}

#[cfg(test)]
mod tests;
