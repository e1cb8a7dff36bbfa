//! The page that is shown while there is no site: it says that the site is being built, or lists the errors.

use super::inject_script::script;
use super::live_state::{Mistakes, PreviewState};
use crate::base::text::Html;
use crate::diagnostics::Sentences;

pub fn bare_page(state: &PreviewState, sentences: &Sentences) -> String {
    let (heading, text) = match &state.mistakes {
        None => (sentences.word("preview-waiting"), String::new()),
        Some(Mistakes { text, .. }) => (
            sentences.word("preview-no-site"),
            format!(
                "<pre class=\"text\" role=\"group\" aria-labelledby=\"heading\" tabindex=\"0\">{}</pre>\n",
                Html::escaped(text)
            ),
        ),
    };
    let heading = Html::escaped(&heading);
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{heading}</title>\n<link rel=\"stylesheet\" href=\"/_samling/live.css\">\n</head>\n\
         <body class=\"bare\">\n<main>\n<h1 id=\"heading\">{heading}</h1>\n{text}</main>\n{}</body>\n</html>\n",
        sentences.language().tag(),
        script(&state.page, " data-bare"),
    )
}
