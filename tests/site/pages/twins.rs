use crate::site::pages::site::Site;
use expect_test::expect;

#[test]
fn a_twin_has_its_own_words_and_marks_the_others() {
    let folder = "content/gatherings/2018/x";
    let site = Site::new()
        .file(
            &format!("{folder}/index.md"),
            "---
title: Første samling
kind: samling
date: 2018-01-16
status: held
mode: physical
audience: Kommunene
summary: Et sammendrag.
sessions: [{title: Åpning, start: 9:00}]
---
Velkommen.
",
        )
        .file(
            &format!("{folder}/index.nn.md"),
            "---\ntitle: Første samlinga\n---\nVelkomen.\n",
        );
    expect![[r#"
        <article class="gathering width">
        <p class="kicker">Samling</p>
        <h1>Første samlinga</h1>
        <dl class="facts">
        <div><dt>Dato</dt><dd><time datetime="2018-01-16">tysdag 16. januar 2018</time></dd></div>
        <div><dt>Status</dt><dd>Gjennomført</dd></div>
        <div><dt>Stad</dt><dd>stad ikkje oppgitt</dd></div>
        <div><dt>Form</dt><dd>Fysisk</dd></div>
        <div><dt>Arrangør</dt><dd>ikkje oppgitt</dd></div>
        </dl>
        <p>Velkomen.</p>

        <section class="programme">
        <h2>Program</h2>
        <table class="programme-table">
        <caption class="visually-hidden">Program i tidsrekkjefølgje</caption>
        <thead>
        <tr><th scope="col">Tid</th><th scope="col">Innhald</th></tr>
        </thead>
        <tbody>
        <tr class="session session-talk"><th scope="row">kl. 09.00</th><td><span class="session-title" lang="nb">Åpning</span></td></tr>
        </tbody>
        </table>
        </section>
        <section class="about-gathering">
        <h2>Om arrangementet</h2>
        <dl class="facts">
        <div><dt>Målgruppe</dt><dd><span lang="nb">Kommunene</span></dd></div>
        <div><dt>Kontakt</dt><dd>ikkje oppgitt</dd></div>
        </dl>
        </section>
        </article>
    "#]].assert_eq(&site.main("samlinger/x/nn"));
}

#[test]
fn a_talk_has_a_twin_too() {
    let folder = "content/gatherings/2018/x";
    let site = Site::new()
        .gathering(
            "x",
            "title: X\nkind: samling\ndate: 2018\nstatus: held\nmode: physical",
        )
        .file(
            &format!("{folder}/presentations/a.md"),
            "---\ntitle: Om målene\nslides: [{title: Målet}, {text: Slutt.}]\n---\nTekst.\n",
        )
        .file(
            &format!("{folder}/presentations/a.nn.md"),
            "---\ntitle: Om måla\n---\nTekst på nynorsk.\n",
        );
    expect![[r##"
        <article class="presentation width">
        <p class="kicker">Innlegg</p>
        <h1>Om måla</h1>
        <dl class="facts">
        <div><dt>Foredragshaldar</dt><dd>ikkje oppgitt</dd></div>
        <div><dt>Samling</dt><dd><a href="../../" lang="nb">X</a></dd></div>
        <div><dt>Dato</dt><dd><time datetime="2018">2018</time></dd></div>
        </dl>
        <p>Tekst på nynorsk.</p>

        <section class="slides">
        <h2>Lysbilete</h2>
        <nav class="slide-list" aria-label="Lysbilete">
        <ol>
        <li><a href="#lysbilde-1"><span lang="nb">Målet</span></a> <span class="empty">utan tekst</span></li>
        <li><a href="#lysbilde-2">Lysbilete 2</a></li>
        </ol>
        </nav>
        <section class="slide" id="lysbilde-1">
        <h3>Lysbilete 1: <span lang="nb">Målet</span></h3>
        <p class="empty">utan tekst</p>
        </section>
        <section class="slide" id="lysbilde-2">
        <h3>Lysbilete 2</h3>
        <div class="slide-text" lang="nb">
        <p>Slutt.</p>
        </div>
        </section>
        </section>
        </article>
    "##]].assert_eq(&site.main("samlinger/x/a/nn"));
}
