//! Rendering: a view in, a page out.

use super::template_error::template_mistake;
use super::theme::Theme;
use super::undefined_names::{unknown_arguments, unknown_names};
use crate::base::digest::Digest;
use crate::base::output_file::{OutputContent, OutputFile};
use crate::diagnostics::Diagnostic;
use crate::site::pages::Page;
use tera::{Context, Tera, TeraResult};

/// The misspelt names that the template engine takes for false, told once for each kind of page.
///
/// `kinds`: the pages of each kind: a name that one page's view lacks may stand in another's.
pub fn unknown_names_of(
    kinds: impl Iterator<Item = impl Iterator<Item = Page>>,
    theme: &Theme,
) -> Vec<Diagnostic> {
    let view = |page: &Page| {
        let mut view = serde_json::to_value(&page.view).unwrap_or_default();
        if let (Some(view), Some(globals)) = (view.as_object_mut(), theme.globals.as_object()) {
            view.extend(globals.clone());
        }
        view
    };
    let mut found = unknown_arguments(&theme.globals, &theme.files);
    for pages in kinds {
        let mut pages = pages.peekable();
        if let Some(template) = pages.peek().map(|first| first.view.template()) {
            let views = pages.map(|page| view(&page));
            found.extend(unknown_names(template, views, &theme.files));
        }
    }
    found
}

/// What a page is made of: its view and the theme, and nothing else.
pub fn made_of(page: &Page, theme: &Theme) -> Digest {
    Digest::of(&(theme.digest(page.language), page.language, &page.view))
}

/// In bytes: most pages are made without moving.
const USUAL_SIZE: usize = 16 * 1024;

/// The page as a file. Err: a mistake of the theme, reported with the names that the theme's author may use.
pub fn render(page: &Page, theme: &Theme) -> Result<OutputFile, Diagnostic> {
    let template = page.view.template();
    let inlined = || {
        let mut context = Context::from_serialize(&page.view)?;
        theme.add_cached_partials(&mut context, page);
        bytes(theme.templates(page.language), template, &context)
    };
    let bytes = inlined()
        .or_else(|_| render_as_written(page, theme))
        .map_err(|error| template_mistake(&error, template, &theme.files))?;
    Ok(OutputFile::new(
        page.path.clone(),
        OutputContent::Bytes(bytes),
    ))
}

/// The same bytes from the templates as they stand in their files. Slower; an error has its true place.
pub fn render_as_written(page: &Page, theme: &Theme) -> TeraResult<Vec<u8>> {
    let context = Context::from_serialize(&page.view)?;
    bytes(
        theme.as_written(page.language),
        page.view.template(),
        &context,
    )
}

fn bytes(templates: &Tera, template: &str, context: &Context) -> TeraResult<Vec<u8>> {
    let mut bytes = Vec::with_capacity(USUAL_SIZE);
    templates.render_to(template, context, &mut bytes)?;
    Ok(bytes)
}
