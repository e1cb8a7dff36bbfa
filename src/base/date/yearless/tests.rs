use super::*;

fn check(text: &str, wanted: Option<(&str, Option<&str>)>) {
    let read = YearlessDay::read(text);
    let said = read.map(|day| (day.prose(Language::Nb), day.times(Language::Nb)));
    let wanted = wanted.map(|(day, times)| (day.to_owned(), times.map(str::to_owned)));
    assert_eq!(said, wanted, "{text}");
}

#[test]
fn a_day_and_its_times_are_read_and_nothing_else() {
    let day = "7. desember, år ikke kjent";
    let times = Some("kl. 10.00–11.00");
    check("7. desember 10.00 - 11.00", Some((day, times)));
    check("7. desember kl. 10.00–11.00", Some((day, times)));
    check("7 December, 10:00", Some((day, Some("kl. 10.00"))));
    check("December 7", Some((day, None)));
    check("29. februar", Some(("29. februar, år ikke kjent", None)));
    check("7. desember 2023", None);
    check("31. juni", None);
    check("en gang i desember", None);
    check("Buskerud", None);
}

#[test]
fn it_is_said_in_each_language() {
    let day = YearlessDay::read("7. desember 10.00");
    let said = |language| day.map(|day| day.prose(language));
    assert_eq!(
        said(Language::Nn),
        Some("7. desember, år ikkje kjent".to_owned())
    );
    assert_eq!(
        said(Language::En),
        Some("7 December, year not known".to_owned())
    );
}
