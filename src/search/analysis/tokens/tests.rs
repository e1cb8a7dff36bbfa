use super::*;

fn check(text: &str, words: &[&str]) {
    assert_eq!(tokens(text), words, "{text}");
}

#[test]
fn words_numbers_and_what_stands_between_them() {
    check(
        "Læringsnettverk, folkehelse!",
        &["læringsnettverk", "folkehelse"],
    );
    check("0–24-samarbeidet", &["0-24", "0", "24", "samarbeidet"]);
    check(
        "jf. § 5 og §7-2",
        &["jf", "§5", "5", "og", "§7", "7-2", "7", "2"],
    );
    check("2017-2027", &["2017-2027", "2017", "2027"]);
    check(
        "16. oktober 2018 - Bergen",
        &["16", "oktober", "2018", "bergen"],
    );
    check("4H-klubben 8b", &["4h", "klubben", "8b"]);
    check(
        "postmottak@example.no",
        &["postmottak@example", "postmottak", "example", "no"],
    );
    check("s@rlig", &["s@rlig"]);
    check("§ uten tall", &["uten", "tall"]);
    check("", &[]);
}
