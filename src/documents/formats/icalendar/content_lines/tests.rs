use super::*;

#[test]
fn a_line_may_be_folded_within_a_letter() {
    let mut bytes = b"SUMMARY;LANGUAGE=no:M\xC3".to_vec();
    bytes.extend(b"\r\n \xB8te\\, f\xC3\xB8rste\r\nX:1\r\n");
    let lines = content_lines(&bytes);
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0].text(), "Møte, første");
    assert_eq!(lines[0].parameter("LANGUAGE"), Some("no"));
}

#[test]
fn quoted_parameters_may_hold_marks() {
    let line =
        content_line("ORGANIZER;CN=\"Moe; Kari: leder\":mailto:kari@example.no").expect("a line");
    assert_eq!(line.parameter("CN"), Some("Moe; Kari: leder"));
    assert_eq!(line.value, "mailto:kari@example.no");
    let line = content_line("ORGANIZER;CN=\"Kari Moe\"/:mailto:x").expect("a line");
    assert_eq!(line.parameter("CN"), Some("Kari Moe/"));
}
