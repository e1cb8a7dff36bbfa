//! `samling serve` as its users have it: the real command, real sockets, real files.
//!
//! Nothing here measures time. A test waits for what must come; the limits are only there so that a fault ends.

mod addresses;
mod answers;
mod changes;
mod ending;
mod http;
mod mistakes;
mod preview;
