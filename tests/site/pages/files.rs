use crate::site::pages::site::Site;
use expect_test::expect;

#[test]
fn files_that_are_there_lost_or_mentioned_by_nobody() {
    let folder = "content/gatherings/2018/x";
    let site = Site::new()
        .gathering(
            "x",
            "title: Samling
kind: samling
date: 2018-01-16
status: held
mode: physical
materials:
  - {title: Program, kind: programme, file: program.pdf, rights: CC BY 4.0}
  - {title: Invitasjon, kind: invitation, missing: not_preserved, as_written: Vekommen, note: Nevnt i brevet.}
  - {title: Deltakerliste, kind: other, missing: withheld}
  - {title: Guide, kind: report, url: https://example.no/guide.pdf, lang: en}
recordings:
  - {status: announced, note: Skulle legges ut.}
  - {status: available, url: https://example.no/film, duration: PT45M, captions: none}
  - {status: removed, title: Dag 2, removed_on: 2019-05}
images:
  - {file: bilder/sal.jpg, alt: En full sal, caption: Fra åpningen., creator: Ola Dal}
  - {file: bilder/pynt.jpg, decorative: true}",
        )
        .file(&format!("{folder}/program.pdf"), "%PDF")
        .file(&format!("{folder}/bilder/sal.jpg"), "bilde")
        .file(&format!("{folder}/bilder/pynt.jpg"), "bilde")
        .file(&format!("{folder}/Notater fra møtet.txt"), "Notater");
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
        <li><a href="#om-samlingen">Om arrangementet</a></li>
        <li><a href="#opptak">Opptak</a> <span class="count">1</span></li>
        <li><a href="#materiell">Vedlegg</a> <span class="count">3 filer</span></li>
        <li><a href="#bilder">Bilder</a> <span class="count">2</span></li>
        <li><a href="#ikke-bevart">Ikke bevart</a> <span class="count">4</span></li>
        </ul>
        </nav>
        </aside>
        <div class="main-column">

        <section class="about-gathering" aria-labelledby="om-samlingen">
        <h2 id="om-samlingen">Om arrangementet</h2>
        <dl class="facts">
        </dl>
        <p class="note">Ikke oppgitt i kilden: sted, arrangør, kontakt.</p>
        </section>
        </div>
        </div>
        <section class="recordings-section" id="opptak">
        <h2>Opptak</h2>
        <ul class="recordings">
        <li class="recording"><a href="https://example.no/film">Se opptaket</a> <span class="duration">45 min</span> · uten undertekster</li>
        </ul>
        </section>
        <section class="materials-section" id="materiell">
        <h2>Vedlegg</h2>
        <ul class="materials files">
        <li class="material"><svg class="file-icon" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true"><path d="M6 2.75h14l6 6v20.5H6z"/><path d="M20 2.75v6h6"/><text x="16" y="22" text-anchor="middle">PDF</text></svg>
        <div><a class="title" href="program.pdf">Program</a>
        <p class="meta"><span>Program</span><span>PDF</span><span>4 B</span><span>Rettigheter: CC BY 4.0</span></p>
        </div></li>
        <li class="material"><svg class="file-icon" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true"><path d="M6 2.75h14l6 6v20.5H6z"/><path d="M20 2.75v6h6"/><text x="16" y="22" text-anchor="middle">PDF</text></svg>
        <div><a class="title" href="https://example.no/guide.pdf" lang="en">Guide</a>
        <p class="meta"><span>Rapport</span><span>PDF</span><span>engelsk</span></p>
        </div></li>
        </ul>
        <h3>Andre filer</h3>
        <p>Filene ligger i arkivet uten nærmere omtale.</p>
        <ul class="materials files">
        <li class="material"><svg class="file-icon" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true"><path d="M6 2.75h14l6 6v20.5H6z"/><path d="M20 2.75v6h6"/><text x="16" y="22" text-anchor="middle">TXT</text></svg>
        <div><a class="title" href="notater-fra-motet.txt">Notater fra møtet.txt</a>
        <p class="meta"><span>7 B</span></p>
        </div></li>
        </ul>
        </section>
        <section class="images-section" id="bilder">
        <h2>Bilder</h2>
        <div class="pictures">
        <figure class="image">
        <img src="bilder/sal.jpg" alt="En full sal" loading="lazy">
        <figcaption>Fra åpningen. <span class="credit">Foto: Ola Dal</span></figcaption>
        </figure>
        <figure class="image">
        <img src="bilder/pynt.jpg" alt="" loading="lazy">
        </figure>
        </div>
        </section>
        <div class="came-of-it">
        <section class="lost-box" aria-labelledby="ikke-bevart">
        <h2 id="ikke-bevart">Ikke bevart</h2>
        <ul>
        <li>Invitasjon <span class="meta"><span>Invitasjon</span></span> <span class="note">Nevnt i brevet.</span> <span class="as-written">I kilden står det: <q>Vekommen</q></span></li>
        <li>Deltakerliste <span class="meta"><span>Vedlegg</span><span>Filen er ikke publisert</span></span></li>
        <li>Opptak <span class="meta"><span>Opptak er varslet, men ikke funnet</span></span> <span class="note">Skulle legges ut.</span></li>
        <li>Dag 2 <span class="meta"><span>Opptaket er fjernet (<time datetime="2019-05">mai 2019</time>)</span></span></li>
        </ul>
        </section>
        </div>
        </article>
    "##]].assert_eq(&site.main("samlinger/x"));
}

#[test]
fn a_project_has_files_too() {
    let site = Site::new()
        .file(
            "content/counties/fjord.md",
            "---\nnumber: \"90\"\nnames: {nb: Fjord}\n---\n",
        )
        .file(
            "content/projects/p.md",
            "---
name: Prosjekt
municipalities: []
county: fjord
period: 2021/2023
status: completed
materials:
  - {title: Rapport, kind: report, url: https://example.no/rapport.pdf, note: Kort.}
---
",
        );
    expect![[r#"<li class="material"><svg class="file-icon" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true"><path d="M6 2.75h14l6 6v20.5H6z"/><path d="M20 2.75v6h6"/><text x="16" y="22" text-anchor="middle">PDF</text></svg>"#]].assert_eq(&site.lines_with("prosjekter/p/", "class=\"material\""));
}
