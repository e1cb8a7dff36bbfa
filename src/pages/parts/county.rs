use super::Link;
use crate::pages::Composer;
use crate::source::Entry;
use crate::source::records::{AddressKind, CountyKind, CountyRecord, Ref};
use crate::text::Language;
use serde::Serialize;
use std::collections::BTreeMap;

/// A county by the name of its time, and what it is called today.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CountyThenNow {
    pub then: Link,
    /// "06": the number of that time.
    pub number: String,
    /// The counties that hold it today; empty when it is itself one of them, or is called the same.
    pub now: Vec<Link>,
}

impl Composer<'_> {
    pub fn county(&self, county: &Ref<CountyKind>) -> CountyThenNow {
        let entry = &self.archive.counties[county];
        let today = self
            .archive
            .relations
            .lineages
            .get(&entry.id)
            .map_or(&[][..], |lineage| lineage.today.as_slice());
        let then = self.county_link(entry);
        let now = today
            .iter()
            .filter(|id| **id != entry.id)
            .map(|id| self.county_link(&self.archive.counties[&Ref::<CountyKind>::new(id)]))
            .filter(|now| now.text != then.text)
            .collect();
        CountyThenNow {
            then,
            number: entry.record.number.clone(),
            now,
        }
    }

    pub fn county_link(&self, county: &Entry<CountyRecord>) -> Link {
        let (name, lang) = self.name(&county.record.names);
        let target = self.addresses.one(AddressKind::Counties, &county.id);
        Link {
            href: self.href(&target),
            text: name.to_owned(),
            lang,
        }
    }

    /// The name in the page's language, or else the first; and its language, when it is not the page's.
    pub fn name<'n>(&self, names: &'n BTreeMap<Language, String>) -> (&'n str, Option<Language>) {
        let own = names.get(&self.lang).map(|name| (name.as_str(), None));
        // A Norwegian name is the same in both written standards unless it says otherwise.
        own.or_else(|| {
            let (lang, name) = names.iter().next()?;
            let norwegian = matches!(lang, Language::Nb | Language::Nn);
            Some((name.as_str(), (!norwegian).then_some(*lang)))
        })
        .unwrap_or(("", None))
    }
}
