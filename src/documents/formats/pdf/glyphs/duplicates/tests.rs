use super::*;

#[test]
fn a_shadow_is_not_a_letter_and_the_next_letter_is_no_shadow() {
    let glyph = |text: &str, x: f64, y: f64| Glyph {
        text: text.into(),
        x,
        end: x + 2.2,
        y,
        size: 10.0,
        tag: None,
        turn: 0,
    };
    let mut painted = Painted::with_room(8);
    let mut check = |text: &str, x: f64, y: f64, expected: bool| {
        let has = painted.has(&glyph(text, x, y), 10.0);
        assert_eq!(has, expected, "{text} at {x}, {y}");
    };
    check("l", 9.5, 9.0, false);
    check("l", 11.7, 9.0, false);
    check("l", 10.2, 10.5, true);
    check("l", 12.4, 10.5, true);
    check("i", 10.2, 10.5, false);
    check("l", 9.5, 21.0, false);
}
