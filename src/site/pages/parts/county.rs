use super::Link;
use crate::content::schema::fields::Ref;
use crate::content::schema::records::{AddressKind, CountyKind, CountyRecord};
use crate::content::source::Entry;
use crate::site::pages::PageContext;
use serde::Serialize;

/// A county by the name of its time, and what it is called today.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CountyThenNow {
    /// To its page, by the name of its time.
    pub then: Link,
    /// "06": the number of that time.
    pub number: String,
    /// The counties that hold it today; empty when it is itself one of them, or is called the same.
    pub now: Vec<Link>,
}

pub fn county_then_now(context: &PageContext<'_>, county: &Ref<CountyKind>) -> CountyThenNow {
    county_entry_then_now(context, context.archive.record(county))
}

/// The county, where it is known.
pub fn known_county(
    context: &PageContext<'_>,
    county: Option<&Ref<CountyKind>>,
) -> Option<CountyThenNow> {
    county.map(|county| county_then_now(context, county))
}

/// The same for a county that is at hand.
pub fn county_entry_then_now(
    context: &PageContext<'_>,
    county: &Entry<CountyRecord>,
) -> CountyThenNow {
    let lineage = context.archive.lineage(&county.id);
    let today = lineage.map_or(&[][..], |lineage| lineage.today.as_slice());
    let then = county_link(context, county);
    let now = today
        .iter()
        .filter(|id| **id != county.id)
        .map(|id| county_link(context, context.archive.record(&Ref::<CountyKind>::new(id))))
        .filter(|now| now.text != then.text)
        .collect();
    CountyThenNow {
        then,
        number: county.record.number.clone(),
        now,
    }
}

pub fn county_link(context: &PageContext<'_>, county: &Entry<CountyRecord>) -> Link {
    let (name, lang) = context.language.name(&county.record.names);
    let target = context.addresses.one(AddressKind::Counties, &county.id);
    Link {
        href: context.links.href(&target),
        text: name.to_owned(),
        lang,
    }
}
