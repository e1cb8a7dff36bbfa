//! A build may be killed at any moment: the next one completes its output folder.

use crate::output::site::*;
use crate::support::only_test;
use proptest::prelude::Rng;
use proptest::test_runner::{RngAlgorithm, TestRng};
use samling::base::OutputFile;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

const FILES: usize = 2_000;
const KILLS: usize = 24;

/// One version of the site: from version to version most files stay, some change, some are removed, some are new.
fn version(version: usize) -> Vec<OutputFile> {
    (0..FILES)
        .filter(|number| !(number + version).is_multiple_of(7))
        .map(|number| {
            let text = match number % 3 {
                0 => format!("side {number}"),
                _ => format!("side {number} i utgave {version}"),
            };
            let name = ["index.html", "stil.css"][number % 2];
            page(
                &format!("{}/{number}/{name}", (number + version) % 50),
                &text,
            )
        })
        .collect()
}

#[test]
fn a_killed_build_is_completed_by_the_next() {
    let mut random = TestRng::from_seed(RngAlgorithm::ChaCha, &[17; 32]);
    let site = Site::new();
    let mut unfinished = 0;
    for kill in 0..KILLS {
        let mut child = Command::new(std::env::current_exe().expect("this test"))
            .args(only_test(module_path!(), "publish_until_killed"))
            .env("SAMLING_TEST_KILL", site.root.path())
            .env("SAMLING_TEST_VERSION", kill.to_string())
            .stdout(Stdio::null())
            .spawn()
            .expect("a child");
        std::thread::sleep(Duration::from_micros(u64::from(
            random.next_u32() % 500_000,
        )));
        child.kill().expect("a kill");
        child.wait().expect("an end");
        unfinished += usize::from(site.at(".samling-journal.json").exists());
        // Sometimes the next build is killed too.
        if random.next_u32().is_multiple_of(3) {
            is_completed(&site, 1_000 + kill);
        }
    }
    is_completed(&site, 2_000);
    assert!(
        unfinished >= 5,
        "only {unfinished} of {KILLS} kills fell into a build"
    );
}

fn is_completed(site: &Site, number: usize) {
    site.publish(version(number));
    let clean = Site::new();
    clean.publish(version(number));
    assert!(
        site.files() == clean.files(),
        "the folder is not as a clean one"
    );
    let (written, _, removed) = site.publish(version(number));
    assert_eq!((written, removed), (0, 0));
}

#[test]
fn publish_until_killed() {
    let Some(root) = std::env::var_os("SAMLING_TEST_KILL") else {
        return;
    };
    let root = PathBuf::from(root);
    let first = std::env::var("SAMLING_TEST_VERSION").map_or(0, |text| text.parse().unwrap_or(0));
    for number in first.. {
        samling::output::publish::publish(version(number), &root.join("output"), &root)
            .expect("a build");
    }
}

/// The files that a killed build can leave, written by the test itself.
#[test]
fn what_a_kill_leaves_is_taken_up() {
    let site = Site::new();
    site.publish(pages(&[("index.html", "1"), ("a/index.html", "1")]));
    let paths = r#"{"version":1,"paths":["index.html","a/index.html","ny/index.html","borte/side/index.html"]}"#;
    site.foreign(".samling-journal.json", paths);
    site.foreign(".samling-99-0.tmp", "{");
    site.foreign("a/.samling-99-7.tmp", "hal");
    site.foreign("ny/index.html", "hal");
    site.foreign("borte/side/index.html", "hal");
    let published = site.publish(pages(&[("index.html", "1"), ("ny/index.html", "halv")]));
    assert_eq!(published, (1, 1, 2));
    assert_eq!(
        site.files().into_keys().collect::<Vec<_>>(),
        [".samling-manifest.json", "index.html", "ny/index.html"]
    );
}

/// The very first build is killed, before any build was completed.
#[test]
fn a_first_build_that_was_killed_is_not_foreign() {
    for journal in [r#"{"version":1,"paths":["a.html","b.html"]}"#, ""] {
        let site = Site::new();
        site.foreign(".samling-journal.json", journal);
        assert_eq!(site.publish(pages(&[("a.html", "1")])), (1, 0, 0));
    }
    let site = Site::new();
    site.foreign(".samling-99-0.tmp", "{\"vers");
    assert_eq!(site.publish(pages(&[("a.html", "1")])), (1, 0, 0));
    assert_eq!(names(&site), ["a.html"]);
}
