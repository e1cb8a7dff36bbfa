//! Rendering: a view in, a page out.

use super::cached_partials::take_out;
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
/// `kinds`: the first page of each kind, and the others: a name that one page's view lacks may stand in another's.
pub fn unknown_names_of<'p>(
    kinds: impl Iterator<Item = (&'p Page, impl Iterator<Item = Page>)>,
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
    for (first, others) in kinds {
        let views = std::iter::once(view(first)).chain(others.map(|page| view(&page)));
        found.extend(unknown_names(first.view.template(), views, &theme.files));
    }
    found
}

/// What a page is made of: its view and the theme, and nothing else.
pub fn made_of(page: &Page, theme: &Theme) -> Digest {
    Digest::of(&(theme.digest(page.language), page.language, &page.view))
}

/// In bytes: most pages are made without moving.
const USUAL_SIZE: usize = 16 * 1024;

/// The page as a file. Err: a mistake of the theme.
pub fn render(page: &Page, theme: &Theme) -> Result<OutputFile, Diagnostic> {
    let template = page.view.template();
    let bytes = Context::from_serialize(&page.view)
        .and_then(|mut context| {
            theme.put_steady_parts(&mut context, page);
            let ready = bytes(theme.templates(page.language), template, &context);
            // Its mistakes are reported with the names that the theme's author may use.
            let written = || {
                let mut context = context.clone();
                take_out(&mut context);
                bytes(theme.as_written(page.language), template, &context)
            };
            if cfg!(debug_assertions) {
                assert_same(&ready, &written(), page);
            }
            ready.or_else(|_| written())
        })
        .map_err(|error| template_mistake(&error, template, &theme.files))?;
    Ok(OutputFile::new(
        page.path.clone(),
        OutputContent::Bytes(bytes),
    ))
}

fn bytes(templates: &Tera, template: &str, context: &Context) -> TeraResult<Vec<u8>> {
    let mut bytes = Vec::with_capacity(USUAL_SIZE);
    templates.render_to(template, context, &mut bytes)?;
    Ok(bytes)
}

/// Every page of every test proves that templates made ready print what they print as they are written.
fn assert_same(ready: &TeraResult<Vec<u8>>, written: &TeraResult<Vec<u8>>, page: &Page) {
    let text = |bytes: &TeraResult<Vec<u8>>| {
        let bytes = bytes.as_ref().ok();
        bytes.map(|bytes| String::from_utf8_lossy(bytes).into_owned())
    };
    assert_eq!(text(ready), text(written), "{}", page.path);
}
