//! The word before a number that says what the number is: «tlf.», «konto», «saksnr.».

use super::digit_runs::{is_space, is_without_width};

/// The meaning of the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberWord {
    Phone,
    Identity,
    Account,
    /// Words of a payment: what follows is an account or a number to pay to.
    Payment,
    /// The switchboard of an office: a number of the fixed network is not a person's.
    Office,
    /// A case, an order, an amount, a book: not a person's number.
    Other,
    /// Words that stand before such numbers and before telephone numbers: «ID», «kundenr.».
    Weak,
}

/// Whole words, in lower case.
const PHONE: &[&str] = &[
    "tlf",
    "tlfnr",
    "tel",
    "telf",
    "telefon",
    "telefonen",
    "telefonnr",
    "telefonnummer",
    "telefonnummeret",
    "mob",
    "mobil",
    "mobilen",
    "mobilnr",
    "mobilnummer",
    "mobiltelefon",
    "mobiltlf",
    "mobile",
    "cell",
    "phone",
    "call",
    "ring",
    "ringe",
    "ringje",
    "ringes",
    "ringast",
    "nås",
    "nåes",
    "nåast",
    "treffes",
    "treffast",
    "kontaktes",
    "kontaktast",
    "sms",
    "t",
    "m",
    "vipps",
    "whatsapp",
    "messenger",
    "telegram",
    "signal",
    "direkte",
    "vakttelefon",
    "kontakttelefon",
    "privattelefon",
    "jobbtelefon",
    "faks",
    "fax",
    "telefaks",
    "melding",
    "tekstmelding",
    "kontaktnummer",
];
const IDENTITY: &[&str] = &[
    "fnr",
    "fødselsnr",
    "fødselsnummer",
    "personnr",
    "personnummer",
    "pnr",
    "dnr",
];
const ACCOUNT: &[&str] = &[
    "konto",
    "kto",
    "kontoen",
    "kontonr",
    "kontonummer",
    "kontonummeret",
    "bankkonto",
    "bankkontonr",
    "bankkontonummer",
    "lønnskonto",
    "account",
    "iban",
    "kid",
    "kidnr",
    "kidnummer",
    "bankgiro",
    "giro",
    "bban",
];
const PAYMENT: &[&str] = &[
    "betal",
    "betale",
    "betales",
    "betalast",
    "overfør",
    "overføres",
    "overførast",
    "innbetales",
    "innbetaling",
    "utbetales",
    "utbetalast",
    "utbetaling",
    "honorar",
    "honoraret",
    "dnb",
    "nordea",
];
const OFFICE: &[&str] = &[
    "sentralbord",
    "sentralbordet",
    "pressetelefon",
    "pressetelefonen",
    "pressevakt",
    "pressevakta",
    "servicetelefon",
];
const WEAK: &[&str] = &["id", "org", "kundenr", "kundenummer"];
const OTHER: &[&str] = &[
    "prosjekt",
    "ansvar",
    "ansvarsnr",
    "ansvarsnummer",
    "art",
    "funksjon",
    "kostnadssted",
    "kostnadsstad",
    "koststed",
    "sum",
    "indeks",
    "rapport",
    "rom",
    "søknad",
    "søknadsnr",
    "søknadsnummer",
    "kundeservice",
    "kundesenter",
    "sak",
    "saken",
    "saksnr",
    "saksnummer",
    "arkivsak",
    "arkivsaknr",
    "arkivsaksnr",
    "arkivsaksnummer",
    "arkivsakid",
    "journalpost",
    "journalnr",
    "jpid",
    "ref",
    "referanse",
    "ordre",
    "ordrenr",
    "ordrenummer",
    "isbn",
    "issn",
    "doi",
    "ean",
    "pmid",
    "kr",
    "kroner",
    "nok",
    "eur",
    "usd",
    "mill",
    "orgnr",
    "organisasjonsnr",
    "organisasjonsnummer",
    "foretaksnummer",
    "faktura",
    "fakturanr",
    "fakturanummer",
    "versjon",
    "prosjektnr",
    "prosjektnummer",
    "løpenr",
    "løpenummer",
    "dok",
    "dokument",
    "dokumentnr",
    "dokid",
    "avtale",
    "avtalenr",
    "medlemsnr",
    "medlemsnummer",
    "gnr",
    "bnr",
    "artikkel",
    "artikkelnr",
    "serienr",
    "serienummer",
    "issue",
    "lisens",
    "patent",
    "handle",
    "hdl",
    "cas",
    "tilsagn",
    "tilsagnsnr",
    "tilsagnsnummer",
    "bilag",
    "bilagsnr",
    "vedtak",
    "vedtaksnr",
];
/// Words without meaning between such a word and the number.
const BETWEEN: &[&str] = &["nr", "nummer", "no", "num", "er", "på", "til", "nå", "is"];

