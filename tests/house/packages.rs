//! The packages of the lock file, from `cargo metadata`.

use serde_json::Value;
use std::process::Command;
use std::sync::LazyLock;

/// The metadata of this package and all its dependencies, on all platforms.
pub static METADATA: LazyLock<Value> = LazyLock::new(|| {
    // Not `--offline`: a build fetches only its own platform's crates, and this asks about all platforms.
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--format-version=1",
            "--locked",
            "--all-features",
            "--manifest-path",
        ])
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
        .output()
        .expect("cargo runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo writes JSON");
    assert!(
        packages(&metadata).len() > 1,
        "cargo names no packages but our own"
    );
    metadata
});

pub fn packages(metadata: &Value) -> &[Value] {
    metadata["packages"].as_array().expect("a list of packages")
}
