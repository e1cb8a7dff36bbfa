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
    expect![[r##"
        <article class="gathering width">
        <div class="split three">
        <div class="gathering-head">
        <p class="kicker">Samling · gjennomført</p>
        <h1>Første samlinga</h1>
        </div>
        <aside class="beside" aria-label="Fakta">
        <div class="card">
        <h2>Fakta</h2>
        <dl class="facts">
        <div><dt>Dato</dt><dd><time datetime="2018-01-16">tysdag 16. januar 2018</time></dd></div>
        </dl>
        <details class="more-facts">
        <summary>Fleire fakta</summary>
        <dl class="facts">
        <div><dt>Møteform</dt><dd>Fysisk</dd></div>
        </dl>
        </details>
        </div>
        <nav class="toc-counts" aria-label="På denne sida">
        <ul class="toc-list">
        <li><a href="#program">Program</a></li>
        <li><a href="#om-samlingen">Om arrangementet</a></li>
        </ul>
        </nav>
        </aside>
        <div class="main-column">
        <p>Velkomen.</p>

        <section class="programme" id="program">
        <h2>Program</h2>
        <ol class="slots">
        <li class="slot"><span class="at">09.00</span>
        <div class="session session-talk"><span class="session-title" lang="nb">Åpning</span></div></li>
        </ol>
        </section>
        </div>
        </div>
        <section class="about-gathering" aria-labelledby="om-samlingen">
        <h2 id="om-samlingen">Om arrangementet</h2>
        <dl class="facts">
        <div><dt>Målgruppe</dt><dd><span lang="nb">Kommunene</span></dd></div>
        </dl>
        <p class="note">Ikkje oppgitt i kjelda: stad, arrangør, kontakt.</p>
        </section>
        </article>
    "##]].assert_eq(&site.main("samlinger/x/nn"));
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
        <div class="split presentation-top">
        <div class="presentation-head">
        <p class="kicker">Innlegg</p>
        <h1>Om måla</h1>
        </div>
        <aside class="beside" aria-label="Fakta">
        <dl class="facts">
        <div><dt>Foredragshaldar</dt><dd>ikkje oppgitt</dd></div>
        <div><dt>Dato</dt><dd><time datetime="2018">2018</time></dd></div>
        <div><dt>Samling</dt><dd><a href="../../" lang="nb">X</a></dd></div>
        <div><dt>Bruk</dt><dd><a href="#siter">Siter innlegget</a></dd></div>
        </dl>
        </aside>
        </div>
        <section class="slides" aria-labelledby="lysbilder">
        <div class="row"><h2 id="lysbilder">Lysbilete</h2>
        <p class="viewer-tools" hidden><button type="button">Vis i fullskjerm</button> <span>Bla med piltastane ← og →.</span></p></div>
        <div class="viewer">
        <nav class="rail" aria-label="Lysbilete">
        <p class="who"><span><time datetime="2018">2018</time></span></p>
        <ol>
        <li><a href="#lysbilde-1"><span class="rail-number">1</span> <span class="rail-title"><span lang="nb">Målet</span></span></a></li>
        <li><a href="#lysbilde-2"><span class="rail-number">2</span> <span class="rail-title">Lysbilete 2</span></a></li>
        </ol>
        </nav>
        <div class="slide-column">
        <section class="slide" id="lysbilde-1">
        <div class="slide-words">
        <p class="slide-head">Lysbilete 1 av 2</p>
        <h3><span lang="nb">Målet</span></h3>
        <p class="empty">Lysbiletet har berre ein tittel.</p>
        </div>
        <div class="slide-link"><a href="#lysbilde-2">Neste<span class="visually-hidden">: Lysbilete 2</span></a> <a class="slide-self" href="#lysbilde-1">Lenkje til lysbiletet<span class="visually-hidden"> 1</span></a>
        <details><summary>Siter lysbiletet<span class="visually-hidden"> 1</span></summary>
        <p class="cite"><cite>Om måla</cite> [lysbilete], lysbilete 1. (2018). X. Prøve.</p>
        </details></div>
        </section>
        <section class="slide" id="lysbilde-2">
        <div class="slide-words">
        <p class="slide-head">Lysbilete 2 av 2</p>
        <h3 class="visually-hidden">Lysbilete 2</h3>
        <div class="slide-text" lang="nb">
        <p>Slutt.</p>
        </div>
        </div>
        <div class="slide-link"><a href="#lysbilde-1">Førre<span class="visually-hidden">: Lysbilete 1</span></a> <a class="slide-self" href="#lysbilde-2">Lenkje til lysbiletet<span class="visually-hidden"> 2</span></a>
        <details><summary>Siter lysbiletet<span class="visually-hidden"> 2</span></summary>
        <p class="cite"><cite>Om måla</cite> [lysbilete], lysbilete 2. (2018). X. Prøve.</p>
        </details></div>
        </section>
        </div>
        </div>
        </section>
        <div class="split presentation-rest">
        <div class="main-column">
        <h2>Om innlegget</h2>
        <p>Tekst på nynorsk.</p>

        <section class="citation" aria-labelledby="siter">
        <h2 id="siter">Siter innlegget</h2>
        <p class="cite"><cite>Om måla</cite> [lysbilete]. (2018). X. Prøve.</p>
        <details class="fold">
        <summary>For referanseprogram</summary>
        <h3><a href="sitering.bib" type="application/x-bibtex">BibTeX</a></h3>
        <pre><code>@misc{x-a,
          title = {{Om måla}},
          year = {2018},
          note = {X}
        }</code></pre>
        <h3><a href="sitering.ris" type="application/x-research-info-systems">RIS</a></h3>
        <pre><code>TY  - SLIDE
        TI  - Om måla
        PY  - 2018
        DA  - 2018///
        T2  - X
        ER  -</code></pre>
        <h3><a href="sitering.json" type="application/vnd.citationstyles.csl+json">CSL-JSON</a></h3>
        <pre><code>[
          {
            &quot;event-title&quot;: &quot;X&quot;,
            &quot;id&quot;: &quot;x-a&quot;,
            &quot;issued&quot;: {
              &quot;date-parts&quot;: [
                [
                  2018
                ]
              ]
            },
            &quot;title&quot;: &quot;Om måla&quot;,
            &quot;type&quot;: &quot;speech&quot;
          }
        ]</code></pre>
        </details>
        </section>
        </div>
        </div>
        </article>
    "##]].assert_eq(&site.main("samlinger/x/a/nn"));
}
