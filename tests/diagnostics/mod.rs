//! Every mistake an editor can make, and the exact text of its message.
//!
//! Each test is a small site with its whole report. After a change of messages run `UPDATE_EXPECT=1 cargo test --test suite
//! diagnostics`, and read every changed sentence as a person who does not know YAML.

mod all_at_once;
mod around_mistakes;
mod check;
mod codes;
mod consequences;
mod contradictions;
mod dates;
mod documents;
mod examples;
mod explanations;
mod external;
mod facts;
mod files;
mod formats;
mod frozen;
mod ids;
mod likely;
mod links;
mod look;
mod materials;
mod meant;
mod overview;
mod preview;
mod published;
mod publisher;
#[cfg(target_os = "linux")]
mod reader;
mod references;
mod sessions;
mod sound;
mod theme;
mod waivers;
mod words;
mod writing;
mod yaml;
