//! Facts of the example changed at random: a page is composed again if it has read one of them, and the site is that of a clean build.

use crate::build::site::{Site, told};
use crate::support::{Dice, files_below};

/// The fields whose words are changed.
const WORDS: [&str; 10] = [
    "title",
    "name",
    "summary",
    "place",
    "role",
    "description",
    "abbr",
    "need",
    "nb",
    "url",
];

/// Another value for a line of YAML, where it may have one. `others`: the values of the same field elsewhere.
fn changed(line: &str, others: &[&str], dice: &mut Dice, number: usize) -> Option<String> {
    let (field, value) = line.split_once(": ")?;
    let name = field.trim_start_matches([' ', '-']);
    let is_plain = value.chars().next()?.is_alphanumeric();
    if name == "date" && value.len() == "2027-01-20".len() {
        return Some(format!("{field}: {}{}", &value[..9], dice.below(9) + 1));
    }
    if WORDS.contains(&name) {
        let value = value.trim_matches('"');
        return is_plain.then(|| format!("{field}: {value} {number}"));
    }
    // Of ids, topics and kinds: what another record has there.
    let other = dice.pick(others);
    (*other != value).then(|| format!("{field}: {other}"))
}

/// Changes one line of one record, and describes it.
fn change(site: &Site, dice: &mut Dice, number: usize) -> Option<String> {
    let files = files_below(&site.root().join("content"));
    let texts = files.iter().filter_map(|(path, bytes)| {
        let is_record = path.ends_with(".md") || path.ends_with(".yaml");
        let text = std::str::from_utf8(bytes).ok()?;
        (is_record && !path.ends_with("frozen.yaml")).then_some((path.as_str(), text))
    });
    let texts: Vec<(&str, &str)> = texts.collect();
    let (path, text) = dice.pick(&texts);
    let lines: Vec<&str> = text.lines().collect();
    let at = dice.below(lines.len());
    let field = format!(
        "{}: ",
        lines[at].split_once(": ")?.0.trim_start_matches([' ', '-'])
    );
    let all = texts.iter().flat_map(|(_, text)| text.lines());
    let others = all.filter_map(|line| line.trim_start_matches([' ', '-']).strip_prefix(&field));
    let others: Vec<&str> = others.collect();
    let changed = changed(lines[at], &others, dice, number)?;
    let mut lines = lines;
    lines[at] = &changed;
    site.write(&format!("content/{path}"), &(lines.join("\n") + "\n"));
    Some(format!("{path}: {changed}"))
}

#[test]
fn a_changed_fact_changes_the_pages_that_have_read_it() {
    let mut site = Site::of_example();
    let mut dice = Dice(41);
    assert!(site.try_build().site().is_some());
    let (mut partial, mut changes) = (0, Vec::new());
    for number in 0..80 {
        let Some(change) = change(&site, &mut dice, number) else {
            continue;
        };
        changes.push(change);
        let built = site.try_build();
        let counts = built.site().map(|site| site.counts);
        let (said, clean) = site.told_clean();
        let last = &changes[changes.len().saturating_sub(3)..];
        assert_eq!(told(built), said, "after {last:?}");
        let (Some(counts), Some(clean)) = (counts, clean) else {
            // A mistake: from here on with another copy of the example.
            site = Site::of_example();
            assert!(site.try_build().site().is_some());
            continue;
        };
        partial += usize::from(counts.composed < counts.pages);
        let output = site.output();
        let names = clean.keys().chain(output.keys());
        let other: Vec<&String> = names
            .filter(|name| clean.get(*name) != output.get(*name))
            .collect();
        assert!(other.is_empty(), "{other:?} after {last:?}");
    }
    assert!(partial >= 15, "{partial} builds in part after {changes:?}");
}
