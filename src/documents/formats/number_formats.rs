//! A number and its format code (ECMA-376, 18.8.31) → the text that Excel shows in Norway.

use crate::base::date::{month_names, weekday_names};
use crate::base::text::Language;
use ssfmt::{DateSystem, FormatOptions, Locale, NumberFormat};

/// The format of a cell, prepared for many values.
pub struct CellNumberFormat {
    /// `None`: General, or a code that cannot be read.
    format: Option<NumberFormat>,
    options: FormatOptions,
}

/// The greatest length of a format code in Excel.
const LONGEST_CODE: usize = 255;
/// The last day in days since 1900: 31 December 9999.
const LAST_DAY: f64 = 2_958_466.0;
/// The greatest number of decimals of a number without a format.
const MOST_DECIMALS: usize = 9;

impl CellNumberFormat {
    /// `id`: the number of a built-in format, which a Norwegian Excel shows in its own way whatever the code in the file.
    pub fn new(id: Option<u32>, code: &str, is_1904: bool) -> CellNumberFormat {
        let code = id.and_then(norwegian).unwrap_or(code);
        let is_plain = code.is_empty() || code.eq_ignore_ascii_case("general");
        let format = (!is_plain && code.len() <= LONGEST_CODE)
            .then(|| NumberFormat::parse(code).ok())
            .flatten();
        let date_system = if is_1904 {
            DateSystem::Date1904
        } else {
            DateSystem::Date1900
        };
        let mut locale = locale(code);
        // In a date, commas and full stops are literal.
        if format.as_ref().is_some_and(NumberFormat::is_date_format) {
            (locale.decimal_separator, locale.thousands_separator) = ('.', ',');
        }
        CellNumberFormat {
            format,
            options: FormatOptions {
                date_system,
                locale,
            },
        }
    }

    /// The number as shown; empty when the format hides it.
    pub fn number(&self, value: f64) -> String {
        let Some(format) = &self.format else {
            return general(value);
        };
        if shows_nothing(format, value) {
            return String::new();
        }
        let is_time = format.is_date_format();
        if !value.is_finite() || (is_time && !(0.0..LAST_DAY).contains(&value)) {
            return general(value);
        }
        format
            .try_format(value, &self.options)
            .unwrap_or_else(|_| general(value))
    }

    /// The text as shown; empty when the format hides texts.
    pub fn text(&self, text: &str) -> String {
        match &self.format {
            Some(format) if format.sections().len() >= 4 || format.is_text_format() => {
                format.format_text(text, &self.options)
            }
            _ => text.to_owned(),
        }
    }
}

/// Is the format's section for this number empty, as in ";;;"?
fn shows_nothing(format: &NumberFormat, value: f64) -> bool {
    let sections = format.sections();
    let section = match sections.len() {
        0 | 1 => return false,
        2 => usize::from(value < 0.0),
        _ if value == 0.0 => 2,
        _ => usize::from(value < 0.0),
    };
    !format.has_condition()
        && sections
            .get(section)
            .is_some_and(|own| own.parts.is_empty())
}

/// A Norwegian Excel's codes for built-in formats, which the file states by number only.
fn norwegian(id: u32) -> Option<&'static str> {
    Some(match id {
        9 => "0 %",
        10 => "0.00 %",
        14 => "dd.mm.yyyy",
        15 => "d. mmm. yy",
        16 => "d. mmm.",
        17 => "mmm. yy",
        18 | 20 => "hh:mm",
        19 | 21 => "hh:mm:ss",
        22 => "dd.mm.yyyy hh:mm",
        _ => return None,
    })
}

/// The locale that a code names ("[$-409]" is English); otherwise bokmål.
fn locale(code: &str) -> Locale {
    let names = code.to_ascii_lowercase();
    let is_english = names.contains("-409]") || names.contains("-809]");
    let is_nynorsk = names.contains("-814]") || names.contains("-nn-no]");
    let numbers = Locale {
        decimal_separator: ',',
        thousands_separator: '\u{a0}',
        currency_symbol: "kr",
        ..Locale::en_us()
    };
    if is_english {
        return numbers;
    }
    let (language, short) = match is_nynorsk {
        true => (
            Language::Nn,
            ["sø.", "må.", "ty.", "on.", "to.", "fr.", "la."],
        ),
        false => (
            Language::Nb,
            ["sø.", "ma.", "ti.", "on.", "to.", "fr.", "lø."],
        ),
    };
    // Excel's weeks begin on Sunday.
    let mut full = *weekday_names(language);
    full.rotate_right(1);
    Locale {
        month_names_short: [
            "jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des",
        ],
        month_names_full: *month_names(language),
        day_names_short: short,
        day_names_full: full,
        ..numbers
    }
}

