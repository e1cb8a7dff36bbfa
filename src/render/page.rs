//! Rendering: all pages at the same time.

use super::output_file::{OutputContent, OutputFile};
use super::template_error::template_mistake;
use super::theme::Theme;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::pages::{Page, Pages};
use rayon::prelude::*;
use tera::Context;

/// Every page as a file. A page that cannot be rendered is a mistake of the theme, told once for each place.
pub fn render_pages(pages: &Pages, theme: &Theme, mistakes: &mut Diagnostics) -> Vec<OutputFile> {
    let rendered: Vec<Result<OutputFile, Box<Diagnostic>>> = pages
        .pages
        .par_iter()
        .map(|page| render(page, theme).map_err(Box::new))
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
