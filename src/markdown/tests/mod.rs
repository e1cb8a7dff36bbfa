//! Texts with their exact HTML and diagnostics, and properties of any text.

mod footnotes;
mod html;
mod laws;
mod links;
mod printing;

use super::*;
use crate::diagnostics::{At, catalogue};

/// Every target exists unless its name contains `dead`.
struct TestResolver;

impl Resolver for TestResolver {
    fn link(&mut self, target: &str, location: Location) -> Result<String, NoTarget> {
        match target.contains("dead") {
            true => Err(catalogue::dead_link(location, target, []).into()),
            false => Ok(target.to_owned()),
        }
    }

    fn image(&mut self, target: &str, location: Location) -> Result<ImageSource, NoTarget> {
        match target.contains("dead") {
            true => Err(catalogue::dead_link(location, target, []).into()),
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
        &mut TestResolver,
    )
}

fn printed(text: &str) -> Printed {
    printed_as(text, Language::Nb, SETTINGS)
}

/// The level and id of each heading in the HTML.
fn headings(printed: &Printed) -> Vec<(u8, &str)> {
    let html = printed.html.as_str();
    let headings = html.split("<h").filter_map(|rest| {
        let (level, rest) = rest.split_once(" id=\"")?;
        Some((level.parse().ok()?, rest.split('"').next()?))
    });
    headings.collect()
}

/// Checks the exact HTML, and that there is no diagnostic.
fn check(text: &str, html: &str) {
    let printed = printed(text);
    let html = html.replace("[KS]", "<abbr title=\"Kommunenes organisasjon\">KS</abbr>");
    assert_eq!(printed.html.as_str().trim_end(), html, "{text:?}");
    assert_eq!(printed.diagnostics, [], "{text:?}");
}

/// Checks the exact HTML, and each diagnostic as its code and its part of the text.
fn check_diagnostics(text: &str, html: &str, expected: &[&str]) {
    let printed = printed(text);
    let summaries = printed.diagnostics.iter().map(|diagnostic| {
        let location = diagnostic.place.as_ref().map(|place| &place.at);
        let Some(At::Span(span)) = location else {
            panic!("no span: {diagnostic:?}");
        };
        let part = &text[span.start - 100..span.end - 100];
        format!("{} {part}", diagnostic.code)
    });
    let summaries: Vec<String> = summaries.collect();
    assert_eq!(printed.html.as_str().trim_end(), html, "{text:?}");
    assert_eq!(summaries, expected, "{text:?}");
}
