//! What can be seen from the words alone, whatever file they stood in.

mod addresses;
mod bullets;
mod credits;
mod encodings;
mod furniture;
mod hyphens;
mod language;

pub use addresses::addresses;
pub use bullets::bullet;
pub use credits::{credits, is_credit};
pub use encodings::{code_page, decoded};
pub use furniture::mark_furniture;
pub use hyphens::{Join, join};
pub use language::{detected, has_lost_letters};

use icu_normalizer::ComposingNormalizer;

/// A text as one line: letters composed (a + ° is å), ligatures taken apart, soft hyphens and control characters gone,
/// one space between words.
pub fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let mut gap = false;
    let mut composed_already = true;
    for letter in text.chars() {
        let unfolded = match letter {
            '\u{fb00}' => "ff",
            '\u{fb01}' => "fi",
            '\u{fb02}' => "fl",
            '\u{fb03}' => "ffi",
            '\u{fb04}' => "ffl",
            // Soft hyphens, and marks of width nothing.
            '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}' => continue,
            letter if letter.is_whitespace() || letter.is_control() => {
                gap = true;
                continue;
            }
            letter => {
                if gap && !cleaned.is_empty() {
                    cleaned.push(' ');
                }
                gap = false;
                composed_already &= letter < '\u{300}';
                cleaned.push(letter);
                continue;
            }
        };
        if gap && !cleaned.is_empty() {
            cleaned.push(' ');
        }
        gap = false;
        cleaned.push_str(unfolded);
    }
    if composed_already {
        return cleaned;
    }
    ComposingNormalizer::new_nfc()
        .normalize(&cleaned)
        .into_owned()
}

/// The text, if there is any.
pub fn some(text: &str) -> Option<String> {
    let text = clean(text);
    (!text.is_empty()).then_some(text)
}

/// A title that a program or a template has left, and nobody has written.
pub fn is_title(title: &str) -> bool {
    let lower = title.to_lowercase();
    let left_behind = [
        "powerpoint",
        "microsoft word",
        "presentasjon",
        "presentation",
        "lysbilde 1",
        "slide 1",
        "untitled",
        "uten navn",
        "dokument",
        "document",
    ];
    let is_file_name = lower.rsplit_once('.').is_some_and(|(_, ending)| {
        matches!(
            ending,
            "pdf" | "ppt" | "pptx" | "doc" | "docx" | "indd" | "xls" | "xlsx" | "odp" | "odt"
        )
    });
    title.chars().any(char::is_alphabetic)
        && !is_file_name
        && !left_behind.iter().any(|start| {
            lower.strip_prefix(start).is_some_and(|rest| {
                *start == "microsoft word"
                    || *start == "powerpoint"
                    || rest.chars().all(|c| !c.is_alphabetic())
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_become_those_one_writes() {
        let check = |text, wanted| assert_eq!(clean(text), wanted);
        check("bla\u{30a}  bær\n\tgr\u{f8}t ", "blå bær grøt");
        check("o\u{fb03}siell \u{fb01}n", "offisiell fin");
        check("folke\u{ad}helse\u{200b}", "folkehelse");
        check("\u{1}", "");
    }

    #[test]
    fn what_a_program_left_is_no_title() {
        for left in [
            "PowerPoint-presentasjon",
            "Microsoft Word - brev.docx",
            "Presentasjon1",
            "deck.pptx",
            "Slide 1",
            "1",
            "",
        ] {
            assert!(!is_title(left), "{left}");
        }
        for title in [
            "Folkehelse i Bodø",
            "Presentasjon av Ungdata",
            "Dokumentasjon",
        ] {
            assert!(is_title(title), "{title}");
        }
    }
}
