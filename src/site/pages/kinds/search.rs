//! The page to find things on: lists by county, year, kind, topic and sub-goal, each with its numbers.
//!
//! It works without JavaScript. Search in free text is laid on top of it: the template has a block for it.

use super::gatherings::gatherings::year_href;
use super::gatherings::topics::{CountedLink, counted_topics};
use super::page_kind::PageKind;
use crate::base::text::Language;
use crate::base::text::collation::sort_by_text;
use crate::content::model::Gathering;
use crate::content::schema::records::{
    AddressKind, CountyKind, GatheringKind, GatheringType, SubGoalKind,
};
use crate::site::pages::PageContext;
use crate::site::pages::context::tables::{
    EFFORTS_OF_SUB_GOAL, GATHERINGS_OF_COUNTY, GATHERINGS_OF_SUB_GOAL,
};
use crate::site::pages::frame::Frame;
use crate::site::pages::lists::ListId;
use crate::site::pages::parts::{
    CountyThenNow, DividedListView, GatheringItem, Link, county_entry_then_now, county_link,
    divided_list, gathering_items, sub_goal_link, whole_list,
};
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::EntryKind;
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SearchView {
    pub page: Frame,
    /// The counties of today, each with the gatherings held there, whatever it was called then.
    pub counties: Vec<CountedLink>,
    /// Counties that are no more, and had gatherings.
    pub former_counties: Vec<FormerCounty>,
    /// Newest first, the undated last.
    pub years: Vec<CountedYear>,
    /// The gatherings by kind; no kind is empty.
    pub kinds: Vec<KindView>,
    /// By alphabet.
    pub topics: Vec<CountedLink>,
    /// None: the topics stand here.
    pub divided_topics: Option<DividedListView>,
    /// By number, each with how many efforts and gatherings it has.
    pub sub_goals: Vec<CountedSubGoal>,
    /// What one may limit a search to.
    pub facets: Vec<FacetView>,
}

/// A sub-goal, with how much there is of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CountedSubGoal {
    pub link: Link,
    pub efforts: usize,
    pub gatherings: usize,
}

