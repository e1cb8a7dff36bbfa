use std::process::ExitCode;

fn main() -> ExitCode {
    samling::cli::run().into()
}
