//! Numbers that Word counts itself and that stand in no text: "1.", "b)", "2.1".

use std::collections::{BTreeMap, BTreeSet};

use crate::documents::containers::xml::{Attributes, XmlEvent, walk};
use crate::documents::problem::Problem;
use crate::documents::text::clean;

/// The form of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberFormat {
    Decimal,
    /// "01"
    Padded,
    Small,
    Capital,
    SmallRoman,
    CapitalRoman,
}

impl NumberFormat {
    fn of_word(name: &str) -> Option<NumberFormat> {
        Some(match name {
            "decimal" | "ordinal" => NumberFormat::Decimal,
            "decimalZero" => NumberFormat::Padded,
            "lowerLetter" => NumberFormat::Small,
            "upperLetter" => NumberFormat::Capital,
            "lowerRoman" => NumberFormat::SmallRoman,
            "upperRoman" => NumberFormat::CapitalRoman,
            _ => return None,
        })
    }

    pub fn write(self, number: u32) -> String {
        match self {
            NumberFormat::Decimal => number.to_string(),
            NumberFormat::Padded => format!("{number:02}"),
            NumberFormat::Small => letters(number, b'a'),
            NumberFormat::Capital => letters(number, b'A'),
            NumberFormat::SmallRoman => roman(number).to_lowercase(),
            NumberFormat::CapitalRoman => roman(number),
        }
    }
}

/// a, b … z, aa, bb: the sequence of Office.
fn letters(number: u32, first: u8) -> String {
    let index = number.saturating_sub(1);
    let letter = char::from(first + u8::try_from(index % 26).unwrap_or(0));
    letter.to_string().repeat((index / 26 + 1).min(10) as usize)
}

fn roman(number: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if number > 4_000 {
        return number.to_string();
    }
    let mut rest = number;
    let mut text = String::new();
    for (value, sign) in SIGNS {
        while rest >= value {
            text.push_str(sign);
            rest -= value;
        }
    }
    text
}

/// A numbering scheme of PowerPoint: `alphaLcParenR` is "a)".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scheme {
    format: NumberFormat,
    before: &'static str,
    after: &'static str,
    start: u32,
}

impl Scheme {
    /// The scheme of a `buAutoNum`. Unknown ones are numbered as 1., 2., 3.
    pub fn of(attributes: &Attributes<'_>) -> Scheme {
        let name = attributes.get("type").unwrap_or_default();
        let format = match name.as_str() {
            name if name.starts_with("alphaLc") => NumberFormat::Small,
            name if name.starts_with("alphaUc") => NumberFormat::Capital,
            name if name.starts_with("romanLc") => NumberFormat::SmallRoman,
            name if name.starts_with("romanUc") => NumberFormat::CapitalRoman,
            _ => NumberFormat::Decimal,
        };
        let (before, after) = match name.as_str() {
            name if name.ends_with("ParenBoth") => ("(", ")"),
            name if name.ends_with("ParenR") => ("", ")"),
            name if name.ends_with("Plain") => ("", ""),
            _ => ("", "."),
        };
        let start = attributes.number("startAt").unwrap_or(1);
        Scheme {
            format,
            before,
            after,
            start: u32::try_from(start).unwrap_or(1),
        }
    }
}

/// Counts the numbered paragraphs of one shape.
#[derive(Default)]
pub struct Counting {
    /// For each level: the scheme, and the last number.
    levels: Vec<Option<(Scheme, u32)>>,
}

impl Counting {
    /// The mark of the next paragraph. A paragraph without a scheme ends the count on its level and on deeper ones.
    pub fn next(&mut self, level: u8, scheme: Option<&Scheme>) -> Option<String> {
        let level = usize::from(level.min(8));
        self.levels.resize(level + 1, None);
        let last = self.levels.pop().flatten();
        let next = scheme.map(|scheme| match last {
            Some((before, number)) if before == *scheme => (before, number.saturating_add(1)),
            _ => (scheme.clone(), scheme.start),
        });
        let mark = next.as_ref().map(|(scheme, number)| {
            let Scheme { before, after, .. } = scheme;
            format!("{before}{}{after}", scheme.format.write(*number))
        });
        self.levels.push(next);
        mark
    }
}

/// Word's lists, by `numId`.
#[derive(Default)]
pub struct NumberedLists {
    lists: BTreeMap<String, NumberedList>,
    /// The levels of each kind of list. Several lists may be of one kind, and share its count.
    kinds: BTreeMap<String, BTreeMap<u8, Level>>,
    counts: BTreeMap<String, [Option<u32>; LEVELS]>,
    begun: BTreeSet<String>,
}

const LEVELS: usize = 9;

#[derive(Default)]
struct NumberedList {
    kind: String,
    /// The first number, by level, where the list restarts.
    starts: BTreeMap<u8, u32>,
}

struct Level {
    start: u32,
    /// None: a bullet.
    format: Option<NumberFormat>,
    /// "%1.%2": the numbers of the levels are inserted.
    text: String,
    style: Option<String>,
}

