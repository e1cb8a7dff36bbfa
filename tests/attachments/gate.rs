//! Files that are not published until the site allows it, and that nothing of them is visible on the site.

use crate::support::{Folder, files_below, samling};

const FOLDER: &str = "content/gatherings/2027/fjordfylket-2027-01-20";

/// A site with one gathering, whose front matter ends with the lines `more`.
fn site(more: &str, files: &[(&str, &[u8])]) -> Folder {
    let folder = Folder::new();
    folder.write(
        "samling.yaml",
        "title: Prøve\ndescription: Et nettsted.\nlanguage: nb\n",
    );
    let front = "title: Samling\nkind: samling\ndate: 2027-01-20\nstatus: planned\nmode: unknown\n";
    let body = "Se [listen](deltakere.csv) og [programmet](program.txt).\n";
    folder.write(
        &format!("{FOLDER}/index.md"),
        format!("---\n{front}{more}---\n{body}"),
    );
    folder.write(&format!("{FOLDER}/program.txt"), "Program for dagen\n");
    for (name, bytes) in files {
        folder.write(&format!("{FOLDER}/{name}"), bytes);
    }
    folder
}

const PARTICIPANTS: &[u8] = "Navn;E-post;Allergier\nKari Nordmann;kari@example.no;nøtter\nOla Nordmann;ola@example.no;ingen\nPer Hansen;per@example.no;melk\n".as_bytes();

/// The program's messages, and the paths and bytes of the published files.
fn built(folder: &Folder) -> (String, Vec<String>, Vec<u8>) {
    let run = samling(folder.path())
        .args(["build", "--lang", "nb"])
        .output();
    let run = run.expect("a run");
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    assert!(run.status.success(), "{said}");
    let files = files_below(&folder.at("output"));
    let names = files.keys().cloned().collect();
    (said, names, files.into_values().flatten().collect())
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes
        .windows(text.len())
        .any(|window| window == text.as_bytes())
}

/// What a reader makes do without, others may still find: a part of a letter that is broken, and a PDF whose table is gone.
#[test]
fn a_damaged_document_is_withheld_or_told() {
    let letter = include_bytes!("../documents/samples/letter.docx");
    let part = b"docProps/app.xml";
    let at = letter.windows(part.len()).position(|name| name == part);
    let mut broken = letter.to_vec();
    // Behind the name stand the bytes of the part.
    broken[at.expect("a part") + part.len() + 40] ^= 0xFF;
    // No table, and so no place where readers are told to begin.
    let mended = b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>\nendobj\n4 0 obj\n<</Length 51>>stream\nBT /F 12 Tf 20 150 Td (Ring meg: 412 34 567) Tj ET\nendstream\nendobj\n";
    let folder = site(
        "",
        &[
            ("deltakere.csv", PARTICIPANTS),
            ("brev.docx", &broken),
            ("helt-brev.docx", letter),
            ("plakat.pdf", mended),
        ],
    );
    let (said, names, _) = built(&folder);
    let has = |name: &str| names.iter().any(|path| path.ends_with(name));
    assert!(said.contains("advarsel[S740]"), "{said}");
    assert!(said.contains("brev.docx"), "{said}");
    assert!(!has("/brev.docx") && has("/helt-brev.docx"), "{names:?}");
    assert!(!has("/plakat.pdf") || said.contains("412 34 567"), "{said}");
    assert!(said.contains("plakat.pdf"), "{said}");
}

#[test]
fn a_list_of_participants_stays_in_the_house() {
    let folder = site("", &[("deltakere.csv", PARTICIPANTS)]);
    let (said, names, bytes) = built(&folder);
    assert!(said.contains("advarsel[S740]"), "{said}");
    assert!(said.contains("1 fil er ikke lagt ut."), "{said}");
    assert!(
        !names.iter().any(|name| name.contains("deltakere")),
        "{names:?}"
    );
    assert!(!holds(&bytes, "Nordmann"));
    assert!(!holds(&bytes, "kari@example.no"));
    // The page says that there is a withheld file, and a link to it is only its text.
    assert!(holds(&bytes, "1 fil er ikke lagt ut."));
    assert!(holds(&bytes, "Se listen og <a href=\"program.txt\">"));
}

/// The names need not be known, and nothing in the file need say what they are.
#[test]
fn a_file_that_is_called_a_list_of_people_is_one_if_it_has_names() {
    let names = b"Xiu Qwandt, Vik\nZebo Trall, Dal\nUlfo Snerk, Vik\n";
    let folder = site(
        "",
        &[
            ("deltakere.csv", b"Tema;Antall\nHelse;3\n"),
            ("2027-01 Deltakerliste Fjordfylket.txt", names),
            ("tre-navn.txt", names),
            ("Deltakerliste uten navn.txt", b"Listen er ikke klar.\n"),
        ],
    );
    let (said, names, _) = built(&folder);
    assert!(said.contains("1 fil er ikke lagt ut."), "{said}");
    let is_published = |part: &str| names.iter().any(|name| name.contains(part));
    assert!(!is_published("fjordfylket.txt"), "{names:?}");
    assert!(
        is_published("tre-navn.txt") && is_published("uten-navn.txt"),
        "{names:?}"
    );
}

