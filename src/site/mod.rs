//! The archive → pages → bytes: [`pages`] plans and composes views, [`render`] prints them with a theme.

pub mod pages;
pub mod render;
