//! `samling init` and `samling new` write sites without mistakes.

use crate::support::{Folder, TODAY, options, site};
use samling::base::date::Date;
use samling::base::options::Options;
use samling::base::text::Language;
use samling::cli::scaffold::{
    ExistingIds, NewRecordKind, ScaffoldFile, example, init, record, write,
};
use samling::diagnostics::{Diagnostics, Sentences};
use std::fs;
use std::path::Path;

/// Every error and warning of a site.
fn mistakes(root: &Path) -> Vec<String> {
    let options = Options {
        drafts: true,
        ..options()
    };
    let outcome = site(root, &options);
    let told = told(outcome.diagnostics);
    assert!(outcome.files.is_some() || !told.is_empty());
    told
}

fn norwegian() -> Sentences {
    Sentences::new(Language::Nb)
}

fn told(mistakes: Diagnostics) -> Vec<String> {
    let sentences = Sentences::new(Language::Nb);
    let say = |mistake: &samling::diagnostics::Diagnostic| {
        let place =
            (mistake.place.as_ref()).map_or(String::new(), |place| format!("{}: ", place.file));
        let hint = (mistake.hint.as_ref())
            .map_or(String::new(), |hint| format!(" ({})", sentences.say(hint)));
        format!(
            "{place}{} {}{hint}",
            mistake.code,
            sentences.say(&mistake.sentence)
        )
    };
    mistakes.sorted().iter().map(say).collect()
}

fn files_under(folder: &Path) -> Vec<String> {
    let walk = walkdir::WalkDir::new(folder).sort_by_file_name();
    walk.into_iter()
        .map(|entry| entry.expect("an entry"))
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry
                .path()
                .strip_prefix(folder)
                .expect("a path in the folder");
            path.to_string_lossy().replace('\\', "/")
        })
        .collect()
}

/// None for a deck or a paper.
fn text(file: &ScaffoldFile) -> Option<&str> {
    std::str::from_utf8(&file.content).ok()
}

fn new_site() -> Folder {
    let site = Folder::new();
    init(site.path(), TODAY, &norwegian())
        .unwrap_or_else(|mistakes| panic!("{:?}", told(mistakes)));
    site
}

