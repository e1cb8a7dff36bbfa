//! Figures that no line is broken within: «0–24», «10.00–11.30», «kl. 10.00». Browsers break a line after a dash.

use crate::base::text::escape_into;
use std::ops::Range;

const DASH: char = '–';
const CLOCK: &str = "kl. ";

/// Appends the text, escaped, with its ranges and times of day kept together. What is read is the same.
pub(super) fn push_unbroken(html: &mut String, text: &str) {
    let mut from = 0;
    for part in unbroken(text) {
        escape_into(html, &text[from..part.start]);
        html.push_str("<span class=\"unbroken\">");
        escape_into(html, &text[part.clone()]);
        html.push_str("</span>");
        from = part.end;
    }
    escape_into(html, &text[from..]);
}

/// The parts that stay together, from left to right.
fn unbroken(text: &str) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let ranges = text.match_indices(DASH).filter_map(|(at, dash)| {
        let (before, after) = (&text[..at], &text[at + dash.len()..]);
        let start = before.trim_end_matches(is_of_figure).len();
        let end = text.len() - after.len() + figure(after)?;
        let has_figure = before[start..].contains(|letter: char| letter.is_ascii_digit());
        has_figure.then_some(start..end)
    });
    let times = text.match_indices(CLOCK).filter_map(|(at, clock)| {
        let is_word = !text[..at].ends_with(char::is_alphanumeric);
        let end = at + clock.len() + figure(&text[at + clock.len()..])?;
        is_word.then_some(at..end)
    });
    let mut found: Vec<Range<usize>> = ranges.chain(times).collect();
    found.sort_by_key(|part| part.start);
    for part in found {
        match parts.last_mut() {
            Some(last) if part.start < last.end => last.end = last.end.max(part.end),
            _ => parts.push(part),
        }
    }
    parts
}

/// The length of the figure or the time that the text begins with, without a full stop after it. None: it begins with none.
fn figure(text: &str) -> Option<usize> {
    if !text.starts_with(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let end = text.find(|letter| !is_of_figure(letter));
    let figure = &text[..end.unwrap_or(text.len())];
    Some(figure.trim_end_matches(['.', ':']).len())
}

fn is_of_figure(letter: char) -> bool {
    letter.is_ascii_digit() || matches!(letter, '.' | ':')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_with_a_dash_between_and_times_stay_together() {
        let check = |text: &str, expected: &[&str]| {
            let parts: Vec<&str> = unbroken(text).into_iter().map(|part| &text[part]).collect();
            assert_eq!(parts, expected, "{text}");
        };
        check("0–24-samarbeidet", &["0–24"]);
        check("Fra 2017–2027.", &["2017–2027"]);
        check(
            "Møt kl. 10.00–11.30, ikke kl. 9.",
            &["kl. 10.00–11.30", "kl. 9"],
        );
        check("18.–19. april", &["18.–19"]);
        check("1–2–3", &["1–2–3"]);
        check("mykl. 10 og kl. ti", &[]);
        check("april–mai, 5 – 6, …–7, .–8, 9–", &[]);
        check("æ–1 og 2–å", &[]);
    }

    #[test]
    fn the_text_is_escaped() {
        let mut html = String::new();
        push_unbroken(&mut html, "<b> 1–2 & 3");
        let kept = "&lt;b&gt; <span class=\"unbroken\">1–2</span> &amp; 3";
        assert_eq!(html, kept);
    }
}
