//! Projects and resources.

pub mod project;
pub mod projects;
pub mod resources;
