//! Publishing: what is written into the output folder, what is left alone, and what a killed build leaves behind.

mod changes;
mod failures;
mod folders;
mod kills;
mod laws;
#[cfg(unix)]
mod links;
mod site;
