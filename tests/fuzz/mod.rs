//! Feeds every reader of bytes that strangers wrote with made-up inputs, and checks what must hold for any input.
//!
//! In the tests each target has a few inputs, the same each time. `tests/fuzz/run` gives each a minute and new ones. An input that breaks
//! something is kept in `target/fuzz/`; it becomes a test beside the others of what it broke.

mod dates;
mod documents;
mod markdown;
mod mutate;
mod records;
mod seeds;
mod targets;

use crate::support::Dice;
use std::env;
use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};
use targets::{TARGETS, Target};

/// How many inputs each target has in the tests; with `FUZZ_SECONDS`, as many as fit in that time.
const FEW: usize = 20;
/// Of changed inputs that are changed further.
const LARGEST_POOL: usize = 300;
/// As in the program's own reader, in bytes: documents may be deeply nested.
const STACK: usize = 64 << 20;
/// An input that takes longer is a find, also in a debug build on a busy machine.
const LONGEST: Duration = Duration::from_secs(20);

#[test]
fn no_input_breaks_a_reader() {
    let seconds = setting("FUZZ_SECONDS").and_then(|seconds| seconds.parse().ok());
    let wanted = setting("FUZZ_TARGET");
    let mut finds = Vec::new();
    for target in TARGETS {
        if wanted.as_ref().is_none_or(|wanted| wanted == target.name) {
            finds.extend(fuzz(target, seconds.map(Duration::from_secs)));
        }
    }
    assert!(finds.is_empty(), "{finds:?}");
}

fn setting(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

/// The first input that breaks something, kept as a file. `time`: None for a few inputs that are the same each time.
#[expect(clippy::print_stdout, reason = "shown by cargo test --nocapture")]
fn fuzz(target: &'static Target, time: Option<Duration>) -> Option<PathBuf> {
    let begun = Instant::now();
    let seed = time.map_or(2017, |_| u64::from(std::process::id()));
    let mut dice = Dice(seed);
    let seeds = (target.seeds)();
    let mut pool = seeds.clone();
    let mut count = 0;
    while time.map_or(count < FEW, |time| begun.elapsed() < time) {
        let input = match seeds.get(count) {
            Some(seed) => seed.clone(),
            None => {
                let changed: &Vec<u8> = dice.pick(&pool);
                (target.mutate)(changed, &mut dice)
            }
        };
        count += 1;
        if breaks(target, &input) {
            println!("{}: found after {count} inputs", target.name);
            return Some(kept(target, &input));
        }
        // Some from the beginning again, so that not all are far from a sound file.
        let fresh = dice.pick(&seeds).clone();
        match pool.len() {
            LARGEST_POOL.. => pool = vec![fresh, input],
            _ => pool.push(if count.is_multiple_of(2) {
                fresh
            } else {
                input
            }),
        }
    }
    println!("{}: {count} inputs", target.name);
    None
}

fn breaks(target: &'static Target, input: &[u8]) -> bool {
    let begun = Instant::now();
    let copy = input.to_vec();
    let check = move || catch_unwind(|| (target.check)(&copy)).is_err();
    let reader = thread::Builder::new().stack_size(STACK).spawn(check);
    let has_failed = reader.expect("a thread").join().expect("an answer");
    has_failed || begun.elapsed() > LONGEST
}

fn kept(target: &Target, input: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/fuzz");
    fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join(target.name);
    fs::write(&path, input).expect("a file");
    path
}
