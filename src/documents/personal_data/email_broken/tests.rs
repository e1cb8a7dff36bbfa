use crate::documents::personal_data::addresses;

#[test]
fn a_provider_is_known_by_its_name() {
    let check = |text: &str, expected: &str| {
        let found = addresses(text).into_iter();
        let found: Vec<String> = found.map(|found| found.address).collect();
        assert_eq!(found.join(" / "), expected, "{text}");
    };
    for text in [
        "Skriv til kari.n516@gmail .com om saken",
        "Skriv til kari.n516@gmail com om saken",
        "Skriv til kari.n516@gmail . com om saken",
        "Skriv til kari.n516-at-gmail-dot-com om saken",
        "Skriv til kari.n516 a gmail.com om saken",
        "Skriv til kari.n516 (att) gmail.com om saken",
        "Skriv til kari.n516@gmail.com om saken",
    ] {
        check(text, "kari.n516@gmail.com");
    }
    check("Følg @online no og da", "");
    check("Spør @gmail com", "");
    check("Vitamin a gmail.com", "");
    check("Sjå kapittel a example.no", "");
}
