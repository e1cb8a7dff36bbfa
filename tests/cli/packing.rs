//! `samling pack` and `samling verify`: what is in a bag, what is not, and what is seen of a bag that was changed.

use crate::support::{Folder, files_below, init, samling};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

/// What a command printed, and its exit code.
fn run(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let output = samling(folder)
        .args(arguments)
        .args(["--lang", "nb"])
        .output();
    let output = output.expect("a run");
    let said = [output.stdout, output.stderr].concat();
    let code = output.status.code().unwrap_or(-1);
    (code, String::from_utf8_lossy(&said).into_owned())
}

/// The files in a zip file, by path.
fn unzipped(zip: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(File::open(zip).expect("a file")).expect("a zip file");
    let mut files = BTreeMap::new();
    for index in 0..zip.len() {
        let mut file = zip.by_index(index).expect("a file");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("its bytes");
        files.insert(file.name().expect("a name").into_owned(), bytes);
    }
    files
}

fn unpack(zip: &Path, into: &Path) {
    for (path, bytes) in unzipped(zip) {
        crate::support::write(&into.join(path), bytes);
    }
}

const GATHERING: &str = "content/gatherings/2027/fjordfylket-2027-01-20";

/// What no bag may hold unless it is asked for, in names and in texts.
const SECRETS: [&str; 9] = [
    "deltakere",
    "Kari Hemmelig",
    "91 23 45 67",
    "per.skjult@example.no",
    "55123456",
    "Ola Eksempel",
    "ola-eksempel",
    "Uferdig",
    "utkast",
];

/// A site with something to withhold of every kind.
fn site_with_secrets() -> Folder {
    let folder = Folder::new();
    folder.write(
        "samling.yaml",
        "title: Prøve\ndescription: Et nettsted.\nlanguage: nb\n\
         contact: {name: Per Skjult, email: per.skjult@example.no, phone: \"55123456\"}\n",
    );
    folder.write(
        "content/programme/people.yaml",
        "- {id: ola-eksempel, name: Ola Eksempel, removed: true}\n",
    );
    let page = "---\ntitle: Uferdig\ndraft: true\n---\nIkke klar.\n";
    folder.write("content/pages/utkast.md", page);
    folder.write(
        &format!("{GATHERING}/index.md"),
        "---\ntitle: Samling\nkind: samling\ndate: 2027-01-20\nstatus: planned\nmode: unknown\n---\n\
         Ola Eksempel åpnet. Se [listen](deltakere.csv) og [programmet](program.txt).\n",
    );
    folder.write(&format!("{GATHERING}/program.txt"), "Program for dagen\n");
    folder.write(
        &format!("{GATHERING}/deltakere.csv"),
        "Navn;Telefon;Allergier\nKari Hemmelig;91 23 45 67;nøtter\nPer Hemmelig;91 23 45 68;ingen\n\
         Ola Hemmelig;91 23 45 69;melk\n",
    );
    folder
}

fn holds(files: &BTreeMap<String, Vec<u8>>, secret: &str) -> Option<String> {
    let found = files.iter().find(|(path, bytes)| {
        path.contains(secret) || String::from_utf8_lossy(bytes).contains(secret)
    });
    found.map(|(path, _)| path.clone())
}

