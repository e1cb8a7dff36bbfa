//! What several kinds of pages show: links, dates, counties, actors, people, files.

mod actor;
mod contents;
mod county;
mod county_goals;
mod date;
mod edition;
mod gathering_item;
mod link;
mod material;
mod other_links;
mod person;
mod source;
mod talk_item;
mod text_item;

pub use actor::ActorLink;
pub use contents::Jump;
pub use county::CountyThenNow;
pub use county_goals::{CountyGoalsView, ResultGoalView};
pub use date::{DateView, Fact};
pub use edition::{Edition, PagePicture};
pub use gathering_item::GatheringItem;
pub use link::Link;
pub use material::{ImageView, MaterialView, RecordingView};
pub use other_links::{activity_anchor, effort_anchor};
pub use person::{AppearanceView, ContactView, PersonView, SpeakerView};
pub use source::SourceView;
pub use talk_item::{LetterItem, TalkItem};
pub use text_item::TextItem;
