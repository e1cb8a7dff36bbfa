//! One file for each kind of page: its view, which pages of it there are, how one is composed, and what search finds on it.
//!
//! [`view`] lists them, one line for each.

pub mod accessibility_report;
mod areas;
pub mod data;
pub mod document;
mod gatherings;
mod home;
mod list_part;
mod not_found;
mod page_kind;
mod people;
mod programme;
mod projects;
pub mod redirect;
mod search;
mod text_page;
pub mod view;
