//! What several kinds of pages show: links, dates, counties, actors, people, files. Each file has small views and
//! the functions that make them.

mod actor;
mod contents;
mod county;
mod county_goals;
mod date;
mod document;
mod former_name;
mod goals;
mod items;
mod label;
mod link;
mod material;
mod person;
mod record_links;
mod source;

pub use actor::{ActorLink, actor_link, actor_links, link_to_actor};
pub use contents::{Jump, jump};
pub use county::{CountyThenNow, county_entry_then_now, county_link, county_then_now};
pub use county_goals::{CountyGoalsView, ResultGoalView, county_goals_view};
pub use date::{DateView, Fact, date_view, weekday_view};
pub use document::{Edition, PagePicture, edition, edition_of, open_document, pictures_of_any};
pub use former_name::{FormerNameView, former_name_views};
pub use goals::{MainGoalView, PhaseView, SubGoalItem, main_goal_view, phase_view, sub_goal_items};
pub use items::gathering_item::{GatheringItem, gathering_item, gathering_items, gathering_link};
pub use items::talk_item::{LetterItem, TalkItem, letter_item, talk_item, talk_link};
pub use items::text_item::{TextItem, text_items};
pub use label::Label;
pub use link::{Link, link};
pub use material::{
    ImageView, MaterialView, RecordingView, document_href, image_views, material_view,
    recording_view,
};
pub use person::{
    AppearanceView, ContactView, PersonView, SpeakerView, contact_views, speaker_person,
    speaker_view,
};
pub use record_links::{
    activity_anchor, activity_link, effort_anchor, effort_link, municipality_link,
    municipality_links, network_link, project_link, resource_link, sub_goal_link, sub_goal_links,
    topic_links,
};
pub use source::{SourceView, source_views, source_views_of};
