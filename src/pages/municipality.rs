//! The page of one municipality: its projects and gatherings, and the counties it has belonged to.

use super::Composer;
use super::county::{NameView, other_names};
use super::frame::Frame;
use super::parts::{CountyThenNow, DateView, GatheringItem, Link};
use crate::model::under;
use crate::source::Entry;
use crate::source::records::{AddressKind, MunicipalityRecord};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct MunicipalityView {
    pub page: Frame,
    pub number: String,
    pub other_names: Vec<NameView>,
    pub counties: Vec<MembershipView>,
    pub projects: Vec<Link>,
    pub gatherings: Vec<GatheringItem>,
    pub url: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct MembershipView {
    pub county: CountyThenNow,
    pub valid: Option<DateView>,
}

pub fn municipality_view(
    composer: &Composer<'_>,
    municipality: &Entry<MunicipalityRecord>,
) -> MunicipalityView {
    let record = &municipality.record;
    let relations = &composer.archive.relations;
    let (name, title_lang) = composer.name(&record.names);
    let mut gatherings = composer.gathering_items(under(
        &relations.gatherings_by_municipality,
        &municipality.id,
    ));
    gatherings.reverse();
    MunicipalityView {
        number: record.number.clone(),
        other_names: other_names(&record.names, name),
        counties: record
            .counties
            .iter()
            .map(|membership| MembershipView {
                county: composer.county(&membership.county),
                valid: membership.valid.as_ref().map(|valid| composer.date(valid)),
            })
            .collect(),
        projects: under(&relations.projects_by_municipality, &municipality.id)
            .iter()
            .map(|index| composer.project_link(&composer.archive.projects.as_slice()[*index]))
            .collect(),
        gatherings,
        url: record.url.as_ref().map(String::from),
        page: Frame {
            sources: composer.sources(&record.sources),
            updated: record.updated.as_ref().map(|date| composer.date(date)),
            ..composer.frame("municipality", composer.title(name))
        }
        .under(vec![composer.list_crumb(AddressKind::Municipalities)])
        .in_language(title_lang),
    }
}
