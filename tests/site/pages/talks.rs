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
        <p class="kicker">Innlegg</p>
        <h1>Velkommen</h1>
        <dl class="facts">
        <div><dt>Foredragsholder</dt><dd>Kari Nordmann, rådgiver, KS</dd></div>
        <div><dt>Samling</dt><dd><a href="../">Samling</a></dd></div>
        <div><dt>Dato</dt><dd><time datetime="2018-10-02">tirsdag 2. oktober 2018</time>, kl. 09.00–09.45, Aulaen</dd></div>
        <div><dt>Omfang</dt><dd>3 sider</dd></div>
        <div><dt>Lisens</dt><dd>CC BY 4.0</dd></div>
        </dl>
        <p class="lead">Hva programmet er.</p>
        <section class="materials-section">
        <h2>Vedlegg</h2>
        <ul class="materials">
        <li class="material"><span class="material-kind">Presentasjon</span> Velkommen <strong class="missing">Filen er ikke bevart</strong></li>
        </ul>
        </section>
        <p>Teksten er en avskrift.</p>

        <section class="slides">
        <h2>Lysbilder</h2>
        <nav class="slide-list" aria-label="Lysbilder">
        <ol>
        <li><a href="#lysbilde-1">Om programmet</a></li>
        <li><a href="#lysbilde-2">Lysbilde 2</a> <span class="empty">uten tekst</span></li>
        <li><a href="#lysbilde-3">Mål</a> <span class="empty">uten tekst</span></li>
        </ol>
        </nav>
        <section class="slide" id="lysbilde-1">
        <h3>Lysbilde 1: Om programmet</h3>
        <p class="certainty">Tittelen er vår, ikke kildens.</p>
        <div class="slide-text">
        <p>Fra <strong>2017</strong> til 2027.</p>
        </div>
        </section>
        <section class="slide" id="lysbilde-2">
        <h3>Lysbilde 2</h3>
        <p class="empty">uten tekst</p>
        <p class="lost">Gått tapt: Bildet.</p>
        <p class="credit">Foto: Ola Dal, Halogen</p>
        </section>
        <section class="slide" id="lysbilde-3">
        <h3>Lysbilde 3: Mål</h3>
        <p class="empty">uten tekst</p>
        </section>
        </section>
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
        <p class="certainty" id="var-tolkning">«Vår tolkning» står ved det som kilden ikke sier rett ut, men som vi har sluttet oss til.</p>
        </footer>
    "##]].assert_eq(&site.main("samlinger/x/velkommen"));
    expect![[r#"
        <article class="presentation width">
        <p class="kicker">Innlegg</p>
        <h1>Etterpå</h1>
        <dl class="facts">
        <div><dt>Foredragsholder</dt><dd>ikke oppgitt</dd></div>
        <div><dt>Samling</dt><dd><a href="../">Samling</a></dd></div>
        <div><dt>Dato</dt><dd><time datetime="2018-10-02">tirsdag 2. oktober 2018</time></dd></div>
        </dl>
        <section class="recordings-section">
        <h2>Opptak</h2>
        <p>Foredragsholderen har reservert seg mot opptak.</p>
        </section>

        <nav class="neighbours" aria-label="Innlegg på samlingen">
        <p class="neighbour previous"><span class="neighbour-label">Forrige innlegg:</span> <a href="../velkommen/">Velkommen</a></p>
        </nav>
        </article>
    "#]].assert_eq(&site.main("samlinger/x/etter"));
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
