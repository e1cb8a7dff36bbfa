//! Operations on words alone, independent of the file format.

mod amounts;
mod bullets;
mod credits;
mod encodings;
mod hyphenation;
mod page_furniture;
mod programme_lines;
mod urls;

pub use amounts::group_amounts;
pub use bullets::bullet;
pub use credits::{credits, is_credit};
pub use encodings::{code_page, decoded, file_name};
pub use hyphenation::{Join, join};
pub use page_furniture::mark_furniture;
pub use programme_lines::{begins_item_or_label, begins_with_time, clean_line_of_programme};
pub use urls::addresses;

use icu_normalizer::ComposingNormalizer;

/// A text as one line: letters composed (a + ° is å), ligatures split, Arabic presentation forms replaced by plain
/// letters, soft hyphens and control characters removed, one space between words.
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
            // Joiners, which Persian and the scripts of India need within words.
            '\u{200c}' | '\u{200d}' if cleaned.ends_with(is_joined) => {
                cleaned.push(letter);
                continue;
            }
            // Soft hyphens and other characters of no width.
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
                match letter {
                    '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => {
                        cleaned.push_str(&unshaped(letter));
                    }
                    letter => cleaned.push(letter),
                }
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

/// Letters of scripts with joiners (from Hebrew on), and emoji made of several characters.
fn is_joined(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{1fff}' | '\u{a000}'..)
}

/// The letters of a presentation form. (For an isolated vowel mark, the mark itself.)
fn unshaped(shape: char) -> String {
    let normalizer = ComposingNormalizer::new_nfkc();
    let letters = normalizer.normalize_iter(std::iter::once(shape));
    letters.skip_while(|letter| *letter == ' ').collect()
}

/// The cleaned text. None: it is empty.
pub fn some(text: &str) -> Option<String> {
    let text = clean(text);
    (!text.is_empty()).then_some(text)
}

/// Is it a title that an author wrote, not one left by a program or a template?
pub fn is_title(title: &str) -> bool {
    let lower = title.trim_start_matches(['(', '[', '<']).to_lowercase();
    let left_behind = [
        "powerpoint",
        "microsoft word",
        "presentasjon",
        "presentation",
        "lysbilde 1",
        "slide 1",
        "untitled",
        "anonymous",
        "ingen tittel",
        "uten tittel",
        "no title",
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
        let check = |text, expected| assert_eq!(clean(text), expected);
        check("bla\u{30a}  bær\n\tgr\u{f8}t ", "blå bær grøt");
        check("o\u{fb03}siell \u{fb01}n", "offisiell fin");
        check("folke\u{ad}helse\u{200b}", "folkehelse");
        check("\u{1}", "");
        check("می\u{200c}خواهم nå\u{200c}r", "می\u{200c}خواهم når");
        check("ﺳﻼﻡ ﹾ", "سلام \u{652}");
    }

    #[test]
    fn what_a_program_left_is_no_title() {
        for left in [
            "PowerPoint-presentasjon",
            "Microsoft Word - brev.docx",
            "Presentasjon1",
            "deck.pptx",
            "Slide 1",
            "(anonymous)",
            "Uten tittel",
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
