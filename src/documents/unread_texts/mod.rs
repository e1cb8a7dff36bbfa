//! Texts of a file that its reader has not emitted: attributes, unused strings, names of parts, loose objects. No program shows
//! them, but publishing the file publishes them. Only texts that seem to be about persons are emitted.

mod base64_runs;
mod binary;
mod broken_numbers;
mod encoded;
mod markup;
mod packages;

use super::document::{DocumentPage, Metadata};
use super::event::{ReadEvent, ReadSink};
use super::format::Format;
use super::formats::icalendar::calendar_texts;
use super::formats::mail::mail_texts;
use super::formats::pdf::texts_of_objects;
use super::personal_data::{
    Allowed, PersonalDataKind, has_given_name, is_name_of_person, personal_data, spread_words,
};
use super::problem::PageProblem;
use super::unshown::UnshownPlace;
use crate::base::text::WithdrawnNames;
use percent_encoding::percent_decode_str;
use rustc_hash::FxHashSet;
use std::collections::BTreeSet;

/// The greatest number of texts that are emitted; one is enough to withhold the file.
const MOST: usize = 200;

/// What a reader has emitted of a file: all its texts, without spaces and in lower case.
#[derive(Default)]
pub struct ReadTexts {
    texts: String,
    /// The same with its spaces, if names are looked for in it.
    words: Option<String>,
    /// Words whose letters stand apart, put together, that are about persons.
    spread: Vec<String>,
    has_failed: bool,
}

impl ReadTexts {
    /// `withdrawn`: the names that will be looked for.
    pub fn new(withdrawn: &WithdrawnNames) -> ReadTexts {
        ReadTexts {
            words: (!withdrawn.is_empty()).then(String::new),
            ..ReadTexts::default()
        }
    }

    pub fn add(&mut self, event: &ReadEvent) {
        match event {
            ReadEvent::Page(page) => self.add_page(page),
            ReadEvent::Metadata(metadata) => self.add_metadata(metadata),
            ReadEvent::Unshown(unshown) => self.add_text(&unshown.text),
            ReadEvent::Finding(problem) => self.has_failed |= problem.is_failure(),
            ReadEvent::Thumbnail { .. } => {}
        }
    }

    fn add_page(&mut self, page: &DocumentPage) {
        let spread = spread_words(page.texts());
        let personal = spread.iter().filter_map(|word| word.personal_text());
        self.spread.extend(personal);
        self.add_text(page.title.as_deref().unwrap_or_default());
        self.add_text(&page.text());
        let pictures = page.alt_texts.iter().chain(&page.credits);
        let others = pictures.chain(&page.links).chain(&page.notes);
        others.for_each(|text| self.add_text(text));
    }

    fn add_metadata(&mut self, metadata: &Metadata) {
        let program = metadata.program.as_deref();
        metadata
            .texts()
            .chain(program)
            .for_each(|text| self.add_text(text));
    }

    fn add_text(&mut self, text: &str) {
        self.texts.push_str(&comparable(text));
        self.texts.push('\0');
        if let Some(words) = &mut self.words {
            words.push_str(text);
            words.push('\n');
        }
    }

    fn has(&self, text: &str) -> bool {
        self.texts.contains(&comparable(text))
    }

    /// One of the names, if it stands in the texts in pieces, as when each half of it is in a cell of its own.
    fn name_in_pieces(&self, withdrawn: &WithdrawnNames) -> Option<String> {
        withdrawn.name_in_pieces(self.words.as_deref()?)
    }
}

fn comparable(text: &str) -> String {
    let letters = text.chars().filter(|letter| !letter.is_whitespace());
    letters.flat_map(char::to_lowercase).collect()
}

