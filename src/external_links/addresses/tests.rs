use super::*;
use crate::base::path::SourcePath;
use std::sync::Arc;

#[test]
fn addresses_of_texts_and_records() {
    let text = "- id: a\n  url: https://example.no/a\n  archived_url: https://arkiv.example.no/a\n- id: b\n  url: \"https://example.no/b(c)?d=e\"\n  note: Se (https://example.no/a), <http://example.no/f>.\n";
    let file = SourcePath::new("content/sources.yaml");
    let texts = SourceTexts::from([(file, Arc::from(text))]);
    let found = external_addresses(&texts);
    let found: Vec<_> = found
        .iter()
        .map(|one| (one.address.as_str(), one.archived.as_deref()))
        .collect();
    let expected = [
        ("https://example.no/a", Some("https://arkiv.example.no/a")),
        ("https://example.no/b(c)?d=e", None),
        ("http://example.no/f", None),
    ];
    assert_eq!(found, expected);
}
