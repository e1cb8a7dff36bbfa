//! Plain text that holds something else: a page in HTML, a card in quoted-printable, words in base64. Readers show it as it is written.

use super::TakeText;
use super::base64_runs::base64_texts;
use crate::documents::formats::html::{ParsedHtml, parsed};
use crate::documents::formats::mail::{CODE, decoded_words, quoted_printable};
use crate::documents::text::decoded;

pub fn texts(bytes: &[u8], take: TakeText<'_>) {
    let text = decoded(bytes).replace("\r\n", "\n");
    page(&text, take);
    // A line goes on after an equals sign at its end.
    for line in text.replace("=\n", "").lines() {
        let bytes = quoted_printable(line.as_bytes());
        if line.len() - bytes.len() >= FEWEST_ENCODED * (CODE - 1) {
            take(&String::from_utf8_lossy(&bytes), false);
        }
        if let Some(words) = decoded_words(line) {
            take(&words, false);
        }
    }
    base64_texts(&text, &mut |words| {
        words.lines().for_each(|line| take(line, false));
    });
}

/// What a browser would show of it, and what not.
fn page(text: &str, take: TakeText<'_>) {
    if !["</", "<br", "<td", "<p>"]
        .iter()
        .any(|tag| text.contains(tag))
    {
        return;
    }
    let ParsedHtml {
        blocks,
        hidden,
        comments,
        alt_texts,
        links,
        ..
    } = parsed(text);
    let shown = blocks.iter().flat_map(|block| block.texts());
    let beside = [hidden, comments, alt_texts, links];
    let beside = beside.iter().flatten().map(String::as_str);
    shown.chain(beside).for_each(|text| take(text, false));
}

/// The fewest bytes of a line that are written as `=4B`.
const FEWEST_ENCODED: usize = 3;

#[cfg(test)]
mod tests {
    use super::texts;

    #[test]
    fn what_another_program_reads_in_a_text_is_read() {
        let found = |text: &str| {
            let mut found = Vec::new();
            texts(text.as_bytes(), &mut |text, _| {
                found.push(text.trim().to_owned())
            });
            found
        };
        let ring = "Ring 412 34 567";
        for text in [
            "<html><p><b>R</b>ing 412 <i>34</i> 567</p></html>",
            "NOTE;ENCODING=QUOTED-PRINTABLE:=52=69=6E=67 412 =33=\n=34 567",
            "Notat: =52=69=6E=67=20=34=31=32 34 567",
            "note:: UmluZyA0MTIgMzQgNTY3",
            "Vedlegg:\nUmluZyA0MTIgMzQg\nNTY3\n",
            "Subject: =?utf-8?B?UmluZyA0MTIgMzQgNTY3?=",
        ] {
            let found = found(text);
            assert!(
                found.iter().any(|text| text.ends_with(ring)),
                "{text}: {found:?}"
            );
        }
        for text in [
            "Se https://example.no/?a=1&b=2",
            "Kommunedelplanforfolkehelse, 5 < 7",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
