//! How the house is kept: which module may use which, which outside crates may stand where and under which licences, which Rust
//! builds it, and how large files and functions may be.

mod crates;
mod layers;
mod licences;
mod packages;
mod rust_version;
mod sizes;
pub mod sources;