#[test]
fn what_cannot_be_read_stays_in_the_house() {
    let harmless: (&str, &[u8]) = ("deltakere.csv", b"Tema;Antall\nHelse;3\n");
    let files: [(&str, &[u8]); 5] = [
        ("gammel.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 og mer"),
        ("pakke.zip", b"PK\x03\x04 og mer"),
        ("brev.rtf", b"{\\rtf1 Kari Nordmann}"),
        ("bilde.heic", b"\0\0\0\x18ftypheic"),
        ("brukket.pdf", b"%PDF-1.7 og mer"),
    ];
    let folder = site("", &[&files[..], &[harmless]].concat());
    let (said, names, _) = built(&folder);
    assert!(said.contains("5 filer er ikke lagt ut."), "{said}");
    for (name, _) in files {
        assert!(!names.iter().any(|known| known.ends_with(name)), "{name}");
        assert!(said.contains(name), "{name} is not told of: {said}");
    }
}

#[test]
fn a_record_lets_a_file_out_by_name_and_with_a_reason() {
    let material = "materials:\n  - title: Deltakere\n    kind: other\n    file: deltakere.csv\n    publish: yes\n";
    let without = site(material, &[("deltakere.csv", PARTICIPANTS)]);
    let check = samling(without.path())
        .args(["check", "--lang", "nb"])
        .output();
    let check = check.expect("a run");
    let said = String::from_utf8_lossy(&check.stderr).into_owned();
    assert_eq!(check.status.code(), Some(1));
    assert!(said.contains("feil[S241]"), "{said}");
    let material = format!("{material}    reason: Alle har sagt ja.\n");
    let with = site(&material, &[("deltakere.csv", PARTICIPANTS)]);
    let (said, names, _) = built(&with);
    assert!(!said.contains("S740"), "{said}");
    assert!(names.iter().any(|name| name.ends_with("/deltakere.csv")));
}

#[test]
fn a_record_keeps_a_harmless_file_in_the_house() {
    let material = "materials:\n  - title: Program\n    kind: programme\n    file: program.txt\n    publish: no\n";
    let folder = site(material, &[("deltakere.csv", b"Tema;Antall\nHelse;3\n")]);
    let (said, names, bytes) = built(&folder);
    assert!(said.contains("publish: no"), "{said}");
    assert!(!names.iter().any(|name| name.ends_with("program.txt")));
    assert!(holds(&bytes, "Filen er ikke publisert"));
    assert!(names.iter().any(|name| name.ends_with("/deltakere.csv")));
}

#[test]
fn the_sites_own_list_lets_a_file_out_by_its_name() {
    let folder = site("", &[("deltakere.csv", PARTICIPANTS)]);
    let settings = folder.read("samling.yaml");
    let allow = "privacy:\n  allow:\n    - text: deltakere.csv\n      reason: Alle har sagt ja.\n";
    folder.write("samling.yaml", format!("{settings}{allow}"));
    let (said, names, _) = built(&folder);
    assert!(!said.contains("S740"), "{said}");
    assert!(names.iter().any(|name| name.ends_with("/deltakere.csv")));
}

#[test]
fn a_file_that_is_withheld_later_leaves_the_site() {
    let folder = site("", &[("deltakere.csv", b"Tema;Antall\nHelse;3\n")]);
    let (_, names, _) = built(&folder);
    assert!(names.iter().any(|name| name.ends_with("/deltakere.csv")));
    folder.write(&format!("{FOLDER}/deltakere.csv"), PARTICIPANTS);
    let (said, names, bytes) = built(&folder);
    assert!(said.contains("S740"), "{said}");
    assert!(!names.iter().any(|name| name.contains("deltakere")));
    assert!(!holds(&bytes, "Nordmann"));
}

#[test]
fn the_status_says_which_and_why() {
    let folder = site("", &[("deltakere.csv", PARTICIPANTS)]);
    let run = samling(folder.path())
        .args(["status", "--lang", "nb"])
        .output();
    let said = String::from_utf8_lossy(&run.expect("a run").stdout).into_owned();
    let line = format!("{FOLDER}/deltakere.csv: ikke lagt ut – ");
    assert!(said.contains(&line), "{said}");
    assert!(said.contains("1 fil ikke lagt ut"), "{said}");
}

