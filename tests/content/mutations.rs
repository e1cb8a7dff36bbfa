//! Six hundred ways to damage a site: no build may panic, hang or write anything.

use crate::support::{Dice, Folder, init, listing, options, site};
use samling::base::options::Options;
use samling::base::text::Language;
use samling::diagnostics::Sentences;
use samling::diagnostics::report::{ReportFormat, report};
use std::cell::Cell;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

const MUTATIONS: u64 = 600;

/// A build that takes longer counts as hanging: it needs a second, but the machine may be busy.
const LONGEST: Duration = Duration::from_secs(120);

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

/// Blocks of text that have broken other YAML and Markdown readers.
fn block(dice: &mut Dice) -> String {
    match dice.below(10) {
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

/// The bytes of a file, damaged. `other`: the bytes of another file of the site.
fn spoilt(text: &[u8], other: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = text.to_vec();
    match dice.below(12) {
        0 => {
            for _ in 0..=dice.below(4) {
                let at = dice.below(bytes.len());
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << dice.below(8);
                }
            }
        }
        1 => {
            let at = dice.below(bytes.len());
            let end = (at + 1 + dice.below(40)).min(bytes.len());
            bytes.drain(at.min(end)..end);
        }
        2..=4 => {
            for _ in 0..=dice.below(3) {
                let mut at = dice.below(bytes.len() + 1);
                while at < bytes.len() && bytes[at] & 0xc0 == 0x80 {
                    at += 1;
                }
                bytes.splice(at..at, dice.pick(NASTY).bytes());
            }
        }
        5 => {
            let mut lines: Vec<&[u8]> = bytes.split(|byte| *byte == b'\n').collect();
            let (a, b) = (dice.below(lines.len()), dice.below(lines.len()));
            lines.swap(a, b);
            bytes = lines.join(&b'\n');
        }
        6 => {
            let lines: Vec<&[u8]> = bytes.split(|byte| *byte == b'\n').collect();
            let from = dice.below(lines.len());
            let to = (from + 1 + dice.below(8)).min(lines.len());
            let mut again = lines[..to].to_vec();
            again.extend(&lines[from..]);
            bytes = again.join(&b'\n');
        }
        7 => bytes.truncate(dice.below(bytes.len())),
        8 => bytes = other.to_vec(),
        9 => {
            // A whole line is replaced by a block, so that it is in a place where YAML is read.
            let lines: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at] == b'\n').collect();
            let at = lines.get(dice.below(lines.len())).map_or(0, |at| at + 1);
            bytes.splice(at..at, block(dice).bytes());
        }
        10 => {
            // A value is replaced.
            let colons: Vec<usize> = (0..bytes.len())
                .filter(|at| bytes[*at..].starts_with(b": "))
                .collect();
            if let Some(at) = colons.get(dice.below(colons.len())) {
                let end = bytes[*at..].iter().position(|byte| *byte == b'\n');
                let end = end.map_or(bytes.len(), |length| at + length);
                bytes.splice(at + 2..end, dice.pick(NASTY).bytes());
            }
        }
        _ => {
            // An indentation is changed.
            let lines: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at] == b'\n').collect();
            let at = lines.get(dice.below(lines.len())).map_or(0, |at| at + 1);
            bytes.splice(at..at, b"   \t"[..1 + dice.below(4)].iter().copied());
        }
    }
    bytes
}

/// Damages one or two files of the site in `folder`, builds it, and restores them. Err: what happened and must not happen.
fn attempt(seed: u64, folder: &Path, files: &[(PathBuf, Vec<u8>)]) -> Result<(), String> {
    let mut dice = Dice(seed);
    let mut changed = Vec::new();
    for _ in 0..=dice.below(2) {
        let (path, text) = dice.pick(files);
        let (_, other) = dice.pick(files);
        let text = spoilt(text, other, &mut dice);
        fs::write(folder.join(path), text).expect("a file");
        changed.push(path);
    }
    let before = listing(folder);
    let begun = Instant::now();
    let run = catch_unwind(AssertUnwindSafe(|| {
        let options = Options {
            drafts: seed.is_multiple_of(2),
            ..options()
        };
        let outcome = site(folder, &options);
        let told = outcome.diagnostics.sorted();
        // A site with an error must not be returned.
        let errors = told
            .iter()
            .any(|told| told.severity == samling::diagnostics::Severity::Error);
        assert_eq!(outcome.files.is_none(), errors, "a site, or a reason");
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

/// All seeds, or a single one: `MUTATION=17 cargo test --test suite mutations`.
fn seeds() -> Vec<u64> {
    match std::env::var("MUTATION")
        .ok()
        .and_then(|seed| seed.parse().ok())
    {
        Some(seed) => vec![seed],
        None => (0..MUTATIONS).collect(),
    }
}

thread_local! {
    static IS_ATTEMPTING: Cell<bool> = const { Cell::new(false) };
}

/// Silences the panics of attempts, of which there may be a thousand, but not those of other tests in this process.
fn silence_attempts() {
    let print = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if !IS_ATTEMPTING.get() {
            print(panic);
        }
    }));
}

#[test]
fn no_mutation_panics_hangs_or_writes() {
    let seeds = seeds();
    let next = AtomicU64::new(0);
    let workers = std::thread::available_parallelism().map_or(2, |n| n.get());
    if seeds.len() > 1 {
        silence_attempts();
    }
    let failures: Vec<String> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..workers)
            .map(|_| {
                scope.spawn(|| {
                    IS_ATTEMPTING.set(true);
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
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
