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
use crate::site::pages::parts::{CountyThenNow, Link, county_then_now, municipality_link};
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::SearchEntry;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct MunicipalitiesView {
    pub page: Frame,
    pub municipalities: Vec<MunicipalityItem>,
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
    let mut municipalities: Vec<MunicipalityItem> = context
        .archive
        .list::<MunicipalityKind>()
        .iter()
        .map(|municipality| MunicipalityItem {
            link: municipality_link(context, municipality),
            number: municipality.record.number.clone(),
            county: last_county(municipality).map(|county| county_then_now(context, county)),
        })
        .collect();
    sort_by_text(&mut municipalities, |item| &item.link.text);
    MunicipalitiesView {
        municipalities,
        page: Frame::of_list(context, "municipalities", AddressKind::Municipalities),
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
