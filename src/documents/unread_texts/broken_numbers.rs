//! Numbers that go on over the end of a line. What looks for texts line by line does not see them.

use super::TakeText;

/// How much is taken before and after the end of the line, in bytes.
const REACH: usize = 64;

/// Gives what stands around each end of a line between two digits.
pub fn texts(bytes: &[u8], take: TakeText<'_>) {
    for end in memchr::memchr_iter(b'\n', bytes) {
        let before = bytes[..end].trim_ascii_end();
        let after = bytes[end..].trim_ascii_start();
        let is_number = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
        if !is_number(before.last()) || !is_number(after.first()) {
            continue;
        }
        let before = &before[before.len().saturating_sub(REACH)..];
        let begin = before.iter().rposition(|byte| byte.is_ascii_control());
        let before = &before[begin.map_or(0, |at| at + 1)..];
        let after = &after[..after.len().min(REACH)];
        let end = after.iter().position(|byte| byte.is_ascii_control());
        let after = &after[..end.unwrap_or(after.len())];
        let text = [before, b"\n", after].concat();
        take(&String::from_utf8_lossy(&text), true);
    }
}

#[cfg(test)]
mod tests {
    use super::texts;

    #[test]
    fn only_between_digits() {
        let check = |bytes: &[u8], expected: &[&str]| {
            let mut found = Vec::new();
            texts(bytes, &mut |text, _| found.push(text.to_owned()));
            assert_eq!(found, expected);
        };
        check(
            b"a { /* Fnr 150390\r\n  12345 */ }",
            &["a { /* Fnr 150390\n12345 */ }"],
        );
        check(b"\x01Fnr 150390\n12345\x02\xFF", &["Fnr 150390\n12345"]);
        check(b"den 3\nmai, i 5\n", &[]);
    }
}
