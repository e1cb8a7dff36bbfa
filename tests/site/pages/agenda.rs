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
    expect![[r##"
        <article class="gathering width">
        <div class="split three">
        <div class="gathering-head">
        <p class="kicker">Workshop · gjennomført</p>
        <h1>Workshop</h1>
        </div>
        <aside class="beside" aria-label="Fakta">
        <div class="card">
        <h2>Fakta</h2>
        <dl class="facts">
        <div><dt>Dato</dt><dd>onsdag 18. – torsdag 19. april 2018, kl. 10.00, slutter kl. 15.00 siste dag</dd></div>
        <div><dt>Sted</dt><dd><a href="https://example.no/">Hotell Norge</a>, Bergen</dd></div>
        </dl>
        <details class="more-facts">
        <summary>Flere fakta</summary>
        <dl class="facts">
        <div><dt>Møteform</dt><dd>Fysisk</dd></div>
        </dl>
        </details>
        </div>
        <nav class="toc-counts" aria-label="På denne siden">
        <ul class="toc-list">
        <li><a href="#program">Program</a> <span class="count">2 dager</span></li>
        <li><a href="#innlegg">Innlegg</a> <span class="count">2</span></li>
        <li><a href="#om-samlingen">Om arrangementet</a></li>
        </ul>
        </nav>
        </aside>
        <div class="main-column">

        <section class="programme" id="program">
        <h2>Program</h2>
        <section class="programme-day">
        <h3><time datetime="2018-04-18">onsdag 18. april 2018</time></h3>
        <ol class="slots">
        <li class="slot"><span class="at">10.00–10.30</span>
        <div class="session session-opening"><span class="session-title">Velkommen</span> <span class="chairs">Møteleder: <span class="speakers">Kari Nordmann, rådgiver</span></span></div></li>
        <li class="slot"><span class="at">10.30–11.30</span>
        <ul class="parallel" aria-label="Samtidig">
        <li class="session session-talk"><a href="ungdata/">Ungdata i praksis</a> <span class="speakers">Ola Dal, Voss kommune</span> <span class="meta session-place"><span>Parallell: A</span><span>Rom: Sal 1</span></span></li>
        <li class="session session-group_work"><span class="session-title">Gruppearbeid om skole</span> <span class="session-type">Gruppearbeid</span> <span class="meta session-place"><span>Parallell: B</span><span>Rom: Sal 2</span></span><p class="summary">Grupper på fem.</p></li>
        </ul></li>
        <li class="slot"><span class="at">11.30</span>
        <div class="session session-break"><span class="session-title">Lunsj</span></div></li>
        </ol>
        </section>
        <section class="programme-day">
        <h3><time datetime="2018-04-19">torsdag 19. april 2018</time></h3>
        <ol class="slots">
        <li class="slot"><span class="at">14.30–15.00</span>
        <div class="session session-closing"><span class="session-title">Oppsummering</span></div></li>
        </ol>
        </section>
        </section>
        </div>
        </div>
        <section class="talks-section" id="innlegg">
        <h2>Innlegg</h2>
        <ul class="talk-cards">
        <li class="talk-card">
        <h3><a href="ungdata/">Ungdata i praksis</a></h3>
        <p class="meta"><span class="speakers">Ola Dal, Voss kommune</span></p>
        </li>
        <li class="talk-card">
        <h3><a href="utenom/">Et innlegg utenom</a></h3>
        </li>
        </ul>
        </section>
        <section class="about-gathering" aria-labelledby="om-samlingen">
        <h2 id="om-samlingen">Om arrangementet</h2>
        <dl class="facts">
        </dl>
        <p class="note">Ikke oppgitt i kilden: arrangør, kontakt.</p>
        </section>
        </article>
    "##]].assert_eq(&site.main("samlinger/bergen"));
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
    expect![[r##"
        <article class="gathering width">
        <div class="split three">
        <div class="gathering-head">
        <p class="kicker">Samling · gjennomført</p>
        <h1>Samling</h1>
        </div>
        <aside class="beside" aria-label="Fakta">
        <div class="card">
        <h2>Fakta</h2>
        <dl class="facts">
        <div><dt>Dato</dt><dd><time datetime="2018-01-16">tirsdag 16. januar 2018</time></dd></div>
        </dl>
        <details class="more-facts">
        <summary>Flere fakta</summary>
        <dl class="facts">
        <div><dt>Møteform</dt><dd>Fysisk</dd></div>
        </dl>
        </details>
        </div>
        <nav class="toc-counts" aria-label="På denne siden">
        <ul class="toc-list">
        <li><a href="#program">Program</a></li>
        <li><a href="#om-samlingen">Om arrangementet</a></li>
        </ul>
        </nav>
        </aside>
        <div class="main-column">

        <section class="programme" id="program">
        <h2>Program</h2>
        <ol class="programme-list">
        <li class="slot"><div class="session session-talk"><span class="session-title">Velkommen</span> <span class="meta session-place"><span>Rom: Aulaen</span></span></div></li>
        <li class="slot"><div class="session session-break"><span class="session-title">Pause</span></div></li>
        </ol>
        </section>
        </div>
        </div>
        <section class="about-gathering" aria-labelledby="om-samlingen">
        <h2 id="om-samlingen">Om arrangementet</h2>
        <dl class="facts">
        </dl>
        <p class="note">Ikke oppgitt i kilden: sted, arrangør, kontakt.</p>
        </section>
        </article>
    "##]].assert_eq(&site.main("samlinger/bergen"));
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
    let times: Vec<&str> = (main.split("<span class=\"at\">").skip(1))
        .filter_map(|rest| rest.split("</span>").next())
        .collect();
    let expected = ["18.00–20.00", "20.00–01.00 (17. oktober)", "22.00–24.00"];
    assert_eq!(times, expected);
}
