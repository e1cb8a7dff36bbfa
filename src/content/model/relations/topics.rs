use super::slugs::slugs;
use crate::base::text::composed;
use crate::content::model::ArchiveRecords;
use crate::content::schema::fields::Name;
use indexmap::IndexMap;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// The beginning of the slug of a topic without Latin letters.
const OTHERWISE: &str = "tema";

/// A topic and everything about it, as indexes into the archive's tables.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Topic {
    /// The spelling of its first occurrence.
    pub name: String,
    pub gatherings: Vec<usize>,
    /// The gathering and, in it, the presentation.
    pub presentations: Vec<(usize, usize)>,
    pub projects: Vec<usize>,
    pub resources: Vec<usize>,
}

/// Every topic, by its slug and by its name.
#[derive(Debug, Default)]
pub struct Topics {
    pub by_slug: BTreeMap<String, Topic>,
    /// By [`topic_key`].
    slugs: FxHashMap<String, String>,
}

impl Topics {
    /// The slug of the topic with this name. None: the name has no visible character.
    pub fn slug(&self, name: &str) -> Option<&str> {
        self.slugs.get(&topic_key(name)).map(String::as_str)
    }
}

/// The key of a topic, the same for all its spellings: upper and lower case, spaces and hyphens are ignored, other characters are
/// not, so that C and C#, var and vår are different topics.
pub fn topic_key(name: &str) -> String {
    let is_gap = |letter: char| {
        letter.is_whitespace() || matches!(letter, '-' | '_' | '\u{2010}'..='\u{2015}')
    };
    // Soft hyphens and zero-width characters are invisible.
    let is_invisible = |letter: char| {
        matches!(
            letter,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
        )
    };
    let lower = composed(name).to_lowercase().replace(is_invisible, "");
    let words = lower.split(is_gap).filter(|word| !word.is_empty());
    words.collect::<Vec<&str>>().join(" ")
}

pub(super) fn topics(archive: &ArchiveRecords) -> Topics {
    let mut found: IndexMap<String, Topic> = IndexMap::new();
    let mut each = |names: &[Name], add: &dyn Fn(&mut Topic)| {
        let mut seen = Vec::with_capacity(names.len());
        for name in names {
            let key = topic_key(name);
            // One record may name a topic twice, in two spellings.
            if key.is_empty() || seen.contains(&key) {
                continue;
            }
            let topic = found.entry(key.clone()).or_insert_with(|| Topic {
                name: name.to_string(),
                ..Topic::default()
            });
            add(topic);
            seen.push(key);
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
    let slugs = slugs(found.keys().map(String::as_str), OTHERWISE);
    let by_slug = found.into_iter().filter_map(|(key, topic)| {
        let slug = slugs.get(&key)?.clone();
        Some((slug, topic))
    });
    Topics {
        by_slug: by_slug.collect(),
        slugs,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The slugs of topics with these names, in the names' order.
    fn slugs_of(names: &[&str]) -> Vec<String> {
        let keys: Vec<String> = names.iter().map(|name| topic_key(name)).collect();
        let slugs = slugs(keys.iter().map(String::as_str), OTHERWISE);
        let slugs = names.iter().map(|name| slugs[&topic_key(name)].clone());
        slugs.collect()
    }

    #[test]
    fn spellings_of_one_topic() {
        assert_eq!(topic_key("Frivillighet "), topic_key("frivillighet"));
        assert_eq!(topic_key("0–24-samarbeidet"), topic_key("0-24 samarbeidet"));
        assert_eq!(topic_key("frivil\u{ad}lighet"), topic_key("frivillighet"));
        assert_ne!(topic_key("C"), topic_key("C#"));
        assert_ne!(topic_key("vår"), topic_key("var"));
    }

    #[test]
    fn each_topic_has_a_slug_of_its_own() {
        assert_eq!(slugs_of(&["Psykisk helse"]), ["psykisk-helse"]);
        let slugs = slugs_of(&["C#", "C", "C++", "Тема", "🎈"]);
        assert_eq!(slugs[1], "c");
        assert!(slugs[0].starts_with("c-") && slugs[2].starts_with("c-"));
        assert!(slugs[3].starts_with("tema-") && slugs[4].starts_with("tema-"));
        let different: std::collections::BTreeSet<&String> = slugs.iter().collect();
        assert_eq!(different.len(), slugs.len());
    }
}
