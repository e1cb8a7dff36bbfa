use super::*;

#[test]
fn words_of_fields_and_choices() {
    let check = |written, known: &[&str], expected| {
        let found = translated(written, known.iter().copied());
        assert_eq!(found, expected, "{written}");
    };
    check("Sted", &["title", "place"], Some("place"));
    check("påmelding", &["registration"], Some("registration"));
    check("slutt", &["start", "end"], Some("end"));
    check("avholdt", &["planned", "held"], Some("held"));
    check("ja", &["true", "false"], Some("true"));
    check("Nei", &["yes", "no"], Some("no"));
    check("arrangør", &["organisers"], Some("organisers"));
    check("tema", &["topics"], Some("topics"));
    check("Planlagt", &["planned", "held"], Some("planned"));
    check("veileder", &["guide", "tool"], Some("guide"));
    check("fylket", &["county"], Some("county"));
    check("Temaene", &["topics"], Some("topics"));
    check("vedlegga", &["materials"], Some("materials"));
    check("påmeldinga", &["registration"], Some("registration"));
    check("videoer", &["recordings"], Some("recordings"));
    check("usant", &["true", "false"], Some("false"));
    check("fylke", &["title"], None);
    check("place", &["place"], None);
    check("", &["place"], None);
}

#[test]
fn words_of_names() {
    let check = |name_use, name, language, expected| {
        let found = norwegian_word(name_use, name, language);
        assert_eq!(found, expected, "{name}");
    };
    check(NameUse::Field, "summary", Language::Nb, Some("sammendrag"));
    check(
        NameUse::Choice,
        "summary",
        Language::Nn,
        Some("oppsummering"),
    );
    check(NameUse::Language, "se", Language::Nb, Some("nordsamisk"));
    check(NameUse::Field, "summary", Language::En, None);
    check(NameUse::Field, "ingress", Language::Nb, None);
}

#[test]
fn every_line_of_the_table_is_whole() {
    assert_eq!(rows().count(), TABLE.lines().count());
    for row in rows() {
        assert!(["field", "choice", "language"].contains(&row.name_use));
        assert!(!row.nb.is_empty() && !row.nn.is_empty(), "{}", row.name);
    }
}
