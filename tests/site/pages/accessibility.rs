//! The report on universal design: what is found in files, texts and records, and that withheld files are not named.

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
recordings:
  - {status: available, url: \"https://example.no/film\", captions: none}
  - {status: available, url: \"https://example.no/film2\", captions: none, audio_description: Alt som vises blir sagt.}
materials:
  - {title: Notat, kind: other, file: notat.pdf}";

const SETTINGS: &str = "title: Prøve\ndescription: Et nettsted.\naccessibility_report: true\n";

fn site_with(settings: &str) -> Site {
    let folder = "content/gatherings/2018/x";
    let list = "Navn;E-post\nKari Nordmann;kari@hjemme.example.no\nOla Nordmann;ola@hjemme.example.no\nPer Nordmann;per@hjemme.example.no\nLiv Nordmann;liv@hjemme.example.no\n";
    Site::new()
        .reading()
        .file("samling.yaml", settings)
        .gathering("x", GATHERING)
        .bytes(&format!("{folder}/notat.pdf"), &sample("untagged.pdf"))
        .bytes(&format!("{folder}/lysbilder.pdf"), &sample("tagged.pdf"))
        .file(&format!("{folder}/deltakere.csv"), list)
        .file(
            "content/pages/tilgjengelighet.md",
            "---\ntitle: Tilgjengelighet\n---\nOm samlingen kan du lese [her](../gatherings/2018/x/index.md) og [her](../gatherings/2018/x/index.md).\n",
        )
}

/// What was found, without the lists of requirements and files.
fn found(site: &Site) -> String {
    let main = site.main("tilgjengelighet/rapport");
    let (found, _) = main
        .split_once("<details class=\"fold\">")
        .unwrap_or((&main, ""));
    found.to_owned()
}

#[test]
fn what_is_found_is_told_under_its_requirement() {
    let site = site_with(SETTINGS);
    expect![[r#"
        <div class="accessibility-report width">
        <h1>Rapport om universell utforming</h1>
        <p class="lead">Dataprogrammet som lager nettstedet, har sett etter vanlige feil som kan hindre noen i å lese sidene og filene. Det fant 7 ting.</p>
        <p>Dataprogrammet kan ikke avgjøre om nettstedet oppfyller kravene. Det meste må vurderes av et menneske, også der dataprogrammet ikke fant noe.</p>
        <ul>
        <li><a href="../../data/tilgjengelighet.json">Det som er funnet, som tabell (JSON)</a></li>
        </ul>
        <h2>Dette er funnet</h2>
        <section>
        <h3>1.1.1 Ikke-tekstlig innhold (nivå A)</h3>
        <div class="finding">
        <p><strong>Sidene er bilder av tekst. De kan verken leses høyt eller søkes i.</strong> Det gjelder også krav 1.4.5.</p>
        <p>Gjør dette: Legg ut originalen i stedet for den skannede filen, eller kjør tekstgjenkjenning (OCR) og les gjennom det som kommer ut.</p>
        <ul>
        <li><a href="../../samlinger/x/notat.pdf">notat.pdf</a>, side 5 (<a href="../../samlinger/x/notat-pdf/">teksten i notat.pdf som nettside</a>)</li>
        </ul>
        </div>
        </section>
        <section>
        <h3>1.2.2 Teksting (forhåndsinnspilt) (nivå A)</h3>
        <div class="finding">
        <p><strong>Et opptak mangler undertekster.</strong></p>
        <p>Gjør dette: Lag undertekster, les gjennom dem, og skriv filen i captions.</p>
        <ul>
        <li><a href="../../samlinger/x/">/samlinger/x/</a> (2 steder)</li>
        </ul>
        </div>
        </section>
        <section>
        <h3>1.2.5 Synstolking (forhåndsinnspilt) (nivå AA)</h3>
        <div class="finding">
        <p><strong>Det er ikke oppgitt om et opptak har synstolking.</strong> Et menneske må se om det er en mangel.</p>
        <p>Gjør dette: Når bildet viser noe viktig som ikke blir sagt, må det synstolkes. Skriv i audio_description hvordan det er gjort, eller hvorfor det ikke trengs.</p>
        <ul>
        <li><a href="../../samlinger/x/">/samlinger/x/</a></li>
        </ul>
        </div>
        </section>
        <section>
        <h3>1.3.1 Informasjon og relasjoner (nivå A)</h3>
        <div class="finding">
        <p><strong>PDF-en er ikke merket for skjermlesere. Overskrifter, lister og tabeller blir lest som løpende tekst.</strong></p>
        <p>Gjør dette: Lag PDF-en på nytt fra originalen, og velg at den skal være tagget (i Word: «Dokumentstrukturkoder for tilgjengelighet»).</p>
        <ul>
        <li><a href="../../samlinger/x/notat.pdf">notat.pdf</a> (<a href="../../samlinger/x/notat-pdf/">teksten i notat.pdf som nettside</a>)</li>
        </ul>
        </div>
        </section>
        <section>
        <h3>2.4.2 Sidetitler (nivå A)</h3>
        <div class="finding">
        <p><strong>Filen har ingen tittel i egenskapene sine.</strong></p>
        <p>Gjør dette: Skriv tittelen i filens egenskaper (Fil, Info), og lagre på nytt.</p>
        <ul>
        <li><a href="../../samlinger/x/notat.pdf">notat.pdf</a> (<a href="../../samlinger/x/notat-pdf/">teksten i notat.pdf som nettside</a>)</li>
        </ul>
        </div>
        </section>
        <section>
        <h3>2.4.4 Formål med lenke (i kontekst) (nivå A)</h3>
        <div class="finding">
        <p><strong>Ordene i en lenke sier ikke hvor den fører.</strong></p>
        <p>Gjør dette: La lenken være ord som sier hva leseren finner.</p>
        <ul>
        <li><a href="../">/tilgjengelighet/</a> (2 steder)</li>
        </ul>
        </div>
        </section>
        <section>
        <h3>3.1.1 Språk på siden (nivå A)</h3>
        <div class="finding">
        <p><strong>Filen sier ikke hvilket språk den er på, så skjermlesere kan uttale den feil.</strong></p>
        <p>Gjør dette: Velg språk for hele teksten i programmet filen er laget i, og lag den på nytt.</p>
        <ul>
        <li><a href="../../samlinger/x/notat.pdf">notat.pdf</a> (<a href="../../samlinger/x/notat-pdf/">teksten i notat.pdf som nettside</a>)</li>
        </ul>
        </div>
        </section>
    "#]].assert_eq(&found(&site));
    expect![[r#"
        [
        {"criterion":"1.1.1","criterion_title":"Ikke-tekstlig innhold","level":"A","also":["1.4.5"],"check":"no-text","certainty":"found","what":"Sidene er bilder av tekst. De kan verken leses høyt eller søkes i.","to_do":"Legg ut originalen i stedet for den skannede filen, eller kjør tekstgjenkjenning (OCR) og les gjennom det som kommer ut.","address":"samlinger/x/notat.pdf","pages":["5"],"count":null,"text_address":"samlinger/x/notat-pdf/"},
        {"criterion":"1.2.2","criterion_title":"Teksting (forhåndsinnspilt)","level":"A","also":[],"check":"S217","certainty":"found","what":"Et opptak mangler undertekster.","to_do":"Lag undertekster, les gjennom dem, og skriv filen i captions.","address":"samlinger/x/","pages":[],"count":2,"text_address":null},
        {"criterion":"1.2.5","criterion_title":"Synstolking (forhåndsinnspilt)","level":"AA","also":[],"check":"audio-description","certainty":"look","what":"Det er ikke oppgitt om et opptak har synstolking.","to_do":"Når bildet viser noe viktig som ikke blir sagt, må det synstolkes. Skriv i audio_description hvordan det er gjort, eller hvorfor det ikke trengs.","address":"samlinger/x/","pages":[],"count":1,"text_address":null},
        {"criterion":"1.3.1","criterion_title":"Informasjon og relasjoner","level":"A","also":[],"check":"untagged","certainty":"found","what":"PDF-en er ikke merket for skjermlesere. Overskrifter, lister og tabeller blir lest som løpende tekst.","to_do":"Lag PDF-en på nytt fra originalen, og velg at den skal være tagget (i Word: «Dokumentstrukturkoder for tilgjengelighet»).","address":"samlinger/x/notat.pdf","pages":[],"count":null,"text_address":"samlinger/x/notat-pdf/"},
        {"criterion":"2.4.2","criterion_title":"Sidetitler","level":"A","also":[],"check":"no-title","certainty":"found","what":"Filen har ingen tittel i egenskapene sine.","to_do":"Skriv tittelen i filens egenskaper (Fil, Info), og lagre på nytt.","address":"samlinger/x/notat.pdf","pages":[],"count":null,"text_address":"samlinger/x/notat-pdf/"},
        {"criterion":"2.4.4","criterion_title":"Formål med lenke (i kontekst)","level":"A","also":[],"check":"S760","certainty":"found","what":"Ordene i en lenke sier ikke hvor den fører.","to_do":"La lenken være ord som sier hva leseren finner.","address":"tilgjengelighet/","pages":[],"count":2,"text_address":null},
        {"criterion":"3.1.1","criterion_title":"Språk på siden","level":"A","also":[],"check":"no-language","certainty":"found","what":"Filen sier ikke hvilket språk den er på, så skjermlesere kan uttale den feil.","to_do":"Velg språk for hele teksten i programmet filen er laget i, og lag den på nytt.","address":"samlinger/x/notat.pdf","pages":[],"count":null,"text_address":"samlinger/x/notat-pdf/"}
        ]
    "#]].assert_eq(&site.output("data/tilgjengelighet.json"));
    expect![[r#"
        <tr><th scope="row"><a href="../../samlinger/x/lysbilder.pdf">lysbilder.pdf</a></th><td>ja</td><td>ja</td><td>ja</td><td>nb</td><td>PDF/UA-1</td></tr>
        <tr><th scope="row"><a href="../../samlinger/x/notat.pdf">notat.pdf</a></th><td>ja</td><td>nei</td><td>nei</td><td>–</td><td>–</td></tr>"#]]
        .assert_eq(&site.lines_with("tilgjengelighet/rapport", "scope=\"row\"><a href=\"../../"));
    let page = site.main("tilgjengelighet/rapport");
    assert!(page.contains("kan ikke avgjøre"), "{page}");
    for number in ["1.1.1 ", "1.2.5 ", "4.1.3 ", "2.5.8 "] {
        assert!(page.contains(number), "{number}");
    }
}

#[test]
fn a_withheld_file_is_not_named() {
    let site = site_with(SETTINGS);
    for path in [
        "tilgjengelighet/rapport/index.html",
        "data/tilgjengelighet.csv",
        "data/tilgjengelighet.json",
    ] {
        let text = site.output(path);
        assert!(!text.contains("deltakere"), "{path}: {text}");
        assert!(text.contains("notat.pdf"), "{path}: {text}");
    }
}

#[test]
fn a_site_that_does_not_want_it_has_no_report() {
    let site = site_with("title: Prøve\ndescription: Et nettsted.\n");
    assert_eq!(site.addresses("tilgjengelighet/"), ["tilgjengelighet/"]);
    assert!(
        !site
            .addresses("data/")
            .iter()
            .any(|file| file.contains("tilgjengelighet"))
    );
    assert!(
        !site
            .output("data/datapackage.json")
            .contains("tilgjengelighet")
    );
    assert!(!site.page("tilgjengelighet").contains("about-accessibility"));
    assert!(!site.page("data").contains("tilgjengelighet.json"));
}

#[test]
fn the_page_about_accessibility_leads_to_the_report_and_the_statement() {
    let statement =
        "accessibility_statement: {url: \"https://uustatus.no/nb/erklaringer/publisert/x\"}\n";
    let site = site_with(&format!("{SETTINGS}{statement}"));
    let main = site.main("tilgjengelighet");
    let (_, links) = main.split_once("<ul").expect("a list");
    expect![[r#"
         class="about-accessibility">
        <li><a href="https://uustatus.no/nb/erklaringer/publisert/x">Tilgjengelighetserklæring</a></li>
        <li><a href="rapport/">Rapport om universell utforming</a></li>
        </ul>
        </article>
    "#]].assert_eq(links);
    let report = site.lines_with("tilgjengelighet/rapport", "uustatus.no");
    assert_eq!(report.lines().count(), 2, "{report}");
    assert!(
        site.output("data/datapackage.json")
            .contains("tilgjengelighet.csv")
    );
    assert!(site.page("data").contains("tilgjengelighet.schema.json"));
}

#[test]
fn in_the_words_of_the_sites_language() {
    for (language, words) in [
        (
            "nn",
            [
                "kan ikkje avgjere",
                "Eit menneske må sjå",
                "1.3.1 Informasjon og relasjonar",
            ],
        ),
        (
            "en",
            [
                "cannot decide",
                "A person must check",
                "1.3.1 Info and Relationships",
            ],
        ),
    ] {
        let page =
            site_with(&format!("{SETTINGS}language: {language}\n")).main("tilgjengelighet/rapport");
        for words in words {
            assert!(page.contains(words), "{words}: {page}");
        }
    }
}
