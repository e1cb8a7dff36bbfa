//! Projects and resources.

pub mod project;
#[allow(
    clippy::module_inception,
    reason = "the folder is named for its subject, the file for its template"
)]
pub mod projects;
pub mod resources;
