//! The list of everyone who spoke or wrote, in alphabetical order.

use crate::base::text::collation::sort_by_text;
use crate::content::model::PersonPage;
use crate::content::schema::records::AddressKind;
use crate::site::pages::PageContext;
use crate::site::pages::frame::Frame;
use crate::site::pages::kinds::gatherings::topics::CountedLink;
use crate::site::pages::kinds::page_kind::PageKind;
use crate::site::pages::lists::ListId;
use crate::site::pages::parts::{DividedListView, Link, divided_list, link, whole_list};
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::SearchEntry;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct PeopleView {
    pub page: Frame,
    /// Each with the number of talks and letters.
    pub people: Vec<CountedLink>,
    /// None: they stand here.
    pub divided: Option<DividedListView>,
}

impl PageKind for PeopleView {
    const TEMPLATE: &'static str = "people.html";

    type Key = ();

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, ()>> {
        planning.list(AddressKind::People)
    }

    fn compose(context: &mut PageContext<'_>, (): &()) -> PeopleView {
        let divided = divided_list(context, &ListId::All(AddressKind::People));
        PeopleView {
            page: Frame::of_list(context, "people", AddressKind::People).in_section("people"),
            people: whole_list(&divided, || counted_people(context)),
            divided,
        }
    }

    fn search_entry(&self) -> Option<SearchEntry> {
        Some(SearchEntry::of_list(&self.page))
    }
}

fn counted_people(context: &PageContext<'_>) -> Vec<CountedLink> {
    let people = context.archive.people();
    let mut people: Vec<CountedLink> = people
        .map(|(slug, person)| counted_person(context, slug, person))
        .collect();
    sort_by_text(&mut people, |person| &person.link.text);
    people
}

/// One person with the number of talks and letters.
pub fn counted_person(context: &PageContext<'_>, slug: &str, person: &PersonPage) -> CountedLink {
    CountedLink {
        link: person_link(context, slug, person),
        count: context.archive.appearances_of(&person.key).len(),
    }
}

pub fn person_link(context: &PageContext<'_>, slug: &str, person: &PersonPage) -> Link {
    let target = context.addresses.one(AddressKind::People, slug);
    link(context, &target, &person.name, None)
}
