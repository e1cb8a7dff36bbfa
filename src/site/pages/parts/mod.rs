//! What several kinds of pages show: links, dates, counties, actors, people, files. Each file has small views and
//! the functions that make them.

mod actor;
mod contents;
mod county;
mod county_goals;
mod county_map;
mod county_periods;
mod date;
mod divided_list;
mod document;
mod former_name;
mod goals;
mod items;
mod label;
mod link;
mod material;
mod person;
mod record_links;
mod record_text;
mod source;
mod subscriptions;
mod website;

pub use actor::{ActorLink, actor_link, actor_links, link_to_actor, links_to_actors};
pub use contents::{Jump, jump};
pub use county::{
    CountyThenNow, count_gatherings, county_entry_then_now, county_link, county_name,
    county_then_now, gatherings_of_county, is_of_today, known_county, years_text,
};
pub use county_goals::{CountyGoalsView, ResultGoalView, county_goals_view};
pub use county_map::{CountyMap, CountyTile, county_map, has_map, period_map};
pub use county_periods::{CountyPeriod, counties_today, former_periods};
pub use date::{DateView, Fact, date_view, event_date, known_date, known_weekday, weekday_view};
pub use divided_list::{DividedListView, PartLink, divided_list, divided_lists_of, whole_list};
pub use document::{
    Edition, PagePicture, PageThumbnail, TextCover, covered_text, edition, edition_of,
    first_picture, first_thumbnails, open_document, pictures_of_any,
};
pub use former_name::{FormerNameView, former_name_views};
pub use goals::{
    MainGoalView, PhaseView, SubGoalItem, main_goal_view, phase_view, phases_inferred,
    sub_goal_items,
};
pub use items::gathering_item::{
    GatheringItem, gathering_item, gathering_items, gathering_link, is_unconfirmed, yearless_day,
    yearless_view,
};
pub use items::talk_item::{
    LetterItem, TalkItem, letter_item, letter_items, talk_item, talk_items, talk_link,
};
pub use items::text_item::{TextItem, text_items};
pub use label::Label;
pub use link::{Link, link};
pub use material::{
    FileExtent, ImageView, MaterialView, Player, RecordingView, document_href, file_extent,
    file_format, image_views, is_only_counted, material_views, recording_views,
};
pub use person::{
    AppearanceView, ContactOf, ContactView, PersonView, SpeakerView, contact_views, speaker_person,
    speaker_view,
};
pub use record_links::{
    activity_anchor, activity_link, effort_anchor, effort_link, known_municipality,
    municipality_link, municipality_links, network_link, network_links, project_link,
    project_links, resource_link, resource_links, sub_goal_link, sub_goal_links, topic_links,
};
pub use record_text::{body_html, line_html, summary_html};
pub use source::{SourceView, source_views, source_views_of};
pub use subscriptions::{
    CalendarLink, FeedLinks, calendar_link, feed_links, link_to_calendar, subscription_links,
};
pub use website::{Website, website};
