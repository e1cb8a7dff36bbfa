use super::{DateView, known_date};
use crate::base::text::Language;
use crate::content::schema::fields::{Ref, ValueOrUnknown};
use crate::content::schema::records::SourceKind;
use crate::site::pages::PageContext;
use serde::Serialize;

/// A document that the page's facts were taken from.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SourceView {
    pub title: String,
    /// The title's language, where it is not the page's.
    pub lang: Option<Language>,
    /// Who published it, by name.
    pub publisher: Option<String>,
    /// None: not known.
    pub date: Option<DateView>,
    /// Where it can be read.
    pub url: Option<String>,
    /// Where an archive of the web has kept it.
    pub archived_url: Option<String>,
    /// What of it is lost or cannot be read.
    pub condition: Option<String>,
}

fn source_view(context: &PageContext<'_>, source: &Ref<SourceKind>) -> SourceView {
    let record = &context.archive.record(source).record;
    let publisher = record.publisher.as_ref();
    let date = record.date.as_ref().and_then(ValueOrUnknown::value);
    SourceView {
        title: record.title.to_string(),
        lang: context.language.foreign(record.lang),
        publisher: publisher.map(|actor| context.archive.record(actor).record.name.to_string()),
        date: known_date(context, date),
        url: record.url.as_ref().map(String::from),
        archived_url: record.archived_url.as_ref().map(String::from),
        condition: record.condition.clone(),
    }
}

pub fn source_views(context: &PageContext<'_>, sources: &[Ref<SourceKind>]) -> Vec<SourceView> {
    let sources = sources.iter();
    sources.map(|source| source_view(context, source)).collect()
}

/// The sources of several records on one page, each once.
pub fn source_views_of<'r>(
    context: &PageContext<'_>,
    records: impl IntoIterator<Item = &'r [Ref<SourceKind>]>,
) -> Vec<SourceView> {
    let mut sources: Vec<&Ref<SourceKind>> = Vec::new();
    for source in records.into_iter().flatten() {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    let sources = sources.into_iter();
    sources.map(|source| source_view(context, source)).collect()
}
