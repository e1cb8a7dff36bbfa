//! Plain text: scanned letters, and transcripts of decks that a website has made from a PDF.

use crate::documents::document::{Block, DocumentPage, Metadata};
use crate::documents::event::{MOST_PAGES, ReadEvent, ReadSink};
use crate::documents::problem::{Problem, damaged};
use crate::documents::text::{
    self, begins_item_or_label, bullet, clean_line_of_programme, decoded,
};

/// Longer lines were not broken by hand, in characters.
const LONGEST_LINE: usize = 160;
/// Numbered parts fewer than this may be a list.
const FEWEST_PAGES: usize = 3;

pub fn read(bytes: &[u8], emit: ReadSink<'_>) -> Result<(), Problem> {
    let text = decoded(bytes);
    if text.contains('\0') {
        return Err(damaged("not a text"));
    }
    let text = without_form_feeds_in_lines(&text.replace("\r\n", "\n"));
    let pages = match transcript(&text) {
        Some(pages) => pages,
        None => text
            .split('\x0c')
            .enumerate()
            // A form feed at the end does not begin a page.
            .filter(|(index, page)| *index == 0 || !page.trim().is_empty())
            .map(|(index, page)| numbered(index, None, blocks(page)))
            .collect(),
    };
    emit(ReadEvent::Metadata(Box::new(Metadata {
        page_count: u32::try_from(pages.len()).ok(),
        ..Metadata::default()
    })));
    for page in pages.into_iter().take(MOST_PAGES) {
        emit(ReadEvent::Page(page));
    }
    Ok(())
}

/// A form feed begins a page where a line begins or ends. Within a line it is a space, so that what stands around it stays together.
fn without_form_feeds_in_lines(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_edge =
            |beside: Option<&char>| beside.is_none_or(|beside| "\n\x0c".contains(*beside));
        let is_within = letter == '\x0c'
            && !is_edge(plain.chars().next_back().as_ref())
            && !is_edge(letters.peek());
        plain.push(if is_within { ' ' } else { letter });
    }
    plain
}

fn numbered(index: usize, title: Option<String>, blocks: Vec<Block>) -> DocumentPage {
    DocumentPage::of(u32::try_from(index + 1).unwrap_or(u32::MAX), title, blocks)
}

/// The pages of a text whose parts are numbered from 1 without a gap, each after an empty line: "1 Velkommen …", "2 Foto: …", "10". Text
/// before the first part is the website's and is left out. None: it is not numbered so.
fn transcript(text: &str) -> Option<Vec<DocumentPage>> {
    let mut pages: Vec<Vec<Block>> = Vec::new();
    let mut before: Vec<Block> = Vec::new();
    for part in text
        .split("\n\n")
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        let next = (pages.len() + 1).to_string();
        let own = part
            .strip_prefix(next.as_str())
            .filter(|rest| rest.is_empty() || rest.starts_with([' ', '\n']));
        match (own, pages.last_mut()) {
            (Some(own), _) => pages.push(blocks(own)),
            (None, Some(page)) => page.extend(blocks(part)),
            (None, None) => before.extend(blocks(part)),
        }
    }
    if pages.len() < FEWEST_PAGES {
        return None;
    }
    if let Some(first) = pages.first_mut() {
        let furniture = before.iter().flat_map(Block::texts);
        let furniture: Vec<Block> = furniture
            .map(|text| Block::Furniture {
                text: text.to_owned(),
            })
            .collect();
        first.splice(0..0, furniture);
    }
    let pages = pages.into_iter().enumerate();
    Some(
        pages
            .map(|(index, page)| numbered(index, None, page))
            .collect(),
    )
}

