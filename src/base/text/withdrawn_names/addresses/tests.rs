use super::*;

/// What stands in a page without being part of its readable text.
fn found(html: &str) -> String {
    let names = WithdrawnNames::new(["Torvald Ånund Brekkemo", "Åse Lønne"], "(navn fjernet)");
    let found = WithdrawnNameFinder::new(&names).found("", html);
    found.into_iter().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_name_in_an_address_is_told_as_the_address_is_written() {
    for address in [
        "https://example.no/ansatte/torvald-brekkemo/",
        "https://example.no/?a=1&n=Torvald%20Brekkemo",
        "https://example.no/a/Brekkemo,Torvald",
        "https://example.no/#TorvaldBrekkemo",
        "https://example.no/%C3%85se_L%C3%B8nne.pdf",
        "https://example.no/aase.loenne",
        "www.example.no/tbrekkemo",
        "tbrekkemo@example.no",
        "aase-lonne",
    ] {
        let written = address.replace('&', "&amp;");
        assert_eq!(found(&format!("<a href=\"{written}\">Mer</a>")), address);
        assert_eq!(found(&format!("Se {written}, eller ({written}).")), address);
    }
}

#[test]
fn other_names_in_addresses_are_left_alone() {
    for address in [
        "https://example.no/brekkemo/",
        "https://example.no/kari-brekkemo/",
        "https://example.no/torvald-brekkemoen/",
        "https://example.no/lonne/",
    ] {
        assert_eq!(
            found(&format!("<a href=\"{address}\">Mer</a>")),
            "",
            "{address}"
        );
    }
}
