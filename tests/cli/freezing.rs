//! `samling freeze` and `samling amend`: what is written, what is said, and when nothing is done.

use crate::cli::commands::{Run, run};
use crate::support::{Folder, samling};
use expect_test::{Expect, expect};
use std::fs;

const HELD: &str = "content/gatherings/2018/bergen-2018";
const FROZEN: &str = "content/gatherings/2018/bergen-2018/frozen.yaml";

fn gathering(date: &str, status: &str) -> String {
    format!(
        "---\ntitle: Samling\nkind: samling\ndate: {date}\nstatus: {status}\nmode: physical\n---\nVelkommen.\n"
    )
}

/// A gathering that was held, one that is planned, one that was cancelled and a draft.
fn site() -> Folder {
    let folder = Folder::new();
    folder.write(
        "samling.yaml",
        "title: Samlinger\ndescription: Om samlinger.\nlanguage: nb\n",
    );
    let write = |id: &str, text: String| {
        folder.write(&format!("content/gatherings/2018/{id}/index.md"), text);
    };
    write("bergen-2018", gathering("2018-01-16", "held"));
    write("oslo-2018", gathering("2018-05-03", "cancelled"));
    let draft = gathering("2018-09-01", "held").replace("mode:", "draft: true\nmode:");
    write("utkast-2018", draft);
    let planned = gathering("2027-01-20", "planned");
    folder.write("content/gatherings/2027/molde-2027/index.md", planned);
    folder.write(&format!("{HELD}/program.txt"), "Program\n");
    folder
}

fn samling_in(folder: &Folder, arguments: &[&str]) -> Run {
    run(samling(folder.path()).args(arguments))
}

/// What is printed, and the exit code.
fn check(folder: &Folder, arguments: &[&str], wanted: Expect) {
    let run = samling_in(folder, arguments);
    wanted.assert_eq(&format!("{}{}{}\n", run.stdout, run.stderr, run.code));
}

