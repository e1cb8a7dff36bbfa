//! An archived gathering: since when, and what was corrected.

use crate::site::pages::site::Site;
use crate::site::second_theme::theme_files;
use expect_test::{Expect, expect};

const FOLDER: &str = "content/gatherings/2018/x";

const FIELDS: &str = "title: Samling\nkind: samling\ndate: 2018-01-16\nstatus: held\nmode: physical\nsummary: Om tall.";

/// Every kind of file is named, and three that must not be.
const ERRATA: &str = "\
errata:
  - amended_on: 2018-04-04
    reason: Feil år i programmet
    changes:
      - {path: index.md, before: AAAA, after: AAAA}
      - {path: index.nn.md, before: AAAA, after: AAAA}
      - {path: program.txt, before: AAAA, after: AAAA}
      - {path: Kari Nordmann 1980.txt, before: AAAA}
  - amended_on: 2019-05-03
    reason: \"Oppsummeringen kom til; <tre> filer til\"
    changes:
      - {path: letters/brev.md, after: AAAA}
      - {path: presentations/tall.md, before: AAAA, after: AAAA}
      - {path: Deltakerliste.csv, before: AAAA, after: AAAA}
      - {path: borte.txt, after: AAAA}
";

fn archived(errata: &str) -> Site {
    let sum = "0".repeat(64);
    Site::new()
        .reading()
        .gathering("x", FIELDS)
        .file(
            &format!("{FOLDER}/index.nn.md"),
            "---\ntitle: Samling\nsummary: Om tal.\n---\n",
        )
        .file(&format!("{FOLDER}/program.txt"), "Program for dagen\n")
        .file(
            &format!("{FOLDER}/Deltakerliste.csv"),
            "Navn;Telefon\nKari Hemmelig;91 23 45 67\nPer Hemmelig;91 23 45 68\nOla Hemmelig;91 23 45 69\n",
        )
        .file(
            &format!("{FOLDER}/letters/brev.md"),
            "---\ntitle: Brevet\ndate: 2018-02-01\n---\nTakk.\n",
        )
        .file(
            &format!("{FOLDER}/presentations/tall.md"),
            "---\ntitle: Tall som teller\n---\nTall.\n",
        )
        .frozen("x", &errata.replace("AAAA", &sum))
}

/// The text from the heading, or the line about the archiving, to the end of the part.
fn check(site: &Site, page: &str, wanted: Expect) {
    let main = site.main(page);
    let start = main.find("<section class=\"errata-section\"");
    let start = start.or(main.find("<p class=\"note archived\""));
    let part = &main[start.unwrap_or_else(|| panic!("{main}"))..];
    let end = match part.starts_with("<p") {
        true => "</p>\n",
        false => "</section>\n",
    };
    let (part, _) = part.split_once(end).expect("an end");
    wanted.assert_eq(&format!("{part}{end}"));
}

