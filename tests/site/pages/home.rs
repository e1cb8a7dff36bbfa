use crate::site::pages::site::Site;
use expect_test::expect;

fn gathering(site: Site, id: &str, date: &str) -> Site {
    site.gathering(
        id,
        &format!("title: {id}\nkind: samling\ndate: {date}\nstatus: held\nmode: physical\ntopics: [uro, \"ro & fred\"]"),
    )
}

#[test]
fn a_site_says_what_may_be_asked_and_what_is_coming() {
    let site = Site::new().file(
        "samling.yaml",
        "title: Prøve\ndescription: Et nettsted.\nhome: {heading: Lær av andre, questions: [Hva er ro & fred?]}\n",
    );
    let site = gathering(site, "snart", "2020-03-01");
    expect![""].assert_eq(&site.main(""));
}

#[test]
fn questions_are_made_of_the_topics_and_years_of_the_programme() {
    let site = Site::new().file(
        "content/programme/index.md",
        "---\nname: Programmet\nperiod: 2018/2020\nphases: [{name: Oppstart, period: 2018}, {name: Drift, period: 2019/2020}]\n---\n",
    );
    let site = gathering(site, "eldst", "2018-03-01");
    let site = gathering(site, "eldre", "2018-04-01");
    expect![""].assert_eq(&site.main(""));
}

#[test]
fn nothing_is_shown_of_what_there_is_not() {
    expect![""].assert_eq(&Site::new().main(""));
}
