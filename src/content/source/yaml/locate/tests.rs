use super::*;

fn check(yaml: &str, field: &str, part: FieldPart, expected: &str) {
    let fields = PlacedFields::new(yaml);
    let span = (fields.locate(&FieldPath::parse(field), part)).unwrap_or(0..0);
    assert_eq!(&yaml[span], expected, "{field} of {yaml:?}");
}

#[test]
fn fields_are_found() {
    let yaml = "title: Første\nsessions:\n  - start: \"10:00\"\n    room: Sal Ø\n  - {start: 11:00, room: A}\n";
    check(yaml, "title", FieldPart::Value, "Første");
    check(yaml, "title", FieldPart::Key, "title");
    check(yaml, "sessions[0].start", FieldPart::Value, "\"10:00\"");
    check(yaml, "sessions[0].room", FieldPart::Value, "Sal Ø");
    check(yaml, "sessions[1].room", FieldPart::Value, "A");
    check(
        yaml,
        "sessions[1].chair",
        FieldPart::Value,
        "{start: 11:00, room: A}",
    );
    check(yaml, "sessions[7].room", FieldPart::Value, "sessions");
    check(yaml, "nothing", FieldPart::Value, "title: Første");
    check("title:\nplace: x\n", "title", FieldPart::Value, "title");
}
