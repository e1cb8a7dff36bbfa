//! Untrusted files are read in processes of their own: this program again, with limits on memory and time and without access to other
//! files or the network.
//!
//! [`Workers`] hands files out and takes events back; [`serve`] is the loop on the other side. A file that crashes its worker costs only
//! that worker: what it sent before is kept, a finding reports the crash, and another worker is started. For a single file, `read_once`
//! forks this process instead of starting the program again; the fork is limited in the same way.

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

/// The hidden subcommand that makes this program a worker.
pub const COMMAND: &str = "worker";
