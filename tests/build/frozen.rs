//! A frozen gathering that is changed between two builds.

use crate::build::site::{Site, told};
use crate::support::{messages, samling};

const SPRING: &str = "content/gatherings/2025/varen/index.md";
const AUTUMN: &str = "content/gatherings/2025/hosten/index.md";
const FROZEN: &str = "content/gatherings/2025/varen/frozen.yaml";
const PAGE: &str = "output/samlinger/varen/index.html";

fn run(site: &Site, arguments: &[&str]) {
    let run = samling(site.root())
        .args(arguments)
        .output()
        .expect("a run");
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{said}");
    wait();
}

/// A file counts as unchanged only if it is older than a tick of the file system's clock.
fn wait() {
    std::thread::sleep(std::time::Duration::from_millis(30));
}

/// Built, and then frozen and built again.
fn frozen() -> Site {
    let site = Site::new();
    site.build();
    run(&site, &["freeze", "varen"]);
    let counts = site.build();
    assert!(counts.reused > 0, "{counts:?}");
    site.assert_clean();
    assert!(site.read(PAGE).contains("Arkivert uendret siden"));
    let again = site.build();
    assert_eq!((again.rendered, again.written), (0, 0));
    site
}

#[test]
fn a_change_of_a_text_is_seen_and_then_recorded() {
    let site = frozen();
    let before = site.output();
    site.replace(SPRING, "Takk.", "Takk for i dag.");
    let built = site.try_build();
    assert!(built.site().is_none(), "the change was published");
    let found = messages(built.diagnostics);
    assert!(
        found.len() == 1 && found[0].starts_with("S254"),
        "{found:?}"
    );
    assert_eq!(site.output(), before);
    // Nothing else makes it right.
    assert!(site.try_build().site().is_none());

    run(&site, &["amend", "varen", "Takken manglet"]);
    site.build();
    site.assert_clean();
    assert!(site.read(PAGE).contains("Takken manglet"));
    assert!(!site.read(PAGE).contains("Arkivert uendret siden"));
}

#[test]
fn a_change_that_leaves_size_and_fields_as_they_are() {
    let site = frozen();
    site.replace(SPRING, "Takk.", "Makk.");
    assert!(site.try_build().site().is_none());
    site.replace(SPRING, "Makk.", "Takk.");
    site.build();
    site.assert_clean();
}

#[test]
fn a_reason_that_is_corrected_by_hand() {
    let site = frozen();
    site.replace(SPRING, "Takk.", "Takk for i dag.");
    run(&site, &["amend", "varen", "Takken manglet"]);
    site.build();
    site.replace(FROZEN, "Takken manglet", "Takken var borte");
    let counts = site.build();
    assert!(counts.rendered > 0 && counts.reused > 0, "{counts:?}");
    site.assert_clean();
    assert!(site.read(PAGE).contains("Takken var borte"));
}

#[test]
fn a_text_of_another_gathering_is_built_alone() {
    let site = frozen();
    site.replace(AUTUMN, "Om høsten.", "Om hele høsten.");
    let counts = site.build();
    assert_eq!(counts.rendered, 1);
    site.assert_clean();
}

/// In a preview, too, a change is told at once, and the same is told as by a clean build.
#[test]
fn steps_of_a_preview() {
    let site = frozen();
    site.try_preview_build();
    site.replace(SPRING, "Takk.", "Takk for i dag.");
    let built = site.try_preview_build();
    assert!(built.site().is_none());
    assert_eq!(told(built), site.told_clean().0);
    site.replace(SPRING, "title: Vårsamling", "title: Vårsamlingen");
    let built = site.try_preview_build();
    assert_eq!(told(built), site.told_clean().0);
    run(&site, &["rettelse", "varen", "Tittelen og takken"]);
    assert!(site.try_preview_build().site().is_some());
    site.assert_clean();
}

/// An attached file with the size and the time that it had is believed by a build, and read by a check.
#[test]
fn a_file_that_was_changed_without_a_trace() {
    let site = Site::new();
    let path = site.root().join("content/gatherings/2025/varen/bilde.bin");
    std::fs::write(&path, [1, 2, 3]).expect("a file");
    wait();
    run(&site, &["freeze", "varen"]);
    site.build();
    let modified = path.metadata().and_then(|file| file.modified());
    std::fs::write(&path, [1, 2, 4]).expect("a file");
    let file = std::fs::File::options().append(true).open(&path);
    let set = file
        .expect("a file")
        .set_modified(modified.expect("a time"));
    set.expect("a time");
    let run = samling(site.root()).arg("check").output().expect("a run");
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    assert!(!run.status.success() && said.contains("S254"), "{said}");
}