impl NumberedLists {
    /// From `numbering.xml`.
    pub fn read(xml: &[u8]) -> Result<NumberedLists, Problem> {
        let mut lists = NumberedLists::default();
        let (mut kind, mut list, mut at) = (None, None, 0);
        walk(xml, |node| {
            let (name, attributes) = match node {
                XmlEvent::Open(name, attributes) => (name, attributes),
                XmlEvent::Close("abstractNum") => return kind = None,
                XmlEvent::Close("num") => return list = None,
                _ => return,
            };
            let value = || attributes.get("val").unwrap_or_default();
            let number = || attributes.number("val").and_then(|n| u32::try_from(n).ok());
            match name {
                "abstractNum" => kind = attributes.get("abstractNumId"),
                "num" => list = attributes.get("numId"),
                "lvl" | "lvlOverride" => {
                    at = attributes
                        .number("ilvl")
                        .and_then(|n| u8::try_from(n).ok())
                        .unwrap_or(0);
                }
                _ => {}
            }
            if let Some(list) = &list {
                let list = lists.lists.entry(list.clone()).or_default();
                match name {
                    "abstractNumId" => list.kind = value(),
                    "startOverride" => {
                        list.starts.insert(at, number().unwrap_or(1));
                    }
                    _ => {}
                }
            } else if let Some(kind) = &kind {
                let levels = lists.kinds.entry(kind.clone()).or_default();
                let level = levels.entry(at).or_insert_with(|| Level {
                    start: 1,
                    format: None,
                    text: String::new(),
                    style: None,
                });
                match name {
                    "start" => level.start = number().unwrap_or(1),
                    "numFmt" => level.format = NumberFormat::of_word(&value()),
                    "lvlText" => level.text = value(),
                    "pStyle" => level.style = Some(value()),
                    _ => {}
                }
            }
        })?;
        Ok(lists)
    }

    /// The level of a list that is linked to a style.
    pub fn level_of(&self, list: &str, style: &str) -> Option<u8> {
        let levels = self.kinds.get(&self.lists.get(list)?.kind)?;
        let mut levels = levels.iter();
        let (level, _) = levels.find(|(_, level)| level.style.as_deref() == Some(style))?;
        Some(*level)
    }

    /// The mark of the list's next paragraph on this level. None: a bullet.
    pub fn next(&mut self, list_id: &str, level: u8) -> Option<String> {
        let list = self.lists.get(list_id)?;
        let levels = self.kinds.get(&list.kind)?;
        let counts = self.counts.entry(list.kind.clone()).or_default();
        if !self.begun.contains(list_id) {
            self.begun.insert(list_id.to_owned());
            for level in list.starts.keys() {
                if let Some(count) = counts.get_mut(usize::from(*level)) {
                    *count = None;
                }
            }
        }
        let start = |level: u8| {
            let own = list.starts.get(&level).copied();
            own.or_else(|| Some(levels.get(&level)?.start)).unwrap_or(1)
        };
        let at = usize::from(level);
        let count = counts.get_mut(at)?;
        *count = Some(count.map_or(start(level), |count| count.saturating_add(1)));
        counts[at + 1..].fill(None);
        let own = levels.get(&level)?;
        own.format?;
        let mut mark = String::new();
        let mut letters = own.text.chars();
        while let Some(letter) = letters.next() {
            let level = (letter == '%')
                .then(|| letters.clone().next()?.to_digit(10)?.checked_sub(1))
                .flatten()
                .and_then(|level| u8::try_from(level).ok());
            let Some(level) = level else {
                mark.push(letter);
                continue;
            };
            letters.next();
            let format = levels.get(&level).and_then(|level| level.format);
            let count = counts.get(usize::from(level)).copied().flatten();
            let count = count.unwrap_or_else(|| start(level));
            mark.push_str(&format.unwrap_or(NumberFormat::Decimal).write(count));
        }
        Some(clean(&mark)).filter(|mark| !mark.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_office_does() {
        let check =
            |format: NumberFormat, number, expected| assert_eq!(format.write(number), expected);
        check(NumberFormat::Decimal, 12, "12");
        check(NumberFormat::Padded, 3, "03");
        check(NumberFormat::Small, 2, "b");
        check(NumberFormat::Capital, 28, "BB");
        check(NumberFormat::SmallRoman, 14, "xiv");
        check(NumberFormat::CapitalRoman, 1999, "MCMXCIX");
    }

    #[test]
    fn a_count_goes_on_past_what_stands_within_it_and_ends_at_its_own_level() {
        let scheme = Scheme {
            format: NumberFormat::Decimal,
            before: "",
            after: ".",
            start: 1,
        };
        let mut counting = Counting::default();
        let mut next =
            |level, is_counted: bool| counting.next(level, is_counted.then_some(&scheme));
        assert_eq!(next(0, true).as_deref(), Some("1."));
        assert_eq!(next(1, true).as_deref(), Some("1."));
        assert_eq!(next(1, false), None);
        assert_eq!(next(0, true).as_deref(), Some("2."));
        assert_eq!(next(1, true).as_deref(), Some("1."));
        assert_eq!(next(0, false), None);
        assert_eq!(next(0, true).as_deref(), Some("1."));
    }

    #[test]
    fn lists_of_one_kind_share_a_count_unless_they_begin_anew() {
        let mut lists = NumberedLists::read(
            br#"<w:numbering>
            <w:abstractNum w:abstractNumId="7">
              <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
              <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:pStyle w:val="Under"/><w:lvlText w:val="%1.%2)"/></w:lvl>
              <w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="x"/></w:lvl>
            </w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
            <w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>
            </w:numbering>"#,
        )
        .unwrap();
        let mut check = |list, level, expected: Option<&str>| {
            assert_eq!(lists.next(list, level).as_deref(), expected);
        };
        check("1", 0, Some("1."));
        check("1", 1, Some("1.a)"));
        check("1", 2, None);
        check("3", 0, Some("2."));
        check("2", 0, Some("5."));
        check("2", 1, Some("5.a)"));
        check("2", 0, Some("6."));
        check("1", 9, None);
        check("4", 0, None);
        assert_eq!(lists.level_of("1", "Under"), Some(1));
    }
}
