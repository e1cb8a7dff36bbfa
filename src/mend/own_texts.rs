//! Misread words in the texts of the site's own files.

use super::{Misreading, MisreadingPlace};
use crate::base::path::SourcePath;
use crate::base::text::{Language, language_of_texts};
use crate::content::model::{Archive, TextPlace, WrittenText, written_texts};
use crate::content::source::SourceTexts;
use crate::diagnostics::report::Lookup;
use crate::documents::ocr_repair::Repairer;
use crate::markdown::prose;
use std::ops::Range;

pub fn misread_in_own_texts(
    archive: &Archive,
    texts: &SourceTexts,
    repairer: &Repairer,
) -> Vec<Misreading> {
    let mut found: Vec<(SourcePath, Range<usize>, Misreading)> = Vec::new();
    for written in written_texts(archive) {
        let is_norwegian = matches!(written.language, Language::Nb | Language::Nn)
            && matches!(
                language_of_texts(std::iter::once(written.text)),
                None | Some("nb" | "nn")
            );
        let Some(part) = part_of_file(&written, texts).filter(|_| is_norwegian) else {
            continue;
        };
        for misreading in part.misreadings(written.language, repairer) {
            if let MisreadingPlace::InText { range, .. } = &misreading.place {
                found.push((part.file.clone(), range.clone(), misreading));
            }
        }
    }
    found.sort_by(|one, other| (&one.0, one.1.start).cmp(&(&other.0, other.1.start)));
    found.dedup_by(|one, other| one.0 == other.0 && one.1 == other.1);
    found
        .into_iter()
        .map(|(_, _, misreading)| misreading)
        .collect()
}

/// A written text as it stands in its file.
struct PartOfFile<'t> {
    file: &'t SourcePath,
    /// The whole text of the file.
    whole: &'t str,
    range: Range<usize>,
    /// The ranges of the file's text in which a word may be replaced.
    prose: Vec<Range<usize>>,
}

fn part_of_file<'t>(
    written: &'t WrittenText<'_>,
    texts: &'t SourceTexts,
) -> Option<PartOfFile<'t>> {
    match &written.place {
        TextPlace::Body(body) => {
            let start = body.offset();
            let prose = prose(written.text).into_iter();
            Some(PartOfFile {
                file: &body.file,
                whole: texts.get(&body.file)?,
                range: start..start + written.text.len(),
                prose: prose
                    .map(|range| start + range.start..start + range.end)
                    .collect(),
            })
        }
        TextPlace::Field(place) => {
            let whole = texts.get(&place.file)?;
            let range = texts.span(place)?;
            let raw = whole.get(range.clone())?;
            // A field with Markdown of its own is listed, and left to a person.
            let is_plain = !raw.contains(['`', '<', '>']) && !raw.contains("](");
            Some(PartOfFile {
                file: &place.file,
                whole,
                prose: if is_plain {
                    vec![range.clone()]
                } else {
                    Vec::new()
                },
                range,
            })
        }
    }
}

impl PartOfFile<'_> {
    fn misreadings(&self, language: Language, repairer: &Repairer) -> Vec<Misreading> {
        let text = &self.whole[self.range.clone()];
        let repairs = repairer.repairs_in(text, language).into_iter();
        let misreadings = repairs.map(|repair| {
            let start = self.range.start;
            let range = start + repair.range.start..start + repair.range.end;
            Misreading {
                file: self.file.clone(),
                is_certain: repair.is_certain && self.may_be_replaced(&range),
                word: self.whole[range.clone()].to_owned(),
                proposal: repair.proposal,
                place: place_of(self.whole, range),
            }
        });
        misreadings.collect()
    }

    /// Is the word neither a name nor in a quotation, a link or code?
    fn may_be_replaced(&self, word: &Range<usize>) -> bool {
        let around = |range: &&Range<usize>| range.start <= word.start && word.end <= range.end;
        let Some(prose) = self.prose.iter().find(around) else {
            return false;
        };
        // A quotation may begin in an emphasis before.
        let before = &self.whole[self.range.start..word.start];
        let paragraph = before.rsplit("\n\n").next().unwrap_or(before);
        let is_quoted = paragraph.matches('«').count() > paragraph.matches('»').count()
            || paragraph.matches('“').count() > paragraph.matches('”').count();
        let is_capital = self.whole[word.start..].starts_with(char::is_uppercase);
        let in_prose = &self.whole[prose.start..word.start];
        let ends_sentence = |letter| matches!(letter, '.' | '!' | '?' | ':');
        let begins_sentence =
            in_prose.trim_end().is_empty() || in_prose.trim_end().ends_with(ends_sentence);
        !is_quoted && (!is_capital || begins_sentence)
    }
}

fn place_of(text: &str, range: Range<usize>) -> MisreadingPlace {
    let before = &text[..range.start];
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    MisreadingPlace::InText {
        line: before.matches('\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
        range,
    }
}
