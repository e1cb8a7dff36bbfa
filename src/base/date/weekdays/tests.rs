use super::*;

fn check(text: &str, expected: &[(&str, &str, &str)]) {
    check_in(Language::Nb, text, expected);
}

fn check_in(language: Language, text: &str, expected: &[(&str, &str, &str)]) {
    let found = wrong_weekdays(text, language);
    let found: Vec<(&str, &str, &str)> = (found.iter())
        .map(|wrong| {
            let weekday = &text[wrong.weekday.clone()];
            (weekday, &text[wrong.date.clone()], wrong.right)
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn weekdays_that_contradict_their_date() {
    check(
        "Vi møttes mandag 16. januar 2018, og onsdag den 17. januar 2018.",
        &[("mandag", "16. januar 2018", "tirsdag")],
    );
    check(
        "Måndag 16.01.2018 og tysdag 16.1.2018",
        &[("Måndag", "16.01.2018", "tysdag")],
    );
    check(
        "On Monday, January 16, 2018",
        &[("Monday", "January 16, 2018", "Tuesday")],
    );
    check(
        "On Friday 01/16/2018 or Friday 16/01/2018",
        &[
            ("Friday", "01/16/2018", "Tuesday"),
            ("Friday", "16/01/2018", "Tuesday"),
        ],
    );
    for right in [
        "On Tuesday 03/04/2018 and Wednesday 03/04/2018 and Monday 03/04/2018",
        "tirsdag 16. januar 2018",
        "mandag 16. januar",
        "tirsdag 16. og onsdag 17. januar 2018",
        "hver mandag i 2018",
        "mandag\n16. januar 2018",
        "mandag 31. februar 2018",
        "en hverdag 16. januar 2018",
        "",
    ] {
        check(right, &[]);
    }
}
#[test]
fn a_weekday_in_the_language_of_the_text() {
    let text = "Vi møttes fredag 16. januar 2018";
    let check = |language, right| check_in(language, text, &[("fredag", "16. januar 2018", right)]);
    check(Language::Nb, "tirsdag");
    check(Language::Nn, "tysdag");
    check(Language::En, "tirsdag");
}
