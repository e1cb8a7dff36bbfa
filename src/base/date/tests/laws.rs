//! Properties that hold for every date, every time and every string.

use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::base::date::*;
use crate::base::text::Language;

const LANGUAGES: [Language; 4] = [Language::Nb, Language::Nn, Language::Se, Language::En];

fn moment() -> impl Strategy<Value = Moment> {
    let seasons = [
        Season::Spring,
        Season::Summer,
        Season::Autumn,
        Season::Winter,
    ];
    let bare = (
        prop_oneof![0..=9999_i16, 2015..=2028_i16],
        1..=12_i8,
        1..=28_i8,
        select(seasons.to_vec()),
    )
        .prop_flat_map(|(year, month, day, season)| {
            let made = [
                Moment::of_decade(year),
                Moment::of_year(year),
                Moment::of_season(year, season),
                Moment::of_month(year, month),
                Moment::of_day(year, month, day),
            ];
            select(made.map(Result::unwrap).to_vec())
        });
    (bare, any::<bool>(), any::<bool>()).prop_map(|(moment, uncertain, approximate)| {
        moment.with_qualifier(Qualifier::new(uncertain, approximate))
    })
}

fn edtf() -> impl Strategy<Value = Edtf> {
    let ends = (
        option::weighted(0.8, moment()),
        option::weighted(0.8, moment()),
        any::<bool>(),
    );
    let interval = ends.prop_filter_map("ends in order", |(start, end, open)| {
        let otherwise = if open {
            Endpoint::Open
        } else {
            Endpoint::Unknown
        };
        let [start, end] = [start, end].map(|end| end.map_or(otherwise, Endpoint::Moment));
        Edtf::interval(start, end)
            .or_else(|_| Edtf::interval(end, start))
            .ok()
    });
    prop_oneof![moment().prop_map(Edtf::Date), interval]
}

fn day() -> impl Strategy<Value = Date> {
    (0..4017_i32)
        .prop_map(|days| Date::constant(2017, 1, 1).saturating_add(jiff::Span::new().days(days)))
}

fn suggestion(text: &str) -> Option<String> {
    Edtf::parse(text)
        .unwrap_err()
        .suggestion()
        .map(str::to_owned)
}

#[test]
fn each_day_of_the_programme_is_read_back() {
    let mut day = Date::constant(2017, 1, 1);
    while day.year() <= 2027 {
        let date = Edtf::parse(&day.to_string()).unwrap();
        assert_eq!(date, Edtf::Date(Moment::try_from(day).unwrap()));
        assert_eq!(
            (date.earliest(), date.latest(), date.days()),
            (Some(day), Some(day), vec![day])
        );
        assert_eq!(date.datetime(), Some(day.to_string()));
        assert_eq!(
            suggestion(&date.prose_with_weekday(Language::Nn)),
            Some(day.to_string())
        );
        day = day.tomorrow().unwrap();
    }
}

