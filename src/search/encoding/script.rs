//! Values as a script that calls a function with them: `samlingSearch.kind(value, value)`.

use serde::Serialize;

/// `values`: a tuple.
pub fn script(kind: &str, values: &impl Serialize) -> Vec<u8> {
    let begin = format!("samlingSearch.{kind}(");
    let mut script = begin.clone().into_bytes();
    // Fails only for maps whose keys are not texts.
    if serde_json::to_writer(&mut script, values).is_err() {
        script.truncate(begin.len());
        script.extend_from_slice(b"[]");
    }
    // The brackets of the tuple are removed: the call has its own.
    script.remove(begin.len());
    script.pop();
    script.push(b')');
    // Copied to the exact size: all scripts are in memory until the last one is written.
    script.as_slice().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_with_the_values() {
        let script = script("words", &(7, "a\"b"));
        assert_eq!(script, br#"samlingSearch.words(7,"a\"b")"#);
    }
}
