use crate::site::pages::site::Site;
use expect_test::{Expect, expect};

/// The heading, the notice and the facts of a gathering with this status, mode and further fields.
fn check(front_matter: &str, wanted: &Expect) {
    let site = Site::new().today(2018, 3, 1).gathering(
        "x",
        &format!("title: Samling\nkind: samling\n{front_matter}"),
    );
    let main = site.main("samlinger/x");
    let end = main.find("</details>").expect("facts") + "</details>\n".len();
    wanted.assert_eq(&main[..end]);
}

#[test]
fn cancelled() {
    check(
        "date: 2018-05-02\nstatus: cancelled\nmode: physical\nregistration: {url: https://example.no/}",
        &expect![[r#"
            <article class="gathering width">
            <div class="split three">
            <div class="gathering-head">
            <p class="kicker">Samling</p>
            <h1>Samling</h1>
            <p class="notice notice-cancelled"><strong>Arrangementet er avlyst.</strong></p>
            </div>
            <aside class="beside" aria-label="Fakta">
            <div class="card">
            <h2>Fakta</h2>
            <dl class="facts">
            <div><dt>Dato</dt><dd><time datetime="2018-05-02">onsdag 2. mai 2018</time></dd></div>
            </dl>
            <details class="more-facts">
            <summary>Flere fakta</summary>
            <dl class="facts">
            <div><dt>Møteform</dt><dd>Fysisk</dd></div>
            </dl>
            </details>
        "#]],
    );
}

#[test]
fn postponed_to_nobody_knows_when() {
    check(
        "date: unknown\nstatus: postponed\nprevious_date: 2018-04-18\nmode: physical",
        &expect![[r#"
            <article class="gathering width">
            <div class="split three">
            <div class="gathering-head">
            <p class="kicker">Samling</p>
            <h1>Samling</h1>
            <p class="notice notice-postponed"><strong>Arrangementet er utsatt.</strong> Opprinnelig dato: <time datetime="2018-04-18">onsdag 18. april 2018</time>.</p>
            </div>
            <aside class="beside" aria-label="Fakta">
            <div class="card">
            <h2>Fakta</h2>
            <dl class="facts">
            <div><dt>Dato</dt><dd>dato ikke kjent</dd></div>
            </dl>
            <details class="more-facts">
            <summary>Flere fakta</summary>
            <dl class="facts">
            <div><dt>Møteform</dt><dd>Fysisk</dd></div>
            </dl>
            </details>
        "#]],
    );
}

#[test]
fn moved() {
    check(
        "date: 2018-05-03\nstatus: moved\nprevious_date: 2018-05-02\nmode: physical",
        &expect![[r#"
            <article class="gathering width">
            <div class="split three">
            <div class="gathering-head">
            <p class="kicker">Samling</p>
            <h1>Samling</h1>
            <p class="notice notice-moved"><strong>Arrangementet er flyttet.</strong> Opprinnelig dato: <time datetime="2018-05-02">onsdag 2. mai 2018</time>.</p>
            </div>
            <aside class="beside" aria-label="Fakta">
            <div class="card">
            <h2>Fakta</h2>
            <dl class="facts">
            <div><dt>Dato</dt><dd><time datetime="2018-05-03">torsdag 3. mai 2018</time></dd></div>
            </dl>
            <details class="more-facts">
            <summary>Flere fakta</summary>
            <dl class="facts">
            <div><dt>Møteform</dt><dd>Fysisk</dd></div>
            </dl>
            </details>
        "#]],
    );
}

#[test]
fn moved_online() {
    check(
        "date: 2018-05-02\nstatus: moved_online\nmode: digital",
        &expect![[r#"
            <article class="gathering width">
            <div class="split three">
            <div class="gathering-head">
            <p class="kicker">Samling</p>
            <h1>Samling</h1>
            <p class="notice notice-moved_online"><strong>Arrangementet er flyttet til nett.</strong></p>
            </div>
            <aside class="beside" aria-label="Fakta">
            <div class="card">
            <h2>Fakta</h2>
            <dl class="facts">
            <div><dt>Dato</dt><dd><time datetime="2018-05-02">onsdag 2. mai 2018</time></dd></div>
            </dl>
            <details class="more-facts">
            <summary>Flere fakta</summary>
            <dl class="facts">
            <div><dt>Møteform</dt><dd>Digitalt</dd></div>
            </dl>
            </details>
        "#]],
    );
}

#[test]
fn hybrid_and_open_for_registration() {
    check(
        "date: 2018-05-02
starts: 10:00
ends: 14:30
status: planned
mode: hybrid
place: {name: Stavanger}
registration: {url: https://example.no/paamelding, deadline: 2018-04-20}",
        &expect![[r#"
            <article class="gathering width">
            <div class="split three">
            <div class="gathering-head">
            <p class="kicker">Samling · planlagt</p>
            <h1>Samling</h1>
            <p class="register"><a class="button" href="https://example.no/paamelding">Meld deg på</a> <span>frist <time datetime="2018-04-20">20. april 2018</time></span></p>
            </div>
            <aside class="beside" aria-label="Fakta">
            <div class="card">
            <h2>Fakta</h2>
            <dl class="facts">
            <div><dt>Dato</dt><dd><time datetime="2018-05-02">onsdag 2. mai 2018</time>, kl. 10.00–14.30</dd></div>
            <div><dt>Sted</dt><dd>Stavanger</dd></div>
            </dl>
            <details class="more-facts">
            <summary>Flere fakta</summary>
            <dl class="facts">
            <div><dt>Møteform</dt><dd>Fysisk og digitalt</dd></div>
            </dl>
            </details>
        "#]],
    );
}

#[test]
fn planned_and_past() {
    check(
        "date: 2018-02-02\nstatus: planned\nmode: physical",
        &expect![[r#"
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
            <div><dt>Dato</dt><dd><time datetime="2018-02-02">fredag 2. februar 2018</time></dd></div>
            </dl>
            <details class="more-facts">
            <summary>Flere fakta</summary>
            <dl class="facts">
            <div><dt>Status</dt><dd>Var planlagt. Vi vet ikke om det ble holdt.</dd></div>
            <div><dt>Møteform</dt><dd>Fysisk</dd></div>
            </dl>
            </details>
        "#]],
    );
}

#[test]
fn a_status_is_said_once() {
    let page = |more: &str| {
        let front_matter =
            format!("title: Samling\nkind: samling\ndate: 2018-01-16\nmode: physical\n{more}");
        Site::new()
            .gathering("x", &front_matter)
            .main("samlinger/x")
    };
    let simple = page("status: held");
    assert_eq!(
        simple.to_lowercase().matches("gjennomført").count(),
        1,
        "{simple}"
    );
    let read = page("status: held\nprovenance:\n  status: {certainty: inferred}");
    assert_eq!(
        read.to_lowercase().matches("gjennomført").count(),
        1,
        "{read}"
    );
    assert!(
        read.contains("<dt>Status</dt><dd>Gjennomført <span"),
        "{read}"
    );
}
