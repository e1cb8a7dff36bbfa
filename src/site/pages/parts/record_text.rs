use crate::base::text::Html;
use crate::content::schema::body::MarkdownBody;
use crate::site::pages::PageContext;

/// A text of one line, the first use of each abbreviation explained.
pub fn line_html(context: &mut PageContext<'_>, text: Option<&String>) -> Option<Html> {
    text.map(|text| context.texts.inline(text))
}

/// The record's summary, or its translation's.
pub fn summary_html(context: &mut PageContext<'_>, summary: Option<&str>) -> Option<Html> {
    let summary = context.translation.summary(summary);
    summary.map(|summary| context.texts.inline(summary))
}

/// The record's text, or its translation's. `top_level`: the level of its highest heading on the page.
pub fn body_html(
    context: &mut PageContext<'_>,
    body: Option<&MarkdownBody>,
    top_level: u8,
) -> Html {
    let body = context.translation.body(body);
    context.texts.body(body, top_level)
}
