//! S101, S102, S116–S122: files as Word, Outlook and file managers leave them.

use crate::diagnostics::check::*;
use expect_test::expect;
use samling::base::text::Language;
use samling::diagnostics::report::ReportFormat;

#[test]
fn the_base_is_sound() {
    sound::<&str>(&[]);
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_do_no_harm() {
    let text = format!("\u{feff}{}", gathering("")).replace('\n', "\r\n");
    sound(&[(GATHERING, text)]);
}

#[test]
fn old_mac_line_ends_do_no_harm() {
    sound(&[(GATHERING, gathering("").replace('\n', "\r"))]);
}

#[test]
fn no_break_spaces_in_indentation_and_after_a_colon_do_no_harm() {
    let text =
        gathering("place:\u{a0}\n\u{a0}\u{a0}name:\u{a0}Bergen\ntopics:\n\u{a0}-\u{a0}levekår\n");
    sound(&[(GATHERING, text)]);
}

#[test]
fn places_are_right_after_a_byte_order_mark_and_windows_line_ends() {
    let text = format!("\u{feff}{}", gathering("plass:\u{a0}Bergen\n")).replace('\n', "\r\n");
    check(
        &[(GATHERING, text)],
        expect![[r#"
            feil[S110]: Ukjent felt: «plass»
             --> content/gatherings/2018/bergen-2018/index.md:7:1
              |
            7 | plass: Bergen
              | ^^^^^
              |
              = råd: her kan det stå: title, lang, also_called, kind, date, starts, ends, status, previous_date, mode, place, organisers og 28 til

        "#]],
    );
}

#[test]
fn latin_1() {
    check(
        &[(
            GATHERING,
            b"---\ntitle: Samling i B\xe6rum\n---\n".as_slice(),
        )],
        expect![[r#"
            feil[S101]: Filen er ikke lagret som UTF-8 (linje 2).
            --> content/gatherings/2018/bergen-2018/index.md
             = råd: åpne filen, velg «Lagre som» og tegnkodingen UTF-8

            feil[S111]: Feltet «date» mangler.
             --> content/gatherings/2018/bergen-2018/index.md:2:1
              |
            2 | title: Samling i Bærum
              | ^^^^^^^^^^^^^^^^^^^^^^
              |
              = råd: legg til en linje: date: … (eller date: unknown, når det ikke er kjent)

            feil[S111]: Feltet «kind» mangler.
             --> content/gatherings/2018/bergen-2018/index.md:2:1
              |
            2 | title: Samling i Bærum
              | ^^^^^^^^^^^^^^^^^^^^^^
              |
              = råd: legg til en linje: kind: …

            feil[S111]: Feltet «mode» mangler.
             --> content/gatherings/2018/bergen-2018/index.md:2:1
              |
            2 | title: Samling i Bærum
              | ^^^^^^^^^^^^^^^^^^^^^^
              |
              = råd: legg til en linje: mode: … (eller mode: unknown, når det ikke er kjent)

            feil[S111]: Feltet «status» mangler.
             --> content/gatherings/2018/bergen-2018/index.md:2:1
              |
            2 | title: Samling i Bærum
              | ^^^^^^^^^^^^^^^^^^^^^^
              |
              = råd: legg til en linje: status: …

        "#]],
    );
}

#[test]
fn utf_16_with_a_byte_order_mark() {
    let text = gathering("");
    let bytes: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    check(
        &[(GATHERING, bytes)],
        expect![[r#"
        feil[S101]: Filen er lagret som UTF-16, ikke som UTF-8.
        --> content/gatherings/2018/bergen-2018/index.md
         = råd: åpne filen, velg «Lagre som» og tegnkodingen UTF-8

    "#]],
    );
}

#[test]
fn utf_16_without_a_byte_order_mark() {
    let text = "title: A\ndescription: B\n";
    let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    check(
        &[("samling.yaml", bytes)],
        expect![[r#"
        feil[S101]: Filen er lagret som UTF-16, ikke som UTF-8.
        --> samling.yaml
         = råd: åpne filen, velg «Lagre som» og tegnkodingen UTF-8

    "#]],
    );
}

#[test]
fn a_document_in_a_record_s_clothes() {
    let word = b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00".as_slice();
    check(
        &[(GATHERING, word)],
        expect![[r#"
        feil[S101]: Filen er lagret som UTF-16, ikke som UTF-8.
        --> content/gatherings/2018/bergen-2018/index.md
         = råd: åpne filen, velg «Lagre som» og tegnkodingen UTF-8

    "#]],
    );
}

#[cfg(unix)]
#[test]
fn a_file_name_that_is_no_text() {
    use std::os::unix::ffi::OsStrExt;
    let site = Site::new::<&str>(&[]);
    let name = std::ffi::OsStr::from_bytes(b"content/b\xe6rum.pdf");
    std::fs::write(site.root().join(name), "x").expect("a file");
    site.check(expect![[r#"
        feil[S102]: Navnet på filen har tegn som ikke kan leses: content/b�rum.pdf
         |
         = råd: gi filen et nytt navn

    "#]]);
}

#[cfg(unix)]
#[test]
fn a_link_to_another_place_is_not_followed() {
    let site = Site::new::<&str>(&[]);
    let link = site
        .root()
        .join("content/gatherings/2018/bergen-2018/passord.txt");
    std::os::unix::fs::symlink("/etc/passwd", link).expect("a link");
    site.check(expect![[r#"
        advarsel[S120]: Filen er en lenke til et annet sted og blir ikke lest.
        --> content/gatherings/2018/bergen-2018/passord.txt
         = råd: legg en kopi av filen her

    "#]]);
}

#[test]
fn no_samling_yaml() {
    let site = Site::new::<&str>(&[]);
    site.remove("samling.yaml");
    site.check(expect![[r#"
        feil[S122]: Det er ingen samling.yaml i «mappen»
         |
         = råd: lag et nettsted med «samling init», eller pek på mappen med --root

    "#]]);
}

#[test]
fn no_front_matter() {
    check(
        &[
            (GATHERING, "Velkommen til samling!\n"),
            ("content/pages/om.md", ""),
            ("content/pages/omtrent.md", "title: Om\n---\nTekst\n"),
        ],
        expect![[r#"
            feil[S116]: Filen begynner ikke med felter mellom to linjer med ---
             --> content/gatherings/2018/bergen-2018/index.md:1:1
              |
            1 | Velkommen til samling!
              | ^^^^^^^^^^^^^^^^^^^^^^
              |
              = råd: la filen begynne slik: ---, så title: …, så --- på en egen linje

            feil[S116]: Filen er tom.
             --> content/pages/om.md:1:1
              |
            1 |
              | ^
              |
              = råd: la filen begynne slik: ---, så title: …, så --- på en egen linje

            feil[S116]: Filen begynner ikke med felter mellom to linjer med ---
             --> content/pages/omtrent.md:1:1
              |
            1 | title: Om
              | ^^^^^^^^^
              |
              = råd: la filen begynne slik: ---, så title: …, så --- på en egen linje

        "#]],
    );
}

#[test]
fn front_matter_that_is_never_closed() {
    check(
        &[(GATHERING, "---\ntitle: Samling\n\nVelkommen!\n")],
        expect![[r#"
            feil[S117]: Feltene øverst i filen blir ikke avsluttet.
             --> content/gatherings/2018/bergen-2018/index.md:1:1
              |
            1 | ---
              | ^^^
              |
              = råd: sett en linje med --- der feltene slutter og teksten begynner

            feil[S111]: Feltet «date» mangler.
             --> content/gatherings/2018/bergen-2018/index.md:2:1
              |
            2 | title: Samling
              | ^^^^^^^^^^^^^^
              |
              = råd: legg til en linje: date: … (eller date: unknown, når det ikke er kjent)

            feil[S111]: Feltet «kind» mangler.
             --> content/gatherings/2018/bergen-2018/index.md:2:1
              |
            2 | title: Samling
              | ^^^^^^^^^^^^^^
              |
              = råd: legg til en linje: kind: …

            feil[S111]: Feltet «mode» mangler.
             --> content/gatherings/2018/bergen-2018/index.md:2:1
              |
            2 | title: Samling
              | ^^^^^^^^^^^^^^
              |
              = råd: legg til en linje: mode: … (eller mode: unknown, når det ikke er kjent)

            feil[S111]: Feltet «status» mangler.
             --> content/gatherings/2018/bergen-2018/index.md:2:1
              |
            2 | title: Samling
              | ^^^^^^^^^^^^^^
              |
              = råd: legg til en linje: status: …

        "#]],
    );
}

#[test]
fn three_dashes_that_word_made_a_dash_of() {
    let fields = "title: Samling\nkind: samling\ndate: 2018-01-16\nstatus: held\nmode: physical\n";
    for (first, last) in [
        ("—", "—"),
        ("–-", "---"),
        ("--- ", "---\t"),
        ("\n---", "—-"),
    ] {
        sound(&[(GATHERING, format!("{first}\n{fields}{last}\nTekst\n"))]);
    }
}

#[test]
fn a_file_that_nobody_reads() {
    check(
        &[
            ("content/programme/actor.yaml", "[]\n"),
            ("content/county.yml", "[]\n"),
            ("content/gatherings/bergen-2019/index.md", "---\n---\n"),
            ("content/counties/vest/voss.md", "---\n---\n"),
        ],
        expect![[r#"
            feil[S118]: Ingen leser denne filen: den har et navn eller en plass som ikke er i bruk.
            --> content/counties/vest/voss.md
             = råd: mente du: content/counties/<id>.md

            feil[S118]: Ingen leser denne filen: den har et navn eller en plass som ikke er i bruk.
            --> content/county.yml
             = råd: mente du: content/sources.yaml

            feil[S118]: Ingen leser denne filen: den har et navn eller en plass som ikke er i bruk.
            --> content/gatherings/bergen-2019/index.md
             = råd: mente du: content/gatherings/<år>/<id>/index.md

            feil[S118]: Ingen leser denne filen: den har et navn eller en plass som ikke er i bruk.
            --> content/programme/actor.yaml
             = råd: mente du: content/programme/actors.yaml

        "#]],
    );
}

#[test]
fn a_twin_without_an_original() {
    check(
        &[("content/pages/om.nn.md", "---\ntitle: Om\n---\nTekst\n")],
        expect![[r#"
            feil[S119]: Filen er en utgave på et annet språk av content/pages/om.md, som ikke finnes.
            --> content/pages/om.nn.md
             = råd: lag content/pages/om.md, eller gi denne filen det navnet

        "#]],
    );
}

#[test]
fn a_twin_of_a_record_that_could_not_be_read_is_not_alone() {
    check(
        &[
            ("content/pages/om.md", "---\ntitel: Om\n---\n"),
            ("content/pages/om.nn.md", "---\ntitle: Om\n---\nTekst\n"),
        ],
        expect![[r#"
            feil[S110]: Ukjent felt: «titel»
             --> content/pages/om.md:2:1
              |
            2 | titel: Om
              | ^^^^^
              |
              = råd: mente du: title

        "#]],
    );
}

#[test]
fn an_attached_text_in_another_language_is_no_twin() {
    sound(&[(
        "content/gatherings/2018/bergen-2018/referat.nn.md",
        "Referat frå samlinga\n",
    )]);
}

#[test]
fn facts_in_a_twin() {
    check(
        &[(
            "content/gatherings/2018/bergen-2018/index.nn.md",
            "---\ntitle: Fyrste samling\ndate: 2018-01-16\n---\n",
        )],
        expect![[r#"
            feil[S110]: Ukjent felt: «date»
             --> content/gatherings/2018/bergen-2018/index.nn.md:3:1
              |
            3 | date: 2018-01-16
              | ^^^^
              |
              = råd: her kan det stå: title, summary, updated

        "#]],
    );
}

#[test]
fn several_files_with_mistakes_are_told_together_in_the_order_of_their_names() {
    check(
        &[
            (GATHERING, gathering("plass: Bergen\n")),
            ("samling.yaml", "title: A\n".to_owned()),
            ("content/sources.yaml", "- id: a\n".to_owned()),
        ],
        expect![[r#"
            feil[S110]: Ukjent felt: «plass»
             --> content/gatherings/2018/bergen-2018/index.md:7:1
              |
            7 | plass: Bergen
              | ^^^^^
              |
              = råd: her kan det stå: title, lang, also_called, kind, date, starts, ends, status, previous_date, mode, place, organisers og 28 til

            feil[S111]: Feltet «title» mangler.
             --> content/sources.yaml:1:3
              |
            1 | - id: a
              |   ^^^^^
              |
              = råd: legg til en linje: title: …

            feil[S111]: Feltet «description» mangler.
             --> samling.yaml:1:1
              |
            1 | title: A
              | ^^^^^^^^
              |
              = råd: legg til en linje: description: …

        "#]],
    );
}

/// OneDrive, Windows, an editor and a case-sensitive disk: each leaves a second copy of a page.
#[test]
fn copies_of_a_page_are_not_published() {
    let copy = gathering("contacts:\n  - {name: Kari Nordmann, email: kari@example.no}\n");
    let folder = "content/gatherings/2018/bergen-2018";
    let site = Site::new::<&str>(&[]);
    for name in [
        "index-DESKTOP-7H2K.md",
        "index - Kopi.md",
        "index.md.bak",
        "Index.md",
        "notater/notat.md",
        "letters/brev.md.txt",
    ] {
        site.put(&format!("{folder}/{name}"), copy.as_bytes());
    }
    let utf16: Vec<u8> = (copy.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    site.put(&format!("{folder}/index.md.txt"), &utf16);
    site.put(
        "content/counties/hordaland.md.old",
        b"---\nnumber: \"12\"\n---\n",
    );
    site.put(
        &format!("{folder}/les-meg.md"),
        b"# Les meg\n\n---\n\nTekst\n",
    );
    let report = site.report_in(ReportFormat::Short, Language::Nb);
    expect![[r#"
        content/counties/hordaland.md.old: error[S118]: Ingen leser denne filen: den har et navn eller en plass som ikke er i bruk. (mente du: hordaland.md)
        content/gatherings/2018/bergen-2018/Index.md: error[S118]: Ingen leser denne filen: den har et navn eller en plass som ikke er i bruk. (mente du: index.md)
        content/gatherings/2018/bergen-2018/index - Kopi.md: error[S118]: Filen ser ut til å være en kopi av content/gatherings/2018/bergen-2018/index.md, og blir ikke lest. (behold den nyeste av de to, under navnet uten kopi-merke, og slett den andre; er dette noe annet, så gi filen et eget navn)
        content/gatherings/2018/bergen-2018/index-DESKTOP-7H2K.md: error[S118]: Filen ser ut til å være en kopi av content/gatherings/2018/bergen-2018/index.md, og blir ikke lest. (behold den nyeste av de to, under navnet uten kopi-merke, og slett den andre; er dette noe annet, så gi filen et eget navn)
        content/gatherings/2018/bergen-2018/index.md.bak: error[S118]: Ingen leser denne filen: den har et navn eller en plass som ikke er i bruk. (mente du: index.md)
        content/gatherings/2018/bergen-2018/index.md.txt: error[S118]: Ingen leser denne filen: den har et navn eller en plass som ikke er i bruk. (mente du: index.md)
        content/gatherings/2018/bergen-2018/letters/brev.md.txt: error[S118]: Ingen leser denne filen: den har et navn eller en plass som ikke er i bruk. (mente du: brev.md)
        content/gatherings/2018/bergen-2018/notater/notat.md: error[S118]: Ingen leser denne filen: den har et navn eller en plass som ikke er i bruk. (her kan det stå: content/gatherings/<år>/<samling>/presentations/<id>.md, content/gatherings/<år>/<samling>/letters/<id>.md)
    "#]].assert_eq(&report);
}

#[test]
fn a_folder_of_files_without_a_page() {
    let page = gathering("");
    check(
        &[
            ("content/gatherings/2019/os-2019/program.pdf", "%PDF"),
            ("content/gatherings/2019/os-2019/bilder/sal.txt", "Salen"),
            (
                "content/gatherings/2019/voss-2019/index.md.txt",
                page.as_str(),
            ),
            ("content/gatherings/2019/voss-2019/program.pdf", "%PDF"),
        ],
        expect![[r#"
            feil[S214]: Mappen har ingen content/gatherings/2019/os-2019/index.md, så filen hører ikke til noen samling.
            --> content/gatherings/2019/os-2019/bilder/sal.txt
             = råd: lag content/gatherings/2019/os-2019/index.md med title, kind, date, status og mode

            feil[S118]: Ingen leser denne filen: den har et navn eller en plass som ikke er i bruk.
            --> content/gatherings/2019/voss-2019/index.md.txt
             = råd: mente du: index.md

        "#]],
    );
}

#[cfg(unix)]
#[test]
fn pipes_are_told_and_not_waited_for() {
    let site = Site::new::<&str>(&[]);
    for name in [
        "content/pages/om.md",
        "content/gatherings/2018/bergen-2018/rapport.pdf",
    ] {
        let path = site.root().join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        let made = std::process::Command::new("mkfifo").arg(&path).status();
        assert!(made.expect("mkfifo").success());
    }
    site.check(expect![[r#"
        feil[S102]: content/gatherings/2018/bergen-2018/rapport.pdf er ikke en vanlig fil og blir ikke lest.
         |
         = råd: ta den bort, eller legg en vanlig fil der

        feil[S102]: content/pages/om.md er ikke en vanlig fil og blir ikke lest.
         |
         = råd: ta den bort, eller legg en vanlig fil der

    "#]]);
}

#[cfg(unix)]
#[test]
fn links_at_the_root_are_not_followed() {
    let site = Site::new::<&str>(&[]);
    std::fs::rename(
        site.root().join("samling.yaml"),
        site.root().join("ekte.yaml"),
    )
    .expect("a file");
    let link = site.root().join("samling.yaml");
    std::os::unix::fs::symlink("ekte.yaml", link).expect("a link");
    site.check(expect![[r#"
        feil[S129]: Filen er en lenke til et annet sted og blir ikke lest.
        --> samling.yaml
         = råd: legg en kopi av samling.yaml her, eller kjør samling i mappen den ligger i (--root)

    "#]]);
}

#[test]
fn a_record_whose_path_names_a_person_who_has_asked_not_to_be_named() {
    check(
        &[
            (
                "content/programme/people.yaml",
                "- {id: ola, name: Ola Eksempel, removed: true}\n".to_owned(),
            ),
            (
                "content/pages/ola-eksempel.md",
                "---\ntitle: Om møteplasser\n---\nSe [omtalen](https://example.no/ansatte/ola-eksempel/) og [den](ola-eksempel.md).\n".to_owned(),
            ),
        ],
        expect![[r#"
            feil[S744]: Navnet på filen eller mappen er navnet på en som har bedt om ikke å bli nevnt, og blir en del av nettadressen.
            --> content/pages/ola-eksempel.md
             = råd: gi filen eller mappen et annet navn

            advarsel[S745]: I «https://example.no/ansatte/ola-eksempel/» står navnet på en som har bedt om ikke å bli nevnt, og det kommer ut på nettstedet.
             --> content/pages/ola-eksempel.md:4:14
              |
            4 | Se [omtalen](https://example.no/ansatte/ola-eksempel/) og [den](ola-eksempel.md).
              |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = råd: ta bort adressen, eller skriv den uten navnet; er det en annen person med samme navn, så skriv den i privacy.allow i samling.yaml, med en grunn

        "#]],
    );
}

#[cfg(unix)]
#[test]
fn a_folder_that_is_a_link_is_not_followed() {
    let site = Site::new(&[("content/pages/om.md", "---\ntitle: Om\n---\nTekst.\n")]);
    let pages = site.root().join("content/pages");
    let elsewhere = site.root().join("andre-sider");
    std::fs::rename(&pages, &elsewhere).expect("a folder");
    std::os::unix::fs::symlink(&elsewhere, &pages).expect("a link");
    site.check(expect![[r#"
        feil[S129]: Mappen er en lenke til et annet sted, og det som ligger i den, blir ikke lest.
        --> content/pages
         = råd: legg mappen selv her, i stedet for lenken

    "#]]);
}

#[test]
fn a_site_without_its_content() {
    let site = Site::new(&[("content/pages/om.md", "---\ntitle: Om\n---\nTekst.\n")]);
    let content = site.root().join("content");
    std::fs::rename(&content, site.root().join("Content")).expect("a folder");
    site.check(expect![[r#"
        feil[S133]: Det er ingen mappe med navnet content i «mappen».
         |
         = råd: heter den «Content»? Gi den navnet content

    "#]]);
    std::fs::remove_dir_all(site.root().join("Content")).expect("a folder");
    site.check(expect![[r#"
        feil[S133]: Det er ingen mappe med navnet content i «mappen».
         |
         = råd: hent den tilbake, eller lag et nettsted med «samling init»

    "#]]);
}

#[test]
fn a_site_whose_settings_have_another_name() {
    let site = Site::new(&[("content/pages/om.md", "---\ntitle: Om\n---\nTekst.\n")]);
    let settings = site.root().join("samling.yaml");
    std::fs::rename(settings, site.root().join("Samling.yml.txt")).expect("a file");
    site.check(expect![[r#"
        feil[S122]: Det er ingen samling.yaml i «mappen»
         |
         = råd: heter den «Samling.yml.txt»? Gi den navnet samling.yaml

    "#]]);
}

#[test]
fn a_list_in_the_wrong_folder() {
    check(
        &[(
            "content/people.yaml",
            "- {id: ola, name: Ola Eksempel, removed: true}\n".to_owned(),
        )],
        expect![[r#"
            feil[S118]: Ingen leser denne filen: den har et navn eller en plass som ikke er i bruk.
            --> content/people.yaml
             = råd: mente du: content/programme/people.yaml

        "#]],
    );
}

#[test]
fn an_address_with_the_name_of_a_person_who_has_asked_not_to_be_named() {
    check(
        &[
            (
                "content/programme/people.yaml",
                "- {id: ola, name: Ola Eksempel, removed: true}\n".to_owned(),
            ),
            (
                "content/pages/om.md",
                "---\ntitle: Om\n---\nSe [omtalen](https://example.no/ansatte/ola-eksempel/).\n"
                    .to_owned(),
            ),
        ],
        expect![[r#"
            advarsel[S745]: I «https://example.no/ansatte/ola-eksempel/» står navnet på en som har bedt om ikke å bli nevnt, og det kommer ut på nettstedet.
             --> content/pages/om.md:4:14
              |
            4 | Se [omtalen](https://example.no/ansatte/ola-eksempel/).
              |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = råd: ta bort adressen, eller skriv den uten navnet; er det en annen person med samme navn, så skriv den i privacy.allow i samling.yaml, med en grunn

        "#]],
    );
}