/// The greatest distance from the number, in bytes.
const REACH: usize = 48;

/// The meaning of the word before this place; `None`: it says nothing about numbers.
pub fn word_before(text: &str, at: usize) -> Option<NumberWord> {
    let mut before = within_reach(&text[..at]);
    for _ in 0..3 {
        before = before.trim_end_matches(|letter: char| {
            is_space(letter)
                || is_without_width(letter)
                || matches!(
                    letter,
                    '.' | ':' | '#' | '(' | '-' | '–' | '=' | '"' | '*' | '+' | '|'
                )
        });
        let word = last_word(before);
        let lower = word.to_lowercase();
        let is_in = |words: &[&str]| words.contains(&lower.as_str());
        if is_in(BETWEEN) {
            before = &before[..before.len() - word.len()];
            continue;
        }
        return match () {
            () if is_in(PHONE) => Some(NumberWord::Phone),
            () if is_in(IDENTITY) => Some(NumberWord::Identity),
            () if is_in(ACCOUNT) => Some(NumberWord::Account),
            () if is_in(PAYMENT) => Some(NumberWord::Payment),
            () if is_in(OFFICE) => Some(NumberWord::Office),
            () if is_in(WEAK) => Some(NumberWord::Weak),
            () if is_in(OTHER) => Some(NumberWord::Other),
            () => None,
        };
    }
    None
}

/// The last word of the text; empty when the text does not end with a letter.
pub fn last_word(text: &str) -> &str {
    let start = text
        .char_indices()
        .rev()
        .take_while(|(_, letter)| letter.is_alphabetic())
        .last()
        .map_or(text.len(), |(at, _)| at);
    &text[start..]
}

fn within_reach(text: &str) -> &str {
    let from = text.len().saturating_sub(REACH);
    let from = (from..text.len()).find(|at| text.is_char_boundary(*at));
    &text[from.unwrap_or(text.len())..]
}

/// Words after a number that make it an amount.
const COUNTED: &[&str] = &[
    "kr",
    "kroner",
    "nok",
    "mill",
    "millioner",
    "innbyggere",
    "innbyggjarar",
    "personer",
    "personar",
    "tonn",
    "kvm",
    "kwh",
    "khz",
    "mhz",
    "ghz",
    "kbit",
    "meter",
];

pub fn is_amount(after: &str) -> bool {
    if after.starts_with(",-") || after.starts_with(",–") || after.starts_with('%') {
        return true;
    }
    let word = after.trim_start_matches(is_space);
    let end = word.find(|letter: char| !letter.is_alphabetic());
    COUNTED.contains(&word[..end.unwrap_or(word.len())].to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::{NumberWord, word_before};

    #[test]
    fn only_whole_words_say_something() {
        let check = |text: &str, expected: Option<NumberWord>| {
            assert_eq!(word_before(text, text.len()), expected, "{text}");
        };
        check("Ingrid ", None);
        check("Isak: ", None);
        check("id ", Some(NumberWord::Weak));
        check("org.nr. ", Some(NumberWord::Weak));
        check("ref. ", Some(NumberWord::Other));
        check("Kontonr.: ", Some(NumberWord::Account));
        check("KID ", Some(NumberWord::Account));
        check("tlf.", Some(NumberWord::Phone));
        check("ring meg på nr. ", None);
        check("ring på nr. ", Some(NumberWord::Phone));
        check("David ", None);
    }
}