/// A column of the search index, with the words for it and for those of its values that are not names.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct FacetView {
    /// The column's name in the search index.
    pub name: &'static str,
    /// The key of the facet's name among the theme's words.
    pub word: &'static str,
    /// The values that are keys and not names, in the order to show them. Empty: all values are names.
    pub values: Vec<FacetValue>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct FacetValue {
    /// As the search index has it.
    pub value: &'static str,
    /// The key of the value's name among the theme's words.
    pub word: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct FormerCounty {
    pub county: CountyThenNow,
    /// How many gatherings were held there.
    pub count: usize,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CountedYear {
    /// None: the gatherings whose date is not known.
    pub year: Option<i16>,
    /// To the year in the list of gatherings.
    pub href: String,
    /// How many gatherings the year had.
    pub count: usize,
}

/// A kind of gathering has no page of its own: its gatherings stand here.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct KindView {
    pub kind: GatheringType,
    /// In the order of time, the undated last.
    pub gatherings: Vec<GatheringItem>,
    /// None: they stand here.
    pub divided: Option<DividedListView>,
}

impl PageKind for SearchView {
    const TEMPLATE: &'static str = "search.html";

    type Key = ();

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, ()>> {
        planning.list(AddressKind::Search)
    }

    fn compose(context: &mut PageContext<'_>, (): &()) -> SearchView {
        search_view(context)
    }
}

fn search_view(context: &PageContext<'_>) -> SearchView {
    let (counties, former_counties) = counties(context);
    let archive = context.archive;
    let sub_goals = context.archive.list::<SubGoalKind>().iter();
    let divided_topics = divided_list(context, &ListId::All(AddressKind::Topics));
    SearchView {
        page: Frame::of_list(context, "search", AddressKind::Search)
            .unlisted(true)
            .in_section(AddressKind::Search.title_word()),
        counties,
        former_counties,
        years: years(context),
        kinds: kinds(context),
        topics: whole_list(&divided_topics, || counted_topics(context)),
        divided_topics,
        sub_goals: sub_goals
            .map(|goal| CountedSubGoal {
                link: sub_goal_link(context, goal),
                efforts: archive.related(EFFORTS_OF_SUB_GOAL, &goal.id).len(),
                gatherings: archive.related(GATHERINGS_OF_SUB_GOAL, &goal.id).len(),
            })
            .collect(),
        facets: facets(context),
    }
}

/// What a search can be limited to, on a site that has it.
fn facets(context: &PageContext<'_>) -> Vec<FacetView> {
    let columns = [
        ("kind", "search-kind"),
        ("county", "county"),
        ("year", "year"),
        ("goal", "search-goal"),
        ("organisation", "search-organisation"),
        ("language", "search-language"),
    ];
    let value = |value: &'static str, word: String| FacetValue { value, word };
    let values = |name: &str| match name {
        "kind" => EntryKind::ALL
            .iter()
            .map(|kind| value(kind.tag(), format!("search-kind-{}", kind.tag())))
            .collect(),
        "language" => Language::INTERFACE
            .iter()
            .map(|language| value(language.tag(), format!("language-{language}")))
            .collect(),
        _ => Vec::new(),
    };
    let is_there = |name: &str| match name {
        "county" => context.archive.has_entries(AddressKind::Counties),
        "goal" => context.archive.has_entries(AddressKind::SubGoals),
        _ => true,
    };
    let columns = columns.into_iter().filter(|(name, _)| is_there(name));
    columns
        .map(|(name, word)| FacetView {
            name,
            word,
            values: values(name),
        })
        .collect()
}

fn counties(context: &PageContext<'_>) -> (Vec<CountedLink>, Vec<FormerCounty>) {
    let (mut today, mut former) = (Vec::new(), Vec::new());
    let archive = context.archive;
    let held = |id: &str| archive.related(GATHERINGS_OF_COUNTY, id).len();
    let mut held_there: HashMap<&str, usize> = HashMap::new();
    for county in archive.list::<CountyKind>() {
        let lineage = archive.lineage(&county.id);
        for heir in lineage.iter().flat_map(|lineage| &lineage.today) {
            *held_there.entry(heir).or_default() += held(&county.id);
        }
    }
    for county in context.archive.list::<CountyKind>() {
        if let Some(count) = held_there.get(county.id.as_str()) {
            let link = county_link(context, county);
            today.push(CountedLink {
                link,
                count: *count,
            });
        } else if held(&county.id) > 0 {
            let count = held(&county.id);
            let county = county_entry_then_now(context, county);
            former.push(FormerCounty { county, count });
        }
    }
    sort_by_text(&mut today, |county| &county.link.text);
    sort_by_text(&mut former, |former| &former.county.then.text);
    (today, former)
}

fn years(context: &PageContext<'_>) -> Vec<CountedYear> {
    let mut counts: BTreeMap<Option<i16>, usize> = BTreeMap::new();
    for gathering in context.archive.list::<GatheringKind>() {
        let year = gathering.date().and_then(|date| date.year());
        *counts.entry(year).or_default() += 1;
    }
    counts
        .into_iter()
        .rev()
        .map(|(year, count)| CountedYear {
            year,
            href: year_href(context, year),
            count,
        })
        .collect()
}

fn kinds(context: &PageContext<'_>) -> Vec<KindView> {
    let mut kinds: BTreeMap<GatheringType, Vec<&Gathering>> = BTreeMap::new();
    for gathering in context.archive.list::<GatheringKind>() {
        kinds
            .entry(gathering.record().kind)
            .or_default()
            .push(gathering);
    }
    let kinds = kinds.into_iter().map(|(kind, gatherings)| {
        let divided = divided_list(context, &ListId::OfType(kind));
        KindView {
            kind,
            gatherings: whole_list(&divided, || gathering_items(context, gatherings)),
            divided,
        }
    });
    kinds.collect()
}
