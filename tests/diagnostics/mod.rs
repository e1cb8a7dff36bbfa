//! Every mistake an editor can make, and the exact words of its message.
//!
//! Each test is a small site and the whole report beside it. After a change of words run `UPDATE_EXPECT=1 cargo test --test suite
//! diagnostics`, and read every changed sentence as someone who has never seen YAML.

mod check;
mod codes;
mod consequences;
mod dates;
mod documents;
mod facts;
mod files;
mod formats;
mod ids;
mod links;
mod materials;
mod preview;
mod references;
mod sessions;
mod theme;
mod waivers;
mod words;
mod writing;
mod yaml;
