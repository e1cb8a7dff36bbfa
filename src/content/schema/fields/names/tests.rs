use super::*;

#[test]
fn one_line_of_any_text() {
    let check = |text: &str, expected: Result<&str, NameError>| {
        assert_eq!(one_line(text), expected.map(str::to_owned), "{text:?}");
    };
    check("Kari Nordmann", Ok("Kari Nordmann"));
    check(
        "Bedre oversikt\nog flere tiltak\n",
        Ok("Bedre oversikt og flere tiltak"),
    );
    check("A\u{30a}smund", Ok("Åsmund"));
    check("", Err(NameError::Empty));
    check(" \u{a0}\u{200b}\n", Err(NameError::Empty));
    check("Kari\u{7}", Err(NameError::ControlCharacter));
}
