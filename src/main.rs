use std::process::ExitCode;

/// Views are many small texts: with the system's allocator a large site takes a third longer.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    samling::cli::run().into()
}
