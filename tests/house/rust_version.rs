//! The oldest supported Rust is stated in the usual places, and is the one that the dependencies need.

use super::packages::{METADATA, packages};

const MANIFEST: &str = include_str!("../../Cargo.toml");
const README: &str = include_str!("../../README.md");

/// The parts of a version; `1.92` and `1.92.0` are the same.
fn numbers(version: &str) -> [u32; 3] {
    let mut numbers = [0; 3];
    for (number, text) in numbers.iter_mut().zip(version.split('.')) {
        *number = text.parse().expect("a number");
    }
    numbers
}

/// The version in Cargo.toml.
fn stated() -> &'static str {
    let (_, rest) = MANIFEST
        .split_once("\nrust-version = \"")
        .expect("a rust-version in Cargo.toml");
    rest.split('"').next().expect("a version")
}

/// What our own code needs is checked by clippy (`incompatible_msrv`).
#[test]
fn the_manifest_says_what_the_dependencies_need() {
    let versions = packages(&METADATA).iter().filter_map(|package| {
        let is_own = package["name"] == env!("CARGO_PKG_NAME");
        let version = package["rust_version"].as_str().filter(|_| !is_own)?;
        Some((numbers(version), package["name"].as_str()?))
    });
    let (needed, package) = versions.max().expect("a package that says what it needs");
    assert_eq!(
        numbers(stated()),
        needed,
        "rust-version in Cargo.toml; {package} needs the newest Rust"
    );
}

#[test]
fn the_readme_says_the_same() {
    let sentence = format!("Rust ({} or newer)", stated());
    assert!(README.contains(&sentence), "README.md has no “{sentence}”");
}
