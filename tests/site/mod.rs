//! Pages and the standard theme.

mod pages;
mod second_theme;
mod theme;
mod theme_fields;
