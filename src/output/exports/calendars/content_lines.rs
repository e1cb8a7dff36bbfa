//! Content lines of iCalendar (RFC 5545, section 3.1): escaped, and folded at 75 bytes.
//!
//! Written by hand: the `icalendar` crate cannot be given a time zone's own component, reads the clock for a stamp and draws random
//! numbers for an id when one is missing, and needs a second library for dates beside ours. The files are checked by Python's
//! `icalendar` (`tests/exports`).

/// The greatest length of a line in bytes, without its line break.
const LONGEST: usize = 75;

#[derive(Default)]
pub struct ContentLines(String);

impl ContentLines {
    /// Adds a line whose value is already as iCalendar writes it. `name`: with its parameters.
    pub fn line(&mut self, name: &str, value: &str) -> &mut ContentLines {
        let line = format!("{name}:{value}");
        let mut rest = line.as_str();
        let mut room = LONGEST;
        while rest.len() > room {
            let at = rest.floor_char_boundary(room);
            self.0.push_str(&rest[..at]);
            self.0.push_str("\r\n ");
            rest = &rest[at..];
            // The space takes one byte of the next line.
            room = LONGEST - 1;
        }
        self.0.push_str(rest);
        self.0.push_str("\r\n");
        self
    }

    /// Adds a line whose value is a text of any kind.
    pub fn text(&mut self, name: &str, text: &str) -> &mut ContentLines {
        self.line(name, &escaped(text))
    }

    /// Adds a line whose value is a list of texts.
    pub fn list<'t>(
        &mut self,
        name: &str,
        texts: impl IntoIterator<Item = &'t str>,
    ) -> &mut ContentLines {
        let texts: Vec<String> = texts.into_iter().map(escaped).collect();
        match texts.is_empty() {
            true => self,
            false => self.line(name, &texts.join(",")),
        }
    }

    /// Adds lines that are already written.
    pub fn lines(&mut self, lines: &str) -> &mut ContentLines {
        self.0.push_str(lines);
        self
    }

    #[cfg(test)]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn into_string(self) -> String {
        self.0
    }
}

/// The text with what has a meaning in iCalendar escaped. Control characters, which it cannot have, are left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.trim().chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push(' '),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_escaped_and_lines_folded_between_letters() {
        let mut lines = ContentLines::default();
        lines.text("SUMMARY", "Mål, tall; og\r\nen \\ til\u{7}");
        assert_eq!(
            lines.as_str(),
            "SUMMARY:Mål\\, tall\\; og\\nen \\\\ til\r\n"
        );
        let mut lines = ContentLines::default();
        lines.text("SUMMARY", &"å".repeat(100));
        let folded = lines.into_string();
        assert!(folded.lines().all(|line| line.len() <= LONGEST));
        assert_eq!(folded.lines().count(), 3);
        let unfolded = folded.replace("\r\n ", "");
        assert_eq!(unfolded, format!("SUMMARY:{}\r\n", "å".repeat(100)));
    }
}
