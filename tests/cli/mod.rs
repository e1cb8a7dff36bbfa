//! The command line: its arguments, what it prints, and what `init` and `new` write.

mod accessibility;
mod catalogue;
mod commands;
mod explain;
mod freezing;
mod help;
mod little_memory;
mod mend;
mod packing;
mod publishing;
mod scaffolding;
mod schema;
mod two_at_once;
mod workflows;
