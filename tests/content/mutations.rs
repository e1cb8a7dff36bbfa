//! Two thousand ways to spoil a site. None may panic, none may hang, and nothing is ever written.

use crate::support::{Folder, init};
use samling::base::date::Edtf;
use samling::base::options::Options;
use samling::base::text::Language;
use samling::build::site;
use samling::diagnostics::Sentences;
use samling::diagnostics::report::{ReportFormat, report};
use std::collections::BTreeMap;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant, SystemTime};

const MUTATIONS: u64 = 2000;

/// Much more than any of them needs; the machine may be busy with other things.
const LONGEST: Duration = Duration::from_secs(5);

/// The example of `samling init`, with one file of each kind that it lacks.
fn example(folder: &Path) {
    fs::create_dir_all(folder).expect("a folder");
    init(folder);
    let more = [
        (
            "templates/parts/footer.html",
            "<footer>{% if site.owner %}{{ site.owner.name }}{% endif %}</footer>\n",
        ),
        (
            "themes/standard/i18n/nb.ftl",
            "home = Heim\ncount = { $n ->\n    [one] 1\n   *[other] { $n }\n }\n",
        ),
    ];
    for (path, text) in more {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
}

/// A number from the one before (splitmix64): the same in every run.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Below `limit`; 0 when there is nothing to choose from.
    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    fn of<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }
}

const NASTY: &[&str] = &[
    "\u{a0}",
    "\u{feff}",
    "“",
    "”",
    "‘",
    "\t",
    "\0",
    "{{",
    "}}",
    "{%",
    "%}",
    "{#",
    "---",
    "\n---\n",
    "😀",
    "\u{200f}",
    "\u{202e}",
    "\u{2028}",
    "\r",
    "\r\n",
    "\n",
    ": ",
    "- ",
    "#",
    "\"",
    "'",
    "[",
    "]",
    "{",
    "}",
    "&a ",
    "*a",
    "!!int ",
    "!!binary x",
    "<<: *a",
    "|",
    ">",
    "%",
    "@",
    "`",
    "~",
    "null",
    "true",
    "\\",
    "../",
    "\u{7f}",
    "é",
    "e\u{301}",
    "99999999999999999999",
    "-1",
    "1e999",
    ".inf",
    ".nan",
    "0x",
    "2018-02-30",
    "24:61",
    "2018-04-19/2018-04-18",
    "../..",
    "[a](b",
    "![](",
    "<script>",
    "<b",
    "[^1]",
    "| a | b |\n|--",
    "$",
    "{ $",
    "-> \n *[",
];

/// Blocks that have broken other readers.
fn block(chance: &mut Chance) -> String {
    match chance.below(10) {
        0 => {
            let mut laughs = String::from("a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
            for n in 1..12 {
                let before = format!("*a{}, ", n - 1).repeat(9);
                laughs.push_str(&format!(
                    "a{n}: &a{n} [{}]\n",
                    before.trim_end_matches(", ")
                ));
            }
            laughs
        }
        1 => format!("x: {}\n", "[".repeat(10_000)),
        2 => format!("x: {}1{}\n", "{a: ".repeat(300), "}".repeat(300)),
        3 => (0..300)
            .map(|n| format!("{}a:\n", "  ".repeat(n)))
            .collect(),
        4 => format!("title: {}\n", "æ".repeat(100_000)),
        5 => format!("{}\n", "> ".repeat(2_000)),
        6 => format!("{}\n", "- ".repeat(500)),
        7 => "a: &a\n  b: *a\n".to_owned(),
        8 => format!("{}x{}\n", "*".repeat(3_000), "*".repeat(3_000)),
        _ => "<<: {title: x}\n? [a, b]\n: c\n! d: !!map e\n".to_owned(),
    }
}

/// The file, spoilt. `other`: another file of the site.
fn spoilt(text: &[u8], other: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = text.to_vec();
    match chance.below(12) {
        0 => {
            for _ in 0..=chance.below(4) {
                let at = chance.below(bytes.len());
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << chance.below(8);
                }
            }
        }
        1 => {
            let at = chance.below(bytes.len());
            let end = (at + 1 + chance.below(40)).min(bytes.len());
            bytes.drain(at.min(end)..end);
        }
        2..=4 => {
            for _ in 0..=chance.below(3) {
                let mut at = chance.below(bytes.len() + 1);
                while at < bytes.len() && bytes[at] & 0xc0 == 0x80 {
                    at += 1;
                }
                bytes.splice(at..at, chance.of(NASTY).bytes());
            }
        }
        5 => {
            let mut lines: Vec<&[u8]> = bytes.split(|byte| *byte == b'\n').collect();
            let (a, b) = (chance.below(lines.len()), chance.below(lines.len()));
            lines.swap(a, b);
            bytes = lines.join(&b'\n');
        }
        6 => {
            let lines: Vec<&[u8]> = bytes.split(|byte| *byte == b'\n').collect();
            let from = chance.below(lines.len());
            let to = (from + 1 + chance.below(8)).min(lines.len());
            let mut again = lines[..to].to_vec();
            again.extend(&lines[from..]);
            bytes = again.join(&b'\n');
        }
        7 => bytes.truncate(chance.below(bytes.len())),
        8 => bytes = other.to_vec(),
        9 => {
            // A whole line becomes a block, so that it stands where YAML is read.
            let lines: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at] == b'\n').collect();
            let at = lines.get(chance.below(lines.len())).map_or(0, |at| at + 1);
            bytes.splice(at..at, block(chance).bytes());
        }
        10 => {
            // A value becomes something else.
            let colons: Vec<usize> = (0..bytes.len())
                .filter(|at| bytes[*at..].starts_with(b": "))
                .collect();
            if let Some(at) = colons.get(chance.below(colons.len())) {
                let end = bytes[*at..].iter().position(|byte| *byte == b'\n');
                let end = end.map_or(bytes.len(), |length| at + length);
                bytes.splice(at + 2..end, chance.of(NASTY).bytes());
            }
        }
        _ => {
            // An indentation changes.
            let lines: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at] == b'\n').collect();
            let at = lines.get(chance.below(lines.len())).map_or(0, |at| at + 1);
            bytes.splice(at..at, b"   \t"[..1 + chance.below(4)].iter().copied());
        }
    }
    bytes
}

