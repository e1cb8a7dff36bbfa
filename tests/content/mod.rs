//! Sources: front matter that reads the same in every form, and hundreds of ways to damage a site.

mod front_matter;
mod mutations;
