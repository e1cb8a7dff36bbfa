use std::process::ExitCode;

/// Views are many small texts; the system's allocator takes a third longer over them.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    samling::cli::run().into()
}