/// Emits the texts of the file that seem to be about persons and are not among those that were read, and all that have one of the
/// names.
pub fn emit_unread_texts(
    format: Format,
    bytes: &[u8],
    withdrawn: &WithdrawnNames,
    read: &ReadTexts,
    emit: ReadSink<'_>,
) {
    if read.has_failed {
        return;
    }
    let mut found: BTreeSet<String> = read.spread.iter().cloned().collect();
    found.extend(read.name_in_pieces(withdrawn));
    // The same fonts, styles and sizes stand in a file a thousand times.
    let mut values: FxHashSet<String> = FxHashSet::default();
    let mut take = |text: &str, is_value: bool| {
        if is_value && (values.contains(text) || !values.insert(text.to_owned())) {
            return;
        }
        // An address may hold a text with its spaces and letters encoded.
        let text = percent_decode_str(text).decode_utf8_lossy();
        let is_withdrawn = withdrawn.stand_in(&text) || withdrawn.stand_in_file_name(&text);
        if is_withdrawn || found.len() < MOST && is_about_persons(&text, is_value, read) {
            found.insert(text.trim().to_owned());
        }
    };
    match format {
        Format::Docx | Format::Pptx | Format::Xlsx | Format::Odt | Format::Odp | Format::Ods => {
            if let Err(problem) = packages::texts(bytes, &mut take) {
                emit(ReadEvent::Finding(PageProblem::of(problem)));
            }
        }
        Format::Pdf => texts_of_objects(bytes, &mut take, binary::texts),
        Format::Html | Format::Svg => markup::texts(bytes, &mut take),
        Format::Markdown | Format::Subtitles => {
            markup::texts(bytes, &mut take);
            encoded::texts(bytes, &mut take);
        }
        Format::Text | Format::Csv => encoded::texts(bytes, &mut take),
        Format::Eml => {
            mail_texts(bytes, &mut take);
            broken_numbers::texts(bytes, &mut take);
        }
        Format::Calendar => {
            calendar_texts(bytes, &mut take);
            broken_numbers::texts(bytes, &mut take);
        }
        Format::Jpeg | Format::Png | Format::Webp => binary::texts(bytes, &mut |text, is_value| {
            // Whose picture it is may be told.
            if !is_name_of_person(text) || withdrawn.stand_in(text) {
                take(text, is_value);
            }
        }),
        _ => {}
    }
    for text in found {
        emit(ReadEvent::unshown(None, UnshownPlace::Elsewhere, text));
    }
}

/// Receives a text, and whether it is a value of the format: an attribute, or a cell with nothing but digits.
type TakeText<'a> = &'a mut dyn FnMut(&str, bool);

/// `is_value`: numbers without words around them are sizes and positions there, unless they have an identity number's check
/// digits.
fn is_about_persons(text: &str, is_value: bool, read: &ReadTexts) -> bool {
    let has_words = text.trim().contains(' ') && text.contains(char::is_alphabetic);
    let is_bare = is_value && !has_words;
    let spans = personal_data(text, &Allowed::default());
    let mut data = spans.iter().filter(|span| {
        let is_number = matches!(
            span.kind,
            PersonalDataKind::Phone | PersonalDataKind::Account
        );
        !is_bare || !is_number || text.starts_with(['+', '(']) || text.contains(':')
    });
    data.any(|span| !read.has(&text[span.range.clone()]))
        || is_name_of_person(text) && !read.has(text)
        || is_path_of_person(text)
}

