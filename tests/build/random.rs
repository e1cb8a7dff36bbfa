//! Random changes in random order: each incremental build gives the same bytes as a clean one.

use crate::build::site::{Site, told};
use crate::support::Dice;
use samling::build::BuildOutcome;
use std::collections::BTreeMap;

const TALK: &str = "content/gatherings/2025/varen/presentations/tall.md";
const TEXTS: [&str; 5] = [
    "content/counties/agder.md",
    "content/gatherings/2025/varen/index.md",
    TALK,
    "content/gatherings/2025/hosten/index.md",
    "content/pages/om.md",
];

/// Makes one change and describes it. Many changes are mistakes, alone or together with others.
fn change(site: &Site, dice: &mut Dice, number: usize) -> String {
    let file = dice.pick(&TEXTS);
    let there = |path: &str| site.root().join(path).exists();
    let text = if there(file) {
        site.read(file)
    } else {
        String::new()
    };
    match dice.below(28) {
        0..=3 => {
            site.write(file, &format!("{text}\nSetning {number}.\n"));
            format!("a sentence in {file}")
        }
        4 => {
            site.write(file, &format!("{text}\n## Etterpå {number}\n"));
            format!("a heading in {file}")
        }
        5 => {
            let target = dice.pick(&[
                "../varen/index.md",
                "/samlinger/",
                "#etterpa",
                "finnes-ikke.md",
            ]);
            site.write(file, &format!("{text}\n[Lenke]({target})\n"));
            format!("a link in {file} to {target}")
        }
        6 => {
            site.write(file, &text.replace("title: ", "title: Ny "));
            format!("the title of {file}")
        }
        7 => {
            site.write(file, &text.replace("2025-10-0", "2025-11-0"));
            format!("the date of {file}")
        }
        8 => {
            site.write(file, &text);
            format!("{file} saved as it was")
        }
        9 => {
            let actors = "content/programme/actors.yaml";
            let name = format!("name: Kommune {number}\n  type");
            let text = site.read(actors);
            let start = text.find("name: ").expect("a name");
            let end = text[start..].find("\n  type").expect("a kind") + start + "\n  type".len();
            site.write(actors, &format!("{}{name}{}", &text[..start], &text[end..]));
            "an actor's name".into()
        }
        10 => {
            let path = format!("content/gatherings/2026/ny-{}/index.md", dice.below(3));
            if there(&path) {
                site.remove(path.trim_end_matches("/index.md"));
                format!("{path} gone")
            } else {
                let front =
                    "title: Ny\nkind: samling\ndate: 2026-01-01\nstatus: held\nmode: unknown";
                site.write(&path, &format!("---\n{front}\n---\nTekst {number}.\n"));
                format!("{path} new")
            }
        }
        11 => {
            let path = "templates/parts/footer.html";
            if there(path) {
                site.remove("templates");
            } else {
                site.write(path, &format!("<footer>{number}</footer>\n"));
            }
            "a template, there or gone".into()
        }
        12 => {
            let path = format!(
                "content/gatherings/2025/hosten/vedlegg-{}.txt",
                dice.below(2)
            );
            if there(&path) && dice.below(2) == 0 {
                site.remove(&path);
            } else {
                site.write(&path, &format!("{number}\n"));
            }
            format!("{path}, there or gone")
        }
        13 => {
            let path = "content/gatherings/2025/hosten/index.nn.md";
            site.write(
                path,
                &format!("---\ntitle: Haustsamling\n---\nTekst {number}.\n"),
            );
            "a text in nynorsk".into()
        }
        14 => {
            site.write(file, &text.replacen("---", "--", 1));
            format!("{file} spoilt")
        }
        15 => {
            if there(".samling") {
                site.remove(".samling");
            }
            "the cache gone".into()
        }
        16 => {
            if there("output/index.html") {
                site.write("output/index.html", "Noe annet");
            }
            "a page changed by another".into()
        }
        17 => {
            let deck = "content/gatherings/2025/varen/presentations/tall.csv";
            site.write(deck, &format!("År;Svar\n2025;{}\n", dice.below(2)));
            "the slides of a talk".into()
        }
        18 => {
            site.write(file, &format!("{text}\n<font>Skrift {number}</font>\n"));
            format!("HTML that is taken out in {file}")
        }
        19 | 20 => {
            let person = dice.pick(&["per", "pål", "kari"]);
            let line = format!("Skriv til {person}@privat.example.no.");
            site.write(file, &format!("{text}\n{line}\n"));
            format!("an address in {file}")
        }
        21 => {
            site.write(file, &text.replacen("title: ", "title: “Ny” ", 1));
            site.write(file, &text.replacen("title: Ny", "title: “Ny”", 1));
            format!("quotation marks in {file}")
        }
        22 => {
            site.write(file, &text.replacen("\n---\n", " #2\n---\n", 1));
            format!("a comment in {file}")
        }
        23 => {
            let before = Site::new();
            let level = dice.pick(&[
                "",
                "lints:\n  S306: allow\n  S742: allow\n",
                "lints:\n  S742: deny\n",
                "waivers:\n  - code: S306\n    place: content/pages\n    until: 2099-01-01\n    reason: Gamle sider\n",
                "lints:\n  S121: allow\n  S716: allow\n",
            ]);
            site.write(
                "samling.yaml",
                &format!("{}{level}", before.read("samling.yaml")),
            );
            format!("the levels {level:?}")
        }
        24 => {
            let contact = format!(
                "owner:\n  name: Kommunen\ncontact:\n  email: per@privat.example.no\n  show_email: {}\n",
                dice.below(2) == 0
            );
            let before = Site::new();
            site.write(
                "samling.yaml",
                &format!("{}{contact}", before.read("samling.yaml")),
            );
            "the site's contact".into()
        }
        25 => {
            site.write(
                "content/gatherings/2025/varen/presentations/tall.csv",
                &format!("Navn;Telefon\nOla;22 33 44 5{}\n", dice.below(10)),
            );
            "a telephone number in the slides".into()
        }
        26 => {
            site.write(file, &text.replacen("county: agder", "county: adger", 1));
            format!("a misspelt county in {file}")
        }
        _ => {
            restore_texts(site);
            "all texts as they were".into()
        }
    }
}

