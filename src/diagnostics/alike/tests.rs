use super::*;

#[test]
fn what_differs_between_texts_that_look_alike() {
    let check = |written, meant, expected| {
        assert_eq!(
            difference(written, meant),
            expected,
            "{written:?} {meant:?}"
        );
    };
    check("psykisk\u{a0}helse", "psykisk helse", Some("alike-space"));
    check("sama\u{30a}rbeid", "samårbeid", Some("alike-decomposed"));
    check("folke\u{ad}helse", "folkehelse", Some("alike-soft-hyphen"));
    check("folke\u{200b}helse", "folkehelse", Some("alike-invisible"));
    check("nord–norge", "nord-norge", Some("alike-dash"));
    check("h\u{43e}rdaland", "hordaland", Some("alike-foreign-letter"));
    check("hordalnd", "hordaland", None);
    check("Hordaland", "hordaland", None);
    check("hordaland", "hordaland", None);
}
