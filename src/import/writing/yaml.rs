//! YAML as an editor would write it: quoted texts, one field a line, comments above.

use crate::documents::personal_data::{Allowed, masked};

/// A text in quotation marks that any YAML reader reads back as it was. What no text can hold is left out.
pub fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    let mut gap = false;
    for letter in text.chars() {
        match letter {
            letter if letter.is_whitespace() || letter.is_control() => {
                gap = true;
                continue;
            }
            '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff0}'..='\u{ffff}' => continue,
            letter if u32::from(letter) & 0xFFFE == 0xFFFE => continue,
            _ => {}
        }
        if gap && quoted.len() > 1 {
            quoted.push(' ');
        }
        gap = false;
        if matches!(letter, '"' | '\\') {
            quoted.push('\\');
        }
        quoted.push(letter);
    }
    quoted.push('"');
    quoted
}

/// The same, without e-mail addresses, telephone numbers and identity numbers.
pub fn quoted_masked(text: &str) -> String {
    quoted(&without_personal(text))
}

pub fn without_personal(text: &str) -> String {
    masked(text, &Allowed::default(), |_| "[…]")
}

/// A comment, broken at words to fit a page.
pub fn comment(text: &str, first: &str, rest: &str) -> String {
    const WIDTH: usize = 108;
    let clean: String = text
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

/// Text in a Markdown paragraph, read as it stands.
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
    // A list or a heading is made by what a line begins with.
    let begins = escaped.chars().next();
    match begins {
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
    fn texts_are_read_back() {
        let check = |text, wanted: &str| assert_eq!(quoted(text), wanted);
        check("Åpning: «hei» # nei", "\"Åpning: «hei» # nei\"");
        check("a \"b\" \\c\n\td\u{7}", "\"a \\\"b\\\" \\\\c d\"");
        check("\u{feff}x\u{2028}y\u{a0}", "\"x y\"");
    }

    #[test]
    fn markdown_is_read_as_words() {
        let check = |text, wanted: &str| assert_eq!(escaped(text), wanted);
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
