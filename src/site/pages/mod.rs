//! Which pages there are, at which address, and the view each template may see.
//!
//! In: the [`Archive`](crate::content::model::Archive). Out: a [`Plan`] and, some at a time, [`Page`]s; each is an address and
//! a [`View`], a closed value that holds all that its template prints.
//!
//! A page kind is a file of `kinds/`: its view, which pages of it there are, how one is composed, and what search may find on
//! it. It reads the archive through [`PageContext`] only, and shares the small views of `parts/` with other kinds.

mod compose;
mod context;
mod evaluation_sums;
mod frame;
mod head_links;
mod kinds;
mod links;
mod lists;
mod page_metadata;
mod pages_read;
pub mod parts;
mod plan;
mod reads;
mod search_entry;
mod signposts;
mod site_context;
mod site_look;
mod site_view;
mod structured_data;

pub use compose::{ComposedPages, Composing, diagnostics_of_pages, some_pages};
pub use context::PageContext;
pub use context::page_texts::ComposeOutput;
pub use evaluation_sums::{evaluation_sums, sums_address};
pub use frame::{Crumb, Frame, SHARED_SIZE};
pub use head_links::HeadLink;
pub use kinds::accessibility_report::{
    AccessibilityReportView, CheckView, CriterionView, FoundPlace,
};
pub use kinds::data::{CATALOGUE, PACKAGE};
pub use kinds::view::{Page, TEMPLATES, View};
pub use links::addresses::Addresses;
pub use page_metadata::PageMetadata;
pub use pages_read::{NewlyRead, PagesRead};
pub use parts::{Label, TextCover};
pub use plan::{CopiedFile, Plan};
pub use reads::SourceDigests;
pub use search_entry::{EntryFacets, EntryKind, Inherited, Passage, SearchEntry, WISHES, joined};
pub use site_context::base_url;
pub use site_view::{MenuItem, OwnerView, SiteView, SiteWord, StatementView, site_view};
