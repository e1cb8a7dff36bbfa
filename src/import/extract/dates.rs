//! Dates in running text: "tirsdag 16. januar 2018", "18.-19. april", "30. april–1. mai", "16.01.2018", "oktober 2018".
//!
//! A date is taken as it is written: the year that is not there is not there.

use crate::base::date::{Edtf, Endpoint, Moment};
use std::ops::Range;

/// A date as a text writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenDate {
    /// In bytes of the text.
    pub range: Range<usize>,
    /// None: only a month is written.
    pub day: Option<i8>,
    pub month: i8,
    pub year: Option<i16>,
    /// The last day, of several: day and month.
    pub last: Option<(i8, i8)>,
    /// Monday is 0.
    pub weekday: Option<usize>,
}

impl WrittenDate {
    /// With the year that is written, or `year`. None: no such date.
    pub fn edtf(&self, year: i16) -> Option<Edtf> {
        let year = self.year.unwrap_or(year);
        let Some(day) = self.day else {
            return Moment::of_month(year, self.month).ok().map(Edtf::from);
        };
        let first = Moment::of_day(year, self.month, day).ok()?;
        match self.last {
            None => Some(first.into()),
            Some((day, month)) => {
                // Over New Year the last day is the next year's.
                let year = if month < self.month { year + 1 } else { year };
                let last = Moment::of_day(year, month, day).ok()?;
                Edtf::interval(Endpoint::Moment(first), Endpoint::Moment(last)).ok()
            }
        }
    }

    /// The date, when its year is written.
    pub fn whole(&self) -> Option<Edtf> {
        self.edtf(self.year?)
    }

    /// Does the day of the week that is written belong to this date? True when none is.
    pub fn fits_weekday(&self, date: &Edtf) -> bool {
        let day = date.earliest();
        match (self.weekday, self.day, day) {
            (Some(weekday), Some(_), Some(day)) => {
                day.weekday().to_monday_zero_offset() == i8::try_from(weekday).unwrap_or(-1)
            }
            _ => true,
        }
    }
}

const MONTHS: [&[&str]; 12] = [
    &["januar", "jan"],
    &["februar", "feb"],
    &["mars"],
    &["april", "apr"],
    &["mai"],
    &["juni"],
    &["juli"],
    &["august", "aug"],
    &["september", "sept", "sep"],
    &["oktober", "okt"],
    &["november", "nov"],
    &["desember", "des"],
];
const WEEKDAYS: [&[&str]; 7] = [
    &["mandag", "måndag"],
    &["tirsdag", "tysdag"],
    &["onsdag"],
    &["torsdag"],
    &["fredag"],
    &["lørdag", "laurdag"],
    &["søndag", "sundag"],
];
/// No programme and no archive of one is outside of these.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2199;

#[derive(Clone, Debug, PartialEq)]
enum DateToken {
    /// One or two digits.
    Number(i8),
    /// Four digits.
    Year(i16),
    Month(i8),
    Weekday(usize),
    /// "-", "–", "til", "og", "/"
    Until,
    Dot,
    /// What may stand between the parts of a date and says nothing: a comma, "den".
    Nothing,
    Other,
}

struct PlacedToken {
    token: DateToken,
    range: Range<usize>,
    /// White space comes before it.
    apart: bool,
}

/// The number of a month: "januar" is 1.
pub fn month(word: &str) -> Option<i8> {
    let index = MONTHS.iter().position(|names| names.contains(&word))?;
    i8::try_from(index + 1).ok()
}

/// Monday is 0.
pub fn weekday(word: &str) -> Option<usize> {
    WEEKDAYS.iter().position(|names| names.contains(&word))
}

/// Every date in the text, in order.
pub fn dates(text: &str) -> Vec<WrittenDate> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match date_at(&tokens, at) {
            Some((date, next)) => {
                found.push(date);
                at = next;
            }
            None => at += 1,
        }
    }
    found
}

fn tokens(text: &str) -> Vec<PlacedToken> {
    let mut tokens = Vec::new();
    let mut rest = text;
    let mut apart = true;
    while let Some(first) = rest.chars().next() {
        let start = text.len() - rest.len();
        let is_kin = |c: char| match first {
            '0'..='9' => c.is_ascii_digit(),
            _ if first.is_alphabetic() => c.is_alphabetic(),
            _ => false,
        };
        let length = rest
            .find(|c: char| !is_kin(c))
            .unwrap_or(rest.len())
            .max(first.len_utf8());
        let (word, after) = rest.split_at(length);
        rest = after;
        if first.is_whitespace() {
            apart = true;
            continue;
        }
        tokens.push(PlacedToken {
            token: token(word),
            range: start..start + length,
            apart,
        });
        apart = false;
    }
    tokens
}

