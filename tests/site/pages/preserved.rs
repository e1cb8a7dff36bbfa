//! What the archive has of each gathering, and what is lost.

use crate::site::pages::site::Site;
use expect_test::expect;

fn gathering(site: Site, id: &str, rest: &str) -> Site {
    let front_matter = format!("title: {id}\nkind: samling\nmode: physical\n{rest}");
    site.gathering(id, &front_matter)
}

/// The rows of the table, without their tags.
fn rows(site: &Site) -> String {
    let main = site.main("bevart");
    let rows = main.split("<tr").skip(1);
    let rows = rows.filter_map(|row| row.split_once('>')?.1.split_once("</tr>"));
    let rows = rows.skip(1).map(|(row, _)| {
        let mut text = String::new();
        for part in row.split('<') {
            let (_, words) = part.split_once('>').unwrap_or(("", part));
            text.push_str(words);
            text.push(if words.is_empty() { ' ' } else { '|' });
        }
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    rows.collect::<Vec<_>>().join("\n")
}

fn site() -> Site {
    let site = Site::new().today(2026, 11, 30);
    let site = gathering(
        site,
        "spurt",
        "date: 2018-01-16\nstatus: held\nevaluation:\n  groups: [{audience: Alle, questions: [{text: Hva lærte du?}]}]\nsessions: [{title: Velkommen}]\nmaterials: [{title: Dagsplanen, kind: programme, missing: not_preserved}]",
    );
    let site = gathering(
        site,
        "varslet",
        "date: 2019-01-16\nstatus: held\nrecordings: [{status: announced}]",
    );
    let site = gathering(
        site,
        "fjernet",
        "date: 2020-01-16\nstatus: held\nrecordings: [{status: removed}]",
    );
    let site = gathering(site, "avlyst", "date: 2021-01-16\nstatus: cancelled");
    gathering(site, "neste", "date: 2027-01-16\nstatus: planned")
}

#[test]
fn the_table_says_what_the_pages_say() {
    expect![[r#"
        spurt| | 16. januar 2018| ikke kjent| kjent, men filen er ikke bevart| ikke kjent| bare spørsmålene| 0| 0|
        Ikke bevart| | |Dagsplanen (program)| |
        varslet| | 16. januar 2019| ikke kjent| ikke kjent| varslet, ikke funnet| ikke kjent| 0| 0|
        Ikke funnet|: Opptak|
        fjernet| | 16. januar 2020| ikke kjent| ikke kjent| ikke bevart| ikke kjent| 0| 0|
        Ikke bevart| | |Opptaket er fjernet| |
        avlyst| | 16. januar 2021| Avlyst| –| –| –| –| 0| 0|
        neste| | 16. januar 2027| Planlagt| –| –| –| –| 0| 0|"#]].assert_eq(&rows(&site()));
}

#[test]
fn without_files_it_says_why_there_are_no_checksums() {
    expect![[
        r#"<p class="note">Ingen filer er lagt inn ennå, så det finnes ingen sjekksummer.</p>"#
    ]]
    .assert_eq(&site().lines_with("bevart", "sjekksum"));
}

#[test]
fn an_announced_recording_is_not_called_lost() {
    let heading = |id: &str| site().lines_with(&format!("samlinger/{id}"), "id=\"ikke-bevart\"");
    expect![[r#"<h2 id="ikke-bevart">Ikke funnet</h2>"#]].assert_eq(&heading("varslet"));
    expect![[r#"<h2 id="ikke-bevart">Ikke bevart</h2>"#]].assert_eq(&heading("fjernet"));
}

/// The words before the table.
fn lead(site: &Site) -> String {
    site.lines_with("bevart", "lead")
}

#[test]
fn a_reader_who_has_a_file_can_write_to_the_publisher() {
    let named = |more: &str| {
        site().file(
            "samling.yaml",
            &format!("title: Prøve\ndescription: Et nettsted.\n{more}"),
        )
    };
    let publisher =
        named("publisher: {name: Fjordfylket fylkeskommune, url: https://example.no/}\n");
    let asked = "Har du en av dem? Si fra til <a href=\"https://example.no/\">Fjordfylket fylkeskommune</a>.";
    assert!(lead(&publisher).contains(asked), "{}", lead(&publisher));
    let nameless = named("publisher: {name: Fjordfylket fylkeskommune}\n");
    assert!(lead(&nameless).contains("Si fra til Fjordfylket fylkeskommune."));
    assert!(!lead(&site()).contains("Si fra til"));
}
