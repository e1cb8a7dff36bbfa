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
    expect![[r#"
        <article class="gathering width">
        <p class="kicker">Samling</p>
        <h1>Samling</h1>
        <dl class="facts">
        <div><dt>Dato</dt><dd><time datetime="2018-01-16">tirsdag 16. januar 2018</time></dd></div>
        <div><dt>Status</dt><dd>Gjennomført</dd></div>
        <div><dt>Sted</dt><dd>sted ikke oppgitt</dd></div>
        <div><dt>Form</dt><dd>Fysisk</dd></div>
        <div><dt>Arrangør</dt><dd>ikke oppgitt</dd></div>
        </dl>

        <section class="materials-section">
        <h2>Vedlegg</h2>
        <ul class="materials">
        <li class="material"><span class="material-kind">Program</span> <a href="program.pdf">Program</a> <span class="file-facts">(PDF, 4 B)</span> <span class="rights">Rettigheter: CC BY 4.0</span></li>
        <li class="material"><span class="material-kind">Invitasjon</span> Invitasjon <strong class="missing">Filen er ikke bevart</strong> <span class="note">Nevnt i brevet.</span> <span class="as-written">I kilden står det: <q>Vekommen</q></span></li>
        <li class="material"><span class="material-kind">Vedlegg</span> Deltakerliste <strong class="missing">Filen er ikke publisert</strong></li>
        <li class="material"><span class="material-kind">Rapport</span> <a href="https://example.no/guide.pdf" lang="en">Guide</a> <span class="file-facts">(PDF)</span></li>
        </ul>
        </section>
        <section class="materials-section other-files">
        <h2>Andre filer</h2>
        <p>Filene ligger i arkivet uten nærmere omtale.</p>
        <ul class="materials">
        <li class="material"><a href="notater-fra-motet.txt">Notater fra møtet.txt</a> <span class="file-facts">(7 B)</span></li>
        </ul>
        </section>
        <section class="recordings-section">
        <h2>Opptak</h2>
        <ul class="recordings">
        <li class="recording"> <strong class="missing">Opptak er varslet, men ikke funnet</strong> <span class="note">Skulle legges ut.</span></li>
        <li class="recording"><a href="https://example.no/film">Se opptaket</a> <span class="duration">45 min</span> · uten undertekster</li>
        <li class="recording">Dag 2 <strong class="missing">Opptaket er fjernet (<time datetime="2019-05">mai 2019</time>)</strong></li>
        </ul>
        </section>
        <section class="images-section">
        <h2>Bilder</h2>
        <figure class="image">
        <img src="bilder/sal.jpg" alt="En full sal" loading="lazy">
        <figcaption>Fra åpningen. <span class="credit">Foto: Ola Dal</span></figcaption>
        </figure>
        <figure class="image">
        <img src="bilder/pynt.jpg" alt="" loading="lazy">
        </figure>
        </section>
        <section class="about-gathering">
        <h2>Om arrangementet</h2>
        <dl class="facts">
        <div><dt>Kontakt</dt><dd>ikke oppgitt</dd></div>
        </dl>
        </section>
        </article>
    "#]].assert_eq(&site.main("samlinger/x"));
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
    expect![[r#"<li class="material"><span class="material-kind">Rapport</span> <a href="https://example.no/rapport.pdf">Rapport</a> <span class="file-facts">(PDF)</span> <span class="note">Kort.</span></li>"#]].assert_eq(&site.lines_with("prosjekter/p/", "class=\"material\""));
}
