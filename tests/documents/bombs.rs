//! Files made to break their reader: each gives one problem, and does not affect other files.

use super::readers::{readings, sample_bytes, workers};
use super::traps::{FONT, document_xml, endless_pdf, page, pdf, stream, swelling_content};
use samling::documents::{Problem, ReadDocument};

fn giant_png() -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    let size = 60_000_u32.to_be_bytes();
    png.extend(size);
    png.extend(size);
    png.extend([8, 6, 0, 0, 0]);
    png.extend([0x80, 0xD2, 0x75, 0x42]);
    png.extend(b"\0\0\0\x00IDAT\x35\xAF\x06\x1E");
    png
}

fn whats(reading: &ReadDocument) -> Vec<&Problem> {
    reading
        .document
        .findings
        .iter()
        .map(|finding| &finding.problem)
        .collect()
}

#[test]
fn each_trap_is_one_finding_and_good_files_are_read() {
    let laughs: String = (1..20)
        .map(|n| {
            format!(
                "<!ENTITY l{n} \"&l{};&l{};&l{};&l{};\">",
                n - 1,
                n - 1,
                n - 1,
                n - 1
            )
        })
        .collect();
    let laughs = format!("<!DOCTYPE d [<!ENTITY l0 \"ha\">{laughs}]><w:p><w:t>&l19;</w:t></w:p>");
    let cycle = pdf(&[
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2/Parent 2 0 R>>".to_vec(),
    ]);
    let scroll = String::from_utf8(page(stream("", b""), "", Vec::new())).unwrap();
    let traps: Vec<(&str, Vec<u8>)> = vec![
        ("zip.docx", document_xml(vec![b'a'; 40 << 20])),
        ("deep.docx", document_xml(b"<w:p>".repeat(100_000))),
        ("laughs.docx", document_xml(laughs.into_bytes())),
        ("endless.pdf", endless_pdf()),
        ("swelling.pdf", page(swelling_content(), FONT, Vec::new())),
        ("cycle.pdf", cycle),
        (
            "nested.pdf",
            page(stream("", &b"[".repeat(2_000_000)), "", Vec::new()),
        ),
        (
            "huge.pdf",
            scroll.replace("300 200", "9e30 9e30").into_bytes(),
        ),
        ("flat.pdf", scroll.replace("300 200", "0 0").into_bytes()),
        ("locked.pdf", sample_bytes("locked.pdf")),
        ("giant.png", giant_png()),
        ("empty.pdf", Vec::new()),
        ("empty.pptx", Vec::new()),
    ];
    let mut files = Vec::new();
    for (name, bytes) in &traps {
        files.push(((*name).to_owned(), bytes.clone()));
        files.push(("letter.odt".to_owned(), sample_bytes("letter.odt")));
    }
    let readings = readings(&workers(5), &files);
    let good = readings.iter().skip(1).step_by(2);
    for reading in good {
        assert_eq!(reading.document.findings, []);
        assert_eq!(reading.document.pages.len(), 1);
    }
    let failed = |name: &str| -> Vec<&Problem> {
        let index = traps.iter().position(|(trap, _)| *trap == name).unwrap();
        whats(&readings[index * 2])
    };
    assert!(matches!(failed("zip.docx")[..], [Problem::TooLarge { .. }]));
    assert!(matches!(failed("deep.docx")[..], [Problem::Damaged { .. }]));
    assert_eq!(
        failed("laughs.docx"),
        [] as [&Problem; 0],
        "entities are not followed"
    );
    assert!(matches!(
        failed("endless.pdf")[..],
        [Problem::TimedOut { seconds: 5 }]
    ));
    // On a busy machine the time limit is reached before the memory limit.
    assert!(matches!(
        failed("swelling.pdf")[..],
        [Problem::Crashed | Problem::TimedOut { .. }]
    ));
    assert!(matches!(failed("cycle.pdf")[..], [Problem::Damaged { .. }]));
    assert_eq!(failed("locked.pdf"), [&Problem::Encrypted]);
    assert!(matches!(
        failed("giant.png")[..],
        [Problem::TooLarge { .. }]
    ));
    assert!(matches!(failed("empty.pdf")[..], [Problem::Damaged { .. }]));
    assert!(matches!(
        failed("empty.pptx")[..],
        [Problem::Damaged { .. }]
    ));
    for name in ["nested.pdf", "huge.pdf", "flat.pdf"] {
        assert!(failed(name).len() <= 1, "{name}: {:?}", failed(name));
    }
}

