//! A page of the site's own words: about, accessibility, privacy.

use super::page_kind::PageKind;
use crate::base::text::Html;
use crate::content::schema::records::PageRecord;
use crate::content::source::Entry;
use crate::site::pages::PageContext;
use crate::site::pages::frame::Frame;
use crate::site::pages::parts::{body_html, summary_html};
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::{EntryKind, Passage, SearchEntry, plain_text};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct TextPageView {
    pub page: Frame,
    /// The record's summary, the first use of each abbreviation explained.
    pub summary_html: Option<Html>,
    /// The page's text. Its headings begin at h2.
    pub body_html: Html,
    /// Of a page about accessibility: the address of the report on it, when the site has one.
    pub report: Option<String>,
    /// Of a page about accessibility: the address of the accessibility statement, when the site has one.
    pub statement: Option<String>,
}

/// How the ids of pages about accessibility begin.
const ABOUT_ACCESSIBILITY: [&str; 2] = ["tilgjenge", "accessib"];

impl PageKind for TextPageView {
    const TEMPLATE: &'static str = "page.html";

    type Key = usize;

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, Self::Key>> {
        let entries = planning.archive.pages.iter().enumerate();
        entries
            .flat_map(|(index, page)| {
                let path = planning.addresses.text_page(page);
                planning.record(page, path, page.record.lang, &page.record.aliases, index)
            })
            .collect()
    }

    fn compose(context: &mut PageContext<'_>, index: &usize) -> TextPageView {
        text_page_view(context, context.archive.text_page(*index))
    }

    fn search_entry(&self) -> Option<SearchEntry> {
        let text = plain_text([self.summary_html.as_ref(), Some(&self.body_html)]);
        let mut entry = SearchEntry::of_page(&self.page, EntryKind::Page, text, String::new());
        entry.passages.extend(Passage::of_headings(&self.body_html));
        Some(entry)
    }
}

fn text_page_view(context: &mut PageContext<'_>, page: &Entry<PageRecord>) -> TextPageView {
    let record = &page.record;
    let address = context.addresses.text_page(page);
    let mut beginnings = ABOUT_ACCESSIBILITY.iter();
    let is_about = beginnings.any(|beginning| page.id.starts_with(beginning));
    let site = context.archive.site();
    let report = context.addresses.accessibility_report();
    let has_report = is_about && site.accessibility_report;
    let statement = site.accessibility_statement.as_ref().filter(|_| is_about);
    TextPageView {
        report: has_report.then(|| context.links.href(&report)),
        statement: statement.map(|statement| statement.url.as_str().to_owned()),
        page: Frame::of_record(context, "page", &record.title)
            .summarised(context, record.summary.as_deref())
            .with_sources(context, &record.sources)
            .updated(context, record.updated.as_ref())
            .unlisted(record.noindex)
            .translated(context, &address, record.lang, &page.twins),
        summary_html: summary_html(context, record.summary.as_deref()),
        body_html: body_html(context, page.body.as_ref(), 2),
    }
}
