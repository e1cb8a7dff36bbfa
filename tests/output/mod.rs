//! The only writer: what it writes, what it leaves alone, and what a kill leaves behind.

mod changes;
mod failures;
mod folders;
mod kills;
mod laws;
#[cfg(unix)]
mod links;
mod site;
