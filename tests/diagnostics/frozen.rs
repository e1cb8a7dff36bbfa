//! S254–S256: the files of an archived gathering are not as they were.

use crate::diagnostics::check::*;
use crate::support::{frozen, options, site as built};
use expect_test::{Expect, expect};
use samling::base::options::Options;
use samling::base::text::Language;
use samling::diagnostics::Severity;
use samling::diagnostics::report::ReportFormat;

const FOLDER: &str = "content/gatherings/2018/bergen-2018";
const FROZEN: &str = "content/gatherings/2018/bergen-2018/frozen.yaml";

/// The base site, frozen as it is.
fn archived() -> Site {
    let site = Site::new::<&str>(&[]);
    freeze(&site);
    site
}

fn freeze(site: &Site) {
    site.put(FROZEN, frozen(site.root(), FOLDER).as_bytes());
}

/// The report after the change.
fn check_changed(change: impl FnOnce(&Site), wanted: Expect) {
    let site = archived();
    assert_eq!(site.report(), "");
    change(&site);
    site.check(wanted);
}

#[test]
fn a_file_that_was_changed() {
    let program = format!("{FOLDER}/program.pdf");
    check_changed(
        |site| site.put(&program, b"%PDF-1.7"),
        expect![[r#"
            feil[S254]: «program.pdf» er endret etter at samlingen ble fryst eller sist rettet. Sjekksummen var 315d429b7714cedb6ad04ac31240145257692630457f3c88253c5beceac76027, og er nå 86edbaa24831badfa0a8b04bb410141e2ee4182b6d0014493fe262a7a331c20b.
             --> content/gatherings/2018/bergen-2018/program.pdf
              |
             ::: content/gatherings/2018/bergen-2018/frozen.yaml:8:13
              |
            8 |     sha256: "315d429b7714cedb6ad04ac31240145257692630457f3c88253c5beceac76027"
              |             ------------------------------------------------------------------ den førte sjekksummen står her
              |
              = råd: hent filen tilbake slik den var, eller før rettelsen med: samling amend bergen-2018 "hva som er rettet, og hvorfor"

        "#]],
    );
}

#[test]
fn a_text_that_was_changed() {
    let text = base(GATHERING).replace("Velkommen.", "Velkommen alle.");
    check_changed(
        |site| site.put(GATHERING, text.as_bytes()),
        expect![[r#"
            feil[S254]: «index.md» er endret etter at samlingen ble fryst eller sist rettet. Sjekksummen var b68cc9ac05a3e8852501e34f213d64b10af970192da221774d5d0e6c486cf58e, og er nå a53f14833e1d1fe5824b3e55bcfc20d8ec073e7415d36e368f7ce8b573c28e22.
             --> content/gatherings/2018/bergen-2018/index.md
              |
             ::: content/gatherings/2018/bergen-2018/frozen.yaml:5:13
              |
            5 |     sha256: b68cc9ac05a3e8852501e34f213d64b10af970192da221774d5d0e6c486cf58e
              |             ---------------------------------------------------------------- den førte sjekksummen står her
              |
              = råd: hent filen tilbake slik den var, eller før rettelsen med: samling amend bergen-2018 "hva som er rettet, og hvorfor"

        "#]],
    );
}

#[test]
fn a_file_that_is_missing() {
    check_changed(
        |site| site.remove(&format!("{FOLDER}/program.pdf")),
        expect![[r#"
            feil[S255]: «program.pdf» mangler. Filen skal være her, med sjekksummen 315d429b7714cedb6ad04ac31240145257692630457f3c88253c5beceac76027.
             --> content/gatherings/2018/bergen-2018/frozen.yaml:8:13
              |
            8 |     sha256: "315d429b7714cedb6ad04ac31240145257692630457f3c88253c5beceac76027"
              |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = råd: legg filen tilbake, eller før rettelsen med: samling amend bergen-2018 "hva som er fjernet, og hvorfor"

        "#]],
    );
}

#[test]
fn a_file_that_was_added() {
    let path = format!("{FOLDER}/bilder/nytt.txt");
    check_changed(
        |site| site.put(&path, b"Nytt"),
        expect![[r#"
        feil[S256]: «bilder/nytt.txt» er kommet til etter at samlingen ble fryst. Sjekksummen er 9d59a9909629bdccf595ccf527544a8e67f7c4ad50b6785b6a761bb47ea909fd.
        --> content/gatherings/2018/bergen-2018/bilder/nytt.txt
         = råd: ta filen bort, eller før rettelsen med: samling amend bergen-2018 "hva som er lagt til, og hvorfor"

    "#]],
    );
}

#[test]
fn in_nynorsk_and_english() {
    let site = archived();
    site.put(GATHERING, gathering("summary: Annet\n").as_bytes());
    site.remove(&format!("{FOLDER}/program.pdf"));
    site.put(&format!("{FOLDER}/nytt.txt"), b"Nytt");
    let report = |language| site.report_in(ReportFormat::Human, language);
    expect![[r#"
        feil[S255]: «program.pdf» manglar. Fila skal vere her, med sjekksummen 315d429b7714cedb6ad04ac31240145257692630457f3c88253c5beceac76027.
         --> content/gatherings/2018/bergen-2018/frozen.yaml:8:13
          |
        8 |     sha256: "315d429b7714cedb6ad04ac31240145257692630457f3c88253c5beceac76027"
          |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = råd: legg fila tilbake, eller før rettinga med: samling amend bergen-2018 "kva som er fjerna, og kvifor"

        feil[S254]: «index.md» er endra etter at samlinga vart frosen eller sist retta. Sjekksummen var b68cc9ac05a3e8852501e34f213d64b10af970192da221774d5d0e6c486cf58e, og er no ae4228f7e4f7de635c898811d7b077a1735ce43ccb64ee34936c705cd2b4ee12.
         --> content/gatherings/2018/bergen-2018/index.md
          |
         ::: content/gatherings/2018/bergen-2018/frozen.yaml:5:13
          |
        5 |     sha256: b68cc9ac05a3e8852501e34f213d64b10af970192da221774d5d0e6c486cf58e
          |             ---------------------------------------------------------------- den førte sjekksummen står her
          |
          = råd: hent fila tilbake slik ho var, eller før rettinga med: samling amend bergen-2018 "kva som er retta, og kvifor"

        feil[S256]: «nytt.txt» er komen til etter at samlinga vart frosen. Sjekksummen er 9d59a9909629bdccf595ccf527544a8e67f7c4ad50b6785b6a761bb47ea909fd.
        --> content/gatherings/2018/bergen-2018/nytt.txt
         = råd: ta bort fila, eller før rettinga med: samling amend bergen-2018 "kva som er lagt til, og kvifor"

    "#]].assert_eq(&report(Language::Nn));
    expect![[r#"
        error[S255]: “program.pdf” is missing. It should be here, with the checksum 315d429b7714cedb6ad04ac31240145257692630457f3c88253c5beceac76027.
         --> content/gatherings/2018/bergen-2018/frozen.yaml:8:13
          |
        8 |     sha256: "315d429b7714cedb6ad04ac31240145257692630457f3c88253c5beceac76027"
          |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = help: put the file back, or record the erratum with: samling amend bergen-2018 "what was removed, and why"

        error[S254]: “index.md” has changed since the gathering was frozen or last amended. Its checksum was b68cc9ac05a3e8852501e34f213d64b10af970192da221774d5d0e6c486cf58e, and is now ae4228f7e4f7de635c898811d7b077a1735ce43ccb64ee34936c705cd2b4ee12.
         --> content/gatherings/2018/bergen-2018/index.md
          |
         ::: content/gatherings/2018/bergen-2018/frozen.yaml:5:13
          |
        5 |     sha256: b68cc9ac05a3e8852501e34f213d64b10af970192da221774d5d0e6c486cf58e
          |             ---------------------------------------------------------------- the recorded checksum is here
          |
          = help: bring the file back as it was, or record the erratum with: samling amend bergen-2018 "what was corrected, and why"

        error[S256]: “nytt.txt” was added after the gathering was frozen. Its checksum is 9d59a9909629bdccf595ccf527544a8e67f7c4ad50b6785b6a761bb47ea909fd.
        --> content/gatherings/2018/bergen-2018/nytt.txt
         = help: remove the file, or record the erratum with: samling amend bergen-2018 "what was added, and why"

    "#]].assert_eq(&report(Language::En));
}

/// Git gives the lines of a text other ends on Windows.
#[test]
fn ends_of_lines_are_no_change() {
    let site = archived();
    let windows = base(GATHERING).replace('\n', "\r\n");
    site.put(GATHERING, windows.as_bytes());
    assert_eq!(site.report(), "");
    let frozen = String::from_utf8(std::fs::read(site.root().join(FROZEN)).expect("a file"));
    let windows = frozen.expect("UTF-8").replace('\n', "\r\n");
    site.put(FROZEN, windows.as_bytes());
    assert_eq!(site.report(), "");
}

/// In a file that is no text every byte counts.
#[test]
fn a_return_in_a_pdf_is_a_change() {
    let site = Site::new(&[(&format!("{FOLDER}/program.pdf")[..], "%PDF\n")]);
    freeze(&site);
    assert_eq!(site.report(), "");
    site.put(&format!("{FOLDER}/program.pdf"), b"%PDF\r\n");
    assert!(site.report().contains("S254"), "{}", site.report());
}

/// macOS spells «å» with two signs.
#[test]
fn names_are_compared_with_composed_letters() {
    let site = Site::new(&[(&format!("{FOLDER}/møte på.txt")[..], "Møte\n")]);
    freeze(&site);
    site.remove(&format!("{FOLDER}/møte på.txt"));
    site.put(&format!("{FOLDER}/møte pa\u{30a}.txt"), "Møte\n".as_bytes());
    assert_eq!(site.report(), "");
}

/// It is told by itself, and not published with the gathering.
#[cfg(unix)]
#[test]
fn a_link_is_no_file() {
    let site = archived();
    let place = site.root().join(FOLDER).join("lenke.pdf");
    std::os::unix::fs::symlink("program.pdf", place).expect("a link");
    assert!(!site.report().contains("S256"), "{}", site.report());
}

#[test]
fn a_preview_shows_the_change_with_a_warning() {
    let site = archived();
    site.put(&format!("{FOLDER}/program.pdf"), b"%PDF-1.7");
    let preview = Options {
        is_preview: true,
        ..options()
    };
    let outcome = built(site.root(), &preview);
    let told: Vec<_> = outcome.diagnostics.iter().collect();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].severity, Severity::Warning);
    assert!(outcome.files.is_some());
    assert!(built(site.root(), &options()).files.is_none());
}

#[test]
fn no_level_silences_it() {
    let site = archived();
    site.put(&format!("{FOLDER}/program.pdf"), b"%PDF-1.7");
    let settings = format!("{}lints:\n  S254: allow\n", base("samling.yaml"));
    site.put("samling.yaml", settings.as_bytes());
    let report = site.report();
    assert!(report.contains("feil[S254]"), "{report}");
}

/// What cannot be read says nothing of the files.
#[test]
fn a_list_that_is_broken() {
    let list = |sum: &str| {
        format!(
            "frozen_on: 2018-03-12\nalgorithm: sha-256\nfiles:\n  - path: index.md\n    sha256: {sum}\n    size: 119\n"
        )
    };
    check(
        &[(FROZEN, list("abc"))],
        expect![[r#"
            feil[S113]: Her må det stå en sjekksum med 64 sifre og bokstaver fra a til f.
             --> content/gatherings/2018/bergen-2018/frozen.yaml:5:13
              |
            5 |     sha256: abc
              |             ^^^

        "#]],
    );
    check(
        &[(FROZEN, "frozen_on: 2018-03-12\nalgorithm: md5\n")],
        expect![[r#"
            feil[S112]: «md5» er ikke en av mulighetene her.
             --> content/gatherings/2018/bergen-2018/frozen.yaml:2:12
              |
            2 | algorithm: md5
              |            ^^^
              |
              = råd: her kan det stå: sha-256

        "#]],
    );
    check(
        &[(FROZEN, "frozen_on: i går\nalgoritme: sha-256\nfiles: [\n")],
        expect![[r#"
            feil[S103]: Dette er ikke gyldig YAML: did not find expected node content at line 4 column 1, while parsing a flow node
             --> content/gatherings/2018/bergen-2018/frozen.yaml:3:10
              |
            3 | files: [
              |         ^
              |
              = råd: sett teksten i hermetegn ("…"), eller se etter innrykk som ikke stemmer

        "#]],
    );
    check(
        &[(FROZEN, "")],
        expect![[r#"
            feil[S111]: Feltet «algorithm» mangler.
            --> content/gatherings/2018/bergen-2018/frozen.yaml
             = råd: legg til en linje: algorithm: …

            feil[S111]: Feltet «frozen_on» mangler.
            --> content/gatherings/2018/bergen-2018/frozen.yaml
             = råd: legg til en linje: frozen_on: …

        "#]],
    );
}

#[test]
fn an_erratum_without_a_reason() {
    let site = archived();
    let mut text = frozen(site.root(), FOLDER);
    text.push_str("errata:\n  - amended_on: 2018-04-04\n    reason: \"\"\n");
    site.put(FROZEN, text.as_bytes());
    site.check(expect![[r#"
        feil[S204]: Feltet «reason» er tomt.
          --> content/gatherings/2018/bergen-2018/frozen.yaml:12:13
           |
        12 |     reason: ""
           |             ^^

    "#]]);
}

#[test]
fn a_list_by_another_name_or_without_its_gathering() {
    let site = Site::new::<&str>(&[]);
    let text = frozen(site.root(), FOLDER);
    site.put(&format!("{FOLDER}/Frozen.yml"), text.as_bytes());
    site.check(expect![[r#"
        feil[S118]: Ingen leser denne filen: den har et navn eller en plass som ikke er i bruk.
        --> content/gatherings/2018/bergen-2018/Frozen.yml
         = råd: mente du: frozen.yaml

    "#]]);
    site.remove(&format!("{FOLDER}/Frozen.yml"));
    site.put(FROZEN, text.as_bytes());
    site.put(&format!("{FOLDER}/frozen (1).yaml"), text.as_bytes());
    site.check(expect![[r#"
        feil[S118]: Filen ser ut til å være en kopi av content/gatherings/2018/bergen-2018/frozen.yaml, og blir ikke lest.
        --> content/gatherings/2018/bergen-2018/frozen (1).yaml
         = råd: behold den nyeste av de to, under navnet uten kopi-merke, og slett den andre; er dette noe annet, så gi filen et eget navn

    "#]]);
    site.remove(&format!("{FOLDER}/frozen (1).yaml"));
    site.put(
        "content/gatherings/2018/os-2018/frozen.yaml",
        text.as_bytes(),
    );
    site.check(expect![[r#"
        feil[S214]: Mappen har ingen content/gatherings/2018/os-2018/index.md, så filen hører ikke til noen samling.
        --> content/gatherings/2018/os-2018/frozen.yaml
         = råd: lag content/gatherings/2018/os-2018/index.md med title, kind, date, status og mode

    "#]]);
}

/// A name that has been withdrawn since is told in no message, and does not make a change.
#[test]
fn a_withdrawn_name() {
    let site = archived();
    let named = format!("{FOLDER}/ola-eksempel.txt");
    site.put(&named, b"Takk");
    freeze(&site);
    let people = "- {id: p1, name: Ola Eksempel, removed: true}\n";
    site.put("content/programme/people.yaml", people.as_bytes());
    assert!(!site.report().contains("S25"), "{}", site.report());
    site.remove(&named);
    site.check(expect![[r#"
        feil[S255]: «(navn fjernet).txt» mangler. Filen skal være her, med sjekksummen acc3e330a6fae68992146ef20c69e71bb849199588051f1f12b82116926665f2.
         --> content/gatherings/2018/bergen-2018/frozen.yaml:8:13
          |
        8 |     sha256: acc3e330a6fae68992146ef20c69e71bb849199588051f1f12b82116926665f2
          |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = råd: legg filen tilbake, eller før rettelsen med: samling amend bergen-2018 "hva som er fjernet, og hvorfor"

    "#]]);
}
