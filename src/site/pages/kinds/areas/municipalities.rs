//! The list of municipalities that the archive mentions, by name.

use crate::base::text::collation::sort_by_text;
use crate::content::schema::fields::Ref;
use crate::content::schema::records::{
    AddressKind, CountyKind, MunicipalityKind, MunicipalityRecord,
};
use crate::content::source::Entry;
use crate::site::pages::PageContext;
use crate::site::pages::frame::Frame;
use crate::site::pages::kinds::page_kind::PageKind;
use crate::site::pages::lists::ListId;
use crate::site::pages::parts::{
    CountyThenNow, DividedListView, Link, county_then_now, divided_list, municipality_link,
    whole_list,
};
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::SearchEntry;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct MunicipalitiesView {
    pub page: Frame,
    pub municipalities: Vec<MunicipalityItem>,
    /// None: they stand here.
    pub divided: Option<DividedListView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct MunicipalityItem {
    pub link: Link,
    /// Names are not unique; numbers are.
    pub number: Option<String>,
    /// The county that it belongs to now, or belonged to last.
    pub county: Option<CountyThenNow>,
}

impl PageKind for MunicipalitiesView {
    const TEMPLATE: &'static str = "municipalities.html";

    type Key = ();

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, ()>> {
        planning.list(AddressKind::Municipalities)
    }

    fn compose(context: &mut PageContext<'_>, (): &()) -> MunicipalitiesView {
        municipalities_view(context)
    }

    fn search_entry(&self) -> Option<SearchEntry> {
        Some(SearchEntry::of_list(&self.page))
    }
}

fn municipalities_view(context: &PageContext<'_>) -> MunicipalitiesView {
    let divided = divided_list(context, &ListId::All(AddressKind::Municipalities));
    let municipalities = whole_list(&divided, || {
        let all = context.archive.list::<MunicipalityKind>().iter();
        let items = all.map(|municipality| municipality_item(context, municipality));
        let mut items: Vec<MunicipalityItem> = items.collect();
        sort_by_text(&mut items, |item| &item.link.text);
        items
    });
    MunicipalitiesView {
        municipalities,
        divided,
        page: Frame::of_list(context, "municipalities", AddressKind::Municipalities),
    }
}

pub fn municipality_item(
    context: &PageContext<'_>,
    municipality: &Entry<MunicipalityRecord>,
) -> MunicipalityItem {
    MunicipalityItem {
        link: municipality_link(context, municipality),
        number: municipality.record.number.clone(),
        county: last_county(municipality).map(|county| county_then_now(context, county)),
    }
}

/// The county that the municipality belongs to now, or belonged to last.
fn last_county(municipality: &Entry<MunicipalityRecord>) -> Option<&Ref<CountyKind>> {
    municipality
        .record
        .counties
        .iter()
        .max_by_key(|membership| {
            let end = membership.valid.as_ref().map(|valid| valid.latest());
            // No end at all is later than any end.
            end.flatten().map_or((true, None), |end| (false, Some(end)))
        })
        .map(|membership| &membership.county)
}