fn token(word: &str) -> DateToken {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return match (word.len(), word.parse::<i16>()) {
            (1 | 2, Ok(number)) => i8::try_from(number).map_or(DateToken::Other, DateToken::Number),
            (4, Ok(year)) if YEARS.contains(&year) => DateToken::Year(year),
            _ => DateToken::Other,
        };
    }
    match word {
        "." => return DateToken::Dot,
        "," | "(" => return DateToken::Nothing,
        "-" | "–" | "—" | "‑" | "/" => return DateToken::Until,
        _ => {}
    }
    let lower = word.to_lowercase();
    match lower.as_str() {
        "til" | "og" => DateToken::Until,
        "den" => DateToken::Nothing,
        word => match (month(word), weekday(word)) {
            (Some(month), _) => DateToken::Month(month),
            (_, Some(weekday)) => DateToken::Weekday(weekday),
            _ => DateToken::Other,
        },
    }
}

/// Walks along the tokens of one date.
struct TokenCursor<'t> {
    tokens: &'t [PlacedToken],
    at: usize,
}

impl TokenCursor<'_> {
    fn peek(&self) -> Option<&PlacedToken> {
        self.tokens.get(self.at)
    }

    fn number(&mut self) -> Option<i8> {
        let Some(PlacedToken {
            token: DateToken::Number(number),
            ..
        }) = self.peek()
        else {
            return None;
        };
        let number = *number;
        self.at += 1;
        Some(number)
    }

    fn skip(&mut self, token: &DateToken) -> bool {
        let is_there = self.peek().is_some_and(|placed| placed.token == *token);
        self.at += usize::from(is_there);
        is_there
    }

    fn nothing(&mut self) {
        while self.skip(&DateToken::Nothing) {}
    }

    fn weekday(&mut self) -> Option<usize> {
        let Some(PlacedToken {
            token: DateToken::Weekday(weekday),
            ..
        }) = self.peek()
        else {
            return None;
        };
        let weekday = *weekday;
        self.at += 1;
        self.nothing();
        Some(weekday)
    }

    fn month(&mut self) -> Option<i8> {
        let Some(PlacedToken {
            token: DateToken::Month(month),
            ..
        }) = self.peek()
        else {
            return None;
        };
        let month = *month;
        self.at += 1;
        // "jan. 2018": only a short month has a full stop that is its own; at the sentence's end it does no harm.
        if let [dot, year, ..] = &self.tokens[self.at..]
            && dot.token == DateToken::Dot
            && matches!(year.token, DateToken::Year(_))
        {
            self.at += 1;
        }
        Some(month)
    }

    fn year(&mut self) -> Option<i16> {
        let before = self.at;
        self.nothing();
        let Some(PlacedToken {
            token: DateToken::Year(year),
            ..
        }) = self.peek()
        else {
            self.at = before;
            return None;
        };
        let year = *year;
        self.at += 1;
        Some(year)
    }

    /// Tries a way; when it leads nowhere, stands where it stood.
    fn attempt<T>(&mut self, way: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let before = self.at;
        let found = way(self);
        if found.is_none() {
            self.at = before;
        }
        found
    }
}

fn date_at(tokens: &[PlacedToken], at: usize) -> Option<(WrittenDate, usize)> {
    let mut walk = TokenCursor { tokens, at };
    let weekday = walk.weekday();
    let found = walk
        .attempt(in_words)
        .or_else(|| walk.attempt(in_numbers))
        .or_else(|| walk.attempt(iso))
        .or_else(|| {
            // "32. januar 2018" is no January either.
            let follows = tokens[..at]
                .iter()
                .rev()
                .take(2)
                .any(|before| matches!(before.token, DateToken::Number(_)));
            walk.attempt(|walk| month_alone(walk, weekday.is_some() || follows))
        })?;
    let (day, month, year, last) = found;
    let is_day = |day: i8| (1..=31).contains(&day);
    let sound = (1..=12).contains(&month)
        && day.is_none_or(is_day)
        && last.is_none_or(|(day, month)| is_day(day) && (1..=12).contains(&month));
    let range = tokens[at].range.start..tokens[walk.at.checked_sub(1)?].range.end;
    let date = WrittenDate {
        range,
        day,
        month,
        year,
        last,
        weekday,
    };
    sound.then_some((date, walk.at))
}

type PartialDate = (Option<i8>, i8, Option<i16>, Option<(i8, i8)>);

/// "16. januar 2018", "18.–19. april", "18. og 19. april 2018", "30. april til 1. mai", "16. januar 2018 – 18. januar 2018"
fn in_words(walk: &mut TokenCursor<'_>) -> Option<PartialDate> {
    let day = walk.number()?;
    walk.skip(&DateToken::Dot);
    if let Some(month) = walk.month() {
        let year = walk.year();
        let last = walk.attempt(|walk| {
            walk.skip(&DateToken::Until).then_some(())?;
            walk.nothing();
            walk.weekday();
            let day = walk.number()?;
            walk.skip(&DateToken::Dot);
            Some((day, walk.month()?, walk.year()))
        });
        return Some(match last {
            Some((last_day, last_month, last_year)) => (
                Some(day),
                month,
                year.or(last_year),
                Some((last_day, last_month)),
            ),
            None => (Some(day), month, year, None),
        });
    }
    walk.skip(&DateToken::Until).then_some(())?;
    walk.nothing();
    walk.weekday();
    let last = walk.number()?;
    walk.skip(&DateToken::Dot);
    let month = walk.month()?;
    Some((Some(day), month, walk.year(), Some((last, month))))
}

