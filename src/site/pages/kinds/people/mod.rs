//! Pages of the people who spoke or wrote, on a site that asks for them.

pub mod everyone;
pub mod person;
