//! All dependencies have an allowed licence, come from crates.io, and are not banned; the rules are in `deny.toml`.
//!
//! `cargo deny check` reads the same file and checks more, but takes minutes to install; this test takes a second. It does not check
//! advisories, which need a network.

use super::packages::{METADATA, packages};
use serde_json::Value;
use std::collections::BTreeMap;

const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// The rules in `deny.toml` that are read here.
struct Rules {
    licences: Vec<String>,
    banned: Vec<String>,
    single: Vec<String>,
}

/// Parses a line at a time, which is enough for a file of our own: `"licence",` and `{ crate = "name", … },`.
fn rules(toml: &str) -> Rules {
    let mut rules = Rules {
        licences: Vec::new(),
        banned: Vec::new(),
        single: Vec::new(),
    };
    let mut section = "";
    for line in toml.lines().map(str::trim) {
        let first = line.split('"').nth(1).unwrap_or_default().to_owned();
        if line.starts_with('[') {
            section = line;
        } else if section == "[licenses]" && line.starts_with('"') {
            rules.licences.push(first);
        } else if section == "[bans]" && line.starts_with("{ crate =") {
            if line.contains("deny-multiple-versions = true") {
                rules.single.push(first);
            } else {
                rules.banned.push(first);
            }
        }
    }
    rules
}

/// Is a package with this licence expression (SPDX, or the older `MIT/Apache-2.0`) permitted when `allowed` are?
fn permits(expression: &str, allowed: &[String]) -> bool {
    let spaced = expression
        .replace('(', " ( ")
        .replace(')', " ) ")
        .replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    let permitted = any(&mut rest, allowed);
    permitted == Some(true) && rest.is_empty()
}

/// `A OR B`, which binds less tightly than `A AND B`. None: not an expression.
fn any(words: &mut &[&str], allowed: &[String]) -> Option<bool> {
    let mut permitted = all(words, allowed)?;
    while let ["OR", rest @ ..] = *words {
        *words = rest;
        permitted |= all(words, allowed)?;
    }
    Some(permitted)
}

fn all(words: &mut &[&str], allowed: &[String]) -> Option<bool> {
    let mut permitted = one(words, allowed)?;
    while let ["AND", rest @ ..] = *words {
        *words = rest;
        permitted &= one(words, allowed)?;
    }
    Some(permitted)
}

fn one(words: &mut &[&str], allowed: &[String]) -> Option<bool> {
    let (licence, rest) = match *words {
        ["(", rest @ ..] => {
            *words = rest;
            let permitted = any(words, allowed)?;
            let [")", rest @ ..] = *words else {
                return None;
            };
            *words = rest;
            return Some(permitted);
        }
        [licence, "WITH", exception, rest @ ..] => (format!("{licence} WITH {exception}"), rest),
        ["OR" | "AND" | "WITH" | ")", ..] | [] => return None,
        [licence, rest @ ..] => (licence.to_string(), rest),
    };
    *words = rest;
    Some(allowed.contains(&licence))
}

/// Every violation of the rules by packages in `cargo metadata`.
fn faults(metadata: &Value, rules: &Rules) -> Vec<String> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut faults = Vec::new();
    let mut versions: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in packages(metadata) {
        let (name, version) = (text(&package["name"]), text(&package["version"]));
        let licence = text(&package["license"]);
        if !permits(&licence, &rules.licences) {
            faults.push(format!(
                "{name} {version}: the licence “{licence}” is not allowed"
            ));
        }
        // Only our own package has no source.
        match package["source"].as_str() {
            Some(CRATES_IO) => {}
            Some(other) => faults.push(format!("{name} {version}: comes from {other}")),
            None if metadata["workspace_members"]
                .as_array()
                .is_some_and(|own| own.contains(&package["id"])) =>
            {
                let any = package["dependencies"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter(|on| on["req"] == "*");
                faults.extend(
                    any.map(|on| format!("{name}: any version of {} will do", text(&on["name"]))),
                );
            }
            None => faults.push(format!("{name} {version}: comes from a folder")),
        }
        versions.entry(name).or_default().push(version);
    }
    for (name, versions) in versions {
        if rules.banned.contains(&name) {
            faults.push(format!("{name} {}: banned", versions.join(", ")));
        } else if rules.single.contains(&name) && versions.len() > 1 {
            faults.push(format!(
                "{name}: more than one version, {}",
                versions.join(", ")
            ));
        }
    }
    faults
}

#[test]
fn all_packages_are_within_the_rules() {
    let rules = rules(include_str!("../../deny.toml"));
    assert!(
        !rules.licences.is_empty() && !rules.banned.is_empty() && !rules.single.is_empty(),
        "deny.toml is not as we read it"
    );
    let faults = faults(&METADATA, &rules);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn expressions() {
    let allowed = ["MIT", "ISC", "Apache-2.0 WITH LLVM-exception"].map(String::from);
    for (expression, expected) in [
        ("MIT", true),
        ("AGPL-3.0-only", false),
        ("", false),
        ("MIT OR GPL-2.0-only", true),
        ("GPL-2.0-only/MIT", true),
        ("MIT AND GPL-2.0-only", false),
        ("MIT AND ISC", true),
        ("GPL-2.0-only AND MIT OR ISC", true),
        ("GPL-2.0-only AND (MIT OR ISC)", false),
        ("(MIT OR GPL-2.0-only) AND ISC", true),
        ("Apache-2.0 WITH LLVM-exception", true),
        ("Apache-2.0", false),
        ("MIT WITH LLVM-exception", false),
        ("MIT OR", false),
        ("MIT ISC", false),
        ("(MIT", false),
    ] {
        assert_eq!(permits(expression, &allowed), expected, "{expression}");
    }
}

#[test]
fn each_rule_can_fail() {
    let rules = rules(include_str!("../../deny.toml"));
    let package = |name: &str, version: &str, licence: &str, source: Option<&str>| serde_json::json!({ "id": name, "name": name, "version": version, "license": licence, "source": source, "dependencies": [{ "name": "x", "req": "*" }] });
    let metadata = serde_json::json!({
        "workspace_members": ["samling"],
        "packages": [
            package("samling", "1.0.0", "MIT", None),
            package("gnu", "1.0.0", "GPL-3.0-only", Some(CRATES_IO)),
            package("forked", "1.0.0", "MIT", Some("git+https://example.org/forked")),
            package("beside", "1.0.0", "MIT", None),
            package("serde_yaml", "0.9.0", "MIT", Some(CRATES_IO)),
            package("tera", "1.0.0", "MIT", Some(CRATES_IO)),
            package("tera", "2.0.0", "MIT", Some(CRATES_IO)),
        ],
    });
    assert_eq!(
        faults(&metadata, &rules),
        [
            "samling: any version of x will do",
            "gnu 1.0.0: the licence “GPL-3.0-only” is not allowed",
            "forked 1.0.0: comes from git+https://example.org/forked",
            "beside 1.0.0: comes from a folder",
            "serde_yaml 0.9.0: banned",
            "tera: more than one version, 1.0.0, 2.0.0",
        ]
    );
}
