//! Which parts of a Markdown text are the writer's own running words.

use super::printer::OPTIONS;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use std::ops::Range;

/// The ranges of the text, in bytes and in order, without quotations, code, links, images and HTML. A range ends where the words do.
pub fn prose(text: &str) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    // How many quotations, links and so on the event is in.
    let mut depth = 0_usize;
    for (event, span) in Parser::new_ext(text, OPTIONS).into_offset_iter() {
        match event {
            Event::Start(
                Tag::BlockQuote(_)
                | Tag::CodeBlock(_)
                | Tag::HtmlBlock
                | Tag::Link { .. }
                | Tag::Image { .. },
            ) => depth += 1,
            Event::End(
                TagEnd::BlockQuote(_)
                | TagEnd::CodeBlock
                | TagEnd::HtmlBlock
                | TagEnd::Link
                | TagEnd::Image,
            ) => depth -= 1,
            Event::Text(_) | Event::SoftBreak if depth == 0 => match ranges.last_mut() {
                Some(last) if last.end == span.start => last.end = span.end,
                _ => ranges.push(span),
            },
            _ => {}
        }
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_code_and_links_are_left_out() {
        let text = "Den *første* samlingen,\nog `kode` i [en lenke](https://example.no/) her.\n\n> Et sitat\n\n```\nkode\n```\n<div>HTML</div>\n";
        let found: Vec<&str> = prose(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(
            found,
            ["Den ", "første", " samlingen,\nog ", " i ", " her."]
        );
    }
}