#[test]
fn a_file_whose_name_is_about_a_person_stays_in_the_house() {
    let files: [(&str, &[u8]); 2] = [
        ("deltakere.csv", b"Tema;Antall\nHelse;3\n"),
        ("Referat Ola Hansen 41234567.txt", b"Referat"),
    ];
    let (said, names, bytes) = built(&site("", &files));
    assert!(said.contains("navnet på filen"), "{said}");
    assert!(!names.iter().any(|name| name.contains("41234567")));
    assert!(!holds(&bytes, "41234567"));
}

#[test]
fn an_identity_number_in_a_text_stops_the_site() {
    let folder = site("", &[("deltakere.csv", b"Tema;Antall\nHelse;3\n")]);
    let index = format!("{FOLDER}/index.md");
    let text = folder.read(&index);
    // Invented: the month is that of a test number.
    folder.write(&index, format!("{text}\nNummeret er 018190 12365.\n"));
    let run = samling(folder.path())
        .args(["build", "--lang", "nb"])
        .output();
    let run = run.expect("a run");
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    assert_eq!(run.status.code(), Some(1), "{said}");
    assert!(said.contains("feil[S743]"), "{said}");
    assert!(said.contains("index.md:10:13"), "{said}");
    assert!(!folder.at("output").join("index.html").exists());
}

#[test]
fn a_number_in_a_text_is_told_with_its_place_at_every_build() {
    let folder = site("", &[("deltakere.csv", b"Tema;Antall\nHelse;3\n")]);
    let index = format!("{FOLDER}/index.md");
    let text = folder.read(&index);
    folder.write(&index, format!("{text}\nRing Kari på 412 34 567.\n"));
    for _ in 0..3 {
        let (said, _, _) = built(&folder);
        assert_eq!(said.matches("advarsel[S742]").count(), 1, "{said}");
        assert!(said.contains("index.md:10:14"), "{said}");
    }
    // The number of a contact whose record has `show_phone` is not reported.
    let contact = "contacts:\n  - name: Kari\n    phone: 412 34 567\n    show_phone: true\n---\n";
    let front_ends = text.rfind("---\n").expect("an end");
    let with_contact = format!(
        "{}{contact}{}",
        &text[..front_ends],
        &text[front_ends + 4..]
    );
    folder.write(&index, with_contact);
    let (said, _, _) = built(&folder);
    assert!(!said.contains("S742"), "{said}");
}

#[test]
fn a_person_who_has_asked_not_to_be_named_stands_nowhere() {
    let talk = "title: Ola Eksempel om møteplasser\nsummary: Ola\u{a0}Eksempel fortalte.\nspeakers:\n  - name: Eksempel, Ola\n";
    let folder = site(
        "summary: Med Ola Eksempel.\n",
        &[
            ("deltakere.csv", b"Tema;Antall\nHelse;3\n"),
            ("referat.txt", b"Ola Eksempel sa noe.\n"),
            ("Ola Eksempel.txt", b"Lysark\n"),
        ],
    );
    let path = format!("{FOLDER}/presentations/innlegg.md");
    let body = "Takk til OLA EKSEMPEL, og til [Ola Eksempel](https://example.no/).\n";
    folder.write(&path, format!("---\n{talk}---\n{body}"));
    let people = |removed: bool| format!("- id: ola\n  name: Ola Eksempel\n  removed: {removed}\n");
    folder.write("content/programme/people.yaml", people(false));
    let (_, _, before) = built(&folder);
    assert!(holds(&before, "Ola Eksempel") && holds(&before, "Eksempel, Ola"));
    folder.write("content/programme/people.yaml", people(true));
    for more in ["", "Mer om Ola Eksempel.\n"] {
        // The second build has only a new text.
        let text = folder.read(&path);
        folder.write(&path, format!("{text}{more}"));
        let (said, names, after) = built(&folder);
        let words = String::from_utf8_lossy(&after).to_lowercase();
        let words = words.replace("\u{a0}", " ").replace("&nbsp;", " ");
        assert!(!words.contains("ola eksempel") && !words.contains("eksempel, ola"));
        assert!(!words.contains("ola-eksempel"), "{names:?}");
        assert!(words.contains("(navn fjernet)"));
        assert!(said.contains("2 filer er ikke lagt ut."), "{said}");
        assert!(said.contains("bedt om ikke å bli nevnt"), "{said}");
    }
    // The address of a page is made from the name of its file.
    folder.remove(&path);
    let named = format!("{FOLDER}/presentations/ola-eksempel.md");
    folder.write(&named, "---\ntitle: Om møteplasser\n---\n");
    let run = samling(folder.path())
        .args(["build", "--lang", "nb"])
        .output();
    let run = run.expect("a run");
    assert_eq!(run.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&run.stderr).contains("feil[S744]"));
}

