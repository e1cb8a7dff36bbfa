use super::*;

#[test]
fn the_place_is_where_the_same_is_found() {
    let source = |path: &str, text: &str| (SourcePath::new(path), Arc::<str>::from(text));
    let texts = BTreeMap::from([
        source("content/a.md", "Saksnummer 2023/41234567 er avsluttet."),
        source("content/b.md", "Kari ringes på 41234567."),
        source("content/c.md", "Ola Nordmann har 912&nbsp;34&nbsp;567."),
        source("content/d.md", "Se 22334455"),
    ]);
    let file = |text: &str| {
        let kind = FoundKind::Personal(PersonalDataKind::Phone);
        let places = source_places(texts.iter(), [(kind, text)].into_iter());
        let place = places.into_values().next().flatten();
        place.map(|place| place.location.file.as_str().to_owned())
    };
    assert_eq!(file("41234567").as_deref(), Some("content/b.md"));
    assert_eq!(file("912 34 567").as_deref(), Some("content/c.md"));
    assert_eq!(file("22334455").as_deref(), Some("content/d.md"));
    assert_eq!(file("998 87 766"), None);
}

#[test]
fn what_goes_on_into_words_of_the_page_is_where_its_first_line_is() {
    let path = SourcePath::new("content/a.md");
    let texts = BTreeMap::from([(
        path.clone(),
        Arc::<str>::from("[^1]: Kari Nordmann er sykmeldt\n"),
    )]);
    let kind = FoundKind::Personal(PersonalDataKind::Health);
    let text = "Kari Nordmann er sykmeldt \nTilbake til teksten fra fotnote 1";
    let places = source_places(texts.iter(), [(kind, text)].into_iter());
    let place = places.into_values().next().flatten();
    assert_eq!(place.map(|place| place.location.file), Some(path));
}