/// Pages that were read before the trap are kept, also by `samling read`.
#[test]
fn pages_before_a_trap_are_kept() {
    let good = stream("", b"BT /F 20 Tf 10 100 Td (God dag) Tj ET");
    let objects = [
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R 5 0 R]/Count 2>>".to_vec(),
        format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<<{FONT}>>>>"
        )
        .into_bytes(),
        good,
        format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 6 0 R/Resources<<{FONT}>>>>"
        )
        .into_bytes(),
        swelling_content(),
    ];
    let files = [("half.pdf".to_owned(), pdf(&objects))];
    let reading = readings(&workers(20), &files).remove(0);
    let texts: Vec<String> = reading
        .document
        .pages
        .iter()
        .map(|page| page.text())
        .collect();
    assert_eq!(texts, ["God dag\n"]);
    assert_eq!(reading.jpegs.len(), 1);
    assert_eq!(whats(&reading), [&Problem::Crashed]);

    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("half.pdf");
    std::fs::write(&file, &files[0].1).unwrap();
    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_samling"));
    let output = program.arg("read").arg(&file).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stdout), "God dag\n");
    assert_eq!(output.status.code(), Some(1));
}

/// The limits of a process are in `/proc` on Linux.
#[cfg(target_os = "linux")]
fn is_fenced_in(process: u32) -> bool {
    let limits = std::fs::read_to_string(format!("/proc/{process}/limits")).unwrap_or_default();
    let limit = |name: &str, value: &str| {
        let mut lines = limits.lines();
        lines.any(|line| line.starts_with(name) && line.contains(&format!(" {value} ")))
    };
    limit("Max open files", "3")
        && limit("Max file size", "0")
        && !limit("Max address space", "unlimited")
}

/// Repeats the question until there is an answer, or too much time has passed.
#[cfg(target_os = "linux")]
fn soon<T>(mut ask: impl FnMut() -> Option<T>) -> Option<T> {
    let begin = std::time::Instant::now();
    loop {
        let answer = ask();
        if answer.is_some() || begin.elapsed() > std::time::Duration::from_secs(15) {
            return answer;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
}

/// `samling read` reads in a fork of itself, in the same sandbox; if the fork dies, what it has read is kept.
#[cfg(target_os = "linux")]
#[test]
fn a_copy_that_reads_is_fenced_in_and_may_die() {
    use std::process::{Command, Stdio};
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("uten-ende.pdf");
    std::fs::write(&file, endless_pdf()).unwrap();
    let program = Command::new(env!("CARGO_BIN_EXE_samling"))
        .arg("read")
        .arg(&file)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let children = format!("/proc/{0}/task/{0}/children", program.id());
    let copy = soon(|| {
        let children = std::fs::read_to_string(&children).unwrap_or_default();
        let copy: u32 = children.split_whitespace().next()?.parse().ok()?;
        is_fenced_in(copy).then_some(copy)
    });
    let copy = copy.expect("a copy, fenced in");
    let killed = Command::new("kill")
        .args(["-9", &copy.to_string()])
        .status();
    assert!(killed.unwrap().success());
    let output = program.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("uten-ende.pdf"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_reader_is_fenced_in() {
    use std::process::{Command, Stdio};
    let mut reader = Command::new(env!("CARGO_BIN_EXE_samling"))
        .args([samling::documents::worker::COMMAND, "1073741824"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let is_fenced = soon(|| is_fenced_in(reader.id()).then_some(()));
    drop(reader.stdin.take());
    reader.wait().unwrap();
    assert!(is_fenced.is_some());
}
