use crate::site::pages::site::Site;
use expect_test::expect;

#[test]
fn a_month_is_a_month_and_no_day_of_it() {
    let site = Site::new().gathering(
        "buskerud",
        "title: Samling
kind: samling
date: 2018-10
status: held
mode: unknown
provenance:
  status: {certainty: inferred}
  place: {certainty: unknown, as_written: Buskerud}",
    );
    expect![[r##"
        <article class="gathering width">
        <div class="split three">
        <div class="gathering-head">
        <p class="kicker">Samling</p>
        <h1>Samling</h1>
        </div>
        <aside class="beside" aria-label="Fakta">
        <div class="card">
        <h2>Fakta</h2>
        <dl class="facts">
        <div><dt>Dato</dt><dd><time datetime="2018-10">oktober 2018</time></dd></div>
        <div><dt>Sted</dt><dd>ikke oppgitt <span class="as-written">I kilden står det: <q>Buskerud</q></span></dd></div>
        </dl>
        <details class="more-facts">
        <summary>Flere fakta</summary>
        <dl class="facts">
        <div><dt>Status</dt><dd>Gjennomført <span class="certainty">(<a href="#var-tolkning">vår tolkning</a>)</span></dd></div>
        </dl>
        </details>
        </div>
        <nav class="toc-counts" aria-label="På denne siden">
        <ul class="toc-list">
        <li><a href="#om-samlingen">Om arrangementet</a></li>
        </ul>
        </nav>
        </aside>
        <div class="main-column">

        <section class="about-gathering" aria-labelledby="om-samlingen">
        <h2 id="om-samlingen">Om arrangementet</h2>
        <dl class="facts">
        </dl>
        <p class="note">Ikke oppgitt i kilden: møteform, arrangør, kontakt.</p>
        </section>
        </div>
        </div>
        </article>

        <div class="width"><details class="fold sources-fold">
        <summary>Kilder: hvordan vi vet dette</summary>
        <footer class="about-page width">
        <p class="certainty" id="var-tolkning">«Vår tolkning» står ved det som kilden ikke sier rett ut, men som vi mener følger av den.</p>
        </footer>
        </details></div>
    "##]].assert_eq(&site.main("samlinger/buskerud"));
}

#[test]
fn an_unknown_date_is_said_to_be_unknown() {
    let site = Site::new().gathering(
        "webinar",
        "title: Webinar
kind: webinar
date: unknown
status: planned
mode: digital
registration: {note: Adressen er ikke kjent.}
provenance:
  date: {certainty: unknown, as_written: 7. desember}
  status: {certainty: unknown}",
    );
    expect![[r##"
        <article class="gathering width">
        <div class="split three">
        <div class="gathering-head">
        <p class="kicker">Webinar</p>
        <h1>Webinar</h1>
        </div>
        <aside class="beside" aria-label="Fakta">
        <div class="card">
        <h2>Fakta</h2>
        <dl class="facts">
        <div><dt>Dato</dt><dd>7. desember, år ikke kjent</dd></div>
        <div><dt>Påmelding</dt><dd> Adressen er ikke kjent.</dd></div>
        </dl>
        <details class="more-facts">
        <summary>Flere fakta</summary>
        <dl class="facts">
        <div><dt>Status</dt><dd>Var planlagt. Vi vet ikke om det ble holdt.</dd></div>
        <div><dt>Møteform</dt><dd>Digitalt</dd></div>
        </dl>
        </details>
        <p class="note">Samlingen står ikke i kalenderfilene, fordi dagen ikke er kjent.</p>
        </div>
        <nav class="toc-counts" aria-label="På denne siden">
        <ul class="toc-list">
        <li><a href="#om-samlingen">Om arrangementet</a></li>
        </ul>
        </nav>
        </aside>
        <div class="main-column">

        <section class="about-gathering" aria-labelledby="om-samlingen">
        <h2 id="om-samlingen">Om arrangementet</h2>
        <dl class="facts">
        </dl>
        <p class="note">Ikke oppgitt i kilden: arrangør, kontakt.</p>
        </section>
        </div>
        </div>
        </article>
    "##]]
    .assert_eq(&site.main("samlinger/webinar"));
}

#[test]
fn a_day_without_a_year_is_said_the_same_everywhere() {
    let site = Site::new().gathering(
        "x",
        "title: Webinar
kind: webinar
date: unknown
status: planned
mode: digital
provenance:
  status: {certainty: unknown}
  date: {certainty: unknown, as_written: 7. desember 10.00 - 11.00}",
    );
    let day = "7. desember, år ikke kjent";
    expect![[r#"<p class="gathering-date">7. desember, år ikke kjent</p>"#]]
        .assert_eq(&site.lines_with("samlinger", day));
    expect!["<div><dt>Dato</dt><dd>7. desember, år ikke kjent, kl. 10.00–11.00</dd></div>"]
        .assert_eq(&site.lines_with("samlinger/x", day));
    assert!(site.main("bevart").contains(day));
}
