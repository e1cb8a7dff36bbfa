//! Gatherings, their presentations and letters, and the lists that lead to them.

pub mod calendar;
mod citation;
pub mod gathering;
#[allow(
    clippy::module_inception,
    reason = "the folder is named for its subject, the file for its template"
)]
pub mod gatherings;
pub mod letter;
pub mod presentation;
pub mod preservation_overview;
pub mod topic;
pub mod topics;