/// A number without a format, without the rounding errors of binary fractions; a whole number has no decimals.
fn general(value: f64) -> String {
    if value.fract() == 0.0 || !value.is_finite() {
        return value.to_string();
    }
    if value.abs() < 1e-9 {
        return value.to_string().replace('.', ",");
    }
    let rounded = format!("{value:.MOST_DECIMALS$}");
    let digits = rounded.trim_end_matches('0').trim_end_matches('.');
    digits.replace('.', ",")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::text::clean;
    use proptest::prelude::*;

    fn shown(code: &str, value: f64) -> String {
        clean(&CellNumberFormat::new(None, code, false).number(value))
    }

    #[test]
    fn numbers_are_shown_as_a_norwegian_excel_shows_them() {
        let check =
            |code, value, expected: &str| assert_eq!(shown(code, value), expected, "{code}");
        check("0000", 301.0, "0301");
        check("0 %", 0.5, "50 %");
        check("0%", 0.5, "50%");
        check("0.0%", 0.125, "12,5%");
        check("[h]:mm", 1.083_333_333_333_333, "26:00");
        check("[hh]:mm:ss", 1.5, "36:00:00");
        check("#,##0.00 \"kr\"", 1234.5, "1 234,50 kr");
        check("_-* #,##0.00\\ \"kr\"_-", 1234.5, "1 234,50 kr");
        check("[$kr-414] #,##0", 1234.0, "kr 1 234");
        check("#,##0", 1_234_567.0, "1 234 567");
        check("0.00;[Red]-0.00", -1.5, "-1,50");
        check("000\" \"00\" \"000", 41_234_567.0, "412 34 567");
        check("## ## ## ##", 22_334_455.0, "22 33 44 55");
        check("dd.mm.yyyy", 43_116.0, "16.01.2018");
        check("yyyy-mm-dd", 43_116.0, "2018-01-16");
        check("d. mmmm yyyy", 43_116.0, "16. januar 2018");
        check(
            "[$-414]dddd d. mmmm yyyy;@",
            43_116.0,
            "tirsdag 16. januar 2018",
        );
        check("[$-409]mmmm d, yyyy", 43_116.0, "January 16, 2018");
        check("hh:mm", 0.395_833_333_333_333, "09:30");
        check("General", 0.5, "0,5");
        check("General", 26_906_510_420.0, "26906510420");
        check("General", 0.1 + 0.2, "0,3");
        check(";;;", 12.0, "");
        check("0;0;;@", 0.0, "");
        check("dd.mm.yyyy", -3.0, "-3");
    }

    #[test]
    fn excels_own_formats_are_shown_in_norwegian() {
        let check = |id, value, expected: &str| {
            let format = CellNumberFormat::new(Some(id), "m/d/yy", false);
            assert_eq!(clean(&format.number(value)), expected);
        };
        check(9, 0.5, "50 %");
        check(14, 43_116.0, "16.01.2018");
        check(22, 43_116.395_833_333, "16.01.2018 09:30");
        let mac = CellNumberFormat::new(Some(14), "", true);
        assert_eq!(mac.number(41_654.0), "16.01.2018");
    }

    #[test]
    fn a_text_is_shown_unless_its_format_says_no() {
        let text = |code| CellNumberFormat::new(None, code, false).text("Ås");
        assert_eq!(text("General"), "Ås");
        assert_eq!(text("0.00"), "Ås");
        assert_eq!(text("@"), "Ås");
        assert_eq!(text("0;0;0;@"), "Ås");
        assert_eq!(text(";;;"), "");
    }

    proptest! {
        #[test]
        fn no_code_breaks_the_reader(code in "[0#?.,;@ydhmsEe+%/\\[\\]$\"_*\\\\ gbAMP<>=-]{0,24}", value in -1e12..1e12_f64) {
            let format = CellNumberFormat::new(None, &code, false);
            format.number(value);
            format.text("x");
        }
    }
}