/// Paragraphs and items. Lines that were broken to fit a width are joined; short lines stand alone.
pub fn blocks(text: &str) -> Vec<Block> {
    let width = text
        .lines()
        .map(|line| line.trim_end().chars().count())
        .filter(|length| *length <= LONGEST_LINE)
        .max()
        .unwrap_or(0);
    let mut blocks: Vec<Block> = Vec::new();
    // Was the last line broken because it was full?
    let mut is_full = false;
    for line in text.lines() {
        let length = line.trim_end().chars().count();
        let line = clean_line(line);
        if line.is_empty() {
            is_full = false;
            continue;
        }
        let found = bullet(&line);
        let is_first = blocks.len() == 1;
        let last = blocks
            .last_mut()
            .filter(|_| is_full && found.is_none() && !begins_item_or_label(&line))
            .filter(|block| !is_whole_line(block, &line))
            .filter(|_| !(is_first && is_place_and_date(&line)));
        if let Some(Block::Paragraph { text } | Block::Item { text, .. }) = last {
            text::join(text, &line).add(text, &line);
        } else {
            blocks.push(match found {
                Some((marker, words)) => Block::Item {
                    level: 0,
                    marker: marker.map(str::to_owned),
                    text: words.to_owned(),
                },
                None => Block::paragraph(line.as_str()),
            });
        }
        is_full = width >= 50 && length * 10 >= width * 7 && length <= LONGEST_LINE;
    }
    for block in &mut blocks {
        for text in block.texts_mut() {
            *text = clean_line_of_programme(text);
        }
    }
    blocks
}

/// "Torsdag 7. november 2019, kl. 18.00–20.30" above "Biblioteket": a line that ends in a time is whole when a capital follows.
fn is_whole_line(block: &Block, next: &str) -> bool {
    let last = block.texts().last().map(|text| text.trim_end().as_bytes());
    let ends_with_time = last.is_some_and(|text| {
        matches!(text, [.., hour, b'.' | b':', ten, one]
            if [hour, ten, one].iter().all(|digit| digit.is_ascii_digit()))
    });
    ends_with_time && next.starts_with(char::is_uppercase)
}

/// "Storvik, Grand hotell, 30. mai 2027" below a title: capitals, and a year at the end.
fn is_place_and_date(line: &str) -> bool {
    let year = line.split(' ').next_back().unwrap_or_default();
    let is_year = year.len() == 4
        && (year.starts_with("19") || year.starts_with("20"))
        && year.bytes().all(|digit| digit.is_ascii_digit());
    is_year && line.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit())
}

/// The trimmed line; a soft hyphen at its end is kept, since joining lines needs it.
fn clean_line(line: &str) -> String {
    let line = line.trim();
    let is_divided = line.ends_with('\u{ad}');
    let mut cleaned = clean_line_of_programme(line);
    if is_divided {
        cleaned.push('\u{ad}');
    }
    cleaned
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_feed_within_a_line_begins_no_page() {
        let check = |text: &str, expected: &str| {
            assert_eq!(without_form_feeds_in_lines(text), expected, "{text:?}");
        };
        check("Fnr 010190\x0c12345 her", "Fnr 010190 12345 her");
        check("En side\n\x0cEn til\x0c", "En side\n\x0cEn til\x0c");
        check("En side\x0c\nEn til", "En side\x0c\nEn til");
    }

    #[test]
    fn posts_and_labels_stand_alone_and_broken_lines_do_not() {
        let text = "10.00 Velkommen ved ordføreren og alle som har kommet hit i dag\n10.15 Hva er et godt bomiljø?\nSted: Fylkeshuset";
        let found: Vec<String> = blocks(text)
            .iter()
            .flat_map(Block::texts)
            .map(str::to_owned)
            .collect();
        assert_eq!(
            found,
            [
                "10.00 Velkommen ved ordføreren og alle som har kommet hit i dag",
                "10.15 Hva er et godt bomiljø?",
                "Sted: Fylkeshuset"
            ]
        );
        let short = "kl. 0930-1015 Hva vet vi? Ola Vik, Folkehelseinstituttet i Storvik\nkl. 1015-1030 Kaffe\n1030–1100 Mat";
        assert_eq!(blocks(short).len(), 3);
        let broken = "Dette er en lang linje som er brutt for å få plass i bredden på\n12 sider, og den fortsetter her.";
        assert_eq!(blocks(broken).len(), 1);
    }
}
