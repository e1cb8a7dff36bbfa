//! The command line: what is typed, what is printed, and what `init` and `new` write.

mod commands;
mod scaffolding;
