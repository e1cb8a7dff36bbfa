//! What people write: front matter that reads the same in every form, and two thousand ways to spoil a site.

mod front_matter;
mod mutations;
