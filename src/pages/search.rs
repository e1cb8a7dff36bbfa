//! The page to find things on: lists by county, year, kind, topic and sub-goal, each with its numbers.
//!
//! It works without JavaScript. Search in free text is laid on top of it: the template has a block for it.

use super::Composer;
use super::finding::FindingKind;
use super::frame::{Frame, Label};
use super::gatherings::year_anchor;
use super::parts::{CountyThenNow, GatheringItem};
use super::topics::CountedLink;
use crate::model::under;
use crate::source::records::{AddressKind, GatheringType, Ref};
use crate::text::Language;
use crate::text::collation::sort_by_text;
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
    pub kinds: Vec<KindView>,
    pub topics: Vec<CountedLink>,
    pub sub_goals: Vec<CountedLink>,
    /// What one may limit a search to.
    pub facets: Vec<FacetView>,
}

/// A column of the search index, with the words for it and for those of its values that are not names.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct FacetView {
    pub name: &'static str,
    pub word: &'static str,
    pub values: Vec<FacetValue>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct FacetValue {
    pub value: &'static str,
    pub word: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct FormerCounty {
    pub county: CountyThenNow,
    pub count: usize,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CountedYear {
    /// None: the gatherings whose date is not known.
    pub year: Option<i16>,
    pub href: String,
    pub count: usize,
}

/// A kind of gathering has no page of its own: its gatherings stand here.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct KindView {
    pub kind: GatheringType,
    pub gatherings: Vec<GatheringItem>,
}

pub fn search_view(composer: &Composer<'_>) -> SearchView {
    let (counties, former_counties) = counties(composer);
    let relations = &composer.archive.relations;
    let sub_goals = composer.archive.sub_goals.iter();
    SearchView {
        page: Frame {
            section: Some(AddressKind::Search.title_word()),
            ..composer.frame("search", Label::word(AddressKind::Search.title_word()))
        },
        counties,
        former_counties,
        years: years(composer),
        kinds: kinds(composer),
        topics: composer.counted_topics(),
        sub_goals: sub_goals
            .map(|goal| CountedLink {
                link: composer.sub_goal_link(goal),
                count: under(&relations.gatherings_by_sub_goal, &goal.id).len(),
            })
            .collect(),
        facets: facets(),
    }
}

fn facets() -> Vec<FacetView> {
    let columns = [
        ("county", "county"),
        ("year", "year"),
        ("kind", "search-kind"),
        ("goal", "search-goal"),
        ("organisation", "search-organisation"),
        ("language", "search-language"),
    ];
    let value = |value: &'static str, word: String| FacetValue { value, word };
    let values = |name: &str| match name {
        "kind" => FindingKind::ALL
            .iter()
            .map(|kind| value(kind.tag(), format!("search-kind-{}", kind.tag())))
            .collect(),
        "language" => Language::INTERFACE
            .iter()
            .map(|language| value(language.tag(), format!("language-{language}")))
            .collect(),
        _ => Vec::new(),
    };
    columns
        .map(|(name, word)| FacetView {
            name,
            word,
            values: values(name),
        })
        .into()
}

fn counties(composer: &Composer<'_>) -> (Vec<CountedLink>, Vec<FormerCounty>) {
    let (mut today, mut former) = (Vec::new(), Vec::new());
    let relations = &composer.archive.relations;
    let held = |id: &str| under(&relations.gatherings_by_county, id).len();
    let mut held_there: HashMap<&str, usize> = HashMap::new();
    for (id, lineage) in &relations.lineages {
        for heir in &lineage.today {
            *held_there.entry(heir).or_default() += held(id);
        }
    }
    for county in &composer.archive.counties {
        if let Some(count) = held_there.get(county.id.as_str()) {
            let link = composer.county_link(county);
            today.push(CountedLink {
                link,
                count: *count,
            });
        } else if held(&county.id) > 0 {
            let count = held(&county.id);
            let county = composer.county(&Ref::new(&county.id));
            former.push(FormerCounty { county, count });
        }
    }
    sort_by_text(&mut today, |county| &county.link.text);
    sort_by_text(&mut former, |former| &former.county.then.text);
    (today, former)
}

fn years(composer: &Composer<'_>) -> Vec<CountedYear> {
    let list = composer.addresses.list(AddressKind::Gatherings);
    let mut counts: BTreeMap<Option<i16>, usize> = BTreeMap::new();
    for gathering in &composer.archive.gatherings {
        let year = gathering.date().and_then(|date| date.year());
        *counts.entry(year).or_default() += 1;
    }
    counts
        .into_iter()
        .rev()
        .map(|(year, count)| CountedYear {
            year,
            href: format!("{}#{}", composer.href(&list), year_anchor(year)),
            count,
        })
        .collect()
}

fn kinds(composer: &Composer<'_>) -> Vec<KindView> {
    let mut kinds: BTreeMap<GatheringType, Vec<GatheringItem>> = BTreeMap::new();
    for gathering in &composer.archive.gatherings {
        let items = kinds.entry(gathering.record().kind).or_default();
        items.push(composer.gathering_item(gathering));
    }
    kinds
        .into_iter()
        .map(|(kind, gatherings)| KindView { kind, gatherings })
        .collect()
}