/// Every file below the folder, with its length and when it was changed.
fn listing(folder: &Path) -> BTreeMap<PathBuf, (u64, SystemTime)> {
    fn walk(folder: &Path, found: &mut BTreeMap<PathBuf, (u64, SystemTime)>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let metadata = fs::metadata(&path).expect("a file");
            let modified = metadata.modified().expect("a time");
            if metadata.is_dir() {
                walk(&path, found);
            }
            found.insert(path, (metadata.len(), modified));
        }
    }
    let mut found = BTreeMap::new();
    walk(folder, &mut found);
    found
}

/// Spoils one or two files of the site in `folder`, builds it, and mends it. Err: what should not have happened.
fn attempt(seed: u64, folder: &Path, files: &[(PathBuf, Vec<u8>)]) -> Result<(), String> {
    let mut chance = Chance(seed);
    let mut changed = Vec::new();
    for _ in 0..=chance.below(2) {
        let (path, text) = chance.of(files);
        let (_, other) = chance.of(files);
        let text = spoilt(text, other, &mut chance);
        fs::write(folder.join(path), text).expect("a file");
        changed.push(path);
    }
    let before = listing(folder);
    let begun = Instant::now();
    let run = catch_unwind(AssertUnwindSafe(|| {
        let today = Edtf::parse("2026-11-22")
            .ok()
            .and_then(|day| day.earliest());
        let options = Options {
            today: today.expect("a day"),
            base_url: None,
            drafts: seed.is_multiple_of(2),
            from_disk: false,
            program: None,
        };
        let outcome = site(folder, &options);
        let told = outcome.mistakes.sorted();
        // A site that is not whole is never given out.
        let errors = told
            .iter()
            .any(|told| told.severity == samling::diagnostics::Severity::Error);
        assert_eq!(outcome.rendered.is_none(), errors, "a site, or a reason");
        let language = [Language::Nb, Language::Nn, Language::En][(seed % 3) as usize];
        let sentences = Sentences::new(language);
        let format =
            [ReportFormat::Human, ReportFormat::Short, ReportFormat::Json][(seed / 3 % 3) as usize];
        let colour = seed.is_multiple_of(5);
        report(&told, format, colour, &sentences, &outcome.texts);
    }));
    let taken = begun.elapsed();
    let after = listing(folder);
    let files_changed: Vec<String> = changed
        .iter()
        .map(|path| path.display().to_string())
        .collect();
    for path in changed {
        let (_, text) = files
            .iter()
            .find(|(known, _)| known == path)
            .expect("a file");
        fs::write(folder.join(path), text).expect("a file");
    }
    let what = match run {
        Err(panic) => {
            let text = panic.downcast_ref::<String>().map(String::as_str);
            let text = text.or(panic.downcast_ref::<&str>().copied());
            format!("panic: {}", text.unwrap_or("?"))
        }
        Ok(()) if taken > LONGEST => format!("{taken:?}"),
        Ok(()) if before != after => "something was written".to_owned(),
        Ok(()) => return Ok(()),
    };
    Err(format!(
        "seed {seed} ({}): {what}",
        files_changed.join(", ")
    ))
}

/// One seed, to look at it: `MUTATION=17 cargo test --test mutations`.
fn seeds() -> Vec<u64> {
    match std::env::var("MUTATION")
        .ok()
        .and_then(|seed| seed.parse().ok())
    {
        Some(seed) => vec![seed],
        None => (0..MUTATIONS).collect(),
    }
}

#[test]
fn no_mutation_panics_hangs_or_writes() {
    let seeds = seeds();
    let next = AtomicU64::new(0);
    let workers = std::thread::available_parallelism().map_or(2, |n| n.get());
    // A thousand panics need not be printed on the way.
    let hook = std::panic::take_hook();
    if seeds.len() > 1 {
        std::panic::set_hook(Box::new(|_| {}));
    }
    let failures: Vec<String> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..workers)
            .map(|_| {
                scope.spawn(|| {
                    let folder = Folder::new();
                    let root = folder.path().join("side");
                    example(&root);
                    let files: Vec<(PathBuf, Vec<u8>)> = listing(&root)
                        .into_keys()
                        .filter(|path| path.is_file())
                        .map(|path| {
                            let text = fs::read(&path).expect("a file");
                            (path.strip_prefix(&root).expect("below").to_owned(), text)
                        })
                        .collect();
                    let mut failures = Vec::new();
                    while let Some(seed) = seeds.get(next.fetch_add(1, Ordering::Relaxed) as usize)
                    {
                        failures.extend(attempt(*seed, &root, &files).err());
                    }
                    failures
                })
            })
            .collect();
        workers
            .into_iter()
            .flat_map(|worker| worker.join().expect("a worker"))
            .collect()
    });
    std::panic::set_hook(hook);
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
