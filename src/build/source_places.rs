//! Where in the sources stands what was found in a finished file.

use super::output_inspection::FoundKind;
use crate::base::path::SourcePath;
use crate::base::text::without_entities;
use crate::diagnostics::Location;
use crate::documents::personal_data::{Allowed, PersonalDataKind, lists_in_text, personal_data};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// How sure it is that a place is the one a finding came from; the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
enum PlaceCertainty {
    /// The same is found there.
    Found,
    /// The same letters stand there, in another meaning by themselves.
    Written,
    /// The same is found there, written otherwise.
    Alike,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourcePlace {
    certainty: PlaceCertainty,
    pub location: Location,
}

impl SourcePlace {
    /// Would it be chosen before the other, which is in another file?
    pub fn is_before(&self, other: &SourcePlace) -> bool {
        let key = |place: &SourcePlace| (place.certainty, place.location.file.clone());
        key(self) < key(other)
    }

    /// Can no other place be surer?
    pub fn is_sure(&self) -> bool {
        self.certainty == PlaceCertainty::Found
    }
}

/// The surest place of each text, and of several the first, in the order of the files' paths.
pub fn source_places<'t, 'f>(
    texts: impl Iterator<Item = (&'t SourcePath, &'t Arc<str>)> + Clone,
    found: impl Iterator<Item = (FoundKind, &'f str)>,
) -> BTreeMap<String, Option<SourcePlace>> {
    let mut places = BTreeMap::new();
    let mut missing: Vec<(PersonalDataKind, &str, Allowed)> = Vec::new();
    for (kind, text) in found {
        // A note at the end of a footnote goes on into the words of the link back, which no source has.
        let place = written_place(texts.clone(), kind, text).or_else(|| {
            let (first, _) = text.split_once('\n')?;
            written_place(texts.clone(), kind, first.trim_end())
        });
        if let (None, FoundKind::Personal(kind)) = (&place, kind) {
            missing.push((kind, text, Allowed::new([text])));
        }
        places.insert(text.to_owned(), place);
    }
    if missing.is_empty() {
        return places;
    }
    for (file, source) in texts {
        for span in personal_data(source, &Allowed::default()) {
            let written = without_entities(source[span.range.clone()].to_owned());
            let same = missing
                .iter()
                .filter(|(kind, _, alike)| *kind == span.kind && alike.contains(&written));
            for (_, text, _) in same {
                let place = places.entry((*text).to_owned()).or_default();
                place.get_or_insert_with(|| SourcePlace {
                    certainty: PlaceCertainty::Alike,
                    location: Location::span(file, span.range.clone()),
                });
            }
        }
    }
    places
}

/// The first place where exactly this text stands and is what was found; otherwise the first where it stands.
fn written_place<'t>(
    texts: impl Iterator<Item = (&'t SourcePath, &'t Arc<str>)>,
    kind: FoundKind,
    text: &str,
) -> Option<SourcePlace> {
    let mut first = None;
    for (file, source) in texts {
        for (start, _) in source.match_indices(text) {
            let range = start..start + text.len();
            let is_found = is_found_at(source, &range, kind);
            let certainty = match is_found {
                true => PlaceCertainty::Found,
                false => PlaceCertainty::Written,
            };
            let place = SourcePlace {
                certainty,
                location: Location::span(file, range),
            };
            if is_found {
                return Some(place);
            }
            first.get_or_insert(place);
        }
    }
    // A list that no source calls so stands in a document that somebody has let out.
    first.filter(|_| kind != FoundKind::ListOfPeople)
}

/// Is the same found at this place of the source, with the lines around it?
fn is_found_at(source: &str, range: &Range<usize>, kind: FoundKind) -> bool {
    let kind = match kind {
        FoundKind::WithdrawnName | FoundKind::WithdrawnAddress => return true,
        FoundKind::ListOfPeople => {
            return lists_in_text(source).contains(range);
        }
        FoundKind::Personal(kind) => kind,
    };
    let (start, end) = (
        lines_before(source, range.start),
        lines_after(source, range.end),
    );
    let is_here =
        |found: Range<usize>| found.start + start < range.end && range.start < found.end + start;
    let near = personal_data(&source[start..end], &Allowed::default());
    let line = source[..range.start].rfind('\n').map_or(0, |at| at + 1);
    // A cell is what its table makes it.
    let is_cell = source[line..].trim_start().starts_with('|');
    is_cell
        || near
            .into_iter()
            .any(|span| span.kind == kind && is_here(span.range))
}

/// The most bytes on each side that are looked at.
const REACH: usize = 500;

/// Where the line before the place's begins.
fn lines_before(source: &str, at: usize) -> usize {
    let from = source.ceil_char_boundary(at.saturating_sub(REACH));
    let before = &source[from..at];
    let mut ends = before.rmatch_indices('\n').skip(2);
    ends.next().map_or(from, |(end, _)| from + end + 1)
}

/// Where the line after the place's ends.
fn lines_after(source: &str, at: usize) -> usize {
    let to = source.floor_char_boundary((at + REACH).min(source.len()));
    let mut ends = source[at..to].match_indices('\n').skip(1);
    ends.next().map_or(to, |(end, _)| at + end)
}

#[cfg(test)]
mod tests;
