//! Importing any text never fails, changes nothing when repeated, and always gives a site that can be built.

use crate::import::folder::Folder;
use proptest::prelude::*;

/// Words that mean something to the importer, and words that do not.
fn words() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "Program",
        "for",
        "samling",
        "Invitasjon",
        "til",
        "workshop",
        "webinaret",
        "16. januar 2018",
        "31.12.2018",
        "18.-19. april",
        "32. mai 2019",
        "oktober 2018",
        "tirsdag",
        "09.00",
        "10.00–09.00",
        "kl. 12",
        "Kari Nordmann,",
        "KS",
        "v/",
        "Øyvær kommune",
        "i Skien",
        "Telemark",
        "Viken",
        "«Læringsnettverk Æ»",
        "Sted:",
        "Målgruppe:",
        "Påmelding",
        "frist",
        "https://example.no/<x>",
        "Hei",
        "Vennlig hilsen",
        "spørsmål:",
        "Hva?",
        "e Hva?",
        "fgrste",
        "malgruppe",
        "(rom 3)",
        "A: Sesjon",
        "Dag 2",
        "\n",
        "\n\n",
        "\t",
        "- ",
        "1 ",
        "2 ",
        "3 ",
        "\u{c}",
        "---",
        "title: x",
        "<b>",
        "[a](b)",
        "kari@example.no",
        "\"",
        "\\",
        "#",
        "“Tittel”",
        "Neste",
        "arrangerte",
        "vedlagt",
        "nn",
        "index",
        "Tid \t Sal A \t Sal B",
        "Tid \t Parallell 1 \t Parallell 2",
        "> Fra: Kari",
        "-----Opprinnelig melding-----",
        "\nFra: Kari",
        "\nSendt: 3. april 2019",
        "\nEmne: Møte",
        "10.00 Åpning v/ Kari Nordmann",
        "23.00–01.00",
        "Byvandring med Ola Eksempel",
        "Samtale mellom Kari Dal og Ola Vik",
        "professor",
        "uke 20",
        "12/3-19",
        "tirsdag 12.3.",
        "Takk for sist,",
        "Hamar,",
        "Teams",
        "SV:",
        "VS:",
    ])
    .prop_map(str::to_owned);
    prop_oneof![4 => known, 1 => any::<String>()]
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(words(), 0..60).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, max_shrink_iters: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_text_gives_a_site_that_builds(texts in prop::collection::vec((text(), "[a-zæøå .]{0,12}(120319)?"), 1..3)) {
        let mut folder = Folder::new();
        for (index, (text, name)) in texts.iter().enumerate() {
            // An empty file is not imported.
            folder = folder.text(&format!("{index}{name}.txt"), &format!("{text}\n"));
        }
        folder.import();
        prop_assert_eq!(folder.errors(), Vec::<String>::new());
        let before = folder.files();
        folder.import();
        prop_assert_eq!(folder.files(), before);
    }
}
