//! For each kind of change: how many pages the next build renders and reuses, and how many files it writes and removes.

use crate::build::site::Site;
use crate::support::messages;
use expect_test::{Expect, expect};
use std::fs;
use std::time::{Duration, SystemTime};

/// Builds, changes, builds again: compares the counts of the second build, whose result must equal that of a clean build.
fn check(change: impl FnOnce(&Site), wanted: Expect) {
    let site = Site::new();
    site.build();
    change(&site);
    let counts = site.build();
    wanted.assert_eq(&format!(
        "{} composed, {} rendered, {} reused, {} read, {} written, {} removed",
        counts.composed,
        counts.rendered,
        counts.reused,
        counts.read,
        counts.written,
        counts.removed
    ));
    assert_eq!(counts.rendered + counts.reused, counts.pages);
    site.assert_clean();
    let again = site.build();
    assert_eq!((again.rendered, again.read), (0, 0));
    assert_eq!((again.written, again.removed), (0, 0));
}

const SPRING: &str = "content/gatherings/2025/varen/index.md";
const AUTUMN: &str = "content/gatherings/2025/hosten/index.md";
const DECK: &str = "content/gatherings/2025/varen/presentations/tall.csv";
const NUMBERS: &str = "content/gatherings/2025/varen/presentations/tall.md";

#[test]
fn the_first_time_everything() {
    let counts = Site::new().build();
    assert_eq!((counts.rendered, counts.reused), (counts.pages, 0));
    assert_eq!((counts.unchanged, counts.removed), (0, 0));
}

#[test]
fn nothing() {
    check(
        |_| {},
        expect!["0 composed, 0 rendered, 21 reused, 0 read, 0 written, 0 removed"],
    );
}

#[test]
fn a_file_that_is_saved_as_it_was() {
    check(
        |site| site.write(NUMBERS, &site.read(NUMBERS)),
        expect!["0 composed, 0 rendered, 21 reused, 0 read, 0 written, 0 removed"],
    );
}

/// The clock of another machine: the time of a file says nothing, so it is read, and is seen to be as it was.
#[test]
fn files_from_tomorrow() {
    let site = Site::new();
    site.build();
    for path in ["content/programme/actors.yaml", "samling.yaml", SPRING] {
        let tomorrow = SystemTime::now() + Duration::from_secs(24 * 3600);
        let file = fs::File::options().write(true).open(site.root().join(path));
        let set = file.and_then(|file| file.set_modified(tomorrow));
        set.expect("another time");
        let counts = site.build();
        let made = (counts.parsed, counts.composed, counts.written);
        assert_eq!(made, (0, 0, 0), "{path}");
    }
}

#[test]
fn one_text() {
    check(
        |site| site.replace(NUMBERS, "Tallene.", "Tallene fra i fjor."),
        expect!["1 composed, 1 rendered, 20 reused, 0 read, 6 written, 3 removed"],
    );
}

/// Many editors save a text to a new file, which they then rename over the old one.
#[test]
fn one_text_through_another_file() {
    check(
        |site| {
            let text = site
                .read(NUMBERS)
                .replace("Tallene.", "Tallene fra i fjor.");
            site.write(&format!("{NUMBERS}~"), &text);
            let path = site.root().join(NUMBERS);
            fs::rename(site.root().join(format!("{NUMBERS}~")), path).expect("a new name");
        },
        expect!["1 composed, 1 rendered, 20 reused, 0 read, 6 written, 3 removed"],
    );
}

#[test]
fn a_text_whose_headings_others_link_to() {
    check(
        |site| site.replace(SPRING, "Takk.", "Takk for i dag."),
        expect!["1 composed, 1 rendered, 20 reused, 0 read, 5 written, 2 removed"],
    );
}

#[test]
fn a_text_that_links_to_another_page() {
    check(
        |site| site.replace(AUTUMN, "Om høsten.", "Se [våren](../varen/index.md)."),
        expect!["1 composed, 1 rendered, 20 reused, 0 read, 6 written, 3 removed"],
    );
}

#[test]
fn a_text_where_there_was_none() {
    check(
        |site| {
            site.write(AUTUMN, site.read(AUTUMN).trim_end_matches("Om høsten.\n"));
            site.build();
            site.write(AUTUMN, &format!("{}Om høsten.\n", site.read(AUTUMN)));
        },
        expect!["13 composed, 1 rendered, 20 reused, 0 read, 6 written, 3 removed"],
    );
}

#[test]
fn one_title_that_stands_in_lists() {
    check(
        |site| site.replace(NUMBERS, "title: Tall som teller", "title: Tall om unge"),
        expect!["14 composed, 6 rendered, 15 reused, 0 read, 20 written, 3 removed"],
    );
}

#[test]
fn one_date() {
    check(
        |site| site.replace(AUTUMN, "date: 2025-10-08", "date: 2025-10-09"),
        expect!["13 composed, 10 rendered, 11 reused, 0 read, 28 written, 3 removed"],
    );
}

