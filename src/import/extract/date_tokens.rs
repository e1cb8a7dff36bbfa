//! A text as tokens of dates: numbers, months, weekdays and separators.

use std::ops::Range;

/// In Norwegian and English.
const MONTHS: [&[&str]; 12] = [
    &["januar", "jan", "january"],
    &["februar", "feb", "february"],
    &["mars", "march"],
    &["april", "apr"],
    &["mai", "may"],
    &["juni", "june"],
    &["juli", "july"],
    &["august", "aug"],
    &["september", "sept", "sep"],
    &["oktober", "okt", "october", "oct"],
    &["november", "nov"],
    &["desember", "des", "december", "dec"],
];
/// Months that are other words when written in lower case.
const WITH_CAPITAL: [&str; 3] = ["may", "march", "dec"];
const WEEKDAYS: [&[&str]; 7] = [
    &["mandag", "måndag", "monday"],
    &["tirsdag", "tysdag", "tuesday"],
    &["onsdag", "wednesday"],
    &["torsdag", "thursday"],
    &["fredag", "friday"],
    &["lørdag", "laurdag", "saturday"],
    &["søndag", "sundag", "sunday"],
];
/// Four digits outside these years are not a year.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2199;

#[derive(Clone, Debug, PartialEq)]
pub enum DateToken {
    /// One or two digits.
    Number(i8),
    /// Four digits.
    Year(i16),
    Month(i8),
    /// Monday is 0.
    Weekday(usize),
    /// "-", "–", "til", "to"
    Until,
    /// "og", "and"
    And,
    Slash,
    Dot,
    /// A comma, an opening parenthesis or "den", which may be between the parts of a date.
    Filler,
    Other,
}

/// A token, and its place in the text.
pub struct PlacedToken {
    pub token: DateToken,
    /// In bytes.
    pub range: Range<usize>,
    /// Whether it follows white space or is at the beginning of the text.
    pub is_apart: bool,
}

/// The number of a month: "januar" is 1. None: not a month.
pub fn month(word: &str) -> Option<i8> {
    let index = MONTHS.iter().position(|names| names.contains(&word))?;
    i8::try_from(index + 1).ok()
}

/// Monday is 0. None: not a weekday.
pub fn weekday(word: &str) -> Option<usize> {
    WEEKDAYS.iter().position(|names| names.contains(&word))
}

/// All tokens of the text, without white space.
pub fn date_tokens(text: &str) -> Vec<PlacedToken> {
    let mut tokens = Vec::new();
    let mut rest = text;
    let mut is_apart = true;
    while let Some(first) = rest.chars().next() {
        let start = text.len() - rest.len();
        let is_same_kind = |c: char| match first {
            '0'..='9' => c.is_ascii_digit(),
            _ if first.is_alphabetic() => c.is_alphabetic(),
            _ => false,
        };
        let length = rest
            .find(|c: char| !is_same_kind(c))
            .unwrap_or(rest.len())
            .max(first.len_utf8());
        let (word, after) = rest.split_at(length);
        rest = after;
        if first.is_whitespace() {
            is_apart = true;
            continue;
        }
        if let Some(year) = short_year(word, rest) {
            tokens.push(PlacedToken {
                token: DateToken::Year(year),
                range: start..start + length + 2,
                is_apart,
            });
            rest = &rest[2..];
            is_apart = false;
            continue;
        }
        if is_part_of_number(word, is_apart, tokens.last()) {
            continue;
        }
        tokens.push(PlacedToken {
            token: date_token(word),
            range: start..start + length,
            is_apart,
        });
        is_apart = false;
    }
    tokens
}

/// "'25": the two digits after an apostrophe are a year after 2000.
fn short_year(mark: &str, after: &str) -> Option<i16> {
    let digits = after.get(..2)?;
    let is_year = matches!(mark, "'" | "’" | "‘")
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && !after[2..].starts_with(char::is_alphanumeric);
    digits
        .parse::<i16>()
        .ok()
        .filter(|_| is_year)
        .map(|year| 2000 + year)
}