#[test]
fn the_example_has_no_mistake() {
    let site = new_site();
    assert_eq!(mistakes(site.path()), [""; 0]);
    expect_test::expect![[r#"
        .gitignore
        .vscode/extensions.json
        .vscode/settings.json
        README.md
        content/counties/fjordfylket.md
        content/counties/skogfylket.md
        content/gatherings/2024/fjordfylket-2024-10-16/grendehuset.pdf
        content/gatherings/2024/fjordfylket-2024-10-16/grendehuset.pptx
        content/gatherings/2024/fjordfylket-2024-10-16/index.md
        content/gatherings/2024/fjordfylket-2024-10-16/invitasjon.pdf
        content/gatherings/2024/fjordfylket-2024-10-16/letters/oppfolgingsbrev.md
        content/gatherings/2024/fjordfylket-2024-10-16/moteplasser.svg
        content/gatherings/2024/fjordfylket-2024-10-16/presentations/grendehuset.md
        content/gatherings/2025/fjordfylket-2025-03-12/brev-fra-grendelaget.pdf
        content/gatherings/2025/fjordfylket-2025-03-12/index.md
        content/gatherings/2025/fjordfylket-2025-03-12/oppsummering.pdf
        content/gatherings/2025/fjordfylket-2025-03-12/presentations/ungdom.md
        content/gatherings/2025/fjordfylket-2025-03-12/program.docx
        content/gatherings/2025/fjordfylket-2025-03-12/ungdom.pptx
        content/gatherings/2025/fjordfylket-2025-10-08/index.md
        content/gatherings/2026/fjordfylket-2026-03-18/drift.pdf
        content/gatherings/2026/fjordfylket-2026-03-18/index.md
        content/gatherings/2026/fjordfylket-2026-03-18/opptak.vtt
        content/gatherings/2026/fjordfylket-2026-03-18/svar.csv
        content/gatherings/2027/fjordfylket-2027-02-24/index.md
        content/municipalities.yaml
        content/pages/om.md
        content/pages/om.nn.md
        content/pages/personvern.md
        content/pages/tilgjengelighet.md
        content/programme/abbreviations.yaml
        content/programme/actors.yaml
        content/programme/efforts.yaml
        content/programme/goals.yaml
        content/programme/index.md
        content/projects/vikabygd-grendehuset.md
        content/resources.yaml
        content/sources.yaml
        output/.gitignore
        samling.yaml
        schemas/abbreviation.json
        schemas/actor.json
        schemas/county.json
        schemas/efforts.json
        schemas/frozen.json
        schemas/gathering.json
        schemas/goals.json
        schemas/letter.json
        schemas/municipality.json
        schemas/page.json
        schemas/person.json
        schemas/presentation.json
        schemas/programme.json
        schemas/project.json
        schemas/redirect.json
        schemas/resource.json
        schemas/site.json
        schemas/source.json
        schemas/translation.json"#]]
    .assert_eq(&files_under(site.path()).join("\n"));
}

#[test]
fn every_file_of_the_example_is_embedded() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli/scaffold/example");
    assert_eq!(files_under(&folder).len(), example(TODAY).len());
}

/// Whenever the example is made, one of its gatherings is in the future, on a Wednesday.
#[test]
fn the_next_gathering_is_to_come() {
    for (today, coming) in [
        (TODAY, "2027-02-24"),
        (Date::constant(1999, 12, 31), "2000-04-05"),
        (Date::constant(2027, 10, 6), "2028-01-05"),
        (Date::MAX, "9999-12-31"),
    ] {
        let path = format!(
            "content/gatherings/{}/fjordfylket-{coming}/index.md",
            &coming[..4]
        );
        let files = example(today);
        let file = files.iter().find(|file| file.path.as_str() == path);
        let file = file.unwrap_or_else(|| panic!("{path}"));
        let words = text(file).expect("a text");
        assert!(words.contains(&format!("date: \"{coming}\"")), "{words}");
        let mut texts = files.iter().filter_map(text);
        assert!(texts.all(|text| !text.contains("2099")));
    }
}

/// Addresses in the example are on example.no, so they belong to no real person or organisation.
#[test]
fn addresses_in_the_example_lead_nowhere() {
    for file in example(TODAY) {
        let Some(words) = text(&file) else { continue };
        for (at, _) in words
            .match_indices('@')
            .chain(words.match_indices("https://"))
        {
            let rest: String = words[at..].chars().take(40).collect();
            assert!(rest.contains("example.no"), "{}: {rest}", file.path);
        }
    }
}

#[test]
fn a_folder_with_something_in_it_is_left_alone() {
    let site = Folder::new();
    fs::write(site.path().join("notat.txt"), "mitt").expect("a file");
    let told = told(init(site.path(), TODAY, &norwegian()).expect_err("a refusal"));
    assert_eq!(
        told,
        [format!(
            "S504 {} finnes allerede, og ingenting er skrevet over. (velg et annet navn)",
            site.path().display()
        )]
    );
    assert_eq!(files_under(site.path()), ["notat.txt"]);
    let file = site.path().join("notat.txt");
    assert!(init(&file, TODAY, &norwegian()).is_err());
    assert!(init(&site.path().join("ny/mappe"), TODAY, &norwegian()).is_ok());
}

fn check(kind: NewRecordKind, id: &str, path: &str, lines: &[&str]) {
    let site = new_site();
    let known = ExistingIds::read(site.path());
    let file = record(kind, id, TODAY, &known).unwrap_or_else(|mistake| {
        panic!("{:?}", told(Diagnostics::from_iter([mistake])));
    });
    assert_eq!(file.path.as_str(), path);
    let words = text(&file).expect("a text").to_owned();
    for line in lines {
        let has_line = words.lines().any(|there| there == *line);
        assert!(has_line, "{line} in:\n{words}");
    }
    assert!(!words.contains("{title}"), "{words}");
    let files = [file];
    write(site.path(), &files).expect("a file");
    assert_eq!(mistakes(site.path()), [""; 0], "{words}");
    let told = told(write(site.path(), &files).expect_err("a refusal"));
    assert!(
        told[0].starts_with(&format!("S504 {path} finnes allerede")),
        "{told:?}"
    );
}

#[test]
fn a_new_record_has_no_mistake() {
    let held = "status: held";
    let planned = "status: planned";
    check(
        NewRecordKind::County,
        "more-og-romsdal",
        "content/counties/more-og-romsdal.md",
        &["names: {nb: \"More og romsdal\"}"],
    );
    check(
        NewRecordKind::Page,
        "kontakt",
        "content/pages/kontakt.md",
        &["title: \"Kontakt\""],
    );
    check(
        NewRecordKind::Gathering,
        "hordaland-2018-01-16",
        "content/gatherings/2018/hordaland-2018-01-16/index.md",
        &[
            "title: \"Hordaland 16. januar 2018\"",
            "date: \"2018-01-16\"",
            held,
        ],
    );
    check(
        NewRecordKind::Gathering,
        "fjordfylket-2027-03",
        "content/gatherings/2027/fjordfylket-2027-03/index.md",
        &["date: \"2027-03\"", planned],
    );
    check(
        NewRecordKind::Gathering,
        "2018",
        "content/gatherings/2018/2018/index.md",
        &["date: \"2018\"", held],
    );
    for id in [
        "webinar-somna",
        "samling-2018-13-45",
        "uke-201",
        "a12018",
        "rom-2018-1-16",
    ] {
        let path = format!("content/gatherings/ukjent/{id}/index.md");
        check(
            NewRecordKind::Gathering,
            id,
            &path,
            &["date: unknown", planned],
        );
    }
    check(
        NewRecordKind::Presentation,
        "fjordfylket-2024-10-16/ungdata",
        "content/gatherings/2024/fjordfylket-2024-10-16/presentations/ungdata.md",
        &["title: \"Ungdata\""],
    );
    check(
        NewRecordKind::Project,
        "skogfylket-ute",
        "content/projects/skogfylket-ute.md",
        &["county: skogfylket"],
    );
    check(
        NewRecordKind::Project,
        "robust-oppvekst",
        "content/projects/robust-oppvekst.md",
        &["county: fjordfylket", "draft: true"],
    );
}

/// Is the hint a field, such as `draft: true` and `  - id: x`, and not a sentence?
fn is_field(hint: &str) -> bool {
    let (key, value) = hint.split_once(':').unwrap_or((hint, "-"));
    let key = key.trim_start_matches([' ', '-', '{']);
    (value.is_empty() || value.starts_with(' '))
        && key
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}

/// Every field in a hint exists: with all hints turned into fields, the file is read without a mistake.
#[test]
fn the_hints_are_true() {
    for (kind, id) in [
        (NewRecordKind::County, "oslo"),
        (NewRecordKind::Gathering, "oslo-2018-01-16"),
        (
            NewRecordKind::Presentation,
            "fjordfylket-2024-10-16/ungdata",
        ),
        (NewRecordKind::Project, "oslo-ute"),
        (NewRecordKind::Page, "kontakt"),
    ] {
        let site = new_site();
        let known = ExistingIds::read(site.path());
        let file =
            record(kind, id, TODAY, &known).unwrap_or_else(|mistake| panic!("{}", mistake.code));
        let mut fields = String::new();
        for line in text(&file).expect("a text").lines() {
            let hint = line.strip_prefix("# ").filter(|hint| is_field(hint));
            fields.push_str(hint.unwrap_or(line));
            fields.push('\n');
        }
        assert!(fields.matches('\n').count() > 4);
        write(
            site.path(),
            &[ScaffoldFile {
                path: file.path,
                content: fields.clone().into_bytes(),
            }],
        )
        .expect("a file");
        let (_, mistakes) = samling::content::source::read(site.path());
        assert_eq!(told(mistakes), [""; 0], "{fields}");
    }
}

#[test]
fn ids_that_cannot_be_are_told() {
    let known = ExistingIds::read(new_site().path());
    let check = |kind, id, wanted: &str| {
        let mistake = record(kind, id, TODAY, &known).expect_err(id);
        assert_eq!(told(Diagnostics::from_iter([mistake])), [wanted]);
    };
    check(
        NewRecordKind::County,
        "Møre og Romsdal",
        "S203 «Møre og Romsdal» kan ikke være en id. (bruk små bokstaver a–z, tall og bindestrek: more-og-romsdal)",
    );
    check(
        NewRecordKind::Page,
        "../kontakt",
        "S203 «../kontakt» kan ikke være en id. (bruk små bokstaver a–z, tall og bindestrek: kontakt)",
    );
    check(
        NewRecordKind::Project,
        "!",
        "S203 «!» kan ikke være en id. (bruk små bokstaver a–z, tall og bindestrek)",
    );
    check(
        NewRecordKind::Presentation,
        "ungdata",
        "S507 Hvilken samling hører innlegget «ungdata» til? (skriv samlingens id foran: min-samling-2018-01-16/ungdata)",
    );
    check(
        NewRecordKind::Presentation,
        "fjordfylket-2024-10-16/Ungdata",
        "S203 «fjordfylket-2024-10-16/Ungdata» kan ikke være en id. (bruk små bokstaver a–z, tall og bindestrek: fjordfylket-2024-10-16/ungdata)",
    );
    check(
        NewRecordKind::Presentation,
        "fjordfylket-2024-10-17/ungdata",
        "S202 Ukjent samling: «fjordfylket-2024-10-17» (mente du: fjordfylket-2024-10-16)",
    );
    check(
        NewRecordKind::Gathering,
        "fjordfylket-2024-10-16",
        "S504 content/gatherings/2024/fjordfylket-2024-10-16 finnes allerede, og ingenting er skrevet over. (velg et annet navn)",
    );
}

#[test]
fn kinds_have_norwegian_names() {
    for (name, kind) in [
        ("county", NewRecordKind::County),
        ("fylke", NewRecordKind::County),
        ("samling", NewRecordKind::Gathering),
        ("innlegg", NewRecordKind::Presentation),
        ("prosjekt", NewRecordKind::Project),
        ("side", NewRecordKind::Page),
    ] {
        assert_eq!(NewRecordKind::from_name(name), Some(kind));
    }
    assert_eq!(NewRecordKind::from_name("kommune"), None);
}

/// If one of several files cannot be written, no file is.
#[test]
fn all_or_none() {
    let site = Folder::new();
    fs::write(site.path().join("content"), "en fil").expect("a file");
    let told = told(write(site.path(), &example(TODAY)).expect_err("a refusal"));
    assert!(
        told[0].starts_with("S502 Kan ikke skrive content/"),
        "{told:?}"
    );
    assert_eq!(files_under(site.path()), ["content"]);
}
