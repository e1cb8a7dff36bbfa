//! Pages and the standard theme.

mod catalogue;
mod component_examples;
mod long_lists;
mod pages;
mod second_theme;
mod theme;
mod theme_fields;
