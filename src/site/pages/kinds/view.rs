use super::areas::counties::CountiesView;
use super::areas::county::CountyView;
use super::areas::municipalities::MunicipalitiesView;
use super::areas::municipality::MunicipalityView;
use super::document::DocumentView;
use super::gatherings::calendar::CalendarView;
use super::gatherings::gathering::GatheringView;
use super::gatherings::gatherings::GatheringsView;
use super::gatherings::letter::LetterView;
use super::gatherings::presentation::PresentationView;
use super::gatherings::topic::TopicView;
use super::gatherings::topics::TopicsView;
use super::home::HomeView;
use super::not_found::NotFoundView;
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
use crate::site::pages::frame::Frame;
use serde::Serialize;

macro_rules! views {
    ($($kind:ident($view:ty) = $template:literal;)*) => {
        /// All that one page shows. The template that prints it sees nothing else of the archive.
        #[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
        #[serde(untagged)]
        pub enum View { $($kind(Box<$view>),)* }

        impl View {
            /// The template that prints this kind of view.
            pub fn template(&self) -> &'static str {
                match self { $(View::$kind(_) => $template,)* }
            }

            pub fn frame(&self) -> &Frame {
                match self { $(View::$kind(view) => &view.page,)* }
            }
        }

        $(impl From<$view> for View {
            fn from(view: $view) -> View { View::$kind(Box::new(view)) }
        })*

        /// Every template that a theme must have.
        pub const TEMPLATES: &[&str] = &[$($template,)*];
    };
}

views! {
    Home(HomeView) = "home.html";
    Gatherings(GatheringsView) = "gatherings.html";
    Gathering(GatheringView) = "gathering.html";
    Counties(CountiesView) = "counties.html";
    County(CountyView) = "county.html";
    Municipalities(MunicipalitiesView) = "municipalities.html";
    Municipality(MunicipalityView) = "municipality.html";
    Projects(ProjectsView) = "projects.html";
    Project(ProjectView) = "project.html";
    Resources(ResourcesView) = "resources.html";
    TextPage(TextPageView) = "page.html";
    NotFound(NotFoundView) = "404.html";
    Presentation(PresentationView) = "presentation.html";
    Letter(LetterView) = "letter.html";
    Calendar(CalendarView) = "calendar.html";
    Topics(TopicsView) = "topics.html";
    Topic(TopicView) = "topic.html";
    Search(SearchView) = "search.html";
    Programme(ProgrammeView) = "programme.html";
    SubGoals(SubGoalsView) = "sub_goals.html";
    SubGoal(SubGoalView) = "sub_goal.html";
    Efforts(EffortsView) = "efforts.html";
    Actors(ActorsView) = "actors.html";
    Actor(ActorView) = "actor.html";
    Abbreviations(AbbreviationsView) = "abbreviations.html";
    Document(DocumentView) = "document.html";
    Redirect(RedirectView) = "redirect.html";
}
