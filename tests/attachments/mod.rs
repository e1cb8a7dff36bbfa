//! The attached files of a site: the cache by content, and the gate.

mod cache;
mod gate;
