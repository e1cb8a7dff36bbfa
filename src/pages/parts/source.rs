use super::DateView;
use crate::pages::Composer;
use crate::source::records::{Known, Ref, SourceKind};
use crate::text::Language;
use serde::Serialize;

/// A document that the page's facts were taken from.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SourceView {
    pub title: String,
    pub lang: Option<Language>,
    pub publisher: Option<String>,
    pub date: Option<DateView>,
    pub url: Option<String>,
    pub archived_url: Option<String>,
    pub condition: Option<String>,
}

impl Composer<'_> {
    pub fn source(&self, source: &Ref<SourceKind>) -> SourceView {
        let record = &self.archive.sources[source].record;
        let publisher = record.publisher.as_ref();
        SourceView {
            title: record.title.clone(),
            lang: self.foreign(record.lang),
            publisher: publisher.map(|actor| self.archive.actors[actor].record.name.clone()),
            date: record
                .date
                .as_ref()
                .and_then(Known::value)
                .map(|date| self.date(date)),
            url: record.url.as_ref().map(String::from),
            archived_url: record.archived_url.as_ref().map(String::from),
            condition: record.condition.clone(),
        }
    }

    pub fn sources(&self, sources: &[Ref<SourceKind>]) -> Vec<SourceView> {
        sources.iter().map(|source| self.source(source)).collect()
    }

    /// The sources of several records on one page, each once.
    pub fn sources_of<'r>(
        &self,
        records: impl IntoIterator<Item = &'r [Ref<SourceKind>]>,
    ) -> Vec<SourceView> {
        let mut sources: Vec<&Ref<SourceKind>> = Vec::new();
        for source in records.into_iter().flatten() {
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        sources
            .into_iter()
            .map(|source| self.source(source))
            .collect()
    }
}
