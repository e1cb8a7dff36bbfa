//! Rendering: all pages at the same time.

use super::output_file::{OutputContent, OutputFile};
use super::template_error::template_mistake;
use super::theme::Theme;
use super::unknown_names::{unknown_arguments, unknown_names};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::pages::Page;
use rayon::prelude::*;
use std::collections::BTreeMap;
use tera::Context;

/// Every page as a file. A page that cannot be rendered is a mistake of the theme, told once for each place.
///
/// Each view is dropped as soon as its page is made, so that the views' memory serves the pages.
pub fn render_pages(
    pages: Vec<Page>,
    theme: &Theme,
    mistakes: &mut Diagnostics,
) -> Vec<OutputFile> {
    mistakes.extend(unknown_names_of(&pages, theme));
    let rendered: Vec<Result<OutputFile, Box<Diagnostic>>> = pages
        .into_par_iter()
        .map(|page| render(&page, theme).map_err(Box::new))
        .collect();
    let mut files = Vec::with_capacity(rendered.len());
    for result in rendered {
        match result {
            Ok(file) => files.push(file),
            Err(mistake) => mistakes.add(*mistake),
        }
    }
    files
}

/// The misspelt names that the template engine takes for false, told once for each kind of page.
fn unknown_names_of(pages: &[Page], theme: &Theme) -> Vec<Diagnostic> {
    let mut by_template: BTreeMap<&str, Vec<&Page>> = BTreeMap::new();
    for page in pages {
        let template = page.view.template();
        by_template.entry(template).or_default().push(page);
    }
    let view = |page: &&Page| {
        let mut view = serde_json::to_value(&page.view).unwrap_or_default();
        if let (Some(view), Some(globals)) = (view.as_object_mut(), theme.globals.as_object()) {
            view.extend(globals.clone());
        }
        view
    };
    let mut found = unknown_arguments(&theme.globals, &theme.files);
    for (template, pages) in by_template {
        found.extend(unknown_names(
            template,
            pages.iter().map(view),
            &theme.files,
        ));
    }
    found
}

fn render(page: &Page, theme: &Theme) -> Result<OutputFile, Diagnostic> {
    let template = page.view.template();
    let bytes = Context::from_serialize(&page.view)
        .and_then(|context| {
            let mut bytes = Vec::new();
            let templates = theme.templates(page.language);
            templates.render_to(template, &context, &mut bytes)?;
            Ok(bytes)
        })
        .map_err(|error| template_mistake(&error, template, &theme.files))?;
    Ok(OutputFile {
        path: page.path.clone(),
        content: OutputContent::Bytes(bytes),
    })
}
