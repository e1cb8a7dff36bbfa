//! Texts and what is made of them: exact HTML, exact mistakes, and what holds for any text.

mod footnotes;
mod html;
mod laws;
mod links;
mod printing;

use super::*;
use crate::diagnostics::{At, catalogue};

/// Finds everything but what is named `dead`.
struct Found;

impl Resolver for Found {
    fn link(&mut self, target: &str, place: Location) -> Result<String, Diagnostic> {
        match target.contains("dead") {
            true => Err(catalogue::dead_link(place, target, [])),
            false => Ok(target.to_owned()),
        }
    }

    fn image(&mut self, target: &str, place: Location) -> Result<ImageSource, Diagnostic> {
        match target.contains("dead") {
            true => Err(catalogue::dead_link(place, target, [])),
            false => Ok(ImageSource {
                src: format!("../{target}"),
                size: target.ends_with(".png").then_some((640, 480)),
            }),
        }
    }
}

const SETTINGS: Settings<'static> = Settings {
    top_level: 2,
    id_prefix: "",
    taken_ids: &["main"],
};

fn printed_as(text: &str, language: Language, settings: Settings<'_>) -> Printed {
    let abbreviations = Abbreviations::new(vec![(
        vec!["KS".to_owned()],
        "Kommunenes organisasjon".to_owned(),
        None,
    )]);
    let source = Source {
        file: &SourcePath::new("content/pages/om.md"),
        text,
        offset: 100,
        language,
    };
    print(
        source,
        settings,
        &mut FirstUse::new(&abbreviations),
        &mut Found,
    )
}

fn printed(text: &str) -> Printed {
    printed_as(text, Language::Nb, SETTINGS)
}

/// The exact HTML, and no mistake.
fn check(text: &str, html: &str) {
    let printed = printed(text);
    let html = html.replace("[KS]", "<abbr title=\"Kommunenes organisasjon\">KS</abbr>");
    assert_eq!(printed.html.as_str().trim_end(), html, "{text:?}");
    assert_eq!(printed.mistakes, [], "{text:?}");
}

/// The exact HTML, and each mistake as its code and the part of the text it points at.
fn check_mistakes(text: &str, html: &str, mistakes: &[&str]) {
    let printed = printed(text);
    let told: Vec<String> = printed
        .mistakes
        .iter()
        .map(
            |mistake| match mistake.place.as_ref().map(|place| &place.at) {
                Some(At::Span(span)) => format!(
                    "{} {}",
                    mistake.code,
                    &text[span.start - 100..span.end - 100]
                ),
                _ => panic!("no span: {mistake:?}"),
            },
        )
        .collect();
    assert_eq!(printed.html.as_str().trim_end(), html, "{text:?}");
    assert_eq!(told, mistakes, "{text:?}");
}
