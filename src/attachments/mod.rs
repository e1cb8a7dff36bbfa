//! The files that are attached to a site's gatherings: the text of each, and what of it is published.
//!
//! In: the paths of attached files. Out: a [`Library`] of documents, images of their pages and published copies. The
//! workers of [`documents`](crate::documents) read the files, and results are cached by the file's content.

pub mod cache;
mod content_index;
mod gate;
mod library;
mod load;
mod mentions;
mod page_images;
mod published_copies;
mod read_documents;
mod read_job;
mod report;
mod summary;

pub use gate::{PublishDecision, PublishDecisions, WithholdingReason};
pub use library::{Library, PublishedCopy};
pub use load::{CACHE, PrivacySettings, library};
pub use report::{AttachmentReport, hidden_words};
pub use summary::Summary;