proptest! {
    // No regression files beside the sources: a case that proptest finds is added to the other test files.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_back(date in edtf()) {
        prop_assert_eq!(Edtf::parse(&date.to_string()), Ok(date));
    }

    #[test]
    fn order_is_total_and_by_the_first_day(one in edtf(), two in edtf()) {
        let order = one.sort_key().cmp(&two.sort_key());
        prop_assert_eq!(order.is_eq(), one == two);
        prop_assert_eq!(order.reverse(), two.sort_key().cmp(&one.sort_key()));
        if let (Some(first), Some(second)) = (one.earliest(), two.earliest()) && first != second {
            prop_assert_eq!(order, first.cmp(&second));
        }
    }

    #[test]
    fn bounds_are_in_order(date in edtf(), other in edtf()) {
        if let (Some(first), Some(last)) = (date.earliest(), date.latest()) {
            prop_assert!(first <= last);
            prop_assert!(!(date.is_after(first) || date.is_before(last)));
            prop_assert!(date.contains(&date));
        }
        prop_assert!(date.overlaps(&date));
        prop_assert!(!date.contains(&other) || date.overlaps(&other), "what is contained overlaps");
    }

    #[test]
    fn prose_says_something_and_says_it_well(date in edtf()) {
        for language in LANGUAGES {
            for text in [date.prose(language), date.prose_with_weekday(language), date.short(language)] {
                prop_assert!(!text.is_empty());
                prop_assert!(!["--", "––", "  ", "..", "( "].iter().any(|ugly| text.contains(ugly)), "{}", text);
                prop_assert_eq!(text.trim(), &text);
            }
        }
    }

    #[test]
    fn nothing_panics(text in ".*", dateish in "[0-9.X/?~% -]{0,24}", wordy in "([0-9]{1,4}|[ ./–-]|mai|høst|fra|til|ca|årene|kl|T|:|og med){0,12}") {
        for text in [&text, &dateish, &wordy] {
            match Edtf::parse(text) {
                Ok(date) => prop_assert_eq!(&date.to_string(), text),
                Err(error) => {
                    prop_assert_eq!(DateError::from_message(&error.to_string()), Some(error.clone()));
                    if let Some(suggestion) = error.suggestion() {
                        prop_assert!(Edtf::parse(suggestion).is_ok(), "{} for {}", suggestion, text);
                    }
                }
            }
            let _ = (ClockTime::parse(text), Duration::parse(text), DateError::from_message(text), TimeError::from_message(text));
        }
    }

    #[test]
    fn norwegian_days_get_the_right_suggestion(day in day(), length in 1..40_i32) {
        let (y, m, d) = (day.year(), day.month(), day.day());
        let date = Edtf::Date(Moment::try_from(day).unwrap());
        let (month, iso) = (date.prose(Language::Nb).split(' ').nth(1).unwrap().to_owned(), day.to_string());
        for text in [format!("{d}.{m}.{y}"), format!("{d:02}.{m:02}.{y}"), format!("{d}. {month} {y}"), format!("{d} {month} {y}"), format!("{d}/{m}-{y}")] {
            prop_assert_eq!(suggestion(&text), Some(iso.clone()), "{}", text);
        }
        let last = Moment::try_from(day.saturating_add(jiff::Span::new().days(length))).unwrap();
        let interval = Edtf::interval(Endpoint::Moment(Moment::try_from(day).unwrap()), Endpoint::Moment(last)).unwrap();
        for language in LANGUAGES {
            for text in [interval.prose(language), interval.prose_with_weekday(language), interval.short(language)] {
                prop_assert_eq!(suggestion(&text), Some(interval.to_string()), "{}", text);
            }
        }
    }

    #[test]
    fn a_date_in_prose_is_understood(moment in moment()) {
        let date = Edtf::Date(moment);
        for language in LANGUAGES {
            match Edtf::parse(&date.prose(language)) {
                Ok(read) => prop_assert_eq!(read, date.clone()),
                Err(error) if moment.year() >= 1000 && !(moment.precision() == Precision::Decade && moment.year() % 100 == 0) => {
                    prop_assert_eq!(error.suggestion().map(str::to_owned), Some(date.to_string()));
                }
                Err(_) => {}
            }
        }
    }

    #[test]
    fn times_are_read_back(hour in 0..24_u8, minute in 0..60_u8, length in any::<u32>()) {
        let time = ClockTime::new(hour, minute).unwrap();
        prop_assert_eq!(ClockTime::parse(&time.to_string()), Ok(time));
        prop_assert_eq!(ClockTime::parse(&time.prose(Language::Nb)), Ok(time));
        let length = Duration::from_minutes(length);
        prop_assert_eq!(Duration::parse(&length.to_string()), Ok(length));
        prop_assert_eq!(Duration::parse(&length.prose(Language::Nb)), Ok(length));
    }
}

proptest! {
    #[test]
    fn the_pattern_of_dates(
        date in edtf(),
        text in r"([0-9]{3}X|20[0-9]{2}(-[0-3][0-9]){0,2})[?~%]?(/|/\.\.|/20[0-9]{2})?"
    ) {
        let pattern = regex::Regex::new(Edtf::PATTERN).expect("a pattern");
        prop_assert!(pattern.is_match(&date.to_string()), "{}", date);
        // Only a calendar knows the other mistakes.
        match Edtf::parse(&text) {
            Ok(_) => prop_assert!(pattern.is_match(&text)),
            Err(DateError::NotADate) => prop_assert!(!pattern.is_match(&text)),
            Err(_) => {}
        }
    }

    #[test]
    fn the_pattern_of_times(text in r"(kl|Kl|klokka)?[. ]?[0-3]?[0-9]([:.][0-9]{1,2})? ?") {
        let pattern = regex::Regex::new(ClockTime::PATTERN).expect("a pattern");
        prop_assert_eq!(pattern.is_match(&text), ClockTime::parse(&text).is_ok());
    }

    #[test]
    fn the_pattern_of_durations(
        text in r"(pt)?[0-9]{1,2}(:[0-9]{1,2}| ?(t|timer|h|min|x)\.?)( og| and)? ?([0-9]{1,2} ?(min|m|t))? ?"
    ) {
        let pattern = regex::Regex::new(Duration::PATTERN).expect("a pattern");
        prop_assert_eq!(pattern.is_match(&text), Duration::parse(&text).is_ok());
    }
}
