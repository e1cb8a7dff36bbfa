//! The words of each language for dates and times. How they are put together is in `display` and `time`.
//!
//! Norwegian forms and abbreviations are those of Språkrådet (jan., feb., mars, april, …, sept., okt., nov., des.).

use crate::base::text::Language;

/// Months begin with January, weekdays with Monday, seasons with spring.
pub(super) struct CalendarWords {
    pub months: [&'static str; 12],
    pub short_months: [&'static str; 12],
    pub weekdays: [&'static str; 7],
    pub seasons: [&'static str; 4],
    pub short_seasons: [&'static str; 4],
    /// What follows the number of a day: "16."
    pub ordinal: &'static str,
    /// Whether a short day is all numbers: "16.1.2018".
    pub numeric: bool,
    /// Before and after the first year of a decade.
    pub decade: (&'static str, &'static str),
    pub from: &'static str,
    pub until: &'static str,
    /// Before the last day that something can have happened on.
    pub at_latest: &'static str,
    pub about: &'static str,
    pub short_about: &'static str,
    pub uncertain: &'static str,
    pub start_unknown: &'static str,
    pub end_unknown: &'static str,
    pub nothing_known: &'static str,
    /// After a day of which nobody knows the year.
    pub year_unknown: &'static str,
    /// Before a time of day, with its space.
    pub clock: &'static str,
    /// Between hour and minute.
    pub clock_point: &'static str,
    pub hours: &'static str,
}

pub(super) static ALL: [CalendarWords; 3] = [NB, NN, EN];

/// From January on; lower case, except in English.
pub fn month_names(language: Language) -> &'static [&'static str; 12] {
    &CalendarWords::of(language).months
}

/// Short forms of month names in running text, without the full stop.
const SHORTENED: [&str; 14] = [
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "oct", "nov", "des",
    "dec",
];

/// Is the word a month in this language, in full or shortened? Case is ignored.
pub fn is_month_name(word: &str, language: Language) -> bool {
    let word = word.to_lowercase();
    let mut names = month_names(language).iter();
    SHORTENED.contains(&word.as_str()) || names.any(|name| name.to_lowercase() == word)
}

/// From Monday on.
pub fn weekday_names(language: Language) -> &'static [&'static str; 7] {
    &CalendarWords::of(language).weekdays
}

/// The number of the month that the word is in one of the languages, in full or shortened. Case and a full stop are ignored.
pub(super) fn month_number(word: &str) -> Option<i8> {
    let word = word.trim_end_matches('.').to_lowercase();
    let is_it = |name: &str| {
        let name = name.to_lowercase();
        name == word || name.starts_with(&word) && SHORTENED.contains(&word.as_str())
    };
    let number = ALL
        .iter()
        .find_map(|words| words.months.iter().position(|name| is_it(name)))?;
    i8::try_from(number + 1).ok()
}

/// Is the word a month in one of the languages, in full or shortened?
pub fn is_month(word: &str) -> bool {
    month_number(word).is_some()
}

/// The number of the weekday, from Monday's 0, and the language that it is a word of: this one, if it has the word. Case is ignored.
pub(super) fn weekday_number(
    word: &str,
    language: Language,
) -> Option<(usize, &'static CalendarWords)> {
    let word = word.to_lowercase();
    let own = CalendarWords::of(language);
    std::iter::once(own).chain(&ALL).find_map(|words| {
        let mut names = words.weekdays.iter();
        let number = names.position(|name| name.to_lowercase() == word)?;
        Some((number, words))
    })
}

impl CalendarWords {
    /// Bokmål for languages without words of their own here (`se`).
    pub fn of(language: Language) -> &'static CalendarWords {
        let [nb, nn, en] = &ALL;
        match language.interface() {
            Language::Nn => nn,
            Language::En => en,
            _ => nb,
        }
    }
}

const NB: CalendarWords = CalendarWords {
    months: [
        "januar",
        "februar",
        "mars",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "desember",
    ],
    short_months: [
        "jan.", "feb.", "mars", "april", "mai", "juni", "juli", "aug.", "sept.", "okt.", "nov.",
        "des.",
    ],
    weekdays: [
        "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag",
    ],
    seasons: ["våren", "sommeren", "høsten", "vinteren"],
    short_seasons: ["vår", "sommer", "høst", "vinter"],
    ordinal: ".",
    numeric: true,
    decade: ("", "-årene"),
    from: "fra",
    until: "til",
    at_latest: "senest",
    about: "omtrent",
    short_about: "ca.",
    uncertain: "usikkert",
    start_unknown: "ukjent start",
    end_unknown: "ukjent slutt",
    nothing_known: "ukjent tid",
    year_unknown: "år ikke kjent",
    clock: "kl. ",
    clock_point: ".",
    hours: "t",
};

const NN: CalendarWords = CalendarWords {
    weekdays: [
        "måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "sundag",
    ],
    seasons: ["våren", "sommaren", "hausten", "vinteren"],
    short_seasons: ["vår", "sommar", "haust", "vinter"],
    decade: ("", "-åra"),
    from: "frå",
    at_latest: "seinast",
    start_unknown: "ukjend start",
    end_unknown: "ukjend slutt",
    nothing_known: "ukjend tid",
    year_unknown: "år ikkje kjent",
    ..NB
};

const EN: CalendarWords = CalendarWords {
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    short_months: [
        "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
    ],
    weekdays: [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ],
    seasons: ["spring", "summer", "autumn", "winter"],
    short_seasons: ["spring", "summer", "autumn", "winter"],
    ordinal: "",
    numeric: false,
    decade: ("the ", "s"),
    from: "from",
    until: "until",
    at_latest: "by",
    about: "about",
    short_about: "c.",
    uncertain: "uncertain",
    start_unknown: "start unknown",
    end_unknown: "end unknown",
    nothing_known: "time unknown",
    year_unknown: "year not known",
    clock: "",
    clock_point: ":",
    hours: "h",
};
