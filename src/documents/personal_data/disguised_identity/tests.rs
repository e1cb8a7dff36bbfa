use crate::documents::personal_data::check_digits::made_up;
use crate::documents::personal_data::{Allowed, PersonalDataKind, personal_data};

fn identities(text: &str) -> usize {
    let found = personal_data(text, &Allowed::default());
    found
        .iter()
        .filter(|span| span.kind == PersonalDataKind::Identity)
        .count()
}

#[test]
fn its_check_digits_say_what_a_number_is() {
    let own = made_up::identity("018190");
    for around in [
        "Saksnummer {}",
        "sak {}",
        "Kundenr. {}",
        "ref. {}",
        "id {}",
        "ID{}",
        "id={}",
        "nr{}",
        "a{}b",
        "F.nr. {}x",
        "medlemsnummer {}",
        "Bilag {}",
        "kr {}",
        "{}kr",
        "+47{}",
        "0047{}",
        "https://example.no/{}/",
        "#{}",
        "Artikkelnr {}",
        "org.nr. {}",
    ] {
        assert_eq!(identities(&around.replace("{}", &own)), 1, "{around}");
    }
    let wrong = format!("{}{}", &own[..10], (own.as_bytes()[10] - b'0' + 1) % 10);
    assert_eq!(identities(&format!("sak {wrong}")), 0);
    assert_eq!(identities(&format!("id={own}7")), 0);
}

#[test]
fn it_may_be_written_as_something_else() {
    let own = made_up::identity("018190");
    let reversed: String = own.chars().rev().collect();
    let lettered = made_up::identity("278573")
        .replace('0', "O")
        .replace('1', "l");
    assert_eq!(identities(&format!("Fnr {lettered} i saken")), 1);
    assert_eq!(
        identities(&format!("Fødselsnummer for eleven: {reversed}")),
        1
    );
    assert_eq!(identities(&format!("Løpenummer {reversed}")), 0);
    for (zero, name) in [
        ('\u{2080}', "subscript"),
        ('\u{1fbf0}', "segments"),
        ('\u{9e6}', "Bengali"),
        ('\u{e50}', "Thai"),
        ('\u{be6}', "Tamil"),
        ('\u{660}', "Arabic"),
    ] {
        let other: String = own
            .bytes()
            .filter_map(|byte| char::from_u32(u32::from(zero) + u32::from(byte - b'0')))
            .collect();
        assert_eq!(identities(&format!("Nummer {other} her")), 1, "{name}");
    }
    let each = |mark: &dyn Fn(char) -> String| own.chars().map(mark).collect::<String>();
    assert_eq!(
        identities(&each(&|digit| format!("{digit}\u{fe0f}\u{20e3}"))),
        1
    );
    assert_eq!(identities(&each(&|digit| format!("{digit}\u{336}"))), 1);
    assert_eq!(
        identities(&each(&|digit| format!("&#{};", u32::from(digit)))),
        1
    );
    assert_eq!(
        identities(&each(&|digit| format!("%{:x}", u32::from(digit)))),
        1
    );
}