#[test]
fn nothing_has_changed() {
    let site = archived("");
    check(
        &site,
        "samlinger/x",
        expect![[r#"
        <p class="note archived">Arkivert uendret siden <time datetime="2018-03-12">12. mars 2018</time>.</p>
    "#]],
    );
    check(
        &site,
        "samlinger/x/nn",
        expect![[r#"
        <p class="note archived">Arkivert uendra sidan <time datetime="2018-03-12">12. mars 2018</time>.</p>
    "#]],
    );
    assert!(!site.page("samlinger/x").contains("rettelser"));
    assert!(!site.copies().iter().any(|path| path.contains("frozen")));
}

#[test]
fn what_was_corrected() {
    let site = archived(ERRATA);
    check(
        &site,
        "samlinger/x",
        expect![[r#"
        <section class="errata-section" aria-labelledby="rettelser">
        <h2 id="rettelser">Rettelser</h2>
        <ul class="errata">
        <li><p><time datetime="2019-05-03">3. mai 2019</time>: Oppsummeringen kom til; &lt;tre&gt; filer til</p>
        <p class="meta"><span>Endret: <a href="tall/">Tall som teller</a></span><span>Lagt til: <a href="brev/">Brevet</a></span><span>2 filer som ikke er lagt ut</span></p></li>
        <li><p><time datetime="2018-04-04">4. april 2018</time>: Feil år i programmet</p>
        <p class="meta"><span>Endret: teksten på denne siden, <a href="program.txt">program.txt</a></span><span>1 fil er fjernet</span></p></li>
        </ul>
        <p class="note">Arkivert <time datetime="2018-03-12">12. mars 2018</time>.</p>
        </section>
    "#]],
    );
    check(
        &site,
        "samlinger/x/nn",
        expect![[r#"
            <section class="errata-section" aria-labelledby="rettelser">
            <h2 id="rettelser">Rettingar</h2>
            <ul class="errata">
            <li><p><time datetime="2019-05-03">3. mai 2019</time>: <span lang="nb">Oppsummeringen kom til; &lt;tre&gt; filer til</span></p>
            <p class="meta"><span>Endra: <a href="../tall/" lang="nb">Tall som teller</a></span><span>Lagt til: <a href="../brev/" lang="nb">Brevet</a></span><span>2 filer som ikkje er lagde ut</span></p></li>
            <li><p><time datetime="2018-04-04">4. april 2018</time>: <span lang="nb">Feil år i programmet</span></p>
            <p class="meta"><span>Endra: teksten på denne sida, <a href="../program.txt">program.txt</a></span><span>1 fil er fjerna</span></p></li>
            </ul>
            <p class="note">Arkivert <time datetime="2018-03-12">12. mars 2018</time>.</p>
            </section>
        "#]],
    );
    let link = site.lines_with("samlinger/x", "#rettelser");
    expect![[r##"<li><a href="#rettelser">Rettelser</a> <span class="count">2</span></li>"##]]
        .assert_eq(&link);
}

#[test]
fn in_english() {
    let site = archived(ERRATA).file(
        "samling.yaml",
        "title: Prøve\ndescription: Et nettsted.\nlanguage: en\n",
    );
    check(
        &site,
        "samlinger/x",
        expect![[r#"
        <section class="errata-section" aria-labelledby="rettelser">
        <h2 id="rettelser">Corrections</h2>
        <ul class="errata">
        <li><p><time datetime="2019-05-03">3 May 2019</time>: Oppsummeringen kom til; &lt;tre&gt; filer til</p>
        <p class="meta"><span>Changed: <a href="tall/">Tall som teller</a></span><span>Added: <a href="brev/">Brevet</a></span><span>2 files that are not published</span></p></li>
        <li><p><time datetime="2018-04-04">4 April 2018</time>: Feil år i programmet</p>
        <p class="meta"><span>Changed: the text on this page, <a href="program.txt">program.txt</a></span><span>1 file was removed</span></p></li>
        </ul>
        <p class="note">Archived <time datetime="2018-03-12">12 March 2018</time>.</p>
        </section>
    "#]],
    );
}

#[test]
fn in_the_second_theme() {
    let files = theme_files();
    let site = archived(ERRATA).theme("enkel", files.iter());
    check(
        &site,
        "samlinger/x",
        expect![[r#"
        <section class="errata-section" aria-labelledby="rettelser">
        <h2 id="rettelser">Rettelser</h2>
        <ul class="errata">
        <li><p><time datetime="2019-05-03">3. mai 2019</time>: Oppsummeringen kom til; &lt;tre&gt; filer til</p>
        <p class="meta"><span>Endret: <a href="tall/">Tall som teller</a></span><span>Lagt til: <a href="brev/">Brevet</a></span><span>2 filer som ikke er lagt ut</span></p></li>
        <li><p><time datetime="2018-04-04">4. april 2018</time>: Feil år i programmet</p>
        <p class="meta"><span>Endret: teksten på denne siden, <a href="program.txt">program.txt</a></span><span>1 fil er fjernet</span></p></li>
        </ul>
        <p class="note">Arkivert <time datetime="2018-03-12">12. mars 2018</time>.</p>
        </section>
    "#]],
    );
    let site = archived("").theme("enkel", files.iter());
    check(
        &site,
        "samlinger/x",
        expect![[r#"
        <p class="note archived">Arkivert uendret siden <time datetime="2018-03-12">12. mars 2018</time>.</p>
    "#]],
    );
}

#[test]
fn in_feeds_and_data() {
    let site = archived(ERRATA).base_url("https://example.no/");
    let feed = site.output("nytt.xml");
    let (entry, _) = feed.split_once("</entry>").expect("an entry");
    let (_, entry) = entry.split_once("<entry").expect("an entry");
    expect![[r#"
         xml:lang="nb">
        <id>https://example.no/samlinger/x/</id>
        <title>Samling</title>
        <updated>2019-05-03T00:00:00+02:00</updated>
        <link rel="alternate" type="text/html" href="https://example.no/samlinger/x/"/>
        <summary>Rettelse: Oppsummeringen kom til; &lt;tre&gt; filer til</summary>
    "#]]
    .assert_eq(entry);
    let feed: serde_json::Value = serde_json::from_str(&site.output("nytt.json")).expect("JSON");
    let item = &feed["items"][0];
    assert_eq!(item["date_modified"], "2019-05-03T00:00:00+02:00");
    assert_eq!(
        item["summary"],
        "Rettelse: Oppsummeringen kom til; <tre> filer til"
    );
    let table: serde_json::Value =
        serde_json::from_str(&site.output("data/gatherings.json")).expect("JSON");
    assert_eq!(table[0]["frozen"], "2018-03-12");
    expect![[r#"["2018-04-04: Feil år i programmet","2019-05-03: Oppsummeringen kom til; <tre> filer til"]"#]].assert_eq(&table[0]["errata"].to_string());
    let csv = site.output("data/gatherings.csv");
    assert!(csv.contains("samlinger/x/;2018-03-12;"), "{csv}");
    // The days of a gathering that was only archived are no news.
    let feed = archived("")
        .base_url("https://example.no/")
        .output("nytt.xml");
    assert!(!feed.contains("2018-03-12"), "{feed}");
}

/// Names of files that are not published, and those of files that were removed, are nowhere in the finished site.
#[test]
fn no_name_of_a_file_that_is_not_published() {
    let site = archived(ERRATA).base_url("https://example.no/");
    for path in [
        "index.html",
        "samlinger/x/index.html",
        "nytt.xml",
        "nytt.json",
        "data/gatherings.json",
    ] {
        let text = site.output(path);
        for secret in ["Kari Nordmann", "Deltakerliste", "borte.txt"] {
            assert!(!text.contains(secret), "{secret} in {path}");
        }
    }
}
