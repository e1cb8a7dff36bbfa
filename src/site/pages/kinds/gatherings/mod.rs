//! Gatherings, their presentations and letters, and the lists that lead to them.

pub mod calendar;
pub mod gathering;
pub mod gatherings;
pub mod letter;
pub mod presentation;
pub mod topic;
pub mod topics;
