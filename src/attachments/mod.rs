//! The files that a site's gatherings hold: what each one says, and what of it is published.
//!
//! In: the paths of attached files. Out: a [`Library`] of documents, pictures of pages and published copies, read by
//! [`documents`](crate::documents) in processes of their own and kept by content in the cache.

pub mod cache;
mod content_index;
mod library;
mod page_images;
mod published_copies;
mod read_job;
mod report;
mod summary;
mod told;

pub use library::{CACHE, Library, PrivacySettings, library};
pub use report::AttachmentReport;