fn is_sound(folder: &Folder) {
    let run = samling_in(folder, &["check"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
}

#[test]
fn what_was_held_and_is_over() {
    let folder = site();
    check(
        &folder,
        &["freeze"],
        expect![[r#"
        content/gatherings/2018/bergen-2018/frozen.yaml: 2 filer
        1 samling er fryst. Endres noe nå, sier samling check fra til endringen er ført med samling amend.
        0
    "#]],
    );
    expect![[r##"
        # yaml-language-server: $schema=../../../../schemas/frozen.json
        frozen_on: "2026-11-22"
        algorithm: sha-256
        files:
          - path: "index.md"
            sha256: cd7b0feadb762d261602ddde9a84ea95cb913df75504c00a130eb54b37c811f2
            size: 93
          - path: "program.txt"
            sha256: "1cf07e1af8975e928bba3d5222ae18a0f2bae950d4eee7328b6eb622a0c60991"
            size: 8
    "##]]
    .assert_eq(&folder.read(FROZEN));
    is_sound(&folder);
    assert!(folder.at("schemas/frozen.json").is_file());
    check(
        &folder,
        &["frys"],
        expect![[r#"
        Det er ingen samlinger å fryse: de som er gjennomført og over, er fryst fra før.
        0
    "#]],
    );
    assert!(
        !folder
            .at("content/gatherings/2018/oslo-2018/frozen.yaml")
            .exists()
    );
}

#[test]
fn those_that_are_named() {
    let folder = site();
    check(
        &folder,
        &["freeze", "oslo-2018", "molde-2027", "oslo-2018"],
        expect![[r#"
            content/gatherings/2027/molde-2027/frozen.yaml: 1 fil
            content/gatherings/2018/oslo-2018/frozen.yaml: 1 fil
            2 samlinger er fryst. Endres noe nå, sier samling check fra til endringen er ført med samling amend.
            0
        "#]],
    );
    assert!(!folder.at(FROZEN).exists());
    is_sound(&folder);
    check(
        &folder,
        &["freeze", "oslo-2018"],
        expect![[r#"
        oslo-2018 ble fryst 22. november 2026. En endring føres med: samling amend oslo-2018 "hva som er rettet, og hvorfor"
        0
    "#]],
    );
}

#[test]
fn nothing_is_frozen_when_something_is_wrong() {
    let folder = site();
    check(
        &folder,
        &["freeze", "bergen-18"],
        expect![[r#"
        feil[S202]: Ukjent samling: «bergen-18»
         |
         = råd: mente du: bergen-2018

        2
    "#]],
    );
    check(
        &folder,
        &["freeze", "utkast-2018"],
        expect![[r#"
        utkast-2018 er et utkast (draft: true), og et utkast kan ikke fryses.
        2
    "#]],
    );
    check(
        &folder,
        &["-r", "finnes-ikke", "freeze"],
        expect![[r#"
        feil[S122]: Det er ingen samling.yaml i finnes-ikke
         |
         = råd: lag et nettsted med «samling init», eller pek på mappen med --root

        2
    "#]],
    );
    let index = format!("{HELD}/index.md");
    let text = folder.read(&index);
    folder.write(
        &index,
        text.replace("county", "fylke")
            .replace("status: held", "status: holdt"),
    );
    check(
        &folder,
        &["freeze", "oslo-2018"],
        expect![[r#"
        feil[S112]: «holdt» er ikke en av mulighetene her.
         --> content/gatherings/2018/bergen-2018/index.md:5:9
          |
        5 | status: holdt
          |         ^^^^^
          |
          = råd: mente du: held

        Ingenting er fryst. Rett feilene først; samling check viser dem.
        1
    "#]],
    );
    assert!(
        !folder
            .at("content/gatherings/2018/oslo-2018/frozen.yaml")
            .exists()
    );
    folder.write(&index, text);
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(folder.at("samling.yaml"), folder.at(FROZEN)).expect("a link");
        check(
            &folder,
            &["freeze"],
            expect![[r#"
            feil[S504]: content/gatherings/2018/bergen-2018/frozen.yaml finnes allerede, og ingenting er skrevet over.
             |
             = råd: velg et annet navn

            3
        "#]],
        );
        assert!(folder.read("samling.yaml").starts_with("title:"));
    }
}

#[test]
fn a_change_is_refused_until_it_is_amended() {
    let folder = site();
    samling_in(&folder, &["freeze", "-q"]);
    folder.write(&format!("{HELD}/program.txt"), "Program for dagen\n");
    folder.write(&format!("{HELD}/bilder/sal.txt"), "En sal\n");
    let index = folder.read(&format!("{HELD}/index.md"));
    folder.write(
        &format!("{HELD}/index.md"),
        index.replace("Velkommen", "Hei"),
    );
    for command in ["check", "build", "pack"] {
        let run = samling_in(&folder, &[command]);
        assert_eq!(run.code, 1, "{command}");
        assert!(
            run.stderr.contains("S254") && run.stderr.contains("S256"),
            "{}",
            run.stderr
        );
    }
    let freeze = samling_in(&folder, &["freeze"]);
    assert_eq!(freeze.code, 1, "{}", freeze.stderr);
    check(
        &folder,
        &["amend", "bergen-2018", "  Feil år\ni programmet  "],
        expect![[r#"
            lagt til: bilder/sal.txt
            endret: index.md
            endret: program.txt
            Rettelsen av bergen-2018 er ført i content/gatherings/2018/bergen-2018/frozen.yaml: 3 filer. Den vises på siden når nettstedet bygges.
            0
        "#]],
    );
    is_sound(&folder);
    expect![[r##"
        # yaml-language-server: $schema=../../../../schemas/frozen.json
        frozen_on: "2026-11-22"
        algorithm: sha-256
        files:
          - path: "bilder/sal.txt"
            sha256: ff320b7a8704e4462d37de55033c0b62eae6659db59c59d7a6358a4a8140abc6
            size: 7
          - path: "index.md"
            sha256: "17dc39948aef9a6bbac87a691f3ed972677b742eac71d44b6c9466787920467f"
            size: 87
          - path: "program.txt"
            sha256: f997a8e824887b5e8c95ea86acd13e0dc9d2a821bfe4ed1bfe078530b85bd748
            size: 18
        errata:
          - amended_on: "2026-11-22"
            reason: "Feil år i programmet"
            changes:
              - path: "bilder/sal.txt"
                after: ff320b7a8704e4462d37de55033c0b62eae6659db59c59d7a6358a4a8140abc6
              - path: "index.md"
                before: cd7b0feadb762d261602ddde9a84ea95cb913df75504c00a130eb54b37c811f2
                after: "17dc39948aef9a6bbac87a691f3ed972677b742eac71d44b6c9466787920467f"
              - path: "program.txt"
                before: "1cf07e1af8975e928bba3d5222ae18a0f2bae950d4eee7328b6eb622a0c60991"
                after: f997a8e824887b5e8c95ea86acd13e0dc9d2a821bfe4ed1bfe078530b85bd748
    "##]]
    .assert_eq(&folder.read(FROZEN));
    check(
        &folder,
        &["rettelse", "bergen-2018", "En gang til"],
        expect![[r#"
            Ingen filer i bergen-2018 er endret. Ingenting er skrevet.
            0
        "#]],
    );
    fs::remove_file(folder.at(&format!("{HELD}/program.txt"))).expect("a file");
    check(
        &folder,
        &["amend", "bergen-2018", "Programmet er tatt ut"],
        expect![[r#"
            fjernet: program.txt
            Rettelsen av bergen-2018 er ført i content/gatherings/2018/bergen-2018/frozen.yaml: 1 fil. Den vises på siden når nettstedet bygges.
            0
        "#]],
    );
    is_sound(&folder);
    let status = samling_in(&folder, &["status"]).stdout;
    expect!["1 samling er fryst, 1 av dem er rettet etterpå."]
        .assert_eq(status.lines().rev().nth(2).unwrap_or_default());
    let status = samling_in(&folder, &["status", "--json"]).stdout;
    assert!(
        status.contains("\"frozen\":\"2026-11-22\",\"errata\":[\"2026-11-22\",\"2026-11-22\"]"),
        "{status}"
    );
}

#[test]
fn what_cannot_be_amended() {
    let folder = site();
    check(
        &folder,
        &["amend", "bergen-2018", "Feil år"],
        expect![[r#"
        bergen-2018 er ikke fryst, så det er ingen rettelse å føre. Frys samlingen med: samling freeze bergen-2018
        2
    "#]],
    );
    samling_in(&folder, &["freeze", "-q"]);
    check(
        &folder,
        &["amend", "bergen-2018", "Feil år"],
        expect![[r#"
        Ingen filer i bergen-2018 er endret. Ingenting er skrevet.
        0
    "#]],
    );
    let text = folder.read(FROZEN);
    folder.write(&format!("{HELD}/program.txt"), "Endret\n");
    check(
        &folder,
        &["amend", "bergen-2018", " "],
        expect![[r#"
        Rettelsen trenger en grunn, som leserne får se: samling amend bergen-2018 "hva som er rettet, og hvorfor"
        2
    "#]],
    );
    check(
        &folder,
        &["amend", "bergen-2018"],
        expect![[r#"
        feil: det mangler noe: <GRUNN>

        Bruk: samling amend [VALG] <ID> <GRUNN>
        mer hjelp: samling help amend
        2
    "#]],
    );
    check(
        &folder,
        &["amend", "bergen-2017", "Feil år"],
        expect![[r#"
        feil[S202]: Ukjent samling: «bergen-2017»
         |
         = råd: mente du: bergen-2018

        2
    "#]],
    );
    check(
        &folder,
        &["amend", "utkast-2018", "Feil år"],
        expect![[r#"
        utkast-2018 er et utkast (draft: true), og et utkast kan ikke fryses.
        2
    "#]],
    );
    check(
        &folder,
        &["amend", "bergen-2018", "Spør Kari på 91 23 45 67"],
        expect![[r#"
            Grunnen vises på siden, og inneholder et telefonnummer. Skriv den uten, eller tillat teksten under privacy.allow i samling.yaml.
            2
        "#]],
    );
    let people = "- {id: p1, name: Ola Eksempel, removed: true}\n";
    folder.write("content/programme/people.yaml", people);
    check(
        &folder,
        &["amend", "bergen-2018", "Ola Eksempel er tatt ut"],
        expect![[r#"
            Grunnen inneholder navnet på en person som har bedt om å ikke stå på nettstedet. Skriv den uten navnet.
            2
        "#]],
    );
    assert_eq!(folder.read(FROZEN), text);
}

/// A list that cannot be read is an error with its place, and is not replaced.
#[test]
fn a_broken_list_is_left_as_it_is() {
    let folder = site();
    samling_in(&folder, &["freeze", "-q"]);
    let broken = folder.read(FROZEN).replace("sha-256", "sha-1");
    folder.write(FROZEN, &broken);
    folder.write(&format!("{HELD}/program.txt"), "Endret\n");
    check(
        &folder,
        &["amend", "bergen-2018", "Feil år"],
        expect![[r#"
        feil[S112]: «sha-1» er ikke en av mulighetene her.
         --> content/gatherings/2018/bergen-2018/frozen.yaml:3:12
          |
        3 | algorithm: sha-1
          |            ^^^^^
          |
          = råd: her kan det stå: sha-256

        Rettelsen er ikke ført. Rett feilene først; samling check viser dem.
        1
    "#]],
    );
    assert_eq!(samling_in(&folder, &["freeze", "bergen-2018"]).code, 1);
    assert_eq!(folder.read(FROZEN), broken);
    let cut = &broken[..broken.len() / 2];
    folder.write(FROZEN, cut);
    assert_eq!(
        samling_in(&folder, &["amend", "bergen-2018", "Feil år"]).code,
        1
    );
    assert_eq!(folder.read(FROZEN), cut);
}

/// The list of a person's gathering can be amended when the name has been withdrawn, and then has it no longer.
#[test]
fn a_withdrawn_name_leaves_the_list() {
    let folder = site();
    folder.write(
        &format!("{HELD}/presentations/ola-eksempel.md"),
        "---\ntitle: Innlegg\nspeakers: [{name: Ola Eksempel}]\n---\nTakk.\n",
    );
    folder.write(&format!("{HELD}/Ola Eksempel.txt"), "Notater\n");
    samling_in(&folder, &["freeze", "-q"]);
    folder.write(
        "content/programme/people.yaml",
        "- {id: p1, name: Ola Eksempel, removed: true}\n",
    );
    let run = samling_in(&folder, &["check"]);
    assert!(
        run.stderr.contains("S744") && !run.stderr.contains("S25"),
        "{}",
        run.stderr
    );
    let talk = |name: &str| folder.at(&format!("{HELD}/presentations/{name}.md"));
    fs::rename(talk("ola-eksempel"), talk("innlegg")).expect("a new name");
    check(
        &folder,
        &["amend", "bergen-2018", "Et navn er tatt ut"],
        expect![[r#"
            fjernet: presentations/(navn fjernet).md
            lagt til: presentations/innlegg.md
            Rettelsen av bergen-2018 er ført i content/gatherings/2018/bergen-2018/frozen.yaml: 2 filer. Den vises på siden når nettstedet bygges.
            0
        "#]],
    );
    let list = folder.read(FROZEN).to_lowercase();
    assert!(!list.contains("eksempel"), "{list}");
    is_sound(&folder);
    let build = samling_in(&folder, &["build"]);
    assert_eq!(build.code, 0, "{}", build.stderr);
    let page = folder.read("output/samlinger/bergen-2018/index.html");
    assert!(
        page.contains("Et navn er tatt ut") && !page.contains("Eksempel"),
        "{page}"
    );
}

/// The list is among the sources of a packed site, without the names of files that are withheld; a bag with all of them is a site again.
#[test]
fn in_a_packed_site() {
    let folder = site();
    folder.write(
        &format!("{HELD}/deltakere.csv"),
        "Navn;Telefon;Allergier\nKari Hemmelig;91 23 45 67;nøtter\nPer Hemmelig;91 23 45 68;ingen\n",
    );
    samling_in(&folder, &["freeze", "-q"]);
    folder.write(&format!("{HELD}/program.txt"), "Endret\n");
    samling_in(&folder, &["amend", "bergen-2018", "Feil år", "-q"]);
    let list = folder.at(&format!("{HELD}/deltakere.csv"));
    let renamed = folder.at(&format!("{HELD}/Deltakere Gro Hemmelig.csv"));
    fs::rename(list, renamed).expect("a file");
    samling_in(&folder, &["amend", "bergen-2018", "Nytt navn", "-q"]);
    for (zip, withheld) in [("uten.zip", false), ("med.zip", true)] {
        let mut arguments = vec!["pack", "-q", "-o", zip];
        arguments.extend(withheld.then_some("--with-withheld"));
        let run = samling_in(&folder, &arguments);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let verified = samling_in(&folder, &["verify", zip]);
        assert_eq!(verified.code, 0, "{}", verified.stderr);
        let file = fs::File::open(folder.at(zip)).expect("a file");
        let mut bag = zip::ZipArchive::new(file).expect("a zip file");
        let stem = zip.trim_end_matches(".zip");
        let mut packed = bag
            .by_name(&format!("{stem}/data/sources/{FROZEN}"))
            .expect("the list");
        let mut text = String::new();
        std::io::Read::read_to_string(&mut packed, &mut text).expect("a text");
        assert_eq!(text.contains("deltakere.csv"), withheld, "{text}");
        assert_eq!(text.contains("Hemmelig"), withheld, "{text}");
        // What is published is told as it was, and no checksum is taken for somebody's number.
        assert!(text.contains("program.txt"), "{text}");
        assert!(text.contains("Nytt navn"), "{text}");
        assert!(!text.contains("(utelatt)"), "{text}");
    }
}
