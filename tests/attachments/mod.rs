//! The attached files of a site: what was read of them is kept by content.

mod cache;
mod gate;
