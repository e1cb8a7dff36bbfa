//! One file for each kind of page: its view, which pages of it there are, how one is made, and what search finds on it.

pub mod areas;
pub mod document;
mod document_pages;
pub mod gatherings;
pub mod home;
pub mod not_found;
pub mod programme;
pub mod projects;
pub mod redirect;
pub mod search;
pub mod search_entries;
pub mod text_page;
pub mod view;
