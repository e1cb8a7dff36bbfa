//! Texts whose encoding is not stated.

use super::*;

#[test]
fn a_text_without_a_stated_encoding_is_read() {
    let check = |message: &[u8], expected: &str| {
        let stated = with_charsets(Cow::Borrowed(message));
        let parsed = MessageParser::default().parse(&*stated).expect("a message");
        let text = parsed.body_text(0).expect("a text");
        assert_eq!(text.trim_end(), expected);
    };
    check(
        b"From: a@example.no\r\nSubject: x\r\n\r\np\xE5 m\xF8te",
        "på møte",
    );
    check(
        b"From: a@example.no\r\nContent-Type: text/plain;\r\n format=flowed\r\n\r\np\xE5",
        "på",
    );
    check(
        b"From: a@example.no\r\nContent-Type: text/plain; charset=utf-8\r\n\r\np\xE5",
        "på",
    );
    check(
        b"From: a@example.no\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\np=E5",
        "på",
    );
    check(
        b"From: a@example.no\r\nContent-Type: multipart/mixed; boundary=g\r\n\r\n--g\r\nContent-Type: text/plain\r\n\r\np\xE5\r\n--g\r\nContent-Type: text/plain; charset=utf-8\r\n\r\ns\xC3\xA5\r\n--g--\r\n",
        "på",
    );
    check(
        b"From: a@example.no\r\nContent-Type: text/plain; charset=iso-8859-7\r\n\r\n\xE1",
        "α",
    );
}

#[test]
fn a_text_that_can_be_read_is_left() {
    for message in [
        "From: a@example.no\r\n\r\npå".as_bytes(),
        b"From: a@example.no\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\np\xE5",
    ] {
        assert!(matches!(
            with_charsets(Cow::Borrowed(message)),
            Cow::Borrowed(_)
        ));
    }
}