/// Is it a folder of a person's own on a computer: `C:\Users\Kari Nordmann\`?
fn is_path_of_person(path: &str) -> bool {
    let parts: Vec<&str> = path.split(['\\', '/']).collect();
    let mut pairs = parts.windows(2);
    pairs.any(|pair| {
        let home = pair[0].to_ascii_lowercase();
        let is_home =
            ["users", "home", "brukere", "documents and settings"].contains(&home.as_str());
        is_home && has_given_name(pair[1])
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::personal_data::made_up;
    use crate::documents::{Assembler, read};

    fn elsewhere(format: Format, bytes: &[u8]) -> Vec<String> {
        let mut assembler = Assembler::new(format);
        read(format, bytes.to_vec(), false, &mut |event| {
            assembler.add(event)
        });
        let document = assembler.finish().document;
        let texts = document.unshown.into_iter();
        let texts = texts.filter(|unshown| unshown.place == UnshownPlace::Elsewhere);
        texts.map(|unshown| unshown.text).collect()
    }

    #[test]
    fn what_no_reader_shows_is_found_and_what_is_shown_is_not() {
        let check = |format, file: &str, expected: &[&str]| {
            assert_eq!(elsewhere(format, file.as_bytes()), expected, "{file}");
        };
        check(
            Format::Html,
            "<title>x</title><p id='Ring 412 34 567'>Mer</p>",
            &["Ring 412 34 567"],
        );
        check(Format::Html, "<title>x</title><p>Ring 412 34 567</p>", &[]);
        check(
            Format::Html,
            "<title>x</title><p style='width:41234567px'>Mer</p>",
            &[],
        );
        check(
            Format::Svg,
            "<svg viewBox='0 0 412 34567'><!-- Ring 412 34 567 --><metadata>Kari Nordmann</metadata></svg>",
            &["Kari Nordmann", "Ring 412 34 567"],
        );
        let parted = "<svg><rect aria-label='Ring 412\n34 567'/></svg>";
        check(Format::Svg, parted, &[parted, "Ring 412\n34 567"]);
        check(
            Format::Svg,
            "<svg path='C:\\Users\\Kari Nordmann\\a.png'><image href='data:image/x;base64,UmluZyA0MTIgMzQgNTY3'/></svg>",
            &["C:\\Users\\Kari Nordmann\\a.png", "Ring 412 34 567"],
        );
        let mail = "From: post@example.no\nSubject: Hei\nMessage-ID: <a1b2c3@example.no>\nX-Kode: =?utf-8?B?a2FyaS5ub3JkbWFubkBleGFtcGxlLm5v?=\n\nHei\n";
        check(Format::Eml, mail, &["kari.nordmann@example.no"]);
        let identified = "From: post@example.no\nSubject: Hei\nMessage-ID: <kari.nordmann.1@example.no>\n\nHei\n";
        check(
            Format::Eml,
            identified,
            &[
                "Message-ID: <kari.nordmann.1@example.no>",
                "kari.nordmann.1@example.no",
            ],
        );
        let calendar = |more: &str| {
            format!(
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Forum\r\n{more}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
            )
        };
        check(
            Format::Calendar,
            &calendar("TZID:Ring 412 34 567"),
            &["Ring 412 34 567"],
        );
        check(Format::Calendar, &calendar("DTSTAMP:20240117T090000Z"), &[]);
        check(
            Format::Markdown,
            "# Notat\n\nMer.\n\n[x]: https://example.no/ \"Ring 412 34 567\"\n",
            &["[x]: https://example.no/ \"Ring 412 34 567\""],
        );
    }

    #[test]
    fn letters_that_stand_apart_are_one_text() {
        let letters = |begin: &str, end: &str| {
            let word = "kari.nordmann@example.no";
            let letters = word.chars().map(|letter| format!("{begin}{letter}{end}"));
            letters.collect::<String>()
        };
        let page = format!("<title>x</title>{}", letters("<p>", "</p>"));
        let drawing = format!("<svg>{}</svg>", letters("<text>", "</text>"));
        for (format, file) in [(Format::Html, page), (Format::Svg, drawing)] {
            assert_eq!(
                elsewhere(format, file.as_bytes()),
                ["kari.nordmann@example.no"]
            );
        }
    }

    #[test]
    fn a_withdrawn_name_in_two_cells_is_one_text() {
        let names = WithdrawnNames::new(["Torvald Brekkemo"], "(navn fjernet)");
        for (names, expected) in [
            (names, Some("torvald brekkemo")),
            (WithdrawnNames::default(), None),
        ] {
            let mut read = ReadTexts::new(&names);
            read.add_text("Torvald Brek");
            read.add_text("kemo, Storvik");
            assert_eq!(read.name_in_pieces(&names).as_deref(), expected);
        }
    }

    #[test]
    fn a_remark_is_one_text_over_its_lines() {
        let halves = made_up::identity("018190");
        let (date, rest) = halves.split_at(6);
        for (begin, end) in [("<!--", "-->"), ("<?notat ", "?>")] {
            let drawing = format!("<svg>{begin}Fnr {date}\n{rest}{end}</svg>");
            let found = elsewhere(Format::Svg, drawing.as_bytes());
            assert!(
                found
                    .iter()
                    .any(|text| text.ends_with(&format!("{date}\n{rest}"))),
                "{found:?}"
            );
        }
    }
}
