//! Pages of the people who gave talks or wrote letters, where a site asks for them.

use crate::site::pages::site::Site;
use expect_test::expect;

const GATHERING: &str = "title: Samling
kind: samling
date: 2018-01-16
status: held
mode: physical
presentations:
  - id: a
    title: Om helse
    speakers: [{name: Kari Nordmann, role: rådgiver, affiliation: Fjordby kommune}, {name: Ola Eksempel}]
  - id: b
    title: Om vaner
    speakers: [{name: KARI NORDMANN, affiliation: Fjordfylket}, {name: Per Ås}]";

const PEOPLE: &str = "- {id: ola, name: Ola Eksempel}\n- {id: per, name: Per Ås, removed: true}\n";

fn site(settings: &str) -> Site {
    let site = Site::new().gathering("x", GATHERING);
    let site = site.file("content/programme/people.yaml", PEOPLE);
    let title = "title: Prøve\ndescription: Et nettsted.\n";
    site.file("samling.yaml", &format!("{title}{settings}"))
}

#[test]
fn a_site_that_does_not_ask_for_them_has_none() {
    let site = site("");
    assert_eq!(site.addresses("personer"), [""; 0]);
    assert!(!site.main("samlinger/x").contains("personer/"));
}

#[test]
fn everyone_who_may_be_named_has_a_page() {
    let site = site("people: {pages: true}\n");
    expect![[r#"
        <div class="width">
        <h1>Personer</h1>
        <p class="lead">De som har holdt et innlegg eller skrevet et brev som er i arkivet.</p>
        <ul class="counted">
        <li><a href="kari-nordmann/">Kari Nordmann</a> <span class="count">2 innlegg og brev</span></li>
        <li><a href="ola/">Ola Eksempel</a> <span class="count">1 innlegg eller brev</span></li>
        </ul>
        </div>
    "#]]
    .assert_eq(&site.main("personer"));
    expect![[r#"
        <article class="person width">
        <p class="kicker">Person</p>
        <h1>Kari Nordmann</h1>
        <dl class="facts">
        <div><dt>Omtalt som</dt><dd>rådgiver, Fjordby kommune</dd><dd>Fjordfylket</dd></div>
        </dl>
        <section class="talks-section">
        <h2>Innlegg</h2>
        <ul class="talks">
        <li class="talk"><a href="../../samlinger/x/a/">Om helse</a> <span class="speakers">Kari Nordmann, rådgiver, Fjordby kommune; <a href="../ola/">Ola Eksempel</a></span>
        <p class="meta"><span><a href="../../samlinger/x/">Samling</a></span><span><time datetime="2018-01-16">16. januar 2018</time></span></p></li>
        <li class="talk"><a href="../../samlinger/x/b/">Om vaner</a> <span class="speakers">KARI NORDMANN, Fjordfylket; Navn fjernet på forespørsel</span>
        <p class="meta"><span><a href="../../samlinger/x/">Samling</a></span><span><time datetime="2018-01-16">16. januar 2018</time></span></p></li>
        </ul>
        </section>
        </article>
    "#]].assert_eq(&site.main("personer/kari-nordmann"));
    // The id in `people.yaml` is the address.
    expect![[r#"
        <article class="person width">
        <p class="kicker">Person</p>
        <h1>Ola Eksempel</h1>
        <section class="talks-section">
        <h2>Innlegg</h2>
        <ul class="talks">
        <li class="talk"><a href="../../samlinger/x/a/">Om helse</a> <span class="speakers"><a href="../kari-nordmann/">Kari Nordmann</a>, rådgiver, Fjordby kommune; Ola Eksempel</span>
        <p class="meta"><span><a href="../../samlinger/x/">Samling</a></span><span><time datetime="2018-01-16">16. januar 2018</time></span></p></li>
        </ul>
        </section>
        </article>
    "#]].assert_eq(&site.main("personer/ola"));
}

#[test]
fn a_name_leads_to_its_page() {
    let talk = site("people: {pages: true}\n").main("samlinger/x/a");
    assert!(
        talk.contains("<a href=\"../../../personer/kari-nordmann/\">Kari Nordmann</a>, rådgiver"),
        "{talk}"
    );
}

#[test]
fn a_withdrawn_person_has_no_page() {
    let site = site("people: {pages: true}\n");
    let people = ["personer/", "personer/kari-nordmann/", "personer/ola/"];
    assert_eq!(site.addresses("personer"), people);
    assert!(!site.main("personer").contains("Per Ås"));
    let talk = site.main("samlinger/x/b");
    assert!(talk.contains("Navn fjernet") && !talk.contains("personer/per"));
}

#[test]
fn two_people_of_one_name_have_a_page_each() {
    let two = "- {id: kari-nordmann, name: Kari Nordmann}\n- {id: kari-2, name: Kari Nordmann}\n";
    let talks = "title: Samling
kind: samling
date: 2018-01-16
status: held
mode: physical
presentations:
  - {id: a, title: Om helse, speakers: [{name: Kari Nordmann, person: kari-nordmann}]}
  - {id: b, title: Om vaner, speakers: [{name: Kari Nordmann, person: kari-2}]}
  - {id: c, title: Om noe, speakers: [{name: Kari Nordmann}]}";
    let site = Site::new().gathering("x", talks);
    let settings = "title: Prøve\ndescription: Et nettsted.\npeople: {pages: true}\n";
    let site = site.file("content/programme/people.yaml", two);
    let site = site.file("samling.yaml", settings);
    let first = site.main("personer/kari-nordmann");
    assert!(first.contains("Om helse") && !first.contains("Om vaner") && !first.contains("Om noe"));
    let second = site.main("personer/kari-2");
    assert!(second.contains("Om vaner") && !second.contains("Om helse"));
    // Which of the two gave the third is not known.
    assert_eq!(
        site.main("personer").matches(">Kari Nordmann</a>").count(),
        3
    );
}
