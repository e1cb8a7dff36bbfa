//! How long a usual text takes: `cargo test --release --lib two_thousand -- --ignored --nocapture`.

use super::*;
use std::time::{Duration, Instant};

#[test]
#[ignore = "a measurement, for a release build"]
fn two_thousand_bodies() {
    let words = "Kommunene i fylket møttes for å dele erfaringer med folkehelsearbeid, og mange viste hvordan de bruker Ungdata, \
        oversikt og medvirkning i planleggingen. KS og Helsedirektoratet la fram nye tall. ".repeat(11);
    let words: Vec<&str> = words.split(' ').take(300).collect();
    let entries = (0..150)
        .map(|n| {
            (
                vec![format!("AB{n}"), format!("ABC{n}X")],
                format!("Langt navn {n}"),
                None,
            )
        })
        .chain([(
            vec!["KS".to_owned()],
            "Kommunenes organisasjon".to_owned(),
            None,
        )])
        .collect();
    let abbreviations = Abbreviations::new(entries);
    for html in ["", "H<sub>2</sub>O\n\n"] {
        let bodies: Vec<String> = (0..2000).map(|n| format!(
            "## Innledning {n}\n\n{}\n\n{html}- [Oslo](../counties/oslo.md) viste *dette*\n- [Agder](/fylker/agder/) og **dette**\n- Se https://ks.no/side/{n}.\n\n\
             ### Tall\n\n| Kommune | Antall | År |\n|---|--:|---|\n| Oslo | {n} | 2018 |\n| Bergen | 2 | 2019 |\n| Asker | 3 | 2020 |\n\n\
             ![Deltakere i salen](bilde.png \"Foto: fylket\")\n\n{}\n\n> Et sitat med [lenke](https://fhi.no/) og [en til](#tall).\n\n{}\n",
            words[..100].join(" "), words[100..200].join("\n"), words[200..].join(" "))).collect();
        let file = SourcePath::new("content/pages/om.md");
        let mut best = Duration::MAX;
        let mut bytes = 0;
        for _ in 0..5 {
            let start = Instant::now();
            bytes = 0;
            for text in &bodies {
                let source = Source {
                    file: &file,
                    text,
                    offset: 0,
                    language: Language::Nb,
                };
                bytes += print(
                    source,
                    SETTINGS,
                    &mut FirstUse::new(&abbreviations),
                    &mut Found,
                )
                .html
                .as_str()
                .len();
            }
            best = best.min(start.elapsed());
        }
        eprintln!(
            "{:?} each, {} bytes in, {} bytes out",
            best / 2000,
            bodies[0].len(),
            bytes / 2000
        );
    }
}