#[test]
fn one_actor_s_name() {
    check(
        |site| {
            let actors = "content/programme/actors.yaml";
            site.replace(actors, "name: Bygda kommune", "name: Bygda");
        },
        expect!["6 composed, 6 rendered, 15 reused, 0 read, 19 written, 4 removed"],
    );
}

#[test]
fn a_template() {
    check(
        |site| {
            site.write("templates/parts/footer.html", "<footer>Bunn</footer>\n");
        },
        expect!["21 composed, 21 rendered, 0 reused, 0 read, 21 written, 0 removed"],
    );
}

#[test]
fn a_style() {
    check(
        |site| site.write("themes/standard/styles/print.css", "p { color: black }\n"),
        expect!["21 composed, 21 rendered, 0 reused, 0 read, 23 written, 1 removed"],
    );
}

#[test]
fn a_removed_gathering() {
    check(
        |site| site.remove("content/gatherings/2025/hosten"),
        expect!["18 composed, 9 rendered, 9 reused, 0 read, 32 written, 14 removed"],
    );
}

#[test]
fn a_new_alias() {
    check(
        |site| {
            let new = "title: Høstsamling\naliases: [/gammel/]";
            site.replace(AUTUMN, "title: Høstsamling", new);
        },
        expect!["14 composed, 1 rendered, 21 reused, 0 read, 4 written, 0 removed"],
    );
}

#[test]
fn an_attached_file() {
    check(
        |site| {
            site.write(
                "content/gatherings/2025/hosten/program.txt",
                "Nytt program\n",
            )
        },
        expect!["21 composed, 2 rendered, 19 reused, 1 read, 11 written, 3 removed"],
    );
}

/// Rendered are the page of the talk, which shows the slides, and that of the document; the file and the checksums are written too.
#[test]
fn a_changed_deck() {
    check(
        |site| site.write(DECK, "År;Svar\n2024;120\n2025;1400\n"),
        expect!["21 composed, 2 rendered, 19 reused, 1 read, 10 written, 2 removed"],
    );
}

#[test]
fn a_renamed_deck() {
    check(
        |site| {
            let slides = site.read(DECK);
            site.remove(DECK);
            site.write(&DECK.replace("tall.csv", "svar.csv"), &slides);
            site.replace(NUMBERS, "tall.csv", "svar.csv");
        },
        expect!["21 composed, 2 rendered, 19 reused, 0 read, 7 written, 2 removed"],
    );
}

#[test]
fn a_text_beside_a_deck_without_what_was_read() {
    check(
        |site| {
            site.remove(".samling/cache");
            site.replace(NUMBERS, "Tallene.", "Tallene er nye.");
        },
        expect!["1 composed, 1 rendered, 20 reused, 2 read, 5 written, 2 removed"],
    );
}

/// Warnings about documents are reported by every build, and do not prevent the reuse of pages.
#[test]
fn a_text_beside_a_document_with_a_telephone_number() {
    let site = Site::new();
    site.write(DECK, "Navn;Telefon\nOla Nordmann;22 33 44 55\n");
    std::thread::sleep(std::time::Duration::from_millis(30));
    let build = || messages(site.try_preview_build().diagnostics);
    let first = build();
    assert_eq!(first.len(), 1, "{first:?}");
    site.replace(NUMBERS, "Tallene.", "Andre tall.");
    let built = site.try_preview_build();
    // Only the page is written; a full build would have written the search index too.
    assert_eq!(
        built
            .site()
            .map(|site| (site.counts.rendered, site.counts.written)),
        Some((1, 1))
    );
    assert_eq!(messages(built.diagnostics), first);
    assert_eq!(build(), first);
    site.assert_clean();
}

#[test]
fn a_text_in_another_language() {
    check(
        |site| {
            let twin = "content/gatherings/2025/hosten/index.nn.md";
            site.write(twin, "---\ntitle: Haustsamling\n---\nOm hausten.\n");
            site.build();
            site.replace(twin, "Om hausten.", "Om denne hausten.");
        },
        expect!["1 composed, 1 rendered, 21 reused, 0 read, 6 written, 3 removed"],
    );
}

/// A page of the output that was changed by another program is written again.
#[test]
fn a_page_that_somebody_has_changed() {
    check(
        |site| site.write("output/samlinger/index.html", "Noe annet"),
        expect!["1 composed, 1 rendered, 20 reused, 0 read, 1 written, 0 removed"],
    );
}

#[test]
fn a_page_that_somebody_has_removed() {
    check(
        |site| site.remove("output/samlinger/index.html"),
        expect!["1 composed, 1 rendered, 20 reused, 0 read, 1 written, 0 removed"],
    );
}

/// The cache may be deleted: then all pages are rendered, and none differs from the one in the output.
#[test]
fn without_the_cache() {
    check(
        |site| site.remove(".samling"),
        expect!["21 composed, 21 rendered, 0 reused, 2 read, 0 written, 0 removed"],
    );
}

