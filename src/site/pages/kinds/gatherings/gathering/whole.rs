//! All of a gathering on one page, for paper and for reading: its own page, with the talks and letters in full.

use super::{GatheringView, agenda};
use crate::base::path::OutputPath;
use crate::content::model::Gathering;
use crate::site::pages::PageContext;
use crate::site::pages::frame::{Crumb, Frame};
use crate::site::pages::kinds::gatherings::letter::{LetterView, letter_view};
use crate::site::pages::kinds::gatherings::presentation::{PresentationView, presentation_view};
use crate::site::pages::links::addresses::Addresses;
use crate::site::pages::plan::planned::{Planned, Planning};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct WholeGathering {
    /// The gathering's own page.
    pub href: String,
    /// In the programme's order. Headings of their texts begin at h3.
    pub talks: Vec<PresentationView>,
    /// Headings of their texts begin at h3.
    pub letters: Vec<LetterView>,
}

/// The level of the highest heading in the texts of talks and letters.
const LEVEL: u8 = 3;

/// The page. None: the site does not want it, or the gathering's own page has all there is.
pub fn whole_page<'a>(planning: &Planning<'a>, gathering: &Gathering) -> Option<Planned<'a, ()>> {
    let is_wanted = planning.archive.site.record.whole_gatherings;
    let path = address(planning.addresses, gathering).filter(|_| is_wanted)?;
    let mut page = planning.own(path, ());
    page.language = planning.page_language(gathering.record().lang);
    page.place = Some(gathering.entry.start());
    Some(page)
}

pub fn whole_href(context: &PageContext<'_>, gathering: &Gathering) -> Option<String> {
    let is_wanted = context.archive.site().whole_gatherings;
    let path = address(context.addresses, gathering).filter(|_| is_wanted)?;
    Some(context.links.href(&path))
}

/// None: there is no more than the gathering's own page.
fn address(addresses: &Addresses, gathering: &Gathering) -> Option<OutputPath> {
    let has_more = !gathering.presentations.is_empty() || !gathering.letters.is_empty();
    has_more.then(|| addresses.within_gathering(gathering.id(), "hele"))
}

/// The gathering's page with all talks and letters.
pub fn with_whole(
    context: &mut PageContext<'_>,
    gathering: &Gathering,
    view: GatheringView,
) -> GatheringView {
    let own = context.addresses.gathering(gathering.id());
    let talks = agenda::talks_in_order(gathering);
    let talks = talks.into_iter();
    let talks = talks.map(|talk| presentation_view(context, gathering, talk, LEVEL));
    let talks = talks.collect();
    let letters = gathering.letters.iter();
    let letters = letters.map(|letter| letter_view(context, gathering, letter, LEVEL));
    let letters = letters.collect();
    let page = Frame {
        kind: "whole-gathering",
        // Search engines are to show the gathering's own page.
        canonical: context.links.canonical(&own),
        breadcrumbs: Frame::of_record(context, "", &gathering.record().title)
            .under(Crumb::to_gathering(context, gathering))
            .breadcrumbs,
        twins: Vec::new(),
        picture: None,
        ..view.page
    };
    GatheringView {
        page: page.with_card(context, &own),
        whole: Some(WholeGathering {
            href: context.links.href(&own),
            talks,
            letters,
        }),
        ..view
    }
}
