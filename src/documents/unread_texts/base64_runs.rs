//! Texts in base64 within a text: a run of letters, or several lines of them.

use crate::documents::formats::mail::{decoded_base64, is_base64};

/// The fewest letters in base64 that are looked into, and of a line that goes on on the next one.
const SHORTEST: usize = 16;
/// The most: longer data is no text, in letters.
const LONGEST: usize = 1 << 20;

/// Gives the text of each run of letters of base64, put together over the ends of lines.
pub fn base64_texts(text: &str, take: &mut dyn FnMut(&str)) {
    let mut open = String::new();
    for line in text.lines() {
        let is_whole = !line.is_empty() && line.chars().all(is_base64);
        if is_whole {
            open.push_str(line);
        }
        if !is_whole || line.len() < SHORTEST {
            take_run(&open, take);
            open.clear();
        }
        if !is_whole {
            line.split(|letter| !is_base64(letter))
                .for_each(|run| take_run(run, take));
        }
    }
    take_run(&open, take);
}

/// A word of letters of one size is an ordinary word.
fn take_run(run: &str, take: &mut dyn FnMut(&str)) {
    let has = |is: fn(&u8) -> bool| run.as_bytes().iter().any(is);
    let is_mixed = has(u8::is_ascii_lowercase) && has(u8::is_ascii_uppercase);
    if (SHORTEST..=LONGEST).contains(&run.len())
        && is_mixed
        && let Some(words) = decoded_base64(run.as_bytes()).and_then(readable_words)
    {
        take(&words);
    }
}

/// The bytes as text, if they are one.
fn readable_words(bytes: Vec<u8>) -> Option<String> {
    let words = String::from_utf8(bytes).ok()?;
    let is_text = !words
        .chars()
        .any(|letter| letter.is_control() && !letter.is_whitespace());
    is_text.then_some(words)
}
