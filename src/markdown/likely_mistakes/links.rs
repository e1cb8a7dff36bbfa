//! Links whose signs stand in the wrong order, or are too few.

use super::{Mistake, Suspect};
use crate::base::path::has_file_ending;
use std::ops::Range;

pub(super) fn links(text: &str, suspects: &mut Vec<Suspect>) {
    let mut add = |span: Range<usize>, words: &str, target: &str| {
        if is_target(target) && !words.trim().is_empty() {
            let meant = format!("[{words}]({target})");
            let mistake = Mistake::Link(meant);
            suspects.push(Suspect { span, mistake });
        }
    };
    for (at, _) in text.match_indices(")[") {
        let words = opened(&text[..at], '(');
        let target = closed(&text[at + 2..], ']');
        if let (Some(words), Some(target)) = (words, target) {
            add(at - words.len() - 1..at + 3 + target.len(), words, target);
        }
    }
    for (at, _) in text.match_indices("] (") {
        let words = opened(&text[..at], '[');
        let target = closed(&text[at + 3..], ')');
        if let (Some(words), Some(target)) = (words, target) {
            add(at - words.len() - 1..at + 4 + target.len(), words, target);
        }
    }
    for (at, _) in text.match_indices("](") {
        // A link may go on in the next line.
        let paragraph = near(&text[at + 2..]).split("\n\n").next();
        let rest = paragraph.unwrap_or_default();
        let words = opened(&text[..at], '[').filter(|_| !rest.contains(')'));
        let target = rest.split_whitespace().next();
        if let (Some(words), Some(target)) = (words, target) {
            add(at - words.len() - 1..at + 2 + target.len(), words, target);
        }
    }
}

/// `!(kart.png)`, and links to files whose names have spaces: `[program](mitt program.pdf)`.
pub(super) fn links_to_files(text: &str, suspects: &mut Vec<Suspect>) {
    let mut add = |span: Range<usize>, meant: String| {
        let mistake = Mistake::Link(meant);
        suspects.push(Suspect { span, mistake });
    };
    for (at, _) in text.match_indices("!(") {
        let target = closed(&text[at + 2..], ')').filter(|target| is_target(target));
        if let Some(target) = target.filter(|target| has_file_ending(target)) {
            add(at..at + 3 + target.len(), format!("![…]({target})"));
        }
    }
    for (at, _) in text.match_indices("](") {
        let words = opened(&text[..at], '[').filter(|words| !words.trim().is_empty());
        let target = closed(&text[at + 2..], ')').filter(|target| {
            let target = target.trim();
            has_file_ending(target) && target.contains(' ') && !target.contains(['"', '<', '\''])
        });
        if let (Some(words), Some(target)) = (words, target) {
            let span = at - words.len() - 1..at + 3 + target.len();
            add(span, format!("[{words}](<{}>)", target.trim()));
        }
    }
}

/// How far apart the signs of one link can stand, in bytes: a hostile text takes no more time than a long one.
const FAR: usize = 1000;

fn near(after: &str) -> &str {
    &after[..after.floor_char_boundary(FAR)]
}

/// The text after the last such bracket of the line.
fn opened(before: &str, bracket: char) -> Option<&str> {
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(FAR))..];
    let line = near.rsplit('\n').next().unwrap_or_default();
    line.rsplit_once(bracket).map(|(_, words)| words)
}

/// The text before the first such bracket of the line.
pub(super) fn closed(after: &str, bracket: char) -> Option<&str> {
    let line = near(after).lines().next().unwrap_or_default();
    line.split_once(bracket).map(|(words, _)| words)
}

fn is_target(text: &str) -> bool {
    let starts = [
        "http://", "https://", "www.", "mailto:", "/", "./", "../", "#",
    ];
    let is_short = text.len() > 1 && !text.contains(char::is_whitespace);
    is_short && (starts.iter().any(|start| text.starts_with(start)) || has_file_ending(text))
}
