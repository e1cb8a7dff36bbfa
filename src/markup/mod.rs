use crate::diagnostics::{Diagnostic, Place};
use crate::path::SourcePath;
use crate::text::{Html, Language};
pub trait Resolver {
    fn link(&mut self, target: &str, place: Place) -> Result<String, Diagnostic>;
    fn image(&mut self, target: &str, place: Place) -> Result<ImageSource, Diagnostic>;
}
pub struct ImageSource {
    pub src: String,
    pub size: Option<(u32, u32)>,
}
pub struct Source<'t> {
    pub file: &'t SourcePath,
    pub text: &'t str,
    pub offset: usize,
    pub language: Language,
}
pub struct Heading {
    pub level: u8,
    pub id: String,
    pub text: String,
}
pub struct Printed {
    pub html: Html,
    pub headings: Vec<Heading>,
    pub first_paragraph: Option<String>,
    pub mistakes: Vec<Diagnostic>,
}
#[derive(Clone, Copy)]
pub struct Settings<'s> {
    pub top_level: u8,
    pub id_prefix: &'s str,
}
#[derive(Debug)]
pub struct Abbreviations;
pub struct FirstUse<'a>(&'a Abbreviations);
impl<'a> FirstUse<'a> {
    pub fn new(a: &'a Abbreviations) -> Self {
        FirstUse(a)
    }
}
pub fn print(
    source: Source<'_>,
    _: Settings<'_>,
    _: &mut FirstUse<'_>,
    _: &mut dyn Resolver,
) -> Printed {
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new(source.text));
    Printed {
        html: Html::trusted(html),
        headings: vec![],
        first_paragraph: None,
        mistakes: vec![],
    }
}
pub fn inline(text: &str, _: &mut FirstUse<'_>) -> Html {
    Html::escaped(text)
}