/// "16.01.2018", "18.-19.04.2018", "16.1.18"
fn in_numbers(walk: &mut TokenCursor<'_>) -> Option<PartialDate> {
    let day = walk.number()?;
    walk.skip(&DateToken::Dot).then_some(())?;
    let first_month = walk.attempt(|walk| {
        let month = walk.number()?;
        walk.skip(&DateToken::Dot).then_some(month)
    });
    let last = walk.attempt(|walk| {
        walk.skip(&DateToken::Until).then_some(())?;
        let day = walk.number()?;
        walk.skip(&DateToken::Dot).then_some(())?;
        let month = walk.number()?;
        walk.skip(&DateToken::Dot).then_some((day, month))
    });
    let month = first_month.or(last.map(|(_, month)| month))?;
    let next = walk.peek().filter(|next| !next.apart)?;
    let year = match next.token {
        DateToken::Year(year) => year,
        // "16.01.18", but neither "10.15.30" nor "1.2.3".
        DateToken::Number(year) if next.range.len() == 2 && year >= 10 => 2000 + i16::from(year),
        _ => return None,
    };
    walk.at += 1;
    Some((Some(day), month, Some(year), last))
}

/// "2018-01-16"
fn iso(walk: &mut TokenCursor<'_>) -> Option<PartialDate> {
    let year = walk.year()?;
    walk.skip(&DateToken::Until).then_some(())?;
    let month = walk.number()?;
    walk.skip(&DateToken::Until).then_some(())?;
    let day = walk.number()?;
    Some((Some(day), month, Some(year), None))
}

/// "oktober 2018": a month without a year says too little, and what stands after a weekday or a number is no month.
fn month_alone(walk: &mut TokenCursor<'_>, is_part: bool) -> Option<PartialDate> {
    let month = walk.month()?;
    let year = walk.year()?;
    (!is_part).then_some((None, month, Some(year), None))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, wanted: &[&str]) {
        let found: Vec<String> = dates(text)
            .iter()
            .map(|date| match date.whole() {
                Some(whole) => whole.to_string(),
                None => format!("XXXX {:?} {} {:?}", date.day, date.month, date.last),
            })
            .collect();
        assert_eq!(found, wanted, "{text}");
    }

    #[test]
    fn as_people_write_them() {
        check("Tirsdag 16. januar 2018 arrangerte vi", &["2018-01-16"]);
        check(
            "Program workshop 18-19. april 2018",
            &["2018-04-18/2018-04-19"],
        );
        check("18.–19. april 2018", &["2018-04-18/2018-04-19"]);
        check("18. og 19. april 2018", &["2018-04-18/2018-04-19"]);
        check(
            "onsdag 18. til torsdag 19. april 2018",
            &["2018-04-18/2018-04-19"],
        );
        check("30. april–1. mai 2018", &["2018-04-30/2018-05-01"]);
        check("30. april 2018 til 1. mai 2018", &["2018-04-30/2018-05-01"]);
        check("31. desember 2018 – 2. januar", &["2018-12-31/2019-01-02"]);
        check("fredag den 2. mars, 2018", &["2018-03-02"]);
        check("16.01.2018 og 17.1.18", &["2018-01-16", "2018-01-17"]);
        check("18.-19.04.2018", &["2018-04-18/2018-04-19"]);
        check("2018-01-16", &["2018-01-16"]);
        check("Fjordfylket oktober 2018", &["2018-10"]);
        check("5. jan. 2018", &["2018-01-05"]);
        check("samling 16.januar:", &["XXXX Some(16) 1 None"]);
        check("fra 18.-19. april.", &["XXXX Some(18) 4 Some((19, 4))"]);
        check("tysdag 16. januar 2018", &["2018-01-16"]);
    }

    #[test]
    fn what_is_none() {
        for text in [
            "fra 2017 til 2027",
            "program 2017-2027",
            "kl. 10.15",
            "10.15.30",
            "i januar",
            "torsdag i april",
            "mai",
            "punkt 3.2.1",
            "32. januar 2018 er ingen dag",
            "sak 2018/12345678",
        ] {
            let found = dates(text);
            let whole: Vec<_> = found.iter().filter_map(WrittenDate::whole).collect();
            assert!(whole.is_empty(), "{text}: {found:?}");
        }
    }

    #[test]
    fn a_weekday_tells_when_it_is_wrong() {
        let date = dates("onsdag 16. januar 2018").remove(0);
        let whole = date.whole().expect("a date");
        assert!(!date.fits_weekday(&whole));
        let date = dates("tirsdag 16. januar 2018").remove(0);
        assert!(date.fits_weekday(&whole));
    }
}
