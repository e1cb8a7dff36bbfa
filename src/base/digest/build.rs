//! Run by Cargo before the program is compiled: sets `SAMLING_PROGRAM` to a digest of all its sources.
//!
//! A page that another version of the program has built is built again, also between two releases.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::path::Path;
use std::{env, fs, io};

const PARTS: [&str; 4] = ["src", "themes", "Cargo.toml", "Cargo.lock"];

fn main() -> io::Result<()> {
    let root = env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    let mut digest = DefaultHasher::new();
    for variable in ["TARGET", "PROFILE", "OPT_LEVEL"] {
        env::var(variable).unwrap_or_default().hash(&mut digest);
    }
    for part in PARTS {
        println!("cargo::rerun-if-changed={part}");
        add(&Path::new(&root).join(part), &mut digest)?;
    }
    println!("cargo::rustc-env=SAMLING_PROGRAM={:016x}", digest.finish());
    Ok(())
}

/// Adds a file, or all files of a folder in order of name.
fn add(path: &Path, digest: &mut DefaultHasher) -> io::Result<()> {
    if path.is_dir() {
        let entries: io::Result<Vec<_>> = fs::read_dir(path)?.collect();
        let mut paths: Vec<_> = entries?.into_iter().map(|entry| entry.path()).collect();
        paths.sort();
        for path in paths {
            add(&path, digest)?;
        }
    } else if path.is_file() {
        path.file_name().hash(digest);
        fs::read(path)?.hash(digest);
    }
    Ok(())
}
