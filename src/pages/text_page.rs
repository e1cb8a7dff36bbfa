//! A page of the site's own words: about, accessibility, privacy.

use super::Composer;
use super::frame::Frame;
use crate::source::Entry;
use crate::source::records::PageRecord;
use crate::text::Html;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct TextPageView {
    pub page: Frame,
    pub summary_html: Option<Html>,
    pub body_html: Html,
}

pub fn text_page_view(composer: &mut Composer<'_>, page: &Entry<PageRecord>) -> TextPageView {
    let record = &page.record;
    let summary = composer.summary(record.summary.as_deref());
    let summary_html = summary.as_deref().map(|summary| composer.inline(summary));
    let body_html = composer.entry_body(page.body.as_ref());
    TextPageView {
        summary_html,
        body_html,
        page: Frame {
            description: summary,
            sources: composer.sources(&record.sources),
            updated: record.updated.as_ref().map(|date| composer.date(date)),
            ..composer.frame("page", composer.title(&record.title))
        }
        .in_language(composer.title_lang(record.lang))
        .with_twins(composer.twins(
            &composer.addresses.text_page(page),
            record.lang,
            &page.twins,
        )),
    }
}
