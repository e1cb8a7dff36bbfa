//! One edit of a large archive changes the pages that show what was edited, and no others.

use crate::build::site::Site;
use crate::support::large_archive::{gathering_file, large_archive};
use expect_test::{Expect, expect};

/// The pages that change with an edit.
fn check(edit: impl FnOnce(&Site), wanted: Expect) {
    let site = Site::new();
    site.remove("content");
    for (path, text) in large_archive() {
        site.write(&path, &text);
    }
    site.build();
    let before = site.output();
    edit(&site);
    site.build();
    site.assert_clean();
    let after = site.output();
    let paths: std::collections::BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let changed = paths
        .into_iter()
        .filter(|path| path.ends_with("index.html") && before.get(*path) != after.get(*path));
    let changed: Vec<&str> = changed
        .map(|path| path.trim_end_matches("index.html"))
        .collect();
    wanted.assert_eq(&format!("{}\n", changed.join("\n")));
}

/// A gathering of 2016, outside the network.
const GATHERING: usize = 145;

#[test]
fn a_title() {
    check(
        |site| {
            let file = gathering_file(GATHERING);
            site.replace(&file, "Samling nummer", "Samlinga nummer");
        },
        expect![[r#"
            aktorer/folk-1/samlinger/2016/
            bevart/2016/
            delmal/1/samlinger/2016/
            fylker/hav/samlinger/aar-2016/
            kommuner/kommune-1/samlinger/2016/
            prosjekter/tiltak-1/samlinger/2016/
            samlinger/aar-2016/
            samlinger/samling-145/
            samlinger/samling-145/t0/
            samlinger/samling-145/t1/
            samlinger/samling-145/t2/
            samlinger/samling-145/t3/
            sok/kurs/2016/
            tema/lesing/innlegg/2016/side-2/
            tema/lesing/samlinger/2016/
            tema/skole-145/
        "#]],
    );
}

#[test]
fn a_new_gathering_in_a_year() {
    check(
        |site| {
            let text = site.read(&gathering_file(GATHERING));
            let text = text.replace("topics: [lesing, skole 145]", "topics: []");
            let text = text.replace("topics: [lesing]", "topics: []");
            site.write("content/gatherings/2016/ny/index.md", &text);
        },
        expect![[r#"
            aktorer/folk-1/
            aktorer/folk-1/samlinger/2016/
            bevart/2016/
            bevart/
            delmal/1/
            delmal/1/samlinger/2016/
            fylker/hav/
            fylker/hav/samlinger/aar-2016/
            fylker/
            fylker/kyst/

            kalender/
            kommuner/kommune-1/
            kommuner/kommune-1/samlinger/2016/
            prosjekter/tiltak-1/
            prosjekter/tiltak-1/samlinger/2016/
            samlinger/aar-2016/
            samlinger/
            samlinger/ny/
            samlinger/ny/t0/
            samlinger/ny/t1/
            samlinger/ny/t2/
            samlinger/ny/t3/
            samlinger/samling-145/t0/
            samlinger/samling-145/t1/
            samlinger/samling-145/t2/
            samlinger/samling-145/t3/
            sok/
            sok/kurs/2016/
        "#]],
    );
}

#[test]
fn a_new_topic() {
    check(
        |site| {
            let file = gathering_file(GATHERING);
            site.replace(&file, "skole 145]", "skole 145, skolevei]");
        },
        expect![[r#"
            samlinger/samling-145/
            sok/
            tema/
            tema/s/side-2/
            tema/skolevei/
        "#]],
    );
}
