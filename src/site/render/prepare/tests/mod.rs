//! Small templates made ready, each rendered both ways; and what must stay as it is.

mod cacheable;
mod calls;
mod includes;
mod standard;
mod words;

use super::*;
use crate::base::path::SourcePath;

/// A template's text, its words still to be said.
fn text(template: &Template<'_>) -> String {
    let text = template.parts.iter().map(|part| match part {
        Segment::Text(text) => text,
        Segment::Word { call, .. } => call,
    });
    text.copied().collect()
}

/// The standard theme with files of the site's own.
fn theme(own: &[(&str, &str)]) -> ThemeFiles {
    let of_site: BTreeMap<SourcePath, _> = own
        .iter()
        .map(|(path, text)| (SourcePath::new(path), (*text).into()))
        .collect();
    ThemeFiles::new("standard", &of_site)
}

fn template(files: &ThemeFiles, name: &str) -> String {
    let InlinedTemplates { templates, .. } = inlined_templates(files);
    let found = templates.iter().find(|template| template.name == name);
    text(found.expect("a template"))
}
