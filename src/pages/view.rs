use super::abbreviations::AbbreviationsView;
use super::actor::ActorView;
use super::actors::ActorsView;
use super::calendar::CalendarView;
use super::counties::CountiesView;
use super::county::CountyView;
use super::document::DocumentView;
use super::efforts::EffortsView;
use super::frame::Frame;
use super::gathering::GatheringView;
use super::gatherings::GatheringsView;
use super::home::HomeView;
use super::letter::LetterView;
use super::municipalities::MunicipalitiesView;
use super::municipality::MunicipalityView;
use super::not_found::NotFoundView;
use super::presentation::PresentationView;
use super::programme::ProgrammeView;
use super::project::ProjectView;
use super::projects::ProjectsView;
use super::redirect::RedirectView;
use super::resources::ResourcesView;
use super::search::SearchView;
use super::sub_goal::SubGoalView;
use super::sub_goals::SubGoalsView;
use super::text_page::TextPageView;
use super::topic::TopicView;
use super::topics::TopicsView;
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