/// Addresses must go on working, so they are told of; also when the page itself has not changed since the name was withdrawn, and when
/// only its text has.
#[test]
fn an_address_with_a_withdrawn_name_is_told_of() {
    let folder = site("", &[("deltakere.csv", b"Tema;Antall\nHelse;3\n")]);
    let path = "content/pages/om.md";
    let address = "https://example.no/?q=Zorvald%20Brekkemo";
    folder.write(path, format!("---\ntitle: Om\n---\nSe [mer]({address}).\n"));
    let people =
        |removed: bool| format!("- id: z\n  name: Zorvald Brekkemo\n  removed: {removed}\n");
    for (removed, more) in [(false, ""), (true, ""), (true, "Mer.\n"), (false, "")] {
        folder.write("content/programme/people.yaml", people(removed));
        let text = folder.read(path);
        folder.write(path, format!("{text}{more}"));
        let (said, ..) = built(&folder);
        assert_eq!(said.contains("S745"), removed, "{said}");
        let place = format!("{path}:4:10");
        assert_eq!(said.contains(&place), removed, "{said}");
    }
}

/// Its reader shows nothing of it, and it is no given name that is common in Norway.
#[test]
fn a_withdrawn_name_is_found_in_all_of_a_file_and_when_it_is_withdrawn_later() {
    let drawing = b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><style>.x{--av:'Zorvald Brekkemo'}</style><rect class='x' width='9' height='9'/></svg>";
    let none: &[u8] = b"Tema;Antall\nHelse;3\n";
    let folder = site("", &[("deltakere.csv", none), ("tegning.svg", drawing)]);
    let people =
        |removed: bool| format!("- id: z\n  name: Zorvald Brekkemo\n  removed: {removed}\n");
    folder.write("content/programme/people.yaml", people(false));
    let is_published = |names: &[String]| names.iter().any(|name| name.ends_with("tegning.svg"));
    let (_, names, _) = built(&folder);
    assert!(is_published(&names), "{names:?}");
    folder.write("content/programme/people.yaml", people(true));
    let (said, names, bytes) = built(&folder);
    assert!(
        !is_published(&names) && !holds(&bytes, "Brekkemo"),
        "{names:?}"
    );
    assert!(said.contains("1 fil er ikke lagt ut."), "{said}");
    folder.write("content/programme/people.yaml", people(false));
    let (_, names, _) = built(&folder);
    assert!(is_published(&names), "{names:?}");
}

/// Twenty answers, as Forms exports them, in the encoding of Excel's "Unicode text".
fn answers_in_utf_16() -> Vec<u8> {
    let mut text =
        "\u{feff}ID\tStarttidspunkt\tE-post\tHvor nyttig var dagen?\tHva kan bli bedre?\r\n"
            .to_owned();
    for person in 0..20 {
        let answer = if person < 13 {
            "Svært nyttig"
        } else if person < 18 {
            "Nyttig"
        } else {
            "Lite nyttig"
        };
        text.push_str(&format!(
            "{person}\t18.03.2026\tanonymous\t{answer}\tDet som person {person} mener\r\n"
        ));
    }
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[test]
fn of_answers_only_sums_leave_the_house() {
    let evaluation = "evaluation:\n  answers: svar.csv\nmaterials:\n  - {title: Svarene, kind: other, file: svar.csv, publish: yes, reason: Alle har sagt ja}\n";
    let answers = answers_in_utf_16();
    let harmless: (&str, &[u8]) = ("deltakere.csv", b"Tema;Antall\nHelse;3\n");
    let folder = site(evaluation, &[("svar.csv", &answers), harmless]);
    let (said, names, bytes) = built(&folder);
    // It was said what the file is, so there is nothing to decide.
    assert!(!said.contains("S740"), "{said}");
    assert!(!names.iter().any(|name| name.ends_with("/svar.csv")));
    assert!(!holds(&bytes, "Det som person"));
    assert!(holds(&bytes, "13 av 20 svarte <q>Svært nyttig</q>"));
    // Two would be too few, so they are shown with the five.
    let sums =
        "Hvor nyttig var dagen?;Svært nyttig;13;20\r\nHvor nyttig var dagen?;Andre svar;7;20\r\n";
    assert!(holds(&bytes, sums));
    assert!(names.iter().any(|name| name.ends_with("/svar-summer.csv")));
    // A person who has asked not to be named is in one of the answers: nothing comes out.
    let names_one = "Hvor nyttig?;Av hvem?\n".to_owned() + &"ja;Ola Eksempel\n".repeat(9);
    folder.write(&format!("{FOLDER}/svar.csv"), names_one);
    folder.write(
        "content/programme/people.yaml",
        "- {id: ola, name: Ola Eksempel, removed: true}\n",
    );
    let (said, _, bytes) = built(&folder);
    assert!(said.contains("S740"), "{said}");
    assert!(!holds(&bytes, "9 av 9"));
}