/// "th" in "12th", and "of" in "12th of February", belong to the number.
fn is_part_of_number(word: &str, is_apart: bool, before: Option<&PlacedToken>) -> bool {
    let follows_number = before.is_some_and(|before| matches!(before.token, DateToken::Number(_)));
    let is_ending = !is_apart && matches!(word, "st" | "nd" | "rd" | "th");
    follows_number && (is_ending || word == "of")
}

fn date_token(word: &str) -> DateToken {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return match (word.len(), word.parse::<i16>()) {
            (1 | 2, Ok(number)) => i8::try_from(number).map_or(DateToken::Other, DateToken::Number),
            (4, Ok(year)) if YEARS.contains(&year) => DateToken::Year(year),
            _ => DateToken::Other,
        };
    }
    match word {
        "." => return DateToken::Dot,
        "," | "(" => return DateToken::Filler,
        "-" | "–" | "—" | "‑" => return DateToken::Until,
        "/" => return DateToken::Slash,
        _ => {}
    }
    let lower = word.to_lowercase();
    if WITH_CAPITAL.contains(&word) {
        return DateToken::Other;
    }
    match lower.as_str() {
        "til" | "to" => DateToken::Until,
        "og" | "and" => DateToken::And,
        "den" => DateToken::Filler,
        word => match (month(word), weekday(word)) {
            (Some(month), _) => DateToken::Month(month),
            (_, Some(weekday)) => DateToken::Weekday(weekday),
            _ => DateToken::Other,
        },
    }
}

/// Reads the tokens of one date in order.
pub struct TokenCursor<'t> {
    pub tokens: &'t [PlacedToken],
    /// The index of the next token.
    pub at: usize,
}

impl TokenCursor<'_> {
    pub fn peek(&self) -> Option<&PlacedToken> {
        self.tokens.get(self.at)
    }

    /// The value of the next token, if `value` accepts it; then the cursor moves on.
    fn next_value<V>(&mut self, value: impl Fn(&DateToken) -> Option<V>) -> Option<V> {
        let found = value(&self.peek()?.token)?;
        self.at += 1;
        Some(found)
    }

    pub fn number(&mut self) -> Option<i8> {
        self.next_value(|token| match token {
            DateToken::Number(number) => Some(*number),
            _ => None,
        })
    }

    /// Skips this token. False: the next token is another one.
    pub fn skip(&mut self, token: &DateToken) -> bool {
        self.next_value(|next| (next == token).then_some(()))
            .is_some()
    }

    /// Skips a word or mark between the first and the last of several days: "–", "til", "og", "/".
    pub fn skip_joint(&mut self) -> bool {
        self.skip(&DateToken::Until) || self.skip(&DateToken::And) || self.skip(&DateToken::Slash)
    }

    pub fn skip_filler(&mut self) {
        while self.skip(&DateToken::Filler) {}
    }

    /// The weekday; skips the filler after it.
    pub fn weekday(&mut self) -> Option<usize> {
        let weekday = self.next_value(|token| match token {
            DateToken::Weekday(weekday) => Some(*weekday),
            _ => None,
        })?;
        self.skip_filler();
        Some(weekday)
    }

    /// The month; skips the full stop of a short form before a year: "jan. 2018".
    pub fn month(&mut self) -> Option<i8> {
        let month = self.next_value(|token| match token {
            DateToken::Month(month) => Some(*month),
            _ => None,
        })?;
        if let [dot, year, ..] = &self.tokens[self.at..]
            && dot.token == DateToken::Dot
            && matches!(year.token, DateToken::Year(_))
        {
            self.at += 1;
        }
        Some(month)
    }

    /// The year; skips the filler before it.
    pub fn year(&mut self) -> Option<i16> {
        self.attempt(|cursor| {
            cursor.skip_filler();
            cursor.next_value(|token| match token {
                DateToken::Year(year) => Some(*year),
                _ => None,
            })
        })
    }

    /// Calls `read`; if it returns None, the cursor returns to where it was.
    pub fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let before = self.at;
        let value = read(self);
        if value.is_none() {
            self.at = before;
        }
        value
    }
}
