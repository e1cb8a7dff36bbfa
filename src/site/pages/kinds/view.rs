//! The closed list of page kinds: one line for each.

use super::accessibility_report::AccessibilityReportView;
use super::areas::counties::CountiesView;
use super::areas::county::CountyView;
use super::areas::municipalities::MunicipalitiesView;
use super::areas::municipality::MunicipalityView;
use super::data::DataView;
use super::document::DocumentView;
use super::gatherings::calendar::CalendarView;
use super::gatherings::gathering::GatheringView;
use super::gatherings::gatherings::GatheringsView;
use super::gatherings::letter::LetterView;
use super::gatherings::presentation::PresentationView;
use super::gatherings::preservation_overview::PreservedView;
use super::gatherings::topic::TopicView;
use super::gatherings::topics::TopicsView;
use super::home::HomeView;
use super::list_part::ListPartView;
use super::not_found::NotFoundView;
use super::page_kind::PageKind;
use super::people::everyone::PeopleView;
use super::people::person::PersonPageView;
use super::programme::abbreviations::AbbreviationsView;
use super::programme::actor::ActorView;
use super::programme::actors::ActorsView;
use super::programme::efforts::EffortsView;
use super::programme::programme::ProgrammeView;
use super::programme::sub_goal::SubGoalView;
use super::programme::sub_goals::SubGoalsView;
use super::projects::project::ProjectView;
use super::projects::projects::ProjectsView;
use super::projects::resources::ResourcesView;
use super::redirect::RedirectView;
use super::search::SearchView;
use super::text_page::TextPageView;
use crate::base::path::OutputPath;
use crate::base::text::Language;
use crate::site::pages::PageContext;
use crate::site::pages::frame::Frame;
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::SearchEntry;
use serde::Serialize;

/// A page of the site, not yet rendered.
#[derive(Debug)]
pub struct Page {
    pub path: OutputPath,
    pub language: Language,
    pub view: View,
}

/// Everything that must be known of all kinds, from one line for each: the name of the kind, and its view.
macro_rules! page_kinds {
    ($($kind:ident($view:ty);)*) => {
        /// All that one page shows. The template that prints it sees nothing else of the archive.
        #[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
        #[serde(untagged)]
        pub enum View { $($kind(Box<$view>),)* }

        /// Identifies a page: its kind, and its key among the pages of the kind.
        #[derive(Clone, Debug)]
        pub enum PageKey { $($kind(<$view as PageKind>::Key),)* }

        impl View {
            /// The view of one page.
            pub fn compose(context: &mut PageContext<'_>, key: &PageKey) -> View {
                match key {
                    $(PageKey::$kind(key) => View::$kind(Box::new(PageKind::compose(context, key))),)*
                }
            }

            /// The template that prints this kind of view.
            pub fn template(&self) -> &'static str {
                match self { $(View::$kind(_) => <$view>::TEMPLATE,)* }
            }

            /// What surrounds the page's own content.
            pub fn frame(&self) -> &Frame {
                match self { $(View::$kind(view) => &view.page,)* }
            }

            /// What search may find on the page. None: it says nothing of its own.
            pub fn search_entry(&self) -> Option<SearchEntry> {
                match self { $(View::$kind(view) => view.search_entry(),)* }
            }
        }

        /// Every page of every kind, but for redirects and the parts of lists, which follow from the others.
        pub fn planned_pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, PageKey>> {
            let mut pages = Vec::new();
            $(
                let of_kind = <$view>::pages(planning).into_iter();
                pages.extend(of_kind.map(|page| page.with_key(PageKey::$kind)));
            )*
            pages
        }

        /// Every template that a theme must have.
        pub const TEMPLATES: &[&str] = &[$(<$view>::TEMPLATE,)*];
    };
}

page_kinds! {
    Home(HomeView);
    Gatherings(GatheringsView);
    Gathering(GatheringView);
    Counties(CountiesView);
    County(CountyView);
    Municipalities(MunicipalitiesView);
    Municipality(MunicipalityView);
    Projects(ProjectsView);
    Project(ProjectView);
    Resources(ResourcesView);
    TextPage(TextPageView);
    NotFound(NotFoundView);
    Presentation(PresentationView);
    Letter(LetterView);
    Calendar(CalendarView);
    Preserved(PreservedView);
    Topics(TopicsView);
    Topic(TopicView);
    People(PeopleView);
    Person(PersonPageView);
    Search(SearchView);
    Programme(ProgrammeView);
    SubGoals(SubGoalsView);
    SubGoal(SubGoalView);
    Efforts(EffortsView);
    Actors(ActorsView);
    Actor(ActorView);
    Abbreviations(AbbreviationsView);
    Data(DataView);
    AccessibilityReport(AccessibilityReportView);
    Document(DocumentView);
    ListPart(ListPartView);
    Redirect(RedirectView);
}
