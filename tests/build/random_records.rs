//! Whole records of the example that come, go and change places, and the settings that all pages share: what has not been composed again
//! is as a clean build gives it.

use crate::build::site::{Site, told};
use crate::support::{Dice, files_below};

const GATHERINGS: &str = "content/gatherings/2025";
const ORIGINAL: &str = "fjordfylket-2025-03-12";
const LISTS: [&str; 5] = [
    "content/programme/actors.yaml",
    "content/programme/abbreviations.yaml",
    "content/municipalities.yaml",
    "content/resources.yaml",
    "content/sources.yaml",
];
const SPEAKERS: [&str; 4] = [
    "Kari Eksempel",
    "Nora Eksempel",
    "Amir Eksempel",
    "Siv Døme",
];
const SETTINGS: [&str; 6] = [
    "addresses:\n  topics: emner\n",
    "lints:\n  S712: allow\n  S306: allow\n",
    "waivers:\n  - code: S712\n    place: content/gatherings\n    until: 2099-01-01\n    reason: Oppdiktet\n",
    "base_url: https://example.no/\n",
    "search: false\n",
    "",
];

/// Copies a gathering with its talks and files, or takes the copy away again.
fn gathering(site: &Site, dice: &mut Dice, number: usize) -> String {
    let copy = format!("{GATHERINGS}/kopi-{}", dice.below(3));
    if site.root().join(&copy).exists() {
        site.remove(&copy);
        return format!("{copy} gone");
    }
    for (path, bytes) in files_below(&site.root().join(GATHERINGS).join(ORIGINAL)) {
        let bytes = match path.as_str() {
            "index.md" => String::from_utf8(bytes)
                .expect("UTF-8")
                .replacen("title: \"", &format!("title: \"Nr. {number} "), 1)
                .replacen("-03-", &format!("-0{}-", dice.below(8) + 1), 2)
                .into_bytes(),
            _ => bytes,
        };
        site.write(&format!("{copy}/{path}"), &bytes);
    }
    format!("{copy} new")
}

/// Puts the first record of a list last.
fn order(site: &Site, dice: &mut Dice) -> String {
    let list = *dice.pick(&LISTS);
    let text = site.read(list);
    if let Some(second) = text.find("\n- ") {
        let (first, rest) = text.split_at(second + 1);
        site.write(list, &format!("{}\n{first}", rest.trim_end()));
    }
    format!("another order in {list}")
}

/// A page of the site's own, which stands in the menu of all pages, or one that a gathering's old address leads to.
fn page(site: &Site, dice: &mut Dice, number: usize) -> String {
    let path = format!("content/pages/ny-{}.md", dice.below(2));
    if site.root().join(&path).exists() {
        site.remove(&path);
        return format!("{path} gone");
    }
    let menu = dice.pick(&["", "menu: header\n"]);
    let text = format!(
        "---\ntitle: Ny side {number}\n{menu}---\nSe [våren](../gatherings/2025/{ORIGINAL}/index.md).\n"
    );
    site.write(&path, &text);
    format!("{path} new, {menu:?}")
}

fn people(site: &Site, dice: &mut Dice) -> String {
    let path = "content/programme/people.yaml";
    let name = dice.pick(&SPEAKERS);
    let more = dice.pick(&["", "  removed: true\n", "  variants: [\"Ola Eksempel\"]\n"]);
    site.write(path, &format!("- id: denne\n  name: \"{name}\"\n{more}"));
    format!("{name} with {more:?}")
}

fn county(site: &Site, number: usize) -> String {
    let path = "content/counties/skogfylket.md";
    let text = site.read(path);
    let mut lines = text.lines();
    let names = lines.find(|line| line.starts_with("names:"));
    let names = names.expect("its names").to_owned();
    let new = format!("names: {{nb: \"Skogfylket {number}\"}}");
    site.write(path, &text.replace(&names, &new));
    "a county's name".to_owned()
}

fn settings(site: &Site, dice: &mut Dice) -> String {
    let before = Site::of_example().read("samling.yaml");
    let (before, _) = before.split_once("lints:").expect("lints");
    let more = dice.pick(&SETTINGS);
    site.write(
        "samling.yaml",
        &format!("{before}people:\n  pages: true\n{more}"),
    );
    format!("the setting {more:?}")
}

fn change(site: &Site, dice: &mut Dice, number: usize) -> String {
    match dice.below(12) {
        0..=3 => gathering(site, dice, number),
        4 | 5 => order(site, dice),
        6 | 7 => page(site, dice, number),
        8 => people(site, dice),
        9 => county(site, number),
        10 => settings(site, dice),
        _ => {
            let path = format!("{GATHERINGS}/kopi-{}/index.md", dice.below(3));
            if site.root().join(&path).exists() {
                let text = site.read(&path);
                let from = if text.contains("aliases:") {
                    "\naliases: ["
                } else {
                    "\nkind: "
                };
                let to = match from.contains("aliases") {
                    true => format!("{from}\"/eldre-{number}/\", "),
                    false => format!("\naliases: [\"/gammel-{number}/\"]{from}"),
                };
                site.write(&path, &text.replacen(from, &to, 1));
            }
            format!("an earlier address in {path}")
        }
    }
}

#[test]
fn records_that_come_and_go_leave_nothing_stale() {
    let mut site = Site::of_example();
    let mut dice = Dice(97);
    assert!(site.try_build().site().is_some());
    let (mut sound, mut partial, mut changes) = (0, 0, Vec::new());
    for number in 0..40 {
        changes.push(change(&site, &mut dice, number));
        let built = site.try_build();
        let counts = built.site().map(|site| site.counts);
        let (said, clean) = site.told_clean();
        let last = &changes[changes.len().saturating_sub(3)..];
        assert_eq!(told(built), said, "after {last:?}");
        assert_eq!(counts.is_some(), clean.is_some(), "after {last:?}: {said}");
        let (Some(counts), Some(clean)) = (counts, clean) else {
            // A mistake: from here on with another copy of the example.
            site = Site::of_example();
            assert!(site.try_build().site().is_some());
            continue;
        };
        sound += 1;
        partial += usize::from(counts.composed < counts.pages);
        let output = site.output();
        let names = clean.keys().chain(output.keys());
        let other: Vec<&String> = names
            .filter(|name| clean.get(*name) != output.get(*name))
            .collect();
        assert!(other.is_empty(), "{other:?} after {last:?}");
    }
    assert!(
        sound >= 25 && partial >= 12,
        "{sound} sound builds, {partial} of them in part, after {changes:?}"
    );
}
