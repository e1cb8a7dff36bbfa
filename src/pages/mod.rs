//! Which pages there are, at which address, and the view each template may see.
//!
//! In: the [`Archive`](crate::model::Archive). Out: a [`Plan`] and, one by one, [`Page`]s; each is an address and a [`View`], a closed value that
//! holds all that its template prints. A page kind is a file of this folder: its view's type and the function that makes it.

mod abbreviations;
mod actor;
mod actors;
mod address;
mod archive_reader;
mod calendar;
mod composer;
mod counties;
mod county;
mod document;
mod effort;
mod efforts;
mod finding;
mod findings;
mod frame;
mod gathering;
mod gatherings;
mod home;
mod letter;
mod link_targets;
mod municipalities;
mod municipality;
mod not_found;
mod page_language;
mod page_texts;
mod page_translation;
pub mod parts;
mod plan;
mod presentation;
mod programme;
mod project;
mod projects;
mod redirect;
mod resources;
mod search;
mod site_context;
mod site_view;
mod sub_goal;
mod sub_goals;
mod targets;
mod template_ids;
mod text_page;
mod topic;
mod topics;
mod view;

pub use address::Addresses;
pub use composer::Composer;
pub use finding::{Finding, FindingFacts, FindingKind, Passage};
pub use findings::finding;
pub use frame::{Crumb, Frame};
pub use parts::Label;
pub use plan::{Composing, Outline, Page, PageKey, Plan, some_pages};
pub use site_context::base_url;
pub use site_view::{MenuItem, OwnerView, SiteView, StatementView, site_view};
pub use template_ids::TEMPLATE_IDS;
pub use view::{TEMPLATES, View};
