//! Rules for the sources: which module may use which, where outside crates may be used and under which licences, which Rust
//! version builds them, and how large files and functions may be.

mod crates;
mod layers;
mod licences;
mod packages;
mod rust_version;
mod sizes;
pub mod sources;
