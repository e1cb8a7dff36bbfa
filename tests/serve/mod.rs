//! `samling serve` as its users run it: the real command, real sockets, real files.
//!
//! No test measures time. Tests wait for events; time limits only end tests that fail.

mod addresses;
mod answers;
mod changes;
mod ending;
mod http;
mod limits;
mod mistakes;
mod preview;
