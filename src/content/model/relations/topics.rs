use crate::base::text::Slug;
use crate::content::model::ArchiveRecords;
use std::collections::BTreeMap;

/// A topic and everything about it, as indexes into the archive's tables.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Topic {
    /// As it was written first.
    pub name: String,
    pub gatherings: Vec<usize>,
    /// The gathering and, in it, the presentation.
    pub presentations: Vec<(usize, usize)>,
    pub projects: Vec<usize>,
    pub resources: Vec<usize>,
}

/// Topics that differ only in case or spelling of æøå are one.
pub(super) fn topics(archive: &ArchiveRecords) -> BTreeMap<String, Topic> {
    let mut found: BTreeMap<String, Topic> = BTreeMap::new();
    let mut each = |names: &[String], add: &dyn Fn(&mut Topic)| {
        for name in names {
            let Some(slug) = Slug::from_text(name) else {
                continue;
            };
            let topic = found.entry(slug.to_string()).or_default();
            if topic.name.is_empty() {
                topic.name.clone_from(name);
            }
            add(topic);
        }
    };
    for (index, gathering) in archive.gatherings.iter().enumerate() {
        each(&gathering.record().topics, &|topic| {
            topic.gatherings.push(index);
        });
        for (talk, presentation) in gathering.presentations.iter().enumerate() {
            each(&presentation.record.topics, &|topic| {
                topic.presentations.push((index, talk));
            });
        }
    }
    for (index, project) in archive.projects.iter().enumerate() {
        each(&project.record.topics, &|topic| topic.projects.push(index));
    }
    for (index, resource) in archive.resources.iter().enumerate() {
        each(&resource.record.topics, &|topic| {
            topic.resources.push(index)
        });
    }
    found
}
