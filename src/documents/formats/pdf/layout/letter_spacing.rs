//! The operands of `TJ`: texts, and position corrections between them. Most text of books is in this form, a few letters at a time.
//!
//! Operands in the usual notation are parsed in place. The library could parse all of them, but an object for
//! each text and number takes as long as everything else that is done with them.

use hayro::hayro_syntax::object::{Array, Object};

#[derive(Default)]
pub struct Spaced {
    letters: Vec<u8>,
    items: Vec<Item>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Item {
    /// The letters from the end of the previous text to this offset.
    Text(usize),
    Back(f64),
}

impl Spaced {
    /// Replaces the content with that of the array.
    pub fn hold(&mut self, array: &Array<'_>) {
        self.clear();
        if self.usual(array.data()).is_none() {
            self.clear();
            self.unusual(array);
        }
    }

    /// Calls `take` with each text and the correction after it.
    pub fn each(&self, mut take: impl FnMut(&[u8], f64)) {
        let mut from = 0;
        for item in &self.items {
            match *item {
                Item::Text(end) => {
                    take(self.letters.get(from..end).unwrap_or_default(), 0.0);
                    from = end;
                }
                Item::Back(thousandths) => take(&[], thousandths),
            }
        }
    }

    fn clear(&mut self) {
        self.letters.clear();
        self.items.clear();
    }

    fn unusual(&mut self, array: &Array<'_>) {
        for item in array.iter::<Object<'_>>() {
            match item {
                Object::Number(number) => self.items.push(Item::Back(number.as_f64())),
                Object::String(text) => {
                    self.letters.extend_from_slice(text.as_bytes());
                    self.items.push(Item::Text(self.letters.len()));
                }
                _ => {}
            }
        }
    }

    /// `None`: there is something other than plain texts, hexadecimal texts and plain numbers.
    fn usual(&mut self, mut rest: &[u8]) -> Option<()> {
        while let Some((first, after)) = rest.split_first() {
            match first {
                b' ' | b'\n' | b'\r' | b'\t' => rest = after,
                b'(' => {
                    let is_special = |byte: &u8| matches!(byte, b'(' | b')' | b'\\' | b'\r');
                    let end = after.iter().position(is_special)?;
                    let (text, end) = after.split_at(end);
                    self.letters.extend_from_slice(text);
                    self.items.push(Item::Text(self.letters.len()));
                    rest = end.strip_prefix(b")")?;
                }
                b'<' => {
                    let end = after.iter().position(|byte| *byte == b'>')?;
                    let (digits, end) = after.split_at(end);
                    let (pairs, []) = digits.as_chunks::<2>() else {
                        return None;
                    };
                    for [high, low] in pairs {
                        self.letters.push(digit(*high)? << 4 | digit(*low)?);
                    }
                    self.items.push(Item::Text(self.letters.len()));
                    rest = end.strip_prefix(b">")?;
                }
                b'-' | b'.' | b'0'..=b'9' => {
                    let is_other = |byte: &u8| !matches!(byte, b'-' | b'.' | b'0'..=b'9');
                    let end = rest.iter().position(is_other).unwrap_or(rest.len());
                    let (number, end) = rest.split_at(end);
                    let number = std::str::from_utf8(number).ok()?.parse().ok()?;
                    self.items.push(Item::Back(number));
                    if !matches!(end.first(), None | Some(b' ' | b'\n' | b'(' | b'<')) {
                        return None;
                    }
                    rest = end;
                }
                _ => return None,
            }
        }
        Some(())
    }
}

fn digit(hexadecimal: u8) -> Option<u8> {
    let value = char::from(hexadecimal).to_digit(16)?;
    u8::try_from(value).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_is_read_where_it_lies_and_the_rest_is_left() {
        let check = |written: &[u8], letters: &[u8], items: Option<&[Item]>| {
            let mut spaced = Spaced::default();
            let read = spaced.usual(written);
            assert_eq!(read.map(|()| spaced.items.as_slice()), items);
            assert!(items.is_none() || spaced.letters == letters);
        };
        let items = [Item::Text(2), Item::Back(-12.5), Item::Text(5)];
        check(b"(ab) -12.5(cde)", b"abcde", Some(&items));
        check(b"<6162>-12.5<63 6465>", b"", None);
        check(b"<6162>-12.5\n<636465>", b"abcde", Some(&items));
        check(b"(a\\)b)", b"", None);
        check(b"(a(b)c)", b"", None);
        check(b"(ab", b"", None);
        check(b"<6>", b"", None);
        check(b"(ab)1e5", b"", None);
        check(b"/Name", b"", None);
        check(b"", b"", Some(&[]));
    }
}
