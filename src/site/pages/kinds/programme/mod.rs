//! The programme: its goals, efforts, actors and abbreviations.

pub mod abbreviations;
pub mod actor;
pub mod actors;
mod effort;
pub mod efforts;
mod matrix;
#[allow(
    clippy::module_inception,
    reason = "the folder is named for its subject, the file for its template"
)]
pub mod programme;
pub mod sub_goal;
pub mod sub_goals;