fn restore_texts(site: &Site) {
    let before = Site::new();
    for file in TEXTS.iter().chain(&["samling.yaml"]) {
        site.write(file, &before.read(file));
    }
}

#[test]
fn an_incremental_build_gives_what_a_clean_one_gives() {
    check(2017, Site::try_build);
}

#[test]
fn a_preview_gives_what_a_clean_build_gives() {
    check(2027, Site::try_preview_build);
}

/// The files that are not in both, or not the same.
fn differing<'f>(
    files: &'f BTreeMap<String, Vec<u8>>,
    others: &'f BTreeMap<String, Vec<u8>>,
) -> Vec<&'f str> {
    let names = files.keys().chain(others.keys());
    let differ = names.filter(|name| files.get(*name) != others.get(*name));
    differ.map(String::as_str).collect()
}

fn check(seed: u64, build: fn(&Site) -> BuildOutcome) {
    let site = Site::new();
    let mut dice = Dice(seed);
    let mut changes = Vec::new();
    let (mut sound, mut partial, mut warned) = (0, 0, 0);
    for number in 0..280 {
        changes.push(change(&site, &mut dice, number));
        // Sometimes several changes are made before the next build.
        if dice.below(4) == 0 {
            continue;
        }
        let before = site.output();
        let built = build(&site);
        let counts = built.site().map(|site| site.counts);
        let said = told(built);
        let (said_clean, clean) = site.told_clean();
        let last = &changes[changes.len().saturating_sub(5)..];
        assert_eq!(said, said_clean, "after {last:?} ({counts:?})");
        assert_eq!(counts.is_some(), clean.is_some(), "{last:?}: {said}");
        match clean {
            Some(clean) => {
                sound += 1;
                warned += usize::from(!said.is_empty());
                let counts = counts.expect("a sound site");
                partial += usize::from(counts.composed < counts.pages);
                let output = site.output();
                let other = differing(&output, &clean);
                assert_eq!(other, [""; 0], "after {last:?} ({counts:?})");
            }
            None => {
                assert!(
                    site.output() == before,
                    "a failed build wrote, after {last:?}"
                );
                // Most mistakes stand a while, with other changes beside them.
                if dice.below(3) == 0 {
                    restore_texts(&site);
                    changes.push("all texts as they were".into());
                }
            }
        }
    }
    // There must be enough builds with and without mistakes, and with warnings.
    assert!(
        sound >= 80 && partial >= 20 && warned >= 30,
        "{sound} sound builds, {partial} of them in part, {warned} with warnings"
    );
}
