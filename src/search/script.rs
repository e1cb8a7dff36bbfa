//! A value as a script that hands it over: `samlingSearch(kind, number, value)`.

use serde::Serialize;

pub fn script(kind: &str, number: usize, value: &(impl Serialize + ?Sized)) -> Vec<u8> {
    let mut script = format!("samlingSearch(\"{kind}\",{number},").into_bytes();
    // Fails only for maps whose keys are no texts.
    if serde_json::to_writer(&mut script, value).is_err() {
        script.extend_from_slice(b"null");
    }
    script.push(b')');
    // Copied: all are kept until the last is made, and what has grown has room to spare.
    script.as_slice().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_with_the_value() {
        let script = script("words", 7, "a\"b");
        assert_eq!(script, br#"samlingSearch("words",7,"a\"b")"#);
    }
}
