//! Untrusted files are read in processes of their own: this program again, with a limit on memory and time, and no way to other files.
//!
//! [`Workers`] gives files out and takes parts back; [`serve`] is what runs on the other side. A file that kills its reader costs
//! that reader: another is started, what was told before is kept, and a finding says the rest. Where there is one file only,
//! `read_once` has it read by a copy of the process instead, behind the same fence.

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

/// The hidden command that makes this program a reader.
pub const COMMAND: &str = "worker";
