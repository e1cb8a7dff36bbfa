//! Documents as web pages: what is shown, what is masked, and which page images there are.

use crate::site::pages::site::Site;
use expect_test::expect;
use std::fs;
use std::path::Path;

fn sample(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents/samples");
    fs::read(folder.join(name)).expect("a sample")
}

const GATHERING: &str = "title: Samling
kind: samling
date: 2018-01-16
status: held
mode: physical
presentations:
  - id: laert
    title: Hva vi lærte
    materials:
      - {title: Lysbildene, kind: slides, file: Lysbilder.pdf}
materials:
  - {title: Program, kind: programme, file: program.docx, note: Delt ut i salen., rights: CC BY 4.0}";

fn site() -> Site {
    let folder = "content/gatherings/2018/x";
    Site::new()
        .reading()
        .gathering("x", GATHERING)
        .bytes(&format!("{folder}/Lysbilder.pdf"), &sample("tagged.pdf"))
        .bytes(&format!("{folder}/program.docx"), &sample("letter.docx"))
        .bytes(&format!("{folder}/skjult.pptx"), &sample("deck.pptx"))
        .file(&format!("{folder}/film.mp4"), "film")
}

#[test]
fn a_talk_without_written_slides_shows_its_deck() {
    expect![[r##"
        <article class="presentation width">
        <div class="split presentation-top">
        <div class="presentation-head">
        <p class="kicker">Innlegg</p>
        <h1>Hva vi lærte</h1>
        </div>
        <aside class="beside" aria-label="Fakta">
        <dl class="facts">
        <div><dt>Foredragsholder</dt><dd>ikke oppgitt</dd></div>
        <div><dt>Dato</dt><dd><time datetime="2018-01-16">tirsdag 16. januar 2018</time></dd></div>
        <div><dt>Samling</dt><dd><a href="../">Samling</a></dd></div>
        <div><dt>Original</dt><dd><a href="../lysbilder.pdf">Last ned PDF</a> (21 kB)</dd></div>
        <div><dt>Bruk</dt><dd><a href="#siter">Siter innlegget</a></dd></div>
        </dl>
        </aside>
        </div>
        <section class="slides" aria-labelledby="lysbilder">
        <div class="row"><h2 id="lysbilder">Lysbilder</h2>
        <p class="viewer-tools" hidden><button type="button">Vis i fullskjerm</button> <span>Bla med piltastene ← og →.</span></p></div>
        <div class="viewer">
        <nav class="rail" aria-label="Lysbilder">
        <p class="who"><span><time datetime="2018-01-16">16. januar 2018</time></span></p>
        <ol>
        <li><a href="#lysbilde-1"><img src="../lysbilder-pdf/lysbilde-1.jpg" width="480" height="270" alt="" loading="lazy"><span class="rail-number">1</span> <span class="visually-hidden">Lysbilder om folkehelse</span></a></li>
        <li><a href="#lysbilde-2"><img src="../lysbilder-pdf/lysbilde-2.jpg" width="480" height="270" alt="" loading="lazy"><span class="rail-number">2</span> <span class="visually-hidden">Hva vi lærte</span></a></li>
        <li><a href="#lysbilde-3"><img src="../lysbilder-pdf/lysbilde-3.jpg" width="480" height="270" alt="" loading="lazy"><span class="rail-number">3</span> <span class="visually-hidden">Program</span></a></li>
        </ol>
        </nav>
        <div class="slide-column">
        <section class="slide" id="lysbilde-1">
        <img class="slide-picture" src="../lysbilder-pdf/lysbilde-1.jpg" width="480" height="270" alt="" loading="lazy">
        <div class="slide-words">
        <p class="slide-head">Lysbilde 1 av 3 <span class="tag wording-verbatim">Gjengitt ordrett</span></p>
        <h3>Lysbilder om folkehelse</h3>
        <div class="slide-text">
        <p>Fjordfylket, oktober 2018. Se nettsiden.</p>
        </div>
        <ul class="slide-links">
        <li><a href="https://example.no/lysbilder/">https://example.no/lysbilder/</a></li>
        </ul>
        </div>
        <div class="slide-link"><a href="#lysbilde-2">Neste<span class="visually-hidden">: Lysbilde 2</span></a> <a class="slide-self" href="#lysbilde-1">Lenke til lysbildet<span class="visually-hidden"> 1</span></a>
        <details><summary>Siter lysbildet<span class="visually-hidden"> 1</span></summary>
        <p class="cite"><cite>Hva vi lærte</cite> [lysbilder], lysbilde 1. (2018, 16. januar). Samling. Prøve.</p>
        </details></div>
        </section>
        <section class="slide" id="lysbilde-2">
        <img class="slide-picture" src="../lysbilder-pdf/lysbilde-2.jpg" width="480" height="270" alt="" loading="lazy">
        <div class="slide-words">
        <p class="slide-head">Lysbilde 2 av 3 <span class="tag wording-verbatim">Gjengitt ordrett</span></p>
        <h3>Hva vi lærte</h3>
        <div class="slide-text">
        <p>Samarbeid på tvers gir mer enn møter alene, og det tar tid å få det til i en kommune der alle har nok å gjøre fra før.</p>
        <ul>
        <li>Barn og unge først</li>
        <li>Små steg er også steg</li>
        </ul>
        </div>
        </div>
        <div class="slide-link"><a href="#lysbilde-1">Forrige<span class="visually-hidden">: Lysbilde 1</span></a> <a href="#lysbilde-3">Neste<span class="visually-hidden">: Lysbilde 3</span></a> <a class="slide-self" href="#lysbilde-2">Lenke til lysbildet<span class="visually-hidden"> 2</span></a>
        <details><summary>Siter lysbildet<span class="visually-hidden"> 2</span></summary>
        <p class="cite"><cite>Hva vi lærte</cite> [lysbilder], lysbilde 2. (2018, 16. januar). Samling. Prøve.</p>
        </details></div>
        </section>
        <section class="slide" id="lysbilde-3">
        <img class="slide-picture" src="../lysbilder-pdf/lysbilde-3.jpg" width="480" height="270" alt="" loading="lazy">
        <div class="slide-words">
        <p class="slide-head">Lysbilde 3 av 3 <span class="tag wording-verbatim">Gjengitt ordrett</span></p>
        <h3>Program</h3>
        <div class="slide-text">
        <div class="table" role="region" tabindex="0" aria-label="Tid, Innhold (3)"><table>
        <tr><th scope="col">Tid</th><th scope="col">Innhold</th></tr>
        <tr><td>09.00</td><td>Kaffe og registrering</td></tr>
        <tr><td>09.30</td><td>Åpning</td></tr>
        </table></div>
        <p>Figur 1: Foto: Kari Nordmann</p>
        </div>
        <p class="alt">Bildet viser: En blå flate</p>
        </div>
        <div class="slide-link"><a href="#lysbilde-2">Forrige<span class="visually-hidden">: Lysbilde 2</span></a> <a class="slide-self" href="#lysbilde-3">Lenke til lysbildet<span class="visually-hidden"> 3</span></a>
        <details><summary>Siter lysbildet<span class="visually-hidden"> 3</span></summary>
        <p class="cite"><cite>Hva vi lærte</cite> [lysbilder], lysbilde 3. (2018, 16. januar). Samling. Prøve.</p>
        </details></div>
        </section>
        </div>
        </div>
        </section>
        <div class="split presentation-rest">
        <div class="main-column">

        <section class="citation" aria-labelledby="siter">
        <h2 id="siter">Siter innlegget</h2>
        <p class="cite"><cite>Hva vi lærte</cite> [lysbilder]. (2018, 16. januar). Samling. Prøve.</p>
        <details class="fold">
        <summary>For referanseprogrammer</summary>
        <h3><a href="sitering.bib" type="application/x-bibtex">BibTeX</a></h3>
        <pre><code>@misc{x-laert,
          title = {{Hva vi lærte}},
          year = {2018},
          month = {1},
          day = {16},
          note = {Samling}
        }</code></pre>
        <h3><a href="sitering.ris" type="application/x-research-info-systems">RIS</a></h3>
        <pre><code>TY  - SLIDE
        TI  - Hva vi lærte
        PY  - 2018
        DA  - 2018/01/16/
        T2  - Samling
        ER  -</code></pre>
        <h3><a href="sitering.json" type="application/vnd.citationstyles.csl+json">CSL-JSON</a></h3>
        <pre><code>[
          {
            &quot;event-title&quot;: &quot;Samling&quot;,
            &quot;id&quot;: &quot;x-laert&quot;,
            &quot;issued&quot;: {
              &quot;date-parts&quot;: [
                [
                  2018,
                  1,
                  16
                ]
              ]
            },
            &quot;title&quot;: &quot;Hva vi lærte&quot;,
            &quot;type&quot;: &quot;speech&quot;
          }
        ]</code></pre>
        </details>
        </section>
        </div>
        <section class="materials-section">
        <h2>Vedlegg</h2>
        <ul class="materials files">
        <li class="material"><svg class="file-icon" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true"><path d="M6 2.75h14l6 6v20.5H6z"/><path d="M20 2.75v6h6"/><text x="16" y="22" text-anchor="middle">PDF</text></svg>
        <div><a class="title" href="../lysbilder.pdf">Lysbildene</a>
        <p class="meta"><span>Presentasjon</span><span>PDF</span><span>21 kB</span><span>3 lysbilder</span></p>
        <a class="read" href="../lysbilder-pdf/">Om filen</a>
        </div></li>
        </ul>
        </section>
        </div>
        </article>
    "##]].assert_eq(&site().main("samlinger/x/laert"));
}

#[test]
fn a_file_has_a_page_of_its_own() {
    expect![[r##"
        <article class="document width">
        <div class="presentation-head">
        <p class="kicker">Dokument</p>
        <h1>Program</h1>
        <p class="meta"><span class="given-at"><a href="../">Samling</a></span><span><a href="../program.docx">program.docx</a> (DOCX, 34 kB)</span></p>
        <p class="note">Delt ut i salen.</p>
        </div>
        <section class="slides" aria-labelledby="lysbilder">
        <div class="row"><h2 id="lysbilder">Sider</h2>
        <p class="viewer-tools" hidden><button type="button">Vis i fullskjerm</button> <span>Bla med piltastene ← og →.</span></p></div>
        <div class="viewer">
        <nav class="rail" aria-label="Sider">
        <ol>
        <li><a href="#side-1"><span class="rail-number">1</span> <span class="rail-title">Takk for sist</span></a></li>
        </ol>
        </nav>
        <div class="slide-column">
        <section class="slide" id="side-1">
        <div class="slide-words">
        <p class="slide-head">Side 1 av 1 <span class="tag wording-verbatim">Gjengitt ordrett</span></p>
        <h3>Takk for sist</h3>
        <div class="slide-text">
        <p>Vi møttes i Fjordbyen tirsdag 16. januar 2018.</p>
        <h4>Spørsmål</h4>
        <ul>
        <li>Hva var nyttig?</li>
        <li>Hva savnet du?</li>
        </ul>
        <div class="table" role="region" tabindex="0" aria-label="09.00, Kaffe (1)"><table>
        <tr><td>09.00</td><td>Kaffe</td></tr>
        <tr><td>09.30</td><td>Åpning</td></tr>
        </table></div>
        <p>Svar til post@example.no eller se https://example.no/svar.</p>
        </div>
        </div>
        <p class="slide-link"><a href="#side-1">Lenke til siden<span class="visually-hidden"> 1</span></a></p>
        </section>
        </div>
        </div>
        </section>
        <section aria-labelledby="fakta">
        <h2 id="fakta">Fakta</h2>
        <dl class="facts">
        <div><dt>Gjelder</dt><dd><a href="../">Samling</a></dd></div>
        <div><dt>Filen</dt><dd><a href="../program.docx">program.docx</a> <span class="file-facts">(DOCX, 34 kB)</span></dd></div>
        <div><dt>Sjekksum (SHA-256)</dt><dd><code class="checksum">f3a54a8eb0488bc3976238da1d4a21c11db94ed19ca5b613f77f1b53666c6051</code></dd></div>
        <div><dt>Sjekksum for originalen (SHA-256)</dt><dd><code class="checksum">8fafb64bec50c7559d3f04bac0c7f24b1e881abb76a26e06d29cf69f4a86b5dc</code></dd><dd>Kopien som ligger her, er uten skjulte opplysninger om personer.</dd></div>
        <div><dt>Rettigheter</dt><dd>CC BY 4.0</dd></div>
        </dl>
        </section>
        </article>
    "##]].assert_eq(&site().main("samlinger/x/program-docx"));
}

#[test]
fn hidden_slides_and_notes_are_not_shown_and_empty_ones_are() {
    expect![[r##"
        <article class="document width">
        <div class="presentation-head">
        <p class="kicker">Dokument</p>
        <h1>Folkehelse i Fjordfylket</h1>
        <p class="meta"><span class="given-at"><a href="../">Samling</a></span><span><a href="../skjult.pptx">skjult.pptx</a> (PPTX, 33 kB)</span></p>
        </div>
        <section class="slides" aria-labelledby="lysbilder">
        <div class="row"><h2 id="lysbilder">Lysbilder</h2>
        <p class="viewer-tools" hidden><button type="button">Vis i fullskjerm</button> <span>Bla med piltastene ← og →.</span></p></div>
        <div class="viewer">
        <nav class="rail" aria-label="Lysbilder">
        <ol>
        <li><a href="#lysbilde-1"><img src="lysbilde-1.jpg" width="480" height="360" alt="" loading="lazy"><span class="rail-number">1</span> <span class="visually-hidden">Folkehelse på én side</span></a></li>
        <li><a href="#lysbilde-2"><img src="lysbilde-2.jpg" width="480" height="360" alt="" loading="lazy"><span class="rail-number">2</span> <span class="visually-hidden">Hva vi lærte</span></a></li>
        <li><a href="#lysbilde-3"><img src="lysbilde-3.jpg" width="480" height="360" alt="" loading="lazy"><span class="rail-number">3</span> <span class="visually-hidden">Lysbilde 3</span></a></li>
        <li><a href="#lysbilde-4"><span class="rail-number">4</span> <span class="rail-title">Tall</span></a></li>
        </ol>
        </nav>
        <div class="slide-column">
        <p class="note">1 skjult side er utelatt.</p>
        <section class="slide" id="lysbilde-1">
        <img class="slide-picture" src="lysbilde-1.jpg" width="480" height="360" alt="" loading="lazy">
        <div class="slide-words">
        <p class="slide-head">Lysbilde 1 av 5 <span class="tag wording-verbatim">Gjengitt ordrett</span></p>
        <h3>Folkehelse på én side</h3>
        <div class="slide-text">
        <p>Fjordfylket, oktober 2018</p>
        </div>
        </div>
        <p class="slide-link"><a href="#lysbilde-1">Lenke til lysbildet<span class="visually-hidden"> 1</span></a></p>
        </section>
        <section class="slide" id="lysbilde-2">
        <img class="slide-picture" src="lysbilde-2.jpg" width="480" height="360" alt="" loading="lazy">
        <div class="slide-words">
        <p class="slide-head">Lysbilde 2 av 5 <span class="tag wording-verbatim">Gjengitt ordrett</span></p>
        <h3>Hva vi lærte</h3>
        <div class="slide-text">
        <ul>
        <li>Barn og unge først<ul>
        <li>også på kvelden</li>
        </ul>
        </li>
        <li>Les mer</li>
        </ul>
        </div>
        <p class="alt">Bildet viser: En blå flate</p>
        <ul class="slide-links">
        <li><a href="https://example.no/laert/">https://example.no/laert/</a></li>
        </ul>
        <p class="credit">Foto: Kari Nordmann</p>
        </div>
        <p class="slide-link"><a href="#lysbilde-2">Lenke til lysbildet<span class="visually-hidden"> 2</span></a></p>
        </section>
        <section class="slide" id="lysbilde-3">
        <img class="slide-picture" src="lysbilde-3.jpg" width="480" height="360" alt="" loading="lazy">
        <div class="slide-words">
        <p class="slide-head">Lysbilde 3 av 5</p>
        <h3 class="visually-hidden">Lysbilde 3</h3>
        <p class="empty">Lysbildet er uten tekst.</p>
        </div>
        <p class="slide-link"><a href="#lysbilde-3">Lenke til lysbildet<span class="visually-hidden"> 3</span></a></p>
        </section>
        <section class="slide" id="lysbilde-4">
        <div class="slide-words">
        <p class="slide-head">Lysbilde 4 av 5 <span class="tag wording-verbatim">Gjengitt ordrett</span></p>
        <h3>Tall</h3>
        <div class="slide-text">
        <div class="table" role="region" tabindex="0" aria-label="Kommune, Innbyggere (4)"><table>
        <tr><th scope="col">Kommune</th><th scope="col">Innbyggere</th></tr>
        <tr><td>Øyvær</td><td>1 200</td></tr>
        </table></div>
        </div>
        </div>
        <p class="slide-link"><a href="#lysbilde-4">Lenke til lysbildet<span class="visually-hidden"> 4</span></a></p>
        </section>
        </div>
        </div>
        </section>
        <section aria-labelledby="fakta">
        <h2 id="fakta">Fakta</h2>
        <dl class="facts">
        <div><dt>Gjelder</dt><dd><a href="../">Samling</a></dd></div>
        <div><dt>Filen</dt><dd><a href="../skjult.pptx">skjult.pptx</a> <span class="file-facts">(PPTX, 33 kB)</span></dd></div>
        <div><dt>Omfang</dt><dd>5 lysbilder</dd></div>
        <div><dt>Filens tilgjengelighet</dt><dd>1 bilde, 1 med beskrivelse</dd></div>
        <div><dt>Sjekksum (SHA-256)</dt><dd><code class="checksum">a2a4dc565ab0499490c51f9bacf606e2c0ed9c826ffe3239d52cde5b8b7a0265</code></dd></div>
        <div><dt>Sjekksum for originalen (SHA-256)</dt><dd><code class="checksum">843644b9cfac170c4a38fd6ba73b205e007315317027be3c052ccde0a47e47f6</code></dd><dd>Kopien som ligger her, er uten skjulte opplysninger om personer.</dd></div>
        </dl>
        </section>
        </article>
    "##]].assert_eq(&site().main("samlinger/x/skjult-pptx"));
}

#[test]
fn the_gathering_leads_to_the_pages() {
    expect![[r#"
        <li class="material"><svg class="file-icon" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true"><path d="M6 2.75h14l6 6v20.5H6z"/><path d="M20 2.75v6h6"/><text x="16" y="22" text-anchor="middle">DOCX</text></svg>
        <li class="material"><svg class="file-icon" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true"><path d="M6 2.75h14l6 6v20.5H6z"/><path d="M20 2.75v6h6"/><text x="16" y="22" text-anchor="middle">PPTX</text></svg>"#]].assert_eq(&site().lines_with("samlinger/x", "class=\"material\""));
}

#[test]
fn what_is_allowed_is_not_covered() {
    let allowed = "title: Prøve\ndescription: Et nettsted.\nprivacy:\n  allow:\n    - {text: post@example.no, reason: En felles postkasse.}\n";
    let site = site().file("samling.yaml", allowed);
    let main = site.main("samlinger/x/program-docx");
    assert!(main.contains("Svar til post@example.no"), "{main}");
}

/// The list has the format of `sha256sum -c`. It does not contain page images, which the build makes.
#[test]
fn every_attached_file_has_a_checksum() {
    expect![[r#"
        fff75b237db5d13a8d9416042b93296e1e594a46b8198087ae816167f78d5a95  samlinger/x/lysbilder.pdf
        f3a54a8eb0488bc3976238da1d4a21c11db94ed19ca5b613f77f1b53666c6051  samlinger/x/program.docx
        a2a4dc565ab0499490c51f9bacf606e2c0ed9c826ffe3239d52cde5b8b7a0265  samlinger/x/skjult.pptx
    "#]]
    .assert_eq(&site().output("manifest-sha256.txt"));
}

#[test]
fn pictures_of_pages_stand_beside_their_page() {
    expect![[r#"
        samlinger/x/lysbilder-pdf/lysbilde-1.jpg
        samlinger/x/lysbilder-pdf/lysbilde-2.jpg
        samlinger/x/lysbilder-pdf/lysbilde-3.jpg
        samlinger/x/lysbilder.pdf
        samlinger/x/program.docx
        samlinger/x/skjult-pptx/lysbilde-1.jpg
        samlinger/x/skjult-pptx/lysbilde-2.jpg
        samlinger/x/skjult-pptx/lysbilde-3.jpg
        samlinger/x/skjult.pptx"#]]
    .assert_eq(&site().copies().join("\n"));
}

/// The lines of a page that show images.
fn pictures(site: &Site, address: &str) -> String {
    site.lines_with(address, "slide-picture")
}

#[test]
fn a_deck_without_pictures_shows_those_of_the_pdf_beside_it() {
    let folder = "content/gatherings/2018/x";
    let slides =
        |count: usize| "\n    slides:".to_owned() + &"\n      - title: Et lysbilde".repeat(count);
    let site = |count: usize| {
        let talk = GATHERING.replace(
            "file: Lysbilder.pdf}",
            &format!("file: Lysbilder.docx}}{}", slides(count)),
        );
        Site::new()
            .reading()
            .gathering("x", &talk)
            .bytes(&format!("{folder}/program.docx"), &sample("letter.docx"))
            .bytes(&format!("{folder}/Lysbilder.docx"), &sample("letter.docx"))
            .bytes(&format!("{folder}/Lysbilder.pdf"), &sample("tagged.pdf"))
            .bytes(&format!("{folder}/deck.pptx"), &sample("deck.pptx"))
            .bytes(&format!("{folder}/deck.pdf"), &sample("untagged.pdf"))
    };
    expect![[r#"
        <img class="slide-picture" src="../lysbilder-pdf/lysbilde-1.jpg" width="480" height="270" alt="" loading="lazy">
        <img class="slide-picture" src="../lysbilder-pdf/lysbilde-2.jpg" width="480" height="270" alt="" loading="lazy">
        <img class="slide-picture" src="../lysbilder-pdf/lysbilde-3.jpg" width="480" height="270" alt="" loading="lazy">"#]].assert_eq(&pictures(&site(3), "samlinger/x/laert/"));
    assert_eq!(pictures(&site(2), "samlinger/x/laert/"), "");
    expect![[r#"
        <img class="slide-picture" src="../deck-pdf/side-1.jpg" width="480" height="678" alt="" loading="lazy">
        <img class="slide-picture" src="../deck-pdf/side-2.jpg" width="480" height="678" alt="" loading="lazy">
        <img class="slide-picture" src="../deck-pdf/side-3.jpg" width="480" height="678" alt="" loading="lazy">
        <img class="slide-picture" src="../deck-pdf/side-4.jpg" width="480" height="678" alt="" loading="lazy">"#]].assert_eq(&pictures(&site(2), "samlinger/x/deck-pptx/"));
}

/// Of four slides one has personal data, one has a chart that cannot be painted, and one is hidden.
#[test]
fn what_is_covered_is_not_shown_in_a_picture() {
    let folder = "content/gatherings/2018/x";
    let site = || {
        Site::new()
            .reading()
            .gathering("x", GATHERING)
            .bytes(&format!("{folder}/Lysbilder.pdf"), &sample("tagged.pdf"))
            .bytes(&format!("{folder}/program.docx"), &sample("letter.docx"))
            .bytes(&format!("{folder}/deck.pptx"), &sample("painted.pptx"))
    };
    let address = "samlinger/x/deck-pptx/";
    let published = |site: &Site| {
        let copies = site.copies();
        let pictures = copies.into_iter().filter(|copy| copy.contains("/deck-p"));
        pictures.collect::<Vec<_>>().join("\n")
    };
    let covered = site();
    assert!(covered.main(address).contains("Kari, tlf. […]"));
    expect![[r#"<img class="slide-picture" src="lysbilde-1.jpg" width="480" height="270" alt="" loading="lazy">"#]].assert_eq(&pictures(&covered, address));
    expect!["samlinger/x/deck-pptx/lysbilde-1.jpg"].assert_eq(&published(&covered));

    let allowed = "title: Prøve\ndescription: Et nettsted.\nprivacy:\n  allow:\n    - {text: 22 33 44 55, reason: Et felles nummer.}\n";
    let allowed = site().file("samling.yaml", allowed);
    expect![[r#"
        <img class="slide-picture" src="lysbilde-1.jpg" width="480" height="270" alt="" loading="lazy">
        <img class="slide-picture" src="lysbilde-2.jpg" width="480" height="270" alt="" loading="lazy">"#]].assert_eq(&pictures(&allowed, address));

    // The PDF of the deck shows the chart, but also the telephone number.
    let print = site().bytes(&format!("{folder}/deck.pdf"), &sample("tagged.pdf"));
    expect![[r#"
        <img class="slide-picture" src="../deck-pdf/lysbilde-1.jpg" width="480" height="270" alt="" loading="lazy">
        <img class="slide-picture" src="../deck-pdf/lysbilde-3.jpg" width="480" height="270" alt="" loading="lazy">"#]].assert_eq(&pictures(&print, address));
    expect![[r#"
        samlinger/x/deck-pdf/lysbilde-1.jpg
        samlinger/x/deck-pdf/lysbilde-2.jpg
        samlinger/x/deck-pdf/lysbilde-3.jpg"#]]
    .assert_eq(&published(&print));
}

#[test]
fn what_is_published_says_nothing_of_people_unless_the_site_keeps_it() {
    let address = "samlinger/x/program-docx/";
    let told = |site: &Site| site.lines_with(address, "checksum");
    let bare = site();
    let copy = bare.published("samlinger/x/program.docx");
    assert_ne!(copy, sample("letter.docx"));
    let line = format!("{}  samlinger/x/program.docx", sha256(&copy));
    let manifest = bare.output("manifest-sha256.txt");
    assert!(manifest.contains(&line), "{manifest}");
    assert!(told(&bare).contains(&sha256(&copy)));
    assert!(told(&bare).contains(&sha256(&sample("letter.docx"))));
    assert!(told(&bare).contains("uten skjulte opplysninger om personer"));

    let text = "title: Prøve\ndescription: Et nettsted.\nprivacy: {metadata: keep, allow: [{text: program.docx, reason: Avtalt.}]}\n";
    let kept = site().file("samling.yaml", text);
    assert_eq!(
        kept.published("samlinger/x/program.docx"),
        sample("letter.docx")
    );
    assert!(!told(&kept).contains("uten metadata"));
}

fn sha256(bytes: &[u8]) -> String {
    use sha2::Digest;
    let sum = sha2::Sha256::digest(bytes);
    sum.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn subtitles_are_a_transcript_with_the_speakers_as_headings() {
    let captions = "WEBVTT\n\n00:01.000 --> 00:04.000\nKari Eksempel: Velkommen.\n\n00:05.000 --> 00:08.000\nVi begynner nå.\n\n00:09.000 --> 00:12.000\nSiv Døme: Takk.\n";
    let site = Site::new()
        .reading()
        .gathering(
            "x",
            "title: Samling\nkind: samling\ndate: 2018-01-16\nstatus: held\nmode: physical",
        )
        .file("content/gatherings/2018/x/opptak.vtt", captions);
    let main = site.main("samlinger/x/opptak-vtt");
    let (_, transcript) = main
        .split_once("<section class=\"transcript\"")
        .expect("it");
    let (transcript, _) = transcript.split_once("</section>").expect("its end");
    expect![[r#"
         aria-labelledby="utskrift">
        <h2 id="utskrift">Utskrift</h2>
        <div class="slide-text" id="side-1">
        <h3>Kari Eksempel</h3>
        <p>Velkommen. Vi begynner nå.</p>
        <h3>Siv Døme</h3>
        <p>Takk.</p>
        </div>
    "#]]
    .assert_eq(transcript);
}

#[test]
fn the_page_of_a_deck_that_the_talk_shows_is_about_the_file() {
    let talk = site().main("samlinger/x/laert");
    assert!(talk.contains(">Om filen</a>"), "{talk}");
    assert!(!talk.contains("Les som nettside"), "{talk}");
}
