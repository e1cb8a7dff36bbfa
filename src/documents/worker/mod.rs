//! Untrusted files are read in separate processes of this program, with limits on memory and time and without access to other
//! files or the network.
//!
//! [`Workers`] sends files and receives events; [`serve`] is the loop in the worker. A file that crashes its worker affects only
//! that worker: what was sent before is kept, a finding reports the crash, and another worker is started. For a single file, `read_once`
//! forks this process instead of starting the program again; the fork has the same limits.

mod child;
#[cfg(unix)]
mod fork;
mod limits;
mod pool;
mod process;
mod protocol;
mod sandbox;

pub use child::serve;
#[cfg(unix)]
pub use fork::read_once;
pub use limits::{Limits, Task};
pub use pool::Workers;
pub use sandbox::{address_space, end_with_parent, missing_restrictions};

/// The hidden subcommand that makes this program a worker.
pub const COMMAND: &str = "worker";
