//! Each file of the programme is broken in turn: the mistake is reported, in that file, and no consequence of it.

use super::LOOKED_OVER;
use samling::base::text::Language;
use samling::content::model::archive;
use samling::content::source::read;
use samling::diagnostics::{Diagnostic, Sentences};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// A page with two mistakes that are unrelated to any other file: they must be reported every time.
const PLANTED: (&str, &str) = (
    "content/pages/plantet.md",
    "---\ntitle: \" \"\nprovenance:\n  ingenting:\n    certainty: unknown\n---\n",
);

/// A file with one mistake in it.
struct Broken {
    file: PathBuf,
    how: String,
    content: Vec<u8>,
}

/// Every file below a folder, by its path from the root.
fn files(root: &Path, folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(root.join(folder)).expect("a folder");
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry.expect("an entry");
        let path = format!("{folder}/{}", entry.file_name().to_str().expect("a name"));
        if entry.path().is_dir() {
            found.extend(files(root, &path));
        } else {
            found.push(PathBuf::from(path));
        }
    }
    found.sort();
    found
}

fn is_text(file: &Path) -> bool {
    let ending = file.extension().and_then(|ending| ending.to_str());
    matches!(ending, Some("md" | "yaml"))
}

/// A copy of the programme in a temporary folder. Attached files are copied as empty files.
fn copy() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let put = |file: &Path, content: &[u8]| {
        let path = folder.path().join(file);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, content).expect("a file");
    };
    for file in files(super::root(), "content") {
        match is_text(&file) {
            true => put(&file, &fs::read(super::root().join(&file)).expect("a file")),
            false => put(&file, b""),
        }
    }
    let settings = fs::read(super::root().join("samling.yaml")).expect("a file");
    put(Path::new("samling.yaml"), &settings);
    put(Path::new(PLANTED.0), PLANTED.1.as_bytes());
    folder
}

/// The file with one mistake in it, in every way: not UTF-8, not YAML, and each field with a wrong name or value.
fn broken(file: &Path) -> Vec<Broken> {
    let text = fs::read_to_string(super::root().join(file)).expect("a text");
    let (start, end) = match text.strip_prefix("---\n") {
        Some(rest) => (4, 4 + rest.find("---\n").expect("an end")),
        None => (0, text.len()),
    };
    let with = |yaml: String| format!("{}{yaml}{}", &text[..start], &text[end..]).into_bytes();
    let lines: Vec<&str> = text[start..end].split_inclusive('\n').collect();
    let mut ways = vec![
        ("no text".to_owned(), [b"\xe6", text.as_bytes()].concat()),
        (
            "no YAML".to_owned(),
            with(format!("x: \"y\" z\n{}", &text[start..end])),
        ),
    ];
    let mut seen = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let name = line.trim_start_matches([' ', '-']);
        let Some((name, value)) = name.split_once(':') else {
            continue;
        };
        let before = &line[..line.find(name).unwrap_or_default()];
        let is_name = name.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        // In a list of records, the fields of one record are enough.
        if !is_name || seen.contains(&(before.len(), name)) {
            continue;
        }
        seen.push((before.len(), name));
        let instead = |line: String| {
            let mut lines = lines.clone();
            lines[number] = &line;
            with(lines.concat())
        };
        ways.push((
            format!("line {number}: x{name}"),
            instead(format!("{before}x{name}:{value}")),
        ));
        if !value.trim().is_empty() && !value.trim().starts_with(['|', '>']) {
            ways.push((
                format!("line {number}: {name} in another shape"),
                instead(format!("{before}{name}: {{wrong: shape}}\n")),
            ));
        }
    }
    let ways = ways.into_iter().map(|(how, content)| Broken {
        file: file.to_owned(),
        how,
        content,
    });
    ways.collect()
}

/// What is reported about the programme in the folder. Waivers are applied by a build only: the one of samling.yaml (S753) is
/// taken for granted.
fn told(root: &Path) -> Vec<Diagnostic> {
    let (mut sources, mut mistakes) = read(root);
    let today = LOOKED_OVER;
    let made = archive(&mut sources, today, false, &mut mistakes).is_some();
    assert_eq!(made, !mistakes.has_errors(), "facts, or a reason");
    let is_waived = |mistake: &Diagnostic| mistake.code.to_string() == "S753";
    mistakes.without(is_waived).sorted()
}

fn file_of(mistake: &Diagnostic) -> &str {
    mistake
        .place
        .as_ref()
        .map_or("", |place| place.file.as_str())
}

/// With one file broken: what is reported and should not be, and what should be and is not.
fn faults(folder: &Path, broken: &Broken) -> Vec<String> {
    let path = folder.join(&broken.file);
    let sound = fs::read(&path).expect("a file");
    fs::write(&path, &broken.content).expect("a file");
    let told = told(folder);
    fs::write(&path, sound).expect("a file");
    let sentences = Sentences::new(Language::En);
    let of = |file: &str| told.iter().filter(|told| file_of(told) == file).count();
    let file = broken.file.to_str().expect("a name");
    let elsewhere = told
        .iter()
        .filter(|told| ![file, PLANTED.0].contains(&file_of(told)));
    let mut faults: Vec<String> = elsewhere
        .map(|told| format!("{}: {}", file_of(told), sentences.say(&told.sentence)))
        .collect();
    if of(PLANTED.0) != 2 {
        faults.push("a mistake of another file was silenced".to_owned());
    }
    faults
        .into_iter()
        .map(|fault| format!("{file}, {}: {fault}", broken.how))
        .collect()
}

#[test]
fn a_broken_file_makes_no_other_guilty() {
    let texts = files(super::root(), "content").into_iter();
    let texts = texts.chain([PathBuf::from("samling.yaml")]);
    let all: Vec<Broken> = texts
        .filter(|file| is_text(file))
        .flat_map(|file| broken(&file))
        .collect();
    assert!(all.len() > 1000, "{} broken files", all.len());
    let workers = std::thread::available_parallelism().map_or(2, |n| n.get());
    let found = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for part in all.chunks(all.len().div_ceil(workers)) {
            let found = &found;
            scope.spawn(move || {
                let folder = copy();
                assert_eq!(told(folder.path()).len(), 2, "the programme is sound");
                for broken in part {
                    let faults = faults(folder.path(), broken);
                    found.lock().expect("no panic").extend(faults);
                }
            });
        }
    });
    let found = found.into_inner().expect("no panic");
    assert!(found.is_empty(), "{}\n{}", found.len(), found.join("\n"));
}