#[test]
fn what_is_withheld_is_in_no_bag_that_does_not_say_so() {
    let folder = site_with_secrets();
    let (code, said) = run(folder.path(), &["pack", "-o", "pakke.zip"]);
    assert_eq!(code, 0, "{said}");
    assert!(
        said.contains("ikke med: 1 fil og 2 tekster. I 2 tekster"),
        "{said}"
    );
    let files = unzipped(&folder.at("pakke.zip"));
    for secret in SECRETS {
        assert_eq!(holds(&files, secret), None, "{secret}");
    }
    let text = |path: &str| String::from_utf8_lossy(&files[path]).into_owned();
    let index = text(&format!("pakke/data/sources/{GATHERING}/index.md"));
    assert!(
        index.contains("(navn fjernet) åpnet. Se [listen]((utelatt))"),
        "{index}"
    );
    let program = format!("pakke/data/materials/{GATHERING}/program.txt");
    assert_eq!(text(&program), "Program for dagen\n");
    assert!(text("pakke/data/metadata/materials.csv").contains("program.txt;samlinger/"));

    let (code, said) = run(folder.path(), &["pakk", "-o", "alt.zip", "--with-withheld"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("Den skal ikke legges ut"), "{said}");
    let files = unzipped(&folder.at("alt.zip"));
    for secret in SECRETS {
        assert!(holds(&files, secret).is_some(), "{secret}");
        let site = files
            .iter()
            .filter(|(path, _)| path.starts_with("alt/data/site/"));
        let site = site.map(|(path, bytes)| (path.clone(), bytes.clone()));
        assert_eq!(holds(&site.collect(), secret), None, "{secret}");
    }
}

#[test]
fn the_same_site_is_packed_into_the_same_bytes_and_can_be_built_from_them() {
    let folder = Folder::new();
    init(folder.path());
    assert_eq!(run(folder.path(), &["pack", "-o", "en/pakke.zip"]).0, 3);
    fs::create_dir(folder.at("en")).expect("a folder");
    fs::create_dir(folder.at("to")).expect("a folder");
    for zip in ["en/pakke.zip", "to/pakke.zip"] {
        let (code, said) = run(folder.path(), &["pack", "-o", zip, "--with-withheld"]);
        assert_eq!(code, 0, "{said}");
    }
    let bytes = |path: &str| fs::read(folder.at(path)).expect("a file");
    assert!(bytes("en/pakke.zip") == bytes("to/pakke.zip"));
    assert_eq!(
        files_below(&folder.at("en")).len(),
        2,
        "the bag and its checksum"
    );

    // The sources and materials of a bag are a site: it is the same as the one in the bag.
    unpack(&folder.at("en/pakke.zip"), &folder.at("ut"));
    let data = folder.at("ut/pakke/data");
    for part in ["sources", "materials"] {
        for (path, bytes) in files_below(&data.join(part)) {
            crate::support::write(&folder.at("igjen").join(path), bytes);
        }
    }
    // Only the zip files of whole gatherings are not in a bag: it has their files already.
    let settings = folder.at("igjen/samling.yaml");
    let text = fs::read_to_string(&settings).expect("settings");
    fs::write(&settings, text + "packages: false\n").expect("settings");
    let (code, said) = run(&folder.at("igjen"), &["build", "--from-disk"]);
    assert_eq!(code, 0, "{said}");
    let mut again = files_below(&folder.at("igjen/output"));
    again.retain(|path, _| !path.starts_with(".samling"));
    let site = files_below(&data.join("site"));
    let paths = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(paths(&again), paths(&site));
    assert!(again == site);
}

#[test]
fn every_file_that_was_changed_is_missing_or_was_added_is_named() {
    let folder = Folder::new();
    init(folder.path());
    run(folder.path(), &["pack", "-o", "pakke.zip"]);
    let check = |path: &str, code: i32, lines: &[&str]| {
        let (found, said) = run(folder.path(), &["verify", path]);
        assert_eq!(found, code, "{said}");
        for line in lines {
            assert!(said.contains(line), "{line} in:\n{said}");
        }
        assert!(
            code == 0 || said.lines().count() == lines.len() + 1,
            "{said}"
        );
    };
    check("pakke.zip", 0, &["Ingenting er endret"]);
    unpack(&folder.at("pakke.zip"), &folder.at("ut"));
    check("ut/pakke", 0, &["Ingenting er endret"]);
    check("ut", 0, &["Ingenting er endret"]);

    let page = folder.at("ut/pakke/data/site/index.html");
    let mut bytes = fs::read(&page).expect("a page");
    bytes[100] ^= 1;
    fs::write(&page, bytes).expect("a page");
    fs::remove_file(folder.at("ut/pakke/data/site/404.html")).expect("a page");
    fs::remove_file(folder.at("ut/pakke/LES-MEG.txt")).expect("a text");
    folder.write("ut/pakke/data/sources/ny fil.md", "ny");
    check(
        "ut/pakke",
        1,
        &[
            "endret: data/site/index.html. Den skal ha ",
            "mangler: data/site/404.html",
            "mangler: LES-MEG.txt",
            "kommet til: data/sources/ny fil.md",
        ],
    );
    unpack(&folder.at("pakke.zip"), &folder.at("to"));
    // On Linux a file may be called so; it must not hide the one whose path it would have on Windows.
    #[cfg(unix)]
    folder.write("to/pakke/data\\site\\404.html", "ond");
    #[cfg(unix)]
    check("to/pakke", 1, &["kommet til: data\\site\\404.html"]);
    fs::remove_dir_all(folder.at("to")).expect("a folder");
    unpack(&folder.at("pakke.zip"), &folder.at("to"));
    fs::remove_file(folder.at("to/pakke/tagmanifest-sha256.txt")).expect("a list");
    check("to/pakke", 1, &["mangler: tagmanifest-sha256.txt"]);

    // One bit in the zip file: in the middle, where a file is, and at the end, where its list is.
    let whole = fs::read(folder.at("pakke.zip")).expect("a file");
    for at in [40, whole.len() / 2, whole.len() - 2000, whole.len() - 1] {
        let mut bytes = whole.clone();
        bytes[at] ^= 4;
        fs::write(folder.at("pakke.zip"), bytes).expect("a file");
        let (code, said) = run(folder.path(), &["verify", "pakke.zip"]);
        assert_eq!(code, 1, "{said}");
        assert!(said.contains("endret: hele zip-filen"), "{said}");
    }
    // Without the list beside it, the file in it is named.
    fs::remove_file(folder.at("pakke.zip.sha256")).expect("a list");
    let mut bytes = whole.clone();
    bytes[whole.len() / 2] ^= 4;
    fs::write(folder.at("pakke.zip"), bytes).expect("a file");
    let (code, said) = run(folder.path(), &["verify", "pakke.zip"]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains(": data/site/"), "{said}");
}

#[test]
fn what_is_no_bag_is_told() {
    let folder = Folder::new();
    init(folder.path());
    folder.write("tekst.txt", "ingen pakke");
    let check = |path: &str, code: i32, sentence: &str| {
        let (found, said) = run(folder.path(), &["verify", path]);
        assert_eq!(found, code, "{said}");
        assert!(said.contains(sentence), "{said}");
    };
    check("finnes-ikke.zip", 3, "Kan ikke lese finnes-ikke.zip");
    check("tekst.txt", 1, "verken en mappe eller en zip-fil");
    check("content", 1, "bagit.txt mangler");
    folder.write("pose/bagit.txt", "BagIt-Version: 1.0\n");
    check("pose", 1, "ingen liste med sjekksummer");
    folder.write("pose/manifest-sha256.txt", "abc  data/x\n");
    check("pose", 1, "Linje 1 i manifest-sha256.txt");
    // A list must not lead out of the bag.
    let sum = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    folder.write("pose/manifest-sha256.txt", format!("{sum}  ../tekst.txt\n"));
    check("pose", 1, "mangler: ../tekst.txt");
    // The bag of another program, which tells how much it holds.
    folder.write("pose/manifest-sha256.txt", format!("{sum}  data/x\n"));
    folder.write("pose/data/x", "");
    folder.write("pose/bag-info.txt", "Payload-Oxum: 0.1\n");
    check("pose", 0, "Ingenting er endret");
    folder.write("pose/bag-info.txt", "Payload-Oxum: 5.2\n");
    check(
        "pose",
        1,
        "bag-info.txt sier 5.2 (byte og filer), og her er 0.1",
    );
    let (code, said) = run(folder.path(), &["pack", "-o", "tekst.txt"]);
    assert_eq!(
        (code, said.contains("er ikke en zip-fil")),
        (2, true),
        "{said}"
    );
    let (code, said) = run(folder.path(), &["pack", "-o", "content/pakke.zip"]);
    assert_eq!(code, 2, "{said}");
    assert!(said.contains("blant kildene"), "{said}");
}
