//! Texts of documents in a form for files: on one line, without personal data, escaped for Markdown.

use crate::documents::personal_data::{Allowed, masked};

/// The text on one line: white space and control characters become single spaces; invisible characters and characters that change the
/// direction of the text are removed.
pub fn one_line(text: &str) -> String {
    let visible: String = text
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .filter(|letter| !is_invisible(*letter))
        .collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff0}'..='\u{ffff}'
    ) || u32::from(letter) & 0xFFFE == 0xFFFE
}

/// The text on one line, without e-mail addresses, telephone numbers and identity numbers.
pub fn public_line(text: &str) -> String {
    one_line(&without_personal_data(text))
}

pub fn without_personal_data(text: &str) -> String {
    masked(text, &Allowed::default(), |_| "[…]")
}

/// A YAML comment in lines that are broken between words. `first` and `rest`: the beginnings of the first line and of the others.
pub fn comment(text: &str, first: &str, rest: &str) -> String {
    /// In characters, without the comment mark.
    const WIDTH: usize = 108;
    let clean: String = without_personal_data(text)
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let mut written = String::new();
    let mut line = first.to_owned();
    let mut empty = true;
    for word in clean.split_whitespace() {
        if !empty && line.chars().count() + word.chars().count() + 1 > WIDTH {
            written.push_str(&format!("# {line}\n"));
            line = rest.to_owned();
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        line.push_str(word);
        empty = false;
    }
    written.push_str(format!("# {line}").trim_end());
    written.push('\n');
    written
}

/// The text with Markdown's special characters escaped.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            letter if letter.is_whitespace() => escaped.push(' '),
            letter if letter.is_control() => {}
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '#' | '|' | '~' | '!' | '{'
            | '}' | '^' | '$' | '=' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            letter => escaped.push(letter),
        }
    }
    // A hyphen or a number at the beginning would begin a list.
    match escaped.chars().next() {
        Some('-' | '+' | ':') => format!("\\{escaped}"),
        Some(digit) if digit.is_ascii_digit() => {
            let end = escaped
                .find(|c: char| !c.is_ascii_digit())
                .unwrap_or(escaped.len());
            match escaped[end..].chars().next() {
                Some(mark @ ('.' | ')')) => {
                    format!("{}\\{mark}{}", &escaped[..end], &escaped[end + 1..])
                }
                _ => escaped,
            }
        }
        _ => escaped,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_come_on_one_line() {
        let check = |text, expected: &str| assert_eq!(one_line(text), expected);
        check("Åpning: «hei» # nei", "Åpning: «hei» # nei");
        check("a \"b\" \\c\n\td\u{7}", "a \"b\" \\c d");
        check("\u{feff}x\u{2028}y\u{a0}", "x y");
    }

    #[test]
    fn markdown_is_read_as_words() {
        let check = |text, expected: &str| assert_eq!(escaped(text), expected);
        check("1. januar [x](y) <b>", "1\\. januar \\[x\\](y) \\<b\\>");
        check("- a_b*", "\\- a\\_b\\*");
        check("2018 var", "2018 var");
    }

    #[test]
    fn comments_are_lines_of_their_own() {
        let text = comment(&"ord ".repeat(60), "  1. ", "     ");
        assert!(
            text.lines()
                .all(|line| line.starts_with("# ") && line.chars().count() <= 110),
            "{text}"
        );
        assert_eq!(comment("a\nb: c", "", ""), "# a b: c\n");
    }
}