/// A text is changed, built with a warning, and changed back: the third build must not compare with the first one's pages.
#[test]
fn there_and_back_with_a_warning_between() {
    let site = Site::new();
    site.build();
    let first = site.output();
    let text = site.read(NUMBERS);
    site.write(
        NUMBERS,
        &text
            .replace("Tallene.", "Andre tall.")
            .replace("title: Tall som teller", "title: “Tall som teller”"),
    );
    let between = site.try_build();
    assert!(between.site().is_some() && !between.diagnostics.is_empty());
    assert_ne!(site.output(), first);
    site.write(NUMBERS, &text);
    site.build();
    assert_eq!(site.output(), first);
}

/// A warning is reported by every build, even if nothing has changed.
#[test]
fn a_warning_is_told_each_time() {
    let site = Site::new();
    site.replace(
        NUMBERS,
        "title: Tall som teller",
        "title: “Tall som teller”",
    );
    for _ in 0..3 {
        assert_eq!(site.try_build().diagnostics.sorted().len(), 1);
    }
}

/// A mistake in a text leaves the output as it was.
#[test]
fn a_mistake_in_a_text() {
    let site = Site::new();
    site.build();
    let before = site.output();
    let text = site.read(NUMBERS);
    site.replace(NUMBERS, "Tallene.", "Se [dette](finnes-ikke.md).");
    for _ in 0..2 {
        let built = site.try_build();
        assert!(built.site().is_none());
        assert_eq!(built.diagnostics.sorted().len(), 1);
        assert_eq!(site.output(), before);
    }
    site.write(NUMBERS, &text);
    assert_eq!(site.build().written, 0);
    assert_eq!(site.output(), before);
}

/// If a mistake is found only after all pages are made, the written pages are rolled back.
#[test]
fn a_mistake_beside_new_and_changed_pages() {
    let site = Site::new();
    site.build();
    let before = site.output();
    site.write(
        "content/gatherings/2026/ny/index.md",
        "---\ntitle: Ny samling\nkind: samling\ndate: 2026-04-02\nstatus: held\nmode: physical\n---\nSom [før](../../2025/varen/index.md#finnes-ikke).\n",
    );
    site.replace(NUMBERS, "Tall som teller", "Andre tall");
    for _ in 0..2 {
        let built = site.try_build();
        assert!(built.site().is_none());
        let told = messages(built.diagnostics);
        assert!(
            told.len() == 1 && told[0].contains("finnes-ikke"),
            "{told:?}"
        );
        assert_eq!(site.output(), before);
    }
    site.replace(
        "content/gatherings/2026/ny/index.md",
        "#finnes-ikke",
        "#etterpa",
    );
    assert!(site.build().written > 5);
    site.assert_clean();
}

/// Two output folders of one site have separate caches.
#[test]
fn two_outputs_of_one_site() {
    let site = Site::new();
    site.build();
    assert!(site.clean().is_some());
    site.replace(NUMBERS, "Tallene.", "Andre tall.");
    assert_eq!(site.build().rendered, 1);
    site.assert_clean();
}

/// A preview keeps records in memory between builds: several texts are changed in turn, then a record, then a text again.
#[test]
fn change_after_change_in_a_preview() {
    let site = Site::new();
    let check = |wanted| {
        let counts = site
            .try_preview_build()
            .site()
            .expect("a sound site")
            .counts;
        assert_eq!((counts.rendered, counts.written), wanted);
        site.assert_clean();
    };
    check((21, 90));
    for number in 0..3 {
        site.write(
            NUMBERS,
            &format!("{}Setning {number}.\n", site.read(NUMBERS)),
        );
        check((1, 1));
    }
    check((0, 0));
    site.replace(AUTUMN, "Om høsten.", "Om denne høsten.");
    check((1, 1));
    site.replace(NUMBERS, "title: Tall som teller", "title: Tall om unge");
    check((6, 20));
    site.write(NUMBERS, &format!("{}Enda en.\n", site.read(NUMBERS)));
    check((1, 1));
}

/// The report on accessibility shows what is found on all pages, and a table has it too.
#[test]
fn a_text_that_changes_the_report_on_accessibility() {
    let site = Site::new();
    site.replace(
        "samling.yaml",
        "base_url",
        "accessibility_report: true\nbase_url",
    );
    site.build();
    let table = |site: &Site| {
        let output = site.output();
        String::from_utf8(output["data/tilgjengelighet.json"].clone()).expect("UTF-8")
    };
    site.replace(NUMBERS, "Tallene.", "Tallene fra i fjor.");
    assert_eq!(site.build().rendered, 1);
    site.assert_clean();
    assert!(!table(&site).contains("S760"));
    site.replace(
        NUMBERS,
        "Tallene fra",
        "Tallene [her](../../hosten/presentations/veien.md) fra",
    );
    site.build();
    site.assert_clean();
    assert!(table(&site).contains("S760"));
    site.replace(NUMBERS, "[her](../../hosten/presentations/veien.md) ", "");
    site.build();
    site.assert_clean();
    assert!(!table(&site).contains("S760"));
}
