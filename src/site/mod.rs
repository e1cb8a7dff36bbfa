//! The archive → pages → bytes: [`pages`] plans and composes views, [`render`] prints them with a theme; [`data`] describes the tables
//! beside the pages.

pub mod accessibility;
pub mod data;
pub mod pages;
pub mod render;
