//! Integration tests of samling in one program, with a folder for each module of `src/` and these besides:
//! `fuzz` (made-up inputs), `house` (rules for the sources), `programme` (the real site of `content/`), `support` (shared by all tests).

mod attachments;
mod build;
mod cli;
mod content;
mod diagnostics;
mod documents;
mod fuzz;
mod house;
mod import;
mod output;
mod programme;
mod search;
mod serve;
mod site;
mod support;

/// As in the program itself: small builds spend a third of their time allocating and freeing strings.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
