//! The codes in which mail carries bytes as ASCII: base64 and quoted-printable (RFC 2045).

use mail_parser::decoders::base64::base64_decode;

/// The bytes that base64 stands for.
pub fn decoded_base64(code: &[u8]) -> Option<Vec<u8>> {
    base64_decode(code)
}

/// Is it one of the letters of base64, or the sign that fills up its end?
#[inline]
pub fn is_base64(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '+' | '/' | '=')
}

/// The bytes that a line in quoted-printable stands for. An equals sign before anything but two digits stays, as in
/// `ENCODING=QUOTED-PRINTABLE:=4B`.
pub fn quoted_printable(line: &[u8]) -> Vec<u8> {
    let digit = |at: usize| char::from(*line.get(at)?).to_digit(16);
    let mut bytes = Vec::with_capacity(line.len());
    let mut at = 0;
    while let Some(byte) = line.get(at) {
        let code = (digit(at + 1).zip(digit(at + 2))).filter(|_| *byte == b'=');
        let code = code.and_then(|(high, low)| u8::try_from(high * 16 + low).ok());
        bytes.push(code.unwrap_or(*byte));
        at += if code.is_some() { CODE } else { 1 };
    }
    bytes
}

/// The length of a byte that is written as `=4B`.
pub const CODE: usize = 3;

#[cfg(test)]
mod tests {
    use super::quoted_printable;

    #[test]
    fn codes_stand_for_bytes() {
        let check = |line: &str, expected: &str| {
            assert_eq!(quoted_printable(line.as_bytes()), expected.as_bytes());
        };
        check("s=C3=B8r=20og nord", "sør og nord");
        check("A=B:=4b=", "A=B:K=");
        check("=+1 = 2", "=+1 = 2");
    }
}
