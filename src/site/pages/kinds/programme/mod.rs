//! The programme: its goals, efforts, actors and abbreviations.

pub mod abbreviations;
pub mod actor;
pub mod actors;
mod effort;
pub mod efforts;
pub mod programme;
pub mod sub_goal;
pub mod sub_goals;
