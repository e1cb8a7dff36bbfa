use crate::site::pages::site::Site;
use expect_test::expect;

#[test]
fn slides_in_words_with_what_is_lost() {
    let site = Site::new()
        .gathering(
            "x",
            "title: Samling
kind: samling
date: 2018-10-02
status: held
mode: physical
sessions:
  - {title: Første økt, start: 9:00, end: 9:45, room: Aulaen, presentations: [velkommen]}
presentations:
  - {id: etter, title: Etterpå, record_optout: true}",
        )
        .gathering(
            "y",
            "title: Andre samling
kind: samling
date: 2018-11
status: held
mode: physical
presentations:
  - {id: mer, title: Mer om det, speakers: [{name: kari nordmann}]}",
        )
        .file(
            "content/gatherings/2018/x/presentations/velkommen.md",
            "---
title: Velkommen
speakers:
  - {name: Kari Nordmann, role: rådgiver, affiliation: KS}
summary: Hva programmet er.
licence: CC BY 4.0
pages: 3
materials:
  - {title: Velkommen, kind: slides, missing: not_preserved}
slides:
  - {title: Om programmet, text: \"Fra **2017** til 2027.\"}
  - {photo: [Ola Dal, Halogen], lost: Bildet.}
  - {title: Mål, text: \" \"}
provenance:
  'slides[0].title': {certainty: inferred}
---
Teksten er en avskrift.
",
        );
    expect![[r##"
        <article class="presentation width">
        <div class="split presentation-top">
        <div class="presentation-head">
        <p class="kicker">Innlegg</p>
        <h1>Velkommen</h1>
        <p class="lead">Hva programmet er.</p>
        </div>
        <aside class="beside" aria-label="Fakta">
        <dl class="facts">
        <div><dt>Foredragsholder</dt><dd>Kari Nordmann, rådgiver, KS</dd></div>
        <div><dt>Dato</dt><dd><time datetime="2018-10-02">tirsdag 2. oktober 2018</time>, kl. 09.00–09.45, Aulaen</dd></div>
        <div><dt>Samling</dt><dd><a href="../">Samling</a></dd></div>
        <div><dt>Original</dt><dd>Filen er ikke bevart</dd></div>
        <div><dt>Omfang</dt><dd>3 sider</dd></div>
        <div><dt>Bruk</dt><dd>CC BY 4.0 · <a href="#siter">Siter innlegget</a></dd></div>
        </dl>
        </aside>
        </div>
        <section class="slides" aria-labelledby="lysbilder">
        <div class="row"><h2 id="lysbilder">Lysbilder</h2>
        <p class="viewer-tools" hidden><button type="button">Vis i fullskjerm</button> <span>Bla med piltastene ← og →.</span></p></div>
        <div class="viewer">
        <nav class="rail" aria-label="Lysbilder">
        <p class="who"><span><strong>Kari Nordmann</strong><span class="whose">, KS</span></span> <span><time datetime="2018-10-02">2. oktober 2018</time></span></p>
        <ol>
        <li><a href="#lysbilde-1"><span class="rail-number">1</span> <span class="rail-title">Om programmet</span></a></li>
        <li><a href="#lysbilde-2"><span class="rail-number">2</span> <span class="rail-title">Lysbilde 2</span></a></li>
        <li><a href="#lysbilde-3"><span class="rail-number">3</span> <span class="rail-title">Mål</span></a></li>
        </ol>
        </nav>
        <div class="slide-column">
        <section class="slide" id="lysbilde-1">
        <div class="slide-words">
        <p class="slide-head">Lysbilde 1 av 3</p>
        <h3>Om programmet</h3>
        <p class="certainty">Tittelen er vår, ikke kildens.</p>
        <div class="slide-text">
        <p>Fra <strong>2017</strong> til 2027.</p>
        </div>
        </div>
        <div class="slide-link"><a href="#lysbilde-2">Neste<span class="visually-hidden">: Lysbilde 2</span></a> <a class="slide-self" href="#lysbilde-1">Lenke til lysbildet<span class="visually-hidden"> 1</span></a>
        <details><summary>Siter lysbildet<span class="visually-hidden"> 1</span></summary>
        <p class="cite">Nordmann, K. (2018, 2. oktober). <cite>Velkommen</cite> [lysbilder], lysbilde 1. Samling. Prøve.</p>
        </details></div>
        </section>
        <section class="slide" id="lysbilde-2">
        <div class="slide-words">
        <p class="slide-head">Lysbilde 2 av 3</p>
        <h3 class="visually-hidden">Lysbilde 2</h3>
        <p class="lost">Gått tapt: Bildet.</p>
        <p class="credit">Foto: Ola Dal, Halogen</p>
        </div>
        <div class="slide-link"><a href="#lysbilde-1">Forrige<span class="visually-hidden">: Lysbilde 1</span></a> <a href="#lysbilde-3">Neste<span class="visually-hidden">: Lysbilde 3</span></a> <a class="slide-self" href="#lysbilde-2">Lenke til lysbildet<span class="visually-hidden"> 2</span></a>
        <details><summary>Siter lysbildet<span class="visually-hidden"> 2</span></summary>
        <p class="cite">Nordmann, K. (2018, 2. oktober). <cite>Velkommen</cite> [lysbilder], lysbilde 2. Samling. Prøve.</p>
        </details></div>
        </section>
        <section class="slide" id="lysbilde-3">
        <div class="slide-words">
        <p class="slide-head">Lysbilde 3 av 3</p>
        <h3>Mål</h3>
        <p class="empty">Lysbildet har bare en tittel.</p>
        </div>
        <div class="slide-link"><a href="#lysbilde-2">Forrige<span class="visually-hidden">: Lysbilde 2</span></a> <a class="slide-self" href="#lysbilde-3">Lenke til lysbildet<span class="visually-hidden"> 3</span></a>
        <details><summary>Siter lysbildet<span class="visually-hidden"> 3</span></summary>
        <p class="cite">Nordmann, K. (2018, 2. oktober). <cite>Velkommen</cite> [lysbilder], lysbilde 3. Samling. Prøve.</p>
        </details></div>
        </section>
        </div>
        </div>
        </section>
        <div class="split presentation-rest">
        <div class="main-column">
        <h2>Om innlegget</h2>
        <p>Teksten er en avskrift.</p>

        <section class="citation" aria-labelledby="siter">
        <h2 id="siter">Siter innlegget</h2>
        <p class="cite">Nordmann, K. (2018, 2. oktober). <cite>Velkommen</cite> [lysbilder]. Samling. Prøve.</p>
        <details class="fold">
        <summary>For referanseprogrammer</summary>
        <h3><a href="sitering.bib" type="application/x-bibtex">BibTeX</a></h3>
        <pre><code>@misc{x-velkommen,
          author = {Nordmann, Kari},
          title = {{Velkommen}},
          year = {2018},
          month = {10},
          day = {2},
          note = {Samling}
        }</code></pre>
        <h3><a href="sitering.ris" type="application/x-research-info-systems">RIS</a></h3>
        <pre><code>TY  - SLIDE
        AU  - Nordmann, Kari
        TI  - Velkommen
        PY  - 2018
        DA  - 2018/10/02/
        T2  - Samling
        ER  -</code></pre>
        <h3><a href="sitering.json" type="application/vnd.citationstyles.csl+json">CSL-JSON</a></h3>
        <pre><code>[
          {
            &quot;author&quot;: [
              {
                &quot;family&quot;: &quot;Nordmann&quot;,
                &quot;given&quot;: &quot;Kari&quot;
              }
            ],
            &quot;event-title&quot;: &quot;Samling&quot;,
            &quot;id&quot;: &quot;x-velkommen&quot;,
            &quot;issued&quot;: {
              &quot;date-parts&quot;: [
                [
                  2018,
                  10,
                  2
                ]
              ]
            },
            &quot;title&quot;: &quot;Velkommen&quot;,
            &quot;type&quot;: &quot;speech&quot;
          }
        ]</code></pre>
        </details>
        </section>
        </div>
        <section class="materials-section">
        <h2>Vedlegg</h2>
        <ul class="materials files">
        <li class="material"><svg class="file-icon" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true"><path d="M6 2.75h14l6 6v20.5H6z"/><path d="M20 2.75v6h6"/></svg>
        <div><span class="title">Velkommen</span> <strong class="missing">Filen er ikke bevart</strong>
        <p class="meta"><span>Presentasjon</span></p>
        </div></li>
        </ul>
        </section>
        </div>
        <section class="elsewhere">
        <h2>Mer fra Kari Nordmann</h2>
        <ul>
        <li><a href="../../y/mer/">Mer om det</a>, <time datetime="2018-11">november 2018</time></li>
        </ul>
        </section>
        <nav class="neighbours" aria-label="Innlegg på samlingen">
        <p class="neighbour next"><span class="neighbour-label">Neste innlegg:</span> <a href="../etter/">Etterpå</a></p>
        </nav>
        </article>

        <footer class="about-page width">
        <p class="certainty" id="var-tolkning">«Vår tolkning» står ved det som kilden ikke sier rett ut, men som vi mener følger av den.</p>
        </footer>
    "##]].assert_eq(&site.main("samlinger/x/velkommen"));
    expect![[r##"
        <article class="presentation width">
        <div class="split presentation-top">
        <div class="presentation-head">
        <p class="kicker">Innlegg</p>
        <h1>Etterpå</h1>
        </div>
        <aside class="beside" aria-label="Fakta">
        <dl class="facts">
        <div><dt>Foredragsholder</dt><dd>ikke oppgitt</dd></div>
        <div><dt>Dato</dt><dd><time datetime="2018-10-02">tirsdag 2. oktober 2018</time></dd></div>
        <div><dt>Samling</dt><dd><a href="../">Samling</a></dd></div>
        <div><dt>Bruk</dt><dd><a href="#siter">Siter innlegget</a></dd></div>
        </dl>
        </aside>
        </div>
        <div class="split presentation-rest">
        <div class="main-column">

        <section class="recordings-section" id="opptak">
        <h2>Opptak</h2>
        <p>Foredragsholderen har reservert seg mot opptak.</p>
        </section>
        <section class="citation" aria-labelledby="siter">
        <h2 id="siter">Siter innlegget</h2>
        <p class="cite"><cite>Etterpå</cite> [lysbilder]. (2018, 2. oktober). Samling. Prøve.</p>
        <details class="fold">
        <summary>For referanseprogrammer</summary>
        <h3><a href="sitering.bib" type="application/x-bibtex">BibTeX</a></h3>
        <pre><code>@misc{x-etter,
          title = {{Etterpå}},
          year = {2018},
          month = {10},
          day = {2},
          note = {Samling}
        }</code></pre>
        <h3><a href="sitering.ris" type="application/x-research-info-systems">RIS</a></h3>
        <pre><code>TY  - SLIDE
        TI  - Etterpå
        PY  - 2018
        DA  - 2018/10/02/
        T2  - Samling
        ER  -</code></pre>
        <h3><a href="sitering.json" type="application/vnd.citationstyles.csl+json">CSL-JSON</a></h3>
        <pre><code>[
          {
            &quot;event-title&quot;: &quot;Samling&quot;,
            &quot;id&quot;: &quot;x-etter&quot;,
            &quot;issued&quot;: {
              &quot;date-parts&quot;: [
                [
                  2018,
                  10,
                  2
                ]
              ]
            },
            &quot;title&quot;: &quot;Etterpå&quot;,
            &quot;type&quot;: &quot;speech&quot;
          }
        ]</code></pre>
        </details>
        </section>
        </div>
        </div>
        <nav class="neighbours" aria-label="Innlegg på samlingen">
        <p class="neighbour previous"><span class="neighbour-label">Forrige innlegg:</span> <a href="../velkommen/">Velkommen</a></p>
        </nav>
        </article>
    "##]].assert_eq(&site.main("samlinger/x/etter"));
}

#[test]
fn texts_can_link_to_a_slide() {
    let site = Site::new().gathering(
        "x",
        "title: Samling
kind: samling
date: 2018
status: held
mode: physical
follow_up: \"Se [målet](/samlinger/x/velkommen/#lysbilde-1).\"
presentations:
  - {id: velkommen, title: Velkommen, slides: [{title: Mål, text: \"## Lysbilde 1\"}]}",
    );
    assert!(
        site.main("samlinger/x")
            .contains("href=\"velkommen/#lysbilde-1\"")
    );
    let talk = site.main("samlinger/x/velkommen");
    assert_eq!(talk.matches("id=\"lysbilde-1\"").count(), 1, "{talk}");
}

/// For a person with many talks, the five newest are listed, and the number of older ones.
#[test]
fn a_speaker_of_many_talks() {
    let speaker = "    speakers:\n      - name: Kari Nordmann\n";
    let talks: String = (1..=13)
        .map(|number| format!("  - id: innlegg-{number}\n    title: Innlegg {number}\n{speaker}"))
        .collect();
    let site = Site::new().gathering(
        "x",
        &format!(
            "title: Samling\nkind: samling\ndate: 2018-10-02\nstatus: held\nmode: physical\npresentations:\n{talks}"
        ),
    );
    let page = site.main("samlinger/x/innlegg-12");
    let listed: Vec<&str> = page
        .lines()
        .filter(|line| line.starts_with("<li><a href=\"../innlegg-"))
        .filter_map(|line| line.split(['>', '<']).nth(4))
        .collect();
    let wanted: Vec<String> = (8..=13)
        .filter(|number| *number != 12)
        .map(|number| format!("Innlegg {number}"))
        .collect();
    assert_eq!(listed, wanted);
    assert!(
        page.contains("<p class=\"note\">Og 7 til fra tidligere.</p>"),
        "{page}"
    );
    assert!(!site.main("samlinger/x").contains("til fra tidligere"));
}
