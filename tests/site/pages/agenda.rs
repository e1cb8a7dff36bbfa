use crate::site::pages::site::Site;
use expect_test::expect;

#[test]
fn several_days_with_parallels_and_breaks() {
    let site = Site::new().gathering(
        "bergen",
        "title: Workshop
kind: workshop
date: 2018-04-18/2018-04-19
status: held
mode: physical
place: {name: Bergen, venue: Hotell Norge, url: https://example.no/}
starts: 10:00
ends: 15:00
sessions:
  - {title: Oppsummering, type: closing, date: 2018-04-19, start: 14:30, end: 15:00}
  - {title: Velkommen, type: opening, date: 2018-04-18, start: 10:00, end: 10:30, chairs: [{name: Kari Nordmann, role: rådgiver}]}
  - {title: Lunsj, type: break, date: 2018-04-18, start: 11:30}
  - {title: Ungdata i praksis, date: 2018-04-18, start: 10:30, end: 11:30, track: A, room: Sal 1, presentations: [ungdata]}
  - {title: Gruppearbeid om skole, type: group_work, date: 2018-04-18, start: 10:30, end: 11:30, track: B, room: Sal 2, summary: Grupper på fem.}
presentations:
  - {id: ungdata, title: Ungdata i praksis, speakers: [{name: Ola Dal, affiliation: Voss kommune}]}
  - {id: utenom, title: Et innlegg utenom}",
    );
    expect![[r#"
        <article class="gathering width">
        <p class="kicker">Workshop</p>
        <h1>Workshop</h1>
        <dl class="facts">
        <div><dt>Dato</dt><dd>onsdag 18. – torsdag 19. april 2018, kl. 10.00, slutter kl. 15.00 siste dag</dd></div>
        <div><dt>Status</dt><dd>Gjennomført</dd></div>
        <div><dt>Sted</dt><dd><a href="https://example.no/">Hotell Norge</a>, Bergen</dd></div>
        <div><dt>Form</dt><dd>Fysisk</dd></div>
        <div><dt>Arrangør</dt><dd>ikke oppgitt</dd></div>
        </dl>
        <section class="talks-section">
        <h2>Innlegg</h2>
        <ul class="talks">
        <li class="talk"><a href="ungdata/">Ungdata i praksis</a> <span class="speakers">Ola Dal, Voss kommune</span></li>
        <li class="talk"><a href="utenom/">Et innlegg utenom</a></li>
        </ul>
        </section>

        <section class="programme">
        <h2>Program</h2>
        <section class="programme-day">
        <h3><time datetime="2018-04-18">onsdag 18. april 2018</time></h3>
        <table class="programme-table">
        <caption class="visually-hidden">Program onsdag 18. april 2018</caption>
        <thead>
        <tr><th scope="col">Tid</th><th scope="col">Parallell</th><th scope="col">Innhold</th><th scope="col">Rom</th></tr>
        </thead>
        <tbody>
        <tr class="session session-opening"><th scope="row">kl. 10.00–10.30</th><td></td><td><span class="session-title">Velkommen</span> <span class="chairs">Møteleder: <span class="speakers">Kari Nordmann, rådgiver</span></span></td><td></td></tr>
        <tr class="session session-talk"><th scope="row" rowspan="2">kl. 10.30–11.30</th><td>A</td><td><a href="ungdata/">Ungdata i praksis</a> <span class="speakers">Ola Dal, Voss kommune</span></td><td>Sal 1</td></tr>
        <tr class="session session-group_work"><td>B</td><td><span class="session-title">Gruppearbeid om skole</span> <span class="session-type">Gruppearbeid</span><p class="summary">Grupper på fem.</p></td><td>Sal 2</td></tr>
        <tr class="session session-break"><th scope="row">kl. 11.30</th><td></td><td><span class="session-title">Lunsj</span></td><td></td></tr>
        </tbody>
        </table>
        </section>
        <section class="programme-day">
        <h3><time datetime="2018-04-19">torsdag 19. april 2018</time></h3>
        <table class="programme-table">
        <caption class="visually-hidden">Program torsdag 19. april 2018</caption>
        <thead>
        <tr><th scope="col">Tid</th><th scope="col">Innhold</th></tr>
        </thead>
        <tbody>
        <tr class="session session-closing"><th scope="row">kl. 14.30–15.00</th><td><span class="session-title">Oppsummering</span></td></tr>
        </tbody>
        </table>
        </section>
        </section>
        <section class="about-gathering">
        <h2>Om arrangementet</h2>
        <dl class="facts">
        <div><dt>Kontakt</dt><dd>ikke oppgitt</dd></div>
        </dl>
        </section>
        </article>
    "#]].assert_eq(&site.main("samlinger/bergen"));
}

#[test]
fn one_day_without_times_is_a_list() {
    let site = Site::new().gathering(
        "bergen",
        "title: Samling
kind: samling
date: 2018-01-16
status: held
mode: physical
sessions:
  - {title: Velkommen, room: Aulaen}
  - {title: Pause, type: break}",
    );
    expect![[r#"
        <article class="gathering width">
        <p class="kicker">Samling</p>
        <h1>Samling</h1>
        <dl class="facts">
        <div><dt>Dato</dt><dd><time datetime="2018-01-16">tirsdag 16. januar 2018</time></dd></div>
        <div><dt>Status</dt><dd>Gjennomført</dd></div>
        <div><dt>Sted</dt><dd>sted ikke oppgitt</dd></div>
        <div><dt>Form</dt><dd>Fysisk</dd></div>
        <div><dt>Arrangør</dt><dd>ikke oppgitt</dd></div>
        </dl>

        <section class="programme">
        <h2>Program</h2>
        <ol class="programme-list">
        <li class="session session-talk"><span class="session-title">Velkommen</span> <span class="room">Rom: Aulaen</span></li>
        <li class="session session-break"><span class="session-title">Pause</span></li>
        </ol>
        </section>
        <section class="about-gathering">
        <h2>Om arrangementet</h2>
        <dl class="facts">
        <div><dt>Kontakt</dt><dd>ikke oppgitt</dd></div>
        </dl>
        </section>
        </article>
    "#]].assert_eq(&site.main("samlinger/bergen"));
}

#[test]
fn a_session_past_midnight() {
    let site = Site::new().gathering(
        "bergen",
        "title: Samling
kind: samling
date: 2024-10-16
status: held
mode: physical
sessions:
  - {title: Velkommen, start: \"18:00\", end: \"20:00\"}
  - {title: Middag, date: 2024-10-16/2024-10-17, start: \"20:00\", end: \"01:00\"}
  - {title: Vakt, start: \"22:00\", end: \"24:00\"}",
    );
    let main = site.main("samlinger/bergen");
    let times: Vec<&str> = (main.split("<th scope=\"row\">").skip(1))
        .filter_map(|rest| rest.split("</th>").next())
        .collect();
    let expected = [
        "kl. 18.00–20.00",
        "kl. 20.00–01.00 (17. oktober)",
        "kl. 22.00–24.00",
    ];
    assert_eq!(times, expected);
}
