//! Pages and the standard theme.

mod pages;
mod theme;
mod theme_fields;
