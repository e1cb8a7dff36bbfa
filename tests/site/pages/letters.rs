use crate::site::pages::site::Site;
use expect_test::expect;

#[test]
fn a_letter_without_a_date() {
    let site = Site::new()
        .gathering(
            "x",
            "title: Samling
kind: samling
date: 2018-01-16
status: held
mode: physical
presentations:
  - {id: velkommen, title: Velkommen, speakers: [{name: Kari Nordmann}]}",
        )
        .file(
            "content/gatherings/2018/x/letters/brev.md",
            "---
title: Takk for sist
date: unknown
from: {name: Kari Nordmann, role: rådgiver, affiliation: KS}
to: Kommunene i Hordaland
summary: En takk, og to spørsmål.
provenance:
  title: {certainty: inferred}
---
Takk for sist, alle sammen.
",
        );
    expect![[r#"
        <article class="letter width">
        <div class="split three">
        <div>
        <p class="kicker">Brev</p>
        <h1>Takk for sist</h1>
        <p class="lead">En takk, og to spørsmål.</p>
        </div>
        <aside class="beside" aria-label="Fakta">
        <div class="card">
        <dl class="facts">
        <div><dt>Dato</dt><dd>dato ikke kjent</dd></div>
        <div><dt>Fra</dt><dd>Kari Nordmann, rådgiver, KS</dd></div>
        <div><dt>Til</dt><dd>Kommunene i Hordaland</dd></div>
        <div><dt>Gjelder</dt><dd><a href="../">Samling</a></dd></div>
        <div><dt>Tittel</dt><dd>Tittelen er vår, ikke kildens.</dd></div>
        </dl>
        </div>
        </aside>
        <div class="main-column">
        <p>Takk for sist, alle sammen.</p>

        </div>
        </div>
        <section class="elsewhere">
        <h2>Mer fra Kari Nordmann</h2>
        <ul>
        <li><a href="../velkommen/">Velkommen</a>, <time datetime="2018-01-16">16. januar 2018</time></li>
        </ul>
        </section>
        </article>

        <footer class="about-page width">
        <p class="certainty" id="var-tolkning">«Vår tolkning» står ved det som kilden ikke sier rett ut, men som vi mener følger av den.</p>
        </footer>
    "#]].assert_eq(&site.main("samlinger/x/brev"));
}
