//! What samling does, seen from outside: one program, a folder for each module of `src/` and these beside them:
//! `house` (how the sources are kept), `programme` (the real site of `content/`), `support` (what tests share).

mod attachments;
mod build;
mod cli;
mod content;
mod diagnostics;
mod documents;
mod house;
mod import;
mod output;
mod programme;
mod search;
mod serve;
mod site;
mod support;

/// As in the program itself: a third of the time of small builds is the making and freeing of strings.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
