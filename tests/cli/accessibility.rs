//! `samling check --accessibility`: what was found, by requirement, for a person and for a program.

use crate::support::{Folder, init, samling};
use expect_test::expect;
use serde_json::Value;

/// Standard output, standard error and the exit code.
fn run(site: &Folder, arguments: &[&str]) -> (String, String, i32) {
    let output = samling(site.path()).args(arguments).output();
    let output = output.expect("a run");
    (
        String::from_utf8(output.stdout).expect("UTF-8"),
        String::from_utf8(output.stderr).expect("UTF-8"),
        output.status.code().expect("a code"),
    )
}

fn example() -> Folder {
    let site = Folder::new();
    init(site.path());
    let text = "---\ntitle: Hjelp\n---\nSe [her](om.md).\n\nOg [her](om.md).\n";
    site.write("content/pages/hjelp.md", text);
    site
}

#[test]
fn for_a_person() {
    let site = example();
    let (told, said, code) = run(&site, &["check", "--accessibility"]);
    expect![[r#"
        1.2.5 Synstolking (forhåndsinnspilt) (AA)
          Det er ikke oppgitt om et opptak har synstolking. (må ses på)
          → Når bildet viser noe viktig som ikke blir sagt, må det synstolkes. Skriv i audio_description hvordan det er gjort, eller hvorfor det ikke trengs.
            content/gatherings/2026/fjordfylket-2026-03-18/index.md:68

        1.3.1 Informasjon og relasjoner (A)
          PDF-en er ikke merket for skjermlesere. Overskrifter, lister og tabeller blir lest som løpende tekst.
          → Lag PDF-en på nytt fra originalen, og velg at den skal være tagget (i Word: «Dokumentstrukturkoder for tilgjengelighet»).
            content/gatherings/2025/fjordfylket-2025-03-12/brev-fra-grendelaget.pdf
            content/gatherings/2025/fjordfylket-2025-03-12/oppsummering.pdf

        2.4.2 Sidetitler (A)
          PDF-en viser navnet på filen i stedet for tittelen.
          → Velg «Vis dokumenttittel» i egenskapene til PDF-en.
            content/gatherings/2025/fjordfylket-2025-03-12/brev-fra-grendelaget.pdf
            content/gatherings/2025/fjordfylket-2025-03-12/oppsummering.pdf

        2.4.4 Formål med lenke (i kontekst) (A)
          Ordene i en lenke sier ikke hvor den fører.
          → La lenken være ord som sier hva leseren finner.
            content/pages/hjelp.md:4, 6
    "#]].assert_eq(&told);
    expect![[r#"
        Fant 6 ting i 4 filer som kan hindre noen i å lese nettstedet.
        samling kan ikke avgjøre om nettstedet oppfyller kravene. Det må et menneske gjøre.
    "#]]
    .assert_eq(&said);
    assert_eq!(code, 0);
    let (told, said, _) = run(&site, &["--lang", "nn", "check", "--accessibility"]);
    assert!(
        told.contains("2.4.4 Føremål med lenkje (i kontekst) (A)"),
        "{told}"
    );
    assert!(said.contains("kan ikkje avgjere"), "{said}");
}

#[test]
fn for_a_program() {
    let site = example();
    let (told, _, _) = run(&site, &["check", "--accessibility", "--format", "json"]);
    let found: Vec<Value> = told
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    let of_links = found.iter().find(|found| found["check"] == "S760");
    let of_links = of_links.expect("a vague link");
    assert_eq!(of_links["criterion"], "2.4.4");
    assert_eq!(of_links["file"], "content/pages/hjelp.md");
    assert_eq!(of_links["lines"], serde_json::json!([4, 6]));
    assert_eq!(of_links["address"], "hjelp/");
    assert!(found.iter().any(|found| found["check"] == "untagged"));
}

/// Errors keep a site from being published, so some of it may not have been looked at.
#[test]
fn of_a_site_with_errors() {
    let site = example();
    site.write(
        "content/pages/feil.md",
        "---\ntitle: Feil\n---\n![](bilde.jpg)\n",
    );
    let (told, said, code) = run(&site, &["check", "--accessibility"]);
    assert!(told.contains("content/pages/feil.md:4"), "{told}");
    assert!(said.contains("Kjør samling check"), "{said}");
    assert_eq!(code, 1);
}
